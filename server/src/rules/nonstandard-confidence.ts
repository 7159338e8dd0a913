import { isAsRead } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import { oneLine } from '../text/oneLine.ts';
import type { ProseRule } from './rule.ts';

export const nonstandardConfidence: ProseRule = {
  name: 'nonstandard-confidence',
  severity: 'warning',
  summary: 'A confidence level is not one of the standard’s.',

  *checkProse({ sentences, standard, text: source }) {
    const levels = standard.confidenceLevels;
    if (levels.length === 0) return;
    for (const sentence of sentences) {
      for (const { kind, text, span } of sentence.expressions) {
        const given =
          kind === 'confidence' ? levelIn(sentence.part === 'confidence' ? withNoun(text) : text) : undefined;
        if (!given || given.words.every((word) => levels.includes(word))) continue;
        const level = nearestLevel(given.words.at(-1) ?? '', levels);
        const start = span.start + given.at;
        const end = start + given.length;
        const fixes: Fix[] =
          level &&
          given.words.length === 1 &&
          isAsRead(source.slice(start, end), text.slice(given.at, given.at + given.length))
            ? [
                {
                  title: `Write “${level}”`,
                  safe: false,
                  edits: [{ start, end, newText: given.isPercentConfident ? `${level}ly` : level }],
                },
              ]
            : [];
        yield {
          span,
          message: `“${oneLine(text)}” is no level of confidence in ${standard.short}: write ${levels.join(', ').replace(/, (?=[^,]*$)/, ' or ')}.`,
          fixes: given.isPercentConfident ? [] : fixes,
        };
      }
    }
  },
};

/** A level as the head of its column means it: *High* under *Confidence*. */
const withNoun = (text: string): string => (/confiden/i.test(text) ? text : `${text} confidence`);

type Level = {
  /** One or two (*low to moderate*), in lower case; a figure as it stands. */
  readonly words: readonly string[];
  /** Offset and length of the first in the expression. */
  readonly at: number;
  readonly length: number;
  /** *80 % confident*: the fix would need another word form, so none is offered. */
  readonly isPercentConfident: boolean;
};

/** The words for a level of confidence, as the source of a pattern. */
const levelWords =
  '(?:very |extremely |fairly |reasonably |quite |relatively )?(?:low|moderate|medium|high|strong|limited|considerable|great|full|complete|little|reasonable|substantial|some|weak|poor|partial)';
/** *Low to moderate confidence*. */
const levelBefore = new RegExp(
  `(${levelWords})(?:\\s*(?:to|[-–/]|and|or)\\s*(${levelWords}))?(?=\\s+(?:degree |levels? )?(?:of )?(?:analytic(?:al)? |overall )?confidence\\b)`,
  'i',
);
/** *Our confidence is low*. */
const levelAfter = new RegExp(`confidence\\b.*?\\b(?:is|remains|was|stays|:)\\s*(?:.*\\s)?(${levelWords})$`, 'i');
const inPercent = /(\d+(?:[.,]\d+)?\s*(?:%|per\s?cent|percent))\s+confiden(ce|t)/i;

/**
 * The level that an expression of confidence names, and where in the expression it stands; undefined where it names
 * none.
 */
function levelIn(text: string): Level | undefined {
  const match = levelBefore.exec(text) ?? levelAfter.exec(text);
  if (match?.[1]) {
    const levels = [match[1], match[2]].flatMap((word) => (word ? [oneLine(word.toLowerCase())] : []));
    return {
      words: levels,
      at: match.index + match[0].indexOf(match[1]),
      length: match[1].length,
      isPercentConfident: false,
    };
  }
  const percent = inPercent.exec(text);
  return percent?.[1]
    ? { words: [percent[1]], at: percent.index, length: percent[1].length, isPercentConfident: percent[2] === 't' }
    : undefined;
}

/**
 * The standard's level nearest to a word or a percentage: high from 75 % on, low under 40 %. Undefined where the
 * standard lacks it.
 */
function nearestLevel(word: string, levels: readonly string[]): string | undefined {
  const share = /^\d/.test(word) ? Number.parseFloat(word) : undefined;
  const step =
    share !== undefined
      ? share >= 75
        ? 'high'
        : share >= 40
          ? 'middle'
          : 'low'
      : /high|strong|great|full|complete|considerable|substantial/.test(word)
        ? 'high'
        : /low|limited|little|weak|poor/.test(word)
          ? 'low'
          : 'middle';
  return step === 'middle'
    ? levels.find((level) => level === 'moderate' || level === 'medium')
    : levels.find((level) => level === step);
}
