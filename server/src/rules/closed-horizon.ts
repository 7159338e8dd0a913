import type { Briefing, Horizon, JudgementInBlock, PlacedProseBlock } from '../briefing/model.ts';
import { type Day, formatDay, isBefore } from '../dates/calendar.ts';
import { isBackwards } from '../dates/windows.ts';
import type { Fix } from '../problem.ts';
import { choices, outcomeEdit, type Placed, toFixes } from './recordOutcome.ts';
import type { Rule } from './rule.ts';

export const closedHorizon: Rule = {
  name: 'closed-horizon',
  severity: 'information',
  readsEnglish: true,
  summary: 'The window of a horizon is over, and its judgements have no outcome yet.',

  *check(briefing, { today }) {
    const blocksOf = blocksByHorizon(briefing);
    const told = judgementsTold(briefing);
    for (const horizon of briefing.horizons) {
      const closes = horizon.days?.to;
      if (
        !closes ||
        !isBefore(closes, today) ||
        (horizon.window && isBackwards(horizon.window, briefing.byline.published))
      )
        continue;
      const untold = (blocksOf.get(horizon) ?? []).flatMap((placed) =>
        placed.proseBlock.judgements
          .filter((judgement) => !told.has(judgement))
          .map((judgement) => ({ judgement, placed })),
      );
      const count = untold.length;
      if (count === 0) continue;
      const isInColumn = untold.some(({ judgement }) => judgement.row?.outcomeCell);
      const advice = isInColumn
        ? `say in the column for it what became of ${count === 1 ? 'its judgement' : `its ${count} judgements`}`
        : `add a line “Outcome: …” under ${count === 1 ? 'its judgement' : `each of its ${count} judgements`}`;
      yield {
        span: horizon.heading.words,
        message: `“${horizon.heading.text}” closed on ${formatDay(closes)}: ${advice}.`,
        get fixes() {
          return fixesFor(untold, briefing, today);
        },
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

/** The judgements with an outcome, readable or not, or a place left for one; and those that a list of outcomes may be about. */
const judgementsTold = ({ outcomes }: Briefing): ReadonlySet<JudgementInBlock> =>
  new Set(
    outcomes.filter(({ reading }) => reading.kind !== 'open').flatMap(({ of, among }) => (of ? [of.judgement] : among)),
  );

/** Of one judgement the verdicts; of several a line under each, to be filled in, since one choice would judge them all. */
function fixesFor(untold: readonly Placed[], { text, byline }: Briefing, today: Day): Fix[] {
  const write = (words: string) => untold.map((placed) => outcomeEdit(placed, words, text));
  const isPlaced = write('').every((edit) => edit !== undefined);
  const [first, ...others] = untold;
  if (!first || !isPlaced) return [];
  const edits = (words: string) => write(words).filter((edit) => edit !== undefined);
  if (others.length === 0)
    return toFixes(
      choices({ judgement: first.judgement, horizon: first.placed.horizon }, byline.published, today),
      edits,
    );
  const toFillIn = edits('[what happened, and when]').filter(({ start }, i, all) => start !== all[i - 1]?.start);
  const where = first.judgement.row?.outcomeCell ? 'Leave a place for the outcome of' : 'Insert “Outcome:” under';
  return [{ title: `${where} each judgement`, safe: false, edits: toFillIn }];
}
