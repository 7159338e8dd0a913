// What a writer may want to make of a sound text; what mends a problem is the fix of its rule.
import type { Briefing, Sentence } from '../briefing/briefing.ts';
import type { Day } from '../briefing/calendar.ts';
import { overlaps, type Span, slice } from '../briefing/span.ts';
import type { Edit } from '../language/wording.ts';
import { compoundJudgement } from '../rules/compound-judgement.ts';
import { deadlineOutsideHorizon } from '../rules/deadline-outside-horizon.ts';
import { lineEnd } from '../rules/edits.ts';
import type { Rule } from '../rules/rule.ts';

export type Refactoring = {
  readonly title: string;
  readonly kind: 'rewrite' | 'move';
  readonly edits: readonly Edit[];
};

/** What can be made of the judgement or the paragraph at `span`. */
export function refactoringsAt(briefing: Briefing, span: Span, today: Day): Refactoring[] {
  if (!briefing.isBriefing) return [];
  return [
    ...fixesOf(compoundJudgement, 'rewrite', briefing, span, today),
    ...fixesOf(deadlineOutsideHorizon, 'move', briefing, span, today),
    ...toJudgements(briefing, span),
  ];
}

/** The fixes of a rule, anywhere in the sentence that it speaks of, and also where its severity is off. */
function fixesOf(rule: Rule, kind: Refactoring['kind'], briefing: Briefing, at: Span, today: Day): Refactoring[] {
  const sentence = briefing.sentences.find(({ span }) => touches(span, at));
  return [...rule.check(briefing, { today, options: {}, ruleNames: [], silenced: new Map() })]
    .filter(({ span }) => sentence && overlaps(span, sentence.span))
    .flatMap(({ fixes }) => fixes ?? [])
    .map(({ title, edits }) => ({ title, kind, edits }));
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** A paragraph of a horizon as bullets, one for each sentence with an estimate; what explains an estimate stays with it. */
function toJudgements({ sentences, text }: Briefing, at: Span): Refactoring[] {
  const isMeant = ({ isAmongJudgements, blockKind, block, horizon }: Sentence) =>
    isAmongJudgements && blockKind === 'paragraph' && touches(block, at) && horizon?.heading.style !== 'lead-in';
  const block = sentences.find(isMeant)?.block;
  if (!block) return [];
  const inside = sentences.filter((sentence) => sentence.block === block);
  const begins = inside.filter(
    ({ expressions }, i) =>
      i > 0 && expressions.some(({ kind }) => kind === 'likelihood') && hasEstimate(inside.slice(0, i)),
  );
  const starts = [block.start, ...begins.map(({ span }) => span.start)];
  const bullets = starts.map((start, i) => {
    const words = slice(text, { start, end: starts[i + 1] ?? block.end }).trim();
    return `- ${words.replace(/\n[ \t]*/g, '\n  ')}`;
  });
  const title =
    bullets.length === 1
      ? 'Turn the paragraph into a judgement'
      : `Turn the paragraph into ${bullets.length} judgements`;
  return [{ title, kind: 'rewrite', edits: [{ ...block, newText: bullets.join(lineEnd(text)) }] }];
}

const hasEstimate = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ expressions }) => expressions.some(({ kind }) => kind === 'likelihood'));
