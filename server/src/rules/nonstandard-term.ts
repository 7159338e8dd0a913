import type { SentenceInBlock } from '../briefing/model.ts';
import { singleHedges } from '../estimates/hedges.ts';
import { reword } from '../estimates/reword.ts';
import type { Expression } from '../language/finder.ts';
import { impliedBand, isNegated } from '../language/impliedBand.ts';
import { articled, describeBand, nearestTerms, sentenceOpening, type Term } from '../standards/standard.ts';
import { replacements } from './replacements.ts';
import type { ProseRule, ProseView, Report } from './rule.ts';

/** How many terms are offered: the nearest, and a way out on either side. */
const offered = 3;

export const nonstandardTerm: ProseRule = {
  name: 'nonstandard-term',
  severity: 'error',
  summary: 'A likelihood is given in words or in a grammar that the standard does not have.',

  *checkProse(part) {
    for (const sentence of part.sentences) {
      for (const expression of singleHedges(sentence)) {
        if (expression.kind !== 'likelihood') continue;
        const severity = sentence.zone === 'body' ? 'information' : 'error';
        // A negated term is a fault of its own kind: no grade of a scale stands behind “not likely”.
        if (!expression.term && !isNegated(expression.text))
          yield { ...otherWords(part, sentence, expression), severity };
        else if (expression.term && isMisplacedNoun(sentence, expression))
          yield { ...otherGrammar(part, sentence, expression, expression.term), severity };
      }
    }
  },
};

function otherWords(part: ProseView, sentence: SentenceInBlock, expression: Expression): Report {
  const { standard } = part;
  const band = impliedBand(expression.text);
  const terms = band ? nearestTerms(part.terms, band).slice(0, offered) : [];
  const fixes = replacements(part, sentence, expression, terms);
  // The message names a term that fits where it stands, so that it agrees with the fix.
  const nearest = fixes[0]?.term ?? terms[0];
  const advice = nearest ? `the nearest is “${nearest.text}” (${describeBand(nearest.band)})` : 'use one that is';
  return {
    span: expression.span,
    message: `“${expression.text.replace(/\s+/g, ' ')}” is not ${articled(standard)} term: ${advice}.`,
    fixes,
  };
}

const impersonal = /\bit\s+(?:is|remains|seems)\s+$/i;

/** *It is remote chance that …*: a noun in the place of an adjective. */
const isMisplacedNoun = ({ prose, span }: SentenceInBlock, { term, span: at }: Expression): boolean =>
  term?.form === 'noun' &&
  impersonal.test(prose.slice(0, at.start - span.start)) &&
  /^\s+that\b/.test(prose.slice(at.end - span.start));

function otherGrammar(part: ProseView, sentence: SentenceInBlock, expression: Expression, term: Term): Report {
  const edits = reword(sentence, expression, term, part);
  const opening = `${sentenceOpening(term)} that`;
  return {
    span: expression.span,
    message: `“It is ${expression.text}” is not how ${part.standard.short} says it: write “${opening} …”.`,
    fixes: edits ? [{ title: `Write “${opening}”`, safe: true, edits }] : [],
  };
}
