import { type Explanation, explain, kindNames } from '../briefing/explain.ts';
import type { Briefing, Horizon } from '../briefing/model.ts';
import { type Day, formatDays } from '../dates/calendar.ts';
import type { Expression } from '../language/finder.ts';
import { impliedBand } from '../language/impliedBand.ts';
import type { Previous, PreviousIssue } from '../ledger/compare/previous.ts';
import { shiftOf, shiftWords } from '../ledger/compare/shift.ts';
import { type SinceLast, sinceLast } from '../ledger/compare/sinceLast.ts';
import { dayInWords, estimateInWords } from '../ledger/inWords.ts';
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
import { joined, type Markdown, md } from './markdown.ts';
import { windowState } from './windowState.ts';

/** An explanation, and the span of the words that it explains. */
export type Hover = { readonly span: Span; readonly markdown: Markdown };

/** `traceFinder`: whether to say why a word was taken for an expression or left alone; `previous`: the issue before. */
export type HoverOptions = { readonly traceFinder?: boolean; readonly previous?: Previous | undefined };

/** The hover at `offset`: an expression with its band, or a horizon with its dates; undefined elsewhere. */
export function hoverAt(
  briefing: Briefing,
  offset: number,
  today: Day,
  { traceFinder = false, previous }: HoverOptions = {},
): Hover | undefined {
  const touches = ({ start, end }: Span) => start <= offset && offset <= end;
  const traces = traceFinder ? explain(briefing, offset).filter(({ span }) => touches(span)) : [];
  const hover = plainHoverAt(briefing, touches, today, previous);
  const [first] = traces;
  if (!first) return hover;
  return {
    span: hover?.span ?? first.span,
    markdown: joined([hover?.markdown, ...traces.map(describeTrace)]),
  };
}

/** What the finder made of a phrase, for `brieflint.trace.finder`. */
const describeTrace = ({ kind, text, leftBy, detail }: Explanation): Markdown =>
  leftBy
    ? md`*Finder:* “${oneLine(text)}” looks like ${kindNames[kind]} and is left alone: ${leftBy.name} (\`${leftBy.file}\`).${detail ? ` ${detail}.` : ''}`
    : md`*Finder:* “${oneLine(text)}” is taken for ${kindNames[kind]}.${detail ? ` ${detail}.` : ''}`;

function plainHoverAt(
  briefing: Briefing,
  touches: (span: Span) => boolean,
  today: Day,
  previous: Previous | undefined,
): Hover | undefined {
  const sentence = briefing.sentences.find(({ span }) => touches(span));
  const expression = sentence?.expressions.find(({ span }) => touches(span));
  if (sentence && expression)
    return {
      span: expression.span,
      markdown: joined([
        describe(expression, briefing.standard),
        previous?.kind === 'issue' && expression.kind !== 'confidence'
          ? describePrevious(sinceLast(briefing, previous)(sentence.span.start), previous)
          : undefined,
      ]),
    };
  const horizon = briefing.isBriefing ? briefing.horizons.find(({ heading }) => touches(heading.words)) : undefined;
  return (
    horizon && {
      span: horizon.heading.words,
      markdown: md`**${horizon.heading.text}**\n\n${describeWindow(horizon, today)}`,
    }
  );
}

/** What the issue before said of the event; nothing where it did not speak of it. */
function describePrevious(pair: SinceLast | undefined, { name, published }: PreviousIssue): Markdown | undefined {
  if (!pair) return undefined;
  const { old, now } = pair;
  const shift = shiftOf(old, now);
  const issue = published === null ? name : `${name}, ${dayInWords(published)}`;
  return md`Last issue (${issue}): ${estimateInWords(old) || 'no estimate'}.${shift ? ` Now ${shiftWords[shift]}.` : ''}`;
}

function describe({ kind, text, term }: Expression, standard: Standard): Markdown {
  const words = md`**${oneLine(text)}**`;
  switch (kind) {
    case 'likelihood': {
      if (term)
        return md`${words} · ${describeBand(term.band)} · ${standard.name}\n\n${bandBar(term.band)}\n\n${bandMeaning(term.band)}\n\n${compareStandards(term.band, term.text, standard)}`;
      const band = impliedBand(text);
      return md`${words} is no ${standard.short} term.\n\n${band ? compareStandards(band, text, undefined) : md``}`;
    }
    case 'vague':
      return md`${words} gives no probability: readers put very different ones into it.\n\n${scale(standard)}`;
    case 'confidence':
      return md`${words} grades how good the grounds are, not how likely the event is.\n\n${levels(standard)}`;
    case 'certainty':
      return md`${words} states as settled what is still to come.\n\n${scale(standard)}`;
    case 'number':
      return md`${words} is a probability in figures.\n\n${scale(standard)}`;
  }
}

/** A table of what the standards, without `except`, call the same range, and of what they mean by the same words. */
function compareStandards(band: Band, words: string, except: Standard | undefined): Markdown {
  const rows = standards
    .filter((standard) => standard !== except)
    .map((standard) => {
      const sameWords = findTerm(standard, words);
      const nearest = nearestTerms(mainTerms(standard), band).filter((term) => overlap(term.band, band) > 0)[0];
      const meaning = sameWords ? describeBand(sameWords.band) : '–';
      return md`| ${standard.short} | ${nearest ? `${nearest.text} (${describeBand(nearest.band)})` : '–'} | ${meaning} |`;
    });
  return joined([md`| Standard | calls this range | the same words mean |\n| --- | --- | --- |`, ...rows], '\n');
}

const scale = (standard: Standard): Markdown => {
  const terms = standard.terms.filter((term) => !term.secondary);
  return md`${standard.name}: ${joined(
    terms.map((term) => md`${term.text} (${describeBand(term.band)})`),
    ' · ',
  )}`;
};

const levels = ({ confidenceLevels, confidenceWithLikelihood, short }: Standard): Markdown =>
  confidenceLevels.length === 0
    ? md`${short} has no levels of confidence.`
    : md`${short} knows ${confidenceLevels.join(', ')}${confidenceWithLikelihood === 'forbidden' ? ', in a sentence of its own' : ''}.`;

function describeWindow({ days, window, windowWords }: Horizon, today: Day): Markdown {
  if (!windowWords) return md`No dates: the heading has no window.`;
  if (!window) return md`No dates: “${windowWords.text}” is no window that can be read.`;
  if (!days) return md`No dates yet: the byline has no date that can be read in one way.`;
  const state = windowState(days, today);
  return joined([md`${formatDays(days)}`, state ? md`${state.charAt(0).toUpperCase()}${state.slice(1)}.` : undefined]);
}
