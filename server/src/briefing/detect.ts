// Whether a Markdown file is a briefing, and why, by its front matter or its headings; a README or notes must not be
// taken for one.
import { type Expression, findExpressions } from '../language/finder.ts';
import { splitSentences } from '../language/sentences.ts';
import { type Block, perBlockAndKey } from '../markdown/block.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import { standards } from '../standards/index.ts';
import { findTerm, type Standard } from '../standards/standard.ts';
import type { Template } from '../templates/template.ts';
import { moved } from '../text/span.ts';
import type { Byline, Detection, Sign, Words } from './model.ts';
import type { Outline, OutlineBlock, OutlineHeading, OutlineItem } from './outline.ts';

/** Each reason as a clause that can stand after a colon. */
export const reasonInWords = {
  included: 'the settings or an option say so',
  declared: 'its front matter says so',
  signs: 'it has a forecast with horizons or a summary, and a byline or a term of likelihood',
  noForecast: 'no forecast section was found',
  loneForecast: 'its forecast section has no horizons, and no summary was found',
  noSecondSign: 'it has neither a byline (author and date) nor a term of likelihood in its forecast',
} as const satisfies Record<Detection['reason'], string>;

/** The detection of a file that the settings or the user say is a briefing. */
export const included: Detection = { isBriefing: true, reason: 'included', signs: [] };

/**
 * Whether the text of a file makes it a briefing: its front matter says so, or it has a forecast with horizons or with a
 * summary, and in either case a second sign: a byline, or a term of `standard` in the forecast. A section that is a forecast
 * only by a loose name (*Conclusion*) needs a summary, and horizons with windows in which such a term stands.
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

  const [first] = summaries;
  if (first)
    for (const { heading, horizons, windowed } of forecastsIn(loosely())) {
      const term = termIn(windowed, standard);
      const signs = [signOf('summary', first), signOf('forecast', heading), ...horizons.slice(0, 1)];
      if (term) return { isBriefing: true, reason: 'signs', signs: [...signs, term] };
    }
  return byHeadings ?? { isBriefing: false, reason: 'noForecast', signs: summary ? [signOf('summary', summary)] : [] };
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
      if (item.horizon.is || item.horizon.window) current?.horizons.push(signOf('horizon', item));
      isWindowed = item.horizon.window !== undefined;
    } else if (item.section || item.heading.level <= 2) current = undefined;
  }
  return forecasts;
}

/** A heading of a section that is no plain line and stands at level 1 or 2: that of an API’s method *Forecast* does not. */
const isProminent = ({ heading }: OutlineHeading): boolean => heading.style !== 'plain' && heading.level <= 2;

const isHeading = (item: OutlineItem): item is OutlineHeading => item.kind === 'heading';

const signOf = (kind: Sign['kind'], { heading }: OutlineHeading): Sign => ({
  kind,
  text: heading.text,
  span: heading.words,
});

/** The first term of a standard in the prose of blocks. */
function termIn(blocks: readonly OutlineBlock[], standard: Standard): Sign | undefined {
  const termOf = firstTerm(standard);
  for (const { block, base } of blocks) {
    const term = termOf(block);
    if (term) return { kind: 'term', text: term.text, span: moved(term.span, base) };
  }
  return undefined;
}

/** The words before a term in *we will probably look at it again*, which a road map says too. */
const ownPlan = /\b(?:we|I)(?:['’](?:ll|re|m)| will| would| shall| are| am)\s+(?:\w+\s+)?$/i;

/**
 * The first term of likelihood in a block, of the standard that applies or a published one: a briefing may not say yet which it
 * goes by. Block quotes have none, nor what the writers will do themselves. Offsets count from the start of the block.
 */
const firstTerm = perBlockAndKey((standard: Standard, { node, source }: Block): Words | undefined => {
  if (node.type === 'blockquote' || node.type === 'heading') return undefined;
  const prose = proseOf(node, source, 0);
  const { start: base } = spanOf(node, 0);
  for (const { start, end } of splitSentences(prose)) {
    const sentence = prose.slice(start, end);
    const isTerm = ({ kind, text, term }: Expression) =>
      kind === 'likelihood' && (term ?? standards.some((published) => findTerm(published, text)));
    const found = findExpressions(sentence, standard).find(
      (expression) => isTerm(expression) && !ownPlan.test(sentence.slice(0, expression.span.start)),
    );
    if (found) return { text: found.text, span: moved(found.span, base + start) };
  }
  return undefined;
});
