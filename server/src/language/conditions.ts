// What a sentence only supposes: the premise of a condition, what hangs on *whether*, and what is asked.
import type { Span } from '../text/span.ts';
import { endOfSubject } from './dependentQuestions.ts';
import { type SentenceExclusion, wholeWhere } from './sentenceExclusion.ts';

const leadingCondition =
  /^[\s*_“"(]*(?:(?:and|but|so|even|only|however,|still,)\s+){0,2}(?:if|unless|should|were|had|provided|assuming|suppose|imagine|in case|in the event|as long as|whether)\s/i;
const innerCondition =
  /\b(?<!as )(?:(?:if|unless|provided that|assuming that|in the event that|in case|lest)\s(?!not\b|any\b|at all\b|only\b)|whether\s(?!not\b))/gi;

const finite =
  /\b(?:may|might|could|will|would|can|must|should|is|are|was|were|has|have|had|does|do|did|matters|depends|remains)\b/gi;

/** The premises of conditions, and what hangs on *whether*: what stands there is supposed, not stated. Offsets in `sentence`. */
export const conditionSpans = (sentence: string): Span[] => [...leading(sentence), ...inner(sentence)];

export const suppositions: readonly SentenceExclusion[] = [
  {
    name: 'a question',
    spans: wholeWhere((sentence) => /\?[\s”"’')\]*_]*$/.test(sentence)),
    leaves: 'Is a strike likely?',
  },
  {
    name: 'a condition at the head of a sentence',
    spans: (sentence) => leading(sentence),
    leaves: 'Should a strike be likely, the port closes.',
    keeps: 'Should the port close (it may), the mill closes.',
  },
  {
    name: 'a condition, or what hangs on “whether”',
    spans: (sentence) => inner(sentence),
    leaves: 'The port closes if a strike is likely.',
    keeps: 'A strike is likely if the port closes.',
  },
  {
    name: 'before we are confident, once it is likely',
    spans: (sentence) =>
      [...sentence.matchAll(onceSure)].map(({ index }) => ({ start: index, end: conditionEnd(sentence, index) })),
    leaves: 'Years pass before we are confident that rents fall.',
    keeps: 'Before the vote we are confident that rents fall.',
  },
  {
    name: 'we do not say that',
    spans: (sentence) =>
      [...sentence.matchAll(unsaid)].map(({ index, 0: words }) => ({
        start: index,
        end: endOfUnsaid(sentence, index + words.length),
      })),
    leaves: 'We are not saying that a strike is likely.',
    keeps: 'We are saying that a strike is likely.',
  },
  {
    name: 'any sign that',
    spans: anySigns,
    leaves: 'The bank waits for any sign that a strike is likely.',
    keeps: 'Any sign that a strike has begun is likely to lift prices.',
  },
];

const onceSure =
  /\b(?:before|until|till|once|as soon as)\s+(?:we|i|it)\s+(?:am|are|is|becomes?|became|feels?|felt|was|were)\s+(?:\w+ly\s+|more\s+|quite\s+|very\s+)?(?:confident|sure|certain|convinced|likely|probable)\b/gi;
/** What the writers say that they do not say. */
const unsaid =
  /\b(?:am|are|is|was|were|['’]m|['’]re|['’]s) not (?:saying|claiming|suggesting|arguing|implying|predicting)\b|\b(?:do|does|did)(?: not|n['’]t) (?:say|claim|suggest|argue|imply|mean) that\b/gi;
/** Where what is not said ends: at a mark, and before a clause that says something. */
function endOfUnsaid(sentence: string, from: number): number {
  const end = sentence.slice(from).search(/[,;:(]|\s[—–]\s|\b(?:but|because|and|so|since|while|though|although|or)\b/i);
  return end < 0 ? sentence.length : from + end;
}
const anySign = /\bany\s+(?:\w+\s+)?(?:signs?|signals?|indications?|hints?|evidence|suggestions?|inkling)\s+that\b/gi;

/** *Any sign that prices may turn could …*: a subject ends before the verb of the sentence. */
function anySigns(sentence: string): Span[] {
  return [...sentence.matchAll(anySign)].map(({ index, 0: words }) => {
    const from = index + words.length;
    const isSubject = !/\p{L}/u.test(sentence.slice(0, index));
    return { start: index, end: isSubject ? endOfSubject(sentence, from) : conditionEnd(sentence, from) };
  });
}

/** “Were”, “had” and “should” begin a condition only where a main clause follows; a question has none. */
function leading(sentence: string): Span[] {
  if (!leadingCondition.test(sentence)) return [];
  const end = Math.min(conditionEnd(sentence, 0), endWithoutComma(sentence));
  if (end === sentence.length && /^\W*(?:(?:and|but)\s+)?whether\b/i.test(sentence)) return whetherSubject(sentence);
  const isPremise = end < sentence.length || /^\s*(?:if|unless|suppose|imagine)\b/i.test(sentence);
  return isPremise ? withoutStatements({ start: 0, end }, sentence) : [];
}

/** A sentence in brackets: *If Odan falls (it may), …*. */
const stated =
  /\((?:(?:and|but|though|which) )?(?:(?:there|it|this|that|we|I|he|she|they)(?:['’]\w+)?|which (?:is|are|was|were|may|might|could|will|would))\s[^()]*\)/gi;

/** A premise without what stands in brackets inside it as a sentence of its own. */
function withoutStatements({ start, end }: Span, sentence: string): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { index, 0: words } of sentence.slice(0, end).matchAll(stated)) {
    spans.push({ start: from, end: index });
    from = index + words.length;
  }
  return [...spans, { start: from, end }];
}

/** *Even if they pay we are sure that …*: without a comma, the main clause begins with a pronoun and its verb, behind a first verb. */
const mainClause =
  /^\W*(?:(?:and|but|so|even|only)\s+){0,2}(?:if|unless|provided|assuming|as long as)\s[^,;]{1,120}?\b(?:is|are|was|were|has|have|had|does|do|did)\b[^,;]{0,120}?\s(?=(?:it|we|they|he|she|this|there|I|you)\s+(?:would|will|could|may|might|is|are|was|were|am|can|should|must)\b)/i;

/** *If demand falls it may …*, *if strangers offer you food these could …*: the first verb is one that asks for no clause. */
const pronounClause =
  /^\W*(?:(?:and|but|so|even|only)\s+){0,2}(?:if|unless)\s+(?:(?:the|an?|its|their|his|her|any|some|more)\s+)?(?:[\w’'-]+\s+){1,3}?(?:falls?|rises?|fails?|drops?|grows?|breaks?|ends?|holds?|continues?|worsens?|collapses?|returns?|stops?|starts?|begins?|happens?|occurs?|wins?|loses?|votes?|offers?|pays?|leaves?|goes|go|comes?|strikes?|dries|dry|persists?|succeeds?|opens?|closes?|slows?|weakens?|strengthens?)\b(?:(?!\b(?:think|believe|fear|say|know|hope|feel|suspect|sure)s?\b)[^,;]){0,40}?\s(?=(?:it|they|we|you|these|those|this)\s+(?:may|might|could|will|would)\b)/i;

function endWithoutComma(sentence: string): number {
  const premise = (mainClause.exec(sentence) ?? pronounClause.exec(sentence))?.[0];
  return premise === undefined ? sentence.length : premise.length;
}

/** What is said of a question: *… may be a matter of days*, *… could depend on rain*. */
const answered =
  /\b(?:probably|likely|largely) (?:depends?|hinges?|turns|rests)\b|\b(?:may|might|could|will|would) (?:(?:well|also|largely|partly|mostly|ultimately|yet) )?(?:be (?:an?|the|another) (?:[\w-]+ )?(?:function|question|matter|test|guess|toss-up|key)|(?:depend|hinge|turn|rest)\b|come down\b|be (?:decided|determined|settled)\b)/i;

/** *Whether the ford is likely to freeze is another matter*: what hangs on *whether* ends before the verb of the sentence. */
function whetherSubject(sentence: string): Span[] {
  const answer = answered.exec(sentence);
  const last = answer ?? [...sentence.matchAll(finite)].at(-1);
  return [{ start: 0, end: last?.index ?? sentence.length }];
}

function inner(sentence: string): Span[] {
  const spans: Span[] = [];
  innerCondition.lastIndex = leadingCondition.test(sentence)
    ? Math.min(conditionEnd(sentence, 0), endWithoutComma(sentence))
    : 0;
  for (let m = innerCondition.exec(sentence); m; m = innerCondition.exec(sentence)) {
    const end = Math.min(
      conditionEnd(sentence, m.index),
      isParticipial(sentence, m.index)
        ? endBeforeModal(sentence, m.index)
        : m.index + endWithoutComma(sentence.slice(m.index)),
    );
    spans.push({ start: m.index, end });
    innerCondition.lastIndex = Math.max(end, m.index + 1);
  }
  return spans;
}

/** *Whether it is, in fact, likely*. */
const aside =
  /^,\s(?:in fact|indeed|of course|however|after all|in the end|therefore|if anything|in practice|in turn),/i;

/** *Whether barges, carts, and mules could carry it*: a list in front of the verb. */
const isListed = (sentence: string, from: number, comma: number): boolean =>
  /^whether\b/i.test(sentence.slice(from)) &&
  !/\b(?:may|might|could|will|would|can|must|should|is|are|was|were|has|have|had|does|do|did|or not)\b/i.test(
    sentence.slice(from, comma),
  ) &&
  /^(?:,[^,;]{1,60}){0,3},?\s+(?:and|or)\s[^,;]*?\b(?:may|might|could|will|would|can)\b/i.test(sentence.slice(comma));

function conditionEnd(sentence: string, from: number): number {
  // A mark of confidence in brackets grades the whole sentence.
  const stop = /[,;]|\s[—–]\s|\bthen\b|\((?=[^()]{0,40}\bconfidence\b[\s*_]*\))/g;
  // *Whether (and if so, when) it could*.
  stop.lastIndex = from + (/^whether \([^()]*\)/i.exec(sentence.slice(from))?.[0].length ?? 0);
  for (let m = stop.exec(sentence); m; m = stop.exec(sentence)) {
    const interposed = aside.exec(sentence.slice(m.index, m.index + 30))?.[0];
    if (interposed) stop.lastIndex = m.index + interposed.length;
    else if (isListed(sentence, from, m.index)) continue;
    else if (!/\d,\d/.test(sentence.slice(m.index - 1, m.index + 2))) return m.index;
  }
  return sentence.length;
}

/** *Prices, if allowed to drift, could …*: a premise without a subject of its own, whose second comma is often left out. */
const isParticipial = (sentence: string, from: number): boolean =>
  /,\s*$/.test(sentence.slice(0, from)) &&
  /^(?:if|unless) (?:\w+ly )?(?:\w+ed|left|kept|given|made|done|seen|met|sold|taken)\b/i.test(
    sentence.slice(from, from + 60),
  );

function endBeforeModal(sentence: string, from: number): number {
  const modal = sentence.slice(from).search(/\b(?:may|might|could|will|would|can)\b/i);
  return modal < 0 ? sentence.length : from + modal;
}
