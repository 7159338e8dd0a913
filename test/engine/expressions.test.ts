// The finder of expressions: what it finds, what only looks alike, whose words they are.
import { describe, expect, test } from 'vitest';
import { findExpressions } from '../../server/src/language/finder.ts';
import { findStandard, standards } from '../../server/src/standards/index.ts';
import {
  describeBand,
  findTerm,
  mainTerms,
  nearestTerms,
  type Standard,
  sentenceOpening,
  type Term,
} from '../../server/src/standards/standard.ts';

const standard = (id: string): Standard => {
  const found = findStandard(id);
  if (!found) throw new Error(id);
  return found;
};
const find = (sentence: string) =>
  findExpressions(sentence, standard('phia')).map(({ kind, text }) => `${kind}: ${text.replace(/\s+/g, ' ')}`);

describe('terms', () => {
  test.each(
    standards.flatMap((scale) =>
      scale.terms.map((term): [string, string, Standard, Term] => [scale.id, term.text, scale, term]),
    ),
  )('%s: %s is found as its term', (_, text, scale, term) => {
    // An adverb stands before a verb; a word of chances stands with its noun.
    const sentence =
      text === 'remote'
        ? 'The probability of a default is remote.'
        : term.form === 'adverb'
          ? `It will ${text} rain.`
          : `${sentenceOpening(term)} that it rains.`;
    const found = findExpressions(sentence, scale);
    expect(
      found.map(({ kind, term }) => `${kind} ${term?.text}`),
      sentence,
    ).toEqual([`likelihood ${text}`]);
  });

  test('one word has one meaning in each standard', () => {
    const meaning = (id: string) => {
      const term = findTerm(standard(id), 'highly unlikely');
      return term && describeBand(term.band);
    };
    expect(['phia', 'icd203', 'nato'].map(meaning)).toEqual(['10–20 %', undefined, 'under 10 %']);
  });

  test('the nearest terms come first', () => {
    const band = findTerm(standard('icd203'), 'very likely')?.band;
    expect(
      band &&
        nearestTerms(mainTerms(standard('phia')), band)
          .slice(0, 2)
          .map(({ text }) => text),
    ).toEqual(['highly likely', 'almost certain']);
  });

  test.each([
    ['highly  unlikely', 'highly unlikely'],
    ['highly\u00a0unlikely', 'highly unlikely'],
    ['highly\nunlikely', 'highly unlikely'],
    ['HIGHLY UNLIKELY', undefined],
  ])('%j', (words, term) => {
    const [found] = findExpressions(`It is ${words} that it rains.`, standard('phia'));
    expect(found?.term?.text).toBe(term ?? 'highly unlikely');
  });
});

describe('found', () => {
  test.each([
    ['It is highly unlikely that talks will be held.', ['likelihood: highly unlikely']],
    ['In all likelihood the pact will lapse.', ['likelihood: In all likelihood']],
    ['There is more than a remote chance of rain.', ['likelihood: more than a remote chance']],
    ['Rain is far more than a realistic possibility.', ['likelihood: far more than a realistic possibility']],
    ['There is not even a remote chance of rain.', ['likelihood: not even a remote chance']],
    ['Rain is more than a nuisance, and a remote chance of hail exists.', ['likelihood: a remote chance']],
    ['There is every chance that it rains.', ['likelihood: There is every chance']],
    ['The crane is not very likely to fail.', ['likelihood: not very likely']],
    ['It is more likely than not that it rains.', ['likelihood: more likely than not']],
    ['A link cannot be ruled out.', ['vague: cannot be ruled out']],
    ['It may rain, and floods could follow.', ['vague: may', 'vague: could']],
    ['We judge with high confidence that it rained.', ['confidence: with high confidence']],
    ['Prices will inevitably rise.', ['certainty: will inevitably']],
    ['There is a 60 % chance of rain.', ['number: a 60 % chance']],
    ['Rain is likely (55–75 %).', ['likelihood: likely', 'number: 55–75 %']],
    ['If it breaks, floods are very likely.', ['likelihood: very likely']],
    ['He claimed that it will open in May, which is highly unlikely.', ['likelihood: highly unlikely']],
  ])('%s', (sentence, expected) => {
    expect(find(sentence)).toEqual(expected);
  });
});

describe('not found', () => {
  test.each([
    'In May the military might of the junta was on show.',
    'Theresa May and a certain Mr Dray met as soon as possible.',
    'A poll of likely voters gave Corrin 48 per cent.',
    'Men were more likely than women to fall ill.',
    'Members may vote by proxy.',
    'Boats could not reach the city in 2014.',
    'The minister said that a deal was likely.',
    '“An attack is highly likely,” the general told reporters.',
    'According to the harbour master, the channel may reopen.',
    'If a breach becomes likely, sirens sound.',
    'Throughout, “likely” stands for 55 to 75 per cent.',
    'The government survived a vote of no confidence.',
    'Intruders used a remote access tool against the odds.',
    'Will it rain, and could it flood?',
    'One in five households has no water.',
  ])('%s', (sentence) => {
    expect(find(sentence)).toEqual([]);
  });
});
