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
export function suppressHere({ rule, span }: Problem, briefing: Briefing): Edit {
  const { blocks, text } = briefing;
  const eol = lineEnd(text);
  const comment = (name: string) => `<!-- ${name} ${rule}: ${reasonToGive} -->`;
  const placed = blockAt(blocks, span.start);
  if (!placed || !contains(spanOf(placed.block.node, placed.base), span)) {
    const at = briefing.start;
    return {
      start: at,
      end: at,
      newText: `${at > 1 && !/\n\s*$/.test(text.slice(0, at)) ? eol : ''}${comment('brieflint-ignore-file')}${eol}${eol}`,
    };
  }
  if (placed.block.node.type === 'list') {
    const end = span.start + text.slice(span.start).search(/[ \t]*(?:\r?\n|$)/);
    return { start: end, end, newText: ` ${comment('brieflint-ignore')}` };
  }
  const { start } = spanOf(placed.block.node, placed.base);
  return { start, end: start, newText: `${comment('brieflint-ignore')}${eol}${eol}` };
}
