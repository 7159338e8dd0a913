import type { SentenceInBlock } from '../briefing/model.ts';
import { type Confidence, confidencesIn, groundsLabel, groundsOf } from '../estimates/confidenceLevel.ts';
import { spanInProse } from '../markdown/cutWords.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import { contains } from '../text/span.ts';
import { isCited } from './citations.ts';
import type { ProseRule, ProseView } from './rule.ts';

export const missingBasis: ProseRule = {
  name: 'missing-basis',
  severity: 'information',
  isOff: true,
  summary: 'A confidence gives no reason.',

  *checkProse(block) {
    for (const confidence of confidencesIn(block)) {
      if (!confidence.level || hasBasis(confidence, block)) continue;
      yield { span: confidence.span, message: `“${confidence.text}” gives no reason: say what it is based on.` };
    }
  },
};

const reason =
  /\b(?:because|since|given|based|rests?|resting|rel(?:y|ies|ying)|owing|due to|thanks to|supported|drawn|derived?|derives|stems?|reflects?|from|for want of|in (?:the )?absence|in view|in (?:the )?light|considering|by reason|on the (?:strength|basis|word|evidence|account)|as (?:we|it|they|the|our|no|two|three|there|several|both))\b/i;
/** What a reason is made of, in a sentence after the confidence. */
const evidence =
  /\b(?:sources?|reports?|reporting|evidence|imagery|images?|data|logs?|records?|witness\w*|interviews?|documents?|intercepts?|minutes|coverage|access|corroborat\w*|independent\w*|first-hand)\b/i;

/** Whether a reason or a source stands in the sentence, in the next, in a label below or in the row. */
function hasBasis(confidence: Confidence, block: ProseView): boolean {
  const { sentence, span } = confidence;
  const [own, ...further] = groundsOf(confidence, block).sort((a) => (a === sentence ? -1 : 1));
  if (!own || reason.test(own.prose) || isCited({ span: { start: span.end, end: sentence.span.end } }, block.text))
    return true;
  const after = own.prose.slice(spanInProse(own, span).end);
  // *High confidence: the logs agree*, *Confidence: high (minutes of 4 April)*.
  if (/^[\s)\]*_]*[:;,(–—-]\s*\p{L}/u.test(after)) return true;
  return further.some(
    (other) =>
      isGrounds(other, block) ||
      reason.test(other.prose) ||
      evidence.test(other.prose) ||
      groundsLabel.test(other.prose),
  );
}

/** Whether a sentence stands in a column that is headed *Basis*, *Sources* and the like. */
function isGrounds({ span }: SentenceInBlock, { node, text }: ProseView): boolean {
  if (node.type !== 'table') return false;
  const [header, ...rows] = node.children;
  return rows.some(({ children }) =>
    children.some((cell, i) => {
      const title = header?.children[i];
      return (
        contains(spanOf(cell, 0), span) &&
        title !== undefined &&
        /\b(?:basis|bases|sources?|sourcing|grounds?|evidence|reasons?|rationale|why)\b/i.test(proseOf(title, text, 0))
      );
    }),
  );
}
