// CSV as Fatebook imports it (“Import from spreadsheet”): one row a forecast.
import type { Verdict } from '../../briefing/outcomes/verdicts.ts';
import { parseIsoDay, shortDay } from '../../dates/calendar.ts';
import { upperFirst } from '../../estimates/firstWord.ts';
import type { Entry, Ledger } from '../entry.ts';
import { estimateInWords } from '../inWords.ts';
import { type Cell, csvRows } from './csvRows.ts';
import { placeOf, settledBy } from './format.ts';

/** Its words for what came of a question; any other would be read as AMBIGUOUS. */
const resolutions: Readonly<Record<Verdict, 'YES' | 'NO' | 'AMBIGUOUS'>> = {
  happened: 'YES',
  'did-not-happen': 'NO',
  partly: 'AMBIGUOUS',
  'cannot-be-told': 'AMBIGUOUS',
  void: 'AMBIGUOUS',
};

/** Whether Fatebook can take it: it refuses a row without a forecast. */
export const isForecast = ({ point }: Entry): boolean => point !== null;

/** Columns that are empty where the ledger knows nothing would be filled with the day after creation, which nobody said. */
const columns: Readonly<Record<string, (entry: Entry, today: string) => Cell>> = {
  questionTitle,
  forecast: ({ point }) => `${point} %`,
  qCreatedAt: createdAt,
  resolution: ({ outcome }) => outcome && resolutions[outcome],
  resolvedAt: (entry, today) => (entry.outcome === null ? null : settledBy(entry, today)),
  resolveBy: ({ due, opens }) => due ?? opens,
  fCreatedAt: createdAt,
  tags: ({ authors, standard, horizon }) =>
    [...authors, standard, ...(horizon === null ? [] : [horizon])].map((tag) => tag.replaceAll(',', '')).join(','),
  notes,
};

/** The event, with the day by which it would have happened where it is that of the horizon; in brackets, since its words may name days too. */
export function questionTitle({ event, due, dueFrom }: Entry): string {
  const day = dueFrom === 'horizon' && due !== null ? parseIsoDay(due) : undefined;
  return `${upperFirst(event)}${day ? ` (by ${shortDay(day)})` : ''}`;
}

/** A question without a day of its own begins with its import. */
function createdAt({ published }: Entry, today: string): string {
  return published ?? today;
}

function notes(entry: Entry): string {
  const { text, evidence } = entry;
  return `${text} (${estimateInWords(entry)}; ${placeOf(entry)})${evidence === null ? '' : ` Evidence: ${evidence}`}`;
}

export const writeFatebook = ({ judgements, today }: Ledger): string =>
  csvRows(
    Object.keys(columns),
    judgements.filter(isForecast).map((entry) => Object.values(columns).map((cell) => cell(entry, today))),
  );
