// What a writer may want to make of a judgement or a paragraph; where a rule has the fix, it is taken from there.
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Briefing, Sentence } from '../briefing/briefing.ts';
import { spanOf } from '../briefing/markdown.ts';
import { overlaps, type Span, slice } from '../briefing/span.ts';
import type { Problem } from '../check.ts';
import type { Edit } from '../language/wording.ts';
import { compoundJudgement } from '../rules/compound-judgement.ts';
import { deadlineOutsideHorizon } from '../rules/deadline-outside-horizon.ts';
import { lineEnd } from '../rules/edits.ts';

export type Refactoring = {
  readonly title: string;
  readonly kind: 'rewrite' | 'move';
  readonly edits: readonly Edit[];
};

/** The rules whose fixes are wanted anywhere in the sentence that they speak of. */
const kinds: Readonly<Record<string, Refactoring['kind']>> = {
  [compoundJudgement.name]: 'rewrite',
  [deadlineOutsideHorizon.name]: 'move',
};

/** What can be made of the judgement or the paragraph at `at`. */
export function refactoringsAt(briefing: Briefing, problems: readonly Problem[], at: Span): Refactoring[] {
  if (!briefing.isBriefing) return [];
  const sentence = briefing.sentences.find(({ span }) => touches(span, at));
  const fixes = problems
    .filter(({ span }) => sentence && overlaps(span, sentence.span))
    .flatMap(({ rule, fixes: own }): Refactoring[] => {
      const kind = kinds[rule];
      return kind ? own.map(({ title, edits }) => ({ title, kind, edits })) : [];
    });
  return [...fixes, ...toJudgements(briefing, at)];
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** A paragraph of a horizon as bullets, one for each sentence with an estimate; what explains an estimate stays with it. */
function toJudgements({ sentences, text, tree, base }: Briefing, at: Span): Refactoring[] {
  const isMeant = ({ isAmongJudgements, blockKind, block, horizon }: Sentence) =>
    isAmongJudgements && blockKind === 'paragraph' && touches(block, at) && horizon?.heading.style !== 'lead-in';
  const block = sentences.find(isMeant)?.block;
  if (!block) return [];
  const inside = sentences.filter((sentence) => sentence.block === block);
  const begins = inside.filter(
    ({ expressions }, i) =>
      i > 0 && expressions.some(({ kind }) => kind === 'likelihood') && hasEstimate(inside.slice(0, i)),
  );
  const isCut = begins.some(({ span }) => isInsideMarks(tree, base, span.start));
  if (isCut) return [];
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

/** Whether emphasis or a link goes on over `at`: a new block there would leave its marks open. */
function isInsideMarks(tree: Root, base: number, at: number): boolean {
  let found = false;
  visit(tree, ['emphasis', 'strong', 'link', 'linkReference'], (node) => {
    const { start, end } = spanOf(node, base);
    if (start < at && at < end) found = true;
  });
  return found;
}
