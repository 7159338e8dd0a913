import type { Briefing, Judgement } from '../briefing/briefing.ts';
import { formatDay, isBefore } from '../briefing/calendar.ts';
import { slice } from '../briefing/span.ts';
import { isBackwards } from '../briefing/windows.ts';
import type { Edit } from '../language/wording.ts';
import { lineEnd } from './edits.ts';
import type { Fix, Rule } from './rule.ts';

export const closedHorizon: Rule = {
  name: 'closed-horizon',
  severity: 'information',
  summary: 'The window of a horizon is over, and its judgements have no outcome yet.',

  *check(briefing, { today }) {
    for (const horizon of briefing.horizons) {
      const closes = horizon.days?.to;
      if (
        !closes ||
        !isBefore(closes, today) ||
        (horizon.window && isBackwards(horizon.window, briefing.byline.published))
      )
        continue;
      const open = briefing.judgements.filter(
        (judgement) => judgement.horizon === horizon && !hasOutcome(judgement, briefing),
      );
      // Outcomes may also stand beside the judgements, in paragraphs, bullets, a heading or a column of their own.
      const said = slice(briefing.text, horizon.span).match(outcomes)?.length ?? 0;
      const judged = briefing.judgements.filter((judgement) => judgement.horizon === horizon).length;
      if (open.length === 0 || said >= judged || table.test(slice(briefing.text, horizon.span))) continue;
      const whose = open.length === 1 ? 'its judgement' : `its ${open.length} judgements`;
      yield {
        span: horizon.heading.words,
        message: `“${horizon.heading.text}” closed on ${formatDay(closes)}: record what became of ${whose} under “Outcome:”.`,
        fixes: recordOutcomes(open, briefing),
      };
    }
  },
};

const outcomes = /(?:^|[\s*_(|])outcomes?\b\s*[:*_]|^#{1,6}\s.*\boutcomes?\b/gim;
const table = /^#{1,6}\s+outcomes?\b|^\|.*\boutcomes?\b/im;

/** A bullet or a sentence inside the judgement’s own block that begins with *Outcome:*. */
const hasOutcome = ({ sentence }: Judgement, { text }: Briefing): boolean =>
  /(?:^|[\s*_(])outcome\s*[:*_]/i.test(text.slice(sentence.block.start, sentence.block.end));

/** A line to fill in under each bullet; judgements in paragraphs are left to the writer. */
function recordOutcomes(open: readonly Judgement[], { text }: Briefing): Fix[] {
  const blocks = [
    ...new Set(open.filter(({ sentence }) => sentence.blockKind === 'item').map(({ sentence }) => sentence.block)),
  ];
  if (blocks.length === 0 || open.some(({ sentence }) => sentence.blockKind !== 'item')) return [];
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
