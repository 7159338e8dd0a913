// The briefing that a pasted text becomes, block by block.
import { isApparatusHeading } from '../briefing/outline/sectionNames.ts';
import type { Template, TemplateSection } from '../templates/template.ts';
import { sentencesIn, wordsOf } from './lineKinds.ts';
import type { PastedHeading, Surroundings } from './pastedHeadings.ts';
import type { Unit } from './units.ts';

/** A block of the result, as Markdown. */
type OutputBlock = { readonly kind: 'item' | 'verbatim' | 'other'; readonly text: string; readonly isApart?: boolean };

/** What has been written so far, and where in the briefing the next unit stands; changed by each `put…`. */
export type Output = {
  readonly template: Template;
  /** Gives Markdown that renders as the same words. */
  readonly write: (words: string) => string;
  readonly blocks: OutputBlock[];
  location: Surroundings['location'];
  /** The template's section of the last heading; undefined for another. */
  section: TemplateSection | undefined;
  hasTitle: boolean;
  /** Whether a summary or a forecast has been found. */
  isBriefing: boolean;
  /** Which unit is the title, where the source says so. */
  readonly titleAt: number | undefined;
  readonly ownHeadings: Surroundings['ownHeadings'];
};

/** Adds Markdown as a block of its own. */
export function putText(markdown: string, output: Output): void {
  output.blocks.push({ kind: 'other', text: markdown });
}

/** Adds a unit, with its number if it has one, as a paragraph. */
export const putParagraph = (unit: Unit, output: Output): void => putText(output.write(wordsOf(unit)), output);

/** Adds the credit of a picture, in italics. */
export const putCredit = ({ text }: Unit, output: Output): void => putText(`*${output.write(text)}*`, output);

/**
 * Adds a list item. Markdown would count a number anew that does not follow the one before; such a number is written
 * inside a bullet. A numbered list behind bullets is one of its own.
 */
export function putItem(unit: Unit, output: Output): void {
  const isNumbered = unit.mark !== undefined && unit.mark !== '- ';
  let last = output.blocks.length - 1;
  while (output.blocks[last]?.kind === 'item' && /^\s/.test(output.blocks[last]?.text ?? '')) last--;
  const before = output.blocks[last]?.kind === 'item' ? output.blocks[last]?.text : undefined;
  const numberBefore = before && /^(\d+)\. /.exec(before)?.[1];
  const continuesList = !numberBefore || unit.mark === `${Number(numberBefore) + 1}. `;
  const text = isNumbered && continuesList ? unit.mark + output.write(unit.text) : `- ${output.write(wordsOf(unit))}`;
  output.blocks.push({
    kind: 'item',
    text,
    isApart: isNumbered && before?.startsWith('- ') === true && unit.mark !== '1. ',
  });
}

/** Adds rows of cells between tab stops as a table, the first as its head. */
export function putTable(rows: readonly Unit[], output: Output): void {
  const cells = rows.map(({ text }) =>
    text.split('\t').map((cell) => output.write(cell.trim()).replace(/(?<!\\)\|/g, '\\|')),
  );
  const width = Math.max(...cells.map(({ length }) => length));
  const lines = cells.map((row) => `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  putText(lines.join('\n'), output);
}

/**
 * The whole text: items of a list and verbatim lines that stood together follow each other line by line, other
 * blocks after a blank line.
 */
export const joinBlocks = (blocks: readonly OutputBlock[]): string =>
  blocks.reduce((joined, { kind, text, isApart }, i) => {
    const gap = i === 0 ? '' : kind !== 'other' && !isApart && blocks[i - 1]?.kind === kind ? '\n' : '\n\n';
    return joined + gap + text;
  }, '');

/** Adds a heading, and the judgement that stands in the same line, and enters its section or horizon. */
export function putHeading(heading: PastedHeading, unit: Unit, output: Output): void {
  const { words, level, section, isHorizon, isForecast, rest } = heading;
  // `write` escapes a number at the beginning of a line, which needs none behind the heading's marks; `#` at the end
  // does.
  const markdown = output
    .write(words)
    .replace(/#+$/, '\\$&')
    .replace(/^(\d+)\\([.)])/, '$1$2');
  putText(`${'#'.repeat(level)} ${markdown}`, output);
  output.hasTitle = true;
  if (isHorizon) output.location = 'horizon';
  else {
    output.section = section;
    const role = isForecast ? 'forecast' : section?.role;
    if (role === 'summary' || role === 'forecast') output.isBriefing = true;
    const isSources = role === 'apparatus' || isApparatusHeading(words.replace(/^[\d.IVX)\s]+/, ''));
    output.location = role === 'summary' || role === 'forecast' ? role : isSources ? 'sources' : 'body';
  }
  if (rest) putJudgement({ ...unit, mark: undefined, text: rest }, output);
}

/**
 * Adds a unit of a horizon: as a bullet if it had a mark or is one or two sentences; longer ones, and lines without a
 * full stop, as paragraphs.
 */
export function putJudgement(unit: Unit, output: Output): void {
  const isSentence = /[.!?…]["'”’)\]]*(?:\[\^?\w+\])?$/.test(unit.text);
  if (unit.mark || (isSentence && sentencesIn(unit.text) <= 2)) putItem(unit, output);
  else putParagraph(unit, output);
}
