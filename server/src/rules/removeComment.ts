import type { Briefing } from '../briefing/model.ts';
import { blockAt } from '../markdown/block.ts';
import { enclosing } from '../markdown/parse.ts';
import type { Fix } from '../problem.ts';
import type { Span } from '../text/span.ts';

/**
 * The fix that takes the comment at `span` out, with its line where nothing else stands in it. A comment that is a block
 * also divides the blocks around it: a blank line takes its place where they would touch, and where that may not be enough
 * to keep them what they are, the fix is not safe.
 */
export function removeComment(span: Span, briefing: Briefing): Fix {
  const { text } = briefing;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = span.end + text.slice(span.end).search(/\r?\n|$/);
  const next = text.indexOf('\n', lineEnd) + 1 || text.length;
  const before = text.slice(lineStart, span.start);
  const below = text.slice(next);
  const isBlock = !isAmongWords(span, briefing);
  const fix = (start: number, end: number): Fix => ({
    title: 'Take the comment out',
    safe: !isBlock || isSafe(span, before, below, briefing),
    edits: [{ start, end, newText: '' }],
  });
  const isAlone = !before.trim() && !text.slice(span.end, lineEnd).trim();
  if (!isAlone) return fix(span.start - (/[ \t]*$/.exec(before)?.[0].length ?? 0), span.end);
  const isBlankAbove = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart).trim() === '';
  if (isBlankAbove) return fix(lineStart, next + (/^[ \t]*\r?\n/.exec(below)?.[0].length ?? 0));
  return fix(lineStart, isBlock && !beginsBlock.test(below) ? lineEnd : next);
}

const isAmongWords = ({ start }: Span, { blocks }: Briefing): boolean => {
  const placed = blockAt(blocks, start);
  const around = placed ? [...enclosing(placed.block.node, placed.base, start + 1)] : [];
  return around.some(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell');
};

/** A line that is the same block whatever stands right above it, or none. */
const beginsBlock = /^[ \t]*(?:[-+*][ \t]+[^\s*_-]|#{1,6}[ \t]|\r?\n|$)/;

/** A line that would begin front matter at the top of a text. */
const beginsHead = /^\s*(?:---|\+\+\+|;;;|\{|%|[^\s:][^\n:]*:)/;

/** Whether the blocks around a comment that is a block stay what they are without it, with a blank line in its place. */
function isSafe({ start, end }: Span, before: string, below: string, { text, blocks, start: top }: Briefing): boolean {
  // It would leave an empty item or footnote.
  if (!/^(?:[ \t>]|<!--.*-->)*$/.test(before)) return false;
  const placed = blockAt(blocks, start);
  const html = placed && [...enclosing(placed.block.node, placed.base, start + 1)].find(({ type }) => type === 'html');
  // Other HTML goes on to the next blank line.
  if (html?.type === 'html' && !html.value.startsWith('<!--')) return false;
  // Indented lines could become part of an item above it.
  const following = below.replace(/^(?:[ \t>]*\r?\n)+/, '');
  const margin = /^[ \t>]*/.exec(before)?.[0].length ?? 0;
  if (/^[ \t]/.test(following.slice(margin)) && /^[ \t>]*$/.test(following.slice(0, margin))) return false;
  return top > end || text.slice(0, start).trim() !== '' || !beginsHead.test(below);
}
