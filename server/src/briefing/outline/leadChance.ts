// The chance that a writer gives a scenario: a figure or a term of the standard in its heading, its lead, its cell or a label.

import { findExpressions } from '../../language/finder.ts';
import { number, perCent } from '../../language/percentage.ts';
import { type Block, perBlockAndKey } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/prose.ts';
import { readProbability } from '../../standards/probability.ts';
import type { Standard } from '../../standards/standard.ts';
import { oneLine } from '../../text/oneLine.ts';
import type { Span } from '../../text/span.ts';

/** In per cent, as wide as its rounding or its band; `text` is how the writer gives it, `span` where in the words. */
export type Chance = {
  readonly low: number;
  readonly high: number;
  readonly isFigure: boolean;
  readonly text: string;
  readonly span: Span;
};

const figure = new RegExp(
  String.raw`(?<![\d.,])(?:${number}\s*${perCent}?\s*(?:[-–—]|to)\s*)?${number}\s*${perCent}|(?<=^|[\s=≈:])0?[.]\d+(?![\d.])|\b(?:one|two|three|\d+) in (?:two|three|four|five|six|eight|ten|twenty|\d+)\b`,
  'i',
);
const approximate = /(?:~|≈|\b(?:about|around|roughly|approximately|circa|some|nearly|almost))\s*$/i;
const bound = /(?:[<>≤≥]|\b(?:less than|more than|under|over|above|below|up to|at least|at most))\s*$/i;
/** What may stand beside a chance in brackets or in a cell. */
const beside =
  /\b(?:our|prior|estimated?|probability|likelihood|chances?|odds|likely|probable|most|least|very|low|medium|moderate|high|of|at|an?|the|is|p|about|around|roughly|approximately|circa|some|nearly|almost|less than|more than|under|over|above|below|up to|at least|at most)\b/gi;

/** The chance that the words are; undefined where they say anything else. `inPercent` takes a bare number for a percentage. */
export function chanceOf(words: string, standard: Standard, inPercent = false): Chance | undefined {
  const match = figure.exec(words) ?? (inPercent ? new RegExp(number).exec(words) : null);
  const without = match ? words.replace(match[0], ' '.repeat(match[0].length)) : words;
  const terms = findExpressions(without, standard).filter(({ kind, term }) => kind === 'likelihood' && (match || term));
  const rest = terms.reduce(
    (left, { span }) => left.slice(0, span.start) + ' '.repeat(span.end - span.start) + left.slice(span.end),
    without,
  );
  if (/[\p{L}\d]/u.test(rest.replace(beside, ' '))) return undefined;
  if (match) return asFigure(words, match[0], match.index);
  const [first] = terms;
  if (!first?.term || terms.length > 1) return undefined;
  const { low, high } = first.term.band;
  return { low, high, isFigure: false, text: first.text, span: first.span };
}

function asFigure(words: string, text: string, start: number): Chance | undefined {
  const before = words.slice(0, start);
  const isBare = /^[\d.,]+$/.test(text) && !/^0?[.,]/.test(text);
  const qualifier = bound.exec(before)?.[0] ?? '';
  const given = readProbability(`${qualifier}${text}${isBare ? ' %' : ''}`);
  if (!given) return undefined;
  const decimals = /[.,](\d+)\s*(?:\D|$)/.exec(text)?.[1]?.length ?? 0;
  // A rounded figure may be half a unit more or less, one with “about” five.
  const rounding = approximate.test(before)
    ? 5
    : 0.5 * 10 ** -(/^0?[.,]/.test(text) ? Math.max(0, decimals - 2) : decimals);
  const slack = given.low === given.high ? rounding : 0;
  return {
    low: given.low - slack,
    high: given.high + slack,
    isFigure: true,
    text: oneLine(text),
    span: { start, end: start + text.length },
  };
}

/** A thing that has percentages of its own: in *Tariffs (25 %)* the figure is no chance. */
const measure =
  /\b(?:tariffs?|growth|inflation|turnout|cuts?|rises?|shares?|falls?|drops?|increases?|decreases?|stakes?|duty|duties|vote|gdp|prices?|rates?|tax(?:es)?|output|capacity|unemployment|deficit|debt|losses)\s*$/i;
/** Whether words name such a thing. */
export const isMeasure = (words: string): boolean => measure.test(words);
const ofChance = '(?:probability|likelihood|chances?|odds)';
const said = new RegExp(
  String.raw`(?:${figure.source})(?=\s+(?:${ofChance}|likely|probable)\b)|(?<=\b${ofChance}\s+(?:of|at|is|as)\s+(?:(?:about|around|roughly|approximately)\s+)?)(?:${figure.source})`,
  'i',
);

/** The chance that a heading or a lead ends with, begins with or has in brackets: *Talks resume (60 %)*, *Base case – likely*. */
export function chanceInLead(words: string, standard: Standard): Chance | undefined {
  const pieces = [...words.matchAll(/[^()[\]:;|–—,]+(?:(?<=\d)[–—,](?=\s?\d)[^()[\]:;|–—,]+)*/g)];
  const found = pieces.flatMap(({ 0: piece, index }, i) => {
    const chance = measure.test(pieces[i - 1]?.[0] ?? '') ? undefined : chanceOf(piece, standard);
    return chance ? [shifted(chance, index)] : [];
  });
  const [figures, terms] = [found.filter(({ isFigure }) => isFigure), found.filter(({ isFigure }) => !isFigure)];
  return figures[0] ?? chanceSaid(words) ?? terms[0];
}

/** A figure with the word *probability* or *likely* beside it. */
function chanceSaid(words: string): Chance | undefined {
  const match = said.exec(words);
  return match ? asFigure(words, match[0], match.index) : undefined;
}

/** The chance behind a label (*Probability: 60 %*), else one that a first sentence without a condition says. */
export function chanceInText(words: string, standard: Standard): Chance | undefined {
  for (const match of words.matchAll(
    new RegExp(
      String.raw`(?:^|[\n.;(*_])[\s*_]*(?:our |estimated |overall )?${ofChance}(?:\s*\([^)]{0,40}\))?\s*[:=–—]`,
      'gi',
    ),
  )) {
    const from = match.index + match[0].length;
    const value = /^[\s*_]*(?:[^.;,()\n*]|[.,](?=\d))*/.exec(words.slice(from))?.[0] ?? '';
    const chance =
      chanceOf(value, standard) ?? chanceInLead(words.slice(from, from + 80).split(/[.;\n](?!\d)/)[0] ?? '', standard);
    if (chance) return shifted(chance, from);
  }
  const first = /^[^.!?]*(?:[.](?=\d)[^.!?]*)*/.exec(words)?.[0] ?? '';
  return /\b(?:if|unless|should|were|provided|in case)\b/i.test(first) ? undefined : chanceSaid(first);
}

const shifted = (chance: Chance, by: number): Chance => ({
  ...chance,
  span: { start: chance.span.start + by, end: chance.span.end + by },
});

/** Words that name a scenario, a prediction or a threat by its number, or what case it is. */
const scenario =
  /^\W*(?:(?:the|our)\s+)?(?:scenario|alternative|hypothesis|threat|risk|prediction|forecast)\s+(?:#\s*)?(?:[A-Z]?\d+|[A-H]|[IVX]+|one|two|three|four|five)(?![\p{L}\p{N}])|^\W*(?:(?:our|my|final|overall|headline|point|median|consensus|combined)\s+){0,2}(?:prediction|forecast|estimate)\s*:|^\W*(?:(?:[A-H]|\d)[.:)]\s*)?(?:(?:the|our)\s+)?(?:best|base|baseline|worst|middle|central|most[- ]likely|upside|downside|bull|bear)(?:\s*[–—/-]\s*|\s)(?:case|scenario)(?![\p{L}\p{N}])|^\W*\p{L}+(?:[\s-]\p{L}+){0,2}\s(?:scenario|case)\s*[:(–—]/iu;

/** The chance in figures that words give the scenario, the prediction or the threat that they name; undefined where they name or give none. */
export function chanceOfScenario(words: string, standard: Standard): Chance | undefined {
  const chance = (scenario.test(words) ? chanceInLead(words, standard) : undefined) ?? chanceGiven(words);
  return chance?.isFigure ? chance : undefined;
}

const oneScenario = String.raw`(?:scenario|case|outcome)(?: (?:[A-H]|\d{1,2}|one|two|three))?`;
const givers = String.raw`\b(?:we|I) (?:now |still |currently )?(?:give|gave|assign|attach|put|rate|see)`;
const rounding = `(?:(?:about|around|roughly|approximately|some|nearly|almost) )?`;

/** *The base case, to which we give 60 percent*; *we put the second scenario at 30 percent*; *we assign 10 percent to the worst case*. */
const given = [
  String.raw`\b${oneScenario},? (?:to )?which ${givers}(?: at| as)? ${rounding}(?<figure>${figure.source})`,
  String.raw`${givers} (?:the|an?|our|this|that) (?:[\p{L}-]+ ){0,4}${oneScenario}(?: at| only| just)? (?:an? )?${rounding}(?<figure>${figure.source})`,
  String.raw`${givers} ${rounding}(?<figure>${figure.source}) to (?:the|an?|our|this|that) (?:[\p{L}-]+ ){0,4}${oneScenario}(?![\p{L}\p{N}])`,
].map((pattern) => new RegExp(pattern, 'iu'));

function chanceGiven(words: string): Chance | undefined {
  for (const pattern of given) {
    const match = pattern.exec(words);
    const text = match?.groups?.figure;
    // *We give the base case 60 percent of the budget* is a share.
    if (
      match &&
      text &&
      !/^\s*(?:of|share|stake|more|less|points?)\b/i.test(words.slice(match.index + match[0].length))
    )
      return asFigure(words, text, match.index + match[0].lastIndexOf(text));
  }
  return undefined;
}

/** The same as the writer gives it. */
export const figureOfScenario = (words: string, standard: Standard): string | undefined =>
  chanceOfScenario(words, standard)?.text;

/** The label of a line that says how likely something is: *WEP:*, **Probability**. */
export const labelOfLikelihood =
  /^[\s*_>+-]*(?:wep|probability|likelihood|chances?|odds|estimated? probability)\b[\s*_]*[:=–—-]/i;

/** Whether a block begins with such a line. */
export const beginsWithLikelihood = ({ source }: Block): boolean => labelOfLikelihood.test(source);

/** How many bold leads of a list, or of a paragraph, give a figure in brackets or behind a colon: *Quiet water (45 %).*, **Flood:** 12 %. */
export const leadsInFigures = perBlockAndKey((standard: Standard, { node, source }: Block): number => {
  const paragraphs = node.type === 'list' ? node.children.map(({ children: [first] }) => first) : [node];
  return paragraphs.filter((paragraph) => {
    if (paragraph?.type !== 'paragraph') return false;
    const [first, second] = paragraph.children;
    const isSign = first?.type === 'text' && !/[\p{L}\p{N}]/u.test(first.value);
    const lead = isSign ? second : first;
    if (lead?.type !== 'strong') return false;
    const words = proseOf(lead, source, 0);
    const behind = proseOf(paragraph, source, 0).slice(spanOf(lead, 0).end - spanOf(paragraph, 0).start);
    const label = /^(.*):\s*$/s.exec(words)?.[1] ?? (/^\s*:/.test(behind) ? words : undefined);
    const labelled =
      label && !measure.test(label) ? /^[\s:]*(.*?)(?:\s[–—-]\s|[,;.]\s|$)/.exec(behind)?.[1] : undefined;
    return chanceOf(inBrackets.exec(words)?.[1] ?? labelled ?? '', standard)?.isFigure;
  }).length;
});

const inBrackets = /\(([^()]{1,30})\)\W*$/;
