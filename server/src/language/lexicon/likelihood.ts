// How likely something is, in words.
import type { Phrase } from './phrase.ts';
import { anyChance, beyond, chance, degrees, grade, nearly, negated, weighty } from './words.ts';

const phrase = (pattern: string, prefilter: string, example: string): Phrase => ({
  kind: 'likelihood',
  pattern,
  prefilter,
  example,
});

export const likelihoodPhrases: readonly Phrase[] = [
  phrase(
    `(?:(?:only|just|somewhat|slightly|marginally|significantly|considerably|far|much|a little|a good deal) )*(?:more[- ](?:likely|probable)|likelier)[- ]than[- ]not\\b`,
    'likely|probable|likelier',
    'It is far more likely than not that the pact holds.',
  ),
  phrase(
    `(?:about |roughly |just |approximately )?as (?:likely|probable) as not\\b`,
    'likely|probable',
    'A strike is about as likely as not.',
  ),
  phrase(`in all (?:likelihood|probability)\\b`, 'likelihood|probability', 'In all likelihood the pact will lapse.'),
  phrase(
    `(?:roughly|about|approximately) even(?= ?\\([^()]{0,12}\\d[^%]{0,40}%)`,
    'even',
    'Roughly even (45–55 %) that the pact holds.',
  ),
  phrase(`a (?:very )?long shot\\b`, 'long shot', 'A win is a long shot.'),
  phrase(
    `(?<=\\b(?:is|are|remains?|looks?|seems?|still|now|about|as) )an? toss-?up\\b(?! (?:states?|seats?|districts?|counties|races?)\\b)`,
    'toss',
    'The vote is a toss-up.',
  ),
  phrase(
    `(?<=\\b(?:is|are|remains?|looks?|seems?|still|now|about|as)(?: (?:largely|basically|essentially))? )a coin[ -](?:toss|flip)\\b`,
    'coin',
    'The vote is a coin toss.',
  ),
  phrase(`(?:an? )?fifty[- ]fifty ${chance}\\b`, 'fifty', 'We see a fifty-fifty chance of rain.'),
  phrase(
    `(?<=(?:\\b(?:is|are|remains?|looks?|seems?|at|about)|['’]s) )(?:fifty[- ]fifty|50[-–/:]50)(?= (?:that|whether|if)\\b|[.,;])`,
    'fifty|50',
    'It is fifty-fifty whether the pact holds.',
  ),
  phrase(
    `(?:the )?(?:chances|odds) (?:are|remain|look) (?:(?:slightly|somewhat|far|much|well) )?(?:better|higher|greater|lower|worse|less)[- ]than[- ]even\\b`,
    'chances|odds',
    'The odds are better than even.',
  ),
  phrase(
    `(?<=\\b(?:chances?|odds|likelihood|probability) of [^,;:.]{1,60} (?:are|is|remains?|looks?) )(?:(?:slightly|somewhat|far|much|well) )?(?:better|higher|greater|lower|worse|less)[- ]than[- ]even\\b`,
    'chance|odds|likelihood|probability',
    'The chances of a thaw are better than even.',
  ),
  phrase(
    `there (?:is|was|remains) every (?:chance|likelihood|prospect|possibility|probability|sign)\\b`,
    `${anyChance}|sign`,
    'There is every sign that the army stays.',
  ),
  phrase(
    `(?:an? |the |some |any )?(?:almost|next to|virtually|practically|close to|hardly any|scarcely any|nearly) (?:no |any |zero )?(?:chance|prospect|likelihood|possibility)s?\\b`,
    anyChance,
    'There is almost no chance of rain.',
  ),
  phrase(
    `(?:very |too |relatively )?(?:little|scant|every|zero) (?:chance|prospect|likelihood|probability)s?\\b`,
    anyChance,
    'There is little chance of rain.',
  ),
  phrase(`(?:an? |the |some |no |any )?${grade} ${chance}\\b`, anyChance, 'There is a slim chance of rain.'),
  phrase(`${beyond} an? ${grade} ${chance}\\b`, anyChance, 'There is hardly a realistic chance of rain.'),
  phrase(`no (?:${weighty}) ${chance}\\b`, anyChance, 'There is no significant chance of rain.'),
  phrase(
    `(?:the )?chances (?:are|were) (?:that|(?:about|roughly) even|even|slim|remote|good|high|low|small|poor)\\b`,
    'chances',
    'The chances are slim.',
  ),
  phrase(
    `(?:chances|odds) are\\b(?=,| (?:that|the|it|they|he|she|we|a|an|this)\\b)`,
    'chances|odds',
    'Chances are the port reopens.',
  ),
  phrase(
    `(?:the )?odds (?:(?:are|remain|look|have|seem|do not (?:look|seem)|don[’']t (?:look|seem))(?: not|n[’']t)? (?:now |still )?(?:(?:strongly|heavily|slightly|clearly|stacked|firmly) )?(?:against|in favou?r of|on|even|long|that|stacked|good|poor)|(?:do not |don[’']t |strongly |heavily |slightly |clearly |now )?favou?r)\\b`,
    'odds',
    'The odds are against a deal.',
  ),
  phrase(
    `${negated}${nearly}[ -]certain(?:ly|ty)?\\b(?: not\\b)?`,
    'certain',
    'The ferry is close to certain to sail.',
  ),
  phrase(
    `${negated}(?:almost|nearly|virtually|practically|all but) (?:sure|bound|guaranteed|inevitabl[ey]|inconceivable|undoubtedly|definitely)\\b`,
    'sure|bound|guaranteed|inevitabl|inconceivable|undoubtedly|definitely',
    'A default is all but inevitable.',
  ),
  phrase(`(?:a )?(?:near|virtual|practical)[- ]certainty\\b`, 'certainty', 'A default is a virtual certainty.'),
  phrase(`${negated}${nearly}[ -]impossible\\b`, 'impossible', 'A crossing is next to impossible.'),
  phrase(
    `(?:(?:far|much|even|somewhat|slightly|considerably) )?(?:less|more|equally|no less) (?:un|im)?(?:likely|probable)\\b(?<!\\bwhich\\b[^.;]{0,80})(?= (?:still |yet )?(?:is|are|was|would be|seems|looks|remains) (?:that|an?|the|any)\\b(?![^.;]* than\\b))`,
    'likely|probable',
    'Less likely is a second thaw.',
  ),
  phrase(`${negated}${degrees}(?:un)?likely\\b`, 'likely', 'A thaw is rather unlikely.'),
  phrase(`${negated}${degrees}(?:im)?probable\\b`, 'probable', 'A thaw is improbable.'),
  phrase(`${negated}${degrees}(?:im)?probably\\b(?: not\\b)?`, 'probably', 'The ice will probably not hold.'),
];
