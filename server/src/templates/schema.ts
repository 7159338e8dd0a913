import * as v from 'valibot';
import { readWindow } from '../dates/readWindow.ts';
import type { Template } from './template.ts';

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

const level = v.pipe(
  v.number(levelMessage),
  v.integer(levelMessage),
  v.minValue(1, levelMessage),
  v.maxValue(6, levelMessage),
);
const role = v.picklist(
  ['summary', 'body', 'forecast', 'apparatus'],
  'role is summary, body, forecast or apparatus (sources, indicators, legends).',
);
const window = v.pipe(
  words,
  v.check(
    (text) => readWindow(text) !== undefined,
    ({ input }) => `“${input}” is no window: write one such as “Now - 6 months”, “6-24 months” or “>2 years”.`,
  ),
);
const severity = v.picklist(
  ['off', 'information', 'warning', 'error'],
  'A severity is off, information, warning or error.',
);

/** What each key means stands with `TemplateSection`. */
const sectionSchema = v.strictObject({
  id: v.optional(id),
  heading: words,
  role: v.optional(role, 'body'),
  level: v.optional(level, 2),
  required: v.optional(yesOrNo, true),
  names: v.optional(names, []),
  loose: v.optional(names, []),
  points: v.optional(
    v.strictObject({ min: v.optional(count, 1), max: v.optional(count, 99), words: v.optional(count, 999) }),
  ),
  judgements: v.optional(yesOrNo, false),
  text: v.optional(v.string('text is Markdown.'), ''),
  after: v.optional(v.string('after is Markdown.'), ''),
});

const horizonSchema = v.strictObject({
  id: v.optional(id),
  name: words,
  window,
  required: v.optional(yesOrNo, true),
  names: v.optional(names, []),
});

/** The YAML form of a template, ours and a house's own alike; what each key means stands with `Template`. */
export const templateSchema = v.strictObject({
  id,
  name: words,
  description: v.optional(v.string('description is one line.'), ''),
  standard: v.optional(words),
  tlp: v.optional(words),
  point: v.optional(v.picklist(['bullet', 'paragraph', 'either'], 'point is bullet, paragraph or either.'), 'either'),
  judgement: v.optional(
    v.picklist(['bullet', 'sentence', 'either'], 'judgement is bullet, sentence or either.'),
    'either',
  ),
  sections: v.pipe(
    v.array(sectionSchema, 'sections is a list of sections, each with a heading.'),
    v.minLength(1, 'A template has one section at least.'),
  ),
  horizons: v.optional(v.array(horizonSchema, 'horizons is a list of horizons, each with a name and a window.'), []),
  rules: v.optional(v.record(words, severity), {}),
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
