// Whether a Markdown file is a briefing, and why, by its front matter or its headings; a README or notes must not be
// taken for one.
import type { FrontMatter } from '../markdown/frontMatter.ts';
import type { Standard } from '../standards/standard.ts';
import type { Template } from '../templates/template.ts';
import { moved } from '../text/span.ts';
import type { Byline, Detection, Sign } from './model.ts';
import { firstLikelihood } from './outline/firstLikelihood.ts';
import { figureOfScenario } from './outline/leadChance.ts';
import { hasForecastWord } from './outline/lookingAhead.ts';
import type { Outline } from './outline/outline.ts';
import type { OutlineBlock, OutlineHeading, OutlineItem } from './outline/outlineItem.ts';

/** Each reason as a clause that can stand after a colon. */
export const reasonInWords = {
  included: 'the settings or an option say so',
  declared: 'its front matter says so',
  signs: 'it has a forecast with horizons or a summary, and a byline or a term of likelihood',
  judgements: 'it has key judgements with headings of their own, and terms of likelihood in them',
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
 * with headings of their own need such a term, and a byline or two of them.
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
  const summary = summaries.find(isProminent);
  const forecast = forecastsIn(strict).find(({ heading }) => isProminent(heading));
  const byHeadings = forecast && detectBy(forecast, summary, standard, bylineOf);
  if (byHeadings?.isBriefing) return byHeadings;

  const judgements = judgementsIn(strict, standard);
  const sign = judgements[1] ?? bylineSign(bylineOf());
  if (judgements[0] && sign) return { isBriefing: true, reason: 'judgements', signs: [judgements[0], sign] };

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
  { heading, horizons, blocks }: Forecast,
  summary: OutlineHeading | undefined,
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
  const second = bylineSign(bylineOf()) ?? termIn(blocks, standard);
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

/** The headings that number a judgement with a term in it. */
function judgementsIn(outline: readonly OutlineItem[], standard: Standard): Sign[] {
  const found: Sign[] = [];
  let current: OutlineHeading | undefined;
  for (const item of outline) {
    // A scenario with its figure may be that of a plan.
    if (isHeading(item))
      current = item.isOfJudgement && figureOfScenario(item.heading.text, standard) === undefined ? item : undefined;
    else if (current && termIn([item], standard)) {
      found.push(signOf('judgement', current));
      current = undefined;
    }
  }
  return found;
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

/** A heading of a section that is no plain line and stands at level 1 or 2: that of an API’s method *Forecast* does not. */
const isProminent = ({ heading }: OutlineHeading): boolean =>
  heading.style !== 'plain' && (heading.level <= 2 || heading.style === 'box');

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
