// The Valibot schema of `.brieflint.yaml`. Its descriptions are also what completion, hover and the JSON Schema show.

import * as v from 'valibot';
import { type SeverityName, severityNames } from '../problem.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { standards } from '../standards/index.ts';
import { templates } from '../templates/index.ts';
import { suggest } from '../text/suggest.ts';
import { bandPlaces } from './bandPlaces.ts';
import { describeIssue } from './yamlProblems.ts';

const levels = Object.keys(severityNames) as SeverityName[];

/** What is told with the right name. */
const otherLevels: Readonly<Record<string, SeverityName>> = {
  none: 'off',
  false: 'off',
  hint: 'information',
  note: 'information',
  fatal: 'error',
};

/** `enumDescriptions` holds a text for each of our own names, in their order; editors of the VS Code family show them. */
export const severity = v.pipe(
  v.picklist(levels),
  v.metadata({
    enumDescriptions: [
      'The rule does not speak.',
      'A remark.',
      'A likely misreading.',
      'What the standard or the template demands.',
    ],
  }),
);

// The patterns have no flags, since JSON Schema knows none.
const wordFile = /\.[Dd][Oo][Cc][Xx]$/;
const yamlFile = /\.[Yy][Aa]?[Mm][Ll]$/;

/** Matches the name of a standard or a template that is the path of a file, not an id. */
export const pathPattern = /[\\/]|\.[Yy][Aa]?[Mm][Ll]$/;

/** The id of a standard or a template of ours, or the path of a house's own file. */
const idOrPath = (what: string, all: readonly { readonly id: string; readonly name: string }[]) => {
  const ids = all.map(({ id }) => id);
  return v.union(
    [
      v.pipe(v.picklist(ids), v.metadata({ enumDescriptions: all.map(({ name }) => name) })),
      v.pipe(
        v.string(),
        v.regex(pathPattern, ({ input }) => `There is no ${what} “${input}”${suggest(input, ids).words}.`),
      ),
    ],
    `A ${what} is the name of one, or the path of a file.`,
  );
};

const path = v.pipe(
  v.string('A path is a text such as ../house/brieflint.yaml.'),
  v.regex(yamlFile, 'extends names settings files: a path that ends with .yaml, such as ../house/brieflint.yaml.'),
);

const isBalanced = (glob: string): boolean =>
  ['[]', '{}'].every(([open = '', close = '']) => glob.split(open).length === glob.split(close).length);

/** A path of a file is rarely longer; what it takes to match a glob grows with its length. */
const longestGlob = 1000;

/** What a glob must be; of one that is too long only that is told, since every other message quotes it. */
const must = (be: (glob: string) => boolean, message: (glob: string) => string) =>
  v.check<string, (issue: v.CheckIssue<string>) => string>(
    (glob) => glob.length > longestGlob || be(glob),
    ({ input }) => message(input),
  );

const glob = v.pipe(
  v.string('Files are named by a text such as "briefings/**/*.md".'),
  v.maxLength(
    longestGlob,
    ({ input }) =>
      `This pattern has ${input.length} characters and may have ${longestGlob}: write several shorter ones.`,
  ),
  must(
    (text) => !text.startsWith('!'),
    () => 'A pattern says which files are meant, and cannot say “not”: leave the “!” out and name them.',
  ),
  must(
    (text) => text.trim() !== '',
    () => 'This pattern is empty: write one such as "briefings/**/*.md".',
  ),
  must(
    (text) => !text.includes('\\'),
    (text) => `The pattern “${text}” has a backslash: write “${text.replace(/\\+/g, '/')}”.`,
  ),
  must(
    (text) => !/^(?:\/|[a-z]:|\.\.?\/)/i.test(text),
    (text) =>
      `The pattern “${text}” must begin inside this folder: write “${text.replace(/^(?:[a-z]:)?(?:\.{0,2}\/)+/i, '')}”.`,
  ),
  must(isBalanced, (text) => `A bracket of the pattern “${text}” is not closed.`),
  must(
    (text) => !/\||[\])]\+|[@+]\(|.!\(/.test(text),
    (text) => `The pattern “${text}” is of another kind: here only *, **, ?, {a,b} and [a-z] have a meaning.`,
  ),
  must(
    (text) => !/\{[^{},/]*\.\.[^{},/]*\}/.test(text),
    (text) => `The pattern “${text}” cannot count: write {1,2,3} instead of {1..3}.`,
  ),
);
const globs = v.array(glob, 'This is a list of file names or patterns, such as ["briefings/**/*.md"].');

/** A severity, or a list of a severity and, where the rule has any, its options. */
function ruleSetting(rule: Rule): v.GenericSchema<unknown> {
  const alone = v.strictTuple([severity]);
  const alternatives = rule.options ? [severity, alone, v.strictTuple([severity, rule.options])] : [severity, alone];
  return v.union(alternatives, ({ input }) => faultOf(rule, input));
}

/** What is wrong with the setting of a rule, which its schema refused. */
function faultOf({ name, options: schema }: Rule, setting: unknown): string {
  const [level, options, ...more] = Array.isArray(setting) ? setting : [setting];
  if (!levels.includes(level)) {
    const written = typeof level === 'string' ? level : JSON.stringify(level);
    const meant = Object.hasOwn(otherLevels, written) ? otherLevels[written] : undefined;
    const near =
      typeof level === 'string' ? suggest(level, levels).words : ': write off, information, warning or error';
    return `There is no severity “${written}”${meant ? `: perhaps “${meant}”` : near}.`;
  }
  if (more.length > 0 || options === undefined) return 'A rule has a severity, or [severity, options].';
  if (!schema) return `“${name}” has no options: write its severity alone.`;
  const [issue] = v.safeParse(schema, options).issues ?? [];
  if (!issue) return 'A rule has a severity, or [severity, options].';
  const key = String(issue.path?.at(-1)?.key ?? '');
  if (issue.expected !== 'never') return describeIssue(issue, key);
  const optionNames = Object.keys((schema as unknown as { entries?: object }).entries ?? {});
  return `“${name}” has no option “${key}”${suggest(key, optionNames).words}.`;
}

/** Rules by name. With `v.never` as the rest, each name that is no rule is an issue; a strict object stops at the first. */
const ruleSettings = v.objectWithRest(
  Object.fromEntries(
    rules.map((rule) => [
      rule.name,
      v.optional(
        v.pipe(ruleSetting(rule), v.description(`${rule.summary} By default: ${rule.isOff ? 'off' : rule.severity}.`)),
      ),
    ]),
  ),
  v.never(),
  'This is a list of rules, each with its severity.',
);

export const settingsSchema = v.pipe(
  v.strictObject({
    root: v.optional(
      v.pipe(
        v.boolean('root is true or false.'),
        v.description('true: settings of the folders above have no say here.'),
      ),
    ),
    extends: v.optional(
      v.pipe(
        v.union([path, v.array(path)], 'extends is a path, or a list of paths.'),
        v.description('Settings files that this one builds on; what stands here goes before them.'),
      ),
    ),
    standard: v.optional(
      v.pipe(
        idOrPath('standard', standards),
        v.description('The standard of estimative language, by its name or by the path of a house’s own.'),
      ),
    ),
    template: v.optional(
      v.pipe(
        idOrPath('template', templates),
        v.description('The structure that a briefing must have, by its name or by the path of a house’s own.'),
      ),
    ),
    own: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            v.string('A name is a text such as The Quorra Desk.'),
            v.check((name) => name.trim() !== '', 'This name is empty: write one such as The Quorra Desk.'),
          ),
          'This is a list of names, such as [The Quorra Desk].',
        ),
        v.description(
          'Names by which the writers speak of themselves, besides those of the byline: their words are read as ours.',
        ),
      ),
    ),
    bands: v.optional(
      v.pipe(
        v.picklist(bandPlaces, ({ input }) => `bands takes first, all or never, not ${String(input)}.`),
        v.metadata({
          enumDescriptions: ['Where a term is first used.', 'Behind every term.', 'Nowhere.'],
        }),
        v.description('Behind which terms an exported briefing has their bands in brackets.'),
      ),
    ),
    reference: v.optional(
      v.pipe(
        v.string('A path is a text such as house.docx.'),
        v.regex(wordFile, 'reference names a Word file of the house: a path that ends with .docx, such as house.docx.'),
        v.description('A Word file of the house, whose styles an exported Word file takes over.'),
      ),
    ),
    include: v.optional(
      v.pipe(
        globs,
        v.description('Files that are briefings whatever they hold, as names or patterns (*.md) from this folder.'),
      ),
    ),
    rules: v.optional(
      v.pipe(ruleSettings, v.description('Rules with another severity than their own, or with [severity, options].')),
    ),
    overrides: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            files: v.pipe(globs, v.description('The files, as names or patterns (*.md) from this folder.')),
            rules: v.pipe(ruleSettings, v.description('What holds for these files.')),
          }),
          'This is a list of overrides, each with files and rules.',
        ),
        v.description('Other severities for some files.'),
      ),
    ),
  }),
  v.title('Brieflint settings'),
  v.description('What holds for the briefings of this folder and of all below it.'),
);
