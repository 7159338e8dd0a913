import type { Briefing } from '../briefing/model.ts';
import { reasonToGive } from '../briefing/suppressions.ts';
import { blockAt } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import type { Problem } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { contains } from '../text/span.ts';

/**
 * The edit that silences a problem where it stands: a comment before its block; at the end of the line inside a list,
 * which a block between two items would break; for the whole file where no block holds the problem. The last
 * `reasonToGive` of it is for the writer to replace.
 */
export function suppressHere({ rule, span }: Problem, briefing: Briefing): Edit {
  const { blocks, text } = briefing;
  const eol = lineEnd(text);
  const comment = (name: string) => `<!-- ${name} ${rule}: ${reasonToGive} -->`;
  const block = blockAt(blocks, span.start);
  if (!block || !contains(spanOf(block.block.node, block.base), span)) {
    const at = briefing.start;
    return {
      start: at,
      end: at,
      newText: `${at > 1 && !/\n\s*$/.test(text.slice(0, at)) ? eol : ''}${comment('brieflint-ignore-file')}${eol}${eol}`,
    };
  }
  if (block.block.node.type === 'list') {
    const end = span.start + text.slice(span.start).search(/[ \t]*(?:\r?\n|$)/);
    return { start: end, end, newText: ` ${comment('brieflint-ignore')}` };
  }
  const { start } = spanOf(block.block.node, block.base);
  return { start, end: start, newText: `${comment('brieflint-ignore')}${eol}${eol}` };
}
