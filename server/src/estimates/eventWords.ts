// The event of a judgement in words of its own, without how likely it is: *It is unlikely that dredging will begin* → *dredging will begin*.
import { claimOf, type JudgementInBlock, readableText } from '../briefing/model.ts';
import { percentage } from '../language/percentage.ts';
import { spanInProse } from '../markdown/cutWords.ts';

/** Words that say nothing but whose estimate follows: *We judge that it is*, *There is*. */
export const impersonal =
  /^(?:.*?\b(?:we|I)\s+(?:\w+ly\s+)?(?:judge|assess|think|believe|consider|deem|estimate)\s+(?:(?:with\s[^,;:]{1,40}?\s)?that\s+)?)?(?:it\s+(?:is|remains|seems)|it['’]s|there\s+(?:is|remains)|there['’]s)\s+(?:(?:also|still|now|therefore|an?|the)\s+)*$/i;

/** What stands before the clause of the estimate: *In the south,*, or another clause, *The toll is paid, and*. */
const beforeClause = /^.*[,;:–—]\s+(?:(?:and|but|so|yet|or)\s+)?(?=(?:it|there|we|I)\b)/i;

/** Words of a sentence on one line, without blanks before its signs. */
export const readable = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.:;!?)])/g, '')
    .trim();

/**
 * The sentence of a judgement before, in and behind the words of its estimate, without brackets right behind them; undefined where
 * it has no estimate, or one that stands outside of its sentence.
 */
export function aroundEstimate(
  judgement: JudgementInBlock,
): { lead: string; term: string; behind: string } | undefined {
  const { sentence, estimate } = judgement;
  if (claimOf(judgement) !== sentence || !estimate) return undefined;
  const at = spanInProse(sentence, estimate.span);
  const behind = readable(sentence.prose.slice(at.end)).replace(/^(?:\([^()]*\)|\[[^[\]]*\])\s*/, '');
  return {
    lead: readable(sentence.prose.slice(0, at.start)),
    term: readable(sentence.prose.slice(at.start, at.end)),
    behind,
  };
}

/** A figure that is no part of the clause: *The mill closes: 40 %*, *The mill closes (40 %)*, *40 % – the mill closes*. */
const figureApart = new RegExp(
  String.raw`(?:\s*:|\s[–—-])\s*${percentage}$|\s*[([]${percentage}[)\]]$|^[([]${percentage}[)\]]\s*[:–—-]?\s*|^${percentage}\s*[:–—-]\s*`,
  'i',
);

/**
 * What a judgement says is to happen, without the words for how likely it is where they can be taken away: *The ministry is likely
 * to sell the yard* gives *The ministry will sell the yard*; so does *is not likely to*, which is a likelihood of its own.
 */
export function eventWords(judgement: JudgementInBlock): string {
  const whole = ended(readableText(claimOf(judgement)));
  const parts = aroundEstimate(judgement);
  if (!parts) return judgement.figure ? whole.replace(figureApart, '') : whole;
  const { lead, term } = parts;
  const behind = ended(parts.behind);
  const opening = beforeClause.exec(lead)?.[0] ?? '';
  if (impersonal.test(`${lead.slice(opening.length)} `)) {
    const event = /\bthat$/i.test(term) ? behind : /^(?:that|of)\s+(.*)$/is.exec(behind)?.[1];
    return event ? `${condition.test(opening) ? opening : ''}${event}` : whole;
  }
  const [, subject = '', between = ''] = /^(.*?)\s+(?:is|are)((?:\s+(?:also|still|now|therefore))*)$/i.exec(lead) ?? [];
  const infinitive = /^to\s+(.*)$/is.exec(behind)?.[1];
  if (subject && infinitive && !/\bnot$/i.test(term)) return `${subject} will${between} ${infinitive}`;
  if (/\bwill(?:\s+\w+)?$/i.test(lead) && behind) return `${lead} ${/\bnot$/i.test(term) ? 'not ' : ''}${behind}`;
  return whole;
}

/** What stands before the judgement and makes another event of it. */
const condition = /^(?:if|unless|should|provided|providing|assuming|as long as|in case|once|without)\b/i;

/** Without the sign at the end, and without the grade of a source (*(B2)*), which is none of the event. */
const ended = (words: string): string => words.replace(/\s*[([][A-F][1-6][)\]]/g, '').replace(/[.!;:\s]+$/, '');
