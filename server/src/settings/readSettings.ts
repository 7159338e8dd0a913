import type { Document } from 'yaml';
import { type RuleSettings, type SeverityName, severityNames } from '../problem.ts';
import { ruleNames } from '../rules/index.ts';
import type { Span } from '../text/span.ts';
import { suggest } from '../text/suggest.ts';
import type { BandPlaces } from './bandPlaces.ts';
import { pathPattern, settingsSchema } from './schema.ts';
import { type FileProblem, readYaml, spanOf } from './yamlProblems.ts';

/** The content of a settings file, each value with its place in the file. */
export type SettingsContent = {
  /** Whether settings files of the folders above are ignored. */
  readonly root: boolean;
  /** Paths of the files whose settings this one builds on. */
  readonly extends: readonly Placed<string>[];
  /** An id, or the path of a house's own. */
  readonly standard: Placed<string> | undefined;
  readonly template: Placed<string> | undefined;
  /** Names by which the writers speak of themselves. */
  readonly own: Placed<readonly string[]> | undefined;
  /** Behind which terms an exported briefing has their bands. */
  readonly bands: Placed<BandPlaces> | undefined;
  /** The path of a Word file of the house. */
  readonly reference: Placed<string> | undefined;
  /** Globs of files that are briefings whatever they hold. */
  readonly include: readonly Placed<string>[];
  readonly rules: readonly Placed<RuleSetting>[];
  readonly overrides: readonly {
    readonly files: readonly Placed<string>[];
    readonly rules: readonly Placed<RuleSetting>[];
  }[];
};

export type Placed<T> = { readonly value: T; readonly span: Span };
export type RuleSetting = { readonly name: string; readonly setting: RuleSettings[string] };

/** Whether the name of a standard or a template is the path of a file, not an id. */
export const isPath = (name: string): boolean => pathPattern.test(name);

const keys = [...Object.keys(settingsSchema.entries), 'files'];

/** What to say of a key that is no rule, where rules stand; undefined elsewhere. */
function unknownRule(path: readonly (string | number)[]): string | undefined {
  if (path.at(-2) !== 'rules') return undefined;
  const name = String(path.at(-1));
  const { nearest, words } = suggest(name, ruleNames);
  return `There is no rule “${name}”${nearest ? words : ': “brieflint rules” lists them'}.`;
}

/**
 * Reads the text of a `.brieflint.yaml`; it never throws. Where there is any problem, `content` is undefined, so that the
 * last good settings can stay in force.
 */
export function readSettings(text: string): { content: SettingsContent | undefined; problems: readonly FileProblem[] } {
  const { data, problems, document } = readYaml(text, settingsSchema, keys, unknownRule);
  if (!data) return { content: undefined, problems };
  const at = <T>(value: T, ...where: (string | number)[]): Placed<T> => ({
    value,
    span: spanOf(document, where, false),
  });
  const placed = (value: string | undefined, key: string) => (value === undefined ? undefined : at(value, key));
  const content: SettingsContent = {
    root: data.root ?? false,
    extends: Array.isArray(data.extends)
      ? data.extends.map((value, i) => at(value, 'extends', i))
      : data.extends === undefined
        ? []
        : [at(data.extends, 'extends')],
    standard: placed(data.standard, 'standard'),
    template: placed(data.template, 'template'),
    own: data.own && at(data.own, 'own'),
    bands: data.bands && at(data.bands, 'bands'),
    reference: placed(data.reference, 'reference'),
    include: (data.include ?? []).map((value, i) => at(value, 'include', i)),
    rules: readRules(data.rules ?? {}, document, ['rules']),
    overrides: (data.overrides ?? []).map(({ files, rules }, i) => ({
      files: files.map((value, j) => at(value, 'overrides', i, 'files', j)),
      rules: readRules(rules, document, ['overrides', i, 'rules']),
    })),
  };
  return { content, problems: [] };
}

/** The rules of a map that stands at `where`, each placed at its name, in the order of the file. */
const readRules = (
  rules: Record<string, unknown>,
  document: Document,
  where: readonly (string | number)[],
): Placed<RuleSetting>[] =>
  Object.entries(rules)
    .map(([name, value]) => {
      const [level, options] = Array.isArray(value) ? value : [value];
      return {
        value: { name, setting: { level: severityNames[level as SeverityName], options } },
        span: spanOf(document, [...where, name], true),
      };
    })
    // Valibot gives the keys of an object in the order of its schema.
    .toSorted((a, b) => a.span.start - b.span.start);
