import type { Fix } from '../problem.ts';
import type { ProseRule } from './rule.ts';

export const nonstandardConfidence: ProseRule = {
  name: 'nonstandard-confidence',
  severity: 'warning',
  summary: 'A confidence level is not one of the standard’s.',

  *checkProse({ sentences, standard }) {
    const levels = standard.confidenceLevels;
    if (levels.length === 0) return;
    for (const sentence of sentences) {
      for (const { kind, text, span } of sentence.expressions) {
        const given = kind === 'confidence' ? levelIn(text) : undefined;
        if (!given || given.words.every((word) => levels.includes(word))) continue;
        const level = nearestLevel(given.words.at(-1) ?? '', levels);
        const start = span.start + given.at;
        const fixes: Fix[] =
          level && given.words.length === 1
            ? [
                {
                  title: `Write “${level}”`,
                  safe: false,
                  edits: [
                    { start, end: start + given.length, newText: given.isPercentConfident ? `${level}ly` : level },
                  ],
                },
              ]
            : [];
        yield {
          span,
          message: `“${text.replace(/\s+/g, ' ')}” is no level of confidence in ${standard.short}: write ${levels.join(', ').replace(/, (?=[^,]*$)/, ' or ')}.`,
          fixes: given.isPercentConfident ? [] : fixes,
        };
      }
    }
  },
};

type Level = {
  readonly words: readonly string[];
  readonly at: number;
  readonly length: number;
  readonly isPercentConfident: boolean;
};

const words =
  '(?:very |extremely |fairly |reasonably |quite |relatively )?(?:low|moderate|medium|high|strong|limited|considerable|great|full|complete|little|reasonable|substantial|some|weak|poor|partial)';
const level = new RegExp(
  `(${words})(?:\\s*(?:to|[-–/]|and|or)\\s*(${words}))?(?=\\s+(?:degree |levels? )?(?:of )?(?:analytic(?:al)? |overall )?confidence\\b)`,
  'i',
);
const stated = new RegExp(`confidence\\b.*?\\b(?:is|remains|was|stays|:)\\s*(?:.*\\s)?(${words})$`, 'i');
const inPercent = /(\d+(?:[.,]\d+)?\s*(?:%|per\s?cent|percent))\s+confiden(ce|t)/i;

/** The level that an expression of confidence names, in lower case, and where in the expression it stands. */
function levelIn(text: string): Level | undefined {
  const match = level.exec(text) ?? stated.exec(text);
  if (match?.[1]) {
    const found = [match[1], match[2]].flatMap((word) => (word ? [word.toLowerCase().replace(/\s+/g, ' ')] : []));
    return {
      words: found,
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
    ? levels.find((one) => one === 'moderate' || one === 'medium')
    : levels.find((one) => one === step);
}
