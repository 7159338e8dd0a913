// Which lines of a pasted text are headings.

import type { Heading } from '../briefing/model.ts';
import { readHorizonHeading } from '../briefing/outline/horizons.ts';
import { isApparatusHeading, sectionNamed } from '../briefing/outline/sectionNames.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Template, TemplateSection } from '../templates/template.ts';
import { boldWords, isCapitals, isCredit, isFurniture, wordsIn } from './lineKinds.ts';
import { isBylinePart } from './pastedByline.ts';
import { isRow, type Unit } from './units.ts';

/** A line that becomes a heading. */
export type PastedHeading = {
  readonly words: string;
  readonly level: number;
  readonly section?: TemplateSection;
  readonly isHorizon?: true;
  /** Set where horizons follow, whatever the heading is called. */
  readonly isForecast?: boolean;
  /** The text behind the name of a horizon in the same line. */
  readonly rest?: string;
};

/** What has been read above a line. */
export type Surroundings = {
  readonly template: Template;
  /** The part of the briefing that the line stands in. */
  readonly location: 'top' | 'summary' | 'body' | 'forecast' | 'horizon' | 'sources';
  readonly hasTitle: boolean;
  /**
   * Where the source marks its headings: `all`, no other line is one but by a name of the template; only its `title`,
   * others are bold or in capitals.
   */
  readonly ownHeadings: 'all' | 'title' | undefined;
};

/**
 * A unit as a heading; undefined where it is none. It is one by Markdown's marks or bold, as a name of the template or
 * a horizon, in capitals, by a number, or as a short line over a paragraph or a horizon. The title is not among them,
 * nor is a row of a table or a point of a numbered list.
 */
export function readHeading(unit: Unit, next: Unit | undefined, above: Surroundings): PastedHeading | undefined {
  const { text, mark } = unit;
  const hashes = (above.ownHeadings ? /^(#{1,6})\s+(.*)$/u : /^(#{1,6})\s+(?=[\p{Lu}\p{N}(>])(.*)$/u).exec(text);
  const bold = boldWords(text);
  const isNumbered = mark !== undefined && mark !== '- ';
  const roman = /^(?:\d+(?:\.\d+)+\.?|[IVX]+\.)\s+(?=\S)/.exec(text);
  const plain = withoutColon(hashes?.[2] ?? bold ?? text);
  const words = hashes && !above.ownHeadings ? withoutHashes(plain) : plain;
  const unnumbered = words.slice(roman && !hashes ? roman[0].length : 0);
  const numbered = (isNumbered ? mark : '') + words;
  if (mark === '- ' || isRow(unit) || !/[\p{L}\p{N}]/u.test(unnumbered)) return undefined;
  // A list of the sections stands at the beginning of many texts. A list of one item is a heading that Word numbers.
  if (words.length <= 90 && unit.run < (unit.isListItem ? 2 : 3)) {
    const section = namedSection(unnumbered, above);
    if (section) return { words: numbered, level: 2, section };
    if (isApparatusHeading(unnumbered)) return { words: numbered, level: 2 };
    const horizon = readHorizonHeading(asHeading(unnumbered), above.template, isInForecast(above));
    if (horizon && (horizon.windowWords || (isInForecast(above) && unnumbered === horizon.label.text)))
      return { words: numbered, level: 3, isHorizon: true };
  }
  const runIn = isInForecast(above) && !(unit.isListItem && unit.run > 1) ? readRunIn(unnumbered, above) : undefined;
  if (runIn)
    return {
      ...runIn,
      words: (isNumbered ? mark : '') + words.slice(0, words.length - unnumbered.length) + runIn.words,
    };
  if (unit.isListItem || unit.run >= 2) return undefined;
  const isShort = words.length <= 90 && !/[.!?;,]$/.test(words) && splitSentences(unnumbered).length === 1;
  // The first heading of level 1 is the title.
  if (hashes?.[1] === '#' && !above.hasTitle) return undefined;
  if (hashes && (isShort || above.ownHeadings)) return { words: numbered, level: Math.max(2, hashes[1]?.length ?? 2) };
  if (above.ownHeadings === 'all') return undefined;
  if (
    above.hasTitle &&
    isShort &&
    above.location !== 'horizon' &&
    (bold || isCapitals(words) || (roman && words.length <= 60))
  )
    return { words: numbered, level: 2 };
  if (!above.hasTitle || !isShort || above.location === 'sources' || !next) return undefined;
  // A line over horizons is the heading of a forecast, whatever it is called.
  const isForecast = (above.location === 'body' || above.location === 'summary') && beginsHorizon(next, above);
  const isOverText = isForecast || (!isInForecast(above) && !above.ownHeadings && isHeadline(unnumbered, unit, next));
  return isOverText && (!isNumbered || words.split(/\s+/).length <= 6)
    ? { words: numbered, level: 2, isForecast }
    : undefined;
}

const withoutColon = (words: string): string => {
  const plain = words.trimEnd();
  return plain.endsWith(':') ? plain.slice(0, -1).trimEnd() : words;
};

function withoutHashes(words: string): string {
  const plain = words.trimEnd();
  let end = plain.length;
  while (plain[end - 1] === '#') end--;
  return end < plain.length ? plain.slice(0, end).trimEnd() : words;
}

/** Whether a short line over a paragraph or a list is its headline, and no lead-in, credit or byline. */
const isHeadline = (words: string, unit: Unit, next: Unit): boolean =>
  words.length <= 60 &&
  wordsIn(words) <= 9 &&
  // *We see two risks:* introduces the list below it.
  !(unit.text.endsWith(':') && next.mark !== undefined) &&
  /^[\p{Lu}\d“"‘]/u.test(words) &&
  // *CC: File* is a line of a memo’s head.
  !/^\p{Lu}{2,12}\s*:\s/u.test(words) &&
  !isFurniture(unit) &&
  !isCredit(unit) &&
  !isBylinePart(words) &&
  (next.mark !== undefined || wordsIn(next.text) >= 15);

/** Whether a unit is the heading of a horizon with a window, alone or before its first judgement. */
const beginsHorizon = ({ text }: Unit, above: Surroundings): boolean => {
  const words = text.replace(/^(?:\*\*|__)|(?:\*\*|__)?\s*:?$/g, '');
  return (
    readHorizonHeading(asHeading(words), above.template, true)?.windowWords !== undefined ||
    readRunIn(text, above) !== undefined
  );
};

/** Whether a line stands in the forecast. */
const isInForecast = ({ location }: Surroundings): boolean => location === 'forecast' || location === 'horizon';

/**
 * The section of the template that the words name, in capitals or not; words as long as a sentence only if they are
 * exactly its name.
 */
function namedSection(words: string, { template }: Surroundings): TemplateSection | undefined {
  return sectionNamed(words, template, { loose: true, exactly: words.length > 60 || /[.!?]$/.test(words) });
}

/** A horizon and its first judgement in one line: *Short-term (0-3 months): It is likely that …*. */
function readRunIn(
  text: string,
  above: Surroundings,
): Pick<PastedHeading, 'words' | 'level' | 'isHorizon' | 'rest'> | undefined {
  const match = /^(.{4,60}?(?:\)|\]|months?|years?|days?|weeks?|term))\s*[:–—-]\s+(.{20,})$/.exec(text);
  const horizon = match && readHorizonHeading(asHeading(match[1] ?? ''), above.template, true);
  return match && horizon?.windowWords
    ? { words: match[1] ?? '', level: 3, isHorizon: true, rest: match[2] ?? '' }
    : undefined;
}

/** Whether a line is nothing but a name of the template or a horizon with its window. */
export const isNamed = (line: string, template: Template): boolean => {
  const words = line.replace(/^(?:\*\*|__)|(?:\*\*|__)?\s*:?$/g, '').replace(/^(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.)\s+/, '');
  return (
    sectionNamed(words, template, { loose: true, exactly: true }) !== undefined ||
    readHorizonHeading(asHeading(words), template, false)?.windowWords !== undefined
  );
};

/** Words as a heading, for the functions that read those of a document. */
const asHeading = (text: string): Heading => {
  const span = { start: 0, end: text.length };
  return { text, words: span, span, level: 3, style: 'plain' };
};
