// Papers in parts, anthologies, lead-ins and numbered sub-sections: where a section is the template's, and where it only has
// a name like it.
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/text/edit.ts';
import { slice } from '../../server/src/text/span.ts';
import { problemsOf } from '../engine.ts';
import { faulty, paper, sound } from './papers.ts';

const rules = new Set(['misplaced-section', 'misnamed-section', 'duplicate-section']);
const structure = (text: string) => problemsOf(text).filter(({ rule }) => rules.has(rule));

test.each(sound)('nothing is misplaced, misnamed or twice: %s', (_, lines, template = 'situation') => {
  expect(structure(paper(lines, template)).map(({ message }) => message)).toEqual([]);
});

describe.each(faulty)('%s', (_, lines, expected, template = 'situation') => {
  const text = paper(lines, template);
  const problems = structure(text);

  test('is told', () => {
    expect(problems.map(({ rule, span }) => `${rule} ${slice(text, span)}`)).toContain(expected);
    expect(problems.length).toBeLessThanOrEqual(2);
  });

  test('a safe fix leaves every line under the heading it stands under', () => {
    const edits = problems
      .flatMap(({ fixes = [] }) => fixes.filter(({ safe }) => safe).slice(0, 1))
      .flatMap((fix) => fix.edits);
    const words = (markdown: string) =>
      markdown.split('\n').map((line) => line.replace(/^#+ |\*\*|:(?=\*\*|$)/g, '').toLowerCase());
    const kept = words(applyEdits(text, edits));
    for (const line of words(text).filter((line) => !/^(?:sumary|forcast|key judgemnts)/.test(line)))
      expect(kept).toContain(line);
    expect(kept).toHaveLength(words(text).length);
  });
});

test('a part set as a second title takes all its headings along, and is not mended unasked', () => {
  const lines = ['# Quays', '## Summary', ':', '## Forecast', '3', '# Locks', '## Summary', ':', '## Forecast', '3'];
  const text = paper(lines);
  const extra = problemsOf(text).filter(({ rule }) => rule === 'extra-title');
  expect(extra.flatMap(({ fixes = [] }) => fixes.map(({ safe }) => safe))).toEqual([false, false]);
  const mended = applyEdits(
    text,
    extra.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []),
  );
  expect(mended.match(/^#+ \w.*$/gm)?.map((line) => line.replace(/ \(.*/, ''))).toEqual([
    '# The quay of Sund',
    ...['Quays', 'Locks'].flatMap((part) => [
      `## ${part}`,
      '### Summary',
      '### Forecast',
      '#### Short-term',
      '#### Medium-term',
      '#### Long-term',
    ]),
  ]);
  expect(problemsOf(mended).map(({ rule }) => rule)).toEqual([]);
});
