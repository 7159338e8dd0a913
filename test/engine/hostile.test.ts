// Texts that nobody writes but a broken program, a broken paste or a prankster: each of them once stopped or killed the engine.
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../server/src/briefing/frontMatter.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';
import { withStandard } from '../../server/src/settings/withStandard.ts';

describe('YAML that is nested like nothing of ours', () => {
  test.each([
    ['brackets', '['.repeat(10_000)],
    ['brackets that are closed', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['maps in lists', '[{a: '.repeat(10_000)],
    ['dashes', '- '.repeat(10_000)],
    ['keys of keys', '? '.repeat(10_000)],
    ['steps', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('%s', (_, yaml) => {
    const { said, problems } = readSettings(yaml);
    expect(said).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      'This is not YAML: lists and keys lie more than 32 deep in each other.',
    ]);
    expect(withStandard(yaml, 'nato')).toBeUndefined();
    expect(readFrontMatter(`---\ntitle: a\nlist:\n  ${yaml.replaceAll('\n', '\n  ')}\n---\n`)?.fields.size).toBe(0);
  });

  test('what people write is not', () => {
    const yaml =
      'overrides:\n  - files: ["a/**", "{b,c}/[d]*"]\n    rules: { undefined-acronym: [warning, { known: [A, B] }] }\n';
    expect(readSettings(yaml).problems).toEqual([]);
  });

  test('a key that stands twice is told', () => {
    expect(readSettings('rules: { vague-time: off, vague-time: error }\n').problems).toEqual([
      { message: 'This is not YAML: Map keys must be unique.', span: { start: 26, end: 36 } },
    ]);
  });

  test('aliases that multiply are told, and so is one that stands for nothing', () => {
    const messages = (yaml: string) => readSettings(yaml).problems.map(({ message }) => message);
    expect(messages(`x: &a [1]\ninclude: [${'*a, '.repeat(500)}]\n`)).toEqual([
      'Aliases (*) stand for too much here: write the values themselves.',
    ]);
    expect(messages('include: [*.md]\n')).toEqual(['“*.md” must stand in quotes, as in "*.md".']);
  });
});
