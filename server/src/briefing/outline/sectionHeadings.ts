// Which headings of a document name the sections of its template: by their words, their rank, what stands above them
// and, where the words alone do not tell, what stands under them.
import { wordsOf } from '../../markdown/prose.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Template, TemplateSection } from '../../templates/template.ts';
import { type Candidate, type Candidates, rankOf } from './candidates.ts';
import { firstLikelihood } from './firstLikelihood.ts';
import { sectionNamed } from './headings.ts';
import { horizonElsewhere, horizonInForecast } from './horizons.ts';
import { judgementLabel } from './judgementHeadings.ts';
import { runInHeadingsIn } from './runInHeadings.ts';

/** What a heading names. */
export type Named = {
  readonly section: TemplateSection;
  /** The template’s name that it misspells. */
  readonly nearly: string | undefined;
};

/** Words of a heading that tell a forecast, whatever stands beside them: *12-Month Outlook*, *Key Predictions*. */
const forecastWords =
  /^(?=(?:\S+\s+){0,8}\S+$).*\b(?:outlooks?|forecasts?|predictions?|prognos[ie]s|projections?|scenarios?|looking ahead)\b/i;

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
  const forecast = template.sections.find(({ role }) => role === 'forecast');
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
  const strict = read(false);
  const isLoose = all.some(({ names }) => names.loosely ?? names.wordily);
  return (loosely) => (loosely && isLoose ? read(true) : strict);

  function read(loosely: boolean): ReadonlyMap<Candidate, Named> {
    const named = new Map<Candidate, Named>();
    const isNamed = (section: TemplateSection) => [...named.values()].some((other) => other.section === section);
    for (const [candidate, section] of byName) named.set(candidate, { section, nearly: undefined });
    for (const [candidate, section] of nearly)
      if (!byName.has(candidate) && ![...byName.values()].includes(section))
        named.set(candidate, { section, nearly: candidate.names.nearly?.name });
    for (const candidate of all) {
      const section =
        summary && judgementLabel(candidate.block) > 0 && candidate.heading.style !== 'plain' ? summary : undefined;
      if (section && !isUnder(candidate, section, named)) named.set(candidate, { section, nearly: undefined });
    }
    if (forecast) {
      const holding = forecastsByContent(loosely, isNamed(forecast));
      for (const candidate of holding)
        if (!named.has(candidate)) named.set(candidate, { section: forecast, nearly: undefined });
    }
    if (loosely) {
      const loose = mostProminent(({ names: { loosely: section }, heading }) =>
        section && section.role !== 'forecast' && heading.style !== 'bold' && !isNamed(section) ? section : undefined,
      );
      for (const [candidate, section] of loose)
        if (
          candidate !== title &&
          !named.has(candidate) &&
          (section.role !== 'summary' || candidate.heading.style === 'box' || holdsPoints(candidate, section))
        )
          named.set(candidate, { section, nearly: undefined });
      const wordy = mostProminent(({ names, heading }) =>
        heading.style === 'heading' && names.wordily && !isNamed(names.wordily) ? names.wordily : undefined,
      );
      for (const [candidate, section] of wordy)
        if (candidate !== title && !named.has(candidate)) named.set(candidate, { section, nearly: undefined });
    }
    return named;
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
    const isOnlyBox = ({ candidate, section }: NamedBy) =>
      candidate.heading.style === 'box' && found.filter((other) => other.section === section).length === 1;
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
    return all.flatMap((candidate) => {
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
    const possible = all.filter(
      (candidate) =>
        candidate !== title &&
        candidate.heading.style !== 'plain' &&
        candidate.names.named?.role !== 'summary' &&
        !isHorizon(candidate.block) &&
        (candidate.names.named?.role === 'forecast' ||
          (candidate.heading.style === 'heading' &&
            (forecastWords.test(candidate.heading.text) ||
              (candidate.names.loosely?.role === 'forecast' && (loosely || windowsUnder(candidate) >= 2))))),
    );
    const withHorizons = possible.filter((candidate) => windowsUnder(candidate) >= 2);
    if (hasForecast || withHorizons.length > 0) return withHorizons;
    const judged = parentsOfHorizons();
    if (judged.length > 0) return judged;
    const judging = possible.filter(
      (candidate) =>
        candidate.heading.style === 'heading' &&
        under(candidate, 'section').some(({ block }) => likelihoodOf(block)?.term),
    );
    const byWord = judging.filter(({ heading }) => forecastWords.test(heading.text));
    return byWord.length > 0 ? byWord : judging;
  }

  /** The headings of any words right under which two horizons with windows or more stand, and a likelihood in one of them. */
  function parentsOfHorizons(): Candidate[] {
    const byParent = new Map<Candidate, Candidate[]>();
    for (const horizon of all)
      if (horizon.parent && horizonOf(horizon.block)?.window)
        byParent.set(horizon.parent, [...(byParent.get(horizon.parent) ?? []), horizon]);
    const givesLikelihood = (horizon: Candidate) =>
      under(horizon, 'horizon').some(({ block }) => likelihoodOf(block) !== undefined);
    return [...byParent].flatMap(([{ block }, horizons]) => {
      const parent = all.find((candidate) => candidate.block === block);
      const isOther = parent?.names.isApparatus || parent?.names.named || (parent && isHorizon(parent.block));
      return parent && !isOther && horizons.length >= 2 && horizons.some(givesLikelihood) ? [parent] : [];
    });
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

type NamedBy = { readonly candidate: Candidate; readonly section: TemplateSection };

/** Whether no heading owns one that names a section; a sub-section never is the sources or a part of the body. */
const isFree = ({ candidate, section }: NamedBy): boolean =>
  (isPeer(section) ? candidate.owner : candidate.parent) === undefined;

/** Whether the template repeats the section for each part, and the heading above it names none. */
const isOfEach = ({ section, candidate: { heading, parent } }: NamedBy): boolean =>
  section.each !== undefined && heading.style === 'heading' && parent !== undefined && !parent.names.named;

/** The summary and the forecast stand side by side: neither owns the other. */
const isPeer = ({ role }: TemplateSection): boolean => role === 'summary' || role === 'forecast';
