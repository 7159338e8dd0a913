import type { Briefing } from '../briefing/model.ts';
import type { Span } from '../text/span.ts';

/** What folds into one line: front matter, sections, and horizons however their headings are set; each inside what it began in. */
export function foldsOf({ isBriefing, frontMatter, sections, horizons, text }: Briefing): Span[] {
  if (!isBriefing) return [];
  const spans = [...(frontMatter ? [frontMatter] : []), ...sections, ...horizons]
    .map(({ span }) => span)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const open: Span[] = [];
  return spans.map(({ start, end }) => {
    while ((open.at(-1)?.end ?? text.length) <= start) open.pop();
    const stop = Math.min(end, open.at(-1)?.end ?? end);
    const fold = { start, end: start + text.slice(start, stop).trimEnd().length };
    open.push({ start, end: stop });
    return fold;
  });
}
