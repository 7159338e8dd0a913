import type { Day, Days } from '../../dates/calendar.ts';
import { readWindow } from '../../dates/readWindow.ts';
import { sameWindow, type TimeWindow, windowDays } from '../../dates/windows.ts';
import { type Block, perBlockAndKey } from '../../markdown/block.ts';
import { writtenSpan } from '../../markdown/cutWords.ts';
import type { Template, TemplateHorizon } from '../../templates/template.ts';
import { escapeRegExp } from '../../text/escapeRegExp.ts';
import { moved } from '../../text/span.ts';
import type { Heading, Horizon, Words } from '../model.ts';
import { headingAt, headingIn } from './headings.ts';

/** A heading that names a horizon, without what stands under it. */
export type HorizonHeading = Pick<Horizon, 'is' | 'heading' | 'label' | 'windowWords' | 'window'> & {
  /** What stands in brackets behind the window and may say its days: *60-Day Outlook (18 October – 17 November)*. */
  readonly dates?: string | undefined;
};

/** A noun that may stand between a horizon’s name and its window: *Short-term **outlook** (0–3 months)*. */
const optionalNoun =
  '(?: (?:outlook|forecasts?|projections?|predictions?|horizon|period|perspective|view|judge?ments?|assessment|estimate|expectations?|developments?))?';

type Pattern = { readonly horizon: TemplateHorizon; readonly pattern: RegExp };

const patterns = new WeakMap<Template, readonly Pattern[]>();

/**
 * For each horizon of a template, what the headings that name it begin with; blanks and hyphens of every kind count
 * as equal, and `*` stands for any words. Cached for the template.
 */
function patternsOf(template: Template): readonly Pattern[] {
  const cached = patterns.get(template);
  if (cached) return cached;
  const compiled = template.horizons.map((horizon) => {
    const names = [horizon.name, ...horizon.names].toSorted((a, b) => b.length - a.length);
    const alternation = names
      .map((name) =>
        escapeRegExp(name)
          .replace(/(?:\s|\\-|-)+/g, '[\\s‐‑–-]+')
          .replaceAll('\\*', '[^()]{1,40}?'),
      )
      .join('|');
    return { horizon, pattern: new RegExp(`^(?:the )?(?:${alternation})${optionalNoun}(?=$|[\\s(:,–—-])`, 'i') };
  });
  patterns.set(template, compiled);
  return compiled;
}

/**
 * Reads a heading as a horizon: a name of the template with or without a window (`Short-term (Now - 3 months)`) or, inside a
 * forecast, what `otherHorizon` reads. Undefined for any other heading (`Short-term measures`). Offsets count as those of the heading do.
 */
export function readHorizonHeading(
  heading: Heading,
  template: Template,
  insideForecast: boolean,
): HorizonHeading | undefined {
  const source = heading.text;
  for (const { horizon, pattern } of patternsOf(template)) {
    const match = pattern.exec(source);
    if (!match) continue;
    const rest = source.slice(match[0].length);
    const windowText = findWindowWords(rest, heading.style !== 'plain');
    // Inside a forecast *Short-term outlook: fighting goes on* names a horizon; *Short-term measures* does not.
    const isNamed = insideForecast && heading.style === 'heading' && /^\s*[:–—]\s/.test(rest);
    if (rest.trim() && windowText === undefined && !isNamed) continue;
    return {
      is: horizon,
      heading,
      label: wordsAt(heading, match[0], 0),
      ...readWindowPart(heading, windowText, match[0].length),
    };
  }
  const isFree = template.horizons.length === 0;
  if (!insideForecast && !isFree) return undefined;
  const other = otherHorizon(heading, isFree && insideForecast);
  const window = other && readWindow(other.words);
  // Where the template has no horizons, *Longer term* is the writer’s own.
  if (!window)
    return isFree && insideForecast && bareHorizon.test(source)
      ? { is: undefined, heading, label: wordsAt(heading, source, 0), windowWords: undefined, window: undefined }
      : undefined;
  if (!insideForecast && !other.label) return undefined;
  return {
    is: template.horizons.find((horizon) => sameWindow(horizon.window, window)),
    heading,
    label: wordsAt(heading, other.label, 0),
    windowWords: wordsAt(heading, other.words, source.indexOf(other.words, other.label.length)),
    dates: other.dates,
    window,
  };
}

/** Words that name a stretch of time where no horizon of the template has the name: *Immediate*, *Phase 1*, *Near horizon*. */
const timeWords =
  /^(?:immediate(?:ly)?|imminent|current|initial|tactical|operational|strategic|near|very|short|short(?:er)?|medium|mid|intermediate|long(?:er)?|far|extended|distant|first|second|third|phase|horizon|period|stage|time ?frame|rest|remainder|next|(?:early|later?|outer)(?=[\s-](?:term|range|phase|period|stage|horizon)))(?=$|[\s-])(?:[\s-]+\S+){0,3}$/i;

const bareHorizon =
  /^(?:the )?(?:immediate|near|short(?:er)?|medium|mid|intermediate|long(?:er)?)[\s-](?:term|run|range)(?: (?:outlook|forecast|horizon))?$/i;

/**
 * The days of a stretch of dates: *18 October – 17 November 2026*, or without the year, which is then the first in which it ends
 * on the day of publication or later; undefined for anything else, a day alone too.
 */
function daysOfDates(words: string, published: Day | undefined): Days | undefined {
  const daysIn = (text: string) => {
    const window = readWindow(text);
    const isStretch =
      window?.kind === 'absolute' && window.days.from && window.days.to && !window.days.to.equals(window.days.from);
    return isStretch ? window.days : undefined;
  };
  if (/\d{4}/.test(words) || !published) return daysIn(words);
  const years = [published.year, published.year + 1];
  return years
    .flatMap((year) => daysIn(`${words} ${year}`) ?? [])
    .find(({ to }) => to === undefined || String(to) >= String(published));
}

/**
 * The label and the window of a heading inside a forecast that has none of the template’s names: a window alone, with a noun
 * behind it or words in brackets, which may be its `dates` (`Next 6 months`, `60-Day Outlook (1–30 June 2026)`), or a window in brackets after words
 * of time (`Immediate (0-72 hours)`), after any words if `anyLabel`. Undefined for any other heading.
 */
function otherHorizon(
  { text: source, style }: Heading,
  anyLabel: boolean,
): { readonly label: string; readonly words: string; readonly dates?: string | undefined } | undefined {
  const bracketed = /^([^()[\]]*)[([]([^()[\]]+)[)\]]$/.exec(source);
  const label = bracketed?.[1]?.trim() ?? '';
  if (bracketed?.[2] && (anyLabel || timeWords.test(label)) && windowAtHead(bracketed[2]))
    return { label, words: windowAtHead(bracketed[2]) ?? '' };
  const words = (bracketed ? label : source).replace(/^\(|\)$/g, '');
  const withoutNoun = words.replace(new RegExp(`${optionalNoun}$`, 'i'), '');
  // One word may stand before the noun: *90-Day Strategic Forecast*.
  const withoutWord = withoutNoun === words ? words : withoutNoun.replace(/ \p{L}+$/u, '');
  const readAlone = style === 'plain' ? (part: string) => (readWindow(part) ? part : undefined) : windowAtHead;
  const alone = [words, withoutNoun, withoutWord].map(readAlone).find((window) => window !== undefined);
  return alone === undefined ? undefined : { label: '', words: alone, dates: bracketed?.[2] };
}

/** The window with which words begin, alone or before a title set off by a dash or colon: `Next 72 hours: ships wait`. */
function windowAtHead(words: string): string | undefined {
  if (readWindow(words)) return words;
  // *Day 0: the talks fail*, *Week 3: rents rise* are the course of events.
  if (/^(?:day|week|month|year) \d{1,3}\s*[:–—-]/i.test(words)) return undefined;
  const joints = [...words.matchAll(/\s+[—–-]\s+|\s*:\s+/g)].map(({ index }) => index).reverse();
  return joints.map((joint) => words.slice(0, joint)).find((head) => readWindow(head));
}

/** The words before what a forecast is called, or behind it. */
const besideForecast =
  /^(?<before>.{1,40}?)[\s-]+(?:outlook|forecasts?|predictions?|prognosis|scenarios?)$|^[^(:,–—]{0,60}?(?:\(|[:,–—]\s*|\s+-\s+|\s+for (?=(?:the )?(?:next|coming|20\d\d)))(?<after>[^()]{1,60})\)?$/iu;

/** The years at the end of the words: *Threat Forecast 2026–2027*. */
const yearsBehind = /\s(20\d\d(?:\s*[-–—/]\s*(?:20)?\d\d)?)$/;

/** The window that the heading of a forecast gives itself: *Outlook (next 6 months)*, *12-Month Outlook*; undefined where it gives none. */
export function windowOfForecast(heading: Heading): HorizonHeading | undefined {
  const { before, after } = besideForecast.exec(heading.text)?.groups ?? {};
  // One word may stand between: *12-month regional outlook*.
  const behind = yearsBehind.exec(heading.text)?.[1];
  const words = [behind, before, before?.replace(/\s+\S+$/, ''), after?.trim()].find(
    (part) => part && readWindow(part),
  );
  const window = words && readWindow(words);
  if (!window) return undefined;
  return {
    is: undefined,
    heading,
    label: wordsAt(heading, heading.text, 0),
    windowWords: wordsAt(heading, words, heading.text.indexOf(words)),
    window,
  };
}

/** The level of a bold line, a plain line or a run-in heading that is the heading of a horizon. */
export const horizonLevel = 3;

/** The horizon that a block names as a heading inside a forecast; offsets count from the start of the block. */
export const horizonInForecast = perBlockAndKey((template: Template, block) => horizonIn(block, template, true));

/** The horizon that a block names as a heading outside a forecast; offsets count from the start of the block. */
export const horizonElsewhere = perBlockAndKey((template: Template, block) => horizonIn(block, template, false));

function horizonIn(block: Block, template: Template, insideForecast: boolean): HorizonHeading | undefined {
  const heading = headingIn(block);
  return heading && readHorizonHeading(heading, template, insideForecast);
}

/** A horizon’s heading with offsets counted from the document, whose block starts at `base`. */
export const horizonAt = ({ heading, label, windowWords, ...rest }: HorizonHeading, base: number): HorizonHeading => ({
  ...rest,
  heading: headingAt(heading, base),
  label: { ...label, span: moved(label.span, base) },
  windowWords: windowWords && { ...windowWords, span: moved(windowWords.span, base) },
});

/**
 * The words of the window in what follows a name: `(…)`, `: …`, `– …`, `, …`; undefined where other words follow.
 * With `mayGoOn` words may follow the brackets.
 */
function findWindowWords(rest: string, mayGoOn: boolean): string | undefined {
  const bracketed =
    /^[^\p{L}\p{N}(]*\(([^()]*)\)\s*([:–—-].*|:?)$/u.exec(rest) ?? /^[\s:,–—-]*\[([^[\]]*)\]\s*:?$/.exec(rest);
  // A heading may go on: *Short-term (Now - 3 months): escalation*. A plain line that goes on is a sentence.
  if (bracketed) return mayGoOn || !/[\p{L}]/u.test(bracketed[2] ?? '') ? (bracketed[1]?.trim() ?? '') : undefined;
  const following = /^\s*[:,–—-]?\s*(.+?)\s*:?$/.exec(rest)?.[1];
  if (!following) return undefined;
  return mayGoOn ? windowAtHead(following) : readWindow(following) && following;
}

function readWindowPart(
  heading: Heading,
  text: string | undefined,
  from: number,
): { windowWords: Words | undefined; window: TimeWindow | undefined } {
  if (!text) return { windowWords: undefined, window: undefined };
  return { windowWords: wordsAt(heading, text, heading.text.indexOf(text, from)), window: readWindow(text) };
}

/**
 * Words of a heading with their span; `at` is their index in the heading’s text, which is nearly always as long as
 * its source, since it is one line.
 */
function wordsAt(heading: Heading, text: string, at: number): Words {
  const start = Math.max(0, at);
  const span = writtenSpan({ span: heading.words, written: heading.written }, start, start + text.length);
  return { text, span: { start: span.start, end: Math.min(span.end, heading.words.end) } };
}

/** The horizon with a heading and a place; the days of a relative window count from `published`. */
export const toHorizon = (
  { dates, ...head }: HorizonHeading,
  place: Omit<Horizon, keyof HorizonHeading | 'days'>,
  published: Day | undefined,
): Horizon => ({
  ...head,
  ...place,
  days: (dates && daysOfDates(dates, published)) || daysIn(head.window, published),
});

/** The days of a window; those of dates need no day of publication. */
const daysIn = (window: TimeWindow | undefined, published: Day | undefined): Days | undefined =>
  window && (published ? daysOf(window, published) : window.kind === 'absolute' ? window.days : undefined);

const lastDays = new WeakMap<TimeWindow, { readonly published: Day; readonly days: Days | undefined }>();

/** The days of a window, cached for the last day of publication: the same object as long as that is equal. */
function daysOf(window: TimeWindow, published: Day): Days | undefined {
  const cached = lastDays.get(window);
  if (cached?.published.equals(published)) return cached.days;
  const days = windowDays(window, published);
  lastDays.set(window, { published, days });
  return days;
}

/**
 * Whether the window of a horizon is the one that the template asks for. Calendar dates agree if they overlap the
 * days of the wanted window, or if there is no day of publication to count those from.
 */
export function windowAgrees(window: TimeWindow, wanted: TemplateHorizon, published: Day | undefined): boolean {
  if (window.kind === 'relative') return sameWindow(window, wanted.window);
  if (!published) return true;
  const { from, to } = windowDays(wanted.window, published);
  const days = windowDays(window, published);
  const startsInTime = !to || !days.from || days.from.toString() < to.toString();
  const endsInTime = !from || !days.to || days.to.toString() > from.toString();
  return startsInTime && endsInTime;
}
