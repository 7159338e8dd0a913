// MISP’s core format: an event for each briefing, in it each judgement as an attribute, tagged by taxonomies.

import { grouped } from '../../text/grouped.ts';
import type { Entry, Ledger } from '../entry.ts';
import { dayInWords, estimateInWords } from '../inWords.ts';
import {
  type BriefingInLedger,
  briefingsOf,
  changedOn,
  joined,
  outcomeInWords,
  placeOf,
  type Titles,
} from './format.ts';
import { tagsOf } from './tags.ts';
import { uuidOf } from './uuid.ts';

/** In the form of MISP’s own exports, which its import takes. Nothing is published or shared by it: who imports decides. */
export const writeMisp = ({ judgements, today }: Ledger, titles: Titles): object => ({
  response: briefingsOf(judgements, titles).map((briefing) => ({ Event: toEvent(briefing, today) })),
});

function toEvent({ title, authors, published, entries }: BriefingInLedger, today: string): object {
  const byText = grouped(entries, ({ text }) => text);
  return {
    uuid: uuidOf('misp', title, authors, published),
    info: title,
    date: published ?? today,
    // Undefined; completed; your organisation only.
    threat_level_id: '4',
    analysis: '2',
    distribution: '0',
    published: false,
    timestamp: seconds(changedOn(entries, today)),
    // MISP refuses a second attribute of one value: a sentence of two horizons is told by where it stands.
    Attribute: entries.map((entry) => {
      const isFirst = byText.get(entry.text)?.[0] === entry;
      return toAttribute(entry, isFirst ? entry.text : `${entry.text} (${placeOf(entry)})`, today);
    }),
  };
}

const toAttribute = (entry: Entry, value: string, today: string): object => ({
  uuid: uuidOf('misp', entry.id),
  type: 'text',
  category: 'Other',
  to_ids: false,
  // As the event.
  distribution: '5',
  timestamp: seconds(changedOn([entry], today)),
  value,
  comment: commentOn(entry),
  Tag: tagsOf(entry).map((name) => ({ name })),
});

function commentOn(entry: Entry): string {
  const due = entry.due === null ? '' : `due ${dayInWords(entry.due)}`;
  return joined([estimateInWords(entry), due, outcomeInWords(entry), entry.authors.join(', '), placeOf(entry)], '; ');
}

/** Midnight of a day (UTC) in seconds of Unix. */
const seconds = (day: string): string => String(Date.parse(`${day}T00:00:00Z`) / 1000);
