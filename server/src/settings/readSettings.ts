import * as v from 'valibot';
import { findTemplate, templates } from '../briefing/template.ts';
import type { RuleLevels } from '../check.ts';
import { findStandard, standardIds } from '../language/standards.ts';
import { rules } from '../rules/index.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { suggest } from './suggest.ts';
import { type FileProblem, readYaml, spanOf } from './yamlProblems.ts';

const levels = ['off', 'information', 'warning', 'error'] as const;
const templateIds = templates.map(({ id }) => id);
const ruleNames = rules.map(({ name }) => name);

const oneOf = (names: readonly string[], what: string) =>
  v.pipe(
    v.string(`A ${what} is a word.`),
    v.check(
      (name) => names.includes(name),
      ({ input }) => `There is no ${what} “${input}”${suggest(String(input), names).words}.`,
    ),
  );

const globs = v.array(
  v.string('A glob is a text such as "briefings/**/*.md".'),
  'This is a list of globs, such as ["briefings/**/*.md"].',
);
const level = v.picklist(
  levels,
  ({ input }) => `${JSON.stringify(input)} is not a severity: write off, information, warning or error.`,
);
/** A rule's severity, alone or before its options; no rule has options yet. */
const setting = v.pipe(
  v.unknown(),
  v.transform((value) => (Array.isArray(value) && (value.length === 1 || isEmptyObject(value[1])) ? value[0] : value)),
  level,
);
const ruleLevels = v.record(oneOf(ruleNames, 'rule'), setting, 'This is a list of rules, each with its severity.');

/** The keys of `.brieflint.yaml`. */
const schema = v.strictObject({
  root: v.optional(v.boolean('root is true or false.')),
  standard: v.optional(v.string('A standard is the name of one, or the path of a file.')),
  template: v.optional(oneOf(templateIds, 'template')),
  include: v.optional(globs),
  rules: v.optional(ruleLevels),
  overrides: v.optional(
    v.array(
      v.strictObject({ files: globs, rules: ruleLevels }),
      'This is a list of overrides, each with files and rules.',
    ),
  ),
});

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const keys = Object.keys(schema.entries);

/** What a settings file says: `standardFile` is the path of a house's own standard, relative to the settings file. */
export type SettingsReading = {
  readonly settings: Settings | undefined;
  readonly standardFile: string | undefined;
  readonly problems: readonly FileProblem[];
};

/**
 * Reads the text of a `.brieflint.yaml`. What is wrong comes back as problems with their places, and `settings` is
 * undefined then, so that the last good ones can stay in force.
 */
export function readSettings(text: string): SettingsReading {
  const { data, problems, document } = readYaml(text, schema, keys);
  if (!data) return { settings: undefined, standardFile: undefined, problems };
  const { standard, template, include, rules: own, overrides } = data;
  if (standard !== undefined && !isPath(standard) && !findStandard(standard)) {
    const message = `There is no standard “${standard}”${suggest(standard, standardIds).words}.`;
    return {
      settings: undefined,
      standardFile: undefined,
      problems: [{ message, span: spanOf(document, ['standard'], false) }],
    };
  }
  const settings: Settings = {
    standard: findStandard(standard ?? '') ?? defaultSettings.standard,
    template: findTemplate(template ?? '') ?? defaultSettings.template,
    include: include ?? [],
    levels: (own ?? {}) as RuleLevels,
    overrides: (overrides ?? []).map(({ files, rules: theirs }) => ({ files, levels: theirs as RuleLevels })),
  };
  return { settings, standardFile: standard !== undefined && isPath(standard) ? standard : undefined, problems: [] };
}

/** A standard is named by its id, or by the path of a file. */
export const isPath = (standard: string): boolean => /[\\/]|\.ya?ml$/i.test(standard);
