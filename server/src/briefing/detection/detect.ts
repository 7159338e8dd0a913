// Whether a Markdown file is a briefing, and why, by its front matter or its headings; a README or notes must not be
// taken for one.
import type { FrontMatter } from '../../markdown/frontMatter.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Template } from '../../templates/template.ts';
import type { Byline, Detection, Sign } from '../model.ts';
import { hasForecastWord } from '../outline/lookingAhead.ts';
import type { Outline } from '../outline/outline.ts';
import type { OutlineHeading } from '../outline/outlineItem.ts';
import { type Forecast, forecastsIn, lowestOfSections, standsAtTop } from './forecasts.ts';
import { calledSo, gradedSigns, judgementsIn, scenarioSigns, tableSigns } from './judgementSigns.ts';
import { bylineSign, isHeading, likelihoodIn, signOf, tabledTerm, termIn } from './signs.ts';

/** Each reason as a clause that can stand after a colon. */
export const reasonInWords = {
  included: 'the settings or an option say so',
  declared: 'its front matter says so',
  signs: 'it has a forecast with horizons or a summary, and a byline or a term of likelihood',
  judgements:
    'it has key judgements with terms of likelihood, in headings of their own or a table, or a confidence for each, or scenarios that add up to 100 %',
  noForecast: 'no forecast section was found',
  weakForecast:
    'no heading at level 1 or 2 is called a forecast (“Forecast”, “Outlook”); by another name it needs a summary, horizons with dates and a term of likelihood',
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
