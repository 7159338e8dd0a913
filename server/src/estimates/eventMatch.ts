// The event that a judgement is about, as a key by which two judgements on the same event are recognised.

import { claimOf, dated, type JudgementInBlock } from '../briefing/model.ts';
import { spanInProse } from '../markdown/cutWords.ts';
import type { Span } from '../text/span.ts';

/** What identifies an event in a text. */
export type EventKey = {
  /** The stems of its content words, in their order. */
  readonly words: ReadonlySet<string>;
  /** Its figures, with blanks between them. */
  readonly figures: string;
  /** Whether the sentence says that it does not happen. */
  readonly negated: boolean;
  /** All of the above as one text: equal for events in which all of it is equal. */
  readonly key: string;
  /** The keys of `EventIndex` under which it is found. */
  readonly indexKeys: readonly string[];
};

/** Words that do not help to tell events apart, estimates and times among them. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for from by with without and or but nor so yet as than then that this these those it its they their he she his her we our i is are was were be been being ' +
    'am will would shall should may might can could must has have had do does did there here which who whom whose what when where while although though because since if unless until ' +
    'before after during over under between among amid despite within through per also even still again further once only just both either neither any some each every such same other ' +
    'more most less least very too now remain remains remained continue seem appear prove despite however meanwhile year years month months week weeks day days term coming next end early ' +
    'late mid likely unlikely probable probably certain almost highly realistic possibility chance remote into out up down off about against because said assess judge'
  ).split(' '),
);

/**
 * Words that only say that an event happens (*talks will be held*) and are left out; *hold* and *take* otherwise tell
 * events apart.
 */
export const happening =
  /\b(?:be|been|being|is|are)\s+held\b|\btak(?:e|es|en|ing)\s+place\b|\boccurs?\b|\bhappens?\b|\bcomes?\s+about\b/g;

const cachedKeys = new WeakMap<JudgementInBlock, readonly EventKey[]>();

/**
 * The keys of the events that a judgement’s estimate is about, cached for the judgement: none without an estimate,
 * two where the subject names two (*talks and an opening*).
 */
export function eventsOf(judgement: JudgementInBlock): readonly EventKey[] {
  const eventKeys = cachedKeys.get(judgement) ?? findEvents(judgement);
  cachedKeys.set(judgement, eventKeys);
  return eventKeys;
}

function findEvents(judgement: JudgementInBlock): EventKey[] {
  const { sentence, estimate, deadline } = judgement;
  if (!estimate) return [];
  const claim = claimOf(judgement);
  const prose = deadline && dated(judgement) === claim ? blankOut(claim.prose, deadline.span) : claim.prose;
  if (claim !== sentence) return [toEventKey(firstClause(prose))].filter(({ words }) => words.size > 0);
  const at = spanInProse(sentence, estimate.span);
  const before = lastClause(prose.slice(0, at.start).replace(/^.*\b(?:we|I)\b.*?\bthat\b/is, ''));
  // *Likely (60 %)*: the writer’s figure is no word of the event.
  const after = firstClause(prose.slice(at.end).replace(/^\s*(?:\([^()]*\)|\[[^[\]]*\])/, ''));
  if (/\b(?:it|there)\s+(?:is|remains|seems|appears)(?:\s+(?:also|still|an?))?\s*$/i.test(before))
    return [toEventKey(after)];
  const predicate = /^\s*(?:to|that)\b/i.test(after) ? after : /\b(?:will|would)\s*$/i.test(before) ? after : '';
  const subject = before.replace(
    /\b(?:is|are|was|were|remains?|remained|seems?|looks?|appears?|will|would)(?:\s+\w+ly|\s+still|\s+now)*\s*$/i,
    '',
  );
  const rest = predicate || (/\b(?:will|would|is|are)\s*$/i.test(before) ? after : '');
  const subjects = predicate ? [subject] : subject.split(/\s+(?:and|or)\s+/i);
  return subjects.map((words) => toEventKey(`${words} ${rest}`)).filter((eventKey) => eventKey.words.size > 0);
}

/**
 * Whether two keys stand for the same event: at least two content words in common, in the same order, that make up
 * `minLikeness` of all; the same figures; both or neither negated.
 */
export function sameEvent(a: EventKey, b: EventKey): boolean {
  if (a.negated !== b.negated) return false;
  if (a.figures !== b.figures) return false;
  const inA = [...a.words].filter((word) => b.words.has(word));
  const inB = [...b.words].filter((word) => a.words.has(word));
  // The order tells who does what to whom.
  if (inA.join(' ') !== inB.join(' ')) return false;
  const shared = inA.length;
  const all = new Set([...a.words, ...b.words]).size;
  return shared >= 2 && shared / all >= minLikeness;
}

/** The least share of the words of two keys that must be in both, from 0 to 1. */
const minLikeness = 0.75;

/** Values by the keys of their events, to find those that may be on the same event without comparing each with each. */
export class EventIndex<T> {
  readonly #values = new Map<string, T[]>();

  add(eventKey: EventKey, value: T): void {
    for (const key of eventKey.indexKeys) {
      const values = this.#values.get(key);
      if (values) values.push(value);
      else this.#values.set(key, [value]);
    }
  }

  /** The values added with a key for which `sameEvent` may hold, each once; the caller still has to ask it. */
  near(eventKey: EventKey): Set<T> {
    return new Set(eventKey.indexKeys.flatMap((key) => this.#values.get(key) ?? []));
  }
}

/**
 * The figures and the negation of an event, each with one of its longest words. So many words are taken that two events which
 * share none of them share less than `minLikeness` of all.
 */
function indexKeysOf({ words, figures, negated }: Omit<EventKey, 'key' | 'indexKeys'>): string[] {
  const ordered = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const longest = ordered.slice(0, ordered.length - Math.ceil(minLikeness * ordered.length) + 1);
  return longest.map((word) => `${word}|${figures}|${negated}`);
}

/** The key of an event told in words. */
export function toEventKey(words: string): EventKey {
  const plain = words.toLowerCase().replaceAll('’', "'").replace(happening, ' ');
  const content = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  const stems = content
    .map((word) => word.replace(/'s$/, ''))
    .filter((word) => !stopWords.has(word))
    .map(stem);
  const figures = (plain.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ');
  const negated = /\b(?:not|no|never|fail(?:s|ed)? to|n't)\b/.test(plain);
  const event = { words: new Set(stems), figures, negated };
  return { ...event, key: `${stems.join(' ')}|${figures}|${negated}`, indexKeys: indexKeysOf(event) };
}

/** A rough stem of an English word: endings of plurals, tenses and nouns of action are cut off. */
export const stem = (word: string): string =>
  word.length > 4
    ? word
        .replace(/(?:ies)$/, 'y')
        .replace(/(?:es|(?<!s)s|ed|ing|ion|ions|ment)$/, '')
        .replace(/e$/, '')
    : word.replace(/(?<!s)e?s$|e$/, '');

/** Words with a span replaced by blanks: the deadline of an event is no part of its key. */
const blankOut = (words: string, { start, end }: Span): string =>
  words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);

const lastClause = (words: string): string => words.split(/[;:—–]|,(?!\d)/).at(-1) ?? '';

/**
 * The words up to the end of the clause, or up to *despite*, *amid* and the like, after which no event but a
 * circumstance is named.
 */
const firstClause = (words: string): string =>
  words.split(/[;:—–.]|,(?!\d)|\b(?:despite|amid|because|while|although|though|as long as|unless|if)\b/i)[0] ?? '';
