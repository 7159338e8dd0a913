// What a judgement is about: the content words of its event, to tell whether two judgements speak of one.
import type { JudgementInBlock } from '../briefing/model.ts';
import type { Span } from '../text/span.ts';

/** The words that name an event, each in its stem and in their order; its figures; `negated` when the event is said not to happen. */
export type EventKey = {
  readonly words: ReadonlySet<string>;
  readonly figures: string;
  readonly negated: boolean;
  /** The same for two events that have all of that in common. */
  readonly key: string;
};

const stop = new Set(
  (
    'a an the of in on at to for from by with without and or but nor so yet as than then that this these those it its they their he she his her we our i is are was were be been being ' +
    'am will would shall should may might can could must has have had do does did there here which who whom whose what when where while although though because since if unless until ' +
    'before after during over under between among amid despite within through per also even still again further once only just both either neither any some each every such same other ' +
    'more most less least very too now remain remains remained continue seem appear prove despite however meanwhile year years month months week weeks day days term coming next end early ' +
    'late mid likely unlikely probable probably certain almost highly realistic possibility chance remote into out up down off about against because said assess judge'
  ).split(' '),
);

/** What only says that an event happens tells it from no other: *talks will be held*; but who *takes* a town does not yet *hold* it. */
const happens =
  /\b(?:be|been|being|is|are)\s+held\b|\btak(?:e|es|en|ing)\s+place\b|\boccurs?\b|\bhappens?\b|\bcomes?\s+about\b/g;

const known = new WeakMap<JudgementInBlock, readonly EventKey[]>();

/** The events that a judgement's estimate speaks of; a subject of two (*talks and an opening*) makes two. */
export function eventsOf(judgement: JudgementInBlock): readonly EventKey[] {
  const events = known.get(judgement) ?? findEvents(judgement);
  known.set(judgement, events);
  return events;
}

function findEvents({ sentence, estimate, deadline }: JudgementInBlock): EventKey[] {
  if (!estimate) return [];
  const prose = deadline ? blank(sentence.prose, deadline.span) : sentence.prose;
  const at = { start: estimate.span.start - sentence.span.start, end: estimate.span.end - sentence.span.start };
  const before = lastClause(prose.slice(0, at.start).replace(/^.*\b(?:we|I)\b.*?\bthat\b/is, ''));
  const after = firstClause(prose.slice(at.end));
  if (/\b(?:it|there)\s+(?:is|remains|seems|appears)(?:\s+(?:also|still|an?))?\s*$/i.test(before))
    return [toEvent(after)];
  const predicate = /^\s*(?:to|that)\b/i.test(after) ? after : /\b(?:will|would)\s*$/i.test(before) ? after : '';
  const subject = before.replace(
    /\b(?:is|are|was|were|remains?|remained|seems?|looks?|appears?|will|would)(?:\s+\w+ly|\s+still|\s+now)*\s*$/i,
    '',
  );
  const rest = predicate || (/\b(?:will|would|is|are)\s*$/i.test(before) ? after : '');
  const subjects = predicate ? [subject] : subject.split(/\s+(?:and|or)\s+/i);
  return subjects.map((one) => toEvent(`${one} ${rest}`)).filter((event) => event.words.size > 0);
}

/** Whether two events are one: nearly all content words shared, at least two of them, and both or neither negated. */
export function sameEvent(a: EventKey, b: EventKey): boolean {
  if (a.negated !== b.negated) return false;
  if (a.figures !== b.figures) return false;
  const inA = [...a.words].filter((word) => b.words.has(word));
  const inB = [...b.words].filter((word) => a.words.has(word));
  // Who does what to whom: the same words in another order are another event.
  if (inA.join(' ') !== inB.join(' ')) return false;
  const shared = inA.length;
  const all = new Set([...a.words, ...b.words]).size;
  return shared >= 2 && shared / all >= likeness;
}

/** How much of two events' words is in both where the two are one. */
const likeness = 0.75;

/** Finds what may be the same event among many without holding each against each. */
export class EventIndex<T> {
  readonly #values = new Map<string, T[]>();

  add(event: EventKey, value: T): void {
    for (const key of telling(event)) {
      const values = this.#values.get(key);
      if (values) values.push(value);
      else this.#values.set(key, [value]);
    }
  }

  /** What was added with an event that may be this one, each once. */
  near(event: EventKey): Set<T> {
    return new Set(telling(event).flatMap((key) => this.#values.get(key) ?? []));
  }
}

/** What tells an event best: its figures with its longest words. Two events that share none of these share too little else. */
function telling({ words, figures, negated }: EventKey): string[] {
  const ordered = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const most = ordered.slice(0, ordered.length - Math.ceil(likeness * ordered.length) + 1);
  return most.map((word) => `${word}|${figures}|${negated}`);
}

function toEvent(words: string): EventKey {
  const plain = words.toLowerCase().replaceAll('’', "'").replace(happens, ' ');
  const content = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  const stems = content
    .map((word) => word.replace(/'s$/, ''))
    .filter((word) => !stop.has(word))
    .map(stem);
  const figures = (plain.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ');
  const negated = /\b(?:not|no|never|fail(?:s|ed)? to|n't)\b/.test(plain);
  return { words: new Set(stems), figures, negated, key: `${stems.join(' ')}|${figures}|${negated}` };
}

const stem = (word: string): string =>
  word.length > 4
    ? word.replace(/(?:ies)$/, 'y').replace(/(?:es|s|ed|ing|ion|ions|ment)$/, '')
    : word.replace(/s$/, '');

/** By when it happens is no part of what happens. */
const blank = (words: string, { start, end }: Span): string =>
  words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);

const lastClause = (words: string): string => words.split(/[;:—–]|,(?!\d)/).at(-1) ?? '';

/** Up to the end of the clause; what follows *despite* or *amid* gives a reason and not the event. */
const firstClause = (words: string): string =>
  words.split(/[;:—–.]|,(?!\d)|\b(?:despite|amid|because|while|although|though|as long as|unless|if)\b/i)[0] ?? '';
