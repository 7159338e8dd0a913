// What an event says, word by word, as far as it can be compared with an event of another issue.
import { parseIsoDay } from '../../dates/calendar.ts';
import { findTimespans } from '../../dates/timespans.ts';
import { happening, stopWords } from '../../estimates/eventMatch.ts';
import { isName } from '../../estimates/firstWord.ts';
import type { EntryInText } from '../entry.ts';
import { canonicalStem, inOneWord } from './synonyms.ts';

/** A word of an event. */
export type EventWord = {
  /** The stem that stands for it and for words like it. */
  readonly stem: string;
  readonly isName: boolean;
  /** Whether it stands before the verb or behind its next word: who does it, and to whom or what. */
  readonly isThing: boolean;
  /** Whether it is the verb. */
  readonly isVerb: boolean;
  /** Whether it stands for who does it: before the verb, or behind *by* after a passive. */
  readonly isActor: boolean;
  /** What it tells by its kind, from 0 to 1: little for *new*, and behind *despite*. */
  readonly tells: number;
};

export type EventProfile = {
  readonly words: readonly EventWord[];
  /** Its figures, those of its date left out. */
  readonly figures: ReadonlySet<string>;
  /** Whether it says that something does not happen. */
  readonly isNegated: boolean;
  /** The day by which the writer says that it happens; null without one. */
  readonly deadline: string | null;
};

/** Words that stand in any event. */
const light = new Set(
  (
    'further new additional several many any least take make come go become have get give put bring use need able own part number ' +
    'people way full whole large big great small major high again longer least approximately roughly about'
  )
    .split(' ')
    .map(canonicalStem),
);

const numbers = new Map(
  (
    'two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 twenty:20 thirty:30 forty:40 fifty:50 ' +
    'first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 half:1/2 quarter:1/4'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** From here on a sentence names no event but a circumstance. */
const circumstance =
  /[,;:–—]\s|\b(?:despite|amid|because|while|whereas|although|though|as long as|unless|if|provided|given|owing to|due to)\b/i;
const leadingCircumstance =
  /^(?:despite|amid|because|while|although|though|as long as|unless|if|given|owing to|due to)\b[^,]*,/i;
const season =
  /\b(?:by|before|until|this|in|during|over|through|from|next|coming)\s+(?:the\s+)?(?:coming\s+|next\s+)?(?:spring|summer|autumn|winter)\b/gi;
const modal = /\b(?:will|would|is|are|was|were|has|have|may|might|could|can)\b/i;
/** *will be closed by the board*. */
const passive = /\bbe(?:en|ing)?\b(?:.*\bby\b)?/i;
const negation = /\b(?:not|no|never|fail(?:s|ed)? to|neither|nor)\b|n['’]t\b/i;

/** `isKnown`: whether an issue writes a word in small letters somewhere, so that its capital makes no name of it. */
export function profileOf(entry: EntryInText, isKnown: (word: string) => boolean): EventProfile {
  const event = withoutTimes(entry);
  const lead = leadingCircumstance.exec(event)?.[0] ?? '';
  const main = event.slice(lead.length);
  const end = main.search(circumstance);
  const core = end > 0 ? main.slice(0, end) : main;
  const inCore = wordsOf(core, isKnown);
  return {
    words: [...inCore, ...wordsOf(`${lead} ${end > 0 ? main.slice(end) : ''}`, isKnown).map(asCircumstance)],
    figures: figuresOf(core),
    isNegated: negation.test(core),
    deadline: entry.dueFrom === 'deadline' ? entry.due : null,
  };
}

const asCircumstance = (word: EventWord): EventWord => ({
  ...word,
  isName: false,
  isThing: false,
  isVerb: false,
  isActor: false,
  tells: word.tells * 0.3,
});

function withoutTimes({ event, term, published }: EntryInText): string {
  const day = published === null ? undefined : parseIsoDay(published);
  const timeless = findTimespans(event, day).reduceRight(
    (words, { span }) => `${words.slice(0, span.start)} ${words.slice(span.end)}`,
    event,
  );
  const plain = timeless.replace(season, ' ');
  return (term === null ? plain : plain.replace(term, ' ')).replace(/\s+/g, ' ').trim();
}

function wordsOf(text: string, isKnown: (word: string) => boolean): EventWord[] {
  const plain = inOneWord(text.replaceAll('’', "'")).replace(happening, ' ');
  const verb = plain.search(modal);
  const words = new Map<string, EventWord>();
  let hasVerb = false;
  const be = passive.exec(plain);
  const agent = be && / by$/i.test(be[0]) ? be.index + be[0].length : Number.POSITIVE_INFINITY;
  const first = /[\p{L}\p{N}]/u.exec(plain)?.index ?? 0;
  const startsWithName = isName(plain.slice(first), { has: isKnown });
  for (const match of plain.matchAll(/\p{L}[\p{L}\p{N}']*/gu)) {
    const word = match[0].replace(/'s?$/, '');
    const small = word.toLowerCase();
    if (stopWords.has(small) || numbers.has(small) || negation.test(small)) continue;
    const stem = canonicalStem(small);
    if (!stem || words.has(stem)) continue;
    const isVerb: boolean = verb >= 0 && match.index > verb && !hasVerb;
    hasVerb ||= isVerb;
    const startsLikeName = match.index === first ? startsWithName : true;
    const isNamePart = word !== small && startsLikeName;
    words.set(stem, {
      stem,
      isName: isNamePart,
      isThing: !isVerb,
      isVerb,
      isActor: be ? match.index > agent : match.index < verb,
      tells: light.has(stem) && !isNamePart ? 0.3 : 1,
    });
  }
  return [...words.values()];
}

/** As written, thousands without their signs; number words as figures, *one* aside, which is seldom a number. */
function figuresOf(text: string): Set<string> {
  const written = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const figures = written.map((figure) => figure.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'));
  const inWords = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set([...figures, ...inWords.flatMap((word) => numbers.get(word) ?? [])]);
}
