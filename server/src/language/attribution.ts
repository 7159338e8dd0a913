// Whose words: the parts of a sentence that are not the writer's own statement.
import { contains, type Span } from '../text/span.ts';
import { maskQuotations, quotations } from './quotations.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';
import { afterVerbs, givingVerb, hasSpeaker, saying, sayingVerb } from './speechVerbs.ts';
import { endOfClause, ownAgainIn, ownClauseStart } from './writersClause.ts';

/** The spans of `sentence` that are somebody else's words: quotations, reported speech, *according to …*. Offsets in `sentence`. */
export const attributedSpans = (sentence: string): Span[] => attributions.flatMap(({ spans }) => spans(sentence, []));

const figuresGiven: SentenceExclusion = {
  name: 'a figure that somebody else gives',
  spans: (sentence, matches) => {
    const figures = matches.filter(({ kind }) => kind === 'number');
    if (figures.length === 0) return [];
    const given = afterVerbs(maskQuotations(sentence), givingVerb);
    return figures.filter((figure) => given.some((span) => contains(span, figure)));
  },
  leaves: 'Bookmakers offer odds of 5 to 1.',
  keeps: 'Bookmakers offer a remote chance of peace.',
};

export const attributions: readonly SentenceExclusion[] = [
  {
    name: 'a quotation',
    spans: quotations,
    leaves: 'The note ends “a strike is likely”.',
    keeps: 'A strike is likely at “Northgate”.',
  },
  {
    name: 'words after a verb of speech',
    spans: (sentence) => afterVerbs(maskQuotations(sentence), sayingVerb),
    leaves: 'The minister said that a strike was likely.',
    keeps: 'The minister left, and a strike is likely.',
  },
  {
    name: 'a state of mind of somebody else',
    spans: (sentence) => statesOfMind(maskQuotations(sentence)),
    leaves: 'The owners are confident that a strike is unlikely.',
    keeps: 'It is certain that a strike is unlikely.',
  },
  {
    name: 'words after a noun of speech',
    spans: (sentence) => saidInNouns(maskQuotations(sentence)),
    leaves: 'There are rumours that a strike is likely.',
    keeps: 'Rumours that the port will close are unlikely to be true.',
  },
  {
    name: 'what somebody was told',
    spans: toldInParticiple,
    leaves: 'Told by the guards that a strike was likely, the owner left.',
    keeps: 'Told by the guards that the gate was shut, the owner is likely to leave.',
  },
  {
    name: 'according to somebody',
    spans: (sentence) => attributedBy(maskQuotations(sentence), accordingTo),
    leaves: 'According to the owner, a strike is likely.',
    keeps: 'According to our figures, a strike is likely.',
  },
  {
    name: 'in the view of somebody',
    spans: (sentence) => attributedBy(maskQuotations(sentence), inTheirView),
    leaves: 'In the owner’s view, a strike is likely.',
    keeps: 'In our view, a strike is likely.',
  },
  {
    name: 'as somebody put it',
    spans: (sentence) => attributedBy(maskQuotations(sentence), asTheyPutIt),
    leaves: 'As the owner put it, a strike is likely.',
    keeps: 'As we put it, a strike is likely.',
  },
  figuresGiven,
];

const mind =
  /\b(?:is|are|was|were|remains?|feels?|seems?)\s+(?:\w+ly\s+|also\s+|still\s+)?(?:confident|afraid|worried|convinced|concerned|hopeful|sceptical|skeptical|adamant|optimistic|pessimistic|sure|certain|fearful|betting|of the (?:view|opinion))\s+that\b/gi;

/** *The mediators are confident that …*: a state of mind of somebody else. */
function statesOfMind(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(mind)].flatMap((m) => {
    const before = masked.slice(0, m.index);
    if (!hasSpeaker(before)) return [];
    return [{ start: m.index, end: ownAgainAfter(m.index + m[0].length) }];
  });
}

const nounOfSpeech =
  /\b(?<!\b(?:our|my|this) (?:\w+ )?)(?:claims?|rumou?rs?|reports?|fears?|warnings?|allegations?|assertions?|suggestions?|belief|view|opinion|hopes?|speculation|predictions?|worries|concerns?|accusations?|statements?|assurances?|promises?|insistence|denials?|conviction|expectations?|admission|argument|contention|suspicions?|verdict|conclusion|message|advice)(?:\s+(?:by|of|from|in|among|on)\s+[^,;]{1,50}?)?(?:\s+(?:is|was|has been))?\s+that\b/gi;
const ownNoun = /\b(?:our|my)\s+(?:\w+\s+){0,2}$/i;
const finite = /\b(?:may|might|could|will|would|can|is|are|was|were|has|have|had|found|did|does|do)\b/gi;

/** *Claims that the dam may burst are unlikely to be true*: what is claimed has the first verb after *that*, the writer the second. */
function saidInNouns(masked: string): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(nounOfSpeech)].flatMap((m) => {
    const before = masked.slice(0, m.index);
    const from = m.index + m[0].length;
    // *The verdict was that …* has its verb before *that*; of whose verdict it is, a genitive tells.
    const isPredicate = /\b(?:is|was|been)\s+that$/i.test(m[0]);
    if (ownNoun.test(before) || (isPredicate && !/(?:['’]s?|\b(?:his|her|their))\s+(?:\w+\s+)?$/i.test(before)))
      return [];
    if (isPredicate) return [{ start: from, end: ownAgainAfter(from) }];
    if (/^\W*(?:despite|contrary to|notwithstanding|amid|given|because of)\b/i.test(before))
      return [{ start: m.index, end: endOfClause(masked, from) }];
    const [, second] = masked.slice(from).matchAll(finite);
    const isAuxiliary = second && /^\s*(?:be|been|have)\b/.test(masked.slice(from + second.index));
    return [{ start: m.index, end: second && !isAuxiliary ? from + second.index : masked.length }];
  });
}

/** *Told by his doctors that …, the marshal resigned*: a participle that opens the sentence. */
const toldThat = /^\W*(?:told|warned|advised|informed|assured|persuaded|convinced)\b[^,;]*?\bthat\b/i;

function toldInParticiple(sentence: string): Span[] {
  const match = toldThat.exec(sentence);
  return match ? [{ start: 0, end: endOfClause(sentence, match[0].length) }] : [];
}

const accordingTo =
  /\b(?:according to|per(?=\s+(?:the|a|its|their)\b)|in the (?:words|view|opinion|eyes|estimation|judge?ment) of|to hear)\s+(?!(?:our|my|this)\b)/gi;
const inTheirView =
  /\b(?:in|by) (?!our\b|my\b)((?:[\w’'.-]+ ){0,6}?)(?:[\w-]+(?:['’]s|s['’])|his|her|their|its) (?:own )?(?:view|opinion|judge?ment|assessment|estimation|words|eyes|telling|account|reckoning)\b/gi;

const asTheyPutIt = new RegExp(`^\\W*as (?!we\\b|i\\b|our\\b|this\\b)[^,]{2,50}?\\b(?:put it|${saying})\\b`, 'gi');

/** From the beginning of the clause in which somebody is named to where the writer speaks again. */
function attributedBy(masked: string, pattern: RegExp): Span[] {
  const ownAgainAfter = ownAgainIn(masked);
  return [...masked.matchAll(pattern)].map((m) => ({
    start: ownClauseStart(masked, m.index),
    end: ownAgainAfter(m.index + m[0].length),
  }));
}
