import type { Heading } from '../briefing/briefing.ts';
import { isApparatusHeading, sectionNamed } from '../briefing/headings.ts';
import { readHorizonHeading } from '../briefing/horizons.ts';
import { looksLikeDate } from '../briefing/publicationDate.ts';
import { splitSentences } from '../briefing/sentences.ts';
import type { Template, TemplateSection } from '../briefing/template.ts';
import { escapeMarkdown } from './escape.ts';
import { readUnits, type Unit } from './units.ts';

/** What became of a pasted text. */
export type Structured = {
  /** Markdown with `\n` at the end of lines: the same words in the same order. */
  readonly text: string;
  /** Whether a summary or a forecast was found in it, so that it may be offered as a briefing. */
  readonly isBriefing: boolean;
};

/** `markdown` is text whose marks are meant: from HTML, from Word, or written so. */
export type Source = 'plain' | 'markdown';

/**
 * Plain text as a structured briefing: title, byline, headings, the points of the summary and the judgements of the
 * horizons as lists, paragraphs whole. Marks are added and taken away; no word is lost, changed or moved.
 */
export function structure(text: string, template: Template, source: Source = 'plain'): Structured {
  const isKnown = (line: string) => isCapitals(line) || isNamed(line, template);
  const units = readUnits(text, source === 'markdown', isKnown);
  const write = source === 'plain' ? escapeMarkdown : (words: string) => words;
  const state: State = {
    template,
    write,
    blocks: [],
    place: 'top',
    section: undefined,
    hasTitle: false,
    isBriefing: false,
  };
  for (let i = 0; i < units.length; i++) i += place(units, i, state) - 1;
  return { text: state.blocks.length > 0 ? `${join(state.blocks)}\n` : '', isBriefing: state.isBriefing };
}

type Block = { readonly kind: 'item' | 'verbatim' | 'other'; readonly text: string };

type State = {
  readonly template: Template;
  /** Words as Markdown that reads as the same words. */
  readonly write: (words: string) => string;
  readonly blocks: Block[];
  place: 'top' | 'summary' | 'body' | 'forecast' | 'horizon' | 'sources';
  section: TemplateSection | undefined;
  hasTitle: boolean;
  isBriefing: boolean;
};

/** Puts the unit at `i`, and those that belong with it, in their place; gives how many. */
function place(units: readonly Unit[], i: number, state: State): number {
  const unit = units[i];
  if (!unit) return 1;
  if (unit.isVerbatim) return state.blocks.push({ kind: 'verbatim', text: unit.text }) && 1;
  const heading = readHeading(unit, units[i + 1], state);
  if (heading) return putHeading(heading, unit, state);
  if (state.place === 'top') return placeTop(units, i, state);
  if (isFurniture(unit)) putParagraph(unit, state);
  else if (isCredit(unit)) put(state, `*${state.write(unit.text)}*`);
  else if (state.place === 'summary') return placeSummary(units, i, state);
  else if (state.place === 'horizon' || (state.place === 'forecast' && unit.mark)) putJudgement(unit, state);
  else if (state.place === 'sources' || unit.mark) putItem(unit, state);
  else putParagraph(unit, state);
  return 1;
}

const put = (state: State, text: string): number => state.blocks.push({ kind: 'other', text });
/** The words of a unit with the number before them; the mark of a bullet is no word. */
const wordsOf = ({ text, mark }: Unit): string => (mark && mark !== '- ' ? mark : '') + text;
const putParagraph = (unit: Unit, state: State): number => put(state, state.write(wordsOf(unit)));

/** A number that does not go on from the one before would be counted anew by Markdown: it then stands inside a bullet. */
function putItem(unit: Unit, state: State): void {
  const before = /^(\d+)\. /.exec(state.blocks.at(-1)?.text ?? '')?.[1];
  const goesOn = !before || unit.mark === `${Number(before) + 1}. `;
  const text =
    unit.mark && unit.mark !== '- ' && goesOn ? unit.mark + state.write(unit.text) : `- ${state.write(wordsOf(unit))}`;
  state.blocks.push({ kind: 'item', text });
}

/** Items of one list and rows of one table follow each other line by line; everything else is set off by a blank line. */
const join = (blocks: readonly Block[]): string =>
  blocks.reduce((text, { kind, text: own }, i) => {
    const gap = i === 0 ? '' : kind !== 'other' && blocks[i - 1]?.kind === kind ? '\n' : '\n\n';
    return text + gap + own;
  }, '');

// ── Headings

type Found = {
  readonly words: string;
  readonly level: number;
  readonly section?: TemplateSection;
  readonly isHorizon?: true;
  readonly isForecast?: boolean;
  readonly rest?: string;
};

/** A unit as a heading: by Markdown’s or bold marks, by a name of the template, as a horizon, in capitals, or by number. */
function readHeading(unit: Unit, next: Unit | undefined, state: State): Found | undefined {
  const { text, mark } = unit;
  const hashes = /^(#{1,6})\s+(?=[\p{Lu}\p{N}(>])(.*)$/u.exec(text);
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*:?$/.exec(text);
  const isNumbered = mark !== undefined && mark !== '- ';
  const roman = /^(?:\d+(?:\.\d+)+\.?|[IVX]+\.)\s+(?=\S)/.exec(text);
  const words = (hashes?.[2] ?? bold?.[1] ?? text)
    .replace(/\s*:\s*$/, '')
    .replace(/\s*#+\s*$/, (end) => (hashes ? '' : end));
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

/** A short line over a paragraph, which no sentence and no name of a person is. */
const isHeadline = (words: string, unit: Unit, next: Unit): boolean =>
  words.length <= 60 &&
  wordsIn(words) <= 9 &&
  /^[\p{Lu}\d“"‘]/u.test(words) &&
  !isFurniture(unit) &&
  !isCredit(unit) &&
  !isBylinePart(words) &&
  (next.mark !== undefined || wordsIn(next.text) >= 15);

const beginsHorizon = ({ text }: Unit, state: State): boolean => {
  const words = text.replace(/^(?:\*\*|__)|(?:\*\*|__)?\s*:?$/g, '');
  return (
    readHorizonHeading(asHeading(words), state.template, true)?.windowWords !== undefined ||
    readRunIn(text, state) !== undefined
  );
};

const isAhead = ({ place: where }: State): boolean => where === 'forecast' || where === 'horizon';

/** A name of the template, capitals or not; before the title only with nothing else on the line. */
function namedSection(words: string, { template }: State): TemplateSection | undefined {
  return sectionNamed(words, template, { loose: true, exactly: words.length > 60 || /[.!?]$/.test(words) });
}

/** *Short-term (0-3 months): It is likely that …*: a horizon and its first judgement in one line. */
function readRunIn(text: string, state: State): Pick<Found, 'words' | 'level' | 'isHorizon' | 'rest'> | undefined {
  const match = /^(.{4,60}?(?:\)|\]|months?|years?|days?|weeks?|term))\s*[:–—-]\s+(.{20,})$/.exec(text);
  const horizon = match && readHorizonHeading(asHeading(match[1] ?? ''), state.template, true);
  return match && horizon?.windowWords
    ? { words: match[1] ?? '', level: 3, isHorizon: true, rest: match[2] ?? '' }
    : undefined;
}

/** A name of the template, or a horizon with its window, alone on a line. */
const isNamed = (line: string, template: Template): boolean => {
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

const isCapitals = (words: string): boolean =>
  (words.match(/\p{Lu}/gu) ?? []).length >= 3 && words === words.toUpperCase();

function putHeading(found: Found, unit: Unit, state: State): number {
  const { words, level, section, isHorizon, isForecast, rest } = found;
  put(
    state,
    `${'#'.repeat(level)} ${state
      .write(words)
      .replace(/#+$/, '\\$&')
      .replace(/^(\d+)\\([.)])/, '$1$2')}`,
  );
  state.hasTitle = true;
  if (isHorizon) state.place = 'horizon';
  else {
    state.section = section;
    const role = isForecast ? 'forecast' : section?.role;
    if (role === 'summary' || role === 'forecast') state.isBriefing = true;
    const isSources = role === 'apparatus' || isApparatusHeading(words.replace(/^[\d.IVX)\s]+/, ''));
    state.place = role === 'summary' || role === 'forecast' ? role : isSources ? 'sources' : 'body';
  }
  if (rest) putJudgement({ ...unit, mark: undefined, text: rest }, state);
  return 1;
}

// ── Title and byline

function placeTop(units: readonly Unit[], i: number, state: State): number {
  const unit = units[i];
  if (!unit) return 1;
  if (!state.hasTitle) {
    if (isTrail(unit.text) || unit.mark || isBylinePart(unit.text)) putParagraph(unit, state);
    else {
      const hashes = /^#{1,6}\s+(.*)$/.exec(unit.text)?.[1];
      const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)$/.exec(unit.text)?.[1];
      put(state, `# ${state.write(hashes ?? bold ?? unit.text).replace(/#+$/, '\\$&')}`);
      state.hasTitle = true;
    }
    return 1;
  }
  const length = bylineLength(units, i);
  if (length > 0) {
    put(
      state,
      units
        .slice(i, i + length)
        .map((unit) => state.write(wordsOf(unit)))
        .join(' | '),
    );
    return length;
  }
  if (unit.mark) putItem(unit, state);
  else if (isCredit(unit)) put(state, `*${state.write(unit.text)}*`);
  else putParagraph(unit, state);
  return 1;
}

/** *Home > Analysis > Ports*: the way to the page. */
const isTrail = (text: string): boolean => /\s[>›»/]\s/.test(text) && text.length < 100;

const datePart = (text: string): boolean =>
  text
    .split(/\s*[|·•]\s*|\s[–—-]\s|,\s(?=\D*\d{1,2}[.\s]|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{4}-)/u)
    .some((part) =>
      looksLikeDate(part.replace(/^(?:by .*?,\s*|date:\s*|published:?\s*(?:on\s*)?)/i, '').replaceAll('\u00a0', ' ')),
    );
const nameLabel = /^(?:by|authors?:|written by|prepared by|analysts?:)\s/i;

const isBylinePart = (text: string): boolean => text.length <= 120 && (datePart(text) || nameLabel.test(text));

/** A line that could be a name or an office: short, no sentence, each word with a capital or small as names have them. */
const isName = (text: string): boolean =>
  text.length <= 60 &&
  !/[.!?:]$/.test(text) &&
  !/\d/.test(text) &&
  !/^(?:share|print|related|read|download|subscribe|back|listen)\b/i.test(text) &&
  text
    .split(/[\s,&]+/)
    .every((word) => /^(?:\p{Lu}|de|van|von|der|la|al|and|of|the|for|bin|ben|y|e|\p{Ll}{1,3}$)/u.test(word)) &&
  text.split(/\s+/).length >= 2;

/** How many units from `i` on are one byline: a date with the names around it. */
function bylineLength(units: readonly Unit[], i: number): number {
  const texts = units.slice(i, i + 3).map(wordsOf);
  const [first = '', second = '', third = ''] = texts;
  if (
    !isBylinePart(first) &&
    !(isName(first) && second && isBylinePart(second)) &&
    !(isName(first) && isName(second) && isBylinePart(third))
  )
    return 0;
  let length = 1;
  const hasDate = () => texts.slice(0, length).some(datePart);
  const hasName = () =>
    texts.slice(0, length).some((text) => nameLabel.test(text) || isName(text) || /\p{L}{2,}.*[|,·–—-]/u.test(text));
  while (length < texts.length && length < 3) {
    const next = texts[length] ?? '';
    const fits = isBylinePart(next) ? !hasDate() || nameLabel.test(next) : isName(next) && (!hasName() || !hasDate());
    if (!fits) break;
    length++;
  }
  return hasDate() || nameLabel.test(first) ? length : 0;
}

// ── Summary, credits, judgements

const sentencesIn = (text: string): number => splitSentences(text).length;
const wordsIn = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/**
 * The points of a summary, as far as they go: bullets, else the lines of one or two sentences up to the next heading, up
 * to a blank line after them, or up to the first paragraph that is longer than a point.
 */
function placeSummary(units: readonly Unit[], i: number, state: State): number {
  const limits = state.section?.points ?? { min: 1, max: 5, words: 60 };
  const rest = units.slice(i);
  const heading = rest.findIndex(
    (unit, at) => readHeading(unit, rest[at + 1], { ...state, place: 'body' }) !== undefined,
  );
  const inside = heading < 0 ? rest : rest.slice(0, heading);
  const bullets = run(inside, ({ mark }) => mark !== undefined);
  state.place = 'body';
  if (bullets > 0) {
    for (const unit of inside.slice(0, bullets)) putItem(unit, state);
    return bullets;
  }
  const isPoint = (unit: Unit) =>
    !unit.mark && !isCredit(unit) && wordsIn(unit.text) <= limits.words && sentencesIn(unit.text) <= 2;
  const short = Math.min(run(inside, isPoint), limits.max);
  const blank = inside.findIndex(({ isApart }, at) => at > 0 && isApart);
  // Where the lines of the summary stand together, the blank line after them ends it.
  const count = blank > 1 && !inside.slice(1, blank).some(({ isApart }) => isApart) ? Math.min(short, blank) : short;
  const first = inside[0];
  if (count < 2 || !first) {
    if (first) putParagraph(first, state);
    return 1;
  }
  for (const unit of inside.slice(0, count)) putItem(unit, state);
  return count;
}

const run = (units: readonly Unit[], is: (unit: Unit) => boolean): number => {
  const end = units.findIndex((unit) => !is(unit));
  return end < 0 ? units.length : end;
};

/** What the page says around its text: kept, for it is words, but no heading, no point and no judgement. */
const isFurniture = ({ text }: Unit): boolean =>
  /^(?:share (?:this|on)|print\b|related\b|read (?:more|also|next)|download\b|subscribe\b|sign up|back to\b|listen to|follow us|advertisement|comments?\b|©|\(c\) \d|all rights reserved)/i.test(
    text,
  ) && wordsIn(text) <= 14;

/** A line that says whose a picture is. */
const isCredit = ({ text, mark }: Unit): boolean =>
  mark === undefined &&
  wordsIn(text) <= 25 &&
  sentencesIn(text) <= 2 &&
  !/^\*.*\*$/.test(text) &&
  (/^(?:(?:image|photo|picture|photograph|map|graphic|figure|chart|cover image|title image)s?(?:\s+(?:credits?|source|by|courtesy of))?|credits?|illustration)\s*[:–—|]/i.test(
    text,
  ) ||
    (wordsIn(text) <= 10 &&
      !/[.!?]$/.test(text.replace(/\d\.\d$/, '')) &&
      /\bCC[- ](?:BY|0)|\bvia (?:Getty|Reuters|AP|AFP|Wikimedia)|Getty Images|Wikimedia Commons/i.test(text)));

/** One or two sentences are a bullet; a paragraph of more stays one, and a line without an end is no judgement. */
function putJudgement(unit: Unit, state: State): void {
  const isSentence = /[.!?…]["'”’)\]]*(?:\[\^?\w+\])?$/.test(unit.text);
  if (unit.mark || (isSentence && sentencesIn(unit.text) <= 2)) putItem(unit, state);
  else putParagraph(unit, state);
}
