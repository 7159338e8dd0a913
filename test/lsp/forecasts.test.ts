// What the editor asks about forecasts, of a real server; the answers are those of the command line.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, CodeLens, TextEdit } from 'vscode-languageserver';
import type { ComparedIssues, EntriesOfFile, OutcomeQuestion, Refusal } from '../../server/src/lsp/protocol.ts';
import { sound } from '../briefings.ts';
import { brieflint, folderOf } from '../folders.ts';
import { type Client, startClient } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient({ preferences: { hasCommands: true } });
});
afterAll(() => client.stop());

const ask = <T>(name: string, params: object): Promise<T> =>
  client.connection.sendRequest<T>(`brieflint/${name}`, params);
const entriesOf = (text: string, uri = 'untitled:other.md') => ask<EntriesOfFile>('entries', { uri, text });

const series = resolve('examples/series');
const issues = readdirSync(series, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .toSorted()
  .map((name) => ({ path: name.replaceAll('\\', '/'), file: join(series, name) }));

test('the judgements of a file that is not open, with their states', async () => {
  const { entries, title } = await entriesOf(sound);
  expect(title).toBe('The port of Kar Odan');
  expect(entries.map(({ event, state, band }) => `${state}: ${event}, ${band}`)).toMatchInlineSnapshot(`
    [
      "overdue: dredging will begin, 25–35 %",
      "overdue: the lease will be sold, 25–35 %",
      "undated: a second harbour will be built, 25–35 %",
    ]
  `);
  const first = entries[0];
  const lines = sound.split('\n');
  expect(lines[first?.range.start.line ?? 0]?.slice(first?.range.start.character, first?.range.end.character)).toBe(
    first?.text,
  );
  expect((await entriesOf('# Notes\n\nIt will rain.\n')).entries).toEqual([]);
});

test('the editor lists what the command line lists, and scores it alike', async () => {
  const briefings = await Promise.all(
    issues.map(async ({ path, file }) => {
      const { title, entries } = await entriesOf(readFileSync(file, 'utf8'), pathToFileURL(file).href);
      return { path, title, entries };
    }),
  );
  const { stdout } = brieflint(['ledger', '--format', 'json', '.'], { cwd: series });
  const ledger: { judgements: { id: string; state: string; due: string | null; outcome: string | null }[] } =
    JSON.parse(stdout);
  const drawn = (list: readonly { id: string; state: string; due: string | null; outcome: string | null }[]) =>
    list.map(({ id, state, due, outcome }) => `${id} ${state} ${due} ${outcome}`).toSorted();
  expect(drawn(briefings.flatMap(({ entries }) => entries))).toEqual(drawn(ledger.judgements));
  const page = await ask<string>('scorecard', { briefings });
  expect(page).not.toMatch(/<script/i);
  expect(page).toBe(brieflint(['score', '--format', 'html', '.'], { cwd: series }).stdout);
});

test('two issues compare as on the command line', async () => {
  const [old, now] = issues.filter(({ path }) => path.startsWith('narrows/'));
  if (!old || !now) throw new Error('There are no issues.');
  const issue = ({ path, file }: typeof old) => ({
    uri: pathToFileURL(file).href,
    name: path,
    text: readFileSync(file, 'utf8'),
  });
  const compared = await ask<ComparedIssues>('compareIssues', { old: issue(old), now: issue(now) });
  const { stdout } = brieflint(['diff', '--format', 'json', old.path, now.path], { cwd: series });
  const {
    judgements,
  }: { judgements: { change: string; old: { line: number } | null; new: { line: number } | null }[] } =
    JSON.parse(stdout);
  const drawn = (list: readonly (readonly [string, number | undefined, number | undefined])[]) =>
    list.map(String).toSorted();
  expect(
    drawn(
      compared.judgements.map(({ change, old: before, now: after }) => [
        change,
        before ? before.start.line + 1 : undefined,
        after ? after.start.line + 1 : undefined,
      ]),
    ),
  ).toEqual(drawn(judgements.map(({ change, old: before, new: after }) => [change, before?.line, after?.line])));
  expect(compared.counts).toMatch(/^\d+ changed, /);
  expect(await ask<Refusal>('compareIssues', { old: { ...issue(old), text: '# Notes\n' }, now: issue(now) })).toEqual({
    refusal: expect.stringMatching(new RegExp(`^“${old.path}” is no briefing: `)),
  });
});

test('the issue before is told by its name', async () => {
  const cwd = folderOf({ 'may.md': sound, 'june.md': sound });
  const uri = pathToFileURL(join(cwd, 'june.md')).href;
  client.open(`---\nprevious: may.md\n---\n\n${sound}`, uri);
  expect(await ask('previousIssue', { uri })).toBe('may.md');
  expect(await ask('previousIssue', { uri: client.open(sound).uri })).toBeNull();
});

test('an outcome is asked for, and written for the version at hand', async () => {
  const { uri, change, text } = client.open(sound, 'untitled:record.md');
  const { entries } = await entriesOf(text(), uri);
  const id = entries[0]?.id ?? '';
  const question = await ask<OutcomeQuestion>('outcomeQuestion', { uri, id });
  expect(question.text).toBe(entries[0]?.text);
  expect(question.choices.map(({ words }) => words)).toEqual([
    'happened',
    'did not happen',
    'partly',
    'cannot be told',
    'void',
  ]);
  expect(question.days).toHaveLength(2);
  expect(await ask('outcomeDay', { uri, id, verdict: 'happened', words: '3 May 2025' })).toEqual({ day: '2025-05-03' });
  expect(await ask('outcomeDay', { uri, id, verdict: 'happened', words: 'soon' })).toMatchObject({
    refusal: expect.stringContaining('“soon” is no day'),
  });
  const answer = { uri, id, verdict: 'happened', day: '2025-05-03', evidence: 'It was told.' };
  type Written = { version: number; edits: TextEdit[] };
  const first = await ask<Written>('recordOutcome', answer);
  change('# ', '# Once more: ');
  // Its title is part of what tells a judgement from others.
  expect(await ask('recordOutcome', answer)).toEqual({
    refusal: 'This judgement is no longer in the briefing: it was reworded or taken out.',
  });
  change('# Once more: ', '# ');
  const again = await ask<Written>('recordOutcome', answer);
  expect(again).toEqual({ version: first.version + 2, edits: first.edits });
  expect(again.edits).toEqual([
    {
      range: { start: entries[0]?.range.end, end: entries[0]?.range.end },
      newText: expect.stringMatching(/^\n {2}- Outcome: happened, 3 May 2025\. (?:.*\. )?It was told\.$/),
    },
  ]);
  expect(await ask('outcomeQuestion', { uri: 'untitled:closed.md', id })).toBeNull();
});

test('a closed horizon asks for its outcomes: above it, and in its light bulb', async () => {
  const { uri, request, rangeOf } = client.open(sound, 'untitled:lens.md');
  const lenses = await request<CodeLens[]>('codeLens', {});
  const asking = lenses.find(({ command }) => command?.command === 'brieflint.recordOutcome');
  const { entries } = await entriesOf(sound, uri);
  expect(asking?.command).toEqual({
    title: 'Record Outcome …',
    command: 'brieflint.recordOutcome',
    arguments: [{ uri, ids: entries.filter(({ horizon }) => horizon === 'Short-term').map(({ id }) => id) }],
  });
  const [action] = await request<CodeAction[]>('codeAction', {
    range: rangeOf('Short-term'),
    context: { diagnostics: [], only: ['quickfix'] },
  });
  expect(action?.title).toBe('Record an outcome …');
  expect(action?.command?.arguments).toEqual(asking?.command?.arguments);
});
