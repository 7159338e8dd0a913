// New briefings and sections as Markdown; `[words in brackets]` are placeholders to fill in.
import { type Day, formatDay, formatDays } from '../dates/calendar.ts';
import { windowDays } from '../dates/windows.ts';
import { horizonHeading, type Template, type TemplateHorizon, type TemplateSection } from './template.ts';

/** A bullet that holds a judgement to fill in. */
export const emptyJudgement = '- It is [term] that [event].';

/**
 * The blocks of a new section, its heading first; a forecast has its required horizons, each with an empty judgement. `level`
 * is the level of the heading, `heading` writes the heading of a horizon.
 */
export function sectionBlocks(
  section: TemplateSection,
  template: Template,
  {
    level = section.level,
    heading = horizonHeading,
  }: { level?: number; heading?: (horizon: TemplateHorizon) => string } = {},
): string[] {
  const marks = '#'.repeat(level);
  const horizons = section.role === 'forecast' ? template.horizons.filter(({ required }) => required) : [];
  return [
    `${marks} ${section.heading}`,
    ...(section.text ? [section.text] : []),
    ...horizons.flatMap((horizon) => [`${marks}# ${heading(horizon)}`, emptyJudgement]),
  ];
}

export type ScaffoldOptions = {
  /**
   * The date of publication, from which windows count; undefined where it is not fixed: then windows stay words and
   * the date a placeholder.
   */
  readonly date: Day | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /**
   * The ids of the template and standard that apply where the front matter names none: it is written only where they
   * differ.
   */
  readonly inForce: { readonly template: string; readonly standard: string };
  /** Whether front matter can name the template by its id, which is not so for a house template that is found by its path. */
  readonly isNamed: boolean;
};

/** A new briefing with the required sections of `template`, as Markdown; lines end with LF. */
export function scaffold(template: Template, { date, title, author, inForce, isNamed }: ScaffoldOptions): string {
  const { standard, tlp } = template;
  const fields = [
    isNamed && template.id !== inForce.template
      ? `template: ${template.id}`
      : isRecognised(template)
        ? ''
        : 'type: briefing',
    standard && standard !== inForce.standard ? `standard: ${standard}` : '',
    tlp ? `tlp: ${tlp}` : '',
  ].filter(Boolean);
  const frontMatter = fields.length > 0 ? [['---', ...fields, '---'].join('\n')] : [];
  const byline = `${author ?? '[Author]'} | ${date ? formatDay(date) : '[date]'}`;
  // Windows as dates, so that readers need not work them out.
  const heading = (horizon: TemplateHorizon) =>
    date ? `${horizon.name} (${formatDays(windowDays(horizon.window, date))})` : horizonHeading(horizon);
  const sections = template.sections
    .filter(({ required }) => required)
    .flatMap((section) => [
      ...sectionBlocks(section, template, { heading }),
      ...(section.after ? [section.after] : []),
    ]);
  return `${[...frontMatter, `# ${title ?? '[Title]'}`, byline, ...sections].join('\n\n')}\n`;
}

/**
 * Whether the headings and the byline show that the file is a briefing: a summary and a forecast, both required and at level 1
 * or 2.
 */
const isRecognised = ({ sections }: Template): boolean =>
  ['summary', 'forecast'].every((role) =>
    sections.some((section) => section.role === role && section.required && section.level <= 2),
  );
