import type { Briefing } from '../briefing/briefing.ts';
import type { TemplateSection } from '../briefing/template.ts';
import { contentStart, endOfLine, headSpan, insertBlocks, sectionBlocks } from './edits.ts';
import type { Rule } from './rule.ts';

export const missingSection: Rule = {
  name: 'missing-section',
  severity: 'error',
  summary: 'A section that the template requires is absent.',

  *check(briefing) {
    for (const section of briefing.template.sections) {
      if (!section.required || briefing.sections.some(({ is }) => is === section)) continue;
      yield {
        span: headSpan(briefing),
        message: `The briefing has no “${section.heading}” section: add one ${section.role === 'summary' ? 'after the byline' : 'at the end'}.`,
        fixes: [
          {
            title: `Insert “${section.heading}”`,
            safe: false,
            edits: [insertBlocks(briefing.text, placeFor(section, briefing), sectionBlocks(section, briefing))],
          },
        ],
      };
    }
  },
};

/** Before the first of the template's later sections; else the summary after the byline, the forecast before sources and notes. */
function placeFor(section: TemplateSection, briefing: Briefing): number {
  const order = briefing.template.sections;
  const later = briefing.sections.find(({ is }) => is && order.indexOf(is) > order.indexOf(section));
  if (section.role !== 'summary') {
    const apparatus = briefing.sections.find(({ isApparatus }) => isApparatus);
    return later?.span.start ?? apparatus?.span.start ?? briefing.text.length;
  }
  const { byline, title, sections, text } = briefing;
  const start = contentStart(briefing);
  const top = Math.max(byline.span?.end ?? start, title && title.span.start >= start ? title.span.end : start);
  const first = sections.find((other) => other.span.start >= top)?.span.start;
  // A body may stand before the first heading: the summary goes above it, right under the byline.
  return byline.span ? endOfLine(text, top) : (first ?? later?.span.start ?? endOfLine(text, top));
}
