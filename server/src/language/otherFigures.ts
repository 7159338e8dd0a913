// Figures that look like a probability and are another measure: the level of a test, a price of risk, the chance in other years.
import type { Match } from './context.ts';
import type { SentenceExclusion } from './sentenceExclusion.ts';

/** The figures of a sentence, itself or what follows it, that a test picks out. */
const figuresWhere =
  (isOther: (figure: string, after: string, sentence: string) => boolean): SentenceExclusion['spans'] =>
  (sentence, matches) =>
    matches.filter(
      ({ kind, start, end }: Match) =>
        kind === 'number' && isOther(sentence.slice(start, end), sentence.slice(end), sentence),
    );

const figuresBehind =
  (label: RegExp): SentenceExclusion['spans'] =>
  (sentence, matches) =>
    matches.filter(({ kind, start }) => kind === 'number' && label.test(sentence.slice(0, start)));

/** What holds in any year, beside which an estimate stands. */
const usual =
  /\b(?:climatolog\w+|historical|normal|usual|base-rate|background|baseline|unconditional|long-(?:term|run) average|\d{4}\s?[-–]\s?\d{2,4}) (?:chances?|probability|odds|likelihood|risk)\b[^,;()]{0,120}$/i;
/** A label of how well something was foretold or measured, right before its figure. */
const ofQuality =
  /\b(?:accuracy|precision|recall|hit rate|success rate|completeness|coverage|uptime|reliability|progress)(?: rate| score)?[\s*_]*[:=][\s*_]*[~≈]?$/i;
/** *A 5 % chance of frost would be no reason to stay*: supposed, to be weighed. */
const weighed =
  /^(?: (?:of|that) [^,;]{2,80}?)? (?:(?:would|may|might) be (?:still |already )?(?:too|no|not|enough|more than enough|sufficient|acceptable|unacceptable|intolerable|tolerable|reason|worth|hardly|nothing)|is no reason)\b/i;
const builtFor =
  /\b(?:floods?|storms?|surges?|gales?|rainfall|rain|quakes?|earthquakes?|events?|waves?|droughts?|levels?) (?:of|with|that (?:has|have)) (?:an? )?$/i;
export const otherFigures: readonly SentenceExclusion[] = [
  {
    name: 'how well something was foretold',
    spans: figuresBehind(ofQuality),
    leaves: 'The probability scores reached Accuracy: 100 %.',
    keeps: 'The probability score: 100 %.',
  },
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
    name: 'a chance that is only weighed',
    spans: (sentence, matches) =>
      matches.filter(
        ({ kind, start, end }) =>
          kind === 'number' &&
          /^\W*(?:(?:but|and|yet) )?(?:even )?$/i.test(sentence.slice(0, start)) &&
          weighed.test(sentence.slice(end)),
      ),
    leaves: 'Even a 5 % chance of frost would be too much.',
    keeps: 'A 5 % chance of frost is all that we see.',
  },
  {
    name: 'what something is built for',
    spans: (sentence, matches) =>
      matches.filter(
        ({ kind, start, end }) =>
          kind === 'number' &&
          /\b(?:annual|yearly|exceedance)\b/i.test(sentence.slice(start, end)) &&
          builtFor.test(sentence.slice(0, start)),
      ),
    leaves: 'The dyke is built for a flood with a 1 % annual chance.',
    keeps: 'The dyke has a 1 % annual chance of failing.',
  },
  {
    name: 'the chance in other years',
    spans: (sentence, matches) =>
      matches.filter(({ kind, start }) => kind === 'number' && usual.test(sentence.slice(0, start))),
    leaves: 'The usual chance of frost is 20 %.',
    keeps: 'The chance of frost is 20 %, as usual.',
  },
];
