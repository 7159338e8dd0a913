// Entries for the tests of scores: those of the fixture, and any that a test makes up.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { verdictWords } from '../../../server/src/briefing/outcomes/verdicts.ts';
import { parseIsoDay } from '../../../server/src/dates/calendar.ts';
import type { Entry } from '../../../server/src/ledger/entry.ts';

const day = parseIsoDay('2026-11-28');
if (!day) throw new Error('No day.');
export const today = day;

const plain: Entry = {
  id: '3f0c9a1b2c4d',
  path: 'a.md',
  line: 1,
  column: 1,
  text: 'It is likely that dredging will begin.',
  event: 'dredging will begin',
  authors: ['Ada Lind'],
  published: '2025-05-02',
  standard: 'phia',
  term: 'likely',
  low: 55,
  high: 75,
  point: 65,
  confidence: null,
  section: 'Forecast',
  horizon: 'Short-term',
  opens: '2025-05-02',
  due: '2025-08-02',
  dueFrom: 'horizon',
  state: 'open',
  outcome: null,
  resolved: null,
  evidence: null,
  also: [],
};

/** An entry with some values of its own; with an outcome it is resolved. */
export const entry = (own: Partial<Entry>): Entry => ({ ...plain, ...(own.outcome && { state: 'resolved' }), ...own });

/** So many entries of one kind, each in a place of its own, of which the first `happened` happened. */
export const some = (n: number, happened: number, own: Partial<Entry> = {}): Entry[] =>
  Array.from({ length: n }, (_, i) =>
    entry({ path: `${i % 7}.md`, line: i + 1, outcome: i < happened ? 'happened' : 'did-not-happen', ...own }),
  );

/** The entries of `judgements.csv`, whose figures `figures.json` has. */
export function fixture(): Entry[] {
  const [head = '', ...rows] = readFileSync(new URL('judgements.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    const cell = (name: string) => cells[names.indexOf(name)] || null;
    const figure = (name: string) => (cell(name) === null ? null : Number(cell(name)));
    return entry({
      path: cell('path') ?? '',
      line: figure('line') ?? 0,
      authors: cell('authors')?.split(';') ?? [],
      published: cell('published'),
      standard: cell('standard') ?? '',
      term: cell('term'),
      low: figure('low'),
      high: figure('high'),
      point: figure('point'),
      section: cell('section'),
      horizon: cell('horizon'),
      state: cell('state') as Entry['state'],
      outcome: cell('outcome') as Entry['outcome'],
    });
  });
}

const terms = [
  { standard: 'phia', term: 'highly unlikely', low: 10, high: 20 },
  { standard: 'phia', term: 'unlikely', low: 25, high: 35 },
  { standard: 'phia', term: 'likely', low: 55, high: 75 },
  { standard: 'icd203', term: 'unlikely', low: 20, high: 45 },
  { standard: 'icd203', term: 'roughly even chance', low: 45, high: 55 },
  { standard: 'icd203', term: 'likely', low: 55, high: 80 },
  { standard: 'phia', term: null, low: null, high: null },
];

const outcomes = Object.keys(verdictWords) as NonNullable<Entry['outcome']>[];

/** Any entries, each in a place of its own: of several files and authors, with terms, figures and outcomes or without. */
export const anyEntries: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'),
      authors: fc.constantFrom([], ['Ada Lind'], ['Bo Rehn'], ['Ada Lind', 'Bo Rehn']),
      published: fc.constantFrom('2024-03-01', '2025-05-02', null),
      horizon: fc.constantFrom('Short-term', 'Long-term', null),
      section: fc.constantFrom('Forecast', 'Summary', null),
      scale: fc.constantFrom(...terms),
      own: fc.option(fc.integer({ min: 0, max: 100 })),
      outcome: fc.constantFrom('happened' as const, 'did-not-happen' as const, ...outcomes, null),
      state: fc.constantFrom('open' as const, 'due' as const, 'overdue' as const, 'undated' as const),
    }),
    { maxLength: 80 },
  )
  .map((all) =>
    all.map(({ scale: { standard, term, low, high }, own, outcome, state, ...rest }, i) =>
      entry({
        ...rest,
        line: i + 1,
        standard,
        term,
        low: low ?? own,
        high: high ?? own,
        point: own ?? (low === null ? null : (low + high) / 2),
        outcome,
        state: outcome ? 'resolved' : state,
      }),
    ),
  );
