// Figures that are said of a chance.
import type { Phrase } from './phrase.ts';
import { about, anyProbability, count, measuredOver, numeral, percent, probability } from './words.ts';

const phrase = (pattern: string, example: string, prefilter = anyProbability): Phrase => ({
  kind: 'number',
  pattern,
  prefilter,
  example,
});

export const numberPhrases: readonly Phrase[] = [
  phrase(
    `${about}(?:an? |the )?${about}${percent}(?:,? or (?:more|less|so|higher|lower|better|below|above),?)? ${measuredOver}${probability}\\b`,
    'There is a 60 % chance that the dam holds.',
  ),
  phrase(
    `${about}(?:an? )?${about}${numeral}(?: (?:to|or) ${numeral})?[- ]per[- ]?cent ${measuredOver}${probability}\\b`,
    'There is a ten per cent chance that the dam holds.',
  ),
  phrase(
    `${about}(?:an? |the )?${percent} \\((?:[^()]*)\\) ${measuredOver}${probability}\\b`,
    'There is a 60 % (two in three) likelihood of rain.',
  ),
  phrase(
    `${about}(?:an? )?${count}[- ]in[- ](?:an? )?${count}[- ]${probability}\\b`,
    'There is a one-in-five chance of frost.',
  ),
  phrase(`(?:an? )?${count}/${count} ${probability}\\b`, 'A thaw has a 1/8 chance.'),
  phrase(`an? (?:[\\w’'-]+ )?${percent} one\\b`, 'We give the east an 8 % chance and the west a 6 % one.', '%|per'),
  phrase(`${count} chances? in ${count}\\b`, 'A thaw has one chance in ten.', 'chance'),
  phrase(
    `odds of (?:about |roughly |around )?${count}(?:[- ]to[- ]|:|/)${count}\\b(?: against\\b)?`,
    'We give a thaw odds of about three to one.',
    'odds',
  ),
  phrase(`${count}(?:[- ]to[- ]|:|/)${count} odds\\b(?: against\\b)?`, 'We put it at 3-to-1 odds.', 'odds'),
  phrase(`(?:an? )?\\d\\d[-–/:]\\d\\d ${probability}\\b`, 'The vote has a 50–50 chance.'),
  phrase(
    `(?:there (?:is|was|remains) )?(?:an? |the )?(?:(?:slight|small|slim|low|high|remote|modest|fair|good|strong|tiny|negligible) )?(?:${probability} (?:of|at|as) ${about}|(?:chances?|likelihood|probability|probabilities) (?:below|above|under|over|between|exceeding|approaching|around) )(?:${percent}|0?\\.\\d+|0,\\d+|${count} in ${count}\\b)`,
    'We see a probability of about 70 %.',
  ),
  phrase(
    `(?:an? )?${about}(?:${percent}|${count}[- ]in[- ](?:an? )?${count})[- ]shot\\b(?= (?:at|of)\\b|[,.;)])`,
    'We give a thaw a 30 % shot.',
    'shot',
  ),
  phrase(
    `(?<=\\b(?:(?:we|i) (?:are|am|remain|would be)|(?:we|i)[’'](?:re|m)|feel) (?:now |still )?)${about}${percent} (?:sure|certain|confident)\\b`,
    'I am about 80 % sure that the dam holds.',
    '%|per',
  ),
  phrase(
    `(?:an? )?(?:one|two|three|four)[- ](?:thirds?|quarters?|fifths?) (?:chance|likelihood|probability)\\b`,
    'We see a two-thirds chance of rain.',
  ),
  phrase(`(?:an? )?0?\\.\\d+ ${probability}\\b`, 'We see a 0.7 probability of rain.'),
  phrase(
    `\\bp ?(?:\\([^()]{1,60}\\) ?)?[=≈<>≤≥~] ?(?:0?\\.\\d+|\\d+ ?%)`,
    'The bridge holds (p = 0.8).',
    '=|≈|<|>|≤|≥|~',
  ),
  phrase(
    `(?:an? )?${about}(?:${percent}|0?\\.\\d+) credence\\b|credence (?:of|is|at|stands at) ${about}(?:${percent}|0?\\.\\d+)`,
    'My credence is 0.4.',
    'credence',
  ),
];
