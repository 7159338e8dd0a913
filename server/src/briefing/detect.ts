// Whether a Markdown file is a briefing, by its front matter or its headings; a README or notes must not be taken for one.
import { findExpressions } from '../language/finder.ts';
import { splitSentences } from '../language/sentences.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Standard } from '../standards/standard.ts';
import type { Template } from '../templates/template.ts';
import type { Span } from '../text/span.ts';
import type { Outline, OutlineItem } from './outline.ts';

/**
 * Whether the text of a file makes it a briefing: its front matter says so, or it has a forecast with a horizon or with a
 * summary, or a summary and a section that is a forecast only by a loose name (*Conclusion*) whose horizons give
 * likelihoods in terms of `standard`.
 */
export const isBriefingText = (
  { strict, loosely }: Outline,
  frontMatter: FrontMatter | undefined,
  template: Template,
  standard: Standard,
): boolean =>
  saysBriefing(frontMatter, template) ||
  hasForecast(strict) ||
  (hasSummary(strict) && givesLikelihoods(loosely(), standard));

/** Whether the front matter has `type: briefing` or names the template that applies by its id. */
const saysBriefing = (frontMatter: FrontMatter | undefined, template: Template): boolean =>
  frontMatter?.fields.get('type')?.text.toLowerCase() === 'briefing' ||
  frontMatter?.fields.get('template')?.text === template.id;

/**
 * Whether there is a forecast that has a horizon of the template or stands beside a summary. Roadmaps and tax pages that say
 * *short-term* have neither. Plain lines and headings below level 2 do not count, nor a summary and a forecast that
 * are both misspelt.
 */
function hasForecast(outline: readonly OutlineItem[]): boolean {
  const headings = outline.filter((item) => item.kind === 'heading');
  const indexOf = (role: string) =>
    headings.findIndex(
      ({ section, heading }) =>
        section?.role === role && heading.style !== 'plain' && (heading.level <= 2 || heading.style === 'box'),
    );
  const forecast = indexOf('forecast');
  if (forecast < 0) return false;
  const next = headings.findIndex(({ horizon, heading }, i) => i > forecast && !horizon && heading.level <= 2);
  const inside = headings.slice(forecast + 1, next < 0 ? undefined : next);
  const summary = headings[indexOf('summary')];
  return (summary && !(summary.nearly && headings[forecast]?.nearly)) || inside.some(({ horizon }) => horizon?.is);
}

const hasSummary = (outline: readonly OutlineItem[]): boolean =>
  outline.some((item) => item.kind === 'heading' && item.section?.role === 'summary');

/** Whether a horizon with a window in a forecast holds a term of the standard, as the horizons of a road map do not. */
function givesLikelihoods(outline: readonly OutlineItem[], standard: Standard): boolean {
  let inside: 'forecast' | 'horizon' | undefined;
  for (const item of outline) {
    if (item.kind === 'heading') {
      if (item.section?.role === 'forecast') inside = 'forecast';
      else if (item.horizon?.window && inside) inside = 'horizon';
      else if (item.heading.level <= 2) inside = undefined;
    } else if (inside === 'horizon') {
      const prose = proseOf(item.node, item.block.source, 0);
      const holdsTerm = ({ start, end }: Span) =>
        findExpressions(prose.slice(start, end), standard).some(({ kind, term }) => kind === 'likelihood' && term);
      if (splitSentences(prose).some(holdsTerm)) return true;
    }
  }
  return false;
}
