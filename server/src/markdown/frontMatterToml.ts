import { parse } from 'smol-toml';
import { type Field, type FrontMatterFault, type Read, shown } from './frontMatterField.ts';

const opening = /\+\+\+[ \t]*\r?\n/y;
const closing = /(?<=\n)\+\+\+[ \t]*(?:\r?\n|$)/g;
const keyLine = /^[ \t]*(?:"([^"\n]+)"|([\w-]+))([ \t]*=[ \t]*)(.*)$/;

/** How many lines that cannot be read are looked for: more of them are no TOML at all. */
const maxFaults = 10;

/** TOML front matter, as Hugo and Zola have it, that begins at `at`. */
export function readToml(text: string, at: number): Read | undefined {
  opening.lastIndex = at;
  if (!opening.test(text)) return undefined;
  const start = opening.lastIndex;
  closing.lastIndex = start;
  const fence = closing.exec(text);
  if (!fence) return undefined;
  const lines = text.slice(start, fence.index).split(/(?<=\n)/);
  const faults: FrontMatterFault[] = [];
  const typed = new Map<string, Field>();
  const readable = [...lines];
  let values: Record<string, unknown> = {};
  for (let tries = 0; tries <= maxFaults; tries++) {
    const wrong = tryParse(readable.join(''));
    if (typeof wrong !== 'number') {
      values = wrong;
      break;
    }
    const index = wrongLine(readable, wrong - 1);
    const before = lines.slice(0, index).join('');
    const { key, field, fault } = readWrong((lines[index] ?? '').trimEnd(), start + before.length, before);
    faults.push(fault);
    if (key && !typed.has(key)) typed.set(key, field);
    readable[index] = '\n';
  }
  return { end: fence.index + fence[0].length, fields: new Map([...fieldsOf(values, lines, start), ...typed]), faults };
}

/** The index of the line to blame for an error at the line `at`: without it, or without the one before it, the parser gets farther. */
function wrongLine(lines: readonly string[], at: number): number {
  const last = Math.min(at, lines.length - 1);
  const previous = lines.findLastIndex((line, i) => i < last && line.trim() !== '');
  const reachedWithout = (index: number): number => {
    const next = tryParse(lines.map((line, i) => (i === index ? '\n' : line)).join(''));
    return typeof next === 'number' ? next : Number.POSITIVE_INFINITY;
  };
  return previous >= 0 && reachedWithout(previous) > reachedWithout(last) ? previous : last;
}

/** The values of a TOML text, or the number of the line (from 1) that cannot be read. */
function tryParse(toml: string): Record<string, unknown> | number {
  try {
    return parse(toml);
  } catch (error) {
    return (error as { line?: number }).line ?? 1;
  }
}

/** The fields of a table and of the tables in which Hugo and Zola keep what themes read, with the spans of their lines. */
function fieldsOf(values: Record<string, unknown>, lines: readonly string[], offset: number): Map<string, Field> {
  const inner = ['taxonomies', 'extra', 'params'].map((key) => values[key]);
  const all: Record<string, unknown> = Object.assign({}, ...inner.filter((value) => typeof value === 'object'), values);
  const spans = new Map<string, Field['span']>();
  let at = offset;
  for (const line of lines) {
    const [, quoted, bare = quoted ?? '', equals = '', value = ''] = keyLine.exec(line.trimEnd()) ?? [];
    const table = /^[ \t]*\[+([\w-]+)\]+/.exec(line)?.[1];
    const end = at + line.trimEnd().length;
    // Without its quotation marks, so that another value can take its place.
    const [, mark = '', words = ''] = /^(["'])(.*)\1$/.exec(value) ?? [undefined, '', value];
    if (equals && !spans.has(bare))
      spans.set(bare, { start: end - mark.length - words.length, end: end - mark.length });
    if (table && !spans.has(table)) spans.set(table, { start: at, end });
    at += line.length;
  }
  return new Map(
    Object.entries(all).flatMap(([key, value]) => {
      const span = spans.get(key);
      return span ? [[key.toLowerCase(), { text: toText(value), span }] as const] : [];
    }),
  );
}

/** A value as one text: a list joined with commas, a table by its `name`. */
function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toText).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null) return 'name' in value ? toText(value.name) : '';
  return String(value ?? '').trim();
}

const keysOf = (lines: string): ReadonlySet<string> =>
  new Set(lines.split('\n').flatMap((line) => keyLine.exec(line)?.[2] ?? []));

function readWrong(
  line: string,
  at: number,
  before: string,
): { key: string | undefined; field: Field; fault: FrontMatterFault } {
  const [, quoted, bare = quoted, joint = '', typed = ''] =
    keyLine.exec(line) ?? /^[ \t]*(?:"([^"\n]+)"|([\w-]+))([ \t]*:[ \t]*|[ \t]+)(.*)$/.exec(line) ?? [];
  const span = { start: at, end: at + line.length };
  const text = typed.replace(/^["'](?=.)|(?<=.)["']$/g, '');
  const corrected = `${bare} = ${JSON.stringify(text)}`;
  const isRepeated = bare !== undefined && joint.includes('=') && keysOf(before).has(bare);
  const reason = !joint.includes('=') ? '“=” must stand after the key' : 'text must stand in quotes';
  const other = isRepeated
    ? 'its key stands twice'
    : /^\[[^\]]*$/.test(typed)
      ? 'the list that “[” begins must end with “]”'
      : 'it is no “key = value” of TOML';
  const isText = !isRepeated && bare !== undefined && text !== '' && !/^[[{]|"""|'''/.test(typed);
  return {
    key: bare?.toLowerCase(),
    field: { text, span: { start: span.end - typed.length, end: span.end } },
    fault: {
      span,
      message: isText
        ? `“${shown(line.trim())}” cannot be read: ${reason}, such as “${shown(corrected)}”.`
        : `“${shown(line.trim())}” cannot be read: ${other}.`,
      fix: isText ? { title: `Write “${shown(corrected)}”`, edits: [{ ...span, newText: corrected }] } : undefined,
    },
  };
}
