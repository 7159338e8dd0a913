// What a scorecard says first, what was counted, and what may not be concluded.
import { plural } from '../../text/plural.ts';
import { dayInWords } from '../inWords.ts';
import type { Basis } from '../score/basis.ts';
import { fewestBriefings } from '../score/bootstrap.ts';
import { type Counts, withoutEstimate } from '../score/counts.ts';
import type { Score } from '../score/score.ts';
import { fewestToRely, fewestToTell } from '../score/terms.ts';
import { percent, score3 } from './numbers.ts';

/** The score in a sentence or two. */
export function summary({ counts, brier }: Score, { briefings, happened, from, to }: Basis): string {
  const { mean, low, high, baseRate } = brier;
  if (mean === null || baseRate === null)
    return 'No judgement can be scored yet: that takes an estimate, and an outcome under it such as “Outcome: did not happen, 2 April 2025.”';
  const period =
    from && to ? (from === to ? ` of ${dayInWords(from)}` : ` of ${dayInWords(from)} to ${dayInWords(to)}`) : '';
  const base = `always saying “${percent(happened / counts.scored)}”, which is how often things happened, would have scored ${score3(baseRate)}`;
  const comparison =
    low === null || high === null || (low <= baseRate && baseRate <= high)
      ? 'So few do not tell the two apart.'
      : mean < baseRate
        ? 'The judgements told more than that.'
        : 'The judgements told less than that.';
  return `${plural(counts.scored, 'judgement')} from ${plural(briefings, 'briefing')}${period} ${counts.scored === 1 ? 'scores' : 'score'} ${score3(mean)}, where less is better; ${base}. ${comparison}`;
}

/** What was counted: how many judgements there are, and why not all of them are scored. */
export function countWords(counts: Counts): string[] {
  const { judgements, resolved, scored, open, overdue, partly, cannotBeTold } = counts;
  if (judgements === 0) return ['There are no judgements.'];
  const bare = withoutEstimate(counts);
  const notScored = [
    partly > 0 && `${partly} happened partly`,
    cannotBeTold > 0 && `of ${cannotBeTold} it cannot be told`,
    counts.void > 0 && `${counts.void} ${counts.void === 1 ? 'is' : 'are'} void`,
    bare > 0 && `${bare} ${bare === 1 ? 'gives' : 'give'} no estimate`,
  ].filter((words) => words !== false);
  return [
    `${plural(judgements, 'judgement')}: ${resolved} with an outcome, ${overdue} overdue without one, ${open} still open.`,
    `Of those with an outcome ${scored} ${scored === 1 ? 'is' : 'are'} scored${notScored.length > 0 ? `; not scored: ${notScored.join(', ')}` : ''}.`,
  ];
}

/** What holds of the judgements, and what may therefore not be concluded. */
export type Caveat = { readonly holds: string; readonly therefore: string };

export function caveats({ counts: { scored, overdue }, terms, groups }: Score, { briefings }: Basis): Caveat[] {
  const standards = new Set(terms.map(({ standard }) => standard)).size;
  return [
    {
      holds: 'They are few.',
      therefore:
        scored < fewestToRely
          ? `With ${plural(scored, 'judgement')} chance alone moves every figure here far.`
          : `Each term is made of fewer: where 7 of 10 happened, anything from 40 to 89 % may be true. Below ${fewestToTell} a rate is not shown; below ${fewestToRely} take it as a beginning.`,
    },
    {
      holds: 'They are chosen.',
      therefore: `Only what has an outcome counts${overdue > 0 ? `, and ${plural(overdue, 'overdue judgement')} ${overdue === 1 ? 'has' : 'have'} none` : ''}. Where misses are written down less often than hits, the score is too good.`,
    },
    {
      holds: 'They depend on each other.',
      therefore: `What a briefing gets wrong it often gets wrong several times, and so does the next issue. ${
        briefings < fewestBriefings
          ? 'No interval here allows for that.'
          : `The interval of the Brier score allows for the first and not for the second${briefings < enoughBriefings ? `; drawn from ${briefings} briefings, it is too narrow at that` : ''}. Those of the terms allow for neither.`
      }`,
    },
    ...(standards > 1
      ? [
          {
            holds: 'They follow several standards.',
            therefore:
              'The same word has another band in another standard, so each is counted by itself; do not add them up.',
          },
        ]
      : []),
    {
      holds: 'They are of different questions.',
      therefore: `Who judges what is hard to tell scores worse than who judges what is easy, so this ranks no ${groups.length > 1 ? 'group above another' : 'analyst and no desk'}.`,
    },
  ];
}

/** Drawn from fewer, an interval is too narrow: a sample of so few holds too little of how much briefings differ. */
const enoughBriefings = 20;
