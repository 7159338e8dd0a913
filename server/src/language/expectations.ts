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
  /\b(?:we|I) (?:(?:now|still|also|therefore|fully|do not|don['’]t|no longer) )*(?:expect|anticipate|foresee|predict)\b|^\W*(?:expect|anticipate)\b(?= (?!(?:him|her|it|them|us|me|you|and|or|from|of)\b)[\w’'-])/i;

/** *The owner plans to sell*: a plan, whether it comes about or not. It may stand in the place of *will*; *its plans to sell* are none. */
export const intention =
  /(?<=^\W*(?:(?:by|before|in|from) [^,;:]{2,30}, )?(?!(?:if|once|when|whether|should)\b)(?:(?!(?:that|which|who|whose)\b)[\p{L}\p{N}’'-]+ ){1,6}?)(?<!(?:\b(?:the|its|their|his|her|our|these|all|no|any|new|has|have|had|are|were|of|with|on|for|by|to|amid|despite|and|such|fought|made|up)|ed|['’]s|s['’]) )(?:plans?|aims?|intends?) to\b/iu;

/** *It is doubtful that*, *a thaw looks doubtful*: unlikely, by how much nobody can tell. Figures and motives may be doubtful too. */
export const doubt = new RegExp(
  `(?:\\bit ${verbOfState} ${adverb}(?:doubtful|in doubt) (?:that|whether|if)|^\\W*(?:an?|any|another|whether)\\b[^,;:]* ${verbOfState} ${adverb}(?:doubtful|in doubt))\\b`,
  'i',
);

/** What happens on a day; none that a calendar settles (*expire*, *run out*), nor what people ask for or foresee. */
const happen =
  'collapse|fall|rise|drop|resign|quit|surrender|capitulate|defect|flee|withdraw|retreat|leave|return|reopen|close|open|begin|start|end|resume|stop|break|split|lose|win|capture|take|retake|seize|attack|invade|strike|march|land|sail|sign|approve|pass|reject|adopt|default|devalue|double|halve|triple|worsen|improve|recover|grow|shrink|join|ban|lift|impose|dissolve|cancel|suspend|arrest|arrive|go';

/** *The garrison mutinies by June*: told as settled, in a sentence that begins with its subject and ends with its day. */
export const foretold = new RegExp(
  `^\\W*(?!(?:if|when|once|as|after|before|while|since|because|until|whether|should|whoever|whatever)\\b)(?:(?!(?:that|which|who|whose)\\b)[\\p{L}\\p{N}’'-]+ ){1,5}?(?:(?:${happen})e?s|(?:mutin|ratif)ies|(?<=[^s]s )(?:${happen}|mutiny|ratify))\\b(?=[^,;:]* (?:by|before) [^,;:]+$)`,
  'iu',
);

const grade =
  '(?:low|lower|slim|small|minimal|negligible|limited|remote|medium|moderate|elevated|considerable|substantial|significant|serious|severe|high|higher|acute)';

/**
 * What is ruled out or anybody’s guess, and how great the risk of a thing is, *the risk of a strike is low*, as a whole statement: it
 * names an event, and gives no likelihood of it.
 */
export const gradedRisk = new RegExp(
  `\\bcan (?:(?:now|safely|largely|probably|almost certainly) )?be (?:ruled out|excluded)\\b(?! (?:by|from)\\b)|\\b(?:is|are|remains?) any(?:one|body)['’]s guess\\b|^\\W*(?:the |an? )?(?:risks?|threat|danger) (?:of|that) [^.,;:]{3,80}? ${verbOfState} ${adverb}(?:(?:very|relatively|fairly|quite) )?${grade}\\W*$|^\\W*there ${verbOfState} ${adverb}(?:an? |only an? )?(?:(?:very|relatively|fairly|quite) )?${grade} (?:risk|threat|danger) (?:of|that)\\b`,
  'i',
);
