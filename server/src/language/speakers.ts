// Whose words: the parts of a sentence that are not the writer's own statement.
import type { Span } from '../briefing/span.ts';

const adverb = '(?:\\w+ly|also|once|again|even|still|then|later|now|only|already|twice|first)';
const saying =
  'said|says?|told|tells|warned|warns?|claimed|claims?|insisted|insists?|argued|argues?|believed|believes?|thought|thinks?|feared|fears?|predicted|predicts?|' +
  'expected|expects?|estimated|estimates?|assessed|assesses|assess|judged|judges?|reported|reports?|wrote|writes?|stated|states|announced|announces?|' +
  'replied|replies|denied|denies|deny|boasted|boasts?|promised|promises?|hinted|hints?|noted|notes?|added|adds?|concluded|concludes?|asserted|asserts?|' +
  'forecasts?|contended|contends?|rated|rates?|described|describes?|called|calls?|sees?|saw|consider(?:s|ed)?|deem(?:s|ed)?|maintained|maintains?|cautioned|cautions?|' +
  'declared|declares?|alleged|alleges?|suspected|suspects?|speculated|speculates?|testified|testifies|vowed|vows?|hoped|hopes?|reckon(?:s|ed)?|acknowledged|acknowledges?|' +
  'admitted|admits?|conceded|concedes?|responded|responds?|remarked|remarks?|doubt(?:s|ed)|guess(?:es|ed)?|found|signalled|signaled|signals|threatened|threatens?|explained|explains?|' +
  'quoted|quotes|dismissed|dismisses|regarded|regards?|viewed|views|labelled|labels|termed|asked|asks?|wondered|wonders?';
/** These give a figure; what else they give (*offer a remote chance of peace*) is no speech. */
const giving =
  'puts?|gave|gives?|offer(?:s|ed)?|assigns?|assigned|show(?:s|ed)?|priced|prices|quoted|implied|implies|imply';

const ownSubject =
  /(?:^|[\s,;:(—–])(?:we|i|one|you|it|this|that|which|these|our (?:own )?\w+|my \w+|this (?:\w+ )?(?:assessment|report|paper|note|briefing|product|analysis|team|estimate|forecast)|the (?:author|authors|present \w+))(?:\s+(?:therefore|thus|now|still|do|have|had|would|also|continue to|\w+ly))*\s*$/i;
const passive =
  /\b(?:is|are|was|were|be|been|being|as|widely|to|not|n['’]t|it|the|a|an|his|her|its|their|of|by|such|new|these|those|whose|recent|other|latest|earlier|no)\s*$/i;
/** What follows a verb of speech; after a noun of the same spelling (*claims will rise*, *reports of clashes*) something else does. */
const notVerb =
  /^\s*(?:will|would|is|are|was|were|may|might|could|can|has|have|had|of|from|by|for|and|or|about|remain|in the|into|on the|with(?! (?:high|low|moderate|medium|some|great)))\b/i;

const quotation =
  /“[^”]*(?:”|$)|"[^"]*"|(?<![\p{L}\p{N}])‘(?:[^’]|’(?=\p{L}))*’|(?<![\p{L}\p{N}])'(?:[^']|'(?=\p{L}))*'(?![\p{L}])|«[^»]*»|„[^“”]*[“”]/gu;

/** Where the writer takes the word back: another clause that is plainly the writer's own. */
const ownAgain =
  /;|[,—–]\s*(?:and|but|yet|though|although|while|whereas)?\s*(?:in our (?:own )?(?:view|judge?ment|assessment|opinion)|we (?:\w+ )?(?:judge|assess|think|believe|consider|estimate|see|regard|rate|doubt|cannot|expect)|our (?:own )?(?:view|judge?ment|assessment))|[,—–]\s*(?:but|yet)\b|[,—–(]\s*(?:which|a (?:claim|prospect|move|step|goal|target|outcome|scenario|promise|result|deadline|date|figure|view)(?: that| which)?|something|an? \w+ (?:we|that|which))\s+(?:we|is|are|was|remains?|seems?|looks?|appears?|would be|will)\b/gi;

/** The spans of `sentence` that are somebody else's words: quotations, reported speech, *according to …*. */
export function otherSpeakers(sentence: string): Span[] {
  return [...quotations(sentence), ...reportedSpeech(sentence), ...attributed(sentence)];
}

export function quotations(sentence: string): Span[] {
  return [...sentence.matchAll(quotation)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Figures that somebody else gives (*bookmakers offer odds of 5 to 1*): not the writer's numbers. */
export function figuresOfOthers(sentence: string): Span[] {
  return afterVerbs(sentence, givingVerb);
}

const asWord = (words: string): RegExp => new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'gi');
const sayingVerb = asWord(saying);
const givingVerb = asWord(giving);
const trailingAdverbs = new RegExp(`(?:\\s+${adverb})+\\s*$`, 'i');

const reportedSpeech = (sentence: string): Span[] => afterVerbs(sentence, sayingVerb);

function afterVerbs(sentence: string, pattern: RegExp): Span[] {
  const masked = maskQuotations(sentence);
  const spans: Span[] = [];
  for (const verb of masked.matchAll(pattern)) {
    const before = masked.slice(0, verb.index).replace(trailingAdverbs, ' ');
    const after = verb.index + verb[0].length;
    if (!hasSpeaker(before)) continue;
    if (pattern === sayingVerb && isTrailing(masked, verb.index, after)) {
      spans.push({ start: ownClauseStart(masked, verb.index), end: after });
      continue;
    }
    if (notVerb.test(masked.slice(after))) continue;
    spans.push({ start: after, end: ownAgainAfter(masked, after) });
  }
  return spans;
}

/** Somebody other than the writer stands before the verb. */
function hasSpeaker(before: string): boolean {
  const clause = before.split(/[;:]/).at(-1) ?? '';
  if (!/[\p{L}”"’']\s*,?\s*$/u.test(clause)) return false;
  if (ownSubject.test(clause) || passive.test(clause)) return false;
  return /\p{L}{2,}/u.test(clause);
}

/** “…, the coastguard said”: the speech came before. */
function isTrailing(sentence: string, verb: number, after: number): boolean {
  const comma = sentence.lastIndexOf(',', verb);
  if (comma < 0 || verb - comma > 60) return false;
  const rest = sentence.slice(after);
  if (
    !/^\s*(?:[,.;!?]|$|(?:on|in|at|to|the|reporters|journalists|last|yesterday|when|after)\b[^,;]*(?:[,.;]|$))/i.test(
      rest,
    )
  )
    return false;
  const subject = sentence.slice(comma + 1, verb);
  const words = subject.trim().split(/\s+/);
  return (
    words.length <= 7 && !/^\s*(?:which|who|and|but|while|when|although|as|because|if|after|that)\b/i.test(subject)
  );
}

const ownClauseStart = (sentence: string, end: number): number => sentence.lastIndexOf(';', end) + 1;

function ownAgainAfter(sentence: string, from: number): number {
  ownAgain.lastIndex = from;
  return ownAgain.exec(sentence)?.index ?? sentence.length;
}

const accordingTo =
  /\b(?:according to|in the (?:words|view|opinion|eyes|estimation|judge?ment) of|to hear)\s+(?!(?:our|my|this)\b)/gi;
const inTheirView =
  /\bin (?!our\b|my\b)((?:[\w’'.-]+ ){0,6}?)(?:[\w-]+(?:['’]s|s['’])|his|her|their|its) (?:own )?(?:view|opinion|judge?ment|assessment|estimation|words|eyes|telling)\b/gi;

/** *According to X, …*, *…, according to X*, *in the ministry’s view, …*. */
function attributed(sentence: string): Span[] {
  const masked = maskQuotations(sentence);
  return [...masked.matchAll(accordingTo), ...masked.matchAll(inTheirView)].map((m) => ({
    start: ownClauseStart(masked, m.index),
    end: ownAgainAfter(masked, m.index + m[0].length),
  }));
}

function maskQuotations(sentence: string): string {
  return sentence.replace(
    quotation,
    (text) => `“${' '.repeat(Math.max(0, text.length - 2))}${text.length > 1 ? '”' : ''}`,
  );
}

const leadingPremise =
  /^[\s*_“"(]*(?:(?:and|but|so|even|only|however,|still,)\s+)?(?:if|unless|should|were|had|provided|assuming|suppose|in case|in the event|as long as|whether)\s/i;
const innerPremise =
  /\b(?<!as )(?:if|unless|whether|provided that|assuming that|in the event that|in case|lest)\s(?!not\b|any\b|at all\b|only\b)/gi;

/** The premises of conditions, and what hangs on *whether*: what stands there is supposed, not stated. */
export function premises(sentence: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  if (leadingPremise.test(sentence)) {
    const end = premiseEnd(sentence, 0);
    // “Were”, “had” and “should” begin a premise only where a main clause follows; a question has none.
    if (end < sentence.length || /^\s*(?:if|unless)/i.test(sentence)) spans.push({ start: 0, end });
    from = end;
  }
  innerPremise.lastIndex = from;
  for (let m = innerPremise.exec(sentence); m; m = innerPremise.exec(sentence)) {
    const end = premiseEnd(sentence, m.index);
    spans.push({ start: m.index, end });
    innerPremise.lastIndex = Math.max(end, m.index + 1);
  }
  return spans;
}

function premiseEnd(sentence: string, from: number): number {
  const stop = /[,;]|\s[—–]\s|\bthen\b/g;
  stop.lastIndex = from;
  for (let m = stop.exec(sentence); m; m = stop.exec(sentence)) {
    if (m[0] !== ',' || !/\d,\d/.test(sentence.slice(m.index - 1, m.index + 2))) return m.index;
  }
  return sentence.length;
}
