import { parseYaml } from '../text/yaml.ts';
import { type Field, type FrontMatterFault, type Read, shown } from './frontMatterField.ts';
import { fieldsOf, toText } from './frontMatterYaml.ts';

const opening = /\{\s*"[^"\n]*"\s*:/y;
/** Longer braces (UTF-16 units) at the top of a text are a data file. */
const maxLength = 20_000;

/** JSON front matter, as Hugo has it, that begins at `at`: an object that ends its line. */
export function readJson(text: string, at: number): Read | undefined {
  opening.lastIndex = at;
  if (!opening.test(text)) return undefined;
  const length = lengthOf(text.slice(at, at + maxLength));
  const rest = length && /[ \t]*(?:\r?\n|$)/y;
  if (!rest) return undefined;
  rest.lastIndex = at + length;
  if (!rest.test(text)) return undefined;
  const source = text.slice(at, at + length);
  return { end: rest.lastIndex, ...(isJson(source) ? readWhole(source, at) : readLines(source, at)) };
}

/** The length of the braces that a text begins with; undefined where they are not closed. */
function lengthOf(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return index + 1;
  }
  return undefined;
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** JSON is YAML, whose parser tells where each value stands; spans are without the quotation marks. */
function readWhole(source: string, at: number): Pick<Read, 'fields' | 'faults'> {
  const fields = [...fieldsOf(parseYaml(source, { schema: 'core' }), at)].map(([key, { text, span }]) => {
    const isQuoted = source[span.start - at] === '"';
    return [key, { text, span: isQuoted ? { start: span.start + 1, end: span.end - 1 } : span }] as const;
  });
  return { fields: new Map(fields), faults: [] };
}

/** The keys of an object that cannot be read as a whole, line by line. */
function readLines(source: string, at: number): Pick<Read, 'fields' | 'faults'> {
  const fields = new Map<string, Field>();
  const faults: FrontMatterFault[] = [];
  const lines = linesOf(source, at);
  for (const [i, { key, typed, start }] of lines.entries()) {
    const comma = typed.endsWith(',') ? ',' : '';
    const value = typed.slice(typed.indexOf(':') + 1, typed.length - comma.length).trim();
    const span = { start, end: start + typed.length };
    const isValue = isJson(value) || /^[[{]/.test(value);
    const text = /^[[{]/.test(value) ? textOf(value) : value.replace(/^"|"$/g, '');
    const from = span.end - comma.length - value.length + (value.startsWith('"') ? 1 : 0);
    fields.set(key.toLowerCase(), {
      text,
      span: { start: from, end: Math.max(from, span.end - comma.length - (value.endsWith('"') ? 1 : 0)) },
    });
    const isLast = i === lines.length - 1;
    const wanted = `"${key}": ${isValue ? value : JSON.stringify(text)}${isLast ? '' : ','}`;
    if ((isValue && (comma === '') === isLast) || /^[[{]/.test(value)) continue;
    const reason = !isValue
      ? 'text must stand in double quotes'
      : isLast
        ? 'no comma stands after the last value'
        : 'a comma must stand after each value but the last';
    faults.push({
      span,
      message: `“${shown(typed)}” cannot be read: ${reason}, such as “${shown(wanted)}”.`,
      fix: { title: `Write “${shown(wanted)}”`, edits: [{ ...span, newText: wanted }] },
    });
  }
  // What is wrong stands deeper than our keys.
  if (faults.length === 0)
    faults.push({
      span: { start: at, end: at + 1 },
      message: 'The front matter is no JSON: look for a comma or a quotation mark that is missing.',
      fix: undefined,
    });
  return { fields, faults };
}

const textOf = (value: string): string => toText(parseYaml(value, { schema: 'core' }).contents);

/** A line with a key, from the key to its last sign, and where that stands; the keys of objects inside are not ours. */
type KeyLine = { readonly key: string; readonly typed: string; readonly start: number };

function linesOf(source: string, at: number): KeyLine[] {
  const lines: KeyLine[] = [];
  let [start, depth] = [at, 0];
  for (const line of source.slice(0, -1).split(/(?<=\n)/)) {
    const isFirst = start === at;
    const inner = isFirst ? line.slice(1) : line;
    const typed = inner.trim();
    const key = /^"([^"\n]+)"\s*:/.exec(typed)?.[1];
    if (key && depth === 0) lines.push({ key, typed, start: start + line.indexOf(typed, isFirst ? 1 : 0) });
    for (const [sign] of inner.replace(/"(?:[^"\\\n]|\\.)*"/g, '').matchAll(/[[\]{}]/g))
      depth += '[{'.includes(sign) ? 1 : -1;
    start += line.length;
  }
  return lines;
}
