// Whether a Markdown file is a briefing, and why, by its front matter or its headings; a README or notes must not be
// taken for one.
import type { FrontMatter } from '../markdown/frontMatter.ts';
import type { Standard } from '../standards/standard.ts';
import type { Template } from '../templates/template.ts';
import { moved } from '../text/span.ts';
import type { Byline, Detection, Sign } from './model.ts';
import { firstLikelihood } from './outline/firstLikelihood.ts';
import { gradedJudgementsIn, isGradedJudgement } from './outline/judgementHeadings.ts';
import { chanceOfScenario, figureOfScenario } from './outline/leadChance.ts';
import { hasForecastWord } from './outline/lookingAhead.ts';
import type { Outline } from './outline/outline.ts';
import type { OutlineBlock, OutlineHeading, OutlineItem } from './outline/outlineItem.ts';
import { judgementTableIn } from './tables/judgementTables.ts';

/** Each reason as a clause that can stand after a colon. */
export const reasonInWords = {
  included: 'the settings or an option say so',
  declared: 'its front matter says so',
  signs: 'it has a forecast with horizons or a summary, and a byline or a term of likelihood',
  judgements:
    'it has key judgements with terms of likelihood, in headings of their own or a table, or a confidence for each, or scenarios that add up to 100 %',
  noForecast: 'no forecast section was found',
  weakForecast:
    'its forecast section is none by its name at level 1 or 2, and no summary with horizons and a term of likelihood stands with it',
  loneForecast: 'its forecast section has no horizons, and no summary was found',
  noSecondSign: 'it has neither a byline (author and date) nor a term of likelihood in its forecast',
} as const satisfies Record<Detection['reason'], string>;

/** The detection of a file that the settings or the user say is a briefing. */
export const included: Detection = { isBriefing: true, reason: 'included', signs: [] };

/**
 * Whether the text of a file makes it a briefing: its front matter says so, or it has a forecast with horizons or with a
 * summary, and in either case a second sign: a byline, or a term of `standard` in the forecast. A section that is a forecast
 * only by a loose name (*Conclusion*) needs a summary, and horizons with windows in which such a term stands. Key judgements
 * with headings of their own need such a term, and a byline or two of them; in a table that asks for such terms, or under a heading
 * *Key Judgements* with such a term, they need a byline.
 * Two numbered ones in a summary that say how sure they are need no more, nor do dated scenarios whose probabilities add up to 100 %.
 * `bylineOf` reads the byline.
 */
export function detect(
  { strict, loosely }: Outline,
  frontMatter: FrontMatter | undefined,
  template: Template,
  standard: Standard,
  bylineOf: () => Byline,
): Detection {
  const declaration = declarationIn(frontMatter, template);
  if (declaration) return { isBriefing: true, reason: 'declared', signs: [declaration] };

  const summaries = strict.filter(isHeading).filter(({ section }) => section?.role === 'summary');
  const lowest = lowestOfSections(strict);
  const isProminent = (item: OutlineHeading) => standsAtTop(item, lowest);
  const summary = summaries.find(isProminent);
  const forecast = forecastsIn(strict).find(({ heading }) => isProminent(heading));
  const byHeadings = forecast && detectBy(forecast, summary, template, standard, bylineOf);
  if (byHeadings?.isBriefing) return byHeadings;

  const judgements = judgementsIn(strict, standard);
  const sign = judgements[1] ?? bylineSign(bylineOf());
  if (judgements[0] && sign) return { isBriefing: true, reason: 'judgements', signs: [judgements[0], sign] };
  const others =
    (summary && gradedSigns(strict, summary)) ??
    scenarioSigns(strict, standard, bylineOf) ??
    tableSigns(strict, template, bylineOf) ??
    calledSo(strict, standard, bylineOf);
  if (others) return { isBriefing: true, reason: 'judgements', signs: others };

  const [first] = summaries;
  if (first)
    for (const { heading, horizons, windowed } of forecastsIn(loosely())) {
      const term = termIn(windowed, standard);
      const signs = [signOf('summary', first), signOf('forecast', heading), ...horizons.slice(0, 1)];
      if (term) return { isBriefing: true, reason: 'signs', signs: [...signs, term] };
    }
  if (byHeadings) return byHeadings;
  // *Conclusion* is read as a forecast where the user says that the file is a briefing, and is none by its words.
  const weak = forecastsIn(loosely()).find(({ heading: { heading } }) => hasForecastWord(heading.text));
  const signs = [...(summary ? [signOf('summary', summary)] : []), ...(weak ? [signOf('forecast', weak.heading)] : [])];
  return { isBriefing: false, reason: weak ? 'weakForecast' : 'noForecast', signs };
}

/** Two headings that are both misspelt are none of a briefing. */
function detectBy(
  { heading, horizons, blocks, windowed }: Forecast,
  summary: OutlineHeading | undefined,
  template: Template,
  standard: Standard,
  bylineOf: () => Byline,
): Detection {
  const isSummary = summary && !(summary.nearly && heading.nearly);
  const signs = [
    ...(isSummary ? [signOf('summary', summary)] : []),
    signOf('forecast', heading),
    ...horizons.slice(0, 1),
  ];
  if (!isSummary && horizons.length === 0) return { isBriefing: false, reason: 'loneForecast', signs };
  const second =
    bylineSign(bylineOf()) ??
    termIn(blocks, standard) ??
    tabledTerm(blocks, template) ??
    likelihoodIn(isSummary ? windowed : [], standard);
  return second
    ? { isBriefing: true, reason: 'signs', signs: [...signs, second] }
    : { isBriefing: false, reason: 'noSecondSign', signs };
}

/** The field of the front matter that says `type: briefing`, or names the template that applies by its id. */
function declarationIn(frontMatter: FrontMatter | undefined, template: Template): Sign | undefined {
  const type = frontMatter?.fields.get('type');
  const named = frontMatter?.fields.get('template');
  const field = type?.text.toLowerCase() === 'briefing' ? type : named?.text === template.id ? named : undefined;
  return field && { kind: 'front matter', text: field.text, span: field.span };
}

/** A byline is a sign where it has both: ordinary pages have a date, or a maintainer. */
const bylineSign = ({ author, date }: Byline): Sign | undefined =>
  author && date && { kind: 'byline', text: `${author.text} | ${date.text}`, span: author.span };

/** The headings that number a judgement with a term in it, or say how sure it is. */
function judgementsIn(outline: readonly OutlineItem[], standard: Standard): Sign[] {
  const found: Sign[] = [];
  let current: OutlineHeading | undefined;
  for (const item of outline) {
    // A scenario with its figure may be that of a plan.
    if (isHeading(item)) {
      current = item.isOfJudgement && figureOfScenario(item.heading.text, standard) === undefined ? item : undefined;
      if (current && isGradedJudgement(current.heading.text)) {
        found.push(signOf('judgement', current));
        current = undefined;
      }
    } else if (current && termIn([item], standard)) {
      found.push(signOf('judgement', current));
      current = undefined;
    }
  }
  return found;
}

/** Key judgements under a heading that calls them so, with a term of likelihood, in a paper with a byline. */
function calledSo(outline: readonly OutlineItem[], standard: Standard, bylineOf: () => Byline): Sign[] | undefined {
  let within: OutlineHeading | undefined;
  for (const item of outline) {
    if (isHeading(item)) {
      if (item.section) within = /\bkey judge?ments?\b/i.test(item.heading.text) ? item : undefined;
      continue;
    }
    const term = within && termIn([item], standard);
    const byline = term && bylineSign(bylineOf());
    if (within && term && byline) return [signOf('judgement', within), term, byline];
  }
  return undefined;
}

/** A summary with two judgements that say how sure they are, beside their numbers or under a heading that calls them so. */
function gradedSigns(outline: readonly OutlineItem[], summary: OutlineHeading): Sign[] | undefined {
  const found: Sign[] = [];
  let within: OutlineHeading | undefined;
  for (const item of outline) {
    if (isHeading(item)) within = item.section?.role === 'summary' ? item : undefined;
    else if (within)
      // A review of code may say how sure it is of what it found.
      for (const { text, span, isNumbered } of gradedJudgementsIn(item.block))
        if (isNumbered || /\bjudge?ments?\b/i.test(within.heading.text))
          found.push({ kind: 'judgement', text, span: moved(span, item.base) });
  }
  const [first, second] = found;
  return first && second && [signOf('summary', summary), first, second];
}

/** Headings of three scenarios or more whose probabilities add up to 100 %, in a dated paper: called so, or by a named author. */
function scenarioSigns(
  outline: readonly OutlineItem[],
  standard: Standard,
  bylineOf: () => Byline,
): Sign[] | undefined {
  const scenarios = outline.filter(isHeading).flatMap((item) => {
    const chance = chanceOfScenario(item.heading.text, standard);
    return chance ? [{ item, middle: (chance.low + chance.high) / 2 }] : [];
  });
  const sum = scenarios.reduce((total, { middle }) => total + middle, 0);
  const areCalledSo = scenarios.some(({ item }) =>
    /\b(?:probab\w+|likelihood|likely|chances?|odds)\b/i.test(item.heading.text),
  );
  const byline = bylineOf();
  // Without such a word a percentage may be a share of a plan: then who wrote it must be known too.
  const isDated = areCalledSo ? byline.published !== undefined : bylineSign(byline) !== undefined;
  if (scenarios.length < 3 || sum < 98 || sum > 102 || !isDated) return undefined;
  return scenarios.map(({ item }) => signOf('judgement', item));
}

/** A table that asks for words of estimative probability and has them, in a paper with a byline. */
function tableSigns(outline: readonly OutlineItem[], template: Template, bylineOf: () => Byline): Sign[] | undefined {
  const term = tabledTerm(
    outline.filter((item) => item.kind === 'block'),
    template,
  );
  const byline = term && bylineSign(bylineOf());
  return byline && [term, byline];
}

/** The first of two or more words under a head that asks for words of estimative probability. */
function tabledTerm(blocks: readonly OutlineBlock[], template: Template): Sign | undefined {
  const tableOf = judgementTableIn(template);
  const [first, second] = blocks.flatMap(({ block, base }) =>
    (tableOf(block)?.terms ?? []).map(({ text, span }) => ({ text, span: moved(span, base) })),
  );
  return second && first && { kind: 'term', ...first };
}

/** A section of the outline that looks ahead, with what stands in it. */
type Forecast = {
  readonly heading: OutlineHeading;
  /** Its headings that name a horizon of the template or a window. */
  readonly horizons: readonly Sign[];
  readonly blocks: readonly OutlineBlock[];
  /** Those of `blocks` that stand in a horizon with a window. */
  readonly windowed: readonly OutlineBlock[];
};

/** The forecasts, each up to the next heading at level 1 or 2 that is no horizon. */
function forecastsIn(outline: readonly OutlineItem[]): Forecast[] {
  const forecasts: { heading: OutlineHeading; horizons: Sign[]; blocks: OutlineBlock[]; windowed: OutlineBlock[] }[] =
    [];
  let current: (typeof forecasts)[number] | undefined;
  let isWindowed = false;
  for (const item of outline) {
    if (item.kind === 'block') {
      current?.blocks.push(item);
      if (isWindowed) current?.windowed.push(item);
    } else if (item.section?.role === 'forecast') {
      current = { heading: item, horizons: [], blocks: [], windowed: [] };
      isWindowed = false;
      forecasts.push(current);
    } else if (item.horizon) {
      if ((item.horizon.is && item.heading.style !== 'cell') || item.horizon.window)
        current?.horizons.push(signOf('horizon', item));
      isWindowed = item.horizon.window !== undefined;
    } else if (item.section || item.heading.level <= 2) current = undefined;
  }
  return forecasts;
}

/** A heading of a section that is no plain line and stands at the level of sections: that of an API’s method *Forecast* does not. */
const standsAtTop = ({ heading }: OutlineHeading, lowest: number): boolean =>
  heading.style !== 'plain' && (heading.level <= lowest || heading.style === 'box');

/** The lowest level of sections: 2, or 3 where the only headings above those are a title and its second line at once below it. */
function lowestOfSections(outline: readonly OutlineItem[]): number {
  const headings = outline.filter(isHeading).filter(({ heading }) => heading.style === 'heading');
  const [title, second, ...others] = headings.map(({ heading }) => heading.level);
  const isSubtitle = title === 1 && second === 2 && outline[outline.findIndex(isHeading) + 1] === headings[1];
  return isSubtitle && others.length > 1 && others.every((level) => level > 2) ? 3 : 2;
}

const isHeading = (item: OutlineItem): item is OutlineHeading => item.kind === 'heading';

const signOf = (kind: Sign['kind'], { heading }: OutlineHeading): Sign => ({
  kind,
  text: heading.text,
  span: heading.words,
});

/** The first term of a standard in the prose of blocks. */
function termIn(blocks: readonly OutlineBlock[], standard: Standard): Sign | undefined {
  const likelihoodOf = firstLikelihood(standard);
  for (const { block, base } of blocks) {
    const term = likelihoodOf(block)?.term;
    if (term) return { kind: 'term', text: term.text, span: moved(term.span, base) };
  }
  return undefined;
}

/** The first likelihood of two or more blocks that give one of what is to come, in words of no standard: *a fair chance*. */
function likelihoodIn(blocks: readonly OutlineBlock[], standard: Standard): Sign | undefined {
  const likelihoodOf = firstLikelihood(standard);
  const found = blocks.flatMap(({ block, base }) => {
    const likelihood = likelihoodOf(block);
    return likelihood?.looksAhead ? [{ ...likelihood.words, base }] : [];
  });
  const [first, second] = found;
  return first && second && { kind: 'term', text: first.text, span: moved(first.span, first.base) };
}
