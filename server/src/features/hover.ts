import { type Explanation, explain, kindNames } from '../briefing/explain.ts';
import type { Briefing, Horizon } from '../briefing/model.ts';
import { type Day, formatDays } from '../dates/calendar.ts';
import type { Expression } from '../language/finder.ts';
import { impliedBand } from '../language/impliedBand.ts';
import { standards } from '../standards/index.ts';
import {
  type Band,
  describeBand,
  findTerm,
  mainTerms,
  nearestTerms,
  overlap,
  type Standard,
} from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import type { Span } from '../text/span.ts';
import { bandBar, bandMeaning } from './band.ts';
import { windowState } from './windowState.ts';

/** An explanation in Markdown, and the span of the words that it explains. */
export type Hover = { readonly span: Span; readonly markdown: string };

/** `traceFinder`: whether to say why a word was taken for an expression or left alone. */
export type HoverOptions = { readonly traceFinder?: boolean };

/** The hover at `offset`: an expression with its band, or a horizon with its dates; undefined elsewhere. */
export function hoverAt(
  briefing: Briefing,
  offset: number,
  today: Day,
  { traceFinder = false }: HoverOptions = {},
): Hover | undefined {
  const touches = ({ start, end }: Span) => start <= offset && offset <= end;
  const traces = traceFinder ? explain(briefing, offset).filter(({ span }) => touches(span)) : [];
  const hover = plainHoverAt(briefing, touches, today);
  const [first] = traces;
  if (!first) return hover;
  return {
    span: hover?.span ?? first.span,
    markdown: [hover?.markdown, ...traces.map(describeTrace)].filter(Boolean).join('\n\n'),
  };
}

/** What the finder made of a phrase, for `brieflint.trace.finder`. */
const describeTrace = ({ kind, text, leftBy, detail }: Explanation): string =>
  leftBy
    ? `*Finder:* “${oneLine(text)}” looks like ${kindNames[kind]} and is left alone: ${leftBy.name} (\`${leftBy.file}\`).${detail ? ` ${detail}.` : ''}`
    : `*Finder:* “${oneLine(text)}” is taken for ${kindNames[kind]}.${detail ? ` ${detail}.` : ''}`;

function plainHoverAt(briefing: Briefing, touches: (span: Span) => boolean, today: Day): Hover | undefined {
  const expression = briefing.sentences
    .find(({ span }) => touches(span))
    ?.expressions.find(({ span }) => touches(span));
  if (expression) return { span: expression.span, markdown: describe(expression, briefing.standard) };
  const horizon = briefing.isBriefing ? briefing.horizons.find(({ heading }) => touches(heading.words)) : undefined;
  return (
    horizon && {
      span: horizon.heading.words,
      markdown: `**${horizon.heading.text}**\n\n${describeWindow(horizon, today)}`,
    }
  );
}

function describe({ kind, text, term }: Expression, standard: Standard): string {
  const words = `**${oneLine(text)}**`;
  switch (kind) {
    case 'likelihood': {
      if (term)
        return `${words} · ${describeBand(term.band)} · ${standard.name}\n\n${bandBar(term.band)}\n\n${bandMeaning(term.band)}\n\n${compareStandards(term.band, term.text, standard)}`;
      const band = impliedBand(text);
      return `${words} is no ${standard.short} term.\n\n${band ? compareStandards(band, text, undefined) : ''}`;
    }
    case 'vague':
      return `${words} gives no probability: readers put very different ones into it.\n\n${scale(standard)}`;
    case 'confidence':
      return `${words} grades how good the grounds are, not how likely the event is.\n\n${levels(standard)}`;
    case 'certainty':
      return `${words} states as settled what is still to come.\n\n${scale(standard)}`;
    case 'number':
      return `${words} is a probability in figures.\n\n${scale(standard)}`;
  }
}

/** A table of what the standards, without `except`, call the same range, and of what they mean by the same words. */
function compareStandards(band: Band, words: string, except: Standard | undefined): string {
  const rows = standards
    .filter((standard) => standard !== except)
    .map((standard) => {
      const sameWords = findTerm(standard, words);
      const nearest = nearestTerms(mainTerms(standard), band).filter((term) => overlap(term.band, band) > 0)[0];
      const meaning = sameWords ? describeBand(sameWords.band) : '–';
      return `| ${standard.short} | ${nearest ? `${nearest.text} (${describeBand(nearest.band)})` : '–'} | ${meaning} |`;
    });
  return `| Standard | calls this range | the same words mean |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

const scale = (standard: Standard): string =>
  `${standard.name}: ${standard.terms
    .filter((term) => !term.secondary)
    .map((term) => `${term.text} (${describeBand(term.band)})`)
    .join(' · ')}`;

const levels = ({ confidenceLevels, confidenceWithLikelihood, short }: Standard): string =>
  confidenceLevels.length === 0
    ? `${short} has no levels of confidence.`
    : `${short} knows ${confidenceLevels.join(', ')}${confidenceWithLikelihood === 'forbidden' ? ', in a sentence of its own' : ''}.`;

function describeWindow({ days, window, windowWords }: Horizon, today: Day): string {
  if (!windowWords) return 'No dates: the heading has no window.';
  if (!window) return `No dates: “${windowWords.text}” is no window that can be read.`;
  if (!days) return 'No dates: the byline has no date that can be read in one way, from which they count.';
  const state = windowState(days, today);
  return [formatDays(days), ...(state ? [`${state.charAt(0).toUpperCase()}${state.slice(1)}.`] : [])].join('\n\n');
}
