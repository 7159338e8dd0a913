// What is still to be written, as Markdown; `[words in brackets]` are the places to fill in.
import { type Day, formatDay, formatDays } from '../dates/calendar.ts';
import { windowDays } from '../dates/windows.ts';
import { horizonHeading, type Template, type TemplateHorizon, type TemplateSection } from './template.ts';

/** A judgement to fill in. */
export const emptyJudgement = '- It is [term] that [event].';

/** A section of the template under its heading, block by block; a forecast with its horizons. */
export function sectionBlocks(
  section: TemplateSection,
  template: Template,
  {
    level = section.level,
    heading = horizonHeading,
  }: { level?: number; heading?: (horizon: TemplateHorizon) => string } = {},
): string[] {
  const mark = '#'.repeat(level);
  const horizons = section.role === 'forecast' ? template.horizons.filter(({ required }) => required) : [];
  return [
    `${mark} ${section.heading}`,
    ...(section.text ? [section.text] : []),
    ...horizons.flatMap((horizon) => [`${mark}# ${heading(horizon)}`, emptyJudgement]),
  ];
}

export type ScaffoldOptions = {
  /** The publication date, from which the windows count; undefined where it is still to come: the windows stay words. */
  readonly date: Day | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** What holds without a word from the briefing itself; its front matter names what differs. */
  readonly inForce: { readonly template: string; readonly standard: string };
  /** Whether a template can be named by its id: not a house's own that only a path leads to. */
  readonly isNamed: boolean;
};

/** A whole briefing of a template. Lines end with `\n`. */
export function scaffold(template: Template, { date, title, author, inForce, isNamed }: ScaffoldOptions): string {
  const { standard, tlp } = template;
  const fields = [
    isNamed && template.id !== inForce.template ? `template: ${template.id}` : isTold(template) ? '' : 'type: briefing',
    standard && standard !== inForce.standard ? `standard: ${standard}` : '',
    tlp ? `tlp: ${tlp}` : '',
  ].filter(Boolean);
  const frontMatter = fields.length > 0 ? [['---', ...fields, '---'].join('\n')] : [];
  const byline = `${author ?? '[Author]'} | ${date ? formatDay(date) : '[date]'}`;
  // Windows as days, which readers need not count out.
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

/** Whether the headings alone tell that it is a briefing: a summary and a forecast. */
const isTold = ({ sections }: Template): boolean =>
  ['summary', 'forecast'].every((role) =>
    sections.some((section) => section.role === role && section.required && section.level <= 2),
  );
