// New briefings and sections as Markdown; `[words in brackets]` are placeholders to fill in.
import { type Day, formatDay, formatDays } from '../dates/calendar.ts';
import { windowDays } from '../dates/windows.ts';
import { type ContentName, contents, says } from './contents.ts';
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
  const horizons =
    section.role === 'forecast' && !section.scenarios ? template.horizons.filter(({ required }) => required) : [];
  const given = section.text || emptyTable(section.columns);
  const text = given ? [given] : horizons.length > 0 ? [] : emptyText(section, template);
  return [
    `${marks} ${section.heading}`,
    ...text,
    ...contentLines(section.contains, [section.heading, ...text]),
    ...horizons.flatMap((horizon) => [`${marks}# ${heading(horizon)}`, emptyJudgement]),
  ];
}

/** What a section holds for which the template has no text: points, a judgement or a paragraph to fill in. */
function emptyText({ role, judgements, points }: TemplateSection, { point }: Template): string[] {
  if (judgements || role === 'forecast') return [emptyJudgement];
  if (role !== 'summary') return ['[Text]'];
  const all = Array.from({ length: points?.min ?? 1 }, () => (point === 'paragraph' ? '[Point]' : '- [Point]'));
  return point === 'paragraph' ? all : [all.join('\n')];
}

/** A table to fill in, with one row; empty where there are no columns. */
export const emptyTable = (columns: readonly string[]): string =>
  columns.length === 0
    ? ''
    : [
        columns,
        columns.map(() => '---'),
        columns.map((column) =>
          /^(?:likelihood|probability)$/i.test(column) ? '[term]' : `[${column.toLowerCase()}]`,
        ),
      ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');

/** A line to fill in for each thing that the blocks do not say yet. */
const contentLines = (names: readonly ContentName[], blocks: readonly string[]): string[] =>
  names.filter((name) => !says(blocks.join('\n\n'), name)).map((name) => contents[name].line);

/** The blocks of the sections of a group, its heading first; `place` is what that is to be filled in with: *Theme*. */
export function groupBlocks(
  place: string,
  template: Template,
  options: Parameters<typeof sectionBlocks>[2] = {},
): string[] {
  const members = template.sections.filter(({ each, required }) => each === place && required);
  const level = Math.min(...members.map((section) => section.level)) - 1;
  return [`${'#'.repeat(level)} [${place}]`, ...members.flatMap((section) => withAfter(section, template, options))];
}

const withAfter = (
  section: TemplateSection,
  template: Template,
  options: Parameters<typeof sectionBlocks>[2],
): string[] => [...sectionBlocks(section, template, options), ...(section.after ? [section.after] : [])];

/** All that a new briefing of a template, and the sections that it may have besides, hold to be filled in. */
export const placesOf = (template: Template): string =>
  [
    ...template.sections.flatMap((section) => [...withAfter(section, template, {}), `[${section.each ?? 'title'}]`]),
    ...template.contains.map((name) => contents[name].line),
    ...template.metadata.map(placeFor),
  ].join('\n\n');

/** What a new briefing holds in a field of its front matter. */
export const placeFor = (field: string): string => `[${field}]`;

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
    ...template.metadata.filter((field) => !(tlp && field === 'tlp')).map((field) => `${field}: "${placeFor(field)}"`),
  ].filter(Boolean);
  const frontMatter = fields.length > 0 ? [['---', ...fields, '---'].join('\n')] : [];
  const byline = `${author ?? '[Author]'} | ${date ? formatDay(date) : '[date]'}`;
  // Windows as dates, so that readers need not work them out.
  const heading = (horizon: TemplateHorizon) =>
    date ? `${horizon.name} (${formatDays(windowDays(horizon.window, date))})` : horizonHeading(horizon);
  const required = template.sections.filter((section) => section.required);
  const sections = required.map((section, i) => {
    if (section.each === undefined) return withAfter(section, template, { heading });
    return required[i - 1]?.each === section.each ? [] : groupBlocks(section.each, template, { heading });
  });
  const head = [...frontMatter, `# ${title ?? '[Title]'}`, byline];
  // What the briefing must say anywhere and no section has a place for stands in its body, else behind its last section.
  const lines = contentLines(template.contains, sections.flat());
  const body = required.findLastIndex(({ role, each }) => role === 'body' && each === undefined);
  sections.at(body)?.push(...lines);
  return `${[...head, ...sections.flat()].join('\n\n')}\n`;
}

/**
 * Whether the headings and the byline show that the file is a briefing: a summary and a forecast, both required and at level 1
 * or 2.
 */
const isRecognised = ({ sections }: Template): boolean =>
  ['summary', 'forecast'].every((role) =>
    sections.some((section) => section.role === role && section.required && section.level <= 2),
  );
