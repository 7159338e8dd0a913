// Which headings say in words of their own that they are a forecast, and which blocks say what will be.
import { expectation, ownExpectation } from '../../language/expectations.ts';
import { splitSentences } from '../../language/sentences.ts';
import { type Block, perBlock } from '../../markdown/block.ts';
import { proseOf } from '../../markdown/prose.ts';
import { slice } from '../../text/span.ts';

/** Words of a heading that tell a forecast, whatever stands beside them: *12-Month Outlook*, *Key Predictions*. */
export const forecastWords =
  /^(?=(?:\S+\s+){0,8}\S+$).*\b(?:outlooks?|forecasts?|predictions?|prognos[ie]s|projections?|scenarios?|looking ahead|forward look|forward-looking (?:assessments?|analysis|views?|judge?ments?|perspectives?)|what(?:['’]s| is| comes| happens)? next|what to (?:watch|expect))\b/i;

const forecastNoun =
  /^(?:\S+ ){0,7}(?:outlooks?|forecasts?|forecasting|prognos[ie]s|projections)$|^(?:\S+ ){0,3}(?:outlook|forecast|prediction|prognosis) (?:matrix|table)$|^(?:\S+ ){0,2}forward (?:statements|projections?)$|^(?:\S+ ){0,5}assessment of (?:\S+ ){1,4}(?:probability|likelihood)$/i;

/** Forecasts that somebody made before, or how they are made. */
const otherForecasts =
  /\b(?:methods?|methodology|approach|models?|modelling|accuracy|verification|evaluation|performance|review|track record|last|past|previous|earlier|prior|former|historical|weather|how|sources?)\b/i;

/** The years that a forecast is for, at the end of a heading: *2026–2027*, *Q3 2026*. */
const years =
  /[\s,:–—-]*\b(?:(?:Q[1-4]|H[12]|FY)(?:\s*[-–]\s*(?:Q[1-4]|H[12]))?\s*)?(?:20\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?)$/i;

/** The words of a heading without brackets, years and signs at its end. */
const nounPhrase = (heading: string): string =>
  heading
    .replace(/[\s:]*(?:\([^()]*\))?$/, '')
    .replace(/[^\p{L}\p{N})]+$/u, '')
    .replace(years, '');

/** Whether the words of a heading have a forecast as their noun, *Harbour Risk Outlook*, and not its method, nor one of the past. */
export const isCalledForecast = (heading: string): boolean => {
  const words = nounPhrase(heading);
  return forecastNoun.test(words) && !otherForecasts.test(words);
};

const forecastFirst =
  /^(?:(?:the|our|strategic|analytic|overall) )?(?:outlook|forecast|prognosis)s?\s*(?:&|and|\/|\+)\s*\S/i;

/** Whether the words of a heading begin with a forecast and add something: *Outlook & indicators to watch*. */
export const opensWithForecast = (heading: string): boolean =>
  forecastFirst.test(heading) && !otherForecasts.test(heading);

/** Whether the words of a heading tell a forecast, by any of its words or as their noun. */
export const hasForecastWord = (heading: string): boolean => forecastWords.test(heading) || isCalledForecast(heading);

const willBe = /(?<!\b(?:we|I|you|readers?|which|that|who) )\b(?:will|won['’]t)\b(?! have\b)/i;
const anticipated = /\b(?:is|are|remains?) (?:now |still |also |widely )?anticipated to\b/i;

/** What a paper says of itself: *this section will show*, *the next issue will follow*. */
const ofThePaper =
  /^\W*(?:(?:in )?(?:this|the|our|each|every)(?: next| following)? |next )(?:sections?|chapters?|papers?|reports?|briefs?|briefings?|documents?|issues?|editions?|outlooks?|forecasts?|models?|methods?|figures?|tables?|charts?|pages?|scores?)\b|^\W*(?:if|when|once)\b/i;

/**
 * Whether a block has a sentence that says what will be, *will*, *is expected to*, *we anticipate*, or is a table with a column of
 * forecasts. Block quotes and headings say nothing.
 */
export const saysWhatWillBe = perBlock(({ node, source }: Block): boolean => {
  if (node.type === 'table')
    return (node.children[0]?.children ?? []).some((cell) => forecastNoun.test(proseOf(cell, source, 0).trim()));
  if (node.type === 'blockquote' || node.type === 'heading') return false;
  const prose = proseOf(node, source, 0);
  return splitSentences(prose).some((span) => {
    const sentence = slice(prose, span);
    return (
      !ofThePaper.test(sentence) &&
      (willBe.test(sentence) ||
        expectation.test(sentence) ||
        ownExpectation.test(sentence) ||
        anticipated.test(sentence))
    );
  });
});

/** Whether the words of a heading under a forecast name what comes: *Next Likely Targets*. */
export const saysWhatComes = (heading: string): boolean =>
  /\b(?:next|likely|expected|anticipated|upcoming|future|coming|emerging)\b/i.test(heading) &&
  !/\bnext (?:steps?|actions?|update|report|review|issue)\b/i.test(heading);

const scenariosAhead =
  /^(?:(?:the|two|three|four|future|possible|potential|plausible|alternative|key|main) )*scenarios(?: (?:for|in) (?:\S+ ){0,3}\S+)?$/i;

/** Whether the words of a heading name what may come as scenarios: *Future Scenarios*. */
export const isOfScenarios = (heading: string): boolean => scenariosAhead.test(nounPhrase(heading));

/** Whether the words of a heading speak of scenarios, or of outcomes and how probable each is. */
export const speaksOfScenarios = (heading: string): boolean =>
  /\bscenarios?\b|\b(?:probability|event) tree\b/i.test(heading) ||
  (/\boutcomes?\b/i.test(heading) && /\b(?:probab\w+|likelihoods?|chances|odds|possible|potential)\b/i.test(heading));

/** Whether the words of a heading are one of several scenarios: *Scenario 2: The lock closes*, *Worst case*. */
export const isOneScenario = (heading: string): boolean =>
  /^scenario (?:\d|[IVX]+\b|[A-H]\b)|^(?:\S+ ){1,3}(?:scenario|case)\b/i.test(heading);

/** Whether the words of a heading call it a scenario or one of several cases of what may come: *Scenario 2*, *Upside case*. */
export const isCalledScenario = (heading: string): boolean => /^scenario\b/i.test(heading) || isOneCase(heading);

/** Whether words begin with the name of a case of several: *Base case*, *Downside scenario: a long strike*. */
export const isOneCase = (words: string): boolean =>
  /^\W*(?:the |our )?(?:base(?:line)?|central|best|worst|upside|downside|bull|bear|optimistic|pessimistic|most likely|reasonable worst)[\s-]+(?:case|scenario)\b/i.test(
    words,
  );

/** Whether the words of a heading ask for work, also within a forecast: *Recommended Actions*. */
export const asksForWork = (heading: string): boolean =>
  /\b(?:recommend(?:ations?|ed)|actions?|mitigations?|remediation|next steps|to-?do|road ?maps?|improvements?|enhancements?|countermeasures|defensive (?:measures|priorities))\b/i.test(
    heading,
  );

/** Words of work that a forecast has too: *Two Phases*, *Goals of the Union*. */
const ofWork =
  /\b(?:plans?|planning|planned|steps?|strateg(?:y|ies)|measures?|goals?|milestones?|timelines?|priorit(?:y|ies)|tasks?|todos?|work|features?|phases?|responses?|schedule|objectives?|vision|development)\b/i;

/** Whether the words of a heading tell of work to do: a time under it is one of that work, not of what will be. */
export const isOfWork = (heading: string): boolean => asksForWork(heading) || ofWork.test(heading);

/** Whether a block, no quotation and no heading, says what will be or may be. */
export const saysWhatMayBe = perBlock(
  ({ node, source }: Block): boolean =>
    node.type !== 'blockquote' &&
    node.type !== 'heading' &&
    /\b(?:will|would|may|might|could|possible|potential(?:ly)?)\b/i.test(proseOf(node, source, 0)),
);
