import { bareQuotation } from './bare-quotation.ts';
import { brokenCitation } from './broken-citation.ts';
import { bulletSign } from './bullet-sign.ts';
import { closedHorizon } from './closed-horizon.ts';
import { compoundJudgement } from './compound-judgement.ts';
import { confidenceWithLikelihood } from './confidence-with-likelihood.ts';
import { conflictingEstimates } from './conflicting-estimates.ts';
import { deadlineOutsideHorizon } from './deadline-outside-horizon.ts';
import { duplicateSection } from './duplicate-section.ts';
import { earlyOutcome } from './early-outcome.ts';
import { emptyHorizon } from './empty-horizon.ts';
import { emptySection } from './empty-section.ts';
import { extraTitle } from './extra-title.ts';
import { falseCertainty } from './false-certainty.ts';
import { horizonGap } from './horizon-gap.ts';
import { horizonWindow } from './horizon-window.ts';
import { invalidSetting } from './invalid-setting.ts';
import { leftoverPlaceholder } from './leftover-placeholder.ts';
import { malformedTlp } from './malformed-tlp.ts';
import { misnamedSection } from './misnamed-section.ts';
import { misplacedHorizon } from './misplaced-horizon.ts';
import { misplacedSection } from './misplaced-section.ts';
import { missingBasis } from './missing-basis.ts';
import { missingByline } from './missing-byline.ts';
import { missingConfidence } from './missing-confidence.ts';
import { missingContent } from './missing-content.ts';
import { missingEstimate } from './missing-estimate.ts';
import { missingHorizon } from './missing-horizon.ts';
import { missingImageCredit } from './missing-image-credit.ts';
import { missingLegend } from './missing-legend.ts';
import { missingMetadata } from './missing-metadata.ts';
import { missingSection } from './missing-section.ts';
import { missingTitle } from './missing-title.ts';
import { mixedRows } from './mixed-rows.ts';
import { negatedTerm } from './negated-term.ts';
import { nonstandardConfidence } from './nonstandard-confidence.ts';
import { nonstandardTerm } from './nonstandard-term.ts';
import { numberOutsideBand } from './number-outside-band.ts';
import { numberWithoutTerm } from './number-without-term.ts';
import { otherLanguage } from './other-language.ts';
import { relativeDate } from './relative-date.ts';
import type { Rule } from './rule.ts';
import { scenarioSum } from './scenario-sum.ts';
import { singleSourceConfidence } from './single-source-confidence.ts';
import { stackedHedges } from './stacked-hedges.ts';
import { summaryLength } from './summary-length.ts';
import { undefinedAcronym } from './undefined-acronym.ts';
import { unexplainedChange } from './unexplained-change.ts';
import { unreadHtml } from './unread-html.ts';
import { unreadableDate } from './unreadable-date.ts';
import { unreadableOutcome } from './unreadable-outcome.ts';
import { unsourcedAttribution } from './unsourced-attribution.ts';
import { unsourcedClaim } from './unsourced-claim.ts';
import { unusedIgnore } from './unused-ignore.ts';
import { vagueLikelihood } from './vague-likelihood.ts';
import { vagueTime } from './vague-time.ts';

/** Every rule, in the order in which a briefing is read: structure, estimates, time, evidence, housekeeping. */
export const rules: readonly Rule[] = [
  invalidSetting,
  otherLanguage,
  unreadHtml,
  missingTitle,
  extraTitle,
  missingByline,
  unreadableDate,
  missingMetadata,
  malformedTlp,
  missingSection,
  misplacedSection,
  duplicateSection,
  misnamedSection,
  emptySection,
  missingContent,
  summaryLength,
  missingHorizon,
  misplacedHorizon,
  horizonWindow,
  horizonGap,
  emptyHorizon,
  leftoverPlaceholder,
  missingImageCredit,
  missingEstimate,
  nonstandardTerm,
  mixedRows,
  vagueLikelihood,
  stackedHedges,
  negatedTerm,
  falseCertainty,
  numberOutsideBand,
  numberWithoutTerm,
  missingConfidence,
  confidenceWithLikelihood,
  nonstandardConfidence,
  missingBasis,
  singleSourceConfidence,
  compoundJudgement,
  conflictingEstimates,
  unexplainedChange,
  scenarioSum,
  deadlineOutsideHorizon,
  vagueTime,
  relativeDate,
  closedHorizon,
  unreadableOutcome,
  earlyOutcome,
  unsourcedClaim,
  unsourcedAttribution,
  bareQuotation,
  brokenCitation,
  undefinedAcronym,
  missingLegend,
  bulletSign,
  unusedIgnore,
];

export const ruleNames: readonly string[] = rules.map(({ name }) => name);

/** The rule of that name; undefined where there is none. */
export const findRule = (name: string): Rule | undefined => rules.find((rule) => rule.name === name);
