import { readFrontMatter } from '../markdown/frontMatter.ts';
import type { Template } from '../templates/template.ts';
import { escapeMarkdown } from './escape.ts';
import {
  boldWords,
  isCapitals,
  isCredit,
  isFurniture,
  isLetterhead,
  isTitle,
  isTrail,
  sentencesIn,
  wordsIn,
  wordsOf,
} from './lineKinds.ts';
import {
  joinBlocks,
  type Output,
  putCredit,
  putHeading,
  putItem,
  putJudgement,
  putParagraph,
  putTable,
  putText,
} from './output.ts';
import { bylineLength, isBylinePart } from './pastedByline.ts';
import { isNamed, readHeading } from './pastedHeadings.ts';
import { isRow, readUnits, type Unit } from './units.ts';

/** A pasted text as a briefing. */
export type Structured = {
  /** Markdown with `\n` as line end: the same words in the same order. */
  readonly text: string;
  /** Whether a summary or a forecast was found. */
  readonly isBriefing: boolean;
};

/**
 * `markdown` is text with Markdown's markup; a `document` was converted to it from HTML or Word and says itself what is
 * a heading; in `plain` text markup is escaped. What Brieflint `exported` stays as it is: it has its structure.
 */
export type SourceKind = 'plain' | 'markdown' | 'document' | 'exported';

/**
 * A pasted text as a structured briefing: title, byline, headings, the points of the summary and the judgements of the
 * horizons as lists, broken paragraphs put together. Only markup and blanks change; no word is lost, changed or moved.
 * With `isPart` the text is a part of a document, without title and byline. Front matter stays as it is.
 */
export function structure(text: string, template: Template, source: SourceKind = 'plain', isPart = false): Structured {
  if (source === 'exported') return { text, isBriefing: true };
  const isHeading = (line: string) => isCapitals(line) || isNamed(line, template);
  const frontMatter = source === 'markdown' ? text.slice(0, readFrontMatter(text)?.span.end ?? 0) : '';
  const units = readUnits(text.slice(frontMatter.length), source !== 'plain', isHeading);
  const write = source === 'plain' ? escapeMarkdown : (words: string) => words;
  const output: Output = {
    template,
    write,
    blocks: [],
    location: isPart ? 'body' : 'top',
    section: undefined,
    hasTitle: isPart,
    isBriefing: false,
    titleAt: source === 'plain' || isPart ? undefined : titleAt(units, template),
    ownHeadings: source === 'document' ? ownHeadings(units) : undefined,
  };
  for (let i = 0; i < units.length; i++) i += putUnits(units, i, output) - 1;
  const body = output.blocks.length > 0 ? `${joinBlocks(output.blocks)}\n` : '';
  return {
    text: frontMatter && body ? `${frontMatter.trimEnd()}\n\n${body}` : frontMatter + body,
    isBriefing: output.isBriefing,
  };
}

const ownHeadings = (units: readonly Unit[]): Output['ownHeadings'] => {
  const marked = units.filter(({ text, isVerbatim }) => !isVerbatim && /^#{1,6}\s/.test(text));
  return marked.length === 0 ? undefined : marked.some(({ text }) => text.startsWith('##')) ? 'all' : 'title';
};

/** Which unit is the title: the only heading of level 1, if it is no name of the template. */
function titleAt(units: readonly Unit[], template: Template): number | undefined {
  const first = units.flatMap(({ text, isVerbatim }, i) => (/^#\s/.test(text) && !isVerbatim ? [i] : []));
  const [only] = first;
  return first.length === 1 && only !== undefined && !isNamed((units[only]?.text ?? '').slice(1).trim(), template)
    ? only
    : undefined;
}

/**
 * Writes the unit at `i`, with those after it that form a byline or the points of a summary; returns how many units.
 */
function putUnits(units: readonly Unit[], i: number, output: Output): number {
  const unit = units[i];
  if (!unit) return 1;
  if (unit.isVerbatim) {
    // What stands in an item is a part of the list; a list in it follows without a blank line.
    const isInItem = /^\s{2}/.test(unit.text) && output.blocks.at(-1)?.kind === 'item';
    const isNested = isInItem && /^\s+(?:[-*+]|\d+[.)])\s/.test(unit.text);
    output.blocks.push({ kind: isInItem ? 'item' : 'verbatim', text: unit.text, isApart: unit.isApart && !isNested });
    return 1;
  }
  if (output.titleAt !== undefined && i <= output.titleAt) {
    if (i === output.titleAt) putTitle(unit, output);
    else if (unit.mark) putItem(unit, output);
    else putParagraph(unit, output);
    return 1;
  }
  const heading = readHeading(unit, units[i + 1], output);
  if (heading) {
    putHeading(heading, unit, output);
    return 1;
  }
  const rows = rowsFrom(units, i, output);
  if (rows.length > 0) {
    putTable(rows, output);
    return rows.length;
  }
  if (output.location === 'top') return putTop(units, i, output);
  if (isFurniture(unit)) putParagraph(unit, output);
  else if (isCredit(unit)) putCredit(unit, output);
  else if (output.location === 'summary') return putSummary(units, i, output);
  else if (output.location === 'horizon' || (output.location === 'forecast' && unit.mark)) putJudgement(unit, output);
  else if (output.location === 'sources' || unit.mark) putItem(unit, output);
  else putParagraph(unit, output);
  return 1;
}

/** Writes a unit above the first heading: the title, the byline, or text; returns how many units. */
function putTop(units: readonly Unit[], i: number, output: Output): number {
  const unit = units[i];
  if (!unit) return 1;
  if (!output.hasTitle) {
    const isNone = isTrail(unit.text) || isLetterhead(unit.text) || isBylinePart(unit.text) || !isTitle(unit.text);
    if (isNone || unit.mark || isRow(unit)) putParagraph(unit, output);
    else putTitle(unit, output);
    return 1;
  }
  const length = bylineLength(units, i, (line) => isNamed(line, output.template));
  if (length > 0) {
    const byline = units.slice(i, i + length).map((unit) => output.write(wordsOf(unit)).replace(/\t+/g, ' | '));
    putText(byline.join(' | '), output);
    return length;
  }
  if (unit.mark) putItem(unit, output);
  else if (isCredit(unit)) putCredit(unit, output);
  else putParagraph(unit, output);
  return 1;
}

function putTitle(unit: Unit, output: Output): void {
  const hashes = /^#{1,6}\s+(.*)$/.exec(unit.text)?.[1];
  const words = output.write(hashes ?? boldWords(unit.text) ?? unit.text);
  putText(`# ${output.ownHeadings ? words : words.replace(/#+$/, '\\$&')}`, output);
  output.hasTitle = true;
}

/**
 * The rows of the table that begins at `i`, at least two. Above the first heading, lines of two cells are the head of a
 * letter or a byline.
 */
function rowsFrom(units: readonly Unit[], i: number, output: Output): readonly Unit[] {
  let end = i;
  for (let unit = units[end]; unit && isRow(unit); unit = units[end]) end++;
  const rows = units.slice(i, end);
  const isTable =
    output.location !== 'top' || (output.hasTitle && rows.every(({ text }) => text.split('\t').length > 2));
  return rows.length > 1 && isTable ? rows : [];
}

/**
 * Writes the points of a summary from the unit at `i` on; returns how many units. Points are bullets; without bullets,
 * at least two lines of one or two sentences up to the next heading, to a blank line after them, or to the first
 * paragraph that is longer than the template allows for a point.
 */
function putSummary(units: readonly Unit[], i: number, output: Output): number {
  const limits = output.section?.points ?? { min: 1, max: 5, words: 60 };
  const rest = units.slice(i);
  const heading = rest.findIndex(
    (unit, index) => readHeading(unit, rest[index + 1], { ...output, location: 'body' }) !== undefined,
  );
  const inside = heading < 0 ? rest : rest.slice(0, heading);
  const bullets = countLeading(inside, ({ mark }) => mark !== undefined);
  output.location = 'body';
  if (bullets > 0) {
    for (const unit of inside.slice(0, bullets)) putItem(unit, output);
    return bullets;
  }
  const isPoint = (unit: Unit) =>
    !unit.mark && !isCredit(unit) && wordsIn(unit.text) <= limits.words && sentencesIn(unit.text) <= 2;
  const points = Math.min(countLeading(inside, isPoint), limits.max);
  const blank = inside.findIndex(({ isApart }, index) => index > 0 && isApart);
  // Where the lines of the summary stand together, the blank line after them ends it.
  const count = blank > 1 && !inside.slice(1, blank).some(({ isApart }) => isApart) ? Math.min(points, blank) : points;
  const first = inside[0];
  if (count < 2 || !first) {
    if (first) putParagraph(first, output);
    return 1;
  }
  for (const unit of inside.slice(0, count)) putItem(unit, output);
  return count;
}

/** How many units at the beginning fulfil the condition. */
const countLeading = (units: readonly Unit[], condition: (unit: Unit) => boolean): number => {
  const end = units.findIndex((unit) => !condition(unit));
  return end < 0 ? units.length : end;
};
