// A rule's page is its documentation and its test: every sample is checked with all rules, every fix applied.
// A test that fails says where: `vague-likelihood.md:19`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../server/src/problem.ts';
import { rules } from '../../server/src/rules/index.ts';
import { readHouseTemplate } from '../../server/src/settings/readHouseTemplate.ts';
import type { Template } from '../../server/src/templates/template.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { drawProblem, drawProblems, problemsOf } from '../engine.ts';
import { readSamples, type Sample } from './page.ts';

const folder = 'server/src/rules';
const readFile = (file: string) => (existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8') : '');

/** The template of a sample, which must be sound; undefined for the default one. */
function templateOf({ template, at }: Sample): Template | undefined {
  if (template === undefined) return undefined;
  const { loaded, problems } = readHouseTemplate(template);
  if (!loaded) throw new Error(`${at}: its template: ${problems.map(({ message }) => message).join(' ')}`);
  return loaded;
}

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(pages).toEqual(rules.map(({ name }) => `${name}.md`).toSorted());
});

describe.each(rules)('$name', (rule) => {
  const file = `${rule.name}.md`;
  const page = readFile(file);
  const samples = readSamples(page, file);

  test('the page begins with the name of the rule and says its severity', () => {
    const severity = rule.isOff ? 'Off' : `${rule.severity[0]?.toUpperCase()}${rule.severity.slice(1)}`;
    const lines = page.split('\n', 3);
    expect(lines[0], `${file}:1: the heading is the name of the rule`).toBe(`# ${rule.name}`);
    expect(lines[2]?.slice(0, severity.length + 2), `${file}:3: the text begins with the severity, in bold`).toBe(
      `**${severity}`,
    );
  });

  test('the page says when to ignore the rule', () => {
    const [, when = ''] = /\n## When to ignore it\n([\s\S]*?)\n## Reported\n/.exec(page) ?? [];
    expect(when.trim(), `${file}: “## When to ignore it”, above “## Reported”`).toMatch(/[.)]$/);
  });

  test('nothing of what “npm run new-rule” wrote is left to be written', () => {
    const left = [`${rule.name}.ts`, file].flatMap((name) =>
      readFile(name)
        .split('\n')
        .flatMap((line, i) => (line.includes('(to be written') ? [`${name}:${i + 1}: ${line.trim()}`] : [])),
    );
    expect(left).toEqual([]);
  });

  test.each(['Reported', 'Not reported'] as const)('the page has two samples that are %s', (heading) => {
    const shown = samples.filter((sample) => sample.heading === heading);
    expect(shown.length, `${file}: samples under “## ${heading}”`).toBeGreaterThanOrEqual(2);
    for (const { at, expected } of shown)
      expect(
        expected.some((line) => line.includes(` ${rule.name}: `)),
        `${at}: whether the sample has a mark of ${rule.name}`,
      ).toBe(heading === 'Reported');
  });

  test.each(samples.map((sample) => [sample.at, sample.heading, sample] as const))('%s, %s', (at, _, sample) => {
    const { text, expected, onPage } = sample;
    expect(drawProblems(text, rule, templateOf(sample), sample.before).map(onPage), at).toEqual(expected);
  });

  const errors = samples.flatMap((sample) =>
    problemsOf(sample.text, rule, templateOf(sample), sample.before)
      .filter((problem) => problem.rule === rule.name && problem.severity === 'error')
      .map((problem) => [sample.at, problem] as const),
  );
  test.runIf(errors.length > 0).each(errors)('%s: an error offers more than to be ignored', (at, problem) => {
    expect(problem.fixes.length, `${at}: ${problem.message}`).toBeGreaterThan(0);
  });

  const mended = samples.filter(({ fixed }) => fixed !== undefined).map((sample) => [sample.at, sample] as const);
  test.each(mended)('%s, its fix', (at, sample) => {
    const { text, fixed } = sample;
    const fix = problemsOf(text, rule, templateOf(sample), sample.before).find((problem) => problem.rule === rule.name)
      ?.fixes[0];
    expect(fix && applyEdits(text, fix.edits), at).toBe(fixed);
  });

  const fixes = samples.flatMap((sample) =>
    problemsOf(sample.text, rule, templateOf(sample), sample.before).flatMap((problem) =>
      problem.rule === rule.name
        ? problem.fixes.map((fix) => [sample.at, fix.title, { sample, problem, fix }] as const)
        : [],
    ),
  );
  test.runIf(fixes.length > 0).each(fixes)(
    '%s, “%s”: the problem goes and no other comes',
    (at, _, { sample, problem, fix }) => {
      const { text } = sample;
      const found = (of: string) => problemsOf(of, rule, templateOf(sample), sample.before);
      const after = applyEdits(text, fix.edits);
      const count = (of: string, name: string) => found(of).filter((other) => other.rule === name).length;
      expect(count(after, problem.rule), `${at}: after the fix\n${after}`).toBe(count(text, problem.rule) - 1);
      const reported = new Set(found(text).map(({ rule: name }) => name));
      // What a fix leaves to be filled in is reminded of until it is.
      const isToFillIn = ({ rule: name, span }: Problem) =>
        name === 'leftover-placeholder' &&
        fix.edits.some(({ newText }) => newText.includes(after.slice(span.start, span.end)));
      expect(
        found(after)
          .filter((other) => !reported.has(other.rule) && !isToFillIn(other))
          .map((other) => drawProblem(after, other)),
        `${at}: after the fix\n${after}`,
      ).toEqual([]);
    },
  );
});
