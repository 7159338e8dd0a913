// CSV (RFC 4180, UTF-8) for spreadsheets and statistics: one row a judgement, the fields of the JSON in their order.
import type { Entry, Ledger, OtherPlace } from '../entry.ts';
import { estimateInWords } from '../inWords.ts';
import { type Cell, csvRows } from './csvRows.ts';

/** What each column holds: the field itself, or a list in words, with semicolons between. */
const columns: { readonly [Field in keyof Entry]: (entry: Entry) => Cell } = {
  id: ({ id }) => id,
  path: ({ path }) => path,
  line: ({ line }) => line,
  column: ({ column }) => column,
  text: ({ text }) => text,
  event: ({ event }) => event,
  authors: ({ authors }) => authors.join('; '),
  published: ({ published }) => published,
  standard: ({ standard }) => standard,
  term: ({ term }) => term,
  low: ({ low }) => low,
  high: ({ high }) => high,
  point: ({ point }) => point,
  confidence: ({ confidence }) => confidence,
  section: ({ section }) => section,
  horizon: ({ horizon }) => horizon,
  opens: ({ opens }) => opens,
  due: ({ due }) => due,
  dueFrom: ({ dueFrom }) => dueFrom,
  state: ({ state }) => state,
  outcome: ({ outcome }) => outcome,
  resolved: ({ resolved }) => resolved,
  evidence: ({ evidence }) => evidence,
  also: ({ path, also }) => also.map((place) => placeInWords(place, path)).join('; '),
};

/** `a.md:9:3 unlikely, 25–35 %` */
function placeInWords(place: OtherPlace, path: string): string {
  const estimate = estimateInWords({ ...place, point: null });
  return `${place.path ?? path}:${place.line}:${place.column}${estimate ? ` ${estimate}` : ''}`;
}

export const writeCsv = ({ judgements }: Ledger): string =>
  csvRows(
    Object.keys(columns),
    judgements.map((entry) => Object.values(columns).map((cell) => cell(entry))),
  );
