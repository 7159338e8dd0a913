// Where sentences end by the rules of Unicode (https://www.unicode.org/reports/tr29/#Sentence_Boundary_Rules), as
// `Intl.Segmenter` tells it, in a text of English letters and marks: the segmenter takes longer to be made than such a text
// to be read. All other texts are left to it.

/** English and the letters of Latin-1; no marks whose class differs between versions of Unicode, or that change those before them. */
const isPlain = /^[\t\n\r -~À-ÖØ-öø-ÿ‘’“”–—]*$/;
/** From one version on this goes on with a sentence. */
const isUnsure = /[.!?]["'()[\]{}‘’“”]*[\t ]*;/;

/** A line that ends, or a stop with what closes and the blanks behind it. */
const mayEnd = /\r\n?|\n|[.!?]["'()[\]{}‘’“”]*[\t ]*(\r\n?|\n)?/g;
/** What goes on with a sentence behind any stop. */
const goesOn = /[,:.!?–—-]/y;
/** What goes on with one behind a full stop: a small letter before any other letter, stop or end of a line. */
const goesOnSmall = /[^A-Za-zÀ-ÖØ-öø-ÿ\r\n.!?]*[a-zß-öø-ÿ]/y;
const capital = /[A-ZÀ-ÖØ-Þ]/;
const letter = /[A-Za-zÀ-ÖØ-öø-ÿ]/;

/** The offsets at which the sentences of a text end, the last one included; undefined where only the segmenter can tell. */
export function sentenceEnds(text: string): number[] | undefined {
  if (!isPlain.test(text) || isUnsure.test(text)) return undefined;
  const ends: number[] = [];
  for (const match of text.matchAll(mayEnd)) {
    const end = match.index + match[0].length;
    const isLine = match[1] !== undefined || /^[\r\n]/.test(match[0]);
    if (end < text.length && (isLine || !joins(text, match.index, end))) ends.push(end);
  }
  if (text !== '') ends.push(text.length);
  return ends;
}

/** Whether what stands at `end` goes on with the sentence of the stop at `at`. */
function joins(text: string, at: number, end: number): boolean {
  if (isAt(goesOn, text, end)) return true;
  if (text.charAt(at) !== '.') return false;
  const next = text.charAt(end);
  const isInWord = end === at + 1 && (/\d/.test(next) || (capital.test(next) && letter.test(text.charAt(at - 1))));
  return isInWord || isAt(goesOnSmall, text, end);
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
