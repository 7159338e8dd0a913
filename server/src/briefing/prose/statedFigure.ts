// The probability in figures that a sentence gives what it says, and sentences that give no more than how likely or how sure
// the one before them is: *Moderate confidence [55–70 %]*, *Probability: 65 %*.
import type { Expression } from '../../language/finder.ts';
import { percentage } from '../../language/percentage.ts';
import { writtenIn, writtenSpan } from '../../markdown/cutWords.ts';
import { readProbability } from '../../standards/probability.ts';
import type { Band, Standard } from '../../standards/standard.ts';
import { contains } from '../../text/span.ts';
import type { SentenceInBlock } from '../model.ts';
import { figureOfScenario, labelOfLikelihood } from '../outline/leadChance.ts';
import { expressionsOfLikelihood } from '../tables/cellExpressions.ts';
import { figuredScenario } from './figuredScenarios.ts';

/** A probability in per cent; both ends are equal for a single figure. */
export type Figure = Pick<Band, 'low' | 'high'>;

const level = String.raw`(?:very[\s-])?(?:low|medium|moderate|high)`;
const levels = String.raw`${level}(?:(?:\s+(?:to|or)\s+|\s*[-–/]\s*)${level})?`;
/** What may stand between a word and the figure that says it again. */
const joint = String.raw`[\s:=,;([*_–—-]*`;
const chance = '(?:probability|likelihood|chances?|odds)';

/** Levels and labels with the figure behind or before them; the first group is the figure. */
const stated = [
  String.raw`(?<!\b(?:consumer|business|investor|market|public|popular|voter)s?['’]?\s)\bconfidence(?: level| rating)?${joint}(?:${levels}${joint})?(${percentage})(?!\s*(?:of|points?|percentage)\b)`,
  String.raw`(${percentage})\s+(?:confidence|confident|${chance})\b(?! (?:interval|limit|band|bound)s?\b)`,
  String.raw`(${percentage})\s+(?:likely|probable|unlikely)\b`,
  String.raw`\b(?:wep|${chance}|p)\s*[:=]${joint}(?:[\p{L}-]+(?: [\p{L}-]+){0,3}${joint})?(${percentage})`,
  String.raw`[([]\s*(?:${levels})${joint}(${percentage})\s*[)\]]`,
  String.raw`^\W*(?:${levels})\s*[([]\s*(${percentage})\s*[)\]]`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The probability that a sentence gives its own claim in figures; undefined where it gives none. */
export function statedFigure(sentence: SentenceInBlock, standard: Standard): Figure | undefined {
  const { prose, expressions } = sentence;
  const own = prose.replace(/“[^”]*”|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
  if (!/\d/.test(own)) return undefined;
  for (const { kind, text } of expressions) {
    const figure = kind === 'number' ? readProbability(text) : undefined;
    if (figure) return figure;
  }
  if (!/%|per ?cent/i.test(own)) return undefined;
  for (const pattern of stated) {
    const figure = readProbability(pattern.exec(own)?.[1] ?? '');
    if (figure) return figure;
  }
  const figure =
    figureOfScenario(own, standard) ??
    (beginsScenario(sentence) ? figuredScenario(own, standard)?.chance.text : undefined);
  return figure === undefined ? undefined : readProbability(figure);
}

/** Whether a sentence begins a bullet or a paragraph among scenarios with figures. */
const beginsScenario = ({ isAmongScenarios, blockKind, span, block }: SentenceInBlock): boolean =>
  isAmongScenarios &&
  (blockKind === 'item' || blockKind === 'paragraph') &&
  span.start <= block.start + farthestBeginning;

/** How far behind its mark, a picture and signs of emphasis a bullet may begin, in UTF-16 units; a later sentence begins farther. */
const farthestBeginning = 10;

/** The figure of a tag or of a cell that asks for it, whatever stands around it. */
export const bareFigure = ({ prose }: SentenceInBlock): Figure | undefined => readProbability(prose.trim());

/** Words of a tag besides its terms and figures. */
const ofTag = new RegExp(
  String.raw`\b(?:wep|${chance}|estimates?|estimated|confidence|level|rating|analytic|analytical|our|overall|with|p|${level}|to|or|and)\b|${percentage}`,
  'giu',
);

/** A label of likelihood, a word or two and the figure for them. */
const ofWords = new RegExp(
  String.raw`^\W*(?:wep|${chance})[\s*_]*[:=]${joint}\p{L}+(?:[\s-]\p{L}+)?${joint}${percentage}\W*$`,
  'iu',
);

/**
 * Whether a sentence says no more than how likely, and how sure, what it stands behind is: it gives a likelihood or a figure,
 * and has no other words.
 */
export function isTag(sentence: SentenceInBlock, standard: Standard): boolean {
  const { prose, part } = sentence;
  if (part || prose.length > longestTag || !/[\p{L}\d]/u.test(prose)) return false;
  const estimate = estimateOfTag(sentence, standard);
  if (!estimate && !/\d\s*(?:%|per ?cent)/i.test(prose)) return false;
  const words = prose.replace(/\s+/g, ' ');
  const rest = estimate ? words.replace(estimate.text.trim(), ' ') : words;
  const others = rest.replace(ofTag, ' ').match(/[\p{L}\d]+/gu) ?? [];
  // *WEP: POSSIBLE (25–35 %)*: behind the label any word is one of likelihood, with a figure.
  return others.length === 0 || (others.length <= 2 && ofWords.test(prose));
}

/** Whether a sentence is a tag with the label of a likelihood, as what stands under a heading needs it: *Probability: 35 %*. */
export const isLikelihoodOfHeading = (sentence: SentenceInBlock, standard: Standard): boolean =>
  labelOfLikelihood.test(sentence.prose) && isTag(sentence, standard);

/** What stands before another label in the line, or before another line: *Probability: 35 % | Impact: high*. */
const otherLabel = /\s*(?:[|;·•]|\n)\s*\S/;

/** Sentences of which the first, where it begins with a likelihood and other labels follow it, is parted from those. */
export function partedAtTag(sentences: readonly SentenceInBlock[]): readonly SentenceInBlock[] {
  const [first, ...others] = sentences;
  const at = first && labelOfLikelihood.test(first.prose) ? first.prose.search(otherLabel) : -1;
  if (!first || at < 0) return sentences;
  const { prose, expressions } = first;
  const part = (start: number, end: number): SentenceInBlock => {
    const span = writtenSpan(first, start, end);
    return {
      ...first,
      prose: prose.slice(start, end),
      span,
      written: first.written && writtenIn(first.written, { start, end }),
      expressions: expressions.filter((expression) => contains(span, expression.span)),
    };
  };
  return [part(0, at), part(at, prose.length), ...others];
}

/** The words behind a label, which need no sentence around them: *Confidence Likely.* */
const labelled =
  /^\W*(?:wep|likelihood|probability|odds|estimate|confidence)(?![\p{L}\p{N}])[\s:=*_–—-]*(?<words>\p{L}[\p{L}\s-]{1,40}?)[\s.;*_]*(?:[([].*)?$/iu;

/** The likelihood that a tag gives; undefined where it gives a figure alone, or is none. */
export function estimateOfTag(
  { prose, expressions, span }: SentenceInBlock,
  standard: Standard,
): Expression | undefined {
  const found = expressions.find(({ kind }) => kind === 'likelihood');
  const words = found ? undefined : labelled.exec(prose)?.groups?.words;
  if (found || !words || new RegExp(`^${levels}\\b`, 'i').test(words)) return found;
  const at = prose.indexOf(words, 3);
  const [first] = expressionsOfLikelihood(words, standard);
  if (first?.kind !== 'likelihood' || at < 0) return undefined;
  const start = span.start + at + first.span.start;
  return { ...first, span: { start, end: start + first.span.end - first.span.start } };
}

/** In UTF-16 units; a longer sentence is no tag. */
const longestTag = 90;
