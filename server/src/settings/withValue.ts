import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { lineEnd } from '../text/lines.ts';
import { parseYaml } from '../text/yaml.ts';

/** A value as a settings file has it. */
export type SettingValue = string | readonly SettingValue[] | { readonly [key: string]: SettingValue };

/**
 * The text of a settings file with `value` under the keys of `path`, otherwise unchanged; undefined where its writer has an
 * error to mend first, or wrote it in a way that only she can change. Never throws.
 */
export function withValue(text: string, path: readonly string[], value: SettingValue): string | undefined {
  return checked(text, path, value, (document, bare) => change(document, bare, path, value));
}

/**
 * The text of a settings file with further entries in its list at `path`, behind those that it has; a file without that list
 * gets one. Undefined as for `withValue`.
 */
export function withEntries(text: string, path: readonly string[], entries: readonly string[]): string | undefined {
  const list = nodeAt(text, path);
  if (isNothing(list)) return withValue(text, path, [...new Set(entries)]);
  if (!isSeq(list) || !list.items.every(isScalar)) return undefined;
  const there = list.items.map(({ value }) => value as string);
  const missing = [...new Set(entries)].filter((entry) => !there.includes(entry));
  return checked(text, path, [...there, ...missing], (_, bare) => append(bare, list, missing));
}

/**
 * The text of a settings file in which the rule `undefined-acronym` knows these acronyms too. It keeps the severity that the
 * text gives to the rule; where that gives none, it gets `level`. Undefined as for `withValue`.
 */
export function withAcronyms(text: string, level: string, known: readonly string[]): string | undefined {
  const path = ['rules', 'undefined-acronym'];
  const options = [...path, '1', 'known'];
  if (isSeq(nodeAt(text, options))) return withEntries(text, options, known);
  const rule = nodeAt(text, path);
  if (isSeq(rule) && rule.items.length > 1) return undefined;
  const severity = isSeq(rule) ? rule.items[0] : rule;
  return withValue(text, path, [isScalar(severity) ? String(severity.value ?? level) : level, { known }]);
}

/** What `make` makes of the text behind a byte order mark, where it then has `value` at `path`. */
function checked(
  text: string,
  path: readonly string[],
  value: SettingValue,
  make: (document: Document, bare: string) => string | undefined,
): string | undefined {
  const bare = text.replace(mark, '');
  const document = parse(bare);
  if (document.errors.length > 0 || hasAnchor(document.get(path[0], true))) return undefined;
  const changed = make(document, bare);
  if (changed === undefined || valueIn(changed, path) !== JSON.stringify(value)) return undefined;
  return text.slice(0, text.length - bare.length) + changed;
}

const isNothing = (value: unknown): boolean => (value ?? null) === null || (isScalar(value) && value.value === null);

const mark = /^\uFEFF/;

/** With this level a second document is an error: none but the first is read. */
const parse = (text: string): Document => parseYaml(text, { logLevel: 'error' });

/** The node of a settings file under the keys of `path`, with its place behind a byte order mark. */
const nodeAt = (text: string, path: readonly string[]): unknown => parse(text.replace(mark, '')).getIn(path, true);

/** Whether other places of the file may mean this value too, or it means another place. */
function hasAnchor(value: unknown): boolean {
  let found = false;
  if (isNode(value))
    visit(value, (_, node) => {
      if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) found = true;
    });
  return found;
}

function change(
  { contents }: Document,
  text: string,
  path: readonly string[],
  value: SettingValue,
): string | undefined {
  const eol = lineEnd(text);
  if (isNothing(contents)) return `${text.trim() ? text.trimEnd() + eol : ''}${lines(path, value, '', eol)}`;
  let [map, depth]: [unknown, number] = [contents, 0];
  for (; ; depth++) {
    if (!isMap(map)) return undefined;
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === path[depth]);
    if (!pair) break;
    const isLast = depth === path.length - 1;
    if (isLast || isNothing(pair.value)) {
      const rest = path.slice(depth + 1).reduceRight<SettingValue>((inner, key) => ({ [key]: inner }), value);
      return withPair(text, pair.key as Node, isNothing(pair.value) ? undefined : (pair.value as Node), inFlow(rest));
    }
    map = pair.value;
  }
  return withLines(text, map as YAMLMap, (indent) => lines(path.slice(depth), value, indent, eol));
}

/** A list with further items behind its last: in its brackets, or each in a line of its own, indented as the first. */
function append(text: string, { range, items, flow }: YAMLSeq, entries: readonly string[]): string | undefined {
  const last = items.at(-1) as Scalar | undefined;
  if (entries.length === 0) return text;
  if (!range || (last && !last.range)) return undefined;
  const valueEnd = last?.range ? text.slice(0, last.range[1]).trimEnd().length : range[0] + 1;
  const written = entries.map((entry) => inFlow([entry]).slice(1, -1));
  if (flow) return `${text.slice(0, valueEnd)}${last ? ', ' : ''}${written.join(', ')}${text.slice(valueEnd)}`;
  const indent = text.slice(text.lastIndexOf('\n', range[0] - 1) + 1, range[0]).replace(/\S/g, ' ');
  const end = valueEnd + text.slice(valueEnd).search(/\r?\n|$/);
  return text.slice(0, end) + written.map((item) => `${lineEnd(text)}${indent}- ${item}`).join('') + text.slice(end);
}

/** The value of a key takes the place of the one that is there; behind the colon where there is none. */
function withPair(text: string, key: Node, value: Node | undefined, written: string): string | undefined {
  if (!key.range) return undefined;
  if (value?.range) {
    const [start, valueEnd] = value.range;
    const end = start + text.slice(start, valueEnd).trimEnd().length;
    return text.slice(0, start) + written + text.slice(end);
  }
  const colon = text.indexOf(':', key.range[1]) + 1;
  return `${text.slice(0, colon)} ${written}${text.slice(colon)}`;
}

/** New lines stand before the first key of a map, indented as it is. */
function withLines(text: string, map: YAMLMap, make: (indent: string) => string): string {
  const start = map.range?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(0, lineStart) + make(text.slice(lineStart, start)) + text.slice(lineStart);
}

/** The keys of a path below one another, the value behind the last. */
const lines = (path: readonly string[], value: SettingValue, indent: string, eol: string): string =>
  path
    .map(
      (key, depth) =>
        `${indent}${'  '.repeat(depth)}${key}:${depth === path.length - 1 ? ` ${inFlow(value)}` : ''}${eol}`,
    )
    .join('');

const inFlow = (value: SettingValue): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true })
    .trimEnd()
    .replace(/^\[ (.*) \]$/, '[$1]');

/** What a settings file has under the keys of a path, as JSON; undefined where it is no YAML, or too much of it. */
function valueIn(text: string, path: readonly string[]): string | undefined {
  const document = parse(text);
  if (document.errors.length > 0) return undefined;
  try {
    return JSON.stringify(path.reduce((inner, key) => inner?.[key], document.toJS()));
  } catch {
    return undefined; // An alias of nothing, or a few that stand for a billion values.
  }
}
