// The ledger in formats for other programs, read back by their readers.
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Html, Nodes, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import type { Entry, Ledger } from '../../server/src/ledger/entry.ts';
import { ledgerWriters } from '../../server/src/ledger/formats/all.ts';
import { type LedgerFormatName, ledgerFormats } from '../../server/src/ledger/formats/index.ts';
import { gather } from '../../server/src/ledger/ledger.ts';
import { visible } from '../../server/src/text/visible.ts';
import { entry, ledgerOf, nasty, resolved, titles, undated } from './ledgers.ts';

function written(name: LedgerFormatName, ledger: Ledger): string {
  const text = ledgerWriters[name].write(ledger, titles);
  return typeof text === 'string' ? text : JSON.stringify(text);
}

/** A judgement of each of the nasty words, due one day after another. */
const ofNastyWords = ledgerOf(
  ...nasty.map((words, i) =>
    entry({
      ...(i % 3 === 0 ? resolved : {}),
      id: `${i}`.padStart(12, '0'),
      text: words,
      event: words,
      path: words,
      authors: [words],
      section: words,
      due: `2026-01-${`${i + 1}`.padStart(2, '0')}`,
    }),
  ),
);

describe.each(ledgerFormats)('%s', (name) => {
  test('the same ledger gives the same text, and is left as it was', () => {
    const before = structuredClone(ofNastyWords);
    expect(written(name, ofNastyWords)).toBe(written(name, structuredClone(ofNastyWords)));
    expect(ofNastyWords).toEqual(before);
  });

  test('a ledger of no judgements is written', () => {
    expect(written(name, ledgerOf())).not.toBe('');
  });
});

describe('csv', () => {
  const cellsOf = (...entries: readonly Entry[]): string[][] => parseCsv(written('csv', ledgerOf(...entries)));

  test('its columns are the fields of the JSON in their order', () => {
    const { path, state, ...inText } = entry();
    const today = parseIsoDay('2026-11-28');
    const [first] = today ? gather([{ path: 'a.md', title: null, entries: [inText] }], today).entries : [];
    expect(cellsOf()).toEqual([Object.keys(first ?? {})]);
  });

  test('lists are told in words, and what is not known is empty', () => {
    const [head, row] = cellsOf(
      entry({
        authors: ['Ida Brandt', 'Jon Vale'],
        also: [
          { line: 9, column: 3, term: 'unlikely', low: 25, high: 35 },
          { path: 'b.md', line: 27, column: 1, term: null, low: null, high: null },
        ],
      }),
    );
    const cell = (name: string) => row?.[head?.indexOf(name) ?? -1];
    expect(cell('authors')).toBe('Ida Brandt; Jon Vale');
    expect(cell('also')).toBe('desk/2025-05-02.md:9:3 unlikely, 25–35 %; b.md:27:1');
    expect(cell('confidence')).toBe('');
    expect(cell('low')).toBe('10');
  });

  const isFormula = (cell: string): boolean => /^(?:\s*[=+\-@＝]|[\t\r\n])/.test(cell);

  test.each(nasty)('%j is read back, and no spreadsheet runs it', (words) => {
    const text = written('csv', ledgerOf(entry({ text: words, path: words })));
    const rows: string[][] = parseCsv(text);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[4]).toBe(isFormula(words) ? `'${words}` : words);
    expect(rows[1]?.[1]).toBe(rows[1]?.[4]);
  });

  test('whatever the words, each stays in its cell, and none is a formula', () => {
    const words = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n ",;\'ab＝'), maxLength: 12 });
    fc.assert(
      fc.property(words, words, (text, evidence) => {
        const [head, row, ...more] = cellsOf(entry({ text, evidence }));
        expect(more).toEqual([]);
        expect(row).toHaveLength(head?.length ?? 0);
        for (const [i, original] of [
          [4, text],
          [22, evidence],
        ] as const) {
          expect([original, `'${original}`]).toContain(row?.[i]);
          expect(row?.[i]).not.toMatch(/^\s*[=+\-@＝]/);
        }
      }),
    );
  });

  test('records end with CRLF, the last one too', () => {
    expect(written('csv', ledgerOf(entry()))).toMatch(/^[^\r\n]+\r\n[^\r\n]+\r\n$/);
  });
});

describe('markdown', () => {
  const parser = unified()
    .use(remarkParse)
    .data({ micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] });
  const tablesOf = (ledger: Ledger): Table[] =>
    parser.parse(written('markdown', ledger)).children.filter((node): node is Table => node.type === 'table');

  const nodesIn = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];

  test('counts the states, then tells each judgement in a row', () => {
    expect(
      written('markdown', ledgerOf(entry(), entry({ ...resolved, confidence: 'high' }), entry(undated))),
    ).toBe(`<!-- brieflint ledger -->
3 judgements: 1 overdue, 1 undated, 1 resolved.

| Due | State | Judgement | Likelihood | Confidence | Authors | Where |
| --- | --- | --- | --- | --- | --- | --- |
| 2 Aug 2025 | overdue for 483 days | It is highly unlikely that the ferry line will reopen. | highly unlikely, 10–20 % |  | Ida Brandt | desk/2025-05-02.md:27 |
| 2 Aug 2025 | did not happen, 2 Aug 2025 | It is highly unlikely that the ferry line will reopen. | highly unlikely, 10–20 % | high | Ida Brandt | desk/2025-05-02.md:27 |
|  | no due day, to review from 2 May 2025 | It is highly unlikely that the ferry line will reopen. | highly unlikely, 10–20 % |  | Ida Brandt | desk/2025-05-02.md:27 |
`);
    expect(written('markdown', ledgerOf())).toBe('<!-- brieflint ledger -->\nNo judgements.\n');
  });

  test.each(nasty)('%j stands in its cell as plain text', (words) => {
    const [table, ...more] = tablesOf(ledgerOf(entry({ text: words, path: words }), entry()));
    expect(more).toEqual([]);
    expect(table?.children.map(({ children }) => children.length)).toEqual([7, 7, 7]);
    const cell = table?.children[1]?.children[2];
    if (!cell) throw new Error('no cell');
    expect(textOf(cell, { includeHtml: false })).toBe(visible(words).trim());
    const nodes = nodesIn(cell).filter(({ type }) => type !== 'text' && type !== 'tableCell');
    expect(nodes.map((node) => (node as Html).value)).toEqual(nodes.map(() => '<!-- -->'));
  });
});

describe('ics', () => {
  const eventsOf = (ledger: Ledger) =>
    new ICAL.Component(ICAL.parse(written('ics', ledger)))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  test('one all-day event a due day, with all that falls due on it', () => {
    const events = eventsOf(
      ledgerOf(
        entry(),
        entry({ id: 'b', event: 'the pier will be rebuilt', authors: [], term: null, low: null, high: null }),
        entry({ id: 'c', due: '2025-11-02', dueFrom: 'deadline' }),
        entry({ ...resolved, id: 'd', due: '2026-02-02' }),
        entry(undated),
      ),
    );
    expect(events.map(({ summary, startDate }) => [startDate.toString(), startDate.isDate, summary])).toEqual([
      ['2025-08-02', true, '2 judgements due'],
      ['2025-11-02', true, 'Due: the ferry line will reopen'],
      ['2026-02-02', true, 'Resolved: the ferry line will reopen'],
    ]);
    expect(events.map(({ duration }) => duration.toString())).toEqual(['P1D', 'P1D', 'P1D']);
    expect(events[0]?.description).toBe(
      [
        'It is highly unlikely that the ferry line will reopen.',
        'highly unlikely, 10–20 % · Ida Brandt · desk/2025-05-02.md:27',
        '',
        'It is highly unlikely that the ferry line will reopen.',
        'desk/2025-05-02.md:27',
      ].join('\n'),
    );
    expect(events[2]?.description).toContain('did not happen, 2 August 2025');
  });

  test.each(nasty)('%j is read back, and makes no line of its own', (words) => {
    const ledger = ledgerOf(entry({ text: words, event: words }));
    const [event, ...more] = eventsOf(ledger);
    expect(more).toEqual([]);
    expect(event?.description.split('\n')[0]).toBe(visible(words));
    if (words.length < 80) expect(event?.summary).toBe(`Due: ${visible(words)}`);
  });

  test('lines are folded at 75 octets and end with CRLF', () => {
    const text = written('ics', ofNastyWords);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
  });

  test('the UID of a day stays while its judgements change and younger ones come, and is of this ledger alone', () => {
    const uidOf = (...entries: readonly Entry[]) => eventsOf(ledgerOf(...entries))[0]?.uid;
    const uid = uidOf(entry());
    expect(uid).toBe('2025-08-02-3f0c9a1b2c4d@brieflint');
    expect(uidOf(entry({ ...resolved, line: 40, term: 'unlikely', low: 25, high: 35 }))).toBe(uid);
    expect(uidOf(entry({ id: '0', published: '2025-06-01' }), entry())).toBe(uid);
    expect(uidOf(entry({ id: '0' }))).not.toBe(uid);
  });
});

describe('fatebook', () => {
  const rowsOf = (...entries: readonly Entry[]): Record<string, string>[] =>
    parseCsv(written('fatebook', ledgerOf(...entries)), { columns: true });

  test('has the columns of its import', () => {
    expect(rowsOf(entry({ ...resolved, section: 'A, B' }))).toEqual([
      {
        questionTitle: 'The ferry line will reopen (by 2 Aug 2025)',
        forecast: '15 %',
        qCreatedAt: '2025-05-02',
        resolution: 'NO',
        resolvedAt: '2025-08-02',
        resolveBy: '2025-08-02',
        fCreatedAt: '2025-05-02',
        tags: 'Ida Brandt,phia,Short-term',
        notes:
          'It is highly unlikely that the ferry line will reopen. (highly unlikely, 10–20 %; desk/2025-05-02.md:27)' +
          ' Evidence: The line stayed closed ([notice](https://ferry.example/14)).',
      },
    ]);
    expect(written('fatebook', ledgerOf())).toBe(
      'questionTitle,forecast,qCreatedAt,resolution,resolvedAt,resolveBy,fCreatedAt,tags,notes\r\n',
    );
  });

  test.each([
    { is: entry(), gives: { resolution: '', resolvedAt: '', resolveBy: '2025-08-02' } },
    {
      is: entry({ outcome: 'happened', resolved: '2025-06-01' }),
      gives: { resolution: 'YES', resolvedAt: '2025-06-01' },
    },
    { is: entry({ outcome: 'did-not-happen' }), gives: { resolution: 'NO', resolvedAt: '2025-08-02' } },
    { is: entry({ outcome: 'happened', due: '2027-01-01' }), gives: { resolution: 'YES', resolvedAt: '2026-11-28' } },
    { is: entry({ outcome: 'partly' }), gives: { resolution: 'AMBIGUOUS' } },
    { is: entry({ outcome: 'cannot-be-told' }), gives: { resolution: 'AMBIGUOUS' } },
    { is: entry({ outcome: 'void' }), gives: { resolution: 'AMBIGUOUS' } },
    { is: entry({ ...undated, opens: '2026-05-02' }), gives: { resolveBy: '2026-05-02' } },
    { is: entry({ dueFrom: 'deadline' }), gives: { questionTitle: 'The ferry line will reopen' } },
    { is: entry({ published: null }), gives: { qCreatedAt: '2026-11-28', fCreatedAt: '2026-11-28' } },
    { is: entry({ point: 2.5 }), gives: { forecast: '2.5 %' } },
    { is: entry({ authors: ['Brandt, Ida'] }), gives: { tags: 'Brandt Ida,phia,Short-term' } },
  ])('$gives', ({ is, gives }) => {
    expect(rowsOf(is)[0]).toMatchObject(gives);
  });

  test('its importer reads each forecast as a number and each day as a date', () => {
    for (const { forecast = '', qCreatedAt = '' } of rowsOf(...ofNastyWords.judgements)) {
      expect(Number.parseFloat(forecast.replace('%', '').trim()) / 100).toBe(0.15);
      expect(new Date(qCreatedAt).getTime()).toBeGreaterThan(0);
    }
  });

  test('what gives no likelihood is no forecast', () => {
    const without = entry({ term: null, low: null, high: null, point: null });
    expect(rowsOf(without, entry())).toHaveLength(1);
    expect(ledgerWriters.fatebook.takes?.has(without)).toBe(false);
  });
});
