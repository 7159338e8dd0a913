import type { Document } from 'yaml';
import { tlpLabels } from '../briefing/tlp.ts';
import { readWindow } from '../dates/readWindow.ts';
import { isBackwards } from '../dates/windows.ts';
import { ruleNames } from '../rules/index.ts';
import { standardIds } from '../standards/index.ts';
import { templateIds } from '../templates/index.ts';
import { horizonSchema, readTemplate, sectionSchema, type TemplateData, templateSchema } from '../templates/schema.ts';
import { anyHeading, type Template } from '../templates/template.ts';
import { suggest } from '../text/suggest.ts';
import { type FileProblem, readYaml, spanOf } from './yamlProblems.ts';

const keys = [
  ...Object.keys(templateSchema.entries),
  ...Object.keys(sectionSchema.entries),
  ...['min', 'max', 'words'],
  ...Object.keys(horizonSchema.entries),
];

/** Reads a house's own template from the text of its YAML file; it never throws. Where there is any problem, `loaded` is undefined. */
export function readHouseTemplate(text: string): { loaded: Template | undefined; problems: FileProblem[] } {
  const { data, problems, document } = readYaml(text, templateSchema, keys);
  if (!data) return { loaded: undefined, problems };
  const faults = [
    ...idFault(data, document),
    ...headFaults(data, document),
    ...roleFaults(data, document),
    ...groupFaults(data, document),
    ...patternFaults(data, document),
    ...metadataFaults(data, document),
    ...nameFaults(data, document),
    ...pointFaults(data, document),
    ...horizonFaults(data, document),
    ...ruleFaults(data, document),
  ];
  return faults.length > 0 ? { loaded: undefined, problems: faults } : { loaded: readTemplate(data), problems: [] };
}

type Where = readonly (string | number)[];
const fault = (document: Document, where: Where, message: string, atKey = false): FileProblem => ({
  message,
  span: spanOf(document, where, atKey),
});

const idFault = ({ id }: TemplateData, document: Document): FileProblem[] =>
  templateIds.includes(id)
    ? [fault(document, ['id'], `“${id}” is the name of a template of Brieflint: give the house’s own another.`)]
    : [];

/** The standard and the label that a new briefing gets must exist. */
function headFaults({ standard, tlp }: TemplateData, document: Document): FileProblem[] {
  const faults: FileProblem[] = [];
  if (standard !== undefined && !standardIds.includes(standard))
    faults.push(
      fault(document, ['standard'], `There is no standard “${standard}”${suggest(standard, standardIds).words}.`),
    );
  if (tlp !== undefined && !tlpLabels.includes(tlp))
    faults.push(
      fault(
        document,
        ['tlp'],
        `“${tlp}” is no label of the Traffic Light Protocol 2.0: there are ${tlpLabels.join(', ')}.`,
      ),
    );
  return faults;
}

/** A template has at most one forecast, or others that may stand instead of it; horizons need a forecast. */
function roleFaults({ sections, horizons }: TemplateData, document: Document): FileProblem[] {
  const first = sections.find(({ role, instead }) => role === 'forecast' && instead === undefined);
  const second = sections.flatMap((section, i) =>
    first && section.role === 'forecast' && section !== first && section.instead === undefined
      ? [
          fault(
            document,
            ['sections', i, 'role'],
            `There is a forecast already, “${first.heading}”: a template has one, and others only with “instead: ${first.heading}”.`,
          ),
        ]
      : [],
  );
  return horizons.length > 0 && !sections.some(({ role }) => role === 'forecast')
    ? [
        ...second,
        fault(document, ['horizons'], 'Horizons stand in a forecast: give one of the sections “role: forecast”.', true),
      ]
    : second;
}

/** What stands instead of another section names one that stands by itself; the sections of a group stand together under a heading. */
function groupFaults({ sections }: TemplateData, document: Document): FileProblem[] {
  return sections.flatMap(({ heading, instead, each, level }, i) => {
    const at = (key: string, message: string) => [fault(document, ['sections', i, key], message)];
    const main = sections.find((other) => other.heading === instead);
    if (instead !== undefined && (!main || instead === heading)) {
      const others = sections.filter((other) => other.heading !== heading).map((other) => other.heading);
      return at('instead', `There is no other section “${instead}”${suggest(instead, others).words}.`);
    }
    if (main?.instead !== undefined)
      return at(
        'instead',
        `“${instead}” stands instead of “${main.instead}” itself: write “instead: ${main.instead}”.`,
      );
    if (main && main.each !== each)
      return at(
        'instead',
        `“${heading}” and “${instead}” do not stand side by side: give both the same “each”, or none.`,
      );
    if (each === undefined) return [];
    if (level === 1)
      return at(
        'level',
        `“${heading}” has the heading of its ${each.toLowerCase()} above it: give it level 2 or more.`,
      );
    const before = sections.slice(0, i).findLastIndex((other) => other.each === each);
    return before >= 0 && before < i - 1
      ? at(
          'each',
          `“${heading}” stands apart from “${sections[before]?.heading}”: list the sections of each ${each.toLowerCase()} one after another.`,
        )
      : [];
  });
}

/** `*` stands in other names beside words; alone it is any heading of the writer’s own, which only a body can be. */
function patternFaults({ sections, horizons }: TemplateData, document: Document): FileProblem[] {
  const written = (name: string, where: Where) =>
    name.includes('*')
      ? [
          fault(
            document,
            where,
            `“${name}” is written into new briefings as it stands: put a name with * under “names”.`,
          ),
        ]
      : [];
  const beside = (name: string, where: Where) =>
    name.includes('*') && !/[\p{L}\p{N}]/u.test(name)
      ? [
          fault(
            document,
            where,
            `“${name}” would be any heading, which only a body with “names: ["*"]” can be: write words beside the *.`,
          ),
        ]
      : [];
  return [
    ...sections.flatMap(({ heading, names, loose, role }, i) => [
      ...written(heading, ['sections', i, 'heading']),
      ...names.flatMap((name, j) =>
        role === 'body' && name === anyHeading ? [] : beside(name, ['sections', i, 'names', j]),
      ),
      ...loose.flatMap((name, j) => beside(name, ['sections', i, 'loose', j])),
    ]),
    ...horizons.flatMap(({ name, names }, i) => [
      ...written(name, ['horizons', i, 'name']),
      ...names.flatMap((other, j) => beside(other, ['horizons', i, 'names', j])),
    ]),
  ];
}

/** What every briefing has anyway is not asked for twice. */
const metadataFaults = ({ metadata }: TemplateData, document: Document): FileProblem[] =>
  metadata.flatMap((field, i) =>
    /^(?:title|authors?|date)$/i.test(field)
      ? [
          fault(
            document,
            ['metadata', i],
            `Every briefing has ${/^a/i.test(field) ? 'an' : 'a'} ${field.toLowerCase()} anyway: leave it out.`,
          ),
        ]
      : [],
  );

/** No two sections or horizons share a name. */
function nameFaults({ sections, horizons }: TemplateData, document: Document): FileProblem[] {
  const owners = new Map<string, string>();
  const check = (name: string, owner: string, where: Where): FileProblem[] => {
    if (name === anyHeading) return [];
    const plain = name.toLowerCase().trim();
    const other = owners.get(plain);
    owners.set(plain, owner);
    if (other === undefined) return [];
    return [
      fault(
        document,
        where,
        other === owner ? `“${name}” stands twice.` : `“${name}” is a name of “${other}” already.`,
      ),
    ];
  };
  return [
    ...sections.flatMap(({ heading, names, loose }, i) => [
      ...check(heading, heading, ['sections', i, 'heading']),
      ...names.flatMap((name, j) => check(name, heading, ['sections', i, 'names', j])),
      ...loose.flatMap((name, j) => check(name, heading, ['sections', i, 'loose', j])),
    ]),
    ...horizons.flatMap(({ name, names }, i) => [
      ...check(name, name, ['horizons', i, 'name']),
      ...names.flatMap((other, j) => check(other, name, ['horizons', i, 'names', j])),
    ]),
  ];
}

const pointFaults = ({ sections }: TemplateData, document: Document): FileProblem[] =>
  sections.flatMap(({ points }, i) =>
    points && points.min > points.max
      ? [
          fault(
            document,
            ['sections', i, 'points', 'min'],
            `At least ${points.min} points and at most ${points.max}: turn the two around.`,
          ),
        ]
      : [],
  );

/** Horizons stand from near to far, and no window runs backwards. */
function horizonFaults({ horizons }: TemplateData, document: Document): FileProblem[] {
  const windows = horizons.map(({ window }) => readWindow(window));
  const start = (i: number) => {
    const window = windows[i];
    return window?.kind === 'relative' ? window : undefined;
  };
  return horizons.flatMap(({ window: text, name }, i) => {
    const window = windows[i];
    const at = ['horizons', i, 'window'];
    if (window && window.kind !== 'relative')
      return [
        fault(
          document,
          at,
          `“${text}” is a stretch of the calendar: a template counts from the date of the briefing, as in “Now - 6 months”.`,
        ),
      ];
    if (window && isBackwards(window, undefined))
      return [fault(document, at, `“${text}” runs backwards: write the nearer end first.`)];
    const before = i > 0 ? start(i - 1) : undefined;
    const current = start(i);
    return before && current && isBackwards({ kind: 'relative', from: before.from, to: current.from }, undefined)
      ? [fault(document, at, `“${name}” begins before “${horizons[i - 1]?.name}”: list the horizons from near to far.`)]
      : [];
  });
}

const ruleFaults = ({ rules }: TemplateData, document: Document): FileProblem[] =>
  Object.keys(rules).flatMap((name) => {
    const { nearest, words } = suggest(name, ruleNames);
    return ruleNames.includes(name)
      ? []
      : [
          fault(
            document,
            ['rules', name],
            `There is no rule “${name}”${nearest ? words : ': “brieflint rules” lists them'}.`,
            true,
          ),
        ];
  });
