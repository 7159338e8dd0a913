// The figures of a score, each with a sentence that an analyst understands.
import { plural } from '../../text/plural.ts';
import type { Basis } from '../score/basis.ts';
import { draws } from '../score/bootstrap.ts';
import type { Score } from '../score/score.ts';
import type { Sureness } from '../score/sureness.ts';
import { fewestToTell } from '../score/terms.ts';
import { wilsonInterval } from '../score/wilson.ts';
import { percent, score3, scores3 } from './numbers.ts';

export type Figure = {
  readonly name: string;
  readonly value: string;
  /** What it says, in a sentence. */
  readonly meaning: string;
};

/** Figures under a heading. */
export type FigureGroup = { readonly heading: string; readonly figures: readonly Figure[] };

/** All figures of a score but those of its terms; empty where nothing is scored. */
export function figureGroups({ counts, brier, murphy, confidence, auc }: Score, basis: Basis): FigureGroup[] {
  const { mean, low, high, best, worst, baseRate, always50 } = brier;
  const { reliability, resolution, uncertainty } = murphy;
  if (mean === null || best === null || worst === null || baseRate === null || always50 === null) return [];
  if (reliability === null || resolution === null || uncertainty === null) return [];
  const rate = percent(basis.happened / counts.scored);
  const interval =
    low === null || high === null
      ? `For an interval ${plural(basis.briefings, 'briefing')} ${basis.briefings === 1 ? 'is' : 'are'} too few.`
      : `Drawn anew from these ${basis.briefings} briefings ${draws.toLocaleString('en-GB')} times, it lay between ${score3(low)} and ${score3(high)} in 95 of 100 draws.`;
  return [
    {
      heading: 'Accuracy',
      figures: [
        {
          name: 'Brier score',
          value: score3(mean),
          meaning: `How far the likelihoods were from what came, squared and averaged: 0 is perfect, 1 is to be certain and wrong each time. ${interval}`,
        },
        {
          name: 'Anywhere in the bands',
          value: scores3(best, worst),
          meaning:
            'The score takes the middle of each band. Had every word been meant at the luckiest end of its band, or at the unluckiest, these would be the scores: so much the words leave open.',
        },
        {
          name: 'Always the base rate',
          value: score3(baseRate),
          meaning: `What somebody would have scored who said “${rate}” each time, since ${rate} of all this happened. Nobody knew that beforehand; a lower score than this is worth something all the same.`,
        },
        {
          name: 'Always 50 %',
          value: score3(always50),
          meaning: 'What a shrug scores, whatever happens.',
        },
      ],
    },
    {
      heading: 'Calibration and discrimination',
      figures: [
        ...surenessFigure(confidence, counts.scored),
        {
          name: 'Reliability',
          value: score3(reliability),
          meaning:
            'How far the likelihoods were from how often such things then happened: the less the better, 0 is best.',
        },
        {
          name: 'Resolution',
          value: score3(resolution),
          meaning:
            'How well what happened was told apart from what did not, by different likelihoods: the more the better.',
        },
        {
          name: 'Uncertainty',
          value: score3(uncertainty),
          meaning: `How hard the events were to tell, whoever judged: most where half of them happen. Reliability less resolution plus uncertainty is the Brier score, ${score3(mean)}.`,
        },
        {
          name: 'Area under the ROC curve',
          value: auc === null ? '–' : auc.toFixed(2),
          meaning:
            auc === null
              ? 'To tell what happened from what did not takes some of either.'
              : 'Take one event that happened and one that did not: so often the one that happened was called the likelier. 1 is perfect, 0.5 is chance.',
        },
      ],
    },
  ];
}

function surenessFigure({ said, came }: Sureness, n: number): Figure[] {
  if (said === null || came === null) return [];
  return [
    {
      name: 'Sureness',
      value: `${percent(said)} said, ${percent(came)} came`,
      meaning: `How sure the judgements were of the likelier side on average, and how often that side came true. ${surenessVerdict(said, came, n)}`,
    },
  ];
}

function surenessVerdict(said: number, came: number, n: number): string {
  if (n < fewestToTell) return 'These are too few to tell more.';
  const { low, high } = wilsonInterval(came * n, n);
  if (said > high) return 'They were surer than what came allows: overconfident.';
  if (said < low) return 'They could have been surer: underconfident.';
  return 'The difference is no more than chance makes among so many.';
}
