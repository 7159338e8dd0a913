import { type Document, isMap, isScalar, isSeq, type YAMLParseError } from 'yaml';
import { lineEnd } from '../text/lines.ts';
import { parseYaml } from '../text/yaml.ts';
import { type Field, type FrontMatterFault, type Read, shown } from './frontMatterField.ts';

// Keys between two fences, or nothing between them; a thematic break on the first line is no fence.
const opening = /---[ \t]*\r?\n/y;
const blankOrComment = /(?:[ \t]*\r?\n|#.*\r?\n)*/y;
const firstKey = /[\w"'{-][^\n]*?:(?=\s)/y;
const closing = /(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;

/** YAML front matter that begins at `at`. */
export function readYaml(text: string, at: number): Read | undefined {
  const start = endOf(opening, text, at);
  if (start === undefined) return undefined;
  const keys = endOf(blankOrComment, text, start) ?? start;
  const key = endOf(firstKey, text, keys);
  closing.lastIndex = key ?? keys;
  const fence = closing.exec(text);
  if (!fence || (key === undefined && fence.index !== keys)) return undefined;
  return { end: fence.index + fence[0].length, ...readFields(text.slice(start, fence.index), start) };
}

/** Keys that pages have beside their title; a memo has *To*. */
const pageKeys = [
  ...['author', 'authors', 'date', 'type', 'tags', 'category', 'categories', 'layout', 'slug', 'description', 'draft'],
  ...['standard', 'template', 'published', 'updated', 'last_updated'],
];

/** YAML at `at` whose first fence was left out: keys, one of them the title, on lines up to the last fence without a blank one between. */
export function readUnopened(text: string, at: number): Read | undefined {
  if (endOf(firstKey, text, at) === undefined) return undefined;
  closing.lastIndex = at;
  const fence = closing.exec(text);
  const yaml = text.slice(at, fence?.index);
  if (!fence?.[0].startsWith('---') || /\n[ \t]*\r?\n|\n#|^\{/.test(yaml)) return undefined;
  const document = parse(yaml);
  const fields = fieldsOf(document, at);
  const isOfPage = fields.has('title') && !fields.has('to') && pageKeys.some((key) => fields.has(key));
  if (document.errors.length > 0 || !isOfPage) return undefined;
  const [line = ''] = /^.*/.exec(yaml) ?? [];
  const newText = `---${lineEnd(text)}`;
  return {
    end: fence.index + fence[0].length,
    fields,
    faults: [
      {
        span: { start: at, end: at + line.trimEnd().length },
        message: 'The front matter must begin with a line “---”: put one above it.',
        fix: { title: 'Put “---” above it', edits: [{ start: at, end: at, newText }] },
      },
    ],
  };
}

/** The end of the match of a sticky pattern at `at`; undefined where it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

type Fields = { readonly fields: Map<string, Field>; readonly faults: FrontMatterFault[] };

function readFields(yaml: string, offset: number): Fields {
  const document = parse(yaml);
  const faults: FrontMatterFault[] = [];
  if (document.errors.length === 0) return { fields: fieldsOf(document, offset), faults };
  // One wrong line makes the parser lose the lines after it, so each key is read by itself.
  const fields = new Map<string, Field>();
  for (const { source, at } of entriesOf(yaml, offset)) {
    const entry = parse(source);
    if (entry.errors.length === 0 && isMap(entry.contents)) {
      if (/^[ \t]/.test(source)) faults.push(indented(source, at));
      for (const [key, field] of fieldsOf(entry, at)) {
        if (fields.has(key)) faults.push(repeated(key, source, at));
        fields.set(key, field);
      }
      continue;
    }
    const wrong = readWrong(source, at, entry.errors[0]);
    if (wrong.key && !fields.has(wrong.key)) fields.set(wrong.key, wrong.field);
    if (wrong.fault) faults.push(wrong.fault);
  }
  return { fields, faults };
}

// YAML 1.2’s core schema has no dates: they stay the text that the writer typed.
const parse = (yaml: string): Document => parseYaml(yaml, { schema: 'core' });

/** The keys and values of a map that has been read; offsets count from `offset`. */
export function fieldsOf({ contents }: Document, offset: number): Map<string, Field> {
  const fields = new Map<string, Field>();
  if (!isMap(contents)) return fields;
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const node = value as { range?: [number, number, number] | null } | null;
    const [start, end] = node?.range ?? key.range ?? [0, 0];
    fields.set(key.value.toLowerCase(), { text: toText(value), span: { start: offset + start, end: offset + end } });
  }
  return fields;
}

/**
 * A YAML value as one text: a list joined with commas, a map (an author with name and address) by its `name` or else its `slug`,
 * null as nothing.
 */
export function toText(value: unknown): string {
  if (isScalar(value))
    return value.value === null
      ? ''
      : String(typeof value.value === 'string' ? value.value : (value.source ?? value.value)).trim();
  if (isSeq(value))
    return value.items
      .map((item) => toText(item))
      .filter(Boolean)
      .join(', ');
  if (!isMap(value)) return '';
  const [name, given, family, slug] = ['name', 'given', 'family', 'slug'].map((key) => toText(value.get(key, true)));
  return name || [given, family].filter(Boolean).join(' ') || (slug ?? '');
}

/** A key at the left margin with the lines that belong to it, and its offset. */
type Entry = { readonly source: string; readonly at: number };

function entriesOf(yaml: string, offset: number): Entry[] {
  const entries: Entry[] = [];
  let at = offset;
  for (const line of yaml.split(/(?<=\n)/)) {
    const last = entries.at(-1);
    // A key of ours under a line with a value was indented by mistake.
    const isKey = last && /^[^\r\n]*:[ \t]+[^\s|>&]/.test(last.source) && indentedKey.test(line);
    const isContinued = !isKey && /^(?:[ \t]|- |[\]}]|\r?\n|#)/.test(line);
    if (last && isContinued) entries[entries.length - 1] = { source: last.source + line, at: last.at };
    else if (!isContinued) entries.push({ source: line, at });
    at += line.length;
  }
  return entries;
}

const indentedKey = /^[ \t]+(?:title|authors?|date|type|standard|template|tlp)[ \t]*:[ \t]/i;

function indented(source: string, at: number): FrontMatterFault {
  const line = (source.split(/\r?\n/)[0] ?? '').trimEnd();
  const corrected = line.trim();
  const span = { start: at, end: at + line.length };
  return {
    span,
    message: `“${shown(line)}” cannot be read: a key must stand without blanks before it, such as “${shown(corrected)}”.`,
    fix: { title: `Write “${shown(corrected)}”`, edits: [{ ...span, newText: corrected }] },
  };
}

function repeated(key: string, source: string, at: number): FrontMatterFault {
  const line = (source.split(/\r?\n/)[0] ?? '').trimEnd();
  return {
    span: { start: at, end: at + line.length },
    message: `“${key}” stands twice in the front matter: take out one of its lines.`,
    fix: undefined,
  };
}

/** A key whose value cannot be read, with what the writer typed and what is wrong with it. */
type Wrong = { readonly key: string | undefined; readonly field: Field; readonly fault: FrontMatterFault | undefined };

function readWrong(source: string, at: number, error: YAMLParseError | undefined): Wrong {
  const line = (source.split(/\r?\n/)[0] ?? '').trimEnd();
  const [, key = '', colon = '', typed = ''] = /^["']?([\w-]+(?: [\w-]+)?)["']?(\s*:\s*)(.*)$/.exec(line) ?? [];
  const span = { start: at, end: at + line.length };
  if (!key) return withoutColon(line, at);
  if (!typed) return { key: key.toLowerCase(), ...wrongBelow(source, at, error) };
  const value = typed.replace(/^["'](?=.)|(?<=.)["']$/g, '');
  const field = { text: value, span: { start: span.end - typed.length, end: span.end } };
  // A value of a site’s generator is no fault of the writer’s.
  if (/^\{[{%]/.test(typed)) return { key: key.toLowerCase(), field, fault: undefined };
  const isMissingBlank = colon.endsWith(':');
  const corrected = `${key}: ${isMissingBlank && !needsQuotes(typed) ? typed : quote(value)}`;
  const rest = source
    .slice(line.length)
    .replace(/^[ \t]*#.*$/gm, '')
    .trim();
  const canQuote = !rest && !/^(?:\[[^\]]*$|\{[^}]*$|[|>])/.test(typed);
  return {
    key: key.toLowerCase(),
    field,
    fault: {
      span,
      message: `“${shown(line)}” cannot be read: ${reasonOf(typed, isMissingBlank)}${canQuote ? `, such as “${shown(corrected)}”` : ''}.`,
      fix: canQuote ? { title: `Write “${shown(corrected)}”`, edits: [{ ...span, newText: corrected }] } : undefined,
    },
  };
}

/** What is wrong in the lines under a key. */
function wrongBelow(source: string, at: number, error: YAMLParseError | undefined): Omit<Wrong, 'key'> {
  const lines = source.trimEnd().split('\n');
  const place = source.slice(0, error?.pos[0] ?? 0).split('\n').length - 1;
  const number = Math.min(Math.max(place, 1), lines.length - 1);
  const line = (lines[number] ?? '').trimEnd();
  const start = at + lines.slice(0, number).join('\n').length + (number > 0 ? 1 : 0);
  const value = /^[\s-]*(?:[\w-]+:\s+)?(.*)$/.exec(line)?.[1] ?? '';
  const reason = /^ *\t/.test(line) ? 'lines are indented with blanks, not with tabs' : reasonOf(value, false);
  return {
    field: {
      text: lines
        .slice(1)
        .map((words) => words.replace(/^[\s-]+/, '').trimEnd())
        .filter(Boolean)
        .join(', '),
      span: { start: at, end: at + source.trimEnd().length },
    },
    fault: {
      span: { start, end: start + line.length },
      message: `“${shown(line.trim())}” cannot be read: ${reason}.`,
      fix: undefined,
    },
  };
}

/** A line without a colon: a key that lacks it, or words without a key. */
function withoutColon(line: string, at: number): Wrong {
  const span = { start: at, end: at + line.length };
  const [, key = '', equals = '', typed = ''] =
    /^(title|authors?|date|type|standard|template|tlp|organi[sz]ation|publisher|analyst)(\s*=\s*|\s+)(.+)$/i.exec(
      line,
    ) ?? [];
  const field = {
    text: typed.replace(/^["'](?=.)|(?<=.)["']$/g, ''),
    span: { start: span.end - typed.length, end: span.end },
  };
  const corrected = `${key}: ${needsQuotes(typed) ? quote(field.text) : typed}`;
  return {
    key: key ? key.toLowerCase() : undefined,
    field,
    fault: {
      span,
      message: key
        ? `“${shown(line)}” cannot be read: a colon${equals.includes('=') ? ', and no “=”,' : ''} must stand after the key, such as “${shown(corrected)}”.`
        : `“${shown(line)}” cannot be read: it needs a key and a colon before it, or blanks if it belongs to the line above.`,
      fix: key ? { title: `Write “${shown(corrected)}”`, edits: [{ ...span, newText: corrected }] } : undefined,
    },
  };
}

function reasonOf(value: string, isMissingBlank: boolean): string {
  if (isMissingBlank) return 'a blank must stand after the colon';
  if (/^\[[^\]]*$/.test(value)) return 'the list that “[” begins must end with “]”';
  if (/^\{[^}]*$/.test(value)) return 'what “{” begins must end with “}”';
  const mark = /^["']/.exec(value)?.[0];
  if (mark && value.indexOf(mark, 1) < 0) return `a value that begins with ${mark} must end with it`;
  if (mark) return 'a value with quotation marks inside must stand in quotes as a whole';
  const sign = /^(?:[@`%&*!|>[{]|[-?](?=\s))/.exec(value)?.[0];
  if (sign) return `a value that begins with “${sign}” must stand in quotes`;
  if (/:(?:\s|$)/.test(value)) return 'a value with a colon must stand in quotes';
  return 'it is no “key: value” of YAML';
}

const needsQuotes = (value: string): boolean => parse(`a: ${value}`).errors.length > 0;

/** A value in quotation marks, as YAML reads it. */
export const quote = (value: string): string =>
  value.includes('"') && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
