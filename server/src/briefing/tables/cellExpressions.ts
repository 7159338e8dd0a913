// The expressions of cells that leave to the head of their column what a sentence would say: *Likely*, *60 %*, *High*.
import { type Expression, findExpressions } from '../../language/finder.ts';
import { readProbability } from '../../standards/probability.ts';
import { findTerm, type Standard } from '../../standards/standard.ts';

/** A cell of more words says by itself what it means. */
const mostWords = 6;

const isShort = (cell: string): boolean => cell.trim().split(/\s+/).length <= mostWords;

/** A grade or a range of grades, which says how likely under a head that asks for it. */
const grades =
  /^(?:(?:very|extremely|quite|fairly)[\s-])?(?:low|medium|moderate|high)(?:\s*(?:to|or|[-–/])\s*(?:(?:very|extremely)[\s-])?(?:low|medium|moderate|high))?(?![\p{L}\p{N}])/iu;
/** A share that no sentence would give: *0.65*, *50/50*. */
const share = /^(?:0?[.,]\d+|\d+\s*[/:]\s*\d+)(?![\p{L}\p{N}%])/u;

/** *Roughly even (45–55 %)*, which leaves out the chance. */
const evenAlone = /^(?:roughly|about) even(?! (?:chance|odds))(?![\p{L}-])/iu;

/** The expressions of a cell under a head that asks for a likelihood; offsets count from its beginning. */
export function expressionsOfLikelihood(cell: string, standard: Standard): Expression[] {
  const words = cell.trim();
  if (!words || !isShort(words)) return findExpressions(cell, standard);
  const at = cell.indexOf(words);
  // Kent's *chances about even* is in a sentence no more than a part of one.
  const term = findTerm(standard, words);
  if (term) return [{ kind: 'likelihood', text: words, span: { start: at, end: at + words.length }, term }];
  const even = evenAlone.exec(words)?.[0];
  const lead = even ? 'There is a ' : 'The likelihood is ';
  const chance = even ? `${even} chance` : '';
  const found = findExpressions(`${lead}${inLowerCase(chance + words.slice(even?.length ?? 0))}.`, standard).flatMap(
    (expression) => {
      const start = even ? Math.max(lead.length, expression.span.start) : expression.span.start;
      const { end } = expression.span;
      if (start < lead.length || end <= start) return [];
      // What stands behind the noun that the cell leaves out.
      const by = (offset: number) => (even && offset > lead.length + even.length ? chance.length - even.length : 0);
      const span = { start: start - by(start), end: end - by(end) };
      return [inCell(cell, { ...expression, span }, at - lead.length)];
    },
  );
  const level = found.length > 0 ? undefined : (grades.exec(words) ?? share.exec(words));
  if (!level) return found;
  const kind = /\d/.test(level[0]) ? 'number' : 'likelihood';
  if (kind === 'number' && !readProbability(level[0])) return [];
  const first = { kind, text: level[0], span: { start: at, end: at + level[0].length }, term: undefined } as const;
  return [first];
}

/** The expressions of a cell under a head that asks for a level of confidence; offsets count from its beginning. */
export function expressionsOfConfidence(cell: string, standard: Standard): Expression[] {
  const words = cell.trim();
  const found = findExpressions(cell, standard);
  if (found.length > 0 || !words || !isShort(words)) return found;
  const at = cell.indexOf(words);
  return findExpressions(`${words} confidence`, standard).flatMap((expression) =>
    expression.kind === 'confidence' && expression.span.start < words.length
      ? [inCell(cell, { ...expression, span: { start: expression.span.start, end: words.length } }, at)]
      : [],
  );
}

/** *Likely / Very likely* as in a sentence; a letter that would change the length keeps its case. */
const inLowerCase = (words: string): string =>
  words.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );

/** An expression of the framed words as it stands in the cell, `by` further on. */
function inCell(cell: string, expression: Expression, by: number): Expression {
  const span = { start: expression.span.start + by, end: expression.span.end + by };
  return { ...expression, span, text: cell.slice(span.start, span.end).replace(/\s+/g, ' ') };
}
