import { isApparatusHeading } from '../briefing/headings.ts';
import { readFrontMatter } from '../markdown/frontMatter.ts';
import type { Template, TemplateSection } from '../templates/template.ts';
import { escapeMarkdown } from './escape.ts';
import { isCapitals, isCredit, isFurniture, isTitle, isTrail, sentencesIn, wordsIn, wordsOf } from './lineKinds.ts';
import { bylineLength, isBylinePart } from './pastedByline.ts';
import { isNamed, type PastedHeading, readHeading, type Surroundings } from './pastedHeadings.ts';
import { readUnits, type Unit } from './units.ts';

/** What became of a pasted text. */
export type Structured = {
  /** Markdown with `\n` at the end of lines: the same words in the same order. */
  readonly text: string;
  /** Whether a summary or a forecast was found in it, so that it may be offered as a briefing. */
  readonly isBriefing: boolean;
};

/** `markdown` is text whose marks are meant: from HTML, from Word, or written so. */
export type SourceKind = 'plain' | 'markdown';

/**
 * Plain text as a structured briefing: title, byline, headings, the points of the summary and the judgements of the
 * horizons as lists, paragraphs whole. Marks are added and taken away; no word is lost, changed or moved. A part of a
 * document has no title and no byline of its own; front matter stays as it is.
 */
export function structure(text: string, template: Template, source: SourceKind = 'plain', isPart = false): Structured {
  const isKnown = (line: string) => isCapitals(line) || isNamed(line, template);
  const head = source === 'markdown' ? text.slice(0, readFrontMatter(text)?.span.end ?? 0) : '';
  const units = readUnits(text.slice(head.length), source === 'markdown', isKnown);
  const write = source === 'plain' ? escapeMarkdown : (words: string) => words;
  const state: State = {
    template,
    write,
    blocks: [],
    place: isPart ? 'body' : 'top',
    section: undefined,
    hasTitle: isPart,
    isBriefing: false,
  };
  for (let i = 0; i < units.length; i++) i += place(units, i, state) - 1;
  const body = state.blocks.length > 0 ? `${join(state.blocks)}\n` : '';
  return { text: head && body ? `${head.trimEnd()}\n\n${body}` : head + body, isBriefing: state.isBriefing };
}

type OutputBlock = { readonly kind: 'item' | 'verbatim' | 'other'; readonly text: string };

type State = {
  readonly template: Template;
  /** Words as Markdown that reads as the same words. */
  readonly write: (words: string) => string;
  readonly blocks: OutputBlock[];
  place: Surroundings['place'];
  section: TemplateSection | undefined;
  hasTitle: boolean;
  isBriefing: boolean;
};

/** Puts the unit at `i`, and those that belong with it, in their place; gives how many. */
function place(units: readonly Unit[], i: number, state: State): number {
  const unit = units[i];
  if (!unit) return 1;
  if (unit.isVerbatim) {
    // A line of a list inside a list goes on with the item above it.
    const isNested = /^\s+(?:[-*+]|\d+[.)])\s/.test(unit.text);
    return state.blocks.push({ kind: isNested ? 'item' : 'verbatim', text: unit.text }) && 1;
  }
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
const putParagraph = (unit: Unit, state: State): number => put(state, state.write(wordsOf(unit)));

/** A number that does not go on from the one before would be counted anew by Markdown: it then stands inside a bullet. */
function putItem(unit: Unit, state: State): void {
  const last = state.blocks.at(-1);
  const before = /^(\d+)\. /.exec(last?.text ?? '')?.[1];
  const goesOn = before ? unit.mark === `${Number(before) + 1}. ` : last?.kind !== 'item' || unit.mark === '1. ';
  const text =
    unit.mark && unit.mark !== '- ' && goesOn ? unit.mark + state.write(unit.text) : `- ${state.write(wordsOf(unit))}`;
  state.blocks.push({ kind: 'item', text });
}

/** Items of one list and rows of one table follow each other line by line; everything else is set off by a blank line. */
const join = (blocks: readonly OutputBlock[]): string =>
  blocks.reduce((text, { kind, text: own }, i) => {
    const gap = i === 0 ? '' : kind !== 'other' && blocks[i - 1]?.kind === kind ? '\n' : '\n\n';
    return text + gap + own;
  }, '');

function putHeading(found: PastedHeading, unit: Unit, state: State): number {
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

function placeTop(units: readonly Unit[], i: number, state: State): number {
  const unit = units[i];
  if (!unit) return 1;
  if (!state.hasTitle) {
    if (isTrail(unit.text) || unit.mark || isBylinePart(unit.text) || !isTitle(unit.text)) putParagraph(unit, state);
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

/** One or two sentences are a bullet; a paragraph of more stays one, and a line without an end is no judgement. */
function putJudgement(unit: Unit, state: State): void {
  const isSentence = /[.!?…]["'”’)\]]*(?:\[\^?\w+\])?$/.test(unit.text);
  if (unit.mark || (isSentence && sentencesIn(unit.text) <= 2)) putItem(unit, state);
  else putParagraph(unit, state);
}
