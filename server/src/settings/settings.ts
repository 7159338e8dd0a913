import picomatch from 'picomatch';
import type { ReadOptions } from '../briefing/read.ts';
import { type Template, templates } from '../briefing/template.ts';
import type { RuleLevels } from '../check.ts';
import type { Standard } from '../language/standard.ts';
import { standards } from '../language/standards.ts';

/** What is in force for the files of a folder: the content of a `.brieflint.yaml`, or the defaults. */
export type Settings = {
  readonly standard: Standard;
  readonly template: Template;
  /** Globs of files that are briefings whatever they hold, relative to the settings file. */
  readonly include: readonly string[];
  readonly levels: RuleLevels;
  readonly overrides: readonly { readonly files: readonly string[]; readonly levels: RuleLevels }[];
};

export const settingsFileName = '.brieflint.yaml';

const [standard] = standards;
const [template] = templates;
if (!standard || !template) throw new Error('Brieflint has no standard or no template.');

export const defaultSettings: Settings = { standard, template, include: [], levels: {}, overrides: [] };

/** What holds for one file; `path` is relative to the settings file, with `/` between folders. */
export function settingsFor(settings: Settings, path: string): { options: ReadOptions; levels: RuleLevels } {
  const overrides = settings.overrides.filter(({ files }) => matches(files, path));
  return {
    options: { standard: settings.standard, template: settings.template, included: matches(settings.include, path) },
    levels: Object.assign({}, settings.levels, ...overrides.map(({ levels }) => levels)),
  };
}

const matches = (globs: readonly string[], path: string): boolean =>
  globs.length > 0 && picomatch([...globs], { dot: true })(path);
