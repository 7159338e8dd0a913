import type { Briefing } from '../briefing/model.ts';
import { reasonToGive } from '../briefing/suppressions.ts';
import { blockAt } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import type { Problem } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { contains } from '../text/span.ts';

/**
 * The edit that suppresses a problem with an ignore comment: before its block; in a list at the end of the line, since
 * a block between two items would end the list; for the whole file where no block holds the problem. The comment ends
 * with `reasonToGive`, for the writer to replace.
 */
export function suppressHere(problem: Problem, briefing: Briefing): Edit {
  const { blocks, text } = briefing;
  const { rule, span } = problem;
  const placed = blockAt(blocks, span.start);
  if (!placed || !contains(spanOf(placed.block.node, placed.base), span)) return suppressInBriefing(problem, briefing);
  const comment = commentOf('brieflint-ignore', rule);
  if (placed.block.node.type === 'list') {
    const end = span.start + text.slice(span.start).search(/[ \t]*(?:\r?\n|$)/);
    return { start: end, end, newText: ` ${comment}` };
  }
  const { start } = spanOf(placed.block.node, placed.base);
  const eol = lineEnd(text);
  return { start, end: start, newText: `${comment}${eol}${eol}` };
}

/** The edit that suppresses the rule of a problem in the whole briefing, by a comment below the front matter. */
export function suppressInBriefing({ rule }: Problem, { text, start }: Briefing): Edit {
  const eol = lineEnd(text);
  const begin = start > 1 && !/\n\s*$/.test(text.slice(0, start)) ? eol : '';
  return { start, end: start, newText: `${begin}${commentOf('brieflint-ignore-file', rule)}${eol}${eol}` };
}

const commentOf = (name: string, rule: string): string => `<!-- ${name} ${rule}: ${reasonToGive} -->`;
