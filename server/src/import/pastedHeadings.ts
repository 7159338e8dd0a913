// Which lines of a pasted text are headings.

import { isApparatusHeading, sectionNamed } from '../briefing/headings.ts';
import { readHorizonHeading } from '../briefing/horizons.ts';
import type { Heading } from '../briefing/model.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Template, TemplateSection } from '../templates/template.ts';
import { isCapitals, isCredit, isFurniture, wordsIn } from './lineKinds.ts';
import { isBylinePart } from './pastedByline.ts';
import type { Unit } from './units.ts';

/** A line that serves as a heading. */
export type PastedHeading = {
  readonly words: string;
  readonly level: number;
  readonly section?: TemplateSection;
  readonly isHorizon?: true;
  /** Whether it stands over horizons, whatever it is called. */
  readonly isForecast?: boolean;
  /** What follows a horizon in its own line. */
  readonly rest?: string;
};

/** What stands above a line. */
export type Surroundings = {
  readonly template: Template;
  readonly place: 'top' | 'summary' | 'body' | 'forecast' | 'horizon' | 'sources';
  readonly hasTitle: boolean;
};

/** A unit as a heading: by Markdown’s or bold marks, by a name of the template, as a horizon, in capitals, or by number. */
export function readHeading(unit: Unit, next: Unit | undefined, state: Surroundings): PastedHeading | undefined {
  const { text, mark } = unit;
  const hashes = /^(#{1,6})\s+(?=[\p{Lu}\p{N}(>])(.*)$/u.exec(text);
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*:?$/.exec(text);
  const isNumbered = mark !== undefined && mark !== '- ';
  const roman = /^(?:\d+(?:\.\d+)+\.?|[IVX]+\.)\s+(?=\S)/.exec(text);
  const plain = withoutColon(hashes?.[2] ?? bold?.[1] ?? text);
  const words = hashes ? withoutHashes(plain) : plain;
  const bare = words.slice(roman && !hashes ? roman[0].length : 0);
  const kept = (isNumbered ? mark : '') + words;
  if (mark === '- ' || !/[\p{L}\p{N}]/u.test(bare)) return undefined;
  if (words.length <= 90) {
    const section = namedSection(bare, state);
    if (section) return { words: kept, level: 2, section };
    if (isApparatusHeading(bare)) return { words: kept, level: 2 };
    const horizon = readHorizonHeading(asHeading(bare), state.template, isAhead(state));
    if (horizon && (horizon.windowWords || (isAhead(state) && bare === horizon.label.text)))
      return { words: kept, level: 3, isHorizon: true };
  }
  const runIn = isAhead(state) ? readRunIn(bare, state) : undefined;
  if (runIn)
    return { ...runIn, words: (isNumbered ? mark : '') + words.slice(0, words.length - bare.length) + runIn.words };
  const isShort = words.length <= 90 && !/[.!?;,]$/.test(words) && splitSentences(bare).length === 1;
  // The first heading of level 1 is the title.
  if (hashes?.[1] === '#' && !state.hasTitle) return undefined;
  if (hashes && isShort) return { words: kept, level: Math.max(2, hashes[1]?.length ?? 2) };
  if (
    state.hasTitle &&
    isShort &&
    state.place !== 'horizon' &&
    (bold || isCapitals(words) || (roman && words.length <= 60))
  )
    return { words: kept, level: 2 };
  if (!state.hasTitle || !isShort || state.place === 'sources' || !next) return undefined;
  // Whatever it is called, a line over horizons is the heading of a forecast.
  const isForecast = (state.place === 'body' || state.place === 'summary') && beginsHorizon(next, state);
  const leads = isForecast || (!isAhead(state) && isHeadline(bare, unit, next));
  return leads && (!isNumbered || words.split(/\s+/).length <= 6) ? { words: kept, level: 2, isForecast } : undefined;
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

/** A short line over a paragraph, which no sentence and no name of a person is. */
const isHeadline = (words: string, unit: Unit, next: Unit): boolean =>
  words.length <= 60 &&
  wordsIn(words) <= 9 &&
  // *We see two risks:* leads into its list.
  !(unit.text.endsWith(':') && next.mark !== undefined) &&
  /^[\p{Lu}\d“"‘]/u.test(words) &&
  !isFurniture(unit) &&
  !isCredit(unit) &&
  !isBylinePart(words) &&
  (next.mark !== undefined || wordsIn(next.text) >= 15);

const beginsHorizon = ({ text }: Unit, state: Surroundings): boolean => {
  const words = text.replace(/^(?:\*\*|__)|(?:\*\*|__)?\s*:?$/g, '');
  return (
    readHorizonHeading(asHeading(words), state.template, true)?.windowWords !== undefined ||
    readRunIn(text, state) !== undefined
  );
};

const isAhead = ({ place: where }: Surroundings): boolean => where === 'forecast' || where === 'horizon';

/** A name of the template, capitals or not; before the title only with nothing else on the line. */
function namedSection(words: string, { template }: Surroundings): TemplateSection | undefined {
  return sectionNamed(words, template, { loose: true, exactly: words.length > 60 || /[.!?]$/.test(words) });
}

/** *Short-term (0-3 months): It is likely that …*: a horizon and its first judgement in one line. */
function readRunIn(
  text: string,
  state: Surroundings,
): Pick<PastedHeading, 'words' | 'level' | 'isHorizon' | 'rest'> | undefined {
  const match = /^(.{4,60}?(?:\)|\]|months?|years?|days?|weeks?|term))\s*[:–—-]\s+(.{20,})$/.exec(text);
  const horizon = match && readHorizonHeading(asHeading(match[1] ?? ''), state.template, true);
  return match && horizon?.windowWords
    ? { words: match[1] ?? '', level: 3, isHorizon: true, rest: match[2] ?? '' }
    : undefined;
}

/** A name of the template, or a horizon with its window, alone on a line. */
export const isNamed = (line: string, template: Template): boolean => {
  const words = line.replace(/^(?:\*\*|__)|(?:\*\*|__)?\s*:?$/g, '').replace(/^(?:\d+(?:\.\d+)*[.)]?|[IVX]+\.)\s+/, '');
  return (
    sectionNamed(words, template, { loose: true, exactly: true }) !== undefined ||
    readHorizonHeading(asHeading(words), template, false)?.windowWords !== undefined
  );
};

const asHeading = (text: string): Heading => {
  const span = { start: 0, end: text.length };
  return { text, words: span, span, level: 3, style: 'plain' };
};
