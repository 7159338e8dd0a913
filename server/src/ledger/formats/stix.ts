// A bundle of STIX 2.1: a report for each briefing, a note for each judgement, an identity for who wrote it.
import type { ConfidenceGrade, Entry, Ledger } from '../entry.ts';
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

/** The grades as numbers: STIX 2.1, appendix A, None / Low / Med / High. A likelihood is never one: it is no confidence. */
const confidences: Readonly<Record<ConfidenceGrade, number>> = { low: 15, moderate: 50, high: 85 };

const time = (day: string): string => `${day}T00:00:00.000Z`;

/** The properties that each object has, dated by days. */
const object = (type: string, id: string, created: string, modified: string) => ({
  type,
  spec_version: '2.1',
  id,
  created: time(created),
  modified: time(modified),
});

const brieflintId = `identity--${uuidOf('stix', 'Brieflint')}`;
const extensionId = `extension-definition--${uuidOf('stix', 'judgement', 1)}`;

/** What the notes have beyond STIX, and who says so. */
const ourObjects = [
  { ...object('identity', brieflintId, '2026-11-01', '2026-11-01'), name: 'Brieflint', identity_class: 'system' },
  {
    ...object('extension-definition', extensionId, '2026-11-01', '2026-11-01'),
    created_by_ref: brieflintId,
    name: 'Judgement',
    description:
      'What an analyst judges of an event: how likely it is, by the terms of which standard, by when, and what came of it.',
    schema:
      'judgement_id: stays when the estimate changes. event: what is to happen. standard: the id of the standard. term: its term. low, high: the band in per cent. point: the writer’s own figure, else the middle of the band, in per cent. opens, due: days. outcome: happened, did-not-happen, partly, cannot-be-told or void; resolved: its day. What is not known is left out.',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
];

/** The bundle; the ids come of what the objects are of, so that a later one takes the place of an earlier. */
export function writeStix({ judgements, today }: Ledger, titles: Titles): object {
  const objects = briefingsOf(judgements, titles).flatMap((briefing) => toObjects(briefing, today));
  // Who wrote several briefings is one identity.
  const distinct = new Map([...ourObjects, ...objects].map((one) => [one.id, one]));
  return {
    type: 'bundle',
    id: `bundle--${uuidOf(
      'stix',
      judgements.map(({ id }) => id),
    )}`,
    ...(objects.length > 0 ? { objects: [...distinct.values()] } : {}),
  };
}

function toObjects({ title, authors, published, entries }: BriefingInLedger, today: string): { readonly id: string }[] {
  const author = authors.length > 0 ? [toIdentity(authors)] : [];
  const by = author.map(({ id }) => ({ created_by_ref: id }))[0] ?? {};
  const reportId = `report--${uuidOf('stix', title, authors, published)}`;
  const notes = entries.map((entry) => ({ ...toNote(entry, reportId, today), ...by }));
  const created = published ?? today;
  const report = {
    ...object('report', reportId, created, changedOn(entries, today)),
    ...by,
    name: title,
    published: time(created),
    object_refs: notes.map(({ id }) => id),
  };
  return [...author, report, ...notes];
}

/** Those of a byline as one; it is dated by no briefing, so that it is the same in all. */
const toIdentity = (authors: readonly string[]) => ({
  ...object('identity', `identity--${uuidOf('stix', 'authors', authors)}`, '2026-11-01', '2026-11-01'),
  name: authors.join(', '),
  identity_class: authors.length === 1 ? 'individual' : 'group',
});

function toNote(entry: Entry, reportId: string, today: string) {
  const { id, published, event, text, authors, confidence, evidence } = entry;
  const outcome = outcomeInWords(entry);
  const labels = labelsOf(entry);
  return {
    ...object('note', `note--${uuidOf('stix', id)}`, published ?? today, changedOn([entry], today)),
    abstract: event,
    content: joined([text, outcome && `Outcome: ${outcome}.`, evidence ?? ''], '\n'),
    lang: 'en',
    ...(authors.length > 0 ? { authors } : {}),
    object_refs: [reportId],
    ...(confidence === null ? {} : { confidence: confidences[confidence] }),
    ...(labels.length > 0 ? { labels } : {}),
    external_references: [{ source_name: 'briefing', description: placeOf(entry) }],
    extensions: { [extensionId]: { extension_type: 'property-extension', ...known(entry) } },
  };
}

/** The tags of MISP’s taxonomies, and the term by its own standard where they have none for it. */
function labelsOf(entry: Entry): string[] {
  const { standard, term } = entry;
  const tags = tagsOf(entry);
  const isTagged = term === null || tags.some((tag) => tag.startsWith('estimative-language:likelihood'));
  return isTagged ? tags : [`${standard}:likelihood="${term.replaceAll(' ', '-')}"`, ...tags];
}

/** The properties of the extension: STIX has no null. None depends on the day of the export. */
function known({ id, event, standard, term, low, high, point, opens, due, outcome, resolved }: Entry): object {
  const properties = { judgement_id: id, event, standard, term, low, high, point, opens, due, outcome, resolved };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
