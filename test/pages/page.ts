// Reads the samples of a rule's page: fences under “Reported” and “Not reported”, marks (`^^^ rule: message`) and what a fix makes of them.
// Whatever a test says of a sample, it says with the page and the line: `vague-likelihood.md:19`.

export type Sample = {
  readonly heading: 'Reported' | 'Not reported';
  readonly number: number;
  /** The page and the line of its first line: `vague-likelihood.md:19`. */
  readonly at: string;
  /** The whole document that the sample stands for. */
  readonly text: string;
  /** `page:line:from-to rule: message`, as the marks say. */
  readonly expected: readonly string[];
  /** The document after the first fix of the first problem; undefined where the page shows none. */
  readonly fixed: string | undefined;
  /** The YAML of the template that holds: of the last fence `yaml template` above it and under the same heading; undefined for the default one. */
  readonly template: string | undefined;
  /** The issue before: of the last fence `markdown previous` above it and under the same heading; undefined without one. */
  readonly before: string | undefined;
  /** A drawn problem of the document (`line:from-to rule: message`) with the page and its line instead. */
  readonly onPage: (drawn: string) => string;
};

/** The samples of `page`, the text of the file `name`. */
export function readSamples(page: string, name = 'page.md'): Sample[] {
  const samples: Sample[] = [];
  const fence = /^```(?:markdown|yaml (?=template))(.*)\n([\s\S]*?)^```$/gm;
  let [template, part]: [string | undefined, Sample['heading']] = [undefined, 'Reported'];
  let before: string | undefined;
  let words: string[] = [];
  for (const match of page.matchAll(fence)) {
    const named = (match[1] ?? '').trim().split(/\s+/);
    const sample = match[2] ?? '';
    const line = page.slice(0, match.index).split('\n').length + 1;
    const heading = page.lastIndexOf('## Not reported', match.index) > 0 ? 'Not reported' : 'Reported';
    if (heading !== part) [template, part, before] = [undefined, heading, undefined];
    if (match[0].startsWith('```yaml')) {
      template = sample;
      continue;
    }
    if (named.includes('fixed')) {
      const previous = samples.pop();
      if (!previous) throw new Error(`${name}:${line - 1}: a “fixed” fence needs a sample before it.`);
      samples.push({ ...previous, fixed: wrap(sample, words) });
      continue;
    }
    if (named.includes('previous')) {
      before = wrap(sample, named).replace('2 May 2025', '3 February 2025');
      continue;
    }
    words = named;
    samples.push({
      heading,
      number: samples.length + 1,
      at: `${name}:${line}`,
      fixed: undefined,
      template,
      before,
      ...readMarks(wrap(sample, words), sample, name, line),
    });
  }
  return samples;
}

/** A sample that is no whole briefing stands in a sound one: in the short-term horizon, or where its fence says. */
export function wrap(sample: string, words: readonly string[]): string {
  const isPlaced = words.some((word) => ['summary', 'body', 'medium', 'long', 'short'].includes(word));
  if (words.includes('whole') || (!isPlaced && /^(?:#|---|\*\*|<)/.test(sample))) return sample;
  const place = words.find((word) => ['summary', 'body', 'medium', 'long'].includes(word)) ?? 'short';
  const standard = words.find((word) => word.startsWith('standard='))?.slice(9);
  const at = (name: string, otherwise: string) => (name === place ? sample.trimEnd() : otherwise);
  return `${standard ? `---\nstandard: ${standard}\n---\n\n` : ''}# The port of Kar Odan

Ada Lind | 2 May 2025

## Summary

${at('summary', '- The port is open.\n- Grain is cheap.')}

${at('body', 'The port handles grain.')}

## Forecast

### Short-term (Now - 3 months)

${at('short', '- It is unlikely that dredging will begin.')}

### Medium-term (3-12 months)

${at('medium', '- It is unlikely that the lease will be sold.')}

### Long-term (>1 year)

${at('long', '- It is unlikely that a second harbour will be built.')}
`;
}

const mark = /^(\s*)(\^+) ([a-z-]+: .*)$/;

/** Takes the marks out of a document that holds `sample`, whose first line is `firstLine` of the page. */
function readMarks(document: string, sample: string, name: string, firstLine: number) {
  const before = document.slice(0, document.indexOf(sample.trimEnd())).split('\n').length - 1;
  const length = sample.trimEnd().split('\n').length;
  const lines: string[] = [];
  const marks: string[] = [];
  /** For each line of the text, the line of the page; undefined for one of the briefing around the sample. */
  const pageLines: (number | undefined)[] = [];
  for (const [i, line] of document.split('\n').entries()) {
    const match = mark.exec(line);
    if (match) {
      const from = (match[1]?.length ?? 0) + 1;
      marks.push(`${lines.length}:${from}-${from + (match[2]?.length ?? 0)} ${match[3]}`);
      continue;
    }
    lines.push(line);
    pageLines.push(before <= i && i < before + length ? firstLine + i - before : undefined);
  }
  const onPage = (drawn: string): string =>
    drawn.replace(/^(\d+):/, (_, line) => {
      const pageLine = pageLines[Number(line) - 1];
      return pageLine === undefined
        ? `${name}:${firstLine} (around the sample, line ${line}):`
        : `${name}:${pageLine}:`;
    });
  return { text: lines.join('\n'), expected: marks.map(onPage), onPage };
}
