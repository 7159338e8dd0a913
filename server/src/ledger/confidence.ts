// How sure the writers say that they are of each judgement.
import type { Briefing, Judgement, JudgementInBlock, PlacedProseBlock } from '../briefing/model.ts';
import { type Confidence, confidencesIn } from '../estimates/confidenceLevel.ts';
import { spanOf } from '../markdown/parse.ts';
import { contains } from '../text/span.ts';
import type { ConfidenceGrade } from './entry.ts';

const grades: Readonly<Record<ConfidenceGrade, RegExp>> = {
  low: /\b(?:low|limited|little|weak|poor)$/,
  moderate: /\b(?:moderate|medium|reasonable)$/,
  high: /\b(?:high|strong|great|full|complete)$/,
};

/**
 * Looks up the grade of confidence of a judgement: that of its own sentence or row; else of the other sentences of its bullet, which
 * holds no other judgement; else of the sentence behind it. Null where none is given, and for two at once (*low to moderate*).
 */
export function confidenceGrades({ judgedBlocks }: Briefing): (judgement: Judgement) => ConfidenceGrade | null {
  const known = new Map<string, ConfidenceGrade>();
  for (const placed of judgedBlocks) {
    const { proseBlock, base } = placed;
    if (
      !proseBlock.sentences.some(
        ({ expressions, part }) => part === 'confidence' || expressions.some(({ kind }) => kind === 'confidence'),
      )
    )
      continue;
    const found = [
      ...confidencesIn({ sentences: proseBlock.sentences, text: proseBlock.block.source, node: proseBlock.block.node }),
    ];
    for (const judgement of proseBlock.judgements) {
      const grade = gradeOf(confidenceOf(judgement, found, placed));
      if (grade) known.set(keyOf(judgement, base), grade);
    }
  }
  return (judgement) => known.get(keyOf(judgement, 0)) ?? null;
}

/** Judgements of a document are copies of those of its blocks, moved to where these stand. */
const keyOf = ({ sentence }: JudgementInBlock, base: number): string => `${sentence.span.start + base}`;

function confidenceOf(
  { sentence, row }: JudgementInBlock,
  found: readonly Confidence[],
  { proseBlock: { sentences, judgements, block } }: PlacedProseBlock,
): Confidence | undefined {
  const inOwn = found.find((other) => other.sentence === sentence || other.sentence === row?.claim);
  if (inOwn || found.length === 0) return inOwn;
  const rows = block.node.type === 'table' ? block.node.children.map((other) => spanOf(other, 0)) : [];
  const holder = rows.find((span) => contains(span, sentence.span)) ?? sentence.block;
  const isOnly = judgements.every((other) => other.sentence === sentence || !contains(holder, other.sentence.span));
  if (isOnly) return found.find((other) => contains(holder, other.sentence.span));
  const next = sentences[sentences.indexOf(sentence) + 1];
  const isOfNext = judgements.some((other) => other.sentence === next);
  return isOfNext ? undefined : found.find((other) => other.sentence === next);
}

function gradeOf(confidence: Confidence | undefined): ConfidenceGrade | undefined {
  const [word, second] = confidence?.level?.words ?? [];
  if (word === undefined || second !== undefined) return undefined;
  return (Object.keys(grades) as ConfidenceGrade[]).find((grade) => grades[grade].test(word));
}
