// `brieflint check` of Word files: what it finds, where it says that it stands, and that it writes nothing.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../server/src/export/docx/docxOf.ts';
import { sound } from '../briefings.ts';
import { paperOf } from '../export/papers.ts';
import { brieflint, folderOf } from '../folders.ts';
import { paragraph, run, wordFile } from '../import/word.ts';

const root = `${import.meta.dirname}/../..`;
const faulty = readFileSync(`${root}/examples/many-faults.md`, 'utf8');

const folderWith = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const cwd = folderOf({});
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(cwd, name), await docxOf(paperOf(text), new Map()));
  return cwd;
};

type Found = { rule: string; message: string; words: string; heading: string; paragraph: number; line: number };
const problemsIn = (cwd: string, path: string): Found[] =>
  JSON.parse(brieflint(['check', '--today', '2026-11-29', '--format', 'json', path], { cwd }).stdout).files[0].problems;

describe('a Word file', () => {
  let cwd = '';
  beforeAll(async () => {
    cwd = await folderWith({ 'a.docx': faulty, 'sound.docx': sound });
  });

  test('has the problems that it has after import', () => {
    const imported = brieflint(['import', 'a.docx', '--output', 'a.md'], { cwd });
    expect(imported.status).toBe(0);
    const after = problemsIn(cwd, 'a.md').map(({ rule, message, line }) => ({ rule, message, line }));
    expect(problemsIn(cwd, 'a.docx').map(({ rule, message, line }) => ({ rule, message, line }))).toEqual(after);
    expect(after.length).toBeGreaterThan(8);
  });

  test('is told by heading and paragraph, the words quoted', () => {
    const problems = problemsIn(cwd, 'a.docx').map((found) => [found.heading, found.paragraph, found.words]);
    expect(problems).toContainEqual(['Summary', 2, 'very likely']);
    expect(problems).toContainEqual(['Forecast', 0, 'Forecast']);
    const { stdout, status } = brieflint(['check', 'a.docx'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n {2}“Summary”, paragraph 2\n {10}▲ warning {2}“may” gives no probability/);
    expect(stdout).not.toMatch(/\d+:\d+ {2}[✖▲●]/);
  });

  test('is told in the message where a format has lines only', () => {
    const { stdout } = brieflint(['check', 'a.docx', '--format', 'checkstyle'], { cwd });
    expect(stdout).toContain('“Summary”, paragraph 2: “very likely” is not a PHIA term');
  });

  test('comes through jsonl and merge as it is', () => {
    writeFileSync(join(cwd, 'a.jsonl'), brieflint(['check', 'a.docx', '--format', 'jsonl'], { cwd }).stdout);
    const merged = brieflint(['merge', 'a.jsonl', '--format', 'json'], { cwd }).stdout;
    expect(merged).toBe(brieflint(['check', 'a.docx', '--format', 'json'], { cwd }).stdout);
  });

  test('is a marked copy as a page, each problem once', () => {
    const { stdout } = brieflint(['check', 'a.docx', '--format', 'html'], { cwd });
    const problems = problemsIn(cwd, 'a.docx');
    expect(stdout).toMatch(/It is <mark data-problem="\d+">very likely<\/mark> that the works end in October\./);
    expect(stdout.match(/<p class="place">/g)).toHaveLength(problems.length);
    expect(stdout).not.toContain('Line ');
  });

  test('is never written', () => {
    const state = () => ({ bytes: readFileSync(join(cwd, 'a.docx')), changed: statSync(join(cwd, 'a.docx')).mtimeMs });
    const before = state();
    brieflint(['check', 'a.docx', '--cache'], { cwd });
    const fix = brieflint(['fix', '--unsafe', 'a.docx'], { cwd });
    expect([fix.status, fix.stderr]).toEqual([
      2,
      'brieflint: “a.docx” cannot be read: it is a Word file, which “brieflint check” reads and “brieflint import” makes a briefing of.\n',
    ]);
    expect(brieflint(['check', 'sound.docx', '--output-file', 'a.docx'], { cwd }).status).toBe(2);
    expect(state()).toEqual(before);
  });

  test('without problems, beside others, and found only by its name', () => {
    expect(brieflint(['check', 'sound.docx', '--today', '2025-05-10'], { cwd }).stdout).toBe(
      '✔ 1 briefing, no problems.\n',
    );
    expect(JSON.parse(brieflint(['check', '--format', 'json', '*.docx'], { cwd }).stdout).files).toHaveLength(2);
    const empty = folderOf({});
    writeFileSync(join(empty, 'b.docx'), readFileSync(join(cwd, 'a.docx')));
    expect(brieflint(['check'], { cwd: empty }).stdout).toBe('No briefing found.\n');
  });
});

test('what no briefing keeps is told, and one that cannot be read hides no other', () => {
  const cwd = folderOf({ 'c.md': sound });
  writeFileSync(join(cwd, 'a.docx'), 'no archive');
  const { status, stdout, stderr } = brieflint(['check', '--today', '2025-05-10', 'a.docx', 'c.md'], { cwd });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '1 briefing, no problems.\n',
    stderr: 'brieflint: “a.docx” cannot be read: it is no Word file (.docx).\n',
  });
});

test('a paper of Word’s own has its structure read as import reads it', async () => {
  const cwd = folderOf({});
  const lines: [string, string?][] = [
    ['The port of Kar Odan', 'Title'],
    ['Ada Lind | 2 May 2025'],
    ['Summary', 'Heading1'],
    ['The port is open.'],
    ['Forecast', 'Heading1'],
    ['Short-term (Now - 3 months)', 'Heading2'],
    ['It is very likely that dredging will begin.'],
  ];
  const body = lines.map(([words, style]) => paragraph(run(words), style)).join('');
  writeFileSync(join(cwd, 'a.docx'), await wordFile(body));
  expect(problemsIn(cwd, 'a.docx')).toContainEqual(
    expect.objectContaining({
      rule: 'nonstandard-term',
      heading: 'Short-term (Now - 3 months)',
      paragraph: 1,
      words: 'very likely',
    }),
  );
});
