// How sound the basis of a judgement is.
import type { Phrase } from './phrase.ts';
import { confidenceLevels, labelledLevels, percent } from './words.ts';

const phrase = (pattern: string, example: string): Phrase => ({
  kind: 'confidence',
  pattern,
  prefilter: 'confiden',
  example,
});

export const confidencePhrases: readonly Phrase[] = [
  phrase(
    `(?:with )?(?:only )?${confidenceLevels}(?: degree of| level of| levels of)? (?:analytical |analytic |overall )?confidence\\b`,
    'We hold this view with moderate confidence.',
  ),
  phrase(`(?:with )?${percent} confiden(?:ce|t)\\b`, 'We hold this view with 80 % confidence.'),
  phrase(
    `(?:with )?(?:an? )?(?:low|moderate|medium|high|strong|reasonable|fair) (?:degree|level)s? of (?:analytical |analytic )?confidence\\b`,
    'We hold this view with a fair degree of confidence.',
  ),
  phrase(
    `there is (?:now |still |also )?(?:(?:even|much|slightly|somewhat|far) )?(?:higher|greater|lower|less|more) confidence\\b(?= (?:that|in)\\b)`,
    'There is greater confidence that the ice holds.',
  ),
  phrase(`with confidence\\b`, 'We say so with confidence.'),
  phrase(
    `(?:(?:we|I) (?:are|am|remain|were|feel|have become)|we[’']re|I[’']m) (?:not |less |more |most |only |also |now )?(?:(?:very|highly|quite|fairly|reasonabl[ey]|extremely|moderately|increasingly|rather|broadly|wholly|fully|sufficiently) )?confident\\b(?: that\\b| in\\b)?`,
    'We are fairly confident that the line is cut.',
  ),
  phrase(
    `(?<=\\b(?:we|I) (?:are|am|remain) [^.;]{1,120}\\b(?:but|and|though|yet) )(?:are )?(?:now |only )?(?:less|more|highly|very|fairly|moderately|reasonably) confident\\b`,
    'We are sure of the date but less confident of the place.',
  ),
  phrase(
    `(?:our |the |overall |analytic(?:al)? )*confidence (?:level |rating )?(?:in (?:this|our|these|that|the) (?:[\\w-]+ ){0,2}?(?:assessment|judge?ment|attribution|estimate|finding|conclusion|analysis|forecast|view|figure|claim|timing|track|path|amount|location|extent|onset|strength|date|data|evidence|source|reporting|identification|link|result)s? )?(?:is|remains|was|stays) (?:therefore |now |only |still |thus )?(?:assessed (?:as|to be) |rated |judged )?(?:as )?${confidenceLevels}\\b`,
    'Our confidence in this judgement is low.',
  ),
  phrase(
    `(?:analytic(?:al)? )?confidence(?: level| rating)? ?(?:[:=]|[-–—](?=[^.,;)\\]]{1,20}(?:[.,;)\\]]|$))) ?${labelledLevels}\\b`,
    'Confidence: high.',
  ),
];
