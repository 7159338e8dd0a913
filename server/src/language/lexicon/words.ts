// The pieces that the patterns of several phrases are made of.

const degree =
  'very|highly|quite|fairly|rather|somewhat|extremely|exceptionally|overwhelmingly|pretty|reasonably|relatively|moderately|' +
  'particularly|especially|really|extraordinarily|vanishingly|most|more than|exceedingly|distinctly|decidedly|strongly|entirely|' +
  'altogether|so|too|all|at all|slightly|a little|a bit|only';
/** Any number of adverbs of degree: *very*, *very, very*, and *very-* as in *very-likely*. */
export const degrees = `(?:(?:${degree})(?:,? |-))*`;

const negation =
  "not(?! only\\b| just\\b| merely\\b)|no longer|hardly|scarcely|barely|by no means|in no way|far from(?: being)?|anything but|nowhere near|never|(?:is|are|was|were|seem|look)n[’']t";
/** A negation, or nothing. */
export const negated = `(?:(?:${negation}) (?:yet |at all |necessarily |now |then )?)?`;

export const nearly =
  '(?:almost|nearly|virtually|practically|effectively|all but|as good as|next to|close to|just about|well[- ]nigh|nigh on|near)';

/** Adjectives that grade a chance. */
export const grade =
  '(?:(?:very|extremely|quite|fairly|rather|relatively|only|vanishingly|exceptionally|reasonably|really|somewhat) (?:an? )?)?' +
  '(?:remote|fighting|sporting|slender|thin|slim|slimmest|small|smallest|slight|slightest|outside|tiny|minimal|minimum|minuscule|negligible|vanishing|faint|low|lower|high|higher|even|' +
  '(?:(?:far|much|well|considerably|significantly|slightly) )?(?:better|greater|higher|more|less|lower|worse)[- ]than[- ](?:an? )?(?:(?:roughly|about|approximately)[- ])?even|(?:roughly|about|nearly|approximately|almost)[- ]even|near[- ]zero|more[- ]likely[- ]than[- ]not|zero|poor|long|' +
  'realistic|likely|unlikely|probable|strong(?! possibility)|overwhelming|moderate|medium|limited|elevated|marginal|appreciable|non-negligible)' +
  // *Slim but growing*.
  '(?:,? (?:and|but|if|though|yet) [\\w-]+)?';
export const chance = '(?:chances?|likelihood|probability|probabilities|prospects?|odds|possibility)';

/** What makes of *a remote chance* another one: *hardly*, *more than*. */
export const beyond =
  '(?:hardly|scarcely|barely|not(?: even)?|anything but|by no means|far from|(?:(?:far|much|well|rather|considerably|slightly) )?(?:more|less|better) than)';

/** A chance of weight, but of what weight nobody can tell. */
export const weighty = 'significant|substantial|considerable';
/** Adjectives that say that a chance is worth naming, but not how large it is. */
export const vagueGrade = `(?:${weighty}|serious|real|distinct|good|fair|some|decent|reasonable|clear|definite|certain|growing|increasing|rising|genuine|non-?zero)`;

const number = String.raw`(?:\d+(?:[.,]\d+)?|\.\d+)`;
/** *Ten*, *seventy-five*: what percentages in words begin with. */
export const numeral =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|half|few|single-digit|double-digit)';
const perCent = '(?:%|per[- ]?cent\\b|pc\\b|percentage points\\b)';
export const percent = `${number} ?(?:${perCent}? ?(?:[-–—]|to|and|or) ?(?:an? )?${number}[- ]?)?[- ]?${perCent}`;
/**
 * *About*, *less than* …, or nothing. It stands at the head of several patterns: with many more words there the engine no longer
 * knows by its first letters where none of them can match, and the search takes twenty times as long.
 */
export const about =
  '(?:(?:less than|more than|about|around|roughly|approximately|at least|at most|up to|over|under|nearly|almost|some|between|above|below|an estimated|only|perhaps) )?';
export const count =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|a hundred|a thousand|\\d+)';
/** What may stand between a figure and the chance that it is of: *a 4 % annual risk*, *a 30 % conditional probability*. */
export const measuredOver =
  '(?:(?:annual|yearly|monthly|weekly|daily|lifetime|cumulative|conditional|overall|combined|residual|median|average|mean|subjective|non-negligible|estimated|rough|possible|(?:\\w+-)?(?:day|week|month|year)|year-on-year|exceedance|(?:lunar-|earth-)?impact) ){0,2}';
/** What a figure is said of. */
export const probability = '(?:chances?|likelihood|probability|probabilities|odds|possibility|risk)';

/** One level of confidence, as a standard or a writer may call it. */
const confidenceLevel =
  '(?:(?:very|extremely|fairly|reasonably|quite|relatively) )?(?:low|moderate|medium|high|strong|limited|considerable|great|full|complete|little|reasonable|substantial|some|weak|poor|partial)';
/** What may follow a level: *low to moderate*, *MEDIUM-HIGH*, *moderate-to-high*. */
const upToLevel = '(?:(?: ?[-–/] ?to ?[-–/] ?| ?(?:to|[-–/]|and|or) ?)(?:low|moderate|medium|high|very high))?';
/** One level, or two. */
export const confidenceLevels = confidenceLevel + upToLevel;
/** The same where only a label says that it is one: *Confidence: high*. */
export const labelledLevels = `(?:very )?(?:low|moderate|medium|high)${upToLevel}`;

/** Prefilters that several phrases share. */
export const anyChance = 'chance|likelihood|probabilit|prospect|odds|possibilit';
export const anyProbability = 'chance|likelihood|probabilit|odds|possibilit|risk';
