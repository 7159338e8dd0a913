// Splits a sentence of two judgements, or a bullet of two sentences, into two.
import type { SentenceInBlock } from '../briefing/model.ts';
import { lowerFirst } from '../estimates/firstWord.ts';
import { isPlural, isSubject, subjectAndFuture } from '../estimates/ownClause.ts';
import { conditionSpans } from '../language/conditions.ts';
import type { Expression } from '../language/finder.ts';
import { isAsRead, spanInProse, writtenSpan } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import { type Span, slice } from '../text/span.ts';
import { cutBefore, endBefore, listMarker } from './edits.ts';
import type { ProseView } from './rule.ts';

/** Where one clause ends and the next begins: the conjunction or semicolon with the blanks around it. */
type Joint = Span;

/** The last semicolon or conjunction between `from` and `to`, offsets in the block; undefined where there is none. */
export function jointBetween(sentence: SentenceInBlock, from: number, to: number): Joint | undefined {
  const inProse = spanInProse(sentence, { start: from, end: to });
  const between = slice(sentence.prose, inProse);
  const match = [
    ...between.matchAll(
      /(?:;\s*(?:and\s+|but\s+|however,\s+)?|,\s*(?:and|but|while|whereas|yet)\s+|\s+and\s+(?=(?:it is|there is)\b))/gi,
    ),
  ].at(-1);
  const start = inProse.start + (match?.index ?? 0);
  return match && writtenSpan(sentence, start, start + match[0].length);
}

/**
 * A sentence with the estimate of its first judgement, and either the estimate of the second or the words with which the
 * second is to begin.
 */
type TwoJudgements = { readonly sentence: SentenceInBlock; readonly first: Expression } & (
  | { readonly second: Expression; readonly opening?: undefined }
  | { readonly opening: string; readonly second?: undefined }
);

/** Marks and blanks before a conjunction, which would dangle at the end of the first sentence. */
const dangling = /(?:[\s,;:—–…]|(?<=[\s-])-|-(?=-)|\.(?=\.)|(?<=\.)\.)+$/;
/** How far back they are looked for, in characters. */
const reach = 40;

/**
 * The fix that ends the sentence at `joint` and begins another there, in a bullet of its own where the sentence stands in
 * one. None where emphasis, a link or a bracket spans the joint, where the second would be no whole sentence, or where it
 * cannot be told what of the first is said of the second too.
 */
export function splitAt(judgements: TwoJudgements, joint: Joint, block: ProseView): Fix[] {
  const { sentence, opening } = judgements;
  const { text } = block;
  const { prose } = sentence;
  const from = sentence.block.start;
  const inProse = spanInProse(sentence, joint);
  const that = /^that\s+/.exec(prose.slice(inProse.end))?.[0].length ?? 0;
  const at = writtenSpan(sentence, inProse.end + that, inProse.end + that).start;
  const frame = frameOf(judgements, inProse, block);
  const both = bothBefore(judgements, inProse, block);
  if (frame === undefined || both === undefined || !isWhole(judgements, inProse.end + that)) return [];
  const start =
    joint.start - (dangling.exec(text.slice(Math.max(from, joint.start - reach), joint.start))?.[0].length ?? 0);
  const end = cutBefore(block, from, at);
  if (end === undefined || end < joint.start || cutBefore(block, from, joint.start) !== joint.start) return [];
  const isItem = sentence.blockKind === 'item';
  // A bullet without a stop gets none.
  const stop = isItem && !/[.!?]\W*$/.test(prose) ? '' : '.';
  const begin = `${stop}${isItem ? bulletLead(sentence, block) : ' '}${frame}`;
  // A name like *iPhone* keeps its small letter.
  const initial = opening || frame ? undefined : /^[^\p{L}\p{N}]*(\p{Ll})(?!\p{Lu})/u.exec(text.slice(at, at + 40));
  const initialAt = initial ? at + initial[0].length - 1 : end;
  const words = initial
    ? text.slice(end, initialAt) + (initial[1] ?? '').toUpperCase()
    : frame
      ? lowerFirst(opening ?? '')
      : (opening ?? '');
  const edit = { start, end: initial ? initialAt + 1 : end, newText: `${begin}${words}` };
  return [{ title: 'Split into two judgements', safe: false, edits: [...both, edit] }];
}

/** Whether the words from `at` are a sentence: its estimate has a subject and a verb before it, or they got an opening. */
function isWhole({ sentence, second }: TwoJudgements, at: number): boolean {
  if (!second) return true;
  const { prose } = sentence;
  const { start } = spanInProse(sentence, second.span);
  const before = prose.slice(at, start);
  if (/^(?:it|there)\s+(?:is|remains|seems|appears)\s+$/.test(before)) return true;
  if (!before.trim()) return /^(?:there|perhaps|possibly|maybe)\b/i.test(second.text) && hasFuture(prose.slice(start));
  const hasVerb = /^(?:will|would|is|are|may|might|could|looks?|seems?|appears?|remains?)\b/i.test(second.text);
  const subject = /^(.+?)\s+(?:is|are|will|would|looks?|seems?|appears?|remains?)\s+$/.exec(before)?.[1];
  const words = (hasVerb ? before : (subject ?? '')).trim();
  return words !== '' && isSubject(words);
}

const hasFuture = (words: string): boolean =>
  /^there\b/i.test(words) || subjectAndFuture.test(words.replace(/^\w+\s+/, ''));

const discourse =
  /^(?:however|still|conversely|moreover|meanwhile|nevertheless|nonetheless|in addition|additionally|furthermore|finally|consequently|therefore|thus|hence|by contrast|in contrast|in turn|as a result|overall|yet|in short|in sum),?\s+/i;
const frameWithComma =
  /^(?:by|in|on|at|over|following|after|before|until|from|despite|during|amid|within|under|without|throughout|across)\s[^,;:]{1,60},\s+/i;
const framed =
  /^(?:by|in|on|at|over|following|after|before|until|from|despite|during|amid|within|under|with|without|throughout|across|given|if|unless|should|when|once|as|while|although|though|since|because|provided|assuming)\b/i;
const time =
  /\b(?:by|in|on|until|before|after|from|within|during)\s+(?:(?:the|late|early|mid|next|this|end of)\s+)*(?:January|February|March|April|May|June|July|August|September|October|November|December|\d|spring|summer|autumn|winter|month|year)/;

/**
 * The words at the head of the sentence that are said of the second judgement too, to be written again: *By May, *; empty where
 * there are none, undefined where that cannot be told.
 */
function frameOf({ sentence, first }: TwoJudgements, joint: Span, { text }: ProseView): string | undefined {
  const { prose } = sentence;
  // A condition and a label apply to both; what they would be for one of them cannot be told.
  if (conditionSpans(prose).length > 0 || /^[^\p{L}]*[\p{L}\s-]{2,30}:\s/u.test(prose)) return undefined;
  // A box or an emoji stands before the words.
  const signs = /^[^\p{L}\p{N}]*/u.exec(prose)?.[0].length ?? 0;
  const lead = signs + (discourse.exec(prose.slice(signs))?.[0].length ?? 0);
  const head = prose.slice(lead);
  if (!framed.test(head)) return '';
  const frame = frameWithComma.exec(head)?.[0];
  const span = writtenSpan(sentence, lead, lead + (frame?.length ?? 0));
  if (
    !frame ||
    lead + frame.length > spanInProse(sentence, first.span).start ||
    time.test(prose.slice(joint.end)) ||
    !isAsRead(slice(text, span), frame)
  )
    return undefined;
  return `${frame.slice(0, 1).toUpperCase()}${frame.slice(1)}`;
}

/** The edits that take out *both* before the first of two clauses; undefined where it may mean two of a kind, or *either*, *not only*. */
function bothBefore({ sentence, first }: TwoJudgements, joint: Span, { text }: ProseView): Edit[] | undefined {
  const { end } = spanInProse(sentence, first.span);
  const between = sentence.prose.slice(end, Math.max(end, joint.start));
  if (/\b(?:either|neither|not only)\b/.test(between)) return undefined;
  const both = /^(\s+that\s+)both\s+/.exec(between);
  if (!both) return /\bboth\b/.test(between) && !/\bboth\b.*\band\b/s.test(between) ? undefined : [];
  const subject = subjectAndFuture.exec(between.slice(both[0].length))?.[1];
  const from = end + (both[1]?.length ?? 0);
  const span = writtenSpan(sentence, from, end + both[0].length);
  if (!subject || isPlural(subject) || !/^both\s+$/.test(slice(text, span))) return undefined;
  return [{ ...span, newText: '' }];
}

/** The fix that puts a sentence into a bullet of its own, behind that of the sentence before it. */
export function newBullet(sentence: SentenceInBlock, block: ProseView): Fix[] {
  const { text } = block;
  const end = cutBefore(block, sentence.block.start, sentence.span.start);
  if (end === undefined) return [];
  // A backslash at the end of a line is Markdown's hard break; it goes with the line end that is replaced.
  const start = endBefore(text, end - (/\\\s*$/.exec(text.slice(Math.max(0, end - 40), end))?.[0].length ?? 0));
  return [
    {
      title: 'Split into two bullets',
      safe: true,
      edits: [{ start, end, newText: bulletLead(sentence, block) }],
    },
  ];
}

/** A line end, and indent, marker and box of the bullet that holds the sentence. */
function bulletLead({ block }: SentenceInBlock, { text, lineEnd }: ProseView): string {
  const indent = text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start);
  const source = text.slice(block.start);
  const marker = listMarker(source) || '- ';
  const box = /^\[[ xX]\]\s+/.exec(source.slice(listMarker(source).length))?.[0] ?? '';
  return `${lineEnd}${indent}${marker}${box}`;
}
