// Handling marks: what says who may read a paper, as a line of its own or as a portion mark before words.

const level =
  '(?:(?:NATO|EU|UK|US|COSMIC) )?(?:UNCLASSIFIED|RESTRICTED|CONFIDENTIAL|TOP SECRET|SECRET|OFFICIAL(?:[- ]SENSITIVE)?|CUI|FOUO|PROTECTED|INTERNAL|PUBLIC|SENSITIVE)';
const caveat =
  '(?:FOUO|NOFORN|ORCON|LES|SBU|NF|REL(?: TO)?(?: [A-Z, ]+)?|FOR [A-Z]+ USE(?: ONLY)?|FOR PUBLIC RELEASE|SENSITIVE|COMMERCIAL|[A-Z]{2,10})';
const tlp = 'TLP\\s*:?\\s*(?:RED|AMBER(?:\\s*\\+\\s*STRICT)?|GREEN|CLEAR|WHITE)';
const whole = new RegExp(
  `^(?:(?:Classification|Handling|Marking|TLP)\\s*:\\s*)?\\W*(?:${level}(?:\\s*(?://|[–—-])\\s*${caveat})*|${tlp}|FOR OFFICIAL USE ONLY|NOT FOR (?:PUBLIC )?(?:RELEASE|DISTRIBUTION))\\W*$`,
  'i',
);

/** Whether words are a handling mark and nothing else: `UNCLASSIFIED//FOUO`, `TLP:GREEN`, `(U)`. */
export const isHandlingMark = (words: string): boolean =>
  words.length <= 80 && (whole.test(words.trim()) || new RegExp(`^(?:${portion})$`, 'i').test(words.trim()));

const portion = `[([]\\s*(?:(?:U|C|S|TS|R|O|OS|CUI)(?:\\s*//[A-Z/, -]+)?|${tlp}|UNCLASSIFIED|OFFICIAL(?:-SENSITIVE)?|SECRET|CONFIDENTIAL|RESTRICTED)\\s*[)\\]]`;

/** A portion mark at the beginning of words, with the blanks around it: `(U) `, `(TLP:GREEN) `. */
export const portionMark = new RegExp(`^[\\s*_]*${portion}[\\s*_]*`, 'i');
/** The same at their end. */
export const portionMarkBehind = new RegExp(`[\\s*_]*${portion}[\\s*_]*$`, 'i');
