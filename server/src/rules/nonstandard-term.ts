import type { SentenceInBlock } from '../briefing/model.ts';
import { denialOf } from '../estimates/denialOf.ts';
import { singleHedges } from '../estimates/hedges.ts';
import { reword } from '../estimates/reword.ts';
import type { Expression } from '../language/finder.ts';
import { impliedBand, isNegated } from '../language/impliedBand.ts';
import { spanInProse } from '../markdown/cutWords.ts';
import { articled, describeBand, nearestTerms, sentenceOpening, type Term } from '../standards/standard.ts';
import { oneLine } from '../text/oneLine.ts';
import { nearestReplacements } from './replacements.ts';
import type { ProseRule, ProseView, Report } from './rule.ts';

export const nonstandardTerm: ProseRule = {
  name: 'nonstandard-term',
  severity: 'error',
  summary: 'A likelihood is given in words or in a grammar that the standard does not have.',

  *checkProse(block) {
    for (const sentence of block.sentences) {
      for (const expression of singleHedges(sentence)) {
        if (expression.kind !== 'likelihood') continue;
        const severity = sentence.zone === 'body' ? 'information' : 'error';
        // Negated words are left to `negated-term`.
        if (!expression.term && !isNegated(expression.text) && denialOf(sentence, expression) === undefined)
          yield { ...reportWords(block, sentence, expression), severity };
        else if (expression.term && isMisplacedNoun(sentence, expression))
          yield { ...reportGrammar(block, sentence, expression, expression.term), severity };
      }
    }
  },
};

function reportWords(block: ProseView, sentence: SentenceInBlock, expression: Expression): Report {
  const { standard } = block;
  const band = impliedBand(expression.text);
  const { nearest, fixes } = band
    ? nearestReplacements(block, sentence, expression, band)
    : { nearest: undefined, fixes: [] };
  // A figure beside the words may tell another likelihood than they do: which is meant, only the writer knows.
  const isChoice = band && nearestTerms(block.terms, band)[0]?.band !== nearest?.band;
  const advice = nearest ? `the nearest is “${nearest.text}” (${describeBand(nearest.band)})` : 'use one that is';
  return {
    span: expression.span,
    message: `“${oneLine(expression.text)}” is not ${articled(standard)} term: ${advice}.`,
    fixes: isChoice ? fixes.map((fix) => ({ ...fix, isChoice })) : fixes,
  };
}

const impersonal = /\bit\s+(?:is|remains|seems)\s+$/i;

/** Whether a noun stands where an adjective belongs: *It is remote chance that …*. */
const isMisplacedNoun = (sentence: SentenceInBlock, { term, span }: Expression): boolean =>
  term?.form === 'noun' &&
  impersonal.test(sentence.prose.slice(0, spanInProse(sentence, span).start)) &&
  /^\s+that\b/.test(sentence.prose.slice(spanInProse(sentence, span).end));

function reportGrammar(block: ProseView, sentence: SentenceInBlock, expression: Expression, term: Term): Report {
  const edits = reword(sentence, expression, term, block);
  const opening = `${sentenceOpening(term)} that`;
  return {
    span: expression.span,
    message: `“It is ${expression.text}” is not how ${block.standard.short} says it: write “${opening} …”.`,
    fixes: edits ? [{ title: `Write “${opening}”`, safe: true, edits }] : [],
  };
}
