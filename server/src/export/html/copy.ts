import type { Inline, Paper, Part } from '../paper.ts';
import { partsHtml } from './page.ts';

/** A part of a paper as HTML, and the numbers of the problems that are marked in it. */
export type Piece = { readonly html: string; readonly problems: readonly number[] };

/** A paper in pieces, each item of a list by itself, so that what was found can stand under the words that it is about. */
export function copyOf(paper: Paper): Piece[] {
  const pieces = paper.parts.flatMap(split);
  const html = partsHtml(pieces, paper.notes);
  return [
    ...pieces.map((part, i) => ({ html: html.parts[i] ?? '', problems: problemsIn(part) })),
    ...(html.notes ? [{ html: html.notes, problems: paper.notes.flat().flatMap(problemsIn) }] : []),
  ];
}

const split = (part: Part): Part[] =>
  part.is === 'list'
    ? part.items.map((item, i) => ({
        ...part,
        start: part.start === undefined ? undefined : part.start + i,
        items: [item],
      }))
    : [part];

function problemsIn(part: Part): number[] {
  const ofRuns = (runs: readonly Inline[]) =>
    runs.flatMap((run) => (run.is === 'words' && run.problem !== undefined ? [run.problem] : []));
  const all =
    part.is === 'paragraph' || part.is === 'heading'
      ? ofRuns(part.runs)
      : part.is === 'list'
        ? part.items.flat().flatMap(problemsIn)
        : part.is === 'quotation'
          ? part.parts.flatMap(problemsIn)
          : part.is === 'table'
            ? part.rows.flat().flatMap(ofRuns)
            : [];
  return [...new Set(all)];
}
