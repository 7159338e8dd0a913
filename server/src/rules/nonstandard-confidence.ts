import { confidencesIn, inCaseOf } from '../estimates/confidenceLevel.ts';
import type { Fix } from '../problem.ts';
import { slice } from '../text/span.ts';
import type { ProseRule } from './rule.ts';

export const nonstandardConfidence: ProseRule = {
  name: 'nonstandard-confidence',
  severity: 'warning',
  summary: 'A confidence level is not one of the standard’s.',

  *checkProse(block) {
    const { standard, text: source } = block;
    const levels = standard.confidenceLevels;
    if (levels.length === 0) return;
    for (const { text, span, level: given } of confidencesIn(block)) {
      if (!given || given.words.every((word) => levels.includes(word))) continue;
      const [first = '', second] = given.words;
      const level = levels.includes(first) ? undefined : nearestLevel(first, levels);
      // Of two levels the first is mended only where that is enough.
      const isEnough = second === undefined || (levels.includes(second) && second !== level);
      const fixes: Fix[] =
        level && given.span && isEnough && !given.isPercentConfident
          ? [
              {
                title: `Write “${level}”`,
                safe: false,
                // What a figure or two levels stand for, only the writer knows.
                isChoice: second !== undefined || /^\d/.test(first),
                edits: [{ ...given.span, newText: inCaseOf(slice(source, given.span), level) }],
              },
            ]
          : [];
      yield {
        span,
        message: `“${text}” is no level of confidence in ${standard.short}: write ${levels.join(', ').replace(/, (?=[^,]*$)/, ' or ')}.`,
        fixes,
      };
    }
  },
};

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
