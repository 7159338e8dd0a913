// Which headings of a document name the sections of its template: by their words, their rank, what stands above them
// and, where the words alone do not tell, what stands under them (`forecastsByContent.ts`).
import { wordsOf } from '../../markdown/prose.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Template, TemplateSection } from '../../templates/template.ts';
import { type Candidate, type Candidates, rankOf } from './candidates.ts';
import { forecastsIn } from './forecastsByContent.ts';
import { judgementLabel } from './judgementHeadings.ts';
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
  candidates: Candidates,
  template: Template,
  standard: Standard,
): (loosely: boolean) => ReadonlyMap<Candidate, Named> {
  const { all, title, under } = candidates;
  const forecast = template.sections.find(({ role }) => role === 'forecast');
  // Most headings name nothing.
  const naming = all.filter(({ names }) => namesSomething(names));
  const forecastsByContent = forecastsIn(candidates, naming, template, standard);
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
