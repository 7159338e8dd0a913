import type { Briefing, Section } from '../briefing/model.ts';
import type { TemplateSection } from '../templates/template.ts';
import { endOfLine, headSpan, insertBlocks } from './edits.ts';
import type { Rule } from './rule.ts';
import { sectionBlocks } from './templateBlocks.ts';

export const missingSection: Rule = {
  name: 'missing-section',
  severity: 'error',
  summary: 'A section that the template requires is absent.',

  *check(briefing) {
    for (const section of briefing.template.sections) {
      if (!section.required || briefing.sections.some(({ is }) => is === section)) continue;
      yield {
        span: headSpan(briefing),
        message: `The briefing has no “${section.heading}” section: add one ${whereTo(section, briefing)}.`,
        fixes: [
          {
            title: `Insert “${section.heading}”`,
            safe: false,
            edits: [insertBlocks(briefing.text, insertionPoint(section, briefing), sectionBlocks(section, briefing))],
          },
        ],
      };
    }
  },
};

function whereTo(section: TemplateSection, briefing: Briefing): string {
  if (section.role === 'summary') return 'after the byline';
  const later = laterSection(section, briefing);
  return later ? `before “${later.heading.text}”` : 'at the end';
}

const laterSection = (section: TemplateSection, { template, sections }: Briefing): Section | undefined =>
  sections.find(({ is }) => is && template.sections.indexOf(is) > template.sections.indexOf(section));

/**
 * The offset at which a section belongs: a summary under the byline, or before the first section where there is no
 * byline; others before the template's next section that is present, else before the sources and notes, else at the
 * end.
 */
function insertionPoint(section: TemplateSection, briefing: Briefing): number {
  const later = laterSection(section, briefing);
  if (section.role !== 'summary') {
    const apparatus = briefing.sections.find(({ isApparatus }) => isApparatus);
    return later?.span.start ?? apparatus?.span.start ?? briefing.text.length;
  }
  const { byline, title, sections, text } = briefing;
  const { start } = briefing;
  const top = Math.max(byline.span?.end ?? start, title && title.span.start >= start ? title.span.end : start);
  const first = sections.find(({ span }) => span.start >= top)?.span.start;
  // Text may stand before the first heading; the summary goes above it, right under the byline.
  return byline.span ? endOfLine(text, top) : (first ?? later?.span.start ?? endOfLine(text, top));
}
