import type { ReadOptions } from '../briefing/read.ts';
import type { RuleSettings } from '../problem.ts';
import { findStandard, standards } from '../standards/index.ts';
import type { Standard } from '../standards/standard.ts';
import { findTemplate, templates } from '../templates/index.ts';
import type { Template } from '../templates/template.ts';
import type { Span } from '../text/span.ts';
import type { BandPlaces } from './bandPlaces.ts';
import { readGlob } from './globs.ts';
import type { Placed, RuleSetting, SettingsContent } from './readSettings.ts';

export const settingsFileName = '.brieflint.yaml';

/** The names that a settings file may have; where both are in a folder, the first holds. */
export const settingsFileNames = [settingsFileName, '.brieflint.yml'] as const;

/** Names that people give to a settings file, which is then not read. */
export const misnamedSettings = ['brieflint.yaml', 'brieflint.yml', '.brieflint.json'] as const;

/** A settings file that holds for a briefing. */
export type Layer = {
  readonly path: string;
  readonly content: SettingsContent;
  /** The house's own standard and template, where `content` names them by a path. */
  readonly standard: Standard | undefined;
  readonly template: Template | undefined;
  /** The whole path of the Word file that `content` names. */
  readonly reference: string | undefined;
  /** The path of the briefing, relative to the folder that globs count from, with `/` between folders. */
  readonly inside: string;
};

/** The place of a setting in its file; undefined for a default. */
export type Origin = { readonly path: string; readonly span: Span } | undefined;

/** What is in force for one file, and where each part of it comes from. */
export type ResolvedSettings = {
  readonly options: ReadOptions;
  readonly rules: RuleSettings;
  /** Behind which terms an exported briefing has their bands. */
  readonly bands: BandPlaces;
  /** The whole path of a Word file whose styles an exported one takes over. */
  readonly reference: string | undefined;
  readonly origins: {
    readonly bands: Origin;
    readonly reference: Origin;
    readonly standard: Origin;
    readonly template: Origin;
    readonly own: Origin;
    readonly included: Origin;
    readonly rules: Readonly<Record<string, Origin>>;
  };
};

const [standard] = standards;
const [template] = templates;
if (!standard || !template) throw new Error('Brieflint has no standard or no template.');
export const defaults = { standard, template };

/**
 * Merges settings files, given from the farthest to the nearest: a nearer one overrides a farther one, key by key and
 * rule by rule. A file is a briefing when any of them includes it.
 */
export function resolveSettings(layers: readonly Layer[]): ResolvedSettings {
  const origin = (layer: Layer | undefined, placed: Placed<unknown> | undefined): Origin =>
    layer && placed && { path: layer.path, span: placed.span };
  const standardLayer = layers.findLast((layer) => layer.content.standard && standardOf(layer));
  const templateLayer = layers.findLast((layer) => layer.content.template && templateOf(layer));
  const ownLayer = layers.findLast((layer) => layer.content.own);
  const bandsLayer = layers.findLast((layer) => layer.content.bands);
  const referenceLayer = layers.findLast((layer) => layer.reference !== undefined);
  const inclusions = layers.flatMap((layer) =>
    layer.content.include.filter((glob) => matches([glob], layer.inside)).map((glob) => origin(layer, glob)),
  );
  const rules = layers.flatMap((layer) => [
    ...layer.content.rules.map((rule) => [layer, rule] as const),
    ...layer.content.overrides
      .filter(({ files }) => matches(files, layer.inside))
      .flatMap((override) => override.rules.map((rule): [Layer, Placed<RuleSetting>] => [layer, rule])),
  ]);
  return {
    options: {
      standard: (standardLayer && standardOf(standardLayer)) ?? defaults.standard,
      template: (templateLayer && templateOf(templateLayer)) ?? defaults.template,
      included: inclusions.length > 0,
      own: ownLayer?.content.own?.value ?? [],
    },
    bands: bandsLayer?.content.bands?.value ?? 'first',
    reference: referenceLayer?.reference,
    rules: Object.fromEntries(rules.map(([, { value }]) => [value.name, value.setting])),
    origins: {
      standard: origin(standardLayer, standardLayer?.content.standard),
      template: origin(templateLayer, templateLayer?.content.template),
      bands: origin(bandsLayer, bandsLayer?.content.bands),
      reference: origin(referenceLayer, referenceLayer?.content.reference),
      own: origin(ownLayer, ownLayer?.content.own),
      included: inclusions.at(-1),
      rules: Object.fromEntries(rules.map(([layer, rule]) => [rule.value.name, origin(layer, rule)])),
    },
  };
}

const standardOf = (layer: Layer): Standard | undefined =>
  layer.standard ?? findStandard(layer.content.standard?.value ?? '');
const templateOf = (layer: Layer): Template | undefined =>
  layer.template ?? findTemplate(layer.content.template?.value ?? '');

const matchers = new Map<string, (path: string) => boolean>();

/** Compiles a glob once: the same few globs are matched against many paths. */
function matcherOf(glob: string): (path: string) => boolean {
  const matcher = matchers.get(glob) ?? readGlob(glob);
  matchers.set(glob, matcher);
  return matcher;
}

/** `*.md` means `A.MD` too. */
const matches = (globs: readonly Placed<string>[], path: string): boolean =>
  globs.some(
    ({ value }) => matcherOf(value)(path) || matcherOf(value)(path.replace(/\.\w+$/, (end) => end.toLowerCase())),
  );
