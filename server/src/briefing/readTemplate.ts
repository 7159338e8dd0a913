import * as v from 'valibot';
import type { Template } from './template.ts';
import { readWindow } from './windows.ts';

const words = v.pipe(v.string('This is a word or words.'), v.trim(), v.minLength(1, 'This is empty: write a word.'));
const id = v.pipe(
  v.string('id is a short name.'),
  v.regex(/^[a-z][a-z0-9-]*$/, 'id is a short name in small letters, such as “desk”.'),
);
const names = v.array(words, 'This is a list of names, such as [Outlook, Looking Ahead].');
const yesOrNo = v.boolean('This is true or false.');
const numberFrom1 = 'This is a whole number from 1 on.';
const count = v.pipe(v.number(numberFrom1), v.integer(numberFrom1), v.minValue(1, numberFrom1));

const levelMessage = 'level is the number of a heading’s marks, from 1 to 6.';

const sectionSchema = v.strictObject({
  id: v.optional(id),
  heading: v.pipe(words, v.description('The heading as a new briefing writes it.')),
  role: v.pipe(
    v.optional(
      v.picklist(
        ['summary', 'body', 'forecast', 'apparatus'],
        'role is summary, body, forecast or apparatus (sources, indicators, legends).',
      ),
      'body',
    ),
    v.description('What the section is for. There is one summary and one forecast at most.'),
  ),
  level: v.pipe(
    v.optional(
      v.pipe(v.number(levelMessage), v.integer(levelMessage), v.minValue(1, levelMessage), v.maxValue(6, levelMessage)),
      2,
    ),
    v.description('The level of the heading.'),
  ),
  required: v.pipe(v.optional(yesOrNo, true), v.description('Whether a briefing has to have it.')),
  names: v.pipe(v.optional(names, []), v.description('Other names that the section goes by.')),
  loose: v.pipe(
    v.optional(names, []),
    v.description('Names that count only in a file that is a briefing for other reasons.'),
  ),
  points: v.pipe(
    v.optional(
      v.strictObject({ min: v.optional(count, 1), max: v.optional(count, 99), words: v.optional(count, 999) }),
    ),
    v.description('How many points the section has, and how many words a point.'),
  ),
  judgements: v.pipe(
    v.optional(yesOrNo, false),
    v.description('Whether what stands in it has to say how likely it is, as in a horizon.'),
  ),
  text: v.pipe(
    v.optional(v.string('text is Markdown.'), ''),
    v.description('What a new one holds; [words in brackets] are the places to fill in.'),
  ),
  after: v.pipe(
    v.optional(v.string('after is Markdown.'), ''),
    v.description('What follows the section in a new briefing without a heading of its own.'),
  ),
});

const horizonSchema = v.strictObject({
  id: v.optional(id),
  name: v.pipe(words, v.description('The name as a heading writes it, such as Short-term.')),
  window: v.pipe(
    words,
    v.check(
      (text) => readWindow(text) !== undefined,
      ({ input }) => `“${input}” is no window: write one such as “Now - 6 months”, “6-24 months” or “>2 years”.`,
    ),
    v.description('The stretch of time from the date of the byline, such as Now - 3 months.'),
  ),
  required: v.pipe(v.optional(yesOrNo, true), v.description('Whether a forecast has to have it.')),
  names: v.pipe(v.optional(names, []), v.description('Other names that the horizon goes by.')),
});

/** The YAML form of a template, ours and a house's own alike. */
export const templateSchema = v.strictObject({
  id: v.pipe(id, v.description('A short name in small letters; front matter names the template by it.')),
  name: v.pipe(words, v.description('The name that people see.')),
  description: v.pipe(v.optional(v.string(), ''), v.description('One line for lists.')),
  standard: v.pipe(v.optional(words), v.description('The standard that a new briefing names.')),
  tlp: v.pipe(v.optional(words), v.description('The TLP label that a new briefing carries.')),
  point: v.pipe(
    v.optional(v.picklist(['bullet', 'paragraph', 'either'], 'point is bullet, paragraph or either.'), 'either'),
    v.description('What counts as a point.'),
  ),
  judgement: v.pipe(
    v.optional(v.picklist(['bullet', 'sentence', 'either'], 'judgement is bullet, sentence or either.'), 'either'),
    v.description('What counts as a judgement.'),
  ),
  sections: v.pipe(
    v.array(sectionSchema, 'sections is a list of sections, each with a heading.'),
    v.minLength(1, 'A template has one section at least.'),
    v.description('The sections, in the order in which they stand.'),
  ),
  horizons: v.pipe(
    v.optional(v.array(horizonSchema, 'horizons is a list of horizons, each with a name and a window.'), []),
    v.description('The horizons of the forecast, from near to far.'),
  ),
  rules: v.pipe(
    v.optional(
      v.record(
        words,
        v.picklist(['off', 'information', 'warning', 'error'], 'A severity is off, information, warning or error.'),
      ),
      {},
    ),
    v.description('Severities of rules for briefings of this template; settings go before them.'),
  ),
});

/** The checked YAML data of a template. */
export type TemplateData = v.InferOutput<typeof templateSchema>;

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** A template from its YAML data; throws a `ValiError` that names the path of what is wrong. */
export function readTemplate(data: unknown): Template {
  const { sections, horizons, standard, tlp, ...facts } = v.parse(templateSchema, data);
  return {
    ...facts,
    standard,
    tlp,
    sections: sections.map((section) => ({
      ...section,
      id: section.id ?? slug(section.heading),
      names: [section.heading, ...section.names],
      points: section.points,
      text: section.text.trim(),
    })),
    horizons: horizons.map(({ window: windowText, ...horizon }) => {
      const window = readWindow(windowText);
      if (!window) throw new Error(`“${windowText}” is no window.`);
      return { ...horizon, id: horizon.id ?? slug(horizon.name), windowText, window };
    }),
  };
}
