import * as v from 'valibot';
import { readWindow } from '../dates/readWindow.ts';
import { type SeverityName, severityNames } from '../problem.ts';
import { contentNames } from './contents.ts';
import type { Template } from './template.ts';

const words = v.pipe(
  v.string('This is a word or words.'),
  v.trim(),
  v.minLength(1, 'This is empty: write a word.'),
  v.maxLength(200, 'This is too long: write 200 characters at most.'),
);
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
const contains = v.optional(
  v.array(
    v.picklist(contentNames, `What a text can contain is ${contentNames.join(', ')}.`),
    `This is a list of ${contentNames.join(', ')}.`,
  ),
  [],
);
const field = v.pipe(
  v.string('A field is a name, such as classification.'),
  v.regex(/^[A-Za-z][\w -]*$/, 'A field is a name of letters, such as “classification”.'),
);
const severity = v.picklist(
  Object.keys(severityNames) as SeverityName[],
  'A severity is off, information, warning or error.',
);

export const sectionSchema = v.strictObject({
  id: v.optional(v.pipe(id, v.description('A short name; without it, it is made from the heading.'))),
  heading: v.pipe(words, v.description('The heading, as a new briefing has it.')),
  role: v.optional(
    v.pipe(
      role,
      v.description(
        'What the section is for: points stand in a summary, horizons in a forecast, no argument in an apparatus.',
      ),
    ),
    'body',
  ),
  level: v.optional(
    v.pipe(
      level,
      v.description('The level of the heading, from 1 to 6; without it 2, and 3 where it is repeated for each part.'),
    ),
  ),
  required: v.optional(v.pipe(yesOrNo, v.description('Whether a briefing must have it.')), true),
  instead: v.optional(
    v.pipe(words, v.description('The heading of a section in whose place it may stand: one of the two is enough.')),
  ),
  each: v.optional(
    v.pipe(
      words,
      v.description(
        'What it is repeated for, such as Theme: the sections with the same word stand together under a heading for each.',
      ),
    ),
  ),
  names: v.optional(
    v.pipe(
      names,
      v.description(
        'Other headings that it goes by. * stands for any words, as in Next * Days; alone, in a body, for any heading of the writer’s own.',
      ),
    ),
    [],
  ),
  loose: v.optional(
    v.pipe(
      names,
      v.description(
        'Headings that it goes by only in a file that is a briefing for other reasons, such as Conclusion.',
      ),
    ),
    [],
  ),
  lines: v.optional(
    v.pipe(
      yesOrNo,
      v.description(
        'Whether a bold or plain line may be its heading; without it, that of a summary or a forecast may, and of no other.',
      ),
    ),
  ),
  points: v.optional(
    v.pipe(
      v.strictObject({
        min: v.optional(v.pipe(count, v.description('The fewest points.')), 1),
        max: v.optional(v.pipe(count, v.description('The most points.')), 99),
        words: v.optional(v.pipe(count, v.description('The most words of a point.')), 999),
      }),
      v.description('How many points it has, and how long a point may be; without it, nobody counts.'),
    ),
  ),
  judgements: v.optional(
    v.pipe(yesOrNo, v.description('true: what stands in it must say how likely it is, as in a horizon.')),
    false,
  ),
  scenarios: v.optional(
    v.pipe(
      yesOrNo,
      v.description('true: it holds scenarios that exclude each other, whose probabilities add up to 100 %.'),
    ),
    false,
  ),
  columns: v.optional(
    v.pipe(
      v.array(words, 'columns is a list of names, such as [Judgement, Likelihood, Confidence].'),
      v.description('It has a table with these columns.'),
    ),
    [],
  ),
  contains: v.pipe(contains, v.description('What has to be said in it.')),
  text: v.optional(
    v.pipe(
      v.string('text is Markdown.'),
      v.description('The Markdown that a new one holds; [words in brackets] are places to fill in.'),
    ),
    '',
  ),
  after: v.optional(
    v.pipe(
      v.string('after is Markdown.'),
      v.description('The Markdown that follows it in a new briefing, without a heading.'),
    ),
    '',
  ),
});

export const horizonSchema = v.strictObject({
  id: v.optional(v.pipe(id, v.description('A short name; without it, it is made from the name.'))),
  name: v.pipe(words, v.description('The name, as a heading has it: Short-term.')),
  window: v.pipe(
    window,
    v.description(
      'The time that it covers, counted from the date of the briefing: Now - 6 months, 6-24 months, >2 years.',
    ),
  ),
  required: v.optional(v.pipe(yesOrNo, v.description('Whether a forecast must have it.')), true),
  names: v.optional(v.pipe(names, v.description('Other headings that it goes by.')), []),
});

/** The YAML form of a template, ours and a house's own alike. */
export const templateSchema = v.pipe(
  v.strictObject({
    id: v.pipe(id, v.description('The name by which front matter chooses the template, in small letters.')),
    name: v.pipe(words, v.description('The name, as menus show it.')),
    description: v.optional(
      v.pipe(v.string('description is one line.'), v.description('What it is for, in one line.')),
      '',
    ),
    standard: v.optional(
      v.pipe(words, v.description('The id of the standard that a new briefing names in its front matter.')),
    ),
    tlp: v.optional(
      v.pipe(words, v.description('The label of the Traffic Light Protocol that a new briefing carries.')),
    ),
    point: v.optional(
      v.pipe(
        v.picklist(['bullet', 'paragraph', 'either'], 'point is bullet, paragraph or either.'),
        v.description('What counts as a point; either means bullets where there are any, else paragraphs.'),
      ),
      'either',
    ),
    judgement: v.optional(
      v.pipe(
        v.picklist(['bullet', 'sentence', 'either'], 'judgement is bullet, sentence or either.'),
        v.description(
          'What counts as a judgement; either means a bullet, or a sentence of a paragraph that has no estimate yet.',
        ),
      ),
      'either',
    ),
    order: v.optional(
      v.pipe(
        v.picklist(['fixed', 'free'], 'order is fixed or free.'),
        v.description('Whether the sections stand in the order of the list, or in any.'),
      ),
      'fixed',
    ),
    metadata: v.optional(
      v.pipe(
        v.array(field, 'metadata is a list of fields, such as [classification, reference].'),
        v.description('Fields that a briefing must have in its front matter or, with a label, in its byline.'),
      ),
      [],
    ),
    contains: v.pipe(contains, v.description('What has to be said somewhere in a briefing.')),
    windows: v.optional(
      v.pipe(
        v.picklist(['fixed', 'free'], 'windows is fixed or free.'),
        v.description(
          'Whether a forecast has the horizons of the list, or may have two or more with windows of its own instead.',
        ),
      ),
      'fixed',
    ),
    sections: v.pipe(
      v.array(sectionSchema, 'sections is a list of sections, each with a heading.'),
      v.minLength(1, 'A template has one section at least.'),
      v.description('The sections, in their order.'),
    ),
    horizons: v.optional(
      v.pipe(
        v.array(horizonSchema, 'horizons is a list of horizons, each with a name and a window.'),
        v.description('The horizons of the forecast, from near to far.'),
      ),
      [],
    ),
    rules: v.optional(
      v.pipe(
        v.record(words, severity),
        v.description('Rules with another severity in briefings of this template; settings go before them.'),
      ),
      {},
    ),
  }),
  v.title('Brieflint template'),
  v.description('The structure of a briefing, which settings name by the path of its file.'),
);

/** The checked YAML data of a template. */
export type TemplateData = v.InferOutput<typeof templateSchema>;

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** A template from its YAML data; throws a `ValiError` that names the path of what is wrong. */
export function readTemplate(data: unknown): Template {
  const { sections, horizons, standard, tlp, rules, ...facts } = v.parse(templateSchema, data);
  return {
    ...facts,
    standard,
    tlp,
    sections: sections.map((section) => ({
      ...section,
      id: section.id ?? slug(section.heading),
      level: section.level ?? (section.each === undefined ? 2 : 3),
      // What may stand instead of another section is never asked for by itself.
      required: section.required && section.instead === undefined,
      instead: section.instead,
      each: section.each,
      names: [section.heading, ...section.names],
      lines: section.lines ?? (section.role === 'summary' || section.role === 'forecast'),
      points: section.points,
      text: section.text.trim(),
    })),
    rules: Object.fromEntries(Object.entries(rules).map(([name, level]) => [name, severityNames[level]])),
    horizons: horizons.map(({ window: windowText, ...horizon }) => {
      const window = readWindow(windowText);
      if (!window) throw new Error(`“${windowText}” is no window.`);
      return { ...horizon, id: horizon.id ?? slug(horizon.name), windowText, window };
    }),
  };
}
