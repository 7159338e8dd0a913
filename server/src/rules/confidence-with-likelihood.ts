import type { SentenceInBlock } from '../briefing/model.ts';
import type { Expression } from '../language/finder.ts';
import { spanInProse } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import type { Edit } from '../text/edit.ts';
import type { ProseRule } from './rule.ts';

export const confidenceWithLikelihood: ProseRule = {
  name: 'confidence-with-likelihood',
  severity: 'error',
  summary: 'A confidence level and a likelihood stand in one sentence.',

  *checkProse({ sentences, standard, text, node }) {
    if (standard.confidenceWithLikelihood === 'allowed') return;
    for (const sentence of sentences) {
      const confidence = sentence.expressions.find(({ kind }) => kind === 'confidence');
      const likelihood = sentence.expressions.find(({ kind }) => kind === 'likelihood');
      if (!confidence || !likelihood || isTag(sentence, confidence)) continue;
      // The fix is offered only for a sentence without markup, outside of tables and headings.
      const isWhole =
        sentence.blockKind !== 'cell' &&
        node.type !== 'heading' &&
        text.slice(sentence.span.start, sentence.span.end).replace(/\s/g, ' ') === sentence.prose;
      const fix = isWhole ? moveToOwnSentence(sentence, confidence) : undefined;
      yield {
        span: confidence.span,
        message: `“${confidence.text}” stands in one sentence with “${likelihood.text}”: say how confident you are in a sentence of its own.`,
        fixes: fix ? [fix] : [],
        related: [{ span: likelihood.span, message: `“${likelihood.text}” is the likelihood.` }],
      };
    }
  },
};

/** Whether a level is a label in brackets: *[MODERATE CONFIDENCE] It is likely …*, or *… is likely [Moderate confidence].* */
function isTag(sentence: SentenceInBlock, { span }: Expression): boolean {
  const { start, end } = spanInProse(sentence, span);
  const [before, after] = [sentence.prose.slice(0, start), sentence.prose.slice(end)];
  return (
    (/^\W*[([]\W*$/.test(before) && /^\W*[)\]]/.test(after)) || (/\[\s*$/.test(before) && /^\s*\]\W*$/.test(after))
  );
}

/**
 * The fix that takes *with … confidence* out of the sentence and adds a sentence that says it; undefined where no level
 * is named.
 */
function moveToOwnSentence({ prose, span }: SentenceInBlock, { text, span: phrase }: Expression): Fix | undefined {
  const level = (/(?:with\s+)?(.+?)\s+(?:analytic(?:al)?\s+|overall\s+)?confidence$/i.exec(text) ??
    /^confidence ?: ?(.+)$/i.exec(text))?.[1]?.toLowerCase();
  if (!level || /\d|degree|level/.test(level)) return undefined;
  const start = phrase.start - span.start;
  const end = phrase.end - span.start;
  const before = prose.slice(0, start);
  const after = prose.slice(end);
  const sentenceEnd = /([.!])?\s*$/.exec(prose);
  const addition: Edit = {
    start: span.start + (sentenceEnd?.index ?? prose.length),
    end: span.end,
    newText: `. Our confidence in this judgement is ${level}.`,
  };
  const removed = removal(before, after, text);
  if (!removed) return undefined;
  const deletion: Edit = {
    start: phrase.start - removed.before,
    end: phrase.end + removed.after,
    newText: removed.newText,
  };
  return deletion.end <= addition.start
    ? { title: 'Say the confidence in a sentence of its own', safe: true, edits: [deletion, addition] }
    : undefined;
}

/**
 * How many characters before and after the phrase go with it (brackets, commas, the blank), and what is written
 * instead: at the head of a sentence the next word's first letter as a capital. Undefined where the rest would be no
 * sentence.
 */
function removal(
  before: string,
  after: string,
  phrase: string,
): { before: number; after: number; newText: string } | undefined {
  if (/\($/.test(before) && /^\)/.test(after))
    return { before: before.length - before.slice(0, -1).trimEnd().length, after: 1, newText: '' };
  if (!/^with\s/i.test(phrase)) return undefined;
  if (!before.trim()) {
    const comma = /^\s*,\s*(\S)/.exec(after);
    return comma ? { before: 0, after: comma[0].length, newText: comma[1]?.toUpperCase() ?? '' } : undefined;
  }
  const blank = before.length - before.trimEnd().length;
  if (/,\s*$/.test(before) && /^\s*[.!]?\s*$/.test(after)) return { before: blank + 1, after: 0, newText: '' };
  const commas = /,\s*$/.test(before) && /^\s*,/.test(after);
  return commas
    ? { before: blank + 1, after: /^\s*,/.exec(after)?.[0].length ?? 0, newText: '' }
    : { before: blank, after: 0, newText: '' };
}
