import type { Briefing } from '../briefing/model.ts';
import { reasonToGive } from '../briefing/suppressions.ts';
import { blockAt, type PlacedBlock } from '../markdown/block.ts';
import { enclosing, spanOf } from '../markdown/parse.ts';
import type { Problem } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd, lineEndAfter, lineStart } from '../text/lines.ts';
import { contains, type Span } from '../text/span.ts';

/**
 * The edit that suppresses a problem with an ignore comment: before its block; in a list in its line, since
 * a block between two items would end the list; for the whole file where no block holds the problem. The comment ends
 * with `reasonToGive`, for the writer to replace.
 */
export function suppressHere(problem: Problem, briefing: Briefing): Edit {
  const { blocks, text } = briefing;
  const { rule, span } = problem;
  const placed = blockAt(blocks, span.start);
  if (!placed || !contains(spanOf(placed.block.node, placed.base), span)) return suppressInBriefing(problem, briefing);
  const comment = commentOf('brieflint-ignore', rule);
  const inLine = placed.block.node.type === 'list' && placeInLine(span, placed, text);
  if (inLine) {
    const { at, isEnd } = inLine;
    const after = !isEnd && /\s/.test(text.charAt(at - 1)) ? ' ' : '';
    return { start: at, end: at, newText: `${isEnd ? ' ' : ''}${comment}${after}` };
  }
  const { start } = spanOf(placed.block.node, placed.base);
  const eol = lineEnd(text);
  return { start, end: start, newText: `${comment}${eol}${eol}` };
}

/**
 * Where among the words of a line that holds part of `span` a comment can stand: at its end, or before what the line ends
 * in the middle of, such as code or a link; in a table at the end of the cell. Undefined where no line has such a place.
 */
function placeInLine(
  span: Span,
  { block, base }: PlacedBlock,
  text: string,
): { at: number; isEnd: boolean } | undefined {
  const words = [...enclosing(block.node, base, span.start + 1)].find(({ type }) => holdsWords.has(type));
  if (!words || !('children' in words)) return undefined;
  const last = words.children.at(-1);
  if (words.type === 'tableCell') return last && { at: spanOf(last, base).end, isEnd: true };
  const { start, end } = spanOf(words, base);
  for (let line = span.start; line < Math.min(span.end, end); line = lineEndAfter(text, line)) {
    const wordsEnd = line + text.slice(line).search(/[ \t]*(?:\r?\n|$)/);
    const cut = [...enclosing(words, base, wordsEnd)].at(-1);
    if (!cut || cut === words || mayHold.has(cut.type)) return { at: wordsEnd, isEnd: true };
    const at = spanOf(cut, base).start;
    if (/[^\s>]/.test(text.slice(Math.max(lineStart(text, line), start), at))) return { at, isEnd: false };
  }
  return undefined;
}

/** The nodes in which a comment is one among words. */
const holdsWords = new Set(['paragraph', 'heading', 'tableCell']);

/** The nodes that a comment can stand in; a link only among its words. */
const mayHold = new Set(['text', 'strong', 'emphasis', 'delete']);

/** The edit that suppresses the rule of a problem in the whole briefing, by a comment below the front matter. */
export function suppressInBriefing({ rule }: Problem, { text, start }: Briefing): Edit {
  const eol = lineEnd(text);
  const begin = start > 1 && !/\n\s*$/.test(text.slice(0, start)) ? eol : '';
  return { start, end: start, newText: `${begin}${commentOf('brieflint-ignore-file', rule)}${eol}${eol}` };
}

const commentOf = (name: string, rule: string): string => `<!-- ${name} ${rule}: ${reasonToGive} -->`;
