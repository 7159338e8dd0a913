// What each verdict on a judgement means, in words of its event: *Dredging began*, *Dredging did not begin*.
import { claimOf, type JudgementInBlock, readableText } from '../briefing/model.ts';
import { isNegated } from '../briefing/outcomes/outcomeWords.ts';
import { isParticiple, pastTense } from '../language/pastTense.ts';
import { isPlainSubject, isSeveral } from './eventSubject.ts';
import { aroundEstimate, impersonal, readable } from './eventWords.ts';
import { upperFirst } from './firstWord.ts';

/** What *happened* and *did not happen* mean for a judgement. */
export type EventInWords = {
  readonly happened: string;
  readonly didNot: string;
  /** Whether the event is one that does not happen, *the truce will not hold*, so that the verdict alone can be misread. */
  readonly isNegated: boolean;
  /** Whether the words are those of the event; else they are *It happened*. */
  readonly isTold: boolean;
};

/** Longer words are told by *It happened*. */
const longest = 120;

/**
 * What the verdicts on a judgement mean. Where its words cannot be turned safely they are *It happened* and *It did not happen*,
 * with the event in quotation marks where that could be misread. `due`, a day in words, is put behind an event without a time of its own that
 * can be over by then.
 */
export function eventInWords(judgement: JudgementInBlock, due: string | undefined): EventInWords {
  const claim = readableText(claimOf(judgement));
  const event = eventOf(judgement);
  const turned = event && inPast(event, due);
  if (turned && turned.happened.length <= longest) return { ...turned, isNegated: event.isNot, isTold: true };
  const negated = isNegated(claim);
  // The words around *that* say how likely it is, and what they negate is not the event.
  const clause = /^.*?\b(?:it|there)\s(?:is|remains)\b.*?\bthat\s(.+?)\.?$/i.exec(claim)?.[1];
  const asWorded = negated ? (clause ? `: “${clause}”` : ' as worded') : '';
  return {
    happened: `It happened${asWorded}`,
    didNot: `It did not happen${asWorded}`,
    isNegated: negated,
    isTold: false,
  };
}

type EventParts = {
  readonly subject: string;
  readonly isNot: boolean;
  /** *were*, *was*, where the sentence shows by *is* or *are* which it is. */
  readonly be: string | undefined;
  readonly adverb: string;
  readonly verb: string;
  readonly rest: string;
};

/** Adverbs before a verb that *not* does not turn into something else. */
const adverb = String.raw`(?:(?!(?:on|hard|bare|scarce|rare|near|most|main|large|like|unlike|probab|possib|supp|app|re|f|part)ly\b)[a-z]{3,}ly\s+)?`;
const infinitive = String.raw`(${adverb})((?:re-|co-)?[a-z]{2,})(?=\s|$)(.*)$`;
const willDo = new RegExp(String.raw`^(.+?)\s+(will|won['’]t)\s+(not\s+)?${infinitive}`, 'u');
const toDo = new RegExp(String.raw`^(not\s+)?to\s+(not\s+)?${infinitive}`, 'u');

/** The event of a judgement in its parts; undefined where its sentence is built otherwise. */
function eventOf(judgement: JudgementInBlock): EventParts | undefined {
  if (judgement.tense === 'conditional' || judgement.tense === 'past') return undefined;
  const parts = aroundEstimate(judgement);
  if (!parts) return fromWill(readable(claimOf(judgement).prose));
  const { lead, term, behind } = parts;
  // *Will almost certainly not accept*: what is denied is the event.
  const after = /\snot$/i.test(term) ? `not ${behind}` : behind;
  const isImpersonal = impersonal.test(`${lead} `.replace(/^[^,]{2,40}, /, ''));
  if (isImpersonal) {
    const clause = /\bthat$/i.test(term) ? after : /^that\s+(.*)$/is.exec(after)?.[1];
    return clause === undefined ? undefined : fromWill(clause);
  }
  // *is not likely to* is how likely it is, *will not likely* either: that can no longer be told.
  const copula = /^(.*?)\s+(is|are)(?:\s+(?:not|also|still|now|therefore))*$/i.exec(lead);
  if (copula) {
    const [, subject = '', verb = ''] = copula;
    const found = toDo.exec(ended(after));
    if (!found || (found[1] && found[2])) return undefined;
    const [, notTo, toNot, adverbs = '', infinitiveVerb = '', rest = ''] = found;
    return checked({
      subject,
      isNot: Boolean(notTo ?? toNot),
      be: verb.toLowerCase() === 'is' ? 'was' : 'were',
      adverb: adverbs,
      verb: infinitiveVerb,
      rest,
    });
  }
  if (/\b(?:not|n['’]t|never)$/i.test(lead)) return undefined;
  return /\bwill$|\bwill\s/i.test(`${lead} ${after}`) ? fromWill(readable(`${lead} ${after}`)) : undefined;
}

const ended = (words: string): string => words.replace(/[.!;:\s]+$/, '');

function fromWill(clause: string): EventParts | undefined {
  const found = willDo.exec(ended(clause));
  if (!found) return undefined;
  const [, subject = '', will = '', not, adverbs = '', verb = '', rest = ''] = found;
  const isWont = will !== 'will';
  if (isWont && not) return undefined;
  return checked({ subject, isNot: isWont || Boolean(not), be: undefined, adverb: adverbs, verb, rest });
}

/** What in the rest of a sentence has a time, a verb or a negation of its own, which would have to be turned too. */
const ownClause =
  /\b(?:will|would|may|might|could|can|should|shall|must|is|are|was|were|has|have|had|does|do|did|not|never|no|nobody|nothing|none|neither|nor|without|unless|if|because|while|although|though|when|once|whether|which|who|whose|that|where|why|how|what|as|than|so|but|only|either|any|anyone|anything|some|several|many|few|yet|till)\b|n['’]t\b|[;:“”"()—–?!]|\s-\s/i;
/** Times that count from the day of writing. */
const relativeTime =
  /\b(?:next|this|coming|these|following|current|upcoming)\s+(?:\w+\s+)?(?:day|week|month|quarter|year|decade|season|spring|summer|autumn|winter|term)s?\b|\b(?:soon|shortly|eventually|tomorrow|today|tonight|now|currently|ago|yet|still|already|again|ahead|hence|henceforth|before long|foreseeable)\b/i;
/** *and* or *or* before what may be a second verb. */
const joined =
  /\b(?:and|or)\s+(?!(?:the|an?|its|their|his|her|our|other|in|on|at|from|to|for|by|with|of|two|three|four|five)\b|\p{Lu}|\d)/u;
/** *before* and *after* with words behind them that may be a clause. */
const timeClause = /\b(?:before|after|until|since)\b/i;
/** What stands behind *will* and is no verb, or is one that leaves the event to the next word. */
const noVerb =
  /^(?:have|not|almost|no|never|also|still|now|then|soon|most|very|again|either|both|just|even|at|in|by|(?!(?:app|re|supp|rep|ral|imp|comp|multip|al|tal|f|bul)ly$)[a-z]+ly)$/;

/** The parts where each can be turned by itself; undefined where one cannot. */
function checked(event: EventParts): EventParts | undefined {
  const subject = event.subject.replace(/^(?:However|Meanwhile|Overall|In addition|Moreover|Still),\s+/, '').trim();
  const { verb, rest } = event;
  if (!isPlainSubject(subject) || noVerb.test(verb)) return undefined;
  if (ownClause.test(rest) || joined.test(rest) || relativeTime.test(`${event.adverb}${rest}`)) return undefined;
  if (/^\s*(?:have|has|been|being)\b/.test(rest) || (verb === 'be' && /^\s*\w+ing\b/.test(rest))) return undefined;
  if (
    timeClause.test(rest) &&
    !/\b(?:before|after|until|since)\s+(?:the end of\s+)?(?:\d|early|mid|late|Q[1-4]|(?:\d+ )?(?:January|February|March|April|May|June|July|August|September|October|November|December))/.test(
      rest,
    )
  )
    return undefined;
  return { ...event, subject };
}

/** Verbs that go on, so that nothing is over by a day. */
const lasting =
  /^(?:hold|remain|stay|continue|keep|last|persist|endure|stand|retain|maintain|sustain|survive|refuse|lack|exceed|dominate|have|need|want|depend|rely|hover|average|belong|suffice|outnumber|rank)$/;

function inPast(event: EventParts, due: string | undefined): Pick<EventInWords, 'happened' | 'didNot'> | undefined {
  const { subject, verb, rest, isNot } = event;
  const adverbs = event.adverb.trim();
  const words = (...parts: string[]) =>
    upperFirst(
      parts
        .map((part) => part.trim())
        .filter(Boolean)
        .join(' '),
    );
  const several = isSeveral(subject);
  const be = event.be ?? (several === undefined ? undefined : several ? 'were' : 'was');
  const past = verb === 'be' ? be : pastTense(verb);
  if (!past) return undefined;
  const next = /^\s*([a-z-]+)/.exec(rest)?.[1] ?? '';
  const ends =
    verb === 'be'
      ? isParticiple(next) &&
        !/^(?:closed|divided|limited|united|opposed|committed|involved|required|needed|shut|open|led|held)$/.test(next)
      : !lasting.test(verb);
  const hasTime =
    /\d/.test(rest) ||
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|year|month|week|day)s?\b/.test(
      rest,
    );
  const by = due && ends && !hasTime ? `by ${due}` : '';
  const did = verb === 'be' ? words(subject, past, adverbs, rest) : words(subject, adverbs, past, rest);
  const not =
    verb === 'be' ? words(subject, past, 'not', adverbs, rest) : words(subject, 'did not', adverbs, verb, rest);
  return isNot ? { happened: not, didNot: did } : { happened: words(did, by), didNot: not };
}
