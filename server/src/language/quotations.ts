// What stands in quotation marks. By hand and not by a pattern: one that looks for a closing mark from every mark that opens
// would read a text without closing ones over and over.
import type { Span } from '../text/span.ts';

/** The quotations of a sentence with their marks. What “ opens and nothing closes goes on to the end; inside a word ’ and ' are no marks. */
export function quotations(sentence: string): Span[] {
  if (!/["“‘'«„]/.test(sentence)) return [];
  const endAt = endFinder(sentence);
  const spans: Span[] = [];
  for (const { index } of sentence.matchAll(/["“‘'«„]/g)) {
    if (index < (spans.at(-1)?.end ?? 0)) continue;
    const end = endAt(index);
    if (end !== undefined) spans.push({ start: index, end });
  }
  return spans;
}

/** The sentence with its quoted words as blanks between “ and ”. */
export function maskQuotations(sentence: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of quotations(sentence)) {
    const length = end - start;
    masked += `${sentence.slice(from, start)}“${' '.repeat(Math.max(0, length - 2))}${length > 1 ? '”' : ''}`;
    from = end;
  }
  return masked + sentence.slice(from);
}

/** Where the quotation ends that a mark opens; undefined where it opens none. To be asked from left to right. */
function endFinder(sentence: string): (at: number) => number | undefined {
  const after = (mark: string) => forward((from) => sentence.indexOf(mark, from));
  const outsideWords = (mark: string) =>
    forward((from) => {
      let at = sentence.indexOf(mark, from);
      while (at >= 0 && beginsWithLetter(sentence, at + 1)) at = sentence.indexOf(mark, at + 1);
      return at;
    });
  const closings = {
    '“': after('”'),
    '"': after('"'),
    '«': after('»'),
    '‘': outsideWords('’'),
    "'": outsideWords("'"),
    '„': forward((from) => {
      const closing = /[“”]/g;
      closing.lastIndex = from;
      return closing.exec(sentence)?.index ?? -1;
    }),
  };
  const lastSingle = sentence.lastIndexOf('’');
  return (at) => {
    const mark = sentence.charAt(at) as keyof typeof closings;
    if ((mark === '‘' || mark === "'") && endsInWord(sentence, at)) return undefined;
    const closing = closings[mark](at + 1);
    if (closing !== undefined) return closing + 1;
    if (mark === '“') return sentence.length;
    return mark === '‘' && lastSingle > at ? lastSingle + 1 : undefined;
  };
}

/** A search that goes over its text once, when it is asked from left to right; negative is not found. */
function forward(search: (from: number) => number): (from: number) => number | undefined {
  let found: number | undefined;
  return (from) => {
    if (found === undefined || (found >= 0 && found < from)) found = search(from);
    return found < 0 ? undefined : found;
  };
}

const beginsWithLetter = (words: string, at: number): boolean => /^\p{L}/u.test(words.slice(at, at + 2));
const endsInWord = (words: string, at: number): boolean => /[\p{L}\p{N}]$/u.test(words.slice(Math.max(0, at - 2), at));
