import { isMap, isScalar } from 'yaml';
import { parseYaml } from '../text/yaml.ts';

/** The text of a settings file with another standard, otherwise unchanged; undefined where the file has an error to mend first. */
export function withStandard(text: string, id: string): string | undefined {
  const changed = change(text, id);
  return changed !== undefined && standardIn(changed) === id ? changed : undefined;
}

function change(text: string, id: string): string | undefined {
  const { contents, errors } = parseYaml(text);
  if (errors.length > 0) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `standard: ${id}${eol}`;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (isEmpty) return text.trim() ? `${text.trimEnd()}${eol}${line}` : line;
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'standard');
  if (isScalar(pair?.value) && pair.value.value !== null && pair.value.range) {
    const [start, end] = pair.value.range;
    return text.slice(0, start) + id + text.slice(end);
  }
  if (isScalar(pair?.key) && pair.key.range) {
    const colon = text.indexOf(':', pair.key.range[1]) + 1;
    return `${text.slice(0, colon)} ${id}${text.slice(colon)}`;
  }
  const start = contents.range?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return `${text.slice(0, lineStart)}${text.slice(lineStart, start)}${line}${text.slice(lineStart)}`;
}

/** The standard that a settings file names; undefined where it names none or is no YAML. */
function standardIn(text: string): unknown {
  const document = parseYaml(text);
  return document.errors.length > 0 ? undefined : document.get('standard');
}
