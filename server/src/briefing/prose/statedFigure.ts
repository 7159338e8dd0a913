// The probability in figures that a sentence gives what it says, and sentences that give no more than how likely or how sure
// the one before them is: *Moderate confidence [55–70 %]*, *Probability: 65 %*.
import { readProbability } from '../../standards/probability.ts';
import type { Band } from '../../standards/standard.ts';
import type { SentenceInBlock } from '../model.ts';

/** A probability in per cent; both ends are equal for a single figure. */
export type Figure = Pick<Band, 'low' | 'high'>;

const number = String.raw`\d+(?:[.,]\d+)?`;
const percent = String.raw`(?:[~≈<>≥≤]\s*|(?:about|around|roughly|circa|over|under)\s+)?${number}\s*(?:%|per ?cent\b)?(?:\s*(?:[-–—]|to)\s*${number})?\s*(?:%|per ?cent\b)`;
const level = String.raw`(?:very[\s-])?(?:low|medium|moderate|high)`;
const levels = String.raw`${level}(?:(?:\s+(?:to|or)\s+|\s*[-–/]\s*)${level})?`;
/** What may stand between a word and the figure that says it again. */
const joint = String.raw`[\s:=,;([*_–—-]*`;
const chance = '(?:probability|likelihood|chances?|odds)';

/** Levels and labels with the figure behind or before them; the first group is the figure. */
const stated = [
  String.raw`(?<!\b(?:consumer|business|investor|market|public|popular|voter)s?['’]?\s)\bconfidence(?: level| rating)?${joint}(?:${levels}${joint})?(${percent})(?!\s*(?:of|points?|percentage)\b)`,
  String.raw`(${percent})\s+(?:confidence|confident|${chance})\b(?! (?:interval|limit|band|bound)s?\b)`,
  String.raw`\b(?:wep|${chance}|p)\s*[:=]${joint}(?:[\p{L}-]+(?: [\p{L}-]+){0,3}${joint})?(${percent})`,
  String.raw`[([]\s*(?:${levels})${joint}(${percent})\s*[)\]]`,
  String.raw`^\W*(?:${levels})\s*[([]\s*(${percent})\s*[)\]]`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The probability that a sentence gives its own claim in figures; undefined where it gives none. */
export function statedFigure({ prose, expressions }: SentenceInBlock): Figure | undefined {
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
  return undefined;
}

/** The figure of a tag or of a cell that asks for it, whatever stands around it. */
export const bareFigure = ({ prose }: SentenceInBlock): Figure | undefined => readProbability(prose.trim());

/** Words of a tag besides its terms and figures. */
const ofTag = new RegExp(
  String.raw`\b(?:wep|${chance}|estimates?|estimated|confidence|level|rating|analytic|analytical|our|overall|with|p|${level}|to|or|and)\b|${percent}`,
  'giu',
);

/**
 * Whether a sentence says no more than how likely, and how sure, what it stands behind is: it gives a likelihood or a figure,
 * and has no other words.
 */
export function isTag({ prose, part, expressions }: SentenceInBlock): boolean {
  if (part || prose.length > longestTag || !/[\p{L}\d]/u.test(prose)) return false;
  const likelihoods = expressions.filter(({ kind }) => kind === 'likelihood');
  if (likelihoods.length === 0 && !/\d\s*(?:%|per ?cent)/i.test(prose)) return false;
  const rest = likelihoods.reduce((words, { text }) => words.replace(text.trim(), ' '), prose.replace(/\s+/g, ' '));
  return !/[\p{L}\d]/u.test(rest.replace(ofTag, ' '));
}

/** In UTF-16 units; a longer sentence is no tag. */
const longestTag = 90;
