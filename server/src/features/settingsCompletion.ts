// Completion and hover in a settings file, by its schema. The text is read line by line, since it is broken while it is typed.

import { type SettingsNode, settingsTree } from '../settings/settingsTree.ts';
import type { Span } from '../text/span.ts';
import type { Hover } from './hover.ts';

/** A key or a value that fits at the cursor. */
export type SettingsCompletion = {
  readonly kind: 'key' | 'value';
  readonly label: string;
  readonly documentation: string;
  readonly replace: Span;
  readonly newText: string;
};

/** Where the cursor stands: under which keys (`[]` for the items of a list), before or after a colon, with what typed. */
type SettingsPosition = {
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  readonly typed: string;
  readonly inFlow: boolean;
};

/** What fits at `offset`. */
export function settingsCompletionsAt(text: string, offset: number): SettingsCompletion[] {
  const { path, at, typed, inFlow } = placeAt(text, offset);
  // What is left of the word after the cursor goes too.
  const rest = /^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  const replace = { start: offset - typed.length, end: offset + rest };
  const nodes = variants(nodeAt(path));
  if (at === 'value')
    return nodes.flatMap(({ values = [] }) =>
      values.map(
        ({ label, description }): SettingsCompletion => ({
          kind: 'value',
          label,
          documentation: description,
          replace,
          newText: label,
        }),
      ),
    );
  const there = inFlow ? [] : siblings(text, offset);
  return nodes
    .flatMap(({ keys = [] }) => [...keys])
    .filter(([label]) => !there.includes(label))
    .map(([label, { description, keys }]) => ({
      kind: 'key',
      label,
      documentation: description,
      replace,
      newText: keys && !inFlow ? `${label}:\n${' '.repeat(indentAt(text, offset) + 2)}` : `${label}: `,
    }));
}

/** No key and no value of ours is longer. */
const longestWord = 100;

/** What the key or the value under the pointer means. */
export function settingsHoverAt(text: string, offset: number): Hover | undefined {
  const start = offset - (/[\w-]*$/.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0].length ?? 0);
  const end = offset + (/^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0);
  const word = text.slice(start, end);
  if (!word) return undefined;
  const { path, at } = placeAt(text, start);
  const nodes = variants(nodeAt(path));
  const description =
    at === 'key'
      ? nodes.map(({ keys }) => keys?.get(word)?.description).find(Boolean)
      : nodes.map(({ values }) => values?.find(({ label }) => label === word)?.description).find(Boolean);
  return description ? { span: { start, end }, markdown: `**${word}**\n\n${description}` } : undefined;
}

/** What may stand under these keys; a node without anything where the path leads nowhere. */
function nodeAt(path: readonly string[]): SettingsNode {
  return path.reduce<SettingsNode>((node, key) => {
    for (const variant of variants(node)) {
      const inner = key === '[]' || key === '[+]' ? itemOf(variant, key === '[]' ? 0 : 1) : variant.keys?.get(key);
      if (inner) return inner;
    }
    return { description: '' };
  }, settingsTree());
}

const variants = (node: SettingsNode): readonly SettingsNode[] => [node, ...(node.alternatives ?? [])];

/** The item of a list; in a pair the first differs from the second. */
const itemOf = ({ items }: SettingsNode, at: number): SettingsNode | undefined =>
  items && 'description' in items ? items : items?.[at];

const line = /^(\s*(?:-\s+)*)(?:(["']?)([\w.-]+)\2\s*:(?=\s|$)\s?)?(.*)$/;

function placeAt(text: string, offset: number): SettingsPosition {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [, lead = '', , key, rest = ''] = line.exec(text.slice(lineStart, offset)) ?? [];
  const path = [...parentsOf(text.slice(0, lineStart), lead)];
  if (key === undefined) {
    const flow = /^[[{]/.test(rest.trim()) ? readFlow(rest, path) : undefined;
    return flow ?? { path, at: isInList(path, lead) ? 'value' : 'key', typed: rest, inFlow: false };
  }
  return (
    readFlow(rest, [...path, key]) ?? { path: [...path, key], at: 'value', typed: rest.trimStart(), inFlow: false }
  );
}

/** The items of a list of words are values; those of a list of maps begin with a key. */
const isInList = (path: readonly string[], lead: string): boolean =>
  lead.includes('-') && !variants(nodeAt(path)).some(({ keys }) => keys);

/** The keys above a line that begins with `lead`, by their indent. */
function parentsOf(above: string, lead: string): string[] {
  const path: string[] = lead.includes('-') ? ['[]'] : [];
  let indent = lead.includes('-') ? lead.indexOf('-') : lead.length;
  for (const lineAbove of above.split(/\r?\n/).toReversed()) {
    const [, leadAbove = '', , key] = line.exec(lineAbove) ?? [];
    if (key === undefined || lineAbove.trimStart().startsWith('#')) continue;
    const dash = leadAbove.indexOf('-');
    if (leadAbove.length < indent || (leadAbove.length <= indent && path[0] === '[]' && dash < 0)) {
      path.unshift(key);
      indent = leadAbove.length;
    }
    if (dash >= 0 && leadAbove.length <= indent) {
      path.unshift('[]');
      indent = dash;
    }
    if (indent === 0 && path[0] !== '[]') break;
  }
  return path;
}

/** Nothing that a settings file may say lies so deep. */
const deepest = 20;

/** `{ closed-horizon: o`, `[information, { kn`: the place inside maps and lists that are written in one line. */
function readFlow(rest: string, base: readonly string[]): SettingsPosition | undefined {
  const stack: { kind: '{' | '['; path: readonly string[] }[] = [];
  let path = base;
  let word = '';
  let at: SettingsPosition['at'] = 'value';
  for (const sign of rest) {
    const top = stack.at(-1);
    if (sign === '{' || sign === '[') {
      if (stack.length > deepest) return undefined;
      const inner = sign === '[' ? [...path, '[]'] : path;
      stack.push({ kind: sign, path: inner });
      path = inner;
      at = sign === '{' ? 'key' : 'value';
      word = '';
    } else if (sign === '}' || sign === ']') {
      stack.pop();
      path = stack.at(-1)?.path ?? base;
      word = '';
    } else if (sign === ',' && top) {
      path = top.kind === '[' ? [...top.path.slice(0, -1), '[+]'] : top.path;
      at = top.kind === '{' ? 'key' : 'value';
      word = '';
    } else if (sign === ':' && top?.kind === '{') {
      path = [...top.path, word.trim()];
      at = 'value';
      word = '';
    } else word += sign;
  }
  return stack.length > 0 ? { path, at, typed: word.trimStart(), inFlow: true } : undefined;
}

const indentAt = (text: string, offset: number): number =>
  /^\s*(?:-\s+)*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0].length ?? 0;

/** The keys that stand beside the cursor already. */
function siblings(text: string, offset: number): string[] {
  const indent = indentAt(text, offset);
  const lines = text.split(/\r?\n/);
  const current = text.slice(0, offset).split('\n').length - 1;
  const keys: string[] = [];
  const walk = (step: 1 | -1) => {
    for (let i = current + step; i >= 0 && i < lines.length; i += step) {
      const [, lead = '', , key] = line.exec(lines[i] ?? '') ?? [];
      if (key === undefined) continue;
      if (lead.length < indent) return;
      if (lead.length === indent) keys.push(key);
      if (lead.includes('-') && lead.length === indent) return;
    }
  };
  walk(-1);
  walk(1);
  return keys;
}
