import type { Day, Days } from '../dates/calendar.ts';
import { readWindow } from '../dates/readWindow.ts';
import { sameWindow, type TimeWindow, windowDays } from '../dates/windows.ts';
import { type Block, perBlockAndKey } from '../markdown/block.ts';
import type { Template, TemplateHorizon } from '../templates/template.ts';
import { moved, type Span } from '../text/span.ts';
import { headingAt, headingIn } from './headings.ts';
import type { Heading, Horizon, Words } from './model.ts';

/** A heading that names a horizon, before it is known what it holds. */
export type HorizonHeading = Pick<Horizon, 'is' | 'heading' | 'label' | 'windowWords' | 'window'>;

/** What may stand between a horizon's name and its window. */
const noun =
  '(?: (?:outlook|forecasts?|horizon|period|perspective|view|judge?ments?|assessment|estimate|expectations?|developments?))?';

/** A name may come from a house's file: nothing in it is a regular expression. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Pattern = { readonly horizon: TemplateHorizon; readonly pattern: RegExp };

const patterns = new WeakMap<Template, readonly Pattern[]>();

/** What a heading begins with that names a horizon; hyphens of every kind and blanks are one. */
function patternsOf(template: Template): readonly Pattern[] {
  const known = patterns.get(template);
  if (known) return known;
  const made = template.horizons.map((horizon) => {
    const names = [horizon.name, ...horizon.names].toSorted((a, b) => b.length - a.length);
    const alternation = names.map((name) => literal(name).replace(/(?:\s|\\-|-)+/g, '[\\s‐‑–-]+')).join('|');
    return { horizon, pattern: new RegExp(`^(?:the )?(?:${alternation})${noun}(?=$|[\\s(:,–—-])`, 'i') };
  });
  patterns.set(template, made);
  return made;
}

/**
 * Reads a heading as a horizon: a name of the template with or without a window (`Short-term (Now - 3 months)`),
 * or, inside a forecast, a window alone (`Next 6 months`), after any words where the template names no horizons. Undefined for any other heading (`Short-term measures`).
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
    const windowText = windowWords(rest, heading.style !== 'plain');
    // *Short-term outlook: fighting goes on* names a horizon where one is expected; *Short-term measures* names none.
    const isNamed = insideForecast && heading.style === 'heading' && /^\s*[:–—]\s/.test(rest);
    if (rest.trim() && windowText === undefined && !isNamed) continue;
    return {
      is: horizon,
      heading,
      label: part(heading, match[0], 0),
      ...readWindowPart(heading, windowText, match[0].length),
    };
  }
  if (!insideForecast) return undefined;
  const bracketed = template.horizons.length === 0 ? /[([]([^()[\]]+)[)\]]$/.exec(source)?.[1] : undefined;
  const words = bracketed ?? source.replace(/^\(|\)$/g, '');
  const window = readWindow(words);
  if (!window) return undefined;
  return {
    is: template.horizons.find((horizon) => sameWindow(horizon.window, window)),
    heading,
    label: part(heading, bracketed ? source.slice(0, source.lastIndexOf(bracketed) - 1).trim() : '', 0),
    windowWords: part(heading, words, source.indexOf(words)),
    window,
  };
}

/** The level that a bold or a plain line, or a lead-in, takes when it serves as the heading of a horizon. */
export const horizonLevel = 3;

/** The horizon that a block names as a heading in a forecast; offsets count from the block. */
export const horizonInForecast = perBlockAndKey((template: Template, block) => horizonIn(block, template, true));

/** The horizon that a block names as a heading where there is no forecast; offsets count from the block. */
export const horizonElsewhere = perBlockAndKey((template: Template, block) => horizonIn(block, template, false));

function horizonIn(block: Block, template: Template, insideForecast: boolean): HorizonHeading | undefined {
  const heading = headingIn(block);
  return heading && readHorizonHeading(heading, template, insideForecast);
}

/** A horizon's heading where its block stands. */
export const horizonAt = ({ heading, label, windowWords, ...rest }: HorizonHeading, base: number): HorizonHeading => ({
  ...rest,
  heading: headingAt(heading, base),
  label: { ...label, span: moved(label.span, base) },
  windowWords: windowWords && { ...windowWords, span: moved(windowWords.span, base) },
});

/** The window in what follows a name: `(…)`, `: …`, `– …`, `, …`; undefined when other words follow. */
function windowWords(rest: string, mayGoOn: boolean): string | undefined {
  const bracketed =
    /^[^\p{L}\p{N}(]*\(([^()]*)\)\s*([:–—-].*|:?)$/u.exec(rest) ?? /^[\s:,–—-]*\[([^[\]]*)\]\s*:?$/.exec(rest);
  // *Short-term (Now - 3 months): escalation* goes on; a plain line that goes on is a sentence.
  if (bracketed) return mayGoOn || !/[\p{L}]/u.test(bracketed[2] ?? '') ? (bracketed[1]?.trim() ?? '') : undefined;
  const follows = /^\s*[:,–—-]?\s*(.+?)\s*:?$/.exec(rest)?.[1];
  return follows && readWindow(follows) ? follows : undefined;
}

function readWindowPart(
  heading: Heading,
  text: string | undefined,
  from: number,
): { windowWords: Words | undefined; window: TimeWindow | undefined } {
  if (!text) return { windowWords: undefined, window: undefined };
  return { windowWords: part(heading, text, heading.text.indexOf(text, from)), window: readWindow(text) };
}

/** A piece of a heading's words with its place in the document; the words are one line, so folding blanks rarely moves them. */
function part(heading: Heading, text: string, at: number): Words {
  const start = heading.words.start + Math.max(0, at);
  return { text, span: { start, end: Math.min(start + text.length, heading.words.end) } };
}

/** The horizon with its days and what it holds. */
export function toHorizon(head: HorizonHeading, span: Span, isEmpty: boolean, published: Day | undefined): Horizon {
  return { ...head, span, isEmpty, days: head.window && published ? daysOf(head.window, published) : undefined };
}

const lastDays = new WeakMap<TimeWindow, { readonly published: Day; readonly days: Days | undefined }>();

/** The days of a window; they are reckoned once for a day of publication. */
function daysOf(window: TimeWindow, published: Day): Days | undefined {
  const known = lastDays.get(window);
  if (known?.published.equals(published)) return known.days;
  const days = windowDays(window, published);
  lastDays.set(window, { published, days });
  return days;
}

/** Whether the window of a horizon is the one the template asks for; days of the calendar agree when they overlap its days. */
export function windowAgrees(window: TimeWindow, wanted: TemplateHorizon, published: Day | undefined): boolean {
  if (window.kind === 'relative') return sameWindow(window, wanted.window);
  if (!published) return true;
  const { from, to } = windowDays(wanted.window, published);
  const startsInTime = !to || !window.days.from || window.days.from.toString() < to.toString();
  const endsInTime = !from || !window.days.to || window.days.to.toString() > from.toString();
  return startsInTime && endsInTime;
}
