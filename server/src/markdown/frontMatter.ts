import { lineEnd } from '../text/lines.ts';
import { contains, type Span } from '../text/span.ts';
import type { Field, FrontMatterFault, Read } from './frontMatterField.ts';
import { readJson } from './frontMatterJson.ts';
import { readMultiMarkdown, readPandoc } from './frontMatterPlain.ts';
import { readToml } from './frontMatterToml.ts';
import { readUnopened, readYaml } from './frontMatterYaml.ts';

export type { Field } from './frontMatterField.ts';

/** How the front matter is written: between `---`, between `+++`, in braces, after `%`, or as bare `Key: value` lines. */
export type FrontMatterKind = 'yaml' | 'toml' | 'json' | 'pandoc' | 'multimarkdown';

/** The keys and values at the top of a document. */
export type FrontMatter = {
  readonly kind: FrontMatterKind;
  /** The whole block with its fences, up to the start of the line after it. */
  readonly span: Span;
  /** The values by their keys in lower case; that of a line which cannot be read is what the writer typed. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly faults: readonly FrontMatterFault[];
};

const readers: readonly (readonly [FrontMatterKind, (text: string, start: number) => Read | undefined])[] = [
  ['yaml', readYaml],
  ['toml', readToml],
  ['json', readJson],
  ['pandoc', readPandoc],
  ['multimarkdown', readMultiMarkdown],
  ['yaml', readUnopened],
];

/** What may stand above front matter by mistake. */
const lead = /\uFEFF?((?:[ \t]*\r?\n|<!--[\s\S]*?-->[ \t]*)*)/y;

/**
 * The front matter at the very start of `text` (after a byte order mark), or undefined. It is found by patterns and not by
 * an extension of the Markdown parser: an opening fence that is not closed yet stays an ordinary line, so the rest of the
 * document keeps its blocks while the writer types. Between fences below blank lines or a comment it is read too, with a
 * fault. Never throws; a line that cannot be read is a fault, and the others are read.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const top = text.startsWith('\uFEFF') ? 1 : 0;
  for (const [kind, read] of readers) {
    const found = read(text, top);
    if (found) return { kind, span: { start: 0, end: found.end }, fields: found.fields, faults: found.faults };
  }
  lead.lastIndex = 0;
  const above = lead.exec(text)?.[1] ?? '';
  if (!above) return undefined;
  const start = top + above.length;
  for (const [kind, read] of readers.slice(0, 2)) {
    const found = read(text, start);
    // Keys between two thematic breaks may be anything; these are ours.
    if (found && [...found.fields.keys()].some((key) => ownKeys.has(key)))
      return {
        kind,
        span: { start, end: found.end },
        fields: found.fields,
        faults: [misplaced(text, above, { start, end: found.end }), ...found.faults],
      };
  }
  return undefined;
}

const ownKeys = new Set(['title', 'author', 'authors', 'date', 'type', 'standard', 'template']);

function misplaced(text: string, above: string, { start, end }: Span): FrontMatterFault {
  const comments = above.trim();
  const eol = lineEnd(text);
  const fence = { start, end: start + 3 };
  const top = { start: start - above.length, end: start, newText: '' };
  return {
    span: fence,
    message: comments
      ? `The front matter “${text.slice(fence.start, fence.end)}” must begin on the first line: move the comment above it below its end.`
      : `The front matter “${text.slice(fence.start, fence.end)}” must begin on the first line: take out the blank line above it.`,
    fix: {
      title: comments ? 'Move the comment below the front matter' : 'Take out the blank line',
      edits: comments ? [top, { start: end, end, newText: `${eol}${comments}${eol}` }] : [top],
    },
  };
}

/** Whether words of the front matter stand in a line that cannot be read: nothing else is said of them. */
export const isInFault = (frontMatter: FrontMatter | undefined, span: Span): boolean =>
  frontMatter?.faults.some((fault) => contains(fault.span, span)) ?? false;
