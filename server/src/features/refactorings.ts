// Refactorings of a judgement or a paragraph. Those that a rule has as a fix are taken from its problem.

import type { Briefing, Sentence } from '../briefing/model.ts';
import { blockAt } from '../markdown/block.ts';
import type { Problem } from '../problem.ts';
import { compoundJudgement } from '../rules/compound-judgement.ts';
import { deadlineOutsideHorizon } from '../rules/deadline-outside-horizon.ts';
import { cutBefore, isInBox } from '../rules/edits.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { overlaps, type Span, slice } from '../text/span.ts';

/** A change of the text that an editor offers in its refactoring menu. */
export type Refactoring = {
  readonly title: string;
  readonly kind: 'rewrite' | 'move';
  readonly edits: readonly Edit[];
};

/** The rules whose fixes are offered anywhere in the sentence of the problem, with the kind of refactoring they are. */
const kinds: Readonly<Record<string, Refactoring['kind']>> = {
  [compoundJudgement.name]: 'rewrite',
  [deadlineOutsideHorizon.name]: 'move',
};

/** The refactorings of the judgement or paragraph at `at`, a span in the document. */
export function refactoringsAt(briefing: Briefing, problems: readonly Problem[], at: Span): Refactoring[] {
  if (!briefing.isBriefing) return [];
  const sentence = briefing.sentences.find(({ span }) => touches(span, at));
  const fixes = problems
    .filter(({ span }) => sentence && overlaps(span, sentence.span))
    .flatMap(({ rule, fixes: ruleFixes }): Refactoring[] => {
      const kind = kinds[rule];
      return kind ? ruleFixes.map(({ title, edits }) => ({ title, kind, edits })) : [];
    });
  return [...fixes, ...toJudgements(briefing, at)];
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/**
 * Turns a paragraph of a horizon into bullets, one for each sentence with an estimate; sentences without one stay with
 * the bullet before them. Empty where emphasis, a link or brackets span two bullets.
 */
function toJudgements(briefing: Briefing, at: Span): Refactoring[] {
  const { sentences, text } = briefing;
  const isParagraphOfHorizon = ({ isAmongJudgements, blockKind, block, horizon }: Sentence) =>
    isAmongJudgements && blockKind === 'paragraph' && touches(block, at) && horizon?.heading.style !== 'run-in';
  const block = sentences.find(isParagraphOfHorizon)?.block;
  if (!block) return [];
  const estimated = sentences.filter((sentence) => sentence.block === block && hasEstimate(sentence));
  if (estimated.length === 0) return [];
  const placed = blockAt(briefing.blocks, block.start);
  if (!placed || isInBox(briefing, block)) return [];
  const around = { node: placed.block.node, base: placed.base, text };
  const cuts = estimated.slice(1).map(({ span }) => cutBefore(around, block.start, span.start));
  if (cuts.includes(undefined)) return [];
  const starts = [block.start, ...cuts.filter((cut) => cut !== undefined)];
  const bullets = starts.map((start, i) => {
    // A backslash at the end was a hard break, which the end of a bullet does not need.
    const words = slice(text, { start, end: starts[i + 1] ?? block.end }).replace(/\s*\\?\s*$/, '');
    // Further lines are indented under the bullet. An indent of four or more is kept, so that its words begin no block.
    return `- ${words.replace(/\n([ \t]*)/g, (_, indent: string) => `\n  ${indent.length < 4 ? '' : indent}`)}`;
  });
  const eol = lineEnd(text);
  const isFollowed = /^[ \t]*\r?\n[ \t]*\S/.test(text.slice(block.end, block.end + 200));
  const title =
    bullets.length === 1
      ? 'Turn the paragraph into a judgement'
      : `Turn the paragraph into ${bullets.length} judgements`;
  return [{ title, kind: 'rewrite', edits: [{ ...block, newText: bullets.join(eol) + (isFollowed ? eol : '') }] }];
}

const hasEstimate = ({ expressions }: Sentence): boolean => expressions.some(({ kind }) => kind === 'likelihood');
