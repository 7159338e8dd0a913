import type { Briefing, Horizon, PlacedProseBlock, SentenceInBlock } from '../briefing/model.ts';
import { signMark } from '../briefing/prose/signedLines.ts';
import { formatDay, isBefore } from '../dates/calendar.ts';
import { isBackwards } from '../dates/windows.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { moved, slice } from '../text/span.ts';
import { listMarker } from './edits.ts';
import type { Rule } from './rule.ts';

export const closedHorizon: Rule = {
  name: 'closed-horizon',
  severity: 'information',
  readsEnglish: true,
  summary: 'The window of a horizon is over, and its judgements have no outcome yet.',

  *check(briefing, { today }) {
    const blocksOf = blocksByHorizon(briefing);
    for (const horizon of briefing.horizons) {
      const closes = horizon.days?.to;
      if (
        !closes ||
        !isBefore(closes, today) ||
        (horizon.window && isBackwards(horizon.window, briefing.byline.published))
      )
        continue;
      const judgements = (blocksOf.get(horizon) ?? []).flatMap(({ proseBlock, base }) =>
        proseBlock.judgements.map(({ sentence, row }) => ({
          ...sentence,
          block: moved(sentence.block, base),
          hasOutcome: row?.hasOutcome,
        })),
      );
      const unrecorded = judgements.filter((judgement) => !(judgement.hasOutcome ?? hasOutcome(judgement, briefing)));
      if (unrecorded.length === 0) continue;
      const isInColumn = unrecorded.some(({ hasOutcome }) => hasOutcome === false);
      // Outcomes may also be written apart from the judgements: in paragraphs, bullets, under a heading or in a table
      // column.
      const source = slice(briefing.text, horizon.span);
      if (!isInColumn && ((source.match(outcomeLabels)?.length ?? 0) >= judgements.length || outcomeList.test(source)))
        continue;
      const count = unrecorded.length;
      const advice = isInColumn
        ? `say in the column for it what became of ${count === 1 ? 'its judgement' : `its ${count} judgements`}`
        : `add a line “Outcome: …” under ${count === 1 ? 'its judgement' : `each of its ${count} judgements`}`;
      yield {
        span: horizon.heading.words,
        message: `“${horizon.heading.text}” closed on ${formatDay(closes)}: ${advice}.`,
        fixes: recordOutcomes(unrecorded, briefing),
      };
    }
  },
};

/** The blocks with judgements by the horizon they stand in; those in none under `undefined`. */
function blocksByHorizon({ judgedBlocks }: Briefing): Map<Horizon | undefined, PlacedProseBlock[]> {
  const groups = new Map<Horizon | undefined, PlacedProseBlock[]>();
  for (const placed of judgedBlocks) {
    const group = groups.get(placed.horizon);
    if (group) group.push(placed);
    else groups.set(placed.horizon, [placed]);
  }
  return groups;
}

/** *Outcome:* at the head of a sentence or a cell, or a heading with the word: counted, one for each judgement. */
const outcomeLabels = /(?:^|[\s*_(|])outcomes?\b\s*[:*_]|^#{1,6}\s.*\boutcomes?\b/gim;
/** A heading *Outcomes* or a table column of that name, which holds the outcomes of all judgements. */
const outcomeList = /^#{1,6}\s+outcomes?\b|^\|.*\boutcomes?\b/im;

/** Whether a bullet or sentence inside the judgement's block begins with *Outcome:*. */
const hasOutcome = ({ block }: SentenceInBlock, { text }: Briefing): boolean =>
  /(?:^|[\s*_(])outcome\s*[:*_]/i.test(slice(text, block));

/** The fix that adds an *Outcome:* line to fill in under each bullet; none where a judgement stands in a paragraph
 * or in a line with a bullet sign. */
function recordOutcomes(judgements: readonly SentenceInBlock[], { text }: Briefing): Fix[] {
  const blocks = [...new Map(judgements.map(({ block }) => [block.start, block])).values()];
  if (judgements.some(({ blockKind, block }) => blockKind !== 'item' || signMark.test(slice(text, block)))) return [];
  const edits = blocks.map((block): Edit => {
    const indent = text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start);
    const marker = listMarker(slice(text, block)) || '- ';
    const markerWidth = marker.includes('\t') ? 4 : marker.length;
    const end = block.start + text.slice(block.start, block.end).trimEnd().length;
    return {
      start: end,
      end,
      newText: `${lineEnd(text)}${indent}${' '.repeat(markerWidth)}- Outcome: [what happened, and when]`,
    };
  });
  return [{ title: 'Insert “Outcome:” under each judgement', safe: false, edits }];
}
