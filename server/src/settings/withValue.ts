import { isMap, isScalar, type Node, stringify, type YAMLMap } from 'yaml';
import { parseYaml } from '../text/yaml.ts';

/** A value as a settings file has it. */
export type SettingValue = string | readonly SettingValue[] | { readonly [key: string]: SettingValue };

/**
 * The text of a settings file with `value` under the keys of `path`, otherwise unchanged; undefined where its writer has an
 * error to mend first, or wrote it in a way that only she can change.
 */
export function withValue(text: string, path: readonly string[], value: SettingValue): string | undefined {
  const changed = change(text, path, value);
  return changed !== undefined && valueIn(changed, path) === JSON.stringify(value) ? changed : undefined;
}

function change(text: string, path: readonly string[], value: SettingValue): string | undefined {
  const { contents, errors } = parseYaml(text);
  if (errors.length > 0) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (isEmpty) return `${text.trim() ? text.trimEnd() + eol : ''}${lines(path, value, '', eol)}`;
  let [map, depth]: [unknown, number] = [contents, 0];
  for (; ; depth++) {
    if (!isMap(map)) return undefined;
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === path[depth]);
    if (!pair) break;
    const isLast = depth === path.length - 1;
    const isNothing = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
    if (isLast || isNothing) {
      const rest = path.slice(depth + 1).reduceRight<SettingValue>((inner, key) => ({ [key]: inner }), value);
      return withPair(text, pair.key as Node, isNothing ? undefined : (pair.value as Node), inFlow(rest));
    }
    map = pair.value;
  }
  return withLines(text, map as YAMLMap, (indent) => lines(path.slice(depth), value, indent, eol));
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

/** What a settings file has under the keys of a path, as JSON; undefined where it is no YAML. */
function valueIn(text: string, path: readonly string[]): string | undefined {
  const document = parseYaml(text);
  return document.errors.length > 0
    ? undefined
    : JSON.stringify((document.toJS() as never) && at(document.toJS(), path));
}

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], data);
