import { isMap, isPair, isScalar, parseDocument } from 'yaml';

/** The text of a settings file with another standard, all else as it is; undefined where it is no settings file to change. */
export function withStandard(text: string, id: string): string | undefined {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' });
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `standard: ${id}${eol}`;
  if (contents === null) return text.trim() ? `${text.trimEnd()}${eol}${line}` : line;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'standard');
  const value = isPair(pair) && isScalar(pair.value) ? pair.value.range : undefined;
  if (pair && !value) return undefined;
  if (value) return text.slice(0, value[0]) + (value[0] === value[1] ? ` ${id}` : id) + text.slice(value[1]);
  // A map in braces takes no line of its own.
  if (contents.flow) return undefined;
  const start = contents.range?.[0] ?? 0;
  return text.slice(0, start) + line + text.slice(start);
}
