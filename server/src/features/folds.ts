import type { Briefing } from '../briefing/model.ts';
import type { Span } from '../text/span.ts';

/**
 * What folds into one line: front matter, sections, and horizons of any heading style. Folds nest: one ends no later
 * than the fold that holds its beginning.
 */
export function foldsOf({ isBriefing, frontMatter, sections, horizons, text }: Briefing): Span[] {
  if (!isBriefing) return [];
  const spans = [
    ...(frontMatter ? [frontMatter] : []),
    ...sections,
    ...horizons.filter(({ isWholeForecast }) => !isWholeForecast),
  ]
    .map(({ span }) => span)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const enclosingFolds: Span[] = [];
  return spans.map(({ start, end }) => {
    while ((enclosingFolds.at(-1)?.end ?? text.length) <= start) enclosingFolds.pop();
    const foldEnd = Math.min(end, enclosingFolds.at(-1)?.end ?? end);
    const fold = { start, end: start + text.slice(start, foldEnd).trimEnd().length };
    enclosingFolds.push({ start, end: foldEnd });
    return fold;
  });
}
