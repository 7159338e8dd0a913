import type { Suppression } from '../briefing/model.ts';
import type { Problem } from '../problem.ts';
import { firstIndex } from '../text/search.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { Findings } from './findings.ts';

/** Parts the problems that an ignore comment covers from the rest. An `internal-error` is no rule's name, so no comment covers it. */
export function suppress(found: readonly Problem[], suppressions: readonly Suppression[]): Findings {
  const byRule = groupByRule(suppressions);
  const suppressed: Findings['suppressed'][number][] = [];
  const problems = found.filter((problem) => {
    const ofRule = byRule.get(problem.rule);
    const suppression = ofRule && firstOf(ofRule.ofFile, covering(ofRule.others, problem.span));
    if (suppression) suppressed.push({ problem, suppression });
    return !suppression;
  });
  return { problems, suppressed };
}

/** The comments that name a rule: the first for the whole file, and the others in the order of what they cover. */
type SuppressionsOfRule = {
  readonly ofFile: Suppression | undefined;
  readonly others: readonly CoveringSuppression[];
};

/** `reach` is the farthest end of what this comment and those before it cover, so that a search can skip those that end too early. */
type CoveringSuppression = { readonly suppression: Suppression; readonly covers: Span; readonly reach: number };

function groupByRule(suppressions: readonly Suppression[]): ReadonlyMap<string, SuppressionsOfRule> {
  const byRule = new Map<string, { ofFile: Suppression | undefined; readonly others: CoveringSuppression[] }>();
  for (const suppression of suppressions) {
    const { covers, scope, rules } = suppression;
    if (!covers) continue;
    for (const { text: rule } of rules) {
      const ofRule = byRule.get(rule) ?? { ofFile: undefined, others: [] };
      byRule.set(rule, ofRule);
      if (scope === 'file') ofRule.ofFile ??= suppression;
      else ofRule.others.push({ suppression, covers, reach: Math.max(covers.end, ofRule.others.at(-1)?.reach ?? 0) });
    }
  }
  return byRule;
}

function covering(candidates: readonly CoveringSuppression[], span: Span): Suppression | undefined {
  for (let i = firstIndex(candidates, ({ reach }) => reach >= span.start); i < candidates.length; i++) {
    const { suppression, covers } = candidates[i] as CoveringSuppression;
    if (covers.start > span.end) return undefined;
    if (contains(covers, span) || overlaps(covers, span)) return suppression;
  }
  return undefined;
}

const firstOf = (a: Suppression | undefined, b: Suppression | undefined): Suppression | undefined =>
  a && b ? (a.span.start < b.span.start ? a : b) : (a ?? b);
