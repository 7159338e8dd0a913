import { expect, test } from 'vitest';
import { drawProblems } from '../engine.ts';
import { readSamples } from './page.ts';

const page = `# vague-likelihood

**Warning.** Why.

## Reported

\`\`\`markdown
- It is unlikely that the crane will fail.
- The junta may attack the port.
            ^^^ vague-likelihood: “may” is vague.
- A strike might follow.
\`\`\`

\`\`\`markdown fixed
- It is unlikely that the crane will fail.
\`\`\`

## Not reported

\`\`\`markdown whole
# The port of Kar Odan

It may rain.
\`\`\`
`;

test('a sample knows its page and its line', () => {
  const samples = readSamples(page, 'vague-likelihood.md');
  expect(samples.map(({ at, heading }) => `${at} ${heading}`)).toEqual([
    'vague-likelihood.md:8 Reported',
    'vague-likelihood.md:21 Not reported',
  ]);
  expect(samples[0]?.fixed).toContain('\n- It is unlikely that the crane will fail.\n\n### Medium-term');
});

test('what is expected and what is found are told by the lines of the page, marks counted', () => {
  const [sample] = readSamples(page, 'vague-likelihood.md');
  expect(sample?.expected).toEqual(['vague-likelihood.md:9:13-16 vague-likelihood: “may” is vague.']);
  const found = drawProblems(sample?.text ?? '').map((drawn) => sample?.onPage(drawn));
  const message = 'gives no probability: choose a PHIA term that says how likely it is.';
  expect(found).toEqual([
    `vague-likelihood.md:9:13-16 vague-likelihood: “may” ${message}`,
    `vague-likelihood.md:11:12-17 vague-likelihood: “might” ${message}`,
  ]);
});

test('what is found in the briefing around a sample is told apart', () => {
  const [sample] = readSamples(page, 'a.md');
  expect(sample?.onPage('1:1-4 missing-title: Why?')).toBe(
    'a.md:8 (around the sample, line 1):1-4 missing-title: Why?',
  );
});

test('a fix without a sample before it is told by its line', () => {
  expect(() => readSamples('# a\n\n```markdown fixed\nb\n```\n', 'a.md')).toThrow(
    'a.md:3: a “fixed” fence needs a sample before it.',
  );
});
