import * as v from 'valibot';
import { isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import type { Span } from '../briefing/span.ts';
import { findTemplate, templates } from '../briefing/template.ts';
import type { RuleLevels } from '../check.ts';
import { findStandard, standardIds } from '../language/standards.ts';
import { rules } from '../rules/index.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { suggest } from './suggest.ts';

/** What is wrong in a settings file, and where. */
export type SettingsProblem = { readonly message: string; readonly span: Span };

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
  standard: v.optional(oneOf(standardIds, 'standard')),
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

/**
 * Reads the text of a `.brieflint.yaml`. It never throws: what is wrong comes back as problems with their places, and
 * `settings` is undefined then, so that the last good ones can stay in force.
 */
export function readSettings(text: string): { settings: Settings | undefined; problems: SettingsProblem[] } {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({
      message: `This is not YAML: ${/alias/i.test(message) ? 'a glob that begins with * stands in quotes' : message.split('\n')[0]?.replace(/ at line.*$/, '')}.`,
      span: { start: pos[0], end: Math.max(pos[1], pos[0] + 1) },
    }));
    return { settings: undefined, problems };
  }
  const result = v.safeParse(schema, toData(document) ?? {});
  if (!result.success)
    return { settings: undefined, problems: result.issues.map((issue) => toProblem(issue, document)) };
  return { settings: toSettings(result.output), problems: [] };
}

/** A bare `*` begins an alias in YAML: `include: [*.md]` is read as one. */
function toData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch {
    return 'an alias that stands for nothing';
  }
}

function toSettings({ standard, template, include, rules: own, overrides }: v.InferOutput<typeof schema>): Settings {
  return {
    standard: findStandard(standard ?? '') ?? defaultSettings.standard,
    template: findTemplate(template ?? '') ?? defaultSettings.template,
    include: include ?? [],
    levels: (own ?? {}) as RuleLevels,
    overrides: (overrides ?? []).map(({ files, rules: theirs }) => ({ files, levels: theirs as RuleLevels })),
  };
}

function toProblem(issue: v.BaseIssue<unknown>, document: ReturnType<typeof parseDocument>): SettingsProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const last = path.at(-1);
  const unknown = issue.expected === 'never';
  const message = unknown
    ? keys.includes(String(last))
      ? `“${last}” does not belong here: it is a setting of the whole file.`
      : `There is no setting “${last}”${suggest(String(last), keys).words}.`
    : issue.type === 'strict_object'
      ? 'Settings are keys with values, such as “standard: phia”.'
      : issue.message;
  const atKey = unknown || issue.path?.at(-1)?.origin === 'key';
  return { message, span: spanAt(document, path, atKey) };
}

function spanAt(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[], atKey: boolean): Span {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(holder)
    ? holder.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    : undefined;
  const node = atKey ? pair?.key : document.getIn(path, true);
  const range = isNode(node) ? node.range : isNode(document.contents) ? document.contents.range : undefined;
  return { start: range?.[0] ?? 0, end: Math.max(range?.[1] ?? 1, (range?.[0] ?? 0) + 1) };
}
