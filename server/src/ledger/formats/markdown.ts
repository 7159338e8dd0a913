// A table in Markdown, for a pull request or a wiki.
import { type Day, parseIsoDay, shortDay } from '../../dates/calendar.ts';
import { markdownMark } from '../../text/markdownMark.ts';
import { plainMarkdown } from '../../text/plainMarkdown.ts';
import { plural } from '../../text/plural.ts';
import { visible } from '../../text/visible.ts';
import { type Entry, type Ledger, states } from '../entry.ts';
import { estimateInWords, stateInWords } from '../inWords.ts';
import { placeOf } from './format.ts';

const columns: Readonly<Record<string, (entry: Entry, today: Day | undefined) => string>> = {
  Due: ({ due }) => shortDayOf(due),
  State: (entry, today) => (today ? stateInWords(entry, today) : entry.state),
  Judgement: ({ text }) => text,
  Likelihood: estimateInWords,
  Confidence: ({ confidence }) => confidence ?? '',
  Authors: ({ authors }) => authors.join(', '),
  Where: placeOf,
};

/** How many there are in which state, then the table. */
export function writeMarkdown({ judgements, counts, ...ledger }: Ledger): string {
  if (judgements.length === 0) return `${markdownMark('ledger')}\nNo judgements.\n`;
  const today = parseIsoDay(ledger.today);
  const parts = states.flatMap((state) => (counts[state] > 0 ? [`${counts[state]} ${state}`] : []));
  const rows = judgements.map((entry) => row(Object.values(columns).map((cell) => plain(cell(entry, today)))));
  const names = Object.keys(columns);
  return `${markdownMark('ledger')}\n${plural(judgements.length, 'judgement')}: ${parts.join(', ')}.\n\n${row(names)}${row(names.map(() => '---'))}${rows.join('')}`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const plain = (words: string): string => plainMarkdown(visible(words));

function shortDayOf(iso: string | null): string {
  const day = iso === null ? undefined : parseIsoDay(iso);
  return day ? shortDay(day) : '';
}
