// The phrases that say how likely, how vague, how confident, how certain or what number, as patterns.
// A space in a pattern is any white space, so that a phrase may run over a line end, emphasis or U+00A0.

/** What an expression does: state a likelihood, hedge, grade the basis, claim certainty, or give a figure. */
export type Kind = 'likelihood' | 'vague' | 'confidence' | 'certainty' | 'number';

const degree =
  'very|highly|quite|fairly|rather|somewhat|extremely|exceptionally|overwhelmingly|pretty|reasonably|relatively|moderately|' +
  'particularly|especially|really|extraordinarily|vanishingly|most|more than|exceedingly|distinctly|decidedly|strongly|entirely|' +
  'altogether|so|too|all|at all|slightly|a little|a bit|only';
const degrees = `(?:(?:${degree}),? )*`;
const negation =
  "not(?! only\\b| just\\b| merely\\b)|no longer|hardly|scarcely|barely|by no means|in no way|far from|anything but|nowhere near|never|(?:is|are|was|were|seem|look)n[’']t";
const negated = `(?:(?:${negation}) (?:yet |at all |necessarily |now |then )?)?`;
const nearly =
  '(?:almost|nearly|virtually|practically|effectively|all but|as good as|next to|close to|just about|well[- ]nigh|nigh on|near)';
const grade =
  '(?:(?:very|extremely|quite|fairly|rather|relatively|only|vanishingly|exceptionally|reasonably|really|somewhat) (?:an? )?)?' +
  '(?:remote|fighting|sporting|slender|thin|slim|slimmest|small|smallest|slight|slightest|outside|tiny|minimal|minimum|minuscule|negligible|vanishing|faint|low|lower|high|higher|even|' +
  '(?:better|greater|more|less|worse)[- ]than[- ]even|(?:roughly|about|nearly|approximately|almost)[- ]even|near[- ]zero|zero|poor|long|' +
  'realistic|likely|unlikely|probable|strong(?! possibility)|overwhelming|significant|substantial|considerable|moderate|medium|limited|elevated|marginal|appreciable|non-negligible)';
const chance = '(?:chances?|likelihood|probability|probabilities|prospects?|odds|possibility)';
const vagueGrade =
  '(?:serious|real|distinct|good|fair|some|decent|reasonable|clear|definite|certain|growing|increasing|rising|genuine)';
const ruledOut =
  '(?:be )?(?:(?:entirely|wholly|completely|fully|altogether|yet) )?(?:rule out|ruled out|exclude|excluded|discount|discounted|dismiss|dismissed)';

const number = String.raw`\d+(?:[.,]\d+)?`;
const percent = `${number} ?(?:(?:%|per ?cent|percent)? ?(?:[-–—]|to|and) ?${number} ?)?(?:%|per ?cent\\b|percent\\b|percentage points\\b)`;
const about =
  '(?:(?:less than|more than|about|around|roughly|approximately|at least|at most|up to|over|under|nearly|almost|some|between|above|below|an estimated|only|perhaps) )?';
const count =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|a hundred|a thousand|\\d+)';
const probability = '(?:chances?|likelihood|probability|odds|possibility|risk)';
const confidenceLevel =
  '(?:(?:very|extremely|fairly|reasonably|quite|relatively) )?(?:low|moderate|medium|high|strong|limited|considerable|great|full|complete|little|reasonable|substantial|some|weak|poor|partial)';

/** By kind, the longer phrase before its beginning; the earliest match in a sentence wins, then the first in this list. */
const phrases: readonly (readonly [Kind, readonly string[]])[] = [
  [
    'number',
    [
      `${about}(?:an? |the )?${about}${percent}(?: or (?:more|less|higher|lower|better))? ${probability}\\b`,
      `${about}(?:an? |the )?${percent} \\((?:[^()]*)\\) ${probability}\\b`,
      `${about}(?:an? )?${count}[- ]in[- ](?:an? )?${count}[- ]${probability}\\b`,
      `${count} chances? in ${count}\\b`,
      `odds of (?:about |roughly |around )?${count}(?:[- ]to[- ]|:|/)${count}\\b`,
      `${count}(?:[- ]to[- ]|:|/)${count} odds\\b`,
      `(?:an? )?50[-–/:]50 ${probability}\\b`,
      `(?:there (?:is|was|remains) )?(?:an? |the )?${probability} (?:of|at|as) ${about}(?:${percent}|0?\\.\\d+|0,\\d+|${count} in ${count}\\b)`,
      `(?:an? )?0?\\.\\d+ ${probability}\\b`,
      `\\bp ?[=≈<>≤≥] ?0?\\.\\d+`,
    ],
  ],
  [
    'confidence',
    [
      `(?:with )?(?:only )?${confidenceLevel}(?: ?(?:to|[-–/]|and|or) ?(?:low|moderate|medium|high|very high))?(?: degree of| level of| levels of)? (?:analytical |analytic |overall )?confidence\\b`,
      `(?:with )?${percent} confiden(?:ce|t)\\b`,
      `(?:with )?(?:an? )?(?:low|moderate|medium|high|strong|reasonable|fair) (?:degree|level)s? of (?:analytical |analytic )?confidence\\b`,
      `with confidence\\b`,
      `(?:we|I) (?:are|am|remain|were|feel|have become) (?:not |less |more |most |only |also |now )?(?:(?:very|highly|quite|fairly|reasonably|extremely|moderately|increasingly|rather|broadly|wholly|fully|sufficiently) )?confident\\b(?: that\\b| in\\b)?`,
      `(?:our |the |overall |analytic(?:al)? )*confidence (?:level |rating )?(?:in (?:this|our|these|that|the) (?:overall |key |main )?(?:assessment|judge?ment|attribution|estimate|finding|conclusion|analysis|forecast|view|figure|claim)s? )?(?:is|remains|was|stays) (?:therefore |now |only |still |thus )?(?:assessed (?:as|to be) |rated |judged )?(?:as )?${confidenceLevel}\\b`,
      `(?:analytic(?:al)? )?confidence(?: level| rating)? ?: ?(?:very )?(?:low|moderate|medium|high)\\b`,
    ],
  ],
  [
    'likelihood',
    [
      `(?:(?:only|just|somewhat|slightly|marginally|significantly|considerably|far|much|a little|a good deal) )*more (?:likely|probable) than not\\b`,
      `(?:about |roughly |just |approximately )?as (?:likely|probable) as not\\b`,
      `more than (?:likely|probable)\\b`,
      `in all (?:likelihood|probability)\\b`,
      `a (?:very )?long shot\\b`,
      `there (?:is|was|remains) every (?:chance|likelihood|prospect|possibility|probability|sign)\\b`,
      `(?:an? |the |some |any )?(?:almost|next to|virtually|practically|close to|hardly any|scarcely any|nearly) (?:no |any |zero )?(?:chance|prospect|likelihood|possibility)s?\\b`,
      `(?:very |too |relatively )?(?:little|scant|every|zero) (?:chance|prospect|likelihood|probability)s?\\b`,
      `(?:an? |the |some |no |any )?${grade} ${chance}\\b`,
      `(?:the )?chances (?:are|were) (?:that|(?:about|roughly) even|even|slim|remote|good|high|low|small|poor)\\b`,
      `chances are\\b(?=,| (?:that|the|it|they|he|she|we|a|an|this)\\b)`,
      `(?:the )?odds (?:(?:are|remain|look|have|seem) (?:now |still )?(?:(?:strongly|heavily|slightly|clearly|stacked|firmly) )?(?:against|in favou?r of|on|even|long|that|stacked|good|poor)|(?:strongly |heavily |slightly |clearly |now )?favou?r)\\b`,
      `${negated}${nearly}[ -]certain(?:ly|ty)?\\b(?: not\\b)?`,
      `${negated}(?:almost|nearly|virtually|practically|all but) (?:sure|bound|guaranteed|inevitabl[ey]|inconceivable|undoubtedly|definitely)\\b`,
      `(?:a )?(?:near|virtual|practical)[- ]certainty\\b`,
      `${negated}${nearly}[ -]impossible\\b`,
      `${negated}${degrees}(?:un)?likely\\b`,
      `${negated}${degrees}(?:im)?probable\\b`,
      `${negated}${degrees}(?:im)?probably\\b(?: not\\b)?`,
    ],
  ],
  [
    'vague',
    [
      `(?:can|could) ?(?:not|n[’']t) ${ruledOut}\\b`,
      `nor (?:can|could) (?:[\\w’'-]+ ){1,8}be (?:ruled out|excluded|discounted|dismissed)\\b`,
      `(?:can|could) (?:hardly|scarcely|never) be (?:ruled out|excluded|discounted|dismissed)\\b`,
      `(?:we|I) (?:do|did)(?: not|n[’']t) (?:rule out|exclude|discount)\\b`,
      `not (?:yet )?to be (?:ruled out|excluded|discounted|dismissed)\\b`,
      `(?:hard|difficult|impossible|premature|unwise|too early) to (?:rule out|exclude|discount|dismiss)\\b`,
      `not (?:entirely |wholly |completely |altogether )?(?:out of the question|impossible|inconceivable|implausible|unthinkable|excluded|ruled out)\\b`,
      `remains? to be seen\\b`,
      `(?:increasingly|ever more|more and more|less and less|decreasingly) (?:un)?(?:likely|probable|possible|plausible)\\b`,
      `there (?:is|was|remains|exists) (?:still |also |always |therefore |even )?(?:an?|the|some) (?:possibility|chance)\\b`,
      `(?:has|have|had|stands?|stood) (?:an?|some) chance\\b(?= of\\b)`,
      `(?:an? |the |some )?(?:very |quite )?(?:${vagueGrade}|growing|strong) (?:possibility)\\b`,
      `(?:an? |the )?(?:very |quite |pretty |increasingly )?${vagueGrade} (?:chance|likelihood|probability|prospect)s?\\b(?! to\\b)`,
      `(?:quite |very |entirely |just )?(?:possible|conceivable|plausible|imaginable|thinkable) that\\b`,
      `(?:very |quite |just |entirely )?possibly\\b`,
      `potentially\\b`,
      `(?:quite |very )?(?:conceivably|plausibly)\\b`,
      `perhaps\\b`,
      `maybe\\b`,
      `(?:possible|conceivable|plausible)\\b`,
      `(?:may|might|could),? or (?:may|might|could) not\\b`,
      `(?:may|might|could)\\b`,
    ],
  ],
  [
    'certainty',
    [
      `(?:will |would |shall )?(?:certainly|definitely|undoubtedly|unquestionably|indisputably|indubitably|assuredly|inevitably|unavoidably|inescapably)\\b`,
      `will never\\b`,
      `(?:has|have|had|stands?|stood) (?:absolutely |simply )?no (?:chance|prospect|hope)\\b`,
      `out of the question\\b`,
      `there (?:is|can be|was|will be|remains) (?:absolutely |now |simply )?no (?:chance|prospect|doubt|possibility|likelihood|question|way)\\b`,
      `(?:will |would )?no doubt\\b`,
      `(?:without|beyond) (?:a |any )?(?:shadow of a )?(?:reasonable )?(?:doubt|question)\\b`,
      `(?:a )?foregone conclusion\\b`,
      `a certainty\\b`,
      `(?:is|are|was|were|looks?|seems?|appears?|remains?) (?:now |absolutely |also |thus |therefore )?(?:certain|bound|sure|guaranteed) to\\b`,
      `certain\\b`,
      `(?:now )?(?:inevitable|unavoidable|inescapable)\\b`,
      `impossible\\b`,
    ],
  ],
];

/** A blank in a pattern is any run of white space; `[- ]` a hyphen or one. */
const compile = (source: string): string =>
  source
    .replace(/\[(?:- | -)\]/g, '(?: |-)')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+');

const kindsInOrder = phrases.map(([kind]) => kind);

/** Every phrase of every kind, and `extra` likelihood phrases (a house standard's own terms) before them. */
export function compilePhrases(extra: readonly string[]): RegExp {
  const own = extra.map((term) => `(?:an? |the )?${literal(term)}\\b`).toSorted((a, b) => b.length - a.length);
  const groups = phrases.map(([kind, sources]) => {
    const all = kind === 'likelihood' ? [...sources, ...own] : sources;
    return `(?<${kind}>${all.map(compile).join('|')})`;
  });
  return new RegExp(`(?<![A-Za-z0-9À-ÿ_-])(?:${groups.join('|')})(?!-[A-Za-z])`, 'gi');
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word of every phrase above: a sentence without any of them needs no search, and most have none. */
const signal =
  /likel|probab|long\s+shot|chance|odds|prospect|certain|possib|confiden|\bmay\b|might|could|maybe|perhaps|potential|conceiv|plausib|imagin|thinkab|rule[ds]? ?out|exclud|discount|dismiss|\bto\s+be\s+seen|out\s+of\s+the\s+question|inevitab|unavoid|inescap|definite|doubt|question|indisput|assured|foregone|\bbound\b|\bsure\b|no\s+way|guaranteed|never|risk|\bhope\b|\bp\s*[=≈<>≤≥]|rul(?:e|ed)\s+out/i;

/** Whether a sentence can hold an expression at all. */
export const hasSignal = (sentence: string): boolean => signal.test(sentence);

/** Which kind a match of `compilePhrases` is. */
export function kindOf(match: RegExpExecArray): Kind {
  const kind = kindsInOrder.find((name) => match.groups?.[name] !== undefined);
  if (!kind) throw new Error('A phrase of no kind.');
  return kind;
}
