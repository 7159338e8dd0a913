// A term where the sentence has a noun: “there is a slim chance that”.
import { sentenceOpening, type Term } from '../standards/standard.ts';
import { clauseStart } from './clauses.ts';
import { type ExpressionInProse, matchCase, type ProseEdit } from './expressionInProse.ts';
import { upperFirst } from './firstWord.ts';
import { isPlural, isSubject, subjectAndFuture } from './ownClause.ts';

export const isNoun = ({ phrase, isNounTerm }: ExpressionInProse): boolean =>
  isNounTerm ||
  /^(?!in\s+all\b).*(?:chances?|likelihood|probability|possibility|prospects?|odds|doubt|question)$/is.test(phrase);

/** “There is a slim chance that”, “we see a slim chance that”, “has a good chance of”. */
export function asNoun(expression: ExpressionInProse, term: Term): ProseEdit[] | undefined {
  const { before, after, phrase, start, end } = expression;
  const existential = /\bthere(?:\s+(?:is|are|remains?|exists?)|['’]s)\s+$/i.exec(before);
  const from = /^there\b/i.test(phrase) ? start : existential?.index;
  const hasThat = /^\s+that\b/.test(after);
  if (term.form === 'adverb') return undefined;
  const hasClause = !hasThat && isClause(after.trim());
  if (hasClause && from !== undefined)
    return [{ start: from, end, newText: `${matchCase(sentenceOpening(term), (before + phrase).slice(from))} that` }];
  if (term.form === 'adjective' && !hasThat) return asStatement(expression, from, term);
  if (term.form === 'adjective' && from === undefined) {
    const seen = /\b(?:we|I)\s+((?:see|foresee|assess|estimate)\s+)$/i.exec(before)?.[1];
    return seen === undefined ? undefined : [{ start: start - seen.length, end, newText: `judge it ${term.text}` }];
  }
  if (from !== undefined && (hasThat || !/^the\b/i.test(term.lead)))
    return [{ start: from, end, newText: matchCase(sentenceOpening(term), (before + phrase).slice(from)) }];
  if (/^the\b/i.test(term.lead)) return undefined;
  const article = /\ban?$/.test(term.lead) ? `${articleFor(term.text)} ` : '';
  return [{ start, end, newText: matchCase(`${article}${term.text}`, phrase) }];
}

/** *The kiln will close*, without *that* before it. */
function isClause(words: string): boolean {
  const subject = subjectAndFuture.exec(words)?.[1];
  return subject !== undefined && isSubject(subject);
}

/** What follows *of*, to the end of the sentence: one thing, without a clause or a process of its own. */
const oneThing =
  /^\s+(?:of|for)\s+(?!(?:it|this|that|them|him|her|us|you|its|their|being|having)\b)((?:an?|another|one|the)\s+)?([\p{L}\p{N}’'-]+(?:[\s]+[\p{L}\p{N}’'-]+)*)\s*[.!]?\s*$/u;
/** What shows that a thing is none but a clause, a process or two things. */
export const inThing =
  /\b(?:which|who|that|if|unless|as|while|when|where|because|since|after|before|until|to|is|are|will|has|have|and|or|but)\b|\s\p{L}+ing\b|^\p{L}+ing\s+(?!(?:in|at|on|by|near|along|around|between|over|across|from|within|during)\b)/u;

/** “There is a slim chance of a strike” → “A strike is highly unlikely”. */
function asStatement(
  { prose, after, end }: ExpressionInProse,
  from: number | undefined,
  term: Term,
): ProseEdit[] | undefined {
  if (from === undefined || clauseStart(prose.slice(0, from)) !== from) return undefined;
  const match = oneThing.exec(after);
  const thing = match?.[2] ?? '';
  if (!match || inThing.test(thing)) return undefined;
  const stop = end + after.trimEnd().length - (/[.!]\s*$/.test(after) ? 1 : 0);
  const of = end + (/^\s+(?:of|for)\s/.exec(after)?.[0].length ?? 0);
  const first = of + after.slice(of - end).search(/\S/);
  const initial = after.charAt(first - end);
  const head =
    /^(.*?)(?:\s+(?:in|at|on|by|of|near|along|around|between|over|across|from|within|during|for|with|against|into)\b|$)/.exec(
      thing,
    );
  const verb = !match[1] && isPlural(head?.[1] ?? '') && !/(?:is|us|os|ics|news)$/.test(head?.[1] ?? '') ? 'are' : 'is';
  return [
    { start: from, end: of, newText: '' },
    { start: first, end: first + 1, newText: from === 0 ? upperFirst(initial) : initial },
    { start: stop, end: stop, newText: ` ${verb} ${term.text}` },
  ];
}
const articleFor = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');
