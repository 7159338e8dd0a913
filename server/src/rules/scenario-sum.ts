import type { Chance } from '../briefing/outline/leadChance.ts';
import { type Span, slice } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { type Alternatives, alternativesIn, type Scenario } from './scenarios.ts';

/** What a writer says of scenarios that need not add up to 100 %. */
const mayOverlap =
  /\bnot (?:mutually |strictly )?exclusive\b|\boverlap|\bindependent(?:ly)? of (?:each other|one another)\b|\b(?:do|need|will) not (?:add|sum)\b|\bmore than one (?:of them |of these )?(?:may|can|could)\b|\bin combination\b/i;
/** What a writer says of scenarios that are not all: the others have the rest. */
const leavesRest =
  /\bnot exhaustive\b|\bnon-exhaustive\b|\b(?:remaining|residual) (?:probabilit|chance|likelihood|\d|per ?cent|outcomes?|scenarios?)|\bthe (?:rest|remainder)\b|\b(?:other|further) (?:scenarios|outcomes|possibilities|futures)\b|\b(?:main|selected|leading) scenarios\b|\bwild ?cards?\b/i;
const baseCase = /\b(?:base|baseline|middle|central|most[- ]likely)\b/i;
const extremeCase = /^\W*(?:(?:the|our)\s+)?(?:best|worst|upside|downside)\b/i;

export const scenarioSum: Rule = {
  name: 'scenario-sum',
  severity: 'warning',
  readsEnglish: true,
  summary: 'The probabilities of alternative scenarios do not add up to 100 %.',

  *check(briefing) {
    const { text } = briefing;
    // Many sets may stand in one section, which is read once.
    const read = new Map<Span, { readonly overlaps: boolean; readonly leaves: boolean }>();
    for (const alternatives of alternativesIn(briefing)) {
      const around = slice(text, alternatives.around);
      const known = read.get(alternatives.around);
      const said = known ?? { overlaps: mayOverlap.test(around), leaves: leavesRest.test(around) };
      read.set(alternatives.around, said);
      const wrong = said.overlaps ? undefined : wrongSum(alternatives, said.leaves);
      if (!wrong) continue;
      const { chances, low, high } = wrong;
      const last = chances.at(-1);
      if (!last) continue;
      const [sum, way] = low > 100 ? [low, 'more'] : [high, 'less'];
      const isExact = chances.every(({ isFigure, high: most, low: least }) => isFigure && most - least <= 1);
      const exact = chances.reduce((total, { low: least, high: most }) => total + (least + most) / 2, 0);
      const adds = isExact ? `add up to ${round(exact)} %` : `add up to ${round(sum)} % or ${way}`;
      const advice =
        way === 'more' ? 'make it 100 %, or say that they may overlap' : 'make it 100 %, or say what else may happen';
      yield {
        span: last.span,
        message: `The scenarios ${adds} (${chances.map((chance) => chance.text).join(' + ')}): ${advice}.`,
        related: chances
          .slice(0, -1)
          .map((chance) => ({ span: chance.span, message: `“${chance.text}” stands here.` })),
      };
    }
  },
};

const round = (sum: number): number => Math.round(sum * 10) / 10;

/**
 * The least and the greatest sum of a set that cannot be 100 %; undefined where it can. A scenario without a chance may have
 * any; where others have the rest, or the base case is left out, less than 100 is right.
 */
function wrongSum(
  { scenarios }: Alternatives,
  hasRest: boolean,
): { chances: Chance[]; low: number; high: number } | undefined {
  const chances = scenarios.flatMap(({ chance }) => chance ?? []);
  if (chances.length < 2) return undefined;
  const low = chances.reduce((sum, chance) => sum + Math.max(0, chance.low), 0);
  const high = chances.reduce((sum, chance) => sum + chance.high, 0);
  const isWhole = chances.length === scenarios.length && !hasRest && !areExtremes(scenarios);
  return low > 100 || (isWhole && high < 100) ? { chances, low, high } : undefined;
}

/** *Best case*, *worst case*, and nothing of what lies between. */
const areExtremes = (scenarios: readonly Scenario[]): boolean =>
  scenarios.some(({ name }) => extremeCase.test(name)) && !scenarios.some(({ name }) => baseCase.test(name));
