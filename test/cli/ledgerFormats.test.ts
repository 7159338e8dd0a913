// The formats of “brieflint ledger” for other programs, as the command line writes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { ledgerFormats } from '../../server/src/ledger/formats/index.ts';
import { brieflint, folderOf } from '../folders.ts';

const paper = `# The Brask ferry

Ida Brandt, Jon Vale | 2 May 2025

## Summary

- It is unlikely that the ferry line will reopen.

## Forecast

### Short-term (Now - 3 months)

- It is unlikely that the ferry line will reopen.
  - Outcome: did not happen, 2 August 2025. The pier stayed shut ([notice](https://ferry.example/14)).
- The pier will be rebuilt.

### Medium-term (3-12 months)

- It is likely that “=1+1”, as the mayor calls the budget, will be passed.

### Long-term (>1 year)

- It is highly unlikely that the yard will be sold.
`;

const ledger = (cwd: string, ...args: string[]) => brieflint(['ledger', '--today', '2026-11-28', ...args], { cwd });

describe.each(ledgerFormats)('%s', (format) => {
  const extension = format === 'markdown' ? 'md' : 'out';

  test('a file holds what standard output says', () => {
    const cwd = folderOf({ 'ferry.md': paper });
    const printed = ledger(cwd, '--format', format);
    expect(printed.status).toBe(0);
    expect(printed.stdout).toContain('ferry');
    const written = ledger(cwd, '--format', format, '--output', `ledger.${extension}`);
    expect(written.stdout).toBe(`Wrote ledger.${extension}: 4 judgements of 1 briefing.\n`);
    expect(readFileSync(join(cwd, `ledger.${extension}`), 'utf8')).toBe(printed.stdout);
    expect(written.stderr).toBe(printed.stderr);
  });

  test('an earlier one is replaced, and is no briefing itself', () => {
    const cwd = folderOf({ 'ferry.md': paper });
    for (const _ of [1, 2])
      expect(ledger(cwd, '--format', format, '--output', `ledger.${extension}`)).toMatchObject({
        status: 0,
        stdout: `Wrote ledger.${extension}: 4 judgements of 1 briefing.\n`,
      });
  });

  test('no judgement, and no file that cannot be read, makes it another format', () => {
    const cwd = folderOf({ 'notes.md': '# Notes\n' });
    expect(ledger(cwd, '--format', format)).toMatchObject({ status: 0 });
    expect(ledger(cwd, '--format', format, '.', 'none.md')).toMatchObject({ status: 2 });
  });
});

test.each([
  ['csv', ''],
  ['ics', '1 judgement without a due day is left out.\n'],
  ['fatebook', '1 judgement without a likelihood is left out.\n'],
  ['forecast-ledger', '1 judgement without a date of publication or a due day is left out.\n'],
])('%s tells what it cannot hold', (format, said) => {
  expect(ledger(folderOf({ 'ferry.md': paper }), '--format', format).stderr).toBe(said);
});

test('the states that were asked for stand in every format', () => {
  const cwd = folderOf({ 'ferry.md': paper });
  const rows = parseCsv(ledger(cwd, '--format', 'csv', '--state', 'resolved').stdout, { columns: true });
  expect(rows).toMatchObject([{ event: 'the ferry line will reopen', outcome: 'did-not-happen', line: '13' }]);
  const calendar = new ICAL.Component(ICAL.parse(ledger(cwd, '--format', 'ics', '--state', 'overdue').stdout));
  expect(calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'))).toEqual([
    'Due: The pier will be rebuilt',
    expect.stringMatching(/^Due: “=1\+1”/),
  ]);
});

test('a briefing is no place for a table, and a table none for another format', () => {
  const cwd = folderOf({ 'ferry.md': paper });
  expect(ledger(cwd, '--format', 'markdown', '--output', 'ferry.md')).toMatchObject({ status: 2 });
  expect(ledger(cwd, '--format', 'csv', '--output', 'ledger.md')).toMatchObject({ status: 2 });
  expect(readFileSync(join(cwd, 'ferry.md'), 'utf8')).toBe(paper);
});
