// A calendar (RFC 5545) with one all-day event for each day on which judgements fall due.
import ical, { ICalEventTransparency } from 'ical-generator';
import { upperFirst } from '../../estimates/firstWord.ts';
import { grouped } from '../../text/grouped.ts';
import { plural } from '../../text/plural.ts';
import { shorten } from '../../text/shorten.ts';
import { visible } from '../../text/visible.ts';
import type { Entry, Ledger } from '../entry.ts';
import { estimateInWords } from '../inWords.ts';
import { joined, outcomeInWords, placeOf } from './format.ts';

/** Whether it stands in a calendar at all. */
export const hasDueDay = ({ due }: Entry): boolean => due !== null;

/** The calendar; what it says of a judgement does not age, so it tells no state but an outcome. */
export function writeIcs({ judgements, today }: Ledger): string {
  const calendar = ical({
    name: 'Judgements that fall due',
    prodId: { company: 'brieflint', product: 'brieflint', language: 'EN' },
  });
  for (const [due, entries] of grouped(judgements.filter(hasDueDay), ({ due }) => due ?? ''))
    calendar.createEvent({
      id: `${due}-${firstOf(entries)}@brieflint`,
      start: atMidnight(due),
      stamp: atMidnight(today),
      allDay: true,
      summary: summaryOf(entries),
      description: entries.map(describe).join('\n\n'),
      // A day off, as it were: nobody is busy all day with it.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
}

const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * The id of the judgement of a day that was published first. With it the event is told from that of another ledger, and it stays
 * the same while younger briefings are added.
 */
const firstOf = (entries: readonly Entry[]): string =>
  entries
    .map(({ published, id }) => ({ published: published ?? '', id }))
    .reduce((a, b) => (a.published < b.published || (a.published === b.published && a.id < b.id) ? a : b)).id;

function summaryOf(entries: readonly Entry[]): string {
  const left = entries.filter(({ outcome }) => outcome === null);
  const [first, second] = left.length > 0 ? left : entries;
  const says = left.length > 0 ? 'due' : 'resolved';
  if (first && !second) return visible(`${upperFirst(says)}: ${shorten(first.event)}`);
  return `${plural(left.length || entries.length, 'judgement')} ${says}`;
}

/** A judgement on a line, and what is to be known of it on a second. */
function describe(entry: Entry): string {
  const facts = [estimateInWords(entry), outcomeInWords(entry), entry.authors.join(', '), placeOf(entry)];
  return `${visible(entry.text)}\n${visible(joined(facts, ' · '))}`;
}
