// Which headings of a document name the sections of its template: by their words, their rank, what stands above them
// and, where the words alone do not tell, what stands under them.
import { wordsOf } from '../../markdown/prose.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Template, TemplateSection } from '../../templates/template.ts';
import { judgementTableIn } from '../tables/judgementTables.ts';
import { type Candidate, type Candidates, rankOf } from './candidates.ts';
import { firstLikelihood } from './firstLikelihood.ts';
import { horizonElsewhere, horizonInForecast } from './horizons.ts';
import { isScenarioInFigures, judgementLabel } from './judgementHeadings.ts';
import { leadsInFigures } from './leadChance.ts';
import {
  asksForWork,
  isCalledForecast,
  isOfScenarios,
  isOfWork,
  isOneScenario,
  opensWithForecast,
  saysWhatComes,
  saysWhatMayBe,
  saysWhatWillBe,
} from './lookingAhead.ts';
import { runInHeadingsIn } from './runInHeadings.ts';
import { type Names, sectionNamed } from './sectionNames.ts';

/** What a heading names. */
export type Named = {
  readonly section: TemplateSection;
  /** The template’s name that it misspells. */
  readonly nearly: string | undefined;
};

/**
 * Returns a function that gives the headings that name sections. Without `loosely` the template’s loose names, which are no
 * evidence of a briefing, name none.
 */
export function namedHeadings(
  { all, title, under }: Candidates,
  template: Template,
  standard: Standard,
): (loosely: boolean) => ReadonlyMap<Candidate, Named> {
  const horizonOf = horizonInForecast(template);
  const isHorizon = horizonElsewhere(template);
  const runInHeadingsOf = runInHeadingsIn(template);
  const likelihoodOf = firstLikelihood(standard);
  const isScenario = isScenarioInFigures(standard);
  const figuresIn = leadsInFigures(standard);
  const tableOf = judgementTableIn(template);
  const forecast = template.sections.find(({ role }) => role === 'forecast');
  // Most headings name nothing.
  const naming = all.filter(({ names }) => namesSomething(names));
  const freeRank = Math.min(
    ...namesBy(strongName)
      .filter((one) => isPeer(one.section) && isFree(one))
      .map(({ candidate }) => rankOf(candidate.heading)),
  );
  // The section that holds key judgements, whatever its name: each may have a heading of its own.
  const summary = sectionNamed('Key Judgements', template, { loose: true, exactly: true });
  const byName = mostProminent(strongName);
  const nearly = mostProminent((candidate) =>
    candidate !== title && !['plain', 'box'].includes(candidate.heading.style) && !strongName(candidate)
      ? candidate.names.nearly?.section
      : undefined,
  );
  const ofJudgements = summary
    ? all.filter(({ block, heading }) => judgementLabel(block) > 0 && heading.style !== 'plain')
    : [];
  const strict = read(false);
  const withLoose = read(true);
  // The same object, so that what was made of the one holds for the other.
  const isSame = [...withLoose].every(([candidate, { section }]) => strict.get(candidate)?.section === section);
  return (loosely) => (loosely && !(isSame && withLoose.size === strict.size) ? withLoose : strict);

  function read(loosely: boolean): ReadonlyMap<Candidate, Named> {
    const named = new Map<Candidate, Named>();
    for (const [candidate, section] of byName) named.set(candidate, { section, nearly: undefined });
    const rightlyNamed = new Set(byName.values());
    for (const [candidate, section] of nearly)
      if (!byName.has(candidate) && !rightlyNamed.has(section))
        named.set(candidate, { section, nearly: candidate.names.nearly?.name });
    for (const candidate of ofJudgements)
      if (summary && !isUnder(candidate, summary, named)) named.set(candidate, { section: summary, nearly: undefined });
    if (forecast) {
      const holding = forecastsByContent(loosely, sectionsIn(named).has(forecast));
      for (const candidate of holding)
        if (!named.has(candidate)) named.set(candidate, { section: forecast, nearly: undefined });
    }
    if (loosely) {
      const found = sectionsIn(named);
      nameFurther(named, (candidate) => {
        const { heading, names } = candidate;
        const section = heading.style === 'bold' || names.loosely?.role === 'forecast' ? undefined : names.loosely;
        const holds = section?.role !== 'summary' || heading.style === 'box' || holdsPoints(candidate, section);
        return section && holds && !found.has(section) ? section : undefined;
      });
      const foundLoosely = sectionsIn(named);
      nameFurther(named, ({ names: { wordily: section } }) =>
        section && !foundLoosely.has(section) ? section : undefined,
      );
      const foundWordily = sectionsIn(named);
      nameFurther(named, ({ names: { foreign: section } }) =>
        section && !foundWordily.has(section) ? section : undefined,
      );
    }
    return named;
  }

  /** Adds the most prominent headings with names that are no evidence by themselves. */
  function nameFurther(
    named: Map<Candidate, Named>,
    nameOf: (candidate: Candidate) => TemplateSection | undefined,
  ): void {
    for (const [candidate, section] of mostProminent(nameOf))
      if (candidate !== title && !named.has(candidate)) named.set(candidate, { section, nearly: undefined });
  }

  /** Whether a heading that names a section stands above a candidate. */
  function isUnder({ parent }: Candidate, section: TemplateSection, named: ReadonlyMap<Candidate, Named>): boolean {
    return parent !== undefined && (named.get(parent)?.section === section || isUnder(parent, section, named));
  }

  /**
   * The section that a heading names by a name that is evidence of a briefing. A title may begin like a section
   * (*Outlook for the Black Sea ports*), so a title and a plain line must be exactly the name.
   */
  function strongName(candidate: Candidate): TemplateSection | undefined {
    const { names, heading } = candidate;
    return candidate === title || heading.style === 'plain' ? names.exactly : names.named;
  }

  /**
   * The headings that name a section, of those of one section only the most prominent. A heading that another owns names a
   * section only if no heading that stands free does, and none that is more prominent names the summary or the forecast:
   * then the paper has parts, each with its own sections; or if it is the only box with the name.
   */
  function mostProminent(
    nameOf: (candidate: Candidate) => TemplateSection | undefined,
  ): Map<Candidate, TemplateSection> {
    const found = namesBy(nameOf);
    const free = new Set(found.filter(isFree).map(({ section }) => section));
    const times = new Map<TemplateSection, number>();
    for (const { section } of found) times.set(section, (times.get(section) ?? 0) + 1);
    const isOnlyBox = ({ candidate, section }: NamedBy) =>
      candidate.heading.style === 'box' && times.get(section) === 1;
    const counted = found.filter(
      (one) => isFree(one) || isOfEach(one) || (!free.has(one.section) && (isOfPart(one) || isOnlyBox(one))),
    );
    const best = new Map<TemplateSection, number>();
    for (const { candidate, section } of counted)
      best.set(section, Math.min(rankOf(candidate.heading), best.get(section) ?? Number.POSITIVE_INFINITY));
    return new Map(
      counted
        .filter(({ candidate, section }) => best.get(section) === rankOf(candidate.heading))
        .map(({ candidate, section }) => [candidate, section]),
    );
  }

  function namesBy(nameOf: (candidate: Candidate) => TemplateSection | undefined): readonly NamedBy[] {
    return naming.flatMap((candidate) => {
      const section = nameOf(candidate);
      const { style } = candidate.heading;
      return section && (style === 'heading' || style === 'box' || section.lines) ? [{ candidate, section }] : [];
    });
  }

  /** Whether a heading that another owns may name a section: none that stands free is more prominent. */
  function isOfPart({ candidate: { heading } }: NamedBy): boolean {
    return heading.style === 'heading' && rankOf(heading) <= freeRank;
  }

  /**
   * The headings that are the forecast because of what stands under them: two horizons with windows or more or, where no
   * heading bears its name, judgements. Those with horizons go before the others, and a forecast’s word before a loose name.
   */
  function forecastsByContent(loosely: boolean, hasForecast: boolean): Candidate[] {
    const possible = naming.filter(
      (candidate) =>
        candidate !== title &&
        candidate.heading.style !== 'plain' &&
        candidate.names.named?.role !== 'summary' &&
        (candidate.names.named?.role === 'forecast' ||
          (candidate.heading.style === 'heading' &&
            (candidate.names.hasForecastWord ||
              (candidate.names.loosely?.role === 'forecast' && (loosely || windowsUnder(candidate) >= 2))))) &&
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
        (under(candidate, 'section').some(({ block }) => likelihoodOf(block)?.term || (loosely && isScenario(block))) ||
          (loosely && (isScenario(candidate.block) || listsScenarios(candidate) || tabulatesJudgements(candidate)))),
    );
    const byWord = judging.filter(({ names }) => names.hasForecastWord);
    if (byWord.length > 0 || judging.length > 0) return byWord.length > 0 ? byWord : judging;
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
            all.filter(({ parent, heading }) => parent === candidate && isOneScenario(heading.text)).length >= 2)),
    );
    const best = Math.min(...foretelling.map(({ heading }) => rankOf(heading)));
    return foretelling.filter(({ heading }) => rankOf(heading) === best);
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

  /** Whether horizons with windows begin the items of a list right under a heading of any words, one of which says what may be. */
  function listsHorizons(candidate: Candidate): boolean {
    const { heading, names, block } = candidate;
    if (candidate === title || heading.style !== 'heading' || names.isApparatus || names.named || isHorizon(block))
      return false;
    if (isOfWork(heading.text)) return false;
    const lists = under(candidate, 'section').filter(({ block: { node } }) => node.type === 'list');
    const windows = lists.flatMap((list) => runInHeadingsOf(list.block)).filter(({ runIn }) => runIn?.horizon.window);
    return (
      windows.length >= 2 &&
      !all.some(({ parent }) => parent === candidate) &&
      lists.some((list) => likelihoodOf(list.block) !== undefined || saysWhatMayBe(list.block))
    );
  }

  /** Whether a table whose rows are plainly judgements with likelihoods stands under a heading. */
  function tabulatesJudgements(candidate: Candidate): boolean {
    return under(candidate, 'section').some(({ block }) => {
      const table = tableOf(block);
      return table?.kind === 'rows' && table.isPlain;
    });
  }

  /** Whether a list of scenarios with figures stands under a heading that speaks of scenarios. */
  function listsScenarios(candidate: Candidate): boolean {
    const figures = under(candidate, 'section').map(({ block }) => figuresIn(block));
    return /\bscenarios?\b/i.test(candidate.heading.text) && figures.reduce((sum, found) => sum + found, 0) >= 2;
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

  /** Whether points stand under a heading with a loose name: a list, or one short paragraph and no more. */
  function holdsPoints(candidate: Candidate, { points }: TemplateSection): boolean {
    const inside = under(candidate, 'section').map(({ block }) => block);
    if (inside.some(({ node }) => node.type === 'list')) return true;
    const [paragraph, ...others] = inside.filter(({ node }) => node.type === 'paragraph');
    return (
      paragraph !== undefined &&
      others.length === 0 &&
      wordsOf(paragraph.node, paragraph.source, 0).length <= (points?.words ?? Number.POSITIVE_INFINITY)
    );
  }
}

const namesSomething = ({ exactly, named, loosely, wordily, nearly, foreign, hasForecastWord }: Names): boolean =>
  (exactly ?? named ?? loosely ?? wordily ?? nearly ?? foreign) !== undefined || hasForecastWord;

const sectionsIn = (named: ReadonlyMap<Candidate, Named>): ReadonlySet<TemplateSection> =>
  new Set([...named.values()].map(({ section }) => section));

type NamedBy = { readonly candidate: Candidate; readonly section: TemplateSection };

/** Whether no heading owns one that names a section; a sub-section never is the sources or a part of the body. */
const isFree = ({ candidate, section }: NamedBy): boolean =>
  (isPeer(section) ? candidate.owner : candidate.parent) === undefined;

/** Whether the template repeats the section for each part, and the heading above it names none. */
const isOfEach = ({ section, candidate: { heading, parent } }: NamedBy): boolean =>
  section.each !== undefined && heading.style === 'heading' && parent !== undefined && !parent.names.named;

/** The summary and the forecast stand side by side: neither owns the other. */
const isPeer = ({ role }: TemplateSection): boolean => role === 'summary' || role === 'forecast';
