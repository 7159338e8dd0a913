// Briefings that are exported and imported again, and what is compared of them.
import { docxOf } from '../../server/src/export/docx/docxOf.ts';
import { pageOf } from '../../server/src/export/html/page.ts';
import type { Inline, LoadedPicture, Paper, Part } from '../../server/src/export/paper.ts';
import { pictureOf, picturesIn } from '../../server/src/export/pictures.ts';
import { type Choices, readPaper } from '../../server/src/export/readPaper.ts';
import { docxToMarkdown } from '../../server/src/import/docx/convert.ts';
import { htmlToMarkdown } from '../../server/src/import/html/convert.ts';
import { structure } from '../../server/src/import/structure.ts';
import type { Template } from '../../server/src/templates/template.ts';
import { options, read } from '../engine.ts';

export const usual: Choices = {
  bands: 'first',
  hasScale: true,
  onlySummary: false,
  showsIgnored: false,
  hidesOutcomes: false,
};

export const paperOf = (text: string, choices: Partial<Choices> = {}, template?: Template): Paper =>
  readPaper(read(text, template), { ...usual, ...choices });

export const formats = ['html', 'docx'] as const;
export type Format = (typeof formats)[number];

/** A picture of one pixel. */
export const dot: LoadedPicture = pictureOf(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQAY3Y2wAAAAAElFTkSuQmCC', 'base64'),
) as LoadedPicture;

/** One that can be drawn: its sums are right. */
export const whole: LoadedPicture = pictureOf(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAAAAACWpiEsAAAADklEQVR4nGOwgQIG3AwAhyQHgbhF+0QAAAAASUVORK5CYII=',
    'base64',
  ),
) as LoadedPicture;

/** A briefing exported and imported again, as `brieflint import` writes it, with what import says. */
export async function thereAndBack(text: string, format: Format, choices: Partial<Choices> = {}) {
  const paper = paperOf(text, choices);
  const pictures = new Map(picturesIn(paper).map((address) => [address, dot] as const));
  const { markdown, leftOut, isExported } =
    format === 'html' ? htmlToMarkdown(pageOf(paper, pictures)) : await docxToMarkdown(await docxOf(paper, pictures));
  const source = isExported ? 'exported' : 'document';
  return { text: structure(markdown, options.template, source).text, leftOut };
}

/**
 * What a reader gets of a paper: neighbouring words of one look are one run, no blanks stand at the ends, and a note stands
 * where its mark does, since Word has a note of its own for each mark. The sides to which columns are set come back from a
 * page only.
 */
export function shapeOf({ parts, notes, properties, handling }: Paper, format: Format) {
  const shape = (part: Part): object[] => {
    if (part.is === 'paragraph' || part.is === 'heading') {
      const runs = joined(part.runs).map(withNote);
      return runs.length > 0 ? [{ ...part, runs }] : [];
    }
    if (part.is === 'list') return [{ ...part, items: part.items.map((item) => item.flatMap(shape)) }];
    if (part.is === 'quotation') return [{ ...part, parts: part.parts.flatMap(shape) }];
    if (part.is !== 'table') return [part];
    const rows = part.rows.map((row) => row.map((cell) => joined(cell).map(withNote)));
    return [{ ...part, rows, align: format === 'html' ? part.align : [] }];
  };
  const withNote = (run: Inline): object => (run.is === 'note' ? { note: notes[run.note]?.flatMap(shape) } : run);
  return { properties, handling, parts: parts.flatMap(shape) };
}

function joined(runs: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const look = (inline: Inline) => JSON.stringify({ ...inline, words: '' });
    if (run.is === 'words' && last?.is === 'words' && look(run) === look(last))
      result[result.length - 1] = { ...last, words: last.words + run.words };
    else result.push(run);
  }
  const folded = result.map((run) => (run.is === 'words' ? { ...run, words: run.words.replace(/\s+/g, ' ') } : run));
  const first = folded[0];
  if (first?.is === 'words') folded[0] = { ...first, words: first.words.trimStart() };
  const last = folded.at(-1);
  if (last?.is === 'words') folded[folded.length - 1] = { ...last, words: last.words.trimEnd() };
  return folded.filter((run) => run.is !== 'words' || run.words !== '');
}
