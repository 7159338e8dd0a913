// An expression in the words of its sentence, and the edits that put a term in its place, before they are edits of the text.
import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { isAsRead, spanInProse, writtenSpan } from '../markdown/cutWords.ts';
import { type Standard, sentenceOpening, type Term } from '../standards/standard.ts';
import type { Edit } from '../text/edit.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import { slice } from '../text/span.ts';
import { lowerFirst, upperFirst } from './firstWord.ts';
import { type Clause, openClause } from './opening.ts';

/**
 * What rewording depends on besides the sentence: `text` is the text in which the sentence’s offsets count, a
 * document or a block.
 */
export type RewordContext = {
  readonly standard: Standard;
  readonly text: string;
  readonly lowercaseWords: Pick<LowercaseWords, 'has'>;
};

/** An edit whose offsets count from the start of the sentence, in its prose, or a clause to put the estimate before. */
export type ProseEdit = Edit | Opening;
/** `joint` stands between the estimate and the clause, or the thing, that it is said of: *that* by itself. */
type Opening = { readonly opens: Clause; readonly term: Term; readonly joint?: 'of' };

/** An expression (`phrase`) and the words before and after it in the sentence; offsets count from the start of the sentence. */
export type ExpressionInProse = {
  readonly prose: string;
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Whether it is a term that its standard uses as a noun: *a toss-up*. */
  readonly isNounTerm: boolean;
  /** Whether it begins a cell whose column says that it is a likelihood. */
  readonly isOfCell: boolean;
  readonly before: string;
  readonly after: string;
};

export function inProse(sentence: SentenceInBlock, expression: Expression): ExpressionInProse {
  const { prose } = sentence;
  const { start: from, end } = spanInProse(sentence, expression.span);
  // Of “will certainly” only the adverb is replaced.
  const start = from + (/^(?:will|would|shall)\s+/i.exec(expression.text)?.[0].length ?? 0);
  return {
    prose,
    start,
    end,
    phrase: prose.slice(start, end),
    isNounTerm: expression.term?.form === 'noun',
    isOfCell: sentence.part === 'likelihood' && !/[\p{L}\p{N}]/u.test(prose.slice(0, start)),
    before: prose.slice(0, start),
    after: prose.slice(end),
  };
}

/** Edits of the prose as edits of `text`; undefined where one of them would touch marks, which are blank in the prose. */
export function toTextEdits(
  edits: readonly ProseEdit[] | undefined,
  sentence: SentenceInBlock,
  context: RewordContext,
): Edit[] | undefined {
  // An opening that is not closed may be closed by what is put before it.
  if (!edits || /~~/.test(sentence.prose)) return undefined;
  const placed: Edit[] = [];
  for (const edit of edits) {
    if ('opens' in edit) {
      const opened = openClause(
        sentence,
        edit.opens,
        `${sentenceOpening(edit.term)} ${edit.joint ?? 'that'} `,
        context,
      );
      if (!opened) return undefined;
      placed.push(...opened);
      continue;
    }
    const span = writtenSpan(sentence, edit.start, edit.end);
    if (!isAsRead(slice(context.text, span), sentence.prose.slice(edit.start, edit.end))) return undefined;
    placed.push({ ...span, newText: edit.newText });
  }
  return placed;
}

/** Words with a capital or a small letter as `model` begins. */
export const matchCase = (words: string, model: string): string =>
  /^\s*\p{Lu}/u.test(model) ? upperFirst(words) : lowerFirst(words);
