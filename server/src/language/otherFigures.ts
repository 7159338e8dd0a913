// Figures that look like a probability and are another measure (the level of a test, a price of risk), and odds that others give.
import { contains } from '../text/span.ts';
import type { Match } from './context.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';
import { hasSpeaker } from './speakers.ts';
import { endOfClause } from './writersClause.ts';

/** The figures of a sentence, itself or what follows it, that a test picks out. */
const figuresWhere =
  (isOther: (figure: string, after: string, sentence: string) => boolean): SentenceExclusion['spans'] =>
  (sentence, matches) =>
    matches.filter(
      ({ kind, start, end }: Match) =>
        kind === 'number' && isOther(sentence.slice(start, end), sentence.slice(end), sentence),
    );

/** Who trades in odds, or what shows them. */
const markets =
  '(?:swaps?|futures|options|forwards?|markets?|bonds?|prices|pricing|contracts?|bookmakers?|bookies|punters|traders?|investors?|bettors|dealers?)';
const impliedByMarkets = new RegExp(
  `\\b${markets}\\b(?!['’]s?)(?:\\s+[\\w’'-]+){0,4}?\\s+(?:impl(?:y|ies|ied|ying)|pric(?:e|es|ed|ing)(?: in)?)\\b|\\b${markets}-implied\\b`,
  'gi',
);
const attached =
  /\b(?:attach|assign|ascrib)(?:es|ed|ing|e|s)?\b(?=\s+(?:only )?(?:an?|the|some|little|no|higher|lower|\d))/gi;

/** What holds in any year, beside which an estimate stands. */
const usual =
  /\b(?:climatolog\w+|historical|normal|usual|base-rate|background|baseline|unconditional|long-(?:term|run) average|\d{4}\s?[-–]\s?\d{2,4}) (?:chances?|probability|odds|likelihood|risk)\b[^,;()]{0,120}$/i;
/** A model with a name is somebody’s. */
const namedModel =
  /(?<![\p{L}\d-])(?:\p{Lu}[\p{Lu}\d-]+ )(?:[\w()]+ ){0,3}?(?:index|indices|models?|ensembles?|guidance|tools?|dashboard|tracker|simulators?) (?:currently |now |still )?(?:shows?|gives?|has|have|puts?|indicates?|suggests?|impl(?:y|ies)|yields?|projects?)\b/gu;

/** The chances, in words or figures, that stand in one clause with what somebody else says of them. */
const oddsGiven =
  (pattern: RegExp, isOthers: (before: string) => boolean): SentenceExclusion['spans'] =>
  (sentence, matches) => {
    const chances = matches.filter(
      ({ kind, start, end }) =>
        kind === 'number' || /(?:chances?|odds|probability|likelihood|possibility)$/i.test(sentence.slice(start, end)),
    );
    if (chances.length === 0) return [];
    const given = [...sentence.matchAll(pattern)]
      .filter(({ index }) => isOthers(sentence.slice(0, index)))
      .map(({ index, 0: words }) => ({ start: index, end: endOfClause(sentence, index + words.length) }));
    return chances.filter((chance) => given.some((span) => contains(span, chance)));
  };

export const otherFigures: readonly SentenceExclusion[] = [
  {
    name: 'the level of a test',
    spans: figuresWhere(
      (figure, _, sentence) =>
        /^p ?[<≤] ?0?\.[01]/i.test(figure) ||
        (/^p\b/i.test(figure) && /\b(?:significan|correlat|regress|t-test|chi)/i.test(sentence)),
    ),
    leaves: 'The two yields differ (p < .05).',
    keeps: 'The gate holds (p = 0.8).',
  },
  {
    name: 'a price or a measure of risk',
    spans: figuresWhere((_, after) =>
      /^[\s-]+(?:premi(?:um|a|ums)|weights?|weighting|adjustments?|scores?|margins?|limits?|loadings?|charges?|allowances?)\b/i.test(
        after,
      ),
    ),
    leaves: 'Lenders ask for a 2 % risk premium.',
    keeps: 'Lenders run a 2 % risk of default.',
  },
  {
    name: 'odds that a market implies',
    spans: oddsGiven(impliedByMarkets, () => true),
    leaves: 'Swaps imply a 95 % probability of a rise.',
    keeps: 'The samples imply a 95 % probability of a rise.',
  },
  {
    name: 'the chance in other years',
    spans: (sentence, matches) =>
      matches.filter(({ kind, start }) => kind === 'number' && usual.test(sentence.slice(0, start))),
    leaves: 'The usual chance of frost is 20 %.',
    keeps: 'The chance of frost is 20 %, as usual.',
  },
  {
    name: 'odds that a named model shows',
    spans: oddsGiven(namedModel, (before) => !/\b(?:our|my)\s+$/i.test(before)),
    leaves: 'The TERN index shows a 60 % chance of frost.',
    keeps: 'Our TERN index shows a 60 % chance of frost.',
  },
  {
    name: 'odds that somebody else attaches',
    spans: oddsGiven(attached, hasSpeaker),
    leaves: 'Traders attached a high probability to a cut.',
    keeps: 'We attached a high probability to a cut.',
  },
];
