import * as v from 'valibot';
import type { Document } from 'yaml';
import type { RuleSettings } from '../problem.ts';
import { findRule, ruleNames } from '../rules/index.ts';
import { standardIds } from '../standards/index.ts';
import { templateIds } from '../templates/index.ts';
import type { Span } from '../text/span.ts';
import { suggest } from '../text/suggest.ts';
import { describeIssue, type FileProblem, readYaml, spanOf } from './yamlProblems.ts';

/** What a settings file says, each thing with its place in the file. */
export type SettingsContent = {
  /** Whether the search upward ends here. */
  readonly root: boolean;
  /** Paths of the files whose settings this one builds on. */
  readonly extends: readonly Placed<string>[];
  /** An id, or the path of a house's own. */
  readonly standard: Placed<string> | undefined;
  readonly template: Placed<string> | undefined;
  /** Globs of files that are briefings whatever they hold. */
  readonly include: readonly Placed<string>[];
  readonly rules: readonly Placed<RuleSetting>[];
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: readonly Placed<RuleSetting>[] }[];
};

export type Placed<T> = { readonly value: T; readonly span: Span };
export type RuleSetting = { readonly name: string; readonly setting: RuleSettings[string] };

/** A standard or a template is named by its id, or by the path of a file. */
export const isPath = (name: string): boolean => /[\\/]|\.ya?ml$/i.test(name);

export const levels = ['off', 'information', 'warning', 'error'] as const;

const named = (names: readonly string[], what: string) =>
  v.pipe(
    v.string(`A ${what} is the name of one, or the path of a file.`),
    v.check(
      (name) => isPath(name) || names.includes(name),
      ({ input }) => `There is no ${what} “${input}”${suggest(String(input), names).words}.`,
    ),
  );

const path = v.pipe(
  v.string('A path is a text such as ../house/brieflint.yaml.'),
  v.regex(/\.ya?ml$/i, 'extends names settings files: a path that ends with .yaml, such as ../house/brieflint.yaml.'),
);

const isBalanced = (glob: string): boolean =>
  ['[]', '{}', '()'].every(([open = '', close = '']) => glob.split(open).length === glob.split(close).length);

const glob = v.pipe(
  v.string('A glob is a text such as "briefings/**/*.md".'),
  v.check(
    (text) => !text.startsWith('!'),
    'A glob says which files are meant, and cannot say “not”: leave the “!” out and name them.',
  ),
  v.check((text) => text.trim() !== '', 'This glob is empty: write one such as "briefings/**/*.md".'),
  v.check(
    (text) => !text.includes('\\'),
    ({ input }) => `The glob “${input}” has a backslash: write “${String(input).replace(/\\+/g, '/')}”.`,
  ),
  v.check(
    (text) => !/^(?:\/|[a-z]:|\.\.?\/)/i.test(text),
    ({ input }) =>
      `The glob “${input}” must begin inside this folder: write “${String(input).replace(/^(?:[a-z]:)?(?:\.{0,2}\/)+/i, '')}”.`,
  ),
  v.check(isBalanced, ({ input }) => `A bracket of the glob “${input}” is not closed.`),
);
const globs = v.array(glob, 'This is a list of globs, such as ["briefings/**/*.md"].');

/** Rules by name, each with a severity, or with [severity, options]. */
const rules = v.pipe(
  v.record(
    v.pipe(
      v.string(),
      v.check(
        (name) => ruleNames.includes(name),
        ({ input }) => {
          const { nearest, words } = suggest(String(input), ruleNames);
          return `There is no rule “${input}”${nearest ? words : ': “brieflint rules” lists them'}.`;
        },
      ),
    ),
    v.unknown(),
    'This is a list of rules, each with its severity.',
  ),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const faults = Object.entries(dataset.value).flatMap(([name, value]) => {
      const fault = ruleFault(name, value);
      return fault ? [{ name, value, ...fault }] : [];
    });
    for (const { name, value, message } of faults)
      addIssue({ message, path: [{ type: 'object', origin: 'value', input: dataset.value, key: name, value }] });
    return faults.length > 0 ? NEVER : (dataset.value as Record<string, unknown>);
  }),
);

function ruleFault(name: string, value: unknown): { message: string } | undefined {
  const [level, options, ...more] = Array.isArray(value) ? value : [value];
  if (!levels.includes(level)) {
    const words =
      typeof level === 'string' ? suggest(level, levels).words : ': write off, information, warning or error';
    return { message: `There is no severity “${typeof level === 'string' ? level : JSON.stringify(level)}”${words}.` };
  }
  if (more.length > 0) return { message: 'A rule has a severity, or [severity, options].' };
  if (options === undefined) return undefined;
  const schema = findRule(name)?.options;
  if (!schema) return { message: `“${name}” has no options: write its severity alone.` };
  const result = v.safeParse(schema, options);
  if (result.success) return undefined;
  const [issue] = result.issues;
  const key = String(issue.path?.at(-1)?.key ?? '');
  const known = Object.keys((schema as unknown as { entries?: object }).entries ?? {});
  if (issue.expected === 'never') return { message: `“${name}” has no option “${key}”${suggest(key, known).words}.` };
  return { message: describeIssue(issue, key) };
}

/** The keys of `.brieflint.yaml`. */
const schema = v.strictObject({
  root: v.optional(v.boolean('root is true or false.')),
  extends: v.optional(v.union([path, v.array(path)], 'extends is a path, or a list of paths.')),
  standard: v.optional(named(standardIds, 'standard')),
  template: v.optional(named(templateIds, 'template')),
  include: v.optional(globs),
  rules: v.optional(rules),
  overrides: v.optional(
    v.array(v.strictObject({ files: globs, rules }), 'This is a list of overrides, each with files and rules.'),
  ),
});

const keys = [...Object.keys(schema.entries), 'files'];

/**
 * Reads the text of a `.brieflint.yaml`. What is wrong comes back as problems with their places, and `content` is
 * undefined then, so that the last good settings can stay in force.
 */
export function readSettings(text: string): { content: SettingsContent | undefined; problems: readonly FileProblem[] } {
  const { data, problems, document } = readYaml(text, schema, keys);
  if (!data) return { content: undefined, problems };
  const at = <T>(value: T, ...where: (string | number)[]): Placed<T> => ({
    value,
    span: spanOf(document, where, false),
  });
  const one = (value: string | undefined, key: string) => (value === undefined ? undefined : at(value, key));
  const content: SettingsContent = {
    root: data.root ?? false,
    extends: Array.isArray(data.extends)
      ? data.extends.map((value, i) => at(value, 'extends', i))
      : data.extends === undefined
        ? []
        : [at(data.extends, 'extends')],
    standard: one(data.standard, 'standard'),
    template: one(data.template, 'template'),
    include: (data.include ?? []).map((value, i) => at(value, 'include', i)),
    rules: readRules(data.rules ?? {}, document, ['rules']),
    overrides: (data.overrides ?? []).map(({ files, rules: own }, i) => ({
      files,
      rules: readRules(own, document, ['overrides', i, 'rules']),
    })),
  };
  return { content, problems: [] };
}

const readRules = (
  own: Record<string, unknown>,
  document: Document,
  where: readonly (string | number)[],
): Placed<RuleSetting>[] =>
  Object.entries(own).map(([name, value]) => {
    const [level, options] = Array.isArray(value) ? value : [value];
    return { value: { name, setting: { level, options } }, span: spanOf(document, [...where, name], true) };
  });
