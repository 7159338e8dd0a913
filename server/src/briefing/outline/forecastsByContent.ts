// Which headings are the forecast because of what stands under them: horizons, likelihoods, tables, scenarios.
import { splitSentences } from '../../language/sentences.ts';
import { type Block, perBlock, perBlockAndKey } from '../../markdown/block.ts';
import { proseOf } from '../../markdown/prose.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Template } from '../../templates/template.ts';
import { slice } from '../../text/span.ts';
import { arePredictions } from '../prose/listedPredictions.ts';
import { judgementTableIn } from '../tables/judgementTables.ts';
import { type Candidate, type Candidates, rankOf } from './candidates.ts';
import { firstLikelihood } from './firstLikelihood.ts';
import { horizonElsewhere, horizonInForecast } from './horizons.ts';
import { isScenarioInFigures } from './judgementHeadings.ts';
import { figureOfScenario, leadsInFigures } from './leadChance.ts';
import {
  asksForWork,
  isCalledForecast,
  isOfScenarios,
  isOfWork,
  isOneCase,
  isOneScenario,
  opensWithForecast,
  saysWhatComes,
  saysWhatMayBe,
  saysWhatWillBe,
  speaksOfScenarios,
} from './lookingAhead.ts';
import { chiefSection, runInHeadingsIn } from './runInHeadings.ts';

/**
 * Returns a function that gives the headings that are the forecast because of what stands under them: two horizons with windows
 * or more or, where no heading bears its name, judgements. Those with horizons go before the others, and a forecast’s word
 * before a loose name. `naming` are the headings that have any name of a section, or a forecast’s word.
 */
export function forecastsIn(
  { all, title, under }: Candidates,
  naming: readonly Candidate[],
  template: Template,
  standard: Standard,
): (loosely: boolean, hasForecast: boolean) => Candidate[] {
  const horizonOf = horizonInForecast(template);
  const isHorizon = horizonElsewhere(template);
  const runInHeadingsOf = runInHeadingsIn(template);
  const likelihoodOf = firstLikelihood(standard);
  const isScenario = isScenarioInFigures(standard);
  const figuresIn = leadsInFigures(standard);
  const tableOf = judgementTableIn(template);
  const figuredSentencesIn = figuredSentences(standard);
  return byContent;

  /** With `hasForecast` a heading bears the name of the forecast. */
  function byContent(loosely: boolean, hasForecast: boolean): Candidate[] {
    const possible = naming.filter(
      (candidate) =>
        candidate !== title &&
        candidate.heading.style !== 'plain' &&
        candidate.names.named?.role !== 'summary' &&
        (candidate.names.named?.role === 'forecast' ||
          (candidate.heading.style === 'heading' &&
            (candidate.names.hasForecastWord ||
              (candidate.names.loosely?.role === 'forecast' &&
                (loosely || (windowsUnder(candidate) >= 2 && saysWhatIsToCome(candidate))))))) &&
        !isHorizon(candidate.block),
    );
    const judged = parentsOfHorizons();
    // *30-Day Outlook* beside *60-Day Outlook* is a horizon of what both stand under.
    const isSister = ({ block, parent }: Candidate) =>
      parent !== undefined && judged.includes(parent) && horizonOf(block)?.window !== undefined;
    const withHorizons = possible.filter((candidate) => windowsUnder(candidate) >= 2 && !isSister(candidate));
    if (hasForecast || withHorizons.length > 0) return withHorizons;
    if (judged.length > 0) return judged;
    const listing = loosely ? all.filter(listsHorizons) : [];
    if (listing.length > 0) return listing;
    const judging = possible.filter(
      (candidate) =>
        candidate.heading.style === 'heading' &&
        !isOneOfScenarios(candidate) &&
        (under(candidate, 'section').some(
          ({ block }) => isForecastIn(candidate, block) || (loosely && isScenario(block)),
        ) ||
          ((loosely || candidate.names.hasForecastWord) && tabulatesJudgements(candidate)) ||
          (candidate.names.hasForecastWord && (listsCases(candidate) || listsPredictions(candidate))) ||
          (loosely && (isScenario(candidate.block) || listsScenarios(candidate)))),
    );
    // Scenarios within another section stand beside a forecast that says so in its heading.
    const byWord = foremost(judging.filter(({ names }) => names.hasForecastWord));
    if (byWord.length > 0 || judging.length > 0) return byWord.length > 0 ? byWord : judging;
    const tabling = foremost(all.filter(tabulatesTerms));
    if (tabling.length > 0) return tabling;
    // Several bold lines are each what one theme comes to.
    const bold = all.filter(isBoldForecast);
    if (bold.length === 1) return bold;
    return loosely ? forecastsWithoutLikelihood() : [];
  }

  /**
   * The most prominent headings whose noun is a forecast and under which a sentence, or a heading, says what will be, by no
   * likelihood, or under which scenarios stand.
   */
  function forecastsWithoutLikelihood(): Candidate[] {
    const foretelling = all.filter(
      (candidate) =>
        candidate !== title &&
        candidate.heading.style === 'heading' &&
        !candidate.names.isApparatus &&
        candidate.names.named === undefined &&
        !isHorizon(candidate.block) &&
        ((isCalledForecast(candidate.heading.text) &&
          (under(candidate, 'section').some(
            ({ block }) => likelihoodOf(block) !== undefined || saysWhatWillBe(block),
          ) ||
            all.some(({ parent, heading }) => parent === candidate && saysWhatComes(heading.text)))) ||
          (opensWithForecast(candidate.heading.text) &&
            under(candidate, 'section').some(({ block }) => saysWhatMayBe(block))) ||
          (isOfScenarios(candidate.heading.text) &&
            all.filter(({ parent, heading }) => parent === candidate && isOneScenario(heading.text)).length >= 2) ||
          ((isCalledForecast(candidate.heading.text) || isOfScenarios(candidate.heading.text)) &&
            tabulatesScenarios(candidate)) ||
          listsScenarios(candidate) ||
          tellsScenarios(candidate)),
    );
    return foremost(foretelling);
  }

  /** The headings of any words right under which two horizons with windows or more stand, and a likelihood in one of them. */
  function parentsOfHorizons(): Candidate[] {
    const byParent = new Map<Candidate, Candidate[]>();
    for (const horizon of all) {
      if (!horizon.parent || !horizonOf(horizon.block)?.window || asksForWork(horizon.parent.heading.text)) continue;
      const horizons = byParent.get(horizon.parent);
      if (horizons) horizons.push(horizon);
      else byParent.set(horizon.parent, [horizon]);
    }
    const givesLikelihood = (horizon: Candidate) =>
      under(horizon, 'horizon').some(({ block }) => likelihoodOf(block) !== undefined);
    return [...byParent].flatMap(([parent, horizons]) => {
      const isOther = parent.names.isApparatus || parent.names.named || isHorizon(parent.block);
      return !isOther && horizons.length >= 2 && horizons.some(givesLikelihood) ? [parent] : [];
    });
  }

  /** Whether horizons with windows begin the items of a list, or paragraphs, right under a heading of any words, one of which says what may be. */
  function listsHorizons(candidate: Candidate): boolean {
    const { heading, names, block } = candidate;
    if (candidate === title || heading.style !== 'heading' || names.isApparatus || names.named || isHorizon(block))
      return false;
    if (isOfWork(heading.text)) return false;
    const blocks = under(candidate, 'section').filter(({ block: { node } }) => /^(?:list|paragraph)$/.test(node.type));
    const windows = blocks.flatMap(({ block }) => runInHeadingsOf(block)).filter(({ runIn }) => runIn?.horizon.window);
    return (
      windows.length >= 2 &&
      !all.some(({ parent }) => parent === candidate) &&
      blocks.some(({ block }) => likelihoodOf(block) !== undefined || saysWhatMayBe(block))
    );
  }

  /** Whether a heading is one of several scenarios, none of which is the forecast by itself. */
  function isOneOfScenarios({ heading, parent }: Candidate): boolean {
    if (!isOneScenario(heading.text)) return false;
    const sisters = all.filter((other) => other.parent === parent && other.heading.level === heading.level);
    return sisters.filter((other) => isOneScenario(other.heading.text)).length >= 2;
  }

  /** Whether what stands under a heading says what will be or may be; where it does not, its times are those of steps. */
  function saysWhatIsToCome(candidate: Candidate): boolean {
    return under(candidate, 'section').some(
      ({ block }) => likelihoodOf(block) !== undefined || saysWhatWillBe(block) || saysWhatMayBe(block),
    );
  }

  /** Whether a block gives a likelihood; of what is to come, where the heading above it has no forecast’s word. */
  function isForecastIn({ names }: Candidate, block: Block): boolean {
    const likelihood = likelihoodOf(block);
    return likelihood?.term !== undefined && (names.hasForecastWord || likelihood.looksAhead);
  }

  /** Whether a table whose rows are plainly judgements with likelihoods stands under a heading. */
  function tabulatesJudgements(candidate: Candidate): boolean {
    return under(candidate, 'section').some(({ block }) => {
      const table = tableOf(block);
      return table?.kind === 'rows' && table.isPlain;
    });
  }

  /** Whether a bold line in a section of another name is called the forecast, and a term stands under it: `**Final forecast:**`. */
  function isBoldForecast(candidate: Candidate): boolean {
    const { heading } = candidate;
    return (
      heading.style === 'bold' &&
      chiefSection(heading.text, template)?.role === 'forecast' &&
      under(candidate, 'section').some(({ block }) => likelihoodOf(block)?.term !== undefined)
    );
  }

  /** Whether a table whose head asks for words of estimative probability stands under a heading of any other words. */
  function tabulatesTerms(candidate: Candidate): boolean {
    const { heading, names, block } = candidate;
    if (candidate === title || heading.style !== 'heading' || names.isApparatus || names.named || isHorizon(block))
      return false;
    return under(candidate, 'section').some((placed) => {
      const table = tableOf(placed.block);
      return table !== undefined && table.terms.length > 1;
    });
  }

  /** Whether a table of two scenarios or more stands under a heading. */
  function tabulatesScenarios(candidate: Candidate): boolean {
    return under(candidate, 'section').some(
      ({ block: { node, source } }) =>
        node.type === 'table' &&
        node.children.length > 2 &&
        node.children
          .slice(0, 1)
          .some(({ children: [cell] }) => cell && /^\W*scenarios?\W*$/i.test(proseOf(cell, source, 0))),
    );
  }

  /** Whether a list of a base, a better and a worse case stands under a heading, two of them at least. */
  function listsCases(candidate: Candidate): boolean {
    return under(candidate, 'section').reduce((sum, { block }) => sum + casesIn(block), 0) >= 2;
  }

  /** Whether a list of predictions with figures stands under a heading. */
  function listsPredictions(candidate: Candidate): boolean {
    const lists = under(candidate, 'section')
      .map(({ block }) => block)
      .filter(({ node }) => node.type === 'list');
    return lists.some(({ source }) => /%|per ?cent/i.test(source)) && arePredictions(lists);
  }

  /** Whether a list of scenarios with figures stands under a heading that speaks of scenarios or outcomes. */
  function listsScenarios(candidate: Candidate): boolean {
    if (!speaksOfScenarios(candidate.heading.text)) return false;
    return under(candidate, 'section').reduce((sum, { block }) => sum + figuresIn(block), 0) >= 2;
  }

  /** Whether two sentences or more give scenarios their figures under a heading that speaks of scenarios. */
  function tellsScenarios(candidate: Candidate): boolean {
    if (!isOfScenarios(candidate.heading.text)) return false;
    return under(candidate, 'section').reduce((sum, { block }) => sum + figuredSentencesIn(block), 0) >= 2;
  }

  /** How many horizons with a window stand under a heading. */
  function windowsUnder(candidate: Candidate): number {
    return under(candidate, 'section').reduce(
      (sum, { block }) =>
        sum +
        (horizonOf(block)?.window ? 1 : 0) +
        runInHeadingsOf(block).filter(({ runIn }) => runIn?.horizon.window).length,
      0,
    );
  }
}

/** How many items of a list begin with the name of a case: *Base case*, *Downside case: …*. */
const casesIn = perBlock(({ node, source }: Block): number =>
  node.type === 'list'
    ? node.children.filter(({ children: [first] }) => first && isOneCase(proseOf(first, source, 0))).length
    : 0,
);

/** How many sentences of a paragraph give a scenario its figure: *In the base case, to which we give 60 percent, …*. */
const figuredSentences = perBlockAndKey((standard: Standard, { node, source }: Block): number => {
  if (node.type !== 'paragraph' || !/%|per ?cent/i.test(source)) return 0;
  const prose = proseOf(node, source, 0);
  return splitSentences(prose).filter((span) => figureOfScenario(slice(prose, span), standard) !== undefined).length;
});

/** The most prominent of the headings that are the forecast by what stands under them. */
function foremost(candidates: readonly Candidate[]): Candidate[] {
  const best = Math.min(...candidates.map(({ heading }) => rankOf(heading)));
  return candidates.filter(({ heading }) => rankOf(heading) === best);
}
