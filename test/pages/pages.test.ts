// A rule's page is its documentation and its test: every sample is checked with all rules, every fix applied.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../server/src/problem.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { drawProblem, drawProblems, problemsOf } from '../engine.ts';
import { readSamples } from './page.ts';

const folder = 'server/src/rules';
const pageOf = (name: string) => readFileSync(`${folder}/${name}.md`, 'utf8');

test('every page belongs to a rule', () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(pages.map((name) => name.slice(0, -3))).toEqual(rules.map(({ name }) => name).toSorted());
});

describe.each(rules)('$name', (rule) => {
  const page = pageOf(rule.name);
  const samples = readSamples(page);

  test('the page begins with the name of the rule and says its severity', () => {
    expect(page).toMatch(
      new RegExp(
        `^# ${rule.name}\\n\\n\\*\\*${rule.isOff ? 'Off' : `${rule.severity[0]?.toUpperCase()}${rule.severity.slice(1)}`}`,
      ),
    );
  });

  test('the page shows both sides', () => {
    const count = (heading: string) => samples.filter((sample) => sample.heading === heading).length;
    expect(Math.min(count('Reported'), count('Not reported'))).toBeGreaterThanOrEqual(2);
    expect(
      samples
        .filter((sample) => sample.heading === 'Reported')
        .every(({ expected }) => expected.some((line) => line.includes(` ${rule.name}: `))),
    ).toBe(true);
    expect(
      samples
        .filter((sample) => sample.heading === 'Not reported')
        .every(({ expected }) => !expected.some((line) => line.includes(` ${rule.name}: `))),
    ).toBe(true);
  });

  test.each(samples)('$heading, sample $number', ({ text, expected }) => {
    expect(drawProblems(text, rule)).toEqual(expected);
  });

  test.each(samples.filter(({ fixed }) => fixed !== undefined))('fix of sample $number', ({ text, fixed }) => {
    const fix = problemsOf(text, rule).find((problem) => problem.rule === rule.name)?.fixes[0];
    expect(fix && applyEdits(text, fix.edits)).toBe(fixed);
  });

  const fixes = samples.flatMap(({ text, number }) =>
    problemsOf(text, rule).flatMap((problem) =>
      problem.rule === rule.name ? problem.fixes.map((fix) => ({ text, number, problem, fix, title: fix.title })) : [],
    ),
  );
  test.runIf(fixes.length > 0).each(fixes)(
    'sample $number, “$title”: the problem goes and no other comes',
    ({ text, problem, fix }) => {
      const after = applyEdits(text, fix.edits);
      const count = (of: string, name: string) => problemsOf(of, rule).filter((other) => other.rule === name).length;
      expect(count(after, problem.rule), after).toBe(count(text, problem.rule) - 1);
      const known = new Set(problemsOf(text, rule).map(({ rule: name }) => name));
      // What a fix leaves to be filled in is reminded of until it is.
      const isToFillIn = ({ rule: name, span }: Problem) =>
        name === 'leftover-placeholder' &&
        fix.edits.some(({ newText }) => newText.includes(after.slice(span.start, span.end)));
      expect(
        problemsOf(after, rule)
          .filter((other) => !known.has(other.rule) && !isToFillIn(other))
          .map((other) => drawProblem(after, other)),
        after,
      ).toEqual([]);
    },
  );
});
