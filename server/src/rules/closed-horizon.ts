import type { Briefing, Horizon, PlacedProseBlock, SentenceInBlock } from '../briefing/model.ts';
import { formatDay, isBefore } from '../dates/calendar.ts';
import { isBackwards } from '../dates/windows.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { moved, slice } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const closedHorizon: Rule = {
  name: 'closed-horizon',
  severity: 'information',
  summary: 'The window of a horizon is over, and its judgements have no outcome yet.',

  *check(briefing, { today }) {
    const byHorizon = partsByHorizon(briefing);
    for (const horizon of briefing.horizons) {
      const closes = horizon.days?.to;
      if (
        !closes ||
        !isBefore(closes, today) ||
        (horizon.window && isBackwards(horizon.window, briefing.byline.published))
      )
        continue;
      const judgements = (byHorizon.get(horizon) ?? []).flatMap(({ proseBlock, base }) =>
        proseBlock.judgements.map(({ sentence }) => ({ ...sentence, block: moved(sentence.block, base) })),
      );
      const open = judgements.filter((judgement) => !hasOutcome(judgement, briefing));
      if (open.length === 0) continue;
      // Outcomes may also stand beside the judgements, in paragraphs, bullets, a heading or a column of their own.
      const words = slice(briefing.text, horizon.span);
      if ((words.match(outcomes)?.length ?? 0) >= judgements.length || table.test(words)) continue;
      const whose = open.length === 1 ? 'its judgement' : `its ${open.length} judgements`;
      yield {
        span: horizon.heading.words,
        message: `“${horizon.heading.text}” closed on ${formatDay(closes)}: record what became of ${whose} under “Outcome:”.`,
        fixes: recordOutcomes(open, briefing),
      };
    }
  },
};

function partsByHorizon({ judgedBlocks }: Briefing): Map<Horizon | undefined, PlacedProseBlock[]> {
  const groups = new Map<Horizon | undefined, PlacedProseBlock[]>();
  for (const one of judgedBlocks) {
    const group = groups.get(one.horizon);
    if (group) group.push(one);
    else groups.set(one.horizon, [one]);
  }
  return groups;
}

const outcomes = /(?:^|[\s*_(|])outcomes?\b\s*[:*_]|^#{1,6}\s.*\boutcomes?\b/gim;
const table = /^#{1,6}\s+outcomes?\b|^\|.*\boutcomes?\b/im;

/** A bullet or a sentence inside the judgement’s own block that begins with *Outcome:*. */
const hasOutcome = ({ block }: SentenceInBlock, { text }: Briefing): boolean =>
  /(?:^|[\s*_(])outcome\s*[:*_]/i.test(slice(text, block));

/** A line to fill in under each bullet; judgements in paragraphs are left to the writer. */
function recordOutcomes(open: readonly SentenceInBlock[], { text }: Briefing): Fix[] {
  const blocks = [...new Map(open.map(({ block }) => [block.start, block])).values()];
  if (open.some(({ blockKind }) => blockKind !== 'item')) return [];
  const edits = blocks.map((block): Edit => {
    const line = text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start);
    const lead = /^(?:[-*+]|\d+[.)])\s+/.exec(text.slice(block.start, block.end))?.[0] ?? '- ';
    const mark = lead.includes('\t') ? 4 : lead.length;
    const end = block.start + text.slice(block.start, block.end).trimEnd().length;
    return {
      start: end,
      end,
      newText: `${lineEnd(text)}${line}${' '.repeat(mark)}- Outcome: [what happened, and when]`,
    };
  });
  return [{ title: 'Insert “Outcome:” under each judgement', safe: false, edits }];
}
