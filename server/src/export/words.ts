// The words of a text node as a reader sees them, cut where something is added or marked.
import { decodeString } from 'micromark-util-decode-string';
import { firstIndex } from '../text/search.ts';
import { contains, type Span } from '../text/span.ts';
import type { Addition } from './additions.ts';
import type { Inline, Look } from './paper.ts';

/** A stretch of the text that is marked with the number of a problem; they are in order and do not overlap. */
export type Mark = Span & { readonly problem: number };

/** What is added to a text, marked in it and left out of it, each in the order of the text. */
export type Annotations = {
  readonly additions: readonly Addition[];
  readonly marks: readonly Mark[];
  /** They do not overlap. */
  readonly hidden: readonly Span[];
};

/** Comments of Obsidian, as `readProse` takes them out. */
const comment = /(?<![\p{L}\p{N}])%%[^%]*(?:%[^%]+)*%%/gu;

/** What no file format can hold: control characters, halves of characters, and the two signs that are none. */
const unwritable = /[\p{Cc}\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Words as every format can hold them, on one line. */
export const plainWords = (words: string): string =>
  words.replace(/[\t\r\n\u2028\u2029]+/g, ' ').replace(unwritable, '');

/** The runs of a text node with this value, whose `source` begins at the offset `start`. */
export function runsOf(
  value: string,
  source: string,
  start: number,
  look: Look,
  { additions, marks, hidden }: Annotations,
): Inline[] {
  const span = { start, end: start + source.length };
  const added = additions.slice(
    firstIndex(additions, ({ at }) => at > span.start),
    firstIndex(additions, ({ at }) => at > span.end),
  );
  const marked = spansIn(marks, span);
  const gone = spansIn(hidden, span);
  if (added.length + marked.length + gone.length === 0) return wordsIn(value, look);
  const edges = [...marked, ...gone].flatMap((edge) => [edge.start, edge.end]);
  const cuts = [...new Set([span.start, ...added.map(({ at }) => at), ...edges, span.end])]
    .filter((at) => span.start <= at && at <= span.end)
    .toSorted((a, b) => a - b);
  const places = cuts.map((at) => placeInValue(value, source, at - start));
  return cuts.flatMap((at, i): Inline[] => {
    const before = cuts[i - 1] ?? at;
    const holds = (outer: Span) => outer.start < at && before < outer.end;
    if (gone.some(holds)) return [];
    const problem = marked.find(holds)?.problem;
    return [
      ...wordsIn(value.slice(places[i - 1] ?? 0, places[i]), problem === undefined ? look : { ...look, problem }),
      ...added.filter((addition) => addition.at === at).map((addition) => addedWords(addition.words)),
    ];
  });
}

/** Those of some spans in order that have something in common with another. */
const spansIn = <T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] =>
  spans.slice(
    firstIndex(spans, (span) => span.end > start),
    firstIndex(spans, (span) => span.start >= end),
  );

/** Whether a span lies in one of those that are left out. */
export const isHidden = ({ hidden }: Annotations, span: Span): boolean =>
  hidden.length > 0 && spansIn(hidden, span).some((outer) => contains(outer, span));

export const addedWords = (words: string): Inline => ({ is: 'words', words, isAdded: true });

/** Words in a look; none where there are none. */
export function wordsIn(value: string, look: Look): Inline[] {
  const words = plainWords(value.includes('%%') ? value.replace(comment, '') : value);
  return words ? [{ is: 'words', words, ...look }] : [];
}

/** The index in the value of a text node of what stands at an index of its source. */
function placeInValue(value: string, source: string, at: number): number {
  if (value === source) return at;
  const before = decodeString(source.slice(0, at).replace(/[ \t]*(\r?\n)[ \t>]*/g, '$1'));
  return Math.min(value.length, before.length);
}
