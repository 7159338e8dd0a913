// Where a briefing says how confident its writers are, and of which of its judgements.
import type { Briefing, Section } from '../briefing/model.ts';
import { textBlocksIn } from '../briefing/prose/textBlocks.ts';
import { findExpressions } from '../language/finder.ts';
import { splitSentences } from '../language/sentences.ts';
import { type Block, perBlockAndKey } from '../markdown/block.ts';
import type { Standard } from '../standards/standard.ts';
import { slice } from '../text/span.ts';

/** The sentences of a block, the title of a section among them, that say how confident the writers are. */
export const statementsIn = (standard: Standard): ((block: Block) => readonly string[]) => statements(standard);

const statements = perBlockAndKey((standard: Standard, block: Block): readonly string[] =>
  /confiden|[([](?:low|mod|med|high|very)/i.test(block.source)
    ? textBlocksIn(block)
        .filter(({ isQuotation }) => !isQuotation)
        .flatMap(({ prose }) => sentencesOf(prose).filter((sentence) => statesConfidence(sentence, standard)))
    : [],
);

const sentencesOf = (prose: string): string[] => splitSentences(prose).map((span) => slice(prose, span));

/** Whether a sentence, a label or a heading says how confident the writers are, in any words. */
export const statesConfidence = (words: string, standard: Standard): boolean =>
  label.test(words) ||
  ownWords.test(words) ||
  bracketed.test(words) ||
  findExpressions(words, standard).some(({ kind }) => kind === 'confidence');

/** *Confidence: 3 of 5*, *– confidence high*, *Analytic confidence (attribution): low*. */
const label =
  /(?:^|[([.;,–—-])\W{0,8}(?:(?:overall|analytic(?:al)?|assessment|our|judge?ment|level of)\s+)*confidence(?:\s+(?:level|rating|score|statement))?(?:\s+in\s[^.:;]{1,60}|\s*\([^)]{1,60}\))?(?:\s*[:=]\s*\S|\s+(?:low|moderate|medium|high)\b)/i;
/** *We can give this no more than modest confidence*. */
const ownWords = /\b(?:we|our|i|my)\b[^.;]{0,120}\bconfiden(?:ce|t)\b/i;
/** *It is likely that the quay is shut (moderate)*, *KJ-1 [HIGH — B2]* with the grade of the source. */
const bracketed =
  /[([]\s*(?:very )?(?:low|moderate|medium|high)(?:\s*(?:to|[-–/])\s*(?:low|moderate|medium|high))?(?:\s*[—–,;/|-]\s*[A-F][1-6])?\s*[)\]]/i;

/** It speaks of more judgements than one. */
export const isOfAll = (statement: string): boolean =>
  /\b(?:judge?ments|assessments|conclusions|findings|estimates|attributions)\b|\boverall\b|\bthroughout\b/i.test(
    statement,
  );
/** It speaks of one judgement. */
export const isOfOne = (statement: string): boolean => /\b(?:this|that|the last) judge?ment\b/i.test(statement);
/** It speaks of the whole of a section or paper. */
export const isOfWhole = (statement: string): boolean =>
  isOfAll(statement) ||
  /\b(?:this|our) (?:assessment|analysis|attribution|paper|report|product|note|briefing)\b/i.test(statement);

/** Whether a briefing says outside of the `key` sections how confident it is of what stands in them: once for the whole paper, or judgement by judgement. */
export function saysElsewhere(briefing: Briefing, key: readonly Section[]): boolean {
  const { sections, frontMatter, standard, index, text } = briefing;
  if ([...(frontMatter?.fields.keys() ?? [])].some((name) => name.includes('confidence'))) return true;
  const others = sections.filter(
    (section) => !key.some(({ span }) => span.start <= section.span.start && section.span.end <= span.end),
  );
  if (others.some((section) => isOfConfidence(section) && !isScale(slice(text, section.span), standard))) return true;
  const first = sections[0]?.span.start ?? text.length;
  return index.with(statementsIn(standard)).some(({ block, base }) => {
    if (key.some(({ span }) => span.start <= base && base < span.end)) return false;
    const around = others.filter(({ span }) => span.start <= base && base < span.end);
    if (around.some(({ is }) => is?.role === 'forecast')) return false;
    const isApart = base < first || around.some(({ isApparatus }) => isApparatus);
    return statementsIn(standard)(block).some(
      (statement) =>
        isOfAll(statement) ||
        refersToOne.test(statement) ||
        (isApart && (label.test(statement) || isOfWhole(statement))),
    );
  });
}

/** *KJ-2*, *judgement 3*, *the first judgement*. */
const refersToOne =
  /\b(?:KJ|(?:key )?judge?ment)s?[\s-]?\d|\b(?:first|second|third|fourth|fifth) (?:key )?judge?ment\b/i;

const isOfConfidence = ({ heading, isEmpty }: Section): boolean => !isEmpty && /\bconfidence\b/i.test(heading.text);

/** Whether a section explains the levels and grades no judgement by them. */
const isScale = (words: string, { confidenceLevels }: Standard): boolean =>
  !refersToOne.test(words) && confidenceLevels.every((level) => new RegExp(`\\b${level}\\b`, 'i').test(words));
