// What an editor asks and writes to record what came of a judgement.
import type { Briefing, Judgement } from '../briefing/model.ts';
import type { Verdict } from '../briefing/outcomes/verdicts.ts';
import { type Day, formatDay, isBefore, parseIsoDay } from '../dates/calendar.ts';
import { readPublicationDate } from '../dates/publicationDate.ts';
import { type PlacedEntry, placedEntries } from '../ledger/entries.ts';
import type { EntryInText } from '../ledger/entry.ts';
import { type Choice, choices, outcomeWords } from '../rules/recordOutcome.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { label } from '../text/label.ts';
import { oneLine } from '../text/oneLine.ts';
import type { Span } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import { editsFor, type Place, placesOf } from './outcomePlaces.ts';

/** Why something cannot be done: one sentence for the writer. */
export type Refusal = { readonly refusal: string };

/** What a writer is asked about a judgement. */
export type OutcomeQuestion = {
  /** The judgement as a reader sees it, and its sentence. */
  readonly text: string;
  readonly span: Span;
  readonly choices: readonly (Choice & {
    /** Why this verdict cannot be given today; undefined where it can. */
    readonly refusal: string | undefined;
  })[];
  /** The days to choose from, the likeliest first; another can be typed. */
  readonly days: readonly { readonly day: Day; readonly label: string }[];
};

/** What the writer answers; `evidence` is Markdown, empty for none. */
export type OutcomeAnswer = { readonly verdict: Verdict; readonly day: Day; readonly evidence: string };

/** What to ask about the judgement with the id of a ledger’s entry; or why no outcome of it can be written. */
export function outcomeQuestion(
  briefing: Briefing,
  id: string,
  today: Day,
  read: (text: string) => Briefing,
): OutcomeQuestion | Refusal {
  const found = findEntry(briefing, id);
  if ('refusal' in found) return found;
  // Where this finds no place, no other outcome would.
  const tried = recordOutcome(briefing, id, { verdict: 'void', day: today, evidence: '' }, today, read);
  if ('refusal' in tried) return tried;
  const { entry, judgement, due, published } = found;
  const days = [{ day: today, label: `Today, ${formatDay(today)}` }];
  if (due && isBefore(due, today) && !(published && isBefore(due, published)))
    days.push({ day: due, label: `The day on which it fell due, ${formatDay(due)}` });
  return {
    text: entry.text,
    span: judgement.sentence.span,
    choices: choicesFor(found, briefing, today).map((choice) => ({
      ...choice,
      refusal: whyNot(choice.verdict, today, found, today),
    })),
    days,
  };
}

/** The day that a writer typed for an outcome; or why it cannot be that of this verdict. */
export function readOutcomeDay(
  briefing: Briefing,
  id: string,
  verdict: Verdict,
  words: string,
  today: Day,
): Day | Refusal {
  const found = findEntry(briefing, id);
  if ('refusal' in found) return found;
  const reading = readPublicationDate(words.trim());
  if (reading.kind === 'ambiguous')
    return {
      refusal: `“${label(words)}” can mean ${reading.readings.map(formatDay).join(' or ')}: write the month as a word.`,
    };
  if (reading.kind !== 'day')
    return { refusal: `“${label(words)}” is no day: write it as ${formatDay(today)} or ${today}.` };
  const refusal = whyNot(verdict, reading.day, found, today);
  return refusal === undefined ? reading.day : { refusal };
}

/**
 * The edit that writes an outcome, or why there is none. It adds the lines of the outcome, or fills a place that was left for it,
 * and nothing else: `read` reads the text that it makes, and only what gives this judgement this outcome, and changes no other, is taken.
 */
export function recordOutcome(
  briefing: Briefing,
  id: string,
  { verdict, day, evidence: typed }: OutcomeAnswer,
  today: Day,
  read: (text: string) => Briefing,
): Edit | Refusal {
  const found = findEntry(briefing, id);
  if ('refusal' in found) return found;
  const choice = choicesFor(found, briefing, today).find((other) => other.verdict === verdict);
  if (!choice) return isGone;
  const refusal = whyNot(verdict, day, found, today);
  if (refusal !== undefined) return { refusal };
  const evidence = oneLine(visible(typed)).trim();
  const words = outcomeWords(choice, day, evidence);
  const others = othersIn(placedEntries(briefing), id);
  const isTold = (edit: Edit): boolean => {
    const after = placedEntries(read(applyEdits(briefing.text, [edit])));
    const entry = after.find((other) => other.entry.id === id)?.entry;
    return (
      entry?.outcome === verdict &&
      entry.resolved === day.toString() &&
      lettersOf(entry.evidence ?? '').endsWith(lettersOf(evidence)) &&
      othersIn(after, id) === others
    );
  };
  const edit = [...editsFor(found.places, words, briefing.text)].find(isTold);
  if (edit) return edit;
  if (evidence && !('refusal' in recordOutcome(briefing, id, { verdict, day, evidence: '' }, today, read)))
    return {
      refusal: `“${label(evidence)}” would be read as more than evidence: leave out its brackets, labels and signs of HTML.`,
    };
  return { refusal: noPlace(found, words) };
}

type Found = {
  readonly entry: EntryInText;
  readonly judgement: Judgement;
  readonly places: readonly Place[];
  readonly due: Day | undefined;
  readonly published: Day | undefined;
};

const isGone: Refusal = {
  refusal: 'This judgement is no longer in the briefing: it was reworded or taken out.',
};

/** The judgement with an id, where no outcome of it is told yet. */
function findEntry(briefing: Briefing, id: string): Found | Refusal {
  const placed = placedEntries(briefing).find(({ entry }) => entry.id === id);
  if (!placed) return isGone;
  const { entry } = placed;
  const places = placesOf(briefing, placed.places);
  const told = places.find(
    ({ written }) => written && !['open', 'placeholder'].includes(written.reading.kind),
  )?.written;
  if (told) {
    const words = label(told.words.text);
    return {
      refusal:
        told.reading.kind === 'told'
          ? `This judgement has an outcome already, “${words}”: change it in the text.`
          : `This judgement has an outcome already, “${words}”, which begins with no verdict: mend it in the text.`,
    };
  }
  const due = entry.due === null ? undefined : parseIsoDay(entry.due);
  return { entry, judgement: placed.places[0], places, due, published: briefing.byline.published };
}

/** Why an outcome cannot be of that day; undefined where it can. */
function whyNot(verdict: Verdict, day: Day, { due, published }: Found, today: Day): string | undefined {
  if (isBefore(today, day))
    return `${formatDay(day)} is still to come, today is ${formatDay(today)}: give the day on which the outcome was known.`;
  if (published && isBefore(day, published))
    return `${formatDay(day)} is before the date of the briefing, ${formatDay(published)}: give the day on which the outcome was known.`;
  if (verdict === 'did-not-happen' && due && isBefore(day, due))
    return `It can still happen until ${formatDay(due)}, and “did not happen” cannot be told before.`;
  return undefined;
}

const choicesFor = ({ judgement }: Found, { byline }: Briefing, today: Day): Choice[] =>
  choices({ judgement, horizon: judgement.horizon }, byline.published, today);

/** The other judgements with what came of them, wherever they stand. */
const othersIn = (entries: readonly PlacedEntry[], id: string): string =>
  JSON.stringify(
    entries.flatMap(({ entry: { line, column, also, ...entry } }) =>
      entry.id === id ? [] : [{ ...entry, also: also.map(({ term, low, high }) => ({ term, low, high })) }],
    ),
  );

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');

/** Why there is no place for an outcome, and what a writer can do. */
function noPlace({ judgement, places }: Found, words: string): string {
  const [place] = places;
  if (judgement.row || judgement.sentence.blockKind === 'cell')
    return 'The table of this judgement has no column for outcomes: give it one with the head “Outcome”, and a cell in this row.';
  if (place && place.placed.proseBlock.judgements.length > 1)
    return 'Several judgements stand here in one paragraph or bullet, so that it could not be told whose outcome it is: give each a bullet of its own first.';
  return `There is no place right behind this judgement: write “Outcome: ${label(words)}” into a paragraph below it.`;
}
