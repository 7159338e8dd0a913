import { isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';

/** The value of one key of the front matter: as text, and its span in the document. */
export type Field = { readonly text: string; readonly span: Span };

/** The YAML block at the top of a document. */
export type FrontMatter = {
  /** The whole block with both fences, up to the start of the line after it. */
  readonly span: Span;
  /** The values by their keys in lower case. */
  readonly fields: ReadonlyMap<string, Field>;
};

// The front matter is keys between two fences, or nothing between them; a thematic break on the first line is no fence.
const opening = /^\uFEFF?---[ \t]*\r?\n/;
const blankOrComment = /(?:[ \t]*\r?\n|#.*\r?\n)*/y;
const firstKey = /[\w"'-][^\n]*?:(?=\s)/y;
const closing = /(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;

/**
 * The front matter at the very start of `text` (after a byte order mark), or undefined. It is found by patterns and not by
 * an extension of the Markdown parser: an opening fence that is not closed yet stays an ordinary line, so the rest of the
 * document keeps its blocks while the writer types. Never throws; of keys that are not YAML, what the parser could read is kept.
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

/** The end of the match of a sticky pattern at `at`; undefined where it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function readFields(yaml: string, offset: number): Map<string, Field> {
  const fields = new Map<string, Field>();
  // YAML 1.2’s core schema has no dates: they stay the text that the writer typed.
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

/**
 * A YAML value as one text: a list joined with commas, a map (an author with name and address) by its `name`, null as
 * nothing.
 */
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
