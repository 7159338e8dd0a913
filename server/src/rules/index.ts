import { compoundJudgement } from './compound-judgement.ts';
import { confidenceWithLikelihood } from './confidence-with-likelihood.ts';
import { conflictingEstimates } from './conflicting-estimates.ts';
import { deadlineOutsideHorizon } from './deadline-outside-horizon.ts';
import { emptyHorizon } from './empty-horizon.ts';
import { falseCertainty } from './false-certainty.ts';
import { horizonWindow } from './horizon-window.ts';
import { invalidSetting } from './invalid-setting.ts';
import { misplacedHorizon } from './misplaced-horizon.ts';
import { misplacedSection } from './misplaced-section.ts';
import { missingByline } from './missing-byline.ts';
import { missingEstimate } from './missing-estimate.ts';
import { missingHorizon } from './missing-horizon.ts';
import { missingSection } from './missing-section.ts';
import { missingTitle } from './missing-title.ts';
import { mixedRows } from './mixed-rows.ts';
import { negatedTerm } from './negated-term.ts';
import { nonstandardConfidence } from './nonstandard-confidence.ts';
import { nonstandardTerm } from './nonstandard-term.ts';
import { numberOutsideBand } from './number-outside-band.ts';
import { numberWithoutTerm } from './number-without-term.ts';
import type { Rule } from './rule.ts';
import { stackedHedges } from './stacked-hedges.ts';
import { unreadableDate } from './unreadable-date.ts';
import { vagueLikelihood } from './vague-likelihood.ts';

/** Every rule, in the order in which a briefing is read: structure, estimates, time. */
export const rules: readonly Rule[] = [
  invalidSetting,
  missingTitle,
  missingByline,
  unreadableDate,
  missingSection,
  misplacedSection,
  missingHorizon,
  misplacedHorizon,
  horizonWindow,
  emptyHorizon,
  missingEstimate,
  nonstandardTerm,
  mixedRows,
  vagueLikelihood,
  stackedHedges,
  negatedTerm,
  falseCertainty,
  numberOutsideBand,
  numberWithoutTerm,
  confidenceWithLikelihood,
  nonstandardConfidence,
  compoundJudgement,
  conflictingEstimates,
  deadlineOutsideHorizon,
];

export const findRule = (name: string): Rule | undefined => rules.find((rule) => rule.name === name);
