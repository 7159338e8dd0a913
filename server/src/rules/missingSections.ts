// Which sections of its template a briefing lacks: in the whole, and in each part for which the template repeats them.
import type { Briefing, Heading, Section } from '../briefing/model.ts';
import { anyHeading, type TemplateSection } from '../templates/template.ts';
import { contains } from '../text/span.ts';

/** A required section that is absent. */
export type MissingSection = {
  readonly section: TemplateSection;
  /** The part of the paper that lacks it; undefined where the whole paper does. */
  readonly part: Section | undefined;
  /** What it is repeated for, where the paper has no such part: then the whole group is missing, and `section` is its first. */
  readonly group: string | undefined;
};

/** The required sections that a briefing lacks, in the order of the template. */
export function missingSections(briefing: Briefing): MissingSection[] {
  const { template, sections } = briefing;
  const lacking = (section: TemplateSection, part: Section | undefined): MissingSection[] =>
    isThere(section, part, briefing) ? [] : [{ section, part, group: undefined }];
  return template.sections
    .filter(({ required }) => required)
    .flatMap((section, i, required): MissingSection[] => {
      const { each } = section;
      if (each === undefined) return lacking(section, undefined);
      const found = sections.filter(({ is }) => is?.each === each);
      if (found.length === 0) return required[i - 1]?.each === each ? [] : [{ section, part: undefined, group: each }];
      const parents = new Set<Heading | undefined>(found.map(({ parent }) => parent));
      return [...parents].flatMap((parent) =>
        lacking(section, parent && sections.find(({ heading }) => heading === parent)),
      );
    });
}

/** Whether a section, or one that may stand instead of it, is in a part; without a part, anywhere. */
function isThere(section: TemplateSection, part: Section | undefined, briefing: Briefing): boolean {
  const inside = briefing.sections.filter(({ parent }) => !part || parent === part.heading);
  return (
    inside.some(({ is }) => is === section || (is && is.instead === section.heading)) ||
    // Scenarios with a heading and a chance each say what may come.
    (section.role === 'forecast' && inside.some(({ is, statement }) => !is && statement !== undefined)) ||
    (section.names.includes(anyHeading) && inside.some((own) => servesAs(own, section, briefing)))
  );
}

/**
 * Whether a section with a heading of the writer’s own serves as one of the template: it is no part of another that the template
 * has, and judges something where that holds judgements.
 */
function servesAs(own: Section, { judgements }: TemplateSection, { sections, sentences }: Briefing): boolean {
  if (own.is || own.isApparatus || own.isEmpty) return false;
  if (sections.some(({ is, span }) => is && contains(span, own.span))) return false;
  return (
    !judgements ||
    sentences.some(
      ({ span, expressions }) =>
        contains(own.span, span) && expressions.some(({ kind }) => kind === 'likelihood' || kind === 'confidence'),
    )
  );
}
