import type { Ignore } from '../briefing/model.ts';
import type { Problem } from '../problem.ts';
import { firstIndex } from '../text/search.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { Findings } from './findings.ts';

/** Parts the problems that a comment covers from the rest. An error of our own has no name that a comment could silence. */
export function silence(found: readonly Problem[], ignores: readonly Ignore[]): Findings {
  const forRule = new Map<string, Comments>();
  for (const ignore of ignores) {
    const { covers, scope, rules } = ignore;
    if (!covers) continue;
    for (const { text: rule } of rules) {
      const { ofFile, others } = forRule.get(rule) ?? { ofFile: undefined, others: [] };
      if (scope !== 'file') others.push({ ignore, covers, reach: Math.max(covers.end, others.at(-1)?.reach ?? 0) });
      forRule.set(rule, { ofFile: ofFile ?? (scope === 'file' ? ignore : undefined), others });
    }
  }
  const ignored: Findings['ignored'][number][] = [];
  const problems = found.filter((problem) => {
    const comments = forRule.get(problem.rule);
    const ignore = comments && firstOf(comments.ofFile, covering(comments.others, problem.span));
    if (ignore) ignored.push({ problem, ignore });
    return !ignore;
  });
  return { problems, ignored };
}

/** The comments for a rule: the first for the whole file, and the others in the order of what they cover. */
type Comments = { readonly ofFile: Ignore | undefined; readonly others: Covering[] };

/** A comment, what it covers, and how far it and those before it reach. */
type Covering = { readonly ignore: Ignore; readonly covers: Span; readonly reach: number };

function covering(all: readonly Covering[], span: Span): Ignore | undefined {
  for (let i = firstIndex(all, ({ reach }) => reach >= span.start); i < all.length; i++) {
    const { ignore, covers } = all[i] as Covering;
    if (covers.start > span.end) return undefined;
    if (contains(covers, span) || overlaps(covers, span)) return ignore;
  }
  return undefined;
}

const firstOf = (a: Ignore | undefined, b: Ignore | undefined): Ignore | undefined =>
  a && b ? (a.span.start < b.span.start ? a : b) : (a ?? b);
