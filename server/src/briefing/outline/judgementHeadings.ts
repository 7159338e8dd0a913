// Papers that give each judgement a heading of its own: `## Key Judgement 1: It is likely that the quay closes`.
import { findExpressions } from '../../language/finder.ts';
import { type Block, perBlock, perBlockAndKey } from '../../markdown/block.ts';
import { writtenSpan } from '../../markdown/cutWords.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/prose.ts';
import type { Standard } from '../../standards/standard.ts';
import { oneLine } from '../../text/oneLine.ts';
import type { Words } from '../model.ts';
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

/** How many UTF-16 units at the head of words number a judgement and perhaps say how sure it is, set off from what it says: `KJ-1 [HIGH CONFIDENCE]: `; else 0. */
export function lengthOfNumber(words: string): number {
  const from = words.length - words.trimStart().length;
  const numbered = label.exec(words.slice(from))?.[0] ?? '';
  const at = from + numbered.length;
  const sure = numbered && (graded.exec(words.slice(at))?.[0] ?? '');
  if (!sure) return /[:.)–—-]\s*$/.test(numbered) ? at : 0;
  const behind = at + sure.length;
  return behind + (/^[\s:.–—-]*/.exec(words.slice(behind))?.[0].length ?? 0);
}

/** Whether words number a judgement and say how sure it is: *Key Judgement 1 (High Confidence): …*. */
export const isGradedJudgement = (words: string): boolean =>
  label.test(words) && /judge?ment|KJ/i.test(label.exec(words)?.[0] ?? '') && confidence.test(words);

const grade = '(?:very )?(?:high|moderate|medium|low)';
const grades = String.raw`${grade}(?:\s*(?:[-–—/]|[\s-]to[\s-])\s*${grade})?`;
const graded = new RegExp(String.raw`^[([]\s*${grades}(?:\s+confidence)?\s*[)\]]`, 'i');
const confidence = new RegExp(
  String.raw`[([]\s*(?:${grades} confidence|confidence(?: level)?\s*[:=–-]\s*${grades})\s*[)\]]`,
  'i',
);

/** Words that say how sure a judgement is, with its number where it has one. */
export type Graded = Words & { readonly isNumbered: boolean };

/**
 * What paragraphs or items of a block say of how sure they are: beside the number of a judgement, `KJ-1 (high)`, else anywhere in
 * brackets, `(high confidence)`; offsets count from the start of the block.
 */
export const gradedJudgementsIn = perBlock(({ node, source }: Block): readonly Graded[] =>
  (node.type === 'list' ? node.children.map(({ children: [first] }) => first) : [node]).flatMap((paragraph) => {
    if (paragraph?.type !== 'paragraph') return [];
    const prose = proseOf(paragraph, source, 0);
    const from = prose.search(/\S/);
    const numbered = label.exec(prose.slice(from))?.[0] ?? '';
    const sure = numbered && graded.exec(prose.slice(from + numbered.length))?.[0];
    const said = sure ? null : confidence.exec(prose);
    const [at, length] = sure ? [from, numbered.length + sure.length] : [said?.index ?? 0, said?.[0].length ?? 0];
    const start = spanOf(paragraph, 0).start + at;
    const text = oneLine(prose.slice(at, at + length));
    return length > 0 ? [{ text, span: { start, end: start + length }, isNumbered: Boolean(sure) }] : [];
  }),
);

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
