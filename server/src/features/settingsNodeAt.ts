import { type SettingsNode, settingsTree } from '../settings/settingsTree.ts';

/**
 * What the settings allow under `path`, its keys from the root (`[]` and `[+]` as in `SettingsPosition`); a node without
 * anything where the path leads nowhere.
 */
export function nodeAt(path: readonly string[]): SettingsNode {
  return path.reduce<SettingsNode>((node, key) => {
    for (const variant of variants(node)) {
      const inner = key === '[]' || key === '[+]' ? itemOf(variant, key === '[]' ? 0 : 1) : variant.keys?.get(key);
      if (inner) return inner;
    }
    return { description: '' };
  }, settingsTree());
}

/** A node with its alternatives. */
export const variants = (node: SettingsNode): readonly SettingsNode[] => [node, ...(node.alternatives ?? [])];

/** The item of a list; of a pair (`[severity, options]`) that at `index`. */
const itemOf = ({ items }: SettingsNode, index: number): SettingsNode | undefined =>
  items && 'description' in items ? items : items?.[index];
