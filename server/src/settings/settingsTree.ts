import * as v from 'valibot';
import { settingsSchema } from './schema.ts';

/** What a place of a settings file may hold, for completion and hover. */
export type SettingsNode = {
  readonly description: string;
  /** The keys of a map. */
  readonly keys?: ReadonlyMap<string, SettingsNode>;
  /** What each item of a list is, or a pair whose first item differs from its second. */
  readonly items?: SettingsNode | readonly SettingsNode[];
  /** The values to choose from, with what each means. */
  readonly values?: readonly { readonly label: string; readonly description: string }[];
  /** Each of them may stand here. */
  readonly alternatives?: readonly SettingsNode[];
};

/** As much of a Valibot schema as the tree is made from; which parts are there depends on `type`. */
type SchemaParts = {
  readonly type: string;
  readonly wrapped?: SchemaParts;
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly item?: SchemaParts;
  readonly items?: readonly SchemaParts[];
  /** Schemas of a union, or the values of a picklist. */
  readonly options?: readonly (SchemaParts | string)[];
};

let tree: SettingsNode | undefined;

/** The tree of `settingsSchema`, made when it is first asked for. */
export function settingsTree(): SettingsNode {
  tree ??= nodeOf(settingsSchema as unknown as SchemaParts);
  return tree;
}

function nodeOf(schema: SchemaParts): SettingsNode {
  const { type, wrapped, entries, item, items, options = [] } = schema;
  if (type === 'optional' && wrapped) return nodeOf(wrapped);
  const node = { description: v.getDescription(schema as unknown as v.GenericSchema) ?? '' };
  if (entries) return { ...node, keys: new Map(Object.entries(entries).map(([key, entry]) => [key, nodeOf(entry)])) };
  if (items) return { ...node, items: items.map(nodeOf) };
  if (item) return { ...node, items: nodeOf(item) };
  if (type === 'boolean') return { ...node, values: ['true', 'false'].map((label) => ({ label, description: '' })) };
  if (type === 'union')
    return { ...node, alternatives: options.flatMap((option) => (typeof option === 'string' ? [] : [nodeOf(option)])) };
  if (type !== 'picklist') return node;
  const { enumDescriptions } = v.getMetadata(schema as unknown as v.GenericSchema);
  const descriptions: readonly unknown[] = Array.isArray(enumDescriptions) ? enumDescriptions : [];
  // Values beyond those that are explained are other names for them: taken, not offered.
  const offered = descriptions.length > 0 ? options.slice(0, descriptions.length) : options;
  return {
    ...node,
    values: offered.map((label, i) => ({ label: String(label), description: String(descriptions[i] ?? '') })),
  };
}
