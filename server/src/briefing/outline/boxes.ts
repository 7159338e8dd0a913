// Boxes with a title: callouts (`> [!summary] Bottom line`), fences (`:::note Summary`), admonitions (`!!! abstract "Summary"`),
// tabs (`=== "Summary"`) and `<details>`. Which of them are sections or horizons, `readOutline` decides by their titles.
import type { Html } from 'mdast';
import { type Block, endOf, type PlacedBlock, perBlock } from '../../markdown/block.ts';
import type { BlockIndex } from '../../markdown/blockIndex.ts';
import { parseChunk, parseIndented, parseQuotation } from '../../markdown/chunk.ts';
import { spanOf } from '../../markdown/parse.ts';
import { lineEndAfter } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** The title of a box, with offsets from the start of the block that begins it. */
export type BoxTitle = {
  /** An admonition’s content is indented, a callout’s is quoted; that of a fence and of details runs to a closing mark. */
  readonly kind: 'callout' | 'admonition' | 'fence' | 'details';
  /** The words of the title; those of its type where it has none of its own. */
  readonly words: Span;
  /** Whether it has no title of its own. */
  readonly isType: boolean;
  /** The offset at which its content begins. */
  readonly from: number;
};

/** The title of the box that a block begins; undefined where it begins none. */
export const boxTitleIn = perBlock(({ node, source }: Block): BoxTitle | undefined => {
  if (node.type === 'html') return detailsTitle(node, source);
  if (node.type !== 'blockquote' && node.type !== 'paragraph') return undefined;
  const from = lineEndAfter(source, spanOf(node, 0).start);
  const line = source.slice(0, from).trimEnd();
  const [kind, pattern] = node.type === 'blockquote' ? (['callout', callout] as const) : openingIn(line);
  const { title, type } = pattern?.exec(line)?.indices?.groups ?? {};
  const words = title ?? (type && !alerts.has(line.slice(...type).toLowerCase()) ? type : undefined);
  return kind && words && { kind, words: { start: words[0], end: words[1] }, isType: !title, from };
});

/** Obsidian, GitHub: `> [!type|metadata]+ Title`; what other tools escape is read too. */
const callout = /^[ \t]*>[ \t]*\\?\[!(?<type>[\w -]+)(?:\|[^\]]*)?\\?\][+-]?(?:[ \t]+(?<title>\S.*))?$/d;
/** MkDocs: `!!! type "Title"`, `???+ type "Title"`. */
const admonition = /^ {0,3}(?:!!!|\?\?\?\+?)[ \t]+(?<type>[\w-]+)(?:[ \t]+[\w-]+)*(?:[ \t]+"(?<title>[^"]+)")?$/d;
/** MkDocs: a tab, `=== "Title"`, whose content is indented as an admonition’s. */
const tab = /^ {0,3}===[!+]?[ \t]+"(?<title>[^"]+)"$/d;
/** Pandoc, Quarto, Docusaurus, VuePress, MyST: `::: type`, `:::type Title`, `:::type[Title]`, `::: {.type title="Title"}`. */
const fence = /^ {0,3}:{3,}[ \t]*(?:\{?\.?(?<type>[\w-]+)\}?)(?:[ \t]+(?<title>[^\s{:][^{]*?))?[ \t]*:*$/d;
const fenceInBrackets = /^ {0,3}:{3,}[ \t]*[\w-]+\[(?<title>[^\]]+)\]/d;
const fenceWithAttributes = /^ {0,3}:{3,}[ \t]*[\w-]*[ \t]*\{[^}]*\btitle="(?<title>[^"]+)"[^}]*\}/d;

function openingIn(line: string): readonly ['admonition' | 'fence', RegExp] | readonly [undefined, undefined] {
  if (/^ {0,3}:{3}/.test(line))
    return ['fence', [fenceWithAttributes, fenceInBrackets].find((pattern) => pattern.test(line)) ?? fence];
  if (/^ {0,3}===/.test(line)) return ['admonition', tab];
  return /^ {0,3}(?:!!!|\?\?\?)/.test(line) ? ['admonition', admonition] : [undefined, undefined];
}

/** GitHub’s alerts: without a title their type says nothing of what they hold. */
const alerts = new Set(['note', 'tip', 'important', 'warning', 'caution']);

function detailsTitle(node: Html, source: string): BoxTitle | undefined {
  const { start, end } = spanOf(node, 0);
  const match = /<summary\b[^>]{0,200}>([^<]*(?:<(?!\/summary)[^<]*){0,20})<\/summary>/di.exec(
    source.slice(start, end),
  );
  const [first = 0, last = 0] = match?.indices?.[1] ?? [];
  const shown = source.slice(start + first, start + last).replace(/<[^>]*>/g, (tag) => ' '.repeat(tag.length));
  if (!match || !shown.trim()) return undefined;
  const words = start + first + shown.search(/\S/);
  return { kind: 'details', words: { start: words, end: words + shown.trim().length }, isType: false, from: end };
}

/** A mark that opens or closes a fence or details, with offsets from the start of the block. */
type Mark = { readonly of: 'fence' | 'details'; readonly opens: boolean } & Span;

const marksIn = perBlock(({ node, source }: Block): readonly Mark[] => {
  if (node.type === 'html')
    return [...source.matchAll(/<(\/?)details\b[^>]*>/gi)].map(({ index, 0: tag, 1: slash }) => ({
      of: 'details',
      opens: !slash,
      start: index,
      end: index + tag.length,
    }));
  if (node.type === 'code' || !source.includes(':::')) return [];
  return [...source.matchAll(/^[ \t]*:{3,}(.*)$/gm)].map(({ index, 0: line, 1: rest = '' }) => ({
    of: 'fence',
    opens: rest.trim() !== '',
    start: index,
    end: index + line.trimEnd().length,
  }));
});

/** The document offsets at which the fences and details of a document end, by those of the blocks that begin them. */
export function endsOfBoxes(index: BlockIndex): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: Record<Mark['of'], number[]> = { fence: [], details: [] };
  for (const { block, base } of index.with(marksIn))
    for (const { of, opens, end } of marksIn(block)) {
      const begun = opens ? undefined : open[of].pop();
      if (opens) open[of].push(base);
      else if (begun !== undefined && !ends.has(begun)) ends.set(begun, base + end);
    }
  return ends;
}

/** A box in a document: the blocks that hold its title and what is written as a part of them, and the offset at which it ends. */
export type Box = { readonly holders: readonly PlacedBlock[]; readonly end: number };

/**
 * The box that `blocks[i]` begins, `ends` being those of the document. What stands between the marks of a fence or of details
 * are blocks of the document as any others; without a closing mark they run to its end.
 */
export function boxAt(
  blocks: readonly PlacedBlock[],
  i: number,
  { kind }: BoxTitle,
  ends: ReadonlyMap<number, number>,
): Box {
  let next = i + 1;
  if (kind === 'admonition') while (isIndentedCode(blocks[next])) next++;
  const holders = blocks.slice(i, next);
  const [first, last] = [holders[0], holders.at(-1)];
  const isMarked = kind === 'fence' || kind === 'details';
  const end = isMarked ? first && ends.get(first.base) : last && endOf(last);
  return { holders, end: end ?? Number.POSITIVE_INFINITY };
}

const isIndentedCode = (placed: PlacedBlock | undefined): boolean =>
  placed?.block.node.type === 'code' && /^(?: {4}|\t)/.test(placed.block.source);

const lastInside = perBlock(() => ({
  text: '',
  holders: [] as readonly Block[],
  blocks: [] as readonly PlacedBlock[],
}));

/**
 * The blocks in the holders of a box after its title, placed in the document. They are the same objects as in the last call for
 * it while its text and its holders are the same.
 */
export function insideOf({ holders }: Box, { kind, from }: BoxTitle): readonly PlacedBlock[] {
  const [first] = holders;
  if (!first || kind === 'details') return [];
  let text = '';
  for (const { block, base } of holders)
    text += '\n'.repeat(Math.max(0, base - first.base - text.length)) + block.source;
  const cached = lastInside(first.block);
  const isCurrent =
    cached.text === text &&
    cached.holders.length === holders.length &&
    cached.holders.every((block, i) => block === holders[i]?.block);
  const placed = () => cached.blocks.map(({ block, base }) => ({ block, base: first.base + base }));
  if (isCurrent) return placed();
  const isDefined = (label: string) => holders.some(({ block }) => block.mentions.get(label));
  // A list item may begin with one blank line at most, and a chunk begins where a line does.
  const start = from + (/^(?:[ \t]*(?:\r\n?|\n))*/.exec(text.slice(from))?.[0].length ?? 0);
  const parse = kind === 'callout' ? parseQuotation : kind === 'admonition' ? parseIndented : parseChunk;
  cached.blocks = parse(text.slice(start), start, isDefined);
  cached.text = text;
  cached.holders = holders.map(({ block }) => block);
  return placed();
}
