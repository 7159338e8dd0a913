// The lines that record what came of a judgement, for the fixes of several rules.
import type { Horizon, JudgementInBlock, PlacedProseBlock } from '../briefing/model.ts';
import { dueDay } from '../briefing/outcomes/due.ts';
import { type Verdict, verdictWords } from '../briefing/outcomes/verdicts.ts';
import { signMark } from '../briefing/prose/signedLines.ts';
import { type Day, formatDay, isBefore } from '../dates/calendar.ts';
import { eventInWords } from '../estimates/eventInWords.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { moved, slice } from '../text/span.ts';
import { listMarker } from './edits.ts';

/** One of the verdicts on a judgement. */
export type Choice = {
  readonly verdict: Verdict;
  /** What it means in plain words. */
  readonly title: string;
  /** The event in its own words, where the verdict alone could be misread; else empty. */
  readonly ownWords: string;
  /** How it is written behind *Outcome:*. */
  readonly words: string;
};

/**
 * The five verdicts on a judgement. A negated event is written with its own words behind the verdict, so that nobody takes
 * the one for the other; that something did not happen is dated by the day on which it fell due, once that is over.
 */
export function choices(
  { judgement, horizon }: { readonly judgement: JudgementInBlock; readonly horizon: Horizon | undefined },
  published: Day | undefined,
  today: Day,
): Choice[] {
  const due = dueDay(judgement, horizon, published);
  const event = eventInWords(judgement, due && formatDay(due));
  const inOwnWords = (words: string) => (event.isNegated && event.isTold ? words : '');
  const choice = (verdict: Verdict, title: string, ownWords = '', day?: Day): Choice => ({
    verdict,
    title,
    ownWords,
    words: outcomeWords({ verdict, ownWords }, day),
  });
  return [
    choice('happened', event.happened, inOwnWords(event.happened)),
    choice('did-not-happen', event.didNot, inOwnWords(event.didNot), due && isBefore(due, today) ? due : undefined),
    choice('partly', 'It happened in part'),
    choice('cannot-be-told', 'It cannot be told'),
    choice('void', 'It is void: its condition was not met, or it was withdrawn'),
  ];
}

/** An outcome as it is written behind *Outcome:*; `evidence` is Markdown on one line. */
export const outcomeWords = (
  { verdict, ownWords }: Pick<Choice, 'verdict' | 'ownWords'>,
  day: Day | undefined,
  evidence = '',
): string =>
  verdictWords[verdict] +
  (day ? `, ${formatDay(day)}` : '') +
  (ownWords && `. ${ownWords}.`) +
  (evidence && `${ownWords ? '' : '.'} ${evidence}`);

/** A judgement and the block that it stands in. */
export type Placed = { readonly judgement: JudgementInBlock; readonly placed: PlacedProseBlock };

/** The fix for each choice, which `write` makes the edits of. */
export const toFixes = (list: readonly Choice[], write: (words: string) => readonly Edit[]): Fix[] =>
  list.map(({ title, words }) => ({ title, safe: false, isChoice: true, edits: write(words) }));

/**
 * The edit that writes an outcome where that of a judgement belongs: in its cell, in a bullet under its bullet, in a paragraph
 * below its paragraph; undefined where there is no such place.
 */
export function outcomeEdit({ judgement, placed }: Placed, words: string, text: string): Edit | undefined {
  const { sentence, row } = judgement;
  if (row?.outcomeCell) return inCell(text, moved(row.outcomeCell, placed.base), words);
  const block = moved(sentence.block, placed.base);
  const source = slice(text, block);
  const end = block.start + source.trimEnd().length;
  const at = { start: end, end };
  const eol = lineEnd(text);
  const lineStart = text.lastIndexOf('\n', block.start - 1) + 1;
  const indent = text.slice(lineStart, block.start);
  if (sentence.blockKind === 'item' && !signMark.test(source)) {
    const marker = listMarker(source) || '- ';
    const width = marker.includes('\t') ? 4 : marker.length;
    return { ...at, newText: `${eol}${indent}${' '.repeat(width)}- Outcome: ${words}` };
  }
  const isWhole = placed.proseBlock.block.node.type === 'paragraph' && /^[ \t>]*$/.test(indent);
  if (sentence.blockKind !== 'paragraph' || !isWhole) return undefined;
  return { ...at, newText: `${eol}${indent.trimEnd()}${eol}${indent}Outcome: ${words}` };
}

/** A blank cell of a row with words in it; undefined where it is not blank. */
function inCell(text: string, cell: { readonly start: number; readonly end: number }, words: string): Edit | undefined {
  const source = slice(text, cell);
  const inside = /^\|?([^|]*)\|?$/.exec(source)?.[1];
  if (inside === undefined || /[\p{L}\p{N}]/u.test(inside)) return undefined;
  const start = cell.start + (source.startsWith('|') ? 1 : 0);
  return { start, end: start + inside.length, newText: ` ${words} ` };
}
