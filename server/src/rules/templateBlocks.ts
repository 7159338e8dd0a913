// Missing parts of the template as Markdown blocks, set as the rest of the document is; for the fixes that insert them.
import type { Briefing, Horizon, Section } from '../briefing/model.ts';
import { emptyJudgement, groupBlocks, sectionBlocks as scaffoldBlocks } from '../templates/scaffold.ts';
import { horizonHeading, type TemplateHorizon, type TemplateSection } from '../templates/template.ts';
import { lineEnd } from '../text/lines.ts';
import { listMarker } from './edits.ts';

/**
 * The heading of a horizon and a judgement to fill in; run-in, bold or of a level as its sister is, or else the document’s first
 * horizon.
 */
export function horizonBlocks(
  horizon: TemplateHorizon,
  sister: Horizon | undefined,
  { horizons, sections, text }: Pick<Briefing, 'horizons' | 'sections' | 'text'>,
): string[] {
  const sibling = (sister ?? horizons.find(({ isWholeForecast }) => !isWholeForecast))?.heading;
  const heading = horizonHeading(horizon);
  if (sibling?.style === 'run-in') {
    const marker = listMarker(text.slice(sibling.span.start));
    return [`${marker}**${heading}:** ${emptyJudgement.slice(2)}`];
  }
  if (sibling && sibling.style !== 'heading' && sibling.style !== 'box') return [`**${heading}**`, emptyJudgement];
  const forecast = sections.find((section) => section.is?.role === 'forecast')?.heading;
  const level = sibling?.level ?? (forecast?.level ?? 2) + 1;
  return [`${'#'.repeat(level)} ${heading}`, emptyJudgement];
}

/** How many levels deeper than in the template the sections are set, boxes aside; 0 where they differ in that. */
export function levelShift(sections: Briefing['sections']): number {
  const shifts = new Set(
    sections.flatMap(({ is, heading }) =>
      is && !['box', 'run-in'].includes(heading.style) ? [heading.level - is.level] : [],
    ),
  );
  const [shift = 0] = shifts.size === 1 ? shifts : [];
  return shift;
}

/** A section of the template to fill in, block by block, with the level (under its part) and line ends that the document uses. */
export function sectionBlocks(
  section: TemplateSection,
  { sections, template, text }: Briefing,
  part?: Section,
): string[] {
  const level = part?.heading.style === 'heading' ? part.heading.level + 1 : section.level + levelShift(sections);
  return scaffoldBlocks(section, template, { level: Math.min(6, Math.max(1, level)) }).map((block) =>
    block.replaceAll('\n', lineEnd(text)),
  );
}

/** A group of sections to fill in, with the line ends that the document uses. */
export const newGroup = (place: string, { template, text }: Briefing): string[] =>
  groupBlocks(place, template).map((block) => block.replaceAll('\n', lineEnd(text)));
