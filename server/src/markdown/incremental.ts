// The blocks of a document, parsed slice by slice, and after an edit only where it reaches.

import type { Change } from '../text/diff.ts';
import { isLineEnd, lineEndAfter } from '../text/lines.ts';
import { firstIndex } from '../text/search.ts';
import { type Block, endOf, type PlacedBlock } from './block.ts';
import { mentionedIn, parseChunk } from './chunk.ts';

/** A text and its blocks; `start` is where its Markdown begins, after the front matter. */
export type Blocks = { readonly text: string; readonly start: number; readonly blocks: readonly PlacedBlock[] };

/** About how long a slice is: the parser's cost grows with the square of the lists in it, and a call costs little. */
const chunkLength = 4_000;

/**
 * The blocks of `text` from `start` on, the same as of the whole text parsed in one piece. Those of `before`, an earlier
 * text, are taken over where the `change` between the two does not reach.
 */
export function readBlocks(text: string, start: number, before?: Blocks, change?: Change): readonly PlacedBlock[] {
  return before && change
    ? splice(text, start, before, change)
    : resolve(text, start, parse(text, start, start, isDefinedIn(text)).blocks);
}

/** What looks like a definition, wherever it stands. Where it is none, `resolve` finds out. */
const definition = /\[(?:[^[\]\\]|\\[\s\S]){1,999}\]:/g;

function isDefinedIn(text: string): (label: string) => boolean {
  let labels: ReadonlySet<string> | undefined;
  return (label) => {
    labels ??= new Set([...text.matchAll(definition)].flatMap(([mark]) => mentionedIn(mark)));
    return labels.has(label);
  };
}

type Parsed = {
  readonly blocks: readonly PlacedBlock[];
  /** The index of the earlier block from which on all is as it was; undefined at the end of the text. */
  readonly meets: number | undefined;
};

/** Parses from `from` to the end of the text, or up to where `known` says that an earlier block stands; `length` is the first slice's. */
function parse(
  text: string,
  start: number,
  from: number,
  isDefined: (label: string) => boolean,
  known: (at: number) => number | undefined = () => undefined,
  length = chunkLength,
): Parsed {
  const blocks: PlacedBlock[] = [];
  let at = from;
  let reach = length;
  while (true) {
    // A short text, and what is left of a long one, needs no second slice.
    const isLast = reach >= chunkLength && text.length - at <= 3 * chunkLength;
    const end = isLast ? text.length : lineEndAfter(text, at + reach);
    const found = parseChunk(text.slice(at, end), at, isDefined);
    const isFresh = (i: number) => isFreshIn({ text, start, blocks: found }, i);
    const meeting = found.findIndex(({ base }, i) => known(base) !== undefined && isFresh(i));
    const met = found[meeting];
    if (met || end >= text.length) {
      blocks.push(...(met ? found.slice(0, meeting) : found));
      return { blocks, meets: met && known(met.base) };
    }
    // The last blocks may go on after the slice: the next slice begins with them.
    const last = found.findLastIndex((_, i) => i > 0 && isFresh(i));
    const next = found[last];
    if (next) {
      blocks.push(...found.slice(0, last));
      at = next.base;
      reach = Math.min(reach * 4, chunkLength);
    } else reach = 4 * Math.max(reach, end - at);
  }
}

/**
 * Takes over the blocks of an earlier text up to the last that begins afresh with a line before the edit, and from the
 * first on that does so after it and that a new parse meets.
 */
function splice(
  text: string,
  start: number,
  before: Blocks,
  { from: first, to: oldEnd, by }: Change,
): readonly PlacedBlock[] {
  const isUntouched = (i: number) => {
    const at = before.blocks[i]?.base ?? 0;
    const line = lineEndAfter(before.text, at);
    return line <= first && isLineEnd(before.text, line - 1) && isFreshIn(before, i);
  };
  let kept = start === before.start ? firstIndex(before.blocks, ({ base }) => base > first) - 1 : -1;
  while (kept >= 0 && !isUntouched(kept)) kept--;
  const from = before.blocks[kept]?.base ?? start;

  const after = (i: number) => {
    const base = before.blocks[i]?.base;
    return base !== undefined && base >= oldEnd && isFreshIn(before, i) ? base : undefined;
  };
  const known = (at: number) => {
    const i = firstIndex(before.blocks, ({ base }) => base + by >= at);
    const base = after(i);
    return base !== undefined && base + by === at ? i : undefined;
  };
  let next = firstIndex(before.blocks, ({ base }) => base >= oldEnd);
  while (next < before.blocks.length && after(next) === undefined) next++;
  const nextBase = before.blocks[next]?.base;
  const length = nextBase === undefined ? text.length - from : nextBase + by - from;
  const { blocks, meets } = parse(
    text,
    start,
    from,
    (label) => definedBy(before.blocks).has(label),
    known,
    Math.max(0, Math.min(length, chunkLength)),
  );
  const all = [
    ...before.blocks.slice(0, Math.max(0, kept)),
    ...blocks,
    ...(meets === undefined ? [] : moved(before.blocks.slice(meets), by)),
  ];
  // The new blocks were read with the definitions that there were: where none comes or goes, all is as it should be.
  const gone = before.blocks.slice(Math.max(0, kept), meets);
  if (labelsOf(gone) !== labelsOf(blocks)) return resolve(text, start, all);
  const defined = definitions.get(before.blocks);
  if (defined) definitions.set(all, defined);
  return all;
}

const moved = (blocks: readonly PlacedBlock[], by: number): readonly PlacedBlock[] =>
  by === 0 ? blocks : blocks.map(({ block, base }) => ({ block, base: base + by }));

const labelsOf = (blocks: readonly PlacedBlock[]): string => blocks.flatMap(({ block }) => block.defines).join('\n');

const definitions = new WeakMap<readonly PlacedBlock[], ReadonlySet<string>>();

/** The labels that blocks define; they are gathered once. */
function definedBy(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const known = definitions.get(blocks);
  if (known) return known;
  const labels = new Set<string>();
  for (const { block } of blocks) for (const label of block.defines) labels.add(label);
  definitions.set(blocks, labels);
  return labels;
}

/** Parses those blocks again whose references were read with other definitions than the document has. */
function resolve(text: string, start: number, blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const defined = definedBy(blocks);
  const isStale = ({ block }: PlacedBlock) => {
    if (block.mentions.size > 0) for (const [label, was] of block.mentions) if (defined.has(label) !== was) return true;
    return false;
  };
  if (!blocks.some(isStale)) return blocks;
  const isFresh = (i: number) => i === blocks.length || isFreshIn({ text, start, blocks }, i);
  const result: PlacedBlock[] = [];
  let from = 0;
  for (let to = 1; to <= blocks.length; to++) {
    // What does not begin afresh is parsed with what stands before it.
    if (!isFresh(to)) continue;
    const run = blocks.slice(from, to);
    from = to;
    result.push(...(run.some(isStale) ? parseAgain(text, start, run, defined) : run));
  }
  return result;
}

function parseAgain(
  text: string,
  start: number,
  run: readonly PlacedBlock[],
  defined: ReadonlySet<string>,
): PlacedBlock[] {
  const from = run[0]?.base ?? start;
  const to = lineEndAfter(text, Math.max(...run.map(endOf)));
  return parseChunk(text.slice(from, to), from, (label) => defined.has(label));
}

/**
 * Whether a block would be the same if nothing stood before it: it is the first, follows a blank line, or begins with a
 * mark. Indented code goes on over blank lines, and a heading over two lines takes in a definition above it.
 */
function isFreshIn({ text, start, blocks }: Blocks, i: number): boolean {
  const one = blocks[i];
  const previous = blocks[i - 1];
  if (!one || isIndentedCode(one.block)) return false;
  if (previous && (isIndentedCode(previous.block) || endOf(previous) > one.base)) return false;
  return one.base <= start || isBlankBefore(text, one.base, start) || (previous !== undefined && hasMark(one.block));
}

/** A heading with marks, or an item of a list. */
const hasMark = ({ node, source }: Block): boolean =>
  node.type === 'list' || (node.type === 'heading' && /^ {0,3}#/.test(source));

const isIndentedCode = ({ node, source }: Block): boolean =>
  node.type === 'code' && !/^ {0,3}(?:`{3}|~{3})/.test(source);

function isBlankBefore(text: string, line: number, start: number): boolean {
  let at = line - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  at--;
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at--;
  return at < start || isLineEnd(text, at);
}
