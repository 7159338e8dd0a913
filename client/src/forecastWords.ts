// The words for a judgement in the Forecasts view and in lists.
import type { ListedEntry } from '../../server/src/lsp/protocol.ts';
import { withoutIcons } from './plain.ts';

/** `2 April 2025` of `2025-04-02`. */
export const dayInWords = (iso: string): string => long.format(new Date(`${iso}T00:00:00Z`));
/** `2 Apr 2025`, where there is little room. */
export const shortDay = (iso: string): string => short.format(new Date(`${iso}T00:00:00Z`)).replace('Sept', 'Sep');
/** `April 2025` of a day of that month. */
export const monthInWords = (iso: string): string => month.format(new Date(`${iso}T00:00:00Z`));

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The event with a capital, as the label of a row. */
export const eventLabel = ({ event }: Pick<ListedEntry, 'event'>): string =>
  withoutIcons(event.charAt(0).toUpperCase() + event.slice(1));

/** `unlikely, 25–35 %`; `no estimate`. */
export const likelihood = ({ term, band }: Pick<ListedEntry, 'term' | 'band'>): string =>
  [term, band].filter(Boolean).join(', ') || 'no estimate';

/** What can be said of when a judgement falls due, or of what came of it: `overdue since 2 April 2025`. */
export function stateInWords(
  { state, due, opens, outcome, resolved }: Pick<ListedEntry, 'state' | 'due' | 'opens' | 'outcome' | 'resolved'>,
  day: (iso: string) => string = dayInWords,
): string {
  switch (state) {
    case 'resolved':
      return [outcome?.replaceAll('-', ' '), resolved && day(resolved)].filter(Boolean).join(', ');
    case 'overdue':
      return `overdue since ${day(due ?? '')}`;
    case 'undated':
      return opens ? `no due day, to review from ${day(opens)}` : 'no due day';
    default:
      return `due ${day(due ?? '')}`;
  }
}
