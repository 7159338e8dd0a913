// Claims that something is certain, which no standard allows of what is still to come.
import type { Phrase } from './phrase.ts';

const phrase = (pattern: string, prefilter: string, example: string): Phrase => ({
  kind: 'certainty',
  pattern,
  prefilter,
  example,
});

export const certaintyPhrases: readonly Phrase[] = [
  phrase(
    `(?<!\\b(?:could|may|might) )(?:will |would |shall )?(?:certainly|definitely|undoubtedly|unquestionably|indisputably|indubitably|assuredly|inevitably|unavoidably|inescapably)\\b`,
    'certainly|definitely|undoubtedly|unquestionably|indisputably|indubitably|assuredly|inevitably|unavoidably|inescapably',
    'The dyke will certainly fail.',
  ),
  phrase(
    `(?:will|would|shall) surely\\b|(?<=\\b(?:will|would)\\b[^.;]{3,120}?,? (?:and|or|but) )surely\\b(?= [a-z])`,
    'surely',
    'The dyke will surely fail.',
  ),
  phrase(`(?<=^\\W*(?:(?:and|but|so|yet) )?)surely\\b(?=,? [^;?]*\\bwill\\b)`, 'surely', 'Surely the dyke will fail.'),
  phrase(`will never\\b`, 'never', 'The dyke will never fail.'),
  phrase(
    `(?:has|have|had|stands?|stood) (?:absolutely |simply )?no (?:chance|prospect|hope)\\b`,
    'no chance|no prospect|no hope',
    'The revolt has no hope of success.',
  ),
  phrase(`out of the question\\b`, 'out of the question', 'A retreat is out of the question.'),
  phrase(
    `there(?: (?:is|can be|was|will be|remains)|[’']s) (?:(?:absolutely|now|simply|therefore|thus|hence|also|still|then|consequently|clearly|really|of course|quite) )?no (?:chance|prospect|doubt|possibility|likelihood|question|way)\\b`,
    'no chance|no prospect|no doubt|no possibility|no likelihood|no question|no way',
    'There is no way that the fleet returns.',
  ),
  phrase(`(?:will |would )?no doubt\\b`, 'no doubt', 'The fleet will no doubt return.'),
  phrase(
    `(?:without|beyond) (?:a |any )?(?:shadow of a )?(?:reasonable )?(?:doubt|question)\\b`,
    'doubt|question',
    'The fleet returns without question.',
  ),
  phrase(
    `(?:there (?:is|can be) )?(?:zero|not the slightest) doubt\\b`,
    'doubt',
    'There is zero doubt that the fleet returns.',
  ),
  phrase(
    `(?:is|are|remains?|looks?|be|seems?) (?:now |still |therefore )?(?:only |just |merely |simply )?a (?:matter|question) of time\\b(?! (?:and|or)\\b)`,
    'of time',
    'A defeat is only a matter of time.',
  ),
  phrase(`a sure thing\\b`, 'sure thing', 'A defeat is a sure thing.'),
  phrase(
    `(?:is|are|looks?|seems?|remains?) (?:doomed|destined) to\\b`,
    'doomed to|destined to',
    'The revolt is doomed to fail.',
  ),
  phrase(
    `will (?:for certain|for sure|without fail)\\b`,
    'for certain|for sure|without fail',
    'The dyke will for certain fail.',
  ),
  phrase(`(?:a )?foregone conclusion\\b`, 'foregone', 'The vote is a foregone conclusion.'),
  phrase(`a certainty\\b`, 'certainty', 'A defeat is a certainty.'),
  phrase(
    `(?:is|are|was|were|looks?|seems?|appears?|remains?) (?:now |also |thus |therefore |(?!(?:nearly|virtually|practically|hardly|scarcely|legally|contractually|morally|constitutionally)\\b)\\w+ly )?(?:certain|bound|sure|guaranteed) to\\b`,
    'certain to|bound to|sure to|guaranteed to',
    'The fleet is bound to return.',
  ),
  phrase(`certain\\b`, 'certain', 'A defeat is certain.'),
  phrase(
    `(?:now )?(?:inevitable|unavoidable|inescapable)\\b`,
    'inevitable|unavoidable|inescapable',
    'A defeat is inevitable.',
  ),
  phrase(`impossible\\b`, 'impossible', 'A defeat is impossible.'),
];
