import type { Briefing } from '../briefing/briefing.ts';
import type { Span } from '../briefing/span.ts';

/** What folds into one line: front matter, sections, and horizons however their headings are set. */
export const foldsOf = ({ isBriefing, frontMatter, sections, horizons, text }: Briefing): Span[] => {
  if (!isBriefing) return [];
  const spans = [...(frontMatter ? [frontMatter] : []), ...sections, ...horizons].map(({ span }) => span);
  return spans.map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }));
};
