// What the briefings of a folder say about the settings that they need.
import { bodyKeys } from '../../briefing/byline/bylineFields.ts';
import type { Briefing } from '../../briefing/model.ts';
import { readBriefing } from '../../briefing/read.ts';
import { check } from '../../check/check.ts';
import type { Day } from '../../dates/calendar.ts';
import { standards } from '../../standards/index.ts';
import type { Standard } from '../../standards/standard.ts';
import { templates } from '../../templates/index.ts';
import type { Template } from '../../templates/template.ts';

/** What a settings file may say, as it is proposed, asked for and written. */
export type Proposals = {
  readonly standard: string;
  readonly template: string;
  readonly own: readonly string[];
  readonly acronyms: readonly string[];
  readonly include: readonly string[];
};

export type Found = Proposals & {
  readonly briefings: number;
  /** What was found, a sentence each. */
  readonly sentences: readonly string[];
};

/** More would take longer than anybody waits, and say nothing else. */
const mostRead = 60;

/** An acronym of fewer briefings is rather explained in them than known to all. */
const oftenIn = 3;

const mostAcronyms = 20;

type Text = { readonly path: string; readonly text: string };

/** What is proposed for a folder with these Markdown files, by their paths from it. */
export function proposalsFor(files: readonly Text[], today: Day): Found {
  const [standard, template] = [standards[0], templates[0]] as [Standard, Template];
  const read = ({ text }: Text, inForce: Standard, structure: Template): Briefing =>
    readBriefing(text, { standard: inForce, template: structure, included: false, own: [] });
  const all = files.map((file) => ({ file, briefing: read(file, standard, template) }));
  const found = all.filter(({ briefing }) => briefing.isBriefing);
  const some = found.slice(0, mostRead);
  const best = bestStandard(
    some.filter(leaves('standard')).map(
      ({ file }) =>
        (candidate: Standard) =>
          read(file, candidate, template),
    ),
  );
  const fitting = bestTemplate(
    some.filter(leaves('template')).map(
      ({ file }) =>
        (candidate: Template) =>
          read(file, best.standard, candidate),
    ),
    today,
  );
  const acronyms = oftenUsed(
    some.map(({ file }) => read(file, best.standard, fitting)),
    today,
  );
  const own = [...new Set(found.flatMap(({ briefing }) => housesOf(briefing)))].slice(0, 5);
  const include = foldersOf(all.map(({ file, briefing }) => ({ path: file.path, isBriefing: briefing.isBriefing })));
  return {
    standard: best.standard.id,
    template: fitting.id,
    own,
    acronyms,
    include,
    briefings: found.length,
    sentences: [
      found.length === 0
        ? 'No briefing was found here: the proposals are what holds without settings.'
        : `${found.length === 1 ? 'One briefing was' : `${found.length} briefings were`} found here.`,
      ...(best.all > 0
        ? [`${best.terms} of ${best.all} likelihoods in them are terms of ${best.standard.short}.`]
        : []),
    ],
  };
}

/** The standard that has the most of the likelihoods in the briefings; of equal ones the first. */
function bestStandard(briefings: readonly ((standard: Standard) => Briefing)[]) {
  const scores = standards.map((standard) => {
    const likelihoods = briefings
      .flatMap((readWith) => readWith(standard).sentences)
      .flatMap(({ expressions }) => expressions.filter(({ kind }) => kind === 'likelihood'));
    return { standard, all: likelihoods.length, terms: likelihoods.filter(({ term }) => term !== undefined).length };
  });
  return scores.reduce((best, score) => (score.all - score.terms < best.all - best.terms ? score : best));
}

const isOfStructure = (rule: string): boolean =>
  /^(?:missing-section|missing-horizon|mis(?:named|placed)-|horizon-)/.test(rule);

/** The template that has the most of the sections and horizons, with the fewest faults in them; of equal ones the first. */
function bestTemplate(briefings: readonly ((template: Template) => Briefing)[], today: Day): Template {
  const scores = templates.map((template) => ({
    template,
    score: sum(briefings.map((read) => fit(read(template), today))),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).template;
}

function fit(briefing: Briefing, today: Day): number {
  const known = [...briefing.sections, ...briefing.horizons].filter(({ is }) => is !== undefined);
  const faults = check(briefing, {}, { today }).problems.filter(({ rule }) => isOfStructure(rule));
  return known.length - faults.length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether a briefing leaves it to the settings which standard or template holds. */
const leaves =
  (key: 'standard' | 'template') =>
  ({ briefing }: { readonly briefing: Briefing }): boolean =>
    briefing.frontMatter?.fields.has(key) !== true;

/** The acronyms that several briefings never spell out, the most frequent first. */
function oftenUsed(briefings: readonly Briefing[], today: Day): string[] {
  const counts = new Map<string, number>();
  for (const briefing of briefings)
    for (const { rule, message } of check(briefing, {}, { today }).problems) {
      const [, letters] = /“([^”]*)”/.exec(message) ?? [];
      if (rule === 'undefined-acronym' && letters) counts.set(letters, (counts.get(letters) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, count]) => count >= oftenIn)
    .toSorted(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
    .slice(0, mostAcronyms)
    .map(([letters]) => letters);
}

/** The house that publishes a briefing, where its front matter names it. */
const housesOf = ({ frontMatter }: Briefing): string[] =>
  bodyKeys.flatMap((key) => frontMatter?.fields.get(key)?.text.trim() || []);

/** The folders in which every Markdown file is a briefing, two at least, as patterns; of one in another only the outer. */
function foldersOf(files: readonly { path: string; isBriefing: boolean }[]): string[] {
  const folders = new Map<string, { all: number; briefings: number }>();
  for (const { path, isBriefing } of files) {
    const names = path.split('/').slice(0, -1);
    for (let depth = 1; depth <= names.length; depth++) {
      const folder = names.slice(0, depth).join('/');
      const counts = folders.get(folder) ?? { all: 0, briefings: 0 };
      folders.set(folder, { all: counts.all + 1, briefings: counts.briefings + (isBriefing ? 1 : 0) });
    }
  }
  const whole = [...folders]
    .filter(([, { all, briefings }]) => all >= 2 && all === briefings)
    .map(([folder]) => folder);
  return whole
    .filter((folder) => !whole.some((outer) => folder.startsWith(`${outer}/`)))
    .filter((folder) => !/[*?[\]{}\\!,]/.test(folder))
    .slice(0, 10)
    .map((folder) => `${folder}/**/*.md`);
}
