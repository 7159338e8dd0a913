// The blocks of a document, parsed chunk by chunk, and after an edit only the blocks that it can have changed.

import { type Change, changeBetween } from '../text/diff.ts';
import { isLineEnd, lineEndAfter } from '../text/lines.ts';
import { firstIndex } from '../text/search.ts';
import type { Blocks, PlacedBlock } from './block.ts';
import { mentionedIn, parseChunk } from './chunk.ts';
import { withCommentsEnded } from './openComments.ts';
import { isFreshIn } from './startsAfresh.ts';

/**
 * About how long a chunk is, in UTF-16 units. The parser’s time grows with the square of the list items in its input,
 * while a call costs little.
 */
const chunkLength = 4_000;

/**
 * The blocks of a document from the offset `start` on, a comment that is being typed ended in its line (see
 * `withCommentsEnded`). Where it applies, the `change` is one between the texts as they are parsed.
 */
export function readBlocks(text: string, start: number, before?: Blocks, change?: Change): readonly PlacedBlock[] {
  const parsed = withCommentsEnded(text);
  if (!before || !change) return blocksOf(parsed, start);
  const earlier = withCommentsEnded(before.text);
  const isAsWritten = parsed === text && earlier === before.text;
  return blocksOf(
    parsed,
    start,
    { text: earlier, start: before.start, blocks: before.blocks },
    isAsWritten ? change : changeBetween(earlier, parsed),
  );
}

/**
 * The blocks of `text` from the offset `start` on, equal to those of a parse of the whole in one piece. With `before`, an
 * earlier text and its blocks, and the `change` that led from it to `text`, block objects are reused: those before and after
 * the change that start afresh (see `isFreshIn`) and whose labels are defined as they were.
 */
function blocksOf(text: string, start: number, before?: Blocks, change?: Change): readonly PlacedBlock[] {
  return before && change
    ? splice(text, start, before, change)
    : resolve(text, start, parse(text, start, start, isDefinedIn(text)).blocks);
}

/** What looks like a definition, wherever it stands. `resolve` corrects the blocks for which it was none. */
const definitionLike = /\[(?:[^[\]\\]|\\[\s\S]){1,999}\]:/g;

/** A first guess at the labels that a text defines; the text is searched when the first label is asked for. */
function isDefinedIn(text: string): (label: string) => boolean {
  let labels: ReadonlySet<string> | undefined;
  return (label) => {
    labels ??= new Set([...text.matchAll(definitionLike)].flatMap(([match]) => mentionedIn(match)));
    return labels.has(label) && !label.startsWith('[');
  };
}

/** Outside of a whole document nothing is defined. */
const isDefinedNowhere = () => false;

type Parsed = {
  readonly blocks: readonly PlacedBlock[];
  /**
   * The index of the earlier block from which on the earlier blocks can be reused; undefined where the parse ran to
   * the end of the text.
   */
  readonly resumesAt: number | undefined;
};

/** Blocks of an earlier text that may be reused where a parse meets one of them. */
type Reusable = {
  /** Where the first of them starts, as an offset of the new text; undefined without any. */
  readonly first: number | undefined;
  /** The index of the one that starts at an offset of the new text. */
  readonly indexAt: (at: number) => number | undefined;
};

/** The blocks from the index `from` on that start afresh in an earlier text, moved by `by`. */
function reusableFrom(earlier: Blocks, from: number, by: number): Reusable {
  const { blocks } = earlier;
  let first = from;
  while (first < blocks.length && !isFreshIn(earlier, first)) first++;
  const firstBase = blocks[first]?.base;
  const indexAt = (at: number) => {
    const i = firstIndex(blocks, ({ base }) => base + by >= at);
    return i >= first && blocks[i]?.base === at - by && isFreshIn(earlier, i) ? i : undefined;
  };
  return { first: firstBase === undefined ? undefined : firstBase + by, indexAt };
}

/**
 * Parses from the offset `from` to the end of the text, or up to the first block that starts afresh where a reusable one
 * does: the texts are the same from there on, so they are read alike.
 */
function parse(
  text: string,
  start: number,
  from: number,
  isDefined: (label: string) => boolean,
  reusable?: Reusable,
): Parsed {
  const blocks: PlacedBlock[] = [];
  let at = from;
  let reach = reusable ? Math.max(0, Math.min((reusable.first ?? text.length) - from, chunkLength)) : chunkLength;
  while (true) {
    // A short text, and the rest of a long one, is parsed as one chunk.
    const isLast = reach >= chunkLength && text.length - at <= 3 * chunkLength;
    const end = isLast ? text.length : lineEndAfter(text, at + reach);
    const isWhole = at === start && end === text.length;
    const parsed = parseChunk(text.slice(at, end), at, isWhole ? isDefinedNowhere : isDefined);
    const isFresh = (i: number) => isFreshIn({ text, start, blocks: parsed }, i);
    const meeting = parsed.findIndex(({ base }, i) => reusable?.indexAt(base) !== undefined && isFresh(i));
    const met = parsed[meeting];
    if (met || end >= text.length) {
      blocks.push(...(met ? parsed.slice(0, meeting) : parsed));
      return { blocks, resumesAt: met && reusable?.indexAt(met.base) };
    }
    // The last block may go on after the chunk: the next chunk begins with the last block that starts afresh. Where there is
    // none but the first, the chunk is parsed again, longer.
    const last = parsed.findLastIndex((_, i) => i > 0 && isFresh(i));
    const next = parsed[last];
    if (next) {
      blocks.push(...parsed.slice(0, last));
      at = next.base;
      reach = Math.min(reach * 4, chunkLength);
    } else reach = 4 * Math.max(reach, end - at);
  }
}

/**
 * The blocks of an edited text. It keeps the earlier blocks before the last one that starts afresh and whose first line lies
 * wholly before the edit, parses from that one on, and reuses the earlier blocks from the first one that starts afresh after
 * the edit and at whose place the new parse has a block that starts afresh too.
 */
function splice(
  text: string,
  start: number,
  before: Blocks,
  { from: editStart, to: oldEnd, by }: Change,
): readonly PlacedBlock[] {
  const isUntouched = (i: number) => {
    const at = before.blocks[i]?.base ?? 0;
    const nextLine = lineEndAfter(before.text, at);
    return nextLine <= editStart && isLineEnd(before.text, nextLine - 1) && isFreshIn(before, i);
  };
  let kept = start === before.start ? firstIndex(before.blocks, ({ base }) => base > editStart) - 1 : -1;
  while (kept >= 0 && !isUntouched(kept)) kept--;
  const from = before.blocks[kept]?.base ?? start;

  const next = firstIndex(before.blocks, ({ base }) => base >= oldEnd);
  const isDefined = (label: string) => definedBy(before.blocks).has(label);
  const { blocks, resumesAt } = parse(text, start, from, isDefined, reusableFrom(before, next, by));
  const all = [
    ...before.blocks.slice(0, Math.max(0, kept)),
    ...blocks,
    ...(resumesAt === undefined ? [] : moved(before.blocks.slice(resumesAt), by)),
  ];
  // The new blocks were parsed with the labels that the earlier text defined: that is right unless the edit added or
  // removed one.
  const replaced = before.blocks.slice(Math.max(0, kept), resumesAt);
  if (labelsOf(replaced) !== labelsOf(blocks)) return resolve(text, start, all);
  const defined = definitions.get(before.blocks);
  if (defined) definitions.set(all, defined);
  return all;
}

const moved = (blocks: readonly PlacedBlock[], by: number): readonly PlacedBlock[] =>
  by === 0 ? blocks : blocks.map(({ block, base }) => ({ block, base: base + by }));

const labelsOf = (blocks: readonly PlacedBlock[]): string => blocks.flatMap(({ block }) => block.defines).join('\n');

const definitions = new WeakMap<readonly PlacedBlock[], ReadonlySet<string>>();

/** The labels that a list of blocks defines, cached for the list. */
function definedBy(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const cached = definitions.get(blocks);
  if (cached) return cached;
  const labels = new Set<string>();
  for (const { block } of blocks) for (const label of block.defines) labels.add(label);
  definitions.set(blocks, labels);
  return labels;
}

/**
 * Parses again the blocks that were parsed with a label taken for defined that the document does not define, or the
 * other way round.
 */
function resolve(text: string, start: number, blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const defined = definedBy(blocks);
  const isStale = (placed: PlacedBlock | undefined) => {
    for (const [label, wasDefined] of placed?.block.mentions ?? []) if (defined.has(label) !== wasDefined) return true;
    return false;
  };
  const all = { text, start, blocks };
  const result: PlacedBlock[] = [];
  let done = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (i < done || !isStale(blocks[i])) continue;
    let first = i;
    while (first > done && !isFreshIn(all, first)) first--;
    let next = i + 1;
    while (isStale(blocks[next])) next++;
    const from = blocks[first]?.base ?? start;
    const again = parse(text, start, from, (label) => defined.has(label), reusableFrom(all, next, 0));
    result.push(...blocks.slice(done, first), ...again.blocks);
    done = again.resumesAt ?? blocks.length;
  }
  return done === 0 ? blocks : [...result, ...blocks.slice(done)];
}
