import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import type { FrontMatter } from './frontMatter.ts';
import { quote } from './frontMatterYaml.ts';

/** The edit that adds a key with its value to front matter, as its kind writes it; in YAML as the first or the last line. */
export function insertField(
  text: string,
  frontMatter: FrontMatter,
  [key, value]: readonly [key: string, value: string],
  place: 'first' | 'last' = 'last',
): Edit {
  const eol = lineEnd(text);
  const { kind, span, fields } = frontMatter;
  const source = text.slice(span.start, span.end);
  const insert = (at: number, newText: string): Edit => ({ start: span.start + at, end: span.start + at, newText });
  const yamlLine = `${key}: ${/^[\w-][\w .-]*$/.test(value) ? value : quote(value)}${eol}`;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  switch (kind) {
    case 'yaml':
      return insert(
        place === 'first' ? source.indexOf('\n') + 1 : source.lastIndexOf('\n', source.trimEnd().length - 1) + 1,
        yamlLine,
      );
    // Below a table the key would belong to it.
    case 'toml':
      return insert(source.indexOf('\n') + 1, `${key} = ${isDay ? value : JSON.stringify(value)}${eol}`);
    case 'json':
      return insert(
        source.indexOf('{') + 1,
        `${eol}  ${JSON.stringify(key)}: ${JSON.stringify(value)}${fields.size > 0 ? ',' : ''}`,
      );
    case 'multimarkdown':
      return insert(source.trimEnd().length, `${eol}${key}: ${value}`);
    // Pandoc’s title block has three places and no names: as YAML it has room for more.
    case 'pandoc': {
      const lines = [...fields].map(([name, field]) => `${name}: ${quote(field.text)}${eol}`);
      const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
      return { ...span, newText: [mark, '---', eol, ...lines, yamlLine, '---', eol].join('') };
    }
  }
}

/**
 * The edit that sets a key of front matter to a value, as its kind writes it: in the place of another value, else as the
 * first line; it adds front matter to a text that has none.
 */
export function setField(
  text: string,
  frontMatter: FrontMatter | undefined,
  [key, value]: readonly [key: string, value: string],
): Edit {
  const field = frontMatter?.fields.get(key);
  if (field?.text) return { ...field.span, newText: value };
  // A key without a value is filled in, not written twice.
  if (field && frontMatter?.kind !== 'yaml') return { ...field.span, newText: value };
  const empty = frontMatter && new RegExp(`^${key}:[ \\t]*`, 'm').exec(text.slice(0, frontMatter.span.end));
  if (empty) return { start: empty.index, end: empty.index + empty[0].length, newText: `${key}: ${value}` };
  if (frontMatter) return insertField(text, frontMatter, [key, value], 'first');
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { start, end: start, newText: ['---', `${key}: ${value}`, '---', '', ''].join(lineEnd(text)) };
}
