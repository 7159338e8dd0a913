// Puts words such as “It is likely that” before a clause: where in the text they stand, and what becomes of the first word.
import type { SentenceInBlock } from '../briefing/model.ts';
import { isAsRead, writtenSpan } from '../markdown/cutWords.ts';
import type { Edit } from '../text/edit.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import { isName, lowerFirst } from './firstWord.ts';

/** A clause in the prose of a sentence: where it begins, and where the words before its verb or its hedge end. */
export type Clause = { readonly start: number; readonly end: number };

/** What is no prose and may yet be the subject of a clause: code, a picture, a formula, a template tag. */
const unread = /(?:(?<tick>`+)[^`]+\k<tick>|!\[[^\]]*\]\([^)]*\)|!?\[\[[^\]]*\]\]|\$[^$]+\$|\{\{[^}]*\}\})[\s/&-]*$/;
/** How far back it is looked for, in characters. */
const reach = 300;
/** What a clause at the head of a sentence may follow: the mark of its item and a box, or the end of another sentence. */
const listHead = /^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[[ xX]\]\s*)?[*_[“"]*$/;
const sentenceEnd = /(?:[.!?…:;—–|]|-->)[”"’')\]*_]*\s+[*_[“"]*$/;
const openingMark = /(\*\*|__|~~|[*_[])$/;

/**
 * The edits of `text` that put `opening`, such as “It is likely that ”, before a clause, in order. The first word of the clause loses its
 * capital unless it is a name. Undefined where the clause has no subject that can be told, or where its beginning is out of
 * reach behind what is no prose.
 */
export function openClause(
  sentence: SentenceInBlock,
  clause: Clause,
  opening: string,
  { text, lowercaseWords }: { readonly text: string; readonly lowercaseWords: Pick<LowercaseWords, 'has'> },
): Edit[] | undefined {
  const { prose } = sentence;
  const isHead = clause.start === 0;
  // A connective took the blanks behind it, which may be code.
  const from = prose.slice(0, clause.start).trimEnd().length;
  const gap = /^\s*/.exec(text.slice(writtenSpan(sentence, from, from).start))?.[0].length ?? 0;
  let at = writtenSpan(sentence, from, from).start + gap;
  const until = writtenSpan(sentence, clause.end, clause.end).start;
  const signs = /^[^\p{L}\p{N}]*/u.exec(prose.slice(clause.start))?.[0].length ?? 0;
  const first = writtenSpan(sentence, clause.start + signs, clause.start + signs + 1).start;
  if (isHead) {
    // Words that begin small continue what stands before them: code, a picture.
    const isContinued = !/^\p{Lu}/u.test(prose.slice(clause.start + signs));
    const before = () => text.slice(Math.max(sentence.block.start, at - reach), at);
    for (let match = unread.exec(before()); isContinued && match; match = unread.exec(before()))
      at -= before().length - match.index;
    if (!listHead.test(before()) && !sentenceEnd.test(before())) return undefined;
  }
  // An emoji at the head stays there; one alone is no subject.
  const isFirstReached = first < until && !/[\p{L}\p{N}]/u.test(text.slice(at, first));
  if (isFirstReached) at = first;
  else if (!/[\p{L}\p{N}]/u.test(text.slice(at, until))) return undefined;
  // What opens before the clause and closes in it belongs to its subject: **The mill** may close.
  for (
    let mark = openingMark.exec(text.slice(Math.max(0, at - 2), at));
    mark;
    mark = openingMark.exec(text.slice(Math.max(0, at - 2), at))
  ) {
    const close = mark[1] === '[' ? ']' : (mark[1] ?? '');
    if (!text.slice(at, until).includes(close)) break;
    at -= mark[0].length;
  }
  const isAfterColon = /:\s*$/.test(prose.slice(0, clause.start));
  const words = isHead || isAfterColon ? opening : lowerFirst(opening);
  const insertion: Edit = { start: at, end: at, newText: words };
  const initial = prose.charAt(clause.start + signs);
  if (!isFirstReached || isName(prose.slice(clause.start + signs), lowercaseWords)) return [insertion];
  if (!isAsRead(text.charAt(first), initial)) return undefined;
  return at === first
    ? [{ start: at, end: first + 1, newText: words + lowerFirst(initial) }]
    : [insertion, { start: first, end: first + 1, newText: lowerFirst(initial) }];
}
