import type { Briefing, Section } from '../briefing/model.ts';
import type { TemplateSection } from '../templates/template.ts';
import { endOfLine, headSpan, insertBlocks, outsideOpen } from './edits.ts';
import { type MissingSection, missingSections } from './missingSections.ts';
import type { Rule } from './rule.ts';
import { newGroup, sectionBlocks } from './templateBlocks.ts';

export const missingSection: Rule = {
  name: 'missing-section',
  severity: 'error',
  summary: 'A section that the template requires is absent.',

  *check(briefing) {
    for (const missing of missingSections(briefing)) {
      const { section, part, group } = missing;
      const blocks = group === undefined ? sectionBlocks(section, briefing, part) : newGroup(group, briefing);
      yield {
        span: part ? part.heading.words : headSpan(briefing),
        message: messageOf(missing, briefing),
        fixes: [
          {
            title: `Insert “${group ?? section.heading}”`,
            safe: false,
            edits: [
              insertBlocks(briefing.text, outsideOpen(briefing, insertionPoint(section, part, briefing)), blocks),
            ],
          },
        ],
      };
    }
  },
};

function messageOf({ section, part, group }: MissingSection, briefing: Briefing): string {
  if (part) return `“${part.heading.text}” has no “${section.heading}” section: add one under it.`;
  if (group === undefined)
    return `The briefing has no “${section.heading}” section: add one ${whereTo(section, briefing)}.`;
  const members = briefing.template.sections
    .filter(({ each, required }) => each === group && required)
    .map(({ heading }) => `“${heading}”`);
  return `The briefing has no ${group.toLowerCase()} with ${members.join(', ').replace(/, (?=[^,]*$)/, ' and ')}: add one for each.`;
}

function whereTo(section: TemplateSection, briefing: Briefing): string {
  const before = earlierSummary(section, briefing);
  if (before) return `after “${before.heading.text}”`;
  if (section.role === 'summary') return 'after the byline';
  const later = laterSection(section, briefing);
  return later ? `before “${later.heading.text}”` : 'at the end';
}

const laterSection = (section: TemplateSection, { template, sections }: Briefing): Section | undefined =>
  sections.find(({ is }) => is && template.sections.indexOf(is) > template.sections.indexOf(section));

/** Of a summary, the last one that stands before it by the template. */
const earlierSummary = (section: TemplateSection, { template, sections }: Briefing): Section | undefined =>
  section.role === 'summary'
    ? sections.findLast(
        ({ is }) => is?.role === 'summary' && template.sections.indexOf(is) < template.sections.indexOf(section),
      )
    : undefined;

/**
 * The offset at which a section belongs: in a part, before the next section of its own, else at its end; a summary under an
 * earlier one, else under the byline, or before the first section where there is no byline; others before the template's next
 * section that is present, else before the sources and notes, else at the end.
 */
function insertionPoint(section: TemplateSection, part: Section | undefined, briefing: Briefing): number {
  if (part) {
    const inside = briefing.sections.filter(({ parent }) => parent === part.heading);
    return laterSection(section, { ...briefing, sections: inside })?.span.start ?? part.span.end;
  }
  const before = earlierSummary(section, briefing);
  if (before) return before.span.end;
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
