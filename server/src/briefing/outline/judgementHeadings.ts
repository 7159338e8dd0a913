// Papers that give each judgement a heading of its own: `## Key Judgement 1: It is likely that the quay closes`.
import { findExpressions } from '../../language/finder.ts';
import { type Block, perBlock, perBlockAndKey } from '../../markdown/block.ts';
import { writtenSpan } from '../../markdown/cutWords.ts';
import type { Standard } from '../../standards/standard.ts';
import { headingIn } from './headings.ts';
import { figureOfScenario } from './leadChance.ts';

const number = '(?:\\d{1,2}|[IVX]{1,4}|[A-H])';
const label = new RegExp(
  `^(?:KJ[\\s-]?${number}|(?:key (?:judge?ment|finding|assessment)|judge?ment)\\s*(?:#|no\\.?\\s*)?${number})(?![\\p{L}\\p{N}])[\\s:.)–—-]*`,
  'iu',
);

/** How many UTF-16 units at the head of a heading’s words number a judgement, `Key Judgement 1: `; 0 for any other heading. */
export const judgementLabel = perBlock(
  (block: Block): number => label.exec(headingIn(block)?.text ?? '')?.[0].length ?? 0,
);

/** Whether words begin with the number of a judgement: *KJ-1 (high).* */
export const isNumberedJudgement = (words: string): boolean => label.test(words.trimStart());

/**
 * Where in a block the judgement in its heading begins, behind the label, and whether it gives a likelihood; undefined where the
 * words neither give one nor, behind a label, say what will be: a topic.
 */
export const judgementInHeading = perBlockAndKey(
  (standard: Standard, block): { readonly from: number; readonly hasLikelihood: boolean } | undefined => {
    const heading = headingIn(block);
    if (!heading) return undefined;
    const at = judgementLabel(block);
    const words = heading.text.slice(at);
    const hasLikelihood = findExpressions(words, standard).some(
      ({ kind }) => kind === 'likelihood' || (kind === 'number' && at > 0),
    );
    if (!hasLikelihood && figureOfScenario(words, standard) === undefined && !(at > 0 && willBe.test(words)))
      return undefined;
    const { start } = writtenSpan({ span: heading.words, written: heading.written }, at, heading.text.length);
    return { from: start, hasLikelihood: hasLikelihood || !(at > 0) };
  },
);

/** Whether a heading names a scenario or a prediction and gives its figure: *Scenario B (30 %): the quay closes*. */
export const isScenarioInFigures = perBlockAndKey((standard: Standard, block): boolean => {
  const heading = headingIn(block);
  return heading?.style === 'heading' && figureOfScenario(heading.text, standard) !== undefined;
});

const willBe = /\b(?:will|won['’]t|shall|(?:is|are) (?:going|set|due|expected) to)\b/i;
