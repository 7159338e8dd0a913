// What the rules on confidence and sources say of papers after ICD 203. All five are on, whatever the template says.
import { expect, test } from 'vitest';
import { check } from '../../server/src/check/check.ts';
import { oneLine } from '../../server/src/text/oneLine.ts';
import { slice } from '../../server/src/text/span.ts';
import { read, today } from '../engine.ts';
import { papers } from './papers.ts';

const names = [
  'missing-confidence',
  'missing-basis',
  'single-source-confidence',
  'unsourced-attribution',
  'bare-quotation',
] as const;

test.each(papers)('$name', ({ text, expected }) => {
  const on = names;
  const settings = Object.fromEntries(on.map((name) => [name, { level: 'information' as const }]));
  const { problems } = check(read(text), settings, { today });
  const said = problems
    .filter(({ rule }) => names.some((name) => name === rule))
    .map(({ rule, span }) => `${rule}: ${oneLine(slice(text, span))}`);
  expect(said).toEqual(expected);
});
