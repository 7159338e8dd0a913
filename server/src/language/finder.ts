import { standards } from '../standards/index.ts';
import { findTerm, normalise, type Standard, type Term } from '../standards/standard.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { attributedSpans, figuresOfOthers } from './attribution.ts';
import { conditionSpans } from './conditions.ts';
import { contextLength } from './context.ts';
import { isDefinition } from './definitions.ts';
import { isLookAlike } from './exclusions.ts';
import { compilePhrases, hasSignal, type Kind, kindOf } from './lexicon.ts';

/** A stretch of a text, in the writer's own words, that says how likely, vague, confident or certain. */
export type Expression = {
  readonly kind: Kind;
  readonly text: string;
  readonly span: Span;
  /** The term of the standard that it is; undefined for other kinds and for words that the standard does not have. */
  readonly term: Term | undefined;
};

type Match = Span & { readonly kind: Kind };

/**
 * The expressions of one sentence, in order, their spans counted from the beginning of `sentence`.
 * Words of other speakers, premises of conditions, questions, look-alikes and the legend of a scale give none.
 */
export function findExpressions(sentence: string, standard: Standard): Expression[] {
  const { pattern, finds } = finderFor(standard);
  if (!finds(sentence)) return [];
  const found = findPhrases(sentence, pattern);
  if (found.length === 0 || isQuestion(sentence) || isDefinition(sentence, found)) return [];

  const foreign = [...attributedSpans(sentence), ...conditionSpans(sentence)];
  const foreignFigures = found.some((one) => one.kind === 'number') ? figuresOfOthers(sentence) : [];
  const isOwn = (one: Match) =>
    !foreign.some((span) => overlaps(span, one)) &&
    !(one.kind === 'number' && foreignFigures.some((span) => contains(span, one)));

  return found.filter(isOwn).map((one) => toExpression(sentence, one, standard));
}

function toExpression(sentence: string, { kind, start, end }: Match, standard: Standard): Expression {
  const text = sentence.slice(start, end);
  return { kind, text, span: { start, end }, term: kind === 'likelihood' ? findTerm(standard, text) : undefined };
}

/** A sentence says no more than that: what follows in a longer row of such words is left unread. */
const mostPhrases = 100;

function findPhrases(sentence: string, pattern: RegExp): Match[] {
  const found: Match[] = [];
  pattern.lastIndex = 0;
  for (let tried = 0; tried < mostPhrases; tried++) {
    const match = pattern.exec(sentence);
    if (!match) break;
    const kind = kindOf(match);
    const start = match.index;
    const end = start + match[0].length;
    const place = {
      phrase: match[0],
      before: sentence.slice(Math.max(0, start - contextLength), start),
      after: sentence.slice(end, end + contextLength),
      found,
      start,
    };
    if (!isLookAlike(kind, place)) found.push({ kind, start, end });
    // A phrase that only looks like one may hold a real one: “could” in “could not be ruled out”.
    else pattern.lastIndex = start + firstWord(match[0]);
  }
  return [...found, ...predicates(sentence, found), ...figures(sentence, found)].toSorted((a, b) => a.start - b.start);
}

const firstWord = (phrase: string): number => Math.max(1, phrase.search(/\s|$/));

const subject = /\b(?:likelihood|probability|chances?|odds|possibility|prospects?)\b/gi;
const verbOfState =
  '(?:is|are|was|were|remains?|remained|seems?|looks?|appears?|stays?)(?:\\s+(?:now|still|also|therefore|currently))?(?:\\s+(?:assessed|rated|judged|estimated|considered|put|thought|deemed)(?:\\s+(?:as|to be|at))?)?|as|to be';
const extent = '(?:(?:very|extremely|quite|fairly|rather|relatively|now|still|vanishingly|exceptionally)\\s+)*';
const size =
  '(?:remote|slim|slight|small|low|high|higher|lower|negligible|minimal|tiny|even|about even|roughly even|poor|faint|marginal|long|moderate|medium|considerable|substantial|significant)';
const predicate = new RegExp(
  `\\b(?:${verbOfState})\\s+(${extent}${size})(?=\\s*(?:[.,;:)—–]|$|\\s(?:and|but|as|if|while|given|because|at|in|for|over|by|until|before|after|so|though|although|this|unless)\\b))`,
  'gi',
);

/** *The likelihood of a default is remote*: the grade stands far from its noun. */
function predicates(sentence: string, found: readonly Match[]): Match[] {
  const result: Match[] = [];
  if (sentence.search(subject) < 0) return result;
  for (const match of sentence.matchAll(predicate)) {
    const before = sentence.slice(0, match.index);
    const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(', and '), 0));
    const end = match.index + match[0].length;
    const span = { start: end - (match[1]?.length ?? 0), end };
    if (clause.search(subject) < 0 || found.some((one) => overlaps(one, span))) continue;
    result.push({ kind: 'likelihood', ...span });
  }
  return result;
}

const figure =
  /(?:(?:less than|more than|about|around|roughly|approximately|at least|at most|up to|over|under|nearly|almost|between|above|below|only|[<>≈~])\s*)?(?<!\d)\d+(?:[.,]\d+)?\s*(?:(?:%|per\s?cent|percent)?\s*(?:[-–—]|to|and)\s*\d+(?:[.,]\d+)?\s*)?(?:%|per\s?cent\b|percent\b)|\b(?:one|two|three|\d+)\s+in\s+(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d+)\b|\b\d+\s+to\s+\d+\b(?!\s*(?:%|per))/gi;

/** A percentage that is a probability by its place: in brackets after an estimate, or said of a chance. */
function figures(sentence: string, found: readonly Match[]): Match[] {
  const result: Match[] = [];
  if (!/\d|\bin\b/i.test(sentence)) return result;
  for (const match of sentence.matchAll(figure)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (found.some((one) => overlaps(one, span))) continue;
    const before = sentence.slice(Math.max(0, span.start - contextLength), span.start);
    const after = sentence.slice(span.end);
    const bracketed = found.some(
      (one) =>
        (one.kind === 'likelihood' || one.kind === 'vague') &&
        one.end <= span.start &&
        /^[\s*_]*(?:\(|,|—|–|-\s)\s*(?:at |i\.e\.,? |that is,? |or |a probability of )?$/.test(
          sentence.slice(one.end, span.start),
        ),
    );
    const said =
      (isSaidOfChance(before) ||
        (/^between\b/i.test(match[0]) &&
          /\b(?:put|place|set|estimate|assess|rate)s?\s+(?:the|its|this)\s+(?:likelihood|probability|chances?|odds)\b[^,;]*$/i.test(
            before,
          ))) &&
      !/^\s+(?:of|for|in) (?:the )?(?:gdp|seats|votes|voters|households)/i.test(after);
    if (bracketed || said) result.push({ kind: 'number', ...span });
  }
  return result;
}

const chanceIs =
  /^(.*?)\b(?:likelihood|probability|chances?|odds)\b([^;]*?)(?:\b|(?=:))(?:is|are|was|were|at|to|of|as|remains?|stands?|exceeds?|from|:)\s+(?:(?:now|still|estimated|assessed|put|at|to be|be)\s+)*$/is;

/** *The chance of a repeat is about …*, but not *there is a chance that inflation exceeds …*. */
function isSaidOfChance(before: string): boolean {
  const match = chanceIs.exec(before);
  if (!match) return false;
  const [, lead = '', between = ''] = match;
  if (/\bthere\s+(?:is|are|was|were|remains?)\b[^,;]*$/i.test(lead)) return false;
  // After “that” the first verb is the event's own; the chance's comes second.
  return !/\bthat\b/i.test(between) || between.trim().split(/\s+/).length > 4;
}

const isQuestion = (sentence: string): boolean => /\?[\s”"’')\]*_]*$/.test(sentence);

type Finder = { readonly pattern: RegExp; readonly finds: (sentence: string) => boolean };

const published: Finder = { pattern: compilePhrases([]), finds: hasSignal };
/** All other published terms are known: to find that out would cost a tenth of the time that a short briefing takes. */
const ofKentAlone = 'chances about even';
const finders = new WeakMap<Standard, Finder>(
  standards
    .filter(({ terms }) => terms.every(({ text }) => text !== ofKentAlone))
    .map((standard) => [standard, published]),
);

/** Whether a term is among the phrases that we know. */
export function isKnown({ text }: Term): boolean {
  published.pattern.lastIndex = 0;
  return text === 'remote' || published.pattern.exec(`It is ${text}.`)?.[0] === text;
}

/** The finder for a standard: all phrases we know, and those terms of a house's own that we do not. */
function finderFor(standard: Standard): Finder {
  const known = finders.get(standard);
  if (known) return known;
  const unknown = standard.terms.filter((term) => !isKnown(term)).map(({ text }) => normalise(text));
  const finder = unknown.length === 0 ? published : { pattern: compilePhrases(unknown), finds: () => true };
  finders.set(standard, finder);
  return finder;
}
