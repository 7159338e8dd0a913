// Sound briefings in the layouts of real ones. Every problem that is found in them stands in `problems.txt`, reviewed line
// by line: a change of the engine that adds one shows there.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../server/src/check/check.ts';
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import { drawProblem, read } from '../engine.ts';

const today = parseIsoDay('2026-11-22');
if (!today) throw new Error('No day.');

const briefings = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
    const briefing = read(text);
    return { name, text, briefing, ...check(briefing, {}, { today }) };
  });

test.each(briefings)('$name is a briefing with nothing above information', ({ briefing, problems }) => {
  expect(briefing.isBriefing).toBe(true);
  expect(problems.filter(({ severity }) => severity !== 'information')).toEqual([]);
});

test('the problems for information are those that were reviewed', async () => {
  const lines = briefings.flatMap(({ name, text, briefing, problems }) => [
    `${name}: ${briefing.standard.id}, ${briefing.template.id}`,
    ...problems.map((problem) => `  ${problem.severity} ${drawProblem(text, problem)}`),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('problems.txt');
});
