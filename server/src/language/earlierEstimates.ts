// What the writers held earlier: *up from unlikely*, *previously unlikely*, *our last issue called it unlikely*. They say it of a
// change, and hold it no more.
import type { Match } from './context.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';

const estimates = new Set(['likelihood', 'vague', 'certainty', 'number']);

/** How far before and behind an estimate is looked, in UTF-16 units. */
const lookAround = 160;

/**
 * The estimates of a sentence with certain words before and behind them; signs that set them off count for neither. A figure in brackets
 * goes with its term.
 */
const where =
  (before: RegExp, after?: RegExp): SentenceExclusion['spans'] =>
  (sentence, matches) => {
    const firstOf = (match: Match): Match =>
      matches.find(({ end }) => end <= match.start && /^\s*[([]\s*$/.test(sentence.slice(end, match.start))) ?? match;
    return matches.filter((match) => {
      const first = firstOf(match);
      const { start, end } = first;
      // A figure alone is news: *the chance has risen from 10 to 30 %*.
      if (!estimates.has(match.kind) || (match.kind === 'number' && first === match)) return false;
      return (
        before.test(sentence.slice(Math.max(0, start - lookAround), start).replace(/[\s*_“"‘([]*$/, ' ')) &&
        (!after || after.test(sentence.slice(end, end + lookAround).replace(/^[\s*_”"’]*/, ' ')))
      );
    });
  };

const article = '(?:(?:an?|the)\\s+)?';
const moved =
  '(?:up|down|raised?|lower(?:ed)?|revis(?:ed?|ion)|chang(?:ed?)|moved?|increased?|decreased?|reduced|upgraded?|downgraded?|shift(?:ed)?|rose|risen|fell|fallen|cut|adjusted)';
const from = `\\b${moved}\\b(?:\\s+(?:it|this|that|our|the|its|view|judge?ment|estimate|assessment|likelihood|probability|upwards?|downwards?|again|slightly|sharply|further))*\\s+from\\s+`;
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** An earlier issue, by its place in the series or its month. */
const issue = `\\b(?:(?:our|the)\\s+(?:last|previous|earlier|prior|preceding|former)|(?:our|the)\\s+(?:${months}|spring|summer|autumn|winter)|(?:our|the)\\s+last\\s+but\\s+one)\\s+(?:issue|edition|briefing|report|paper|assessment|note|update|version|forecast)`;
const held = '(?:called|judged|thought|considered|held|rated|deemed|gave|assessed)';

export const earlierEstimates: readonly SentenceExclusion[] = [
  {
    name: 'an estimate that was changed',
    spans: where(new RegExp(`${from}${article}$`, 'i')),
    leaves: 'This is up from unlikely in December.',
    keeps: 'It is likely that prices will rise from May.',
  },
  {
    name: 'an estimate and what it was changed to, where the sentence names no event',
    spans: where(
      new RegExp(
        `^\\W*(?:(?:this|it|that)\\s+(?:is|was|has been)\\s+|(?:we|I)\\s+(?:have\\s+)?)?${from}[^,;:.]{3,60}\\bto\\s+${article}$`,
        'i',
      ),
      /^\s*(?:$|[.,;:!)\]]|\b(?:since|because|as|after|for|in|now|when|given)\b)/i,
    ),
    leaves: 'Revised from some likelihood to likely, since the crane came.',
    keeps: 'We have raised the likelihood of a strike from low to likely.',
  },
  {
    name: 'what was held previously',
    spans: where(new RegExp(`\\b(?:previously|formerly)\\s*:?\\s*${article}$`, 'i'), /^\s*(?:$|[.,;:!)\]–—]|\bin\b)/i),
    leaves: 'The estimate of the desk (previously unlikely) was changed.',
    keeps: 'A strike is likely, as previously.',
  },
  {
    name: 'what an earlier issue said',
    spans: where(
      new RegExp(
        `${issue}\\b[^,;:.]{0,40}\\b(?:${held}|said|spoke|had|put|saw|was|made)\\b(?:(?!\\b(?:and|but|so)\\b)[^,;:.]){0,50}$`,
        'i',
      ),
    ),
    leaves: 'Our last issue called it unlikely.',
    keeps: 'Our last issue called it a strike, and a strike is likely.',
  },
  {
    name: 'what the writers called it',
    spans: where(
      new RegExp(
        `\\b(?:we|I)\\s+(?:had\\s+|have\\s+)?(?:(?:previously|earlier|then|first|once)\\s+)?${held}\\s+(?:it|this|them|these|such\\s+an?\\s+[\\p{L}-]+)\\s+(?:(?:was|to\\s+be|as|at|still|only|an?)\\s+)*$`,
        'iu',
      ),
      /^(?!\s*(?:that|to|if)\b)/i,
    ),
    leaves: 'By then we had called this unlikely.',
    keeps: 'We judged it likely that a strike will begin.',
  },
  {
    name: 'what the writers held before',
    spans: where(
      /\b(?:we|I)\s+(?:had\s+|have\s+)?(?:previously|earlier|originally|initially|formerly|once)\s+(?:assessed|judged|thought|held|said|expected|forecast|predicted|believed|estimated|wrote|warned)\b(?:(?!\b(?:and|but|so)\b)[^,;:.])*$/i,
    ),
    leaves: 'We previously assessed that a strike was likely.',
    keeps: 'We previously assessed the port, and a strike is likely.',
  },
  {
    name: 'what the writers held at another time',
    spans: where(
      new RegExp(
        `^\\W*(?:(?:back )?in (?:${months}|(?:early |mid-|late )?(?:19|20)\\d\\d)(?: \\d{4})?|last (?:week|month|quarter|year|spring|summer|autumn|winter)|(?:a|an|\\w+) (?:weeks?|months?|years?) ago|earlier this (?:month|year)),? (?:we|I) (?:had )?(?:${held}|wrote|said|expected|forecast|predicted|believed|estimated|warned)\\b(?:(?!\\b(?:and|but|so)\\b)[^,;:.])*$`,
        'i',
      ),
    ),
    leaves: 'Last month we wrote that a strike was likely.',
    keeps: 'Last month we wrote to the owners, and a strike is likely.',
  },
  {
    name: 'what it was in an earlier issue',
    spans: where(
      /\b(?:it|this)\s+was\s+(?:(?:still|only|judged|rated|called|thought|an?)\s+)*$/i,
      new RegExp(`^\\s*(?:in|at)\\s+${issue}\\b`, 'i'),
    ),
    leaves: 'It was unlikely in our last issue.',
    keeps: 'It was likely in the north that a strike had begun.',
  },
];
