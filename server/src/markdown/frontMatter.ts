import { isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';

/** One key of the front matter: its value as text, and where the value stands in the document. */
export type Field = { readonly text: string; readonly span: Span };

/** The YAML block at the top of a document. */
export type FrontMatter = {
  /** The whole block, fences included, up to the beginning of the line after it. */
  readonly span: Span;
  readonly fields: ReadonlyMap<string, Field>;
};

/** A block of keys between fences, or an empty one; a mere rule at the top is none. */
const opening = /^\uFEFF?---[ \t]*\r?\n/;
const blankOrComment = /(?:[ \t]*\r?\n|#.*\r?\n)*/y;
const firstKey = /[\w"'-][^\n]*?:(?=\s)/y;
const closing = /(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;

/**
 * The front matter of `text`, or undefined. It is found by hand and not by Markdown's extension for it: an opening
 * fence that is not closed yet is then a mere line, and the rest of the document keeps its shape.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const keys = endOf(blankOrComment, text, start) ?? start;
  const key = endOf(firstKey, text, keys);
  closing.lastIndex = key ?? keys;
  const fence = closing.exec(text);
  if (!fence || (key === undefined && fence.index !== keys)) return undefined;
  const end = fence.index + fence[0].length;
  return { span: { start: 0, end }, fields: readFields(text.slice(start, fence.index), start) };
}

/** Where what a pattern finds at a place ends; undefined where it finds nothing there. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function readFields(yaml: string, offset: number): Map<string, Field> {
  const fields = new Map<string, Field>();
  // The core schema leaves dates as the text that the writer typed.
  const { contents } = parseYaml(yaml, { schema: 'core' });
  if (!isMap(contents)) return fields;
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const node = value as { range?: [number, number, number] | null } | null;
    const [start, end] = node?.range ?? key.range ?? [0, 0];
    fields.set(key.value.toLowerCase(), { text: toText(value), span: { start: offset + start, end: offset + end } });
  }
  return fields;
}

/** A value as the words a reader sees: lists joined by commas, an author given as a map by its name. */
function toText(value: unknown): string {
  if (isScalar(value))
    return value.value === null
      ? ''
      : String(typeof value.value === 'string' ? value.value : (value.source ?? value.value)).trim();
  if (isSeq(value))
    return value.items
      .map((item) => toText(item))
      .filter(Boolean)
      .join(', ');
  if (isMap(value)) return toText(value.get('name', true));
  return '';
}
