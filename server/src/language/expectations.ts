// Words that say what will happen and give no estimate of it, though they sound like one: *is expected to*, *should*.

const verbOfState = '(?:is|are|looks?|seems?|appears?|remains?)';
const adverb = '(?:(?:now|still|also|therefore|widely|\\w+ly) )?';

/**
 * *Should*, *is due to*, *looks set to*; it may stand in the place of *will*. No advice (*readers should note*), no condition
 * (*should the port close*), nothing of what a relative clause says by the way.
 */
export const expectation = new RegExp(
  `(?<!\\b(?:which|that|who|readers?|analysts?|users?|clients?|one|we|you) )\\b(?:should(?! (?:have|the|an?|this|these|it|they|he|she|we|any|no)\\b| ${adverb}(?:be (?:noted|read|treated|seen|watched|monitored|considered|borne|avoided)|note|watch|monitor|avoid|consider|prepare|plan|expect|seek|send|take care)\\b)|ought to(?! have\\b)|${verbOfState} ${adverb}(?:expected|set|due|poised|about|slated|scheduled|on course|on track|forecast|projected|predicted|planned|tipped) to)\\b`,
  'i',
);

/** What the writers expect themselves, *we expect the crews to return*, *expect a strike*: it says nothing of how likely it is. */
export const ownExpectation =
  /\b(?:we|I) (?:(?:now|still|also|therefore|fully|do not|don['’]t|no longer) )*(?:expect|anticipate|foresee|predict)\b|^\W*(?:expect|anticipate)(?= (?:an?|the|more|further|\w+s)\b)/i;
