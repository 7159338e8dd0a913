// Reads the samples of a rule's page: fences under “Reported” and “Not reported”, marks (`^^^ rule: message`) and what a fix makes of them.

export type Sample = {
  readonly heading: 'Reported' | 'Not reported';
  readonly number: number;
  /** The whole document that the sample stands for. */
  readonly text: string;
  /** `line:from-to rule: message`, as the marks say. */
  readonly expected: readonly string[];
  /** The document after the first fix of the first problem; undefined where the page shows none. */
  readonly fixed: string | undefined;
};

export function readSamples(page: string): Sample[] {
  const samples: Sample[] = [];
  const fence = /^```markdown(.*)\n([\s\S]*?)^```$/gm;
  for (const match of page.matchAll(fence)) {
    const words = (match[1] ?? '').trim().split(/\s+/);
    const heading = page.lastIndexOf('## Not reported', match.index) > 0 ? 'Not reported' : 'Reported';
    const previous = samples.at(-1);
    if (words.includes('fixed')) {
      if (!previous) throw new Error('A fixed fence without a sample before it.');
      samples[samples.length - 1] = { ...previous, fixed: wrap(match[2] ?? '', previousWords) };
      continue;
    }
    previousWords = words;
    const { text, expected } = readMarks(wrap(match[2] ?? '', words));
    samples.push({ heading, number: samples.length + 1, text, expected, fixed: undefined });
  }
  return samples;
}

let previousWords: string[] = [];

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

function readMarks(sample: string): { text: string; expected: string[] } {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of sample.split('\n')) {
    const match = mark.exec(line);
    if (!match) lines.push(line);
    else
      expected.push(
        `${lines.length}:${(match[1]?.length ?? 0) + 1}-${(match[1]?.length ?? 0) + (match[2]?.length ?? 0) + 1} ${match[3]}`,
      );
  }
  return { text: lines.join('\n'), expected };
}
