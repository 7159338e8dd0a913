// What stands in quotation marks. By hand and not by a pattern: one that looks for a closing mark from every mark that opens
// would read a text without closing ones over and over.
import { moved, type Span } from '../text/span.ts';

/** The quotations of a sentence with their marks. What “ opens and nothing closes goes on to the end; inside a word ’ and ' are no marks. */
export function quotations(sentence: string): Span[] {
  if (!/["“”‘'‚«»‹›„「『]/.test(sentence)) return [];
  const endAt = endFinder(sentence);
  const spans: Span[] = [];
  for (const { index } of sentence.matchAll(/["“”‘'‚«»‹›„「『]/g)) {
    if (index < (spans.at(-1)?.end ?? 0)) continue;
    const end = endAt(index);
    if (end !== undefined) spans.push({ start: index, end });
  }
  return spans;
}

/** The quotations of a sentence on its own, with what an earlier one has opened: *It may sink,” he said*. */
export function quotedIn(sentence: string): Span[] {
  const first = sentence.search(/["“”„«»‹›「『]/);
  closing.lastIndex = Math.max(0, first);
  if (!closing.test(sentence)) return quotations(sentence);
  const opened = { start: 0, end: first + 1 };
  return [opened, ...quotations(blanked(sentence, [opened]))];
}

/** A double mark that cannot open: it follows a word or a stop. */
const closing = /(?<=[\p{L}.,!?…’)])”(?![\p{L}\p{N}])|(?<=[.,!?…])"(?=\s|$)/uy;

/**
 * The quotations of each sentence of a paragraph, offsets as in the sentence. What is opened in one sentence and closed in a
 * later one of the paragraph is quoted throughout; what nothing closes ends with its sentence, but for a paragraph that “ or " opens:
 * of a quotation of several paragraphs, only the last one closes.
 */
export function quotationsIn(paragraph: string, sentences: readonly Span[]): (readonly Span[])[] {
  const long = sentences.length > 1 ? longQuotations(paragraph) : [];
  let next = 0;
  return sentences.map(({ start, end }) => {
    const sentence = paragraph.slice(start, end);
    while ((long[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const carried: Span[] = [];
    for (let i = next; (long[i]?.start ?? end) < end; i++) {
      const span = moved(long[i] as Span, -start);
      carried.push({ start: Math.max(0, span.start), end: Math.min(sentence.length, span.end) });
    }
    if (carried.length === 0) return quotedIn(sentence);
    return [...carried, ...quotations(blanked(sentence, carried))].toSorted((a, b) => a.start - b.start);
  });
}

const opening = /(?<=^|[\s([{—–-])(?:["“”„‘'‚»›](?=[\p{L}\p{N}([…])|[«‹](?=\s?[\p{L}\p{N}([…]))|[「『]/gu;
/** An apostrophe closes nothing: a single mark does only with a comma or a full stop before it. */
const closings: Readonly<Record<string, RegExp>> = {
  '“': /”/,
  '”': /”/,
  '„': /[“”]/,
  '«': /»/,
  '»': /«/,
  '‹': /›/,
  '›': /‹/,
  '「': /」/,
  '『': /』/,
  '"': /(?<=[\p{L}\p{P}])"(?![\p{L}\p{N}])/u,
  '‘': /(?<=[.,!?…])’(?!\p{L})/u,
  '‚': /[‘’](?!\p{L})/u,
  "'": /(?<=[.,!?…])'(?!\p{L})/u,
};

/** From each mark that opens to the first that closes it, where the same mark does not open again before: then it was none. */
function longQuotations(paragraph: string): Span[] {
  if (!/["“”«»‹›„‘'‚「『]/.test(paragraph)) return [];
  if (/^\s*(?:“|"(?=\p{L}))[^“”"]*$/u.test(paragraph)) return [{ start: 0, end: paragraph.length }];
  const spans: Span[] = [];
  const nextOf = new Map<string, number>();
  for (const { index, 0: mark } of [...paragraph.matchAll(opening)].toReversed()) {
    const words = paragraph.slice(index, nextOf.get(mark) ?? paragraph.length);
    const length = words.slice(1).search(closings[mark] ?? /$/);
    nextOf.set(mark, index);
    if (length >= 0) spans.push({ start: index, end: index + length + 2 });
  }
  let end = 0;
  return spans.toReversed().filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

const blanked = (sentence: string, spans: readonly Span[]): string =>
  spans.reduce((words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end), sentence);

/** The sentence with its quoted words as blanks between “ and ”. */
export function maskQuotations(sentence: string, quoted: readonly Span[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of quoted) {
    const length = end - start;
    masked += `${sentence.slice(from, start)}“${' '.repeat(Math.max(0, length - 2))}${length > 1 ? '”' : ''}`;
    from = end;
  }
  return masked + sentence.slice(from);
}

/** Where the quotation ends that a mark opens; undefined where it opens none. To be asked from left to right. */
function endFinder(sentence: string): (at: number) => number | undefined {
  const after = (mark: string) => forward((from) => sentence.indexOf(mark, from));
  const first = (pattern: string) =>
    forward((from) => {
      const closing = new RegExp(pattern, 'gu');
      closing.lastIndex = from;
      return closing.exec(sentence)?.index ?? -1;
    });
  const closings = {
    '“': after('”'),
    '"': after('"'),
    '”': after('”'),
    '«': after('»'),
    '»': after('«'),
    '‹': after('›'),
    '›': after('‹'),
    '「': after('」'),
    '『': after('』'),
    '‚': first('[‘’](?!\\p{L})'),
    '‘': first('’(?!\\p{L})'),
    "'": first("'(?!\\p{L})"),
    '„': first('[“”]'),
  };
  const lastSingle = sentence.lastIndexOf('’');
  return (at) => {
    const mark = sentence.charAt(at) as keyof typeof closings;
    if (/[‘'"‚]/.test(mark) && endsInWord(sentence, at)) return undefined;
    // Marks that close in most languages open only at the beginning of a word.
    if (/[”»›]/.test(mark) && !opensWord.test(sentence.slice(Math.max(0, at - 1), at + 3))) return undefined;
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

const opensWord = /^[\s([{—–-]?[”»›][\p{L}\p{N}]/u;
const endsInWord = (words: string, at: number): boolean => /[\p{L}\p{N}]$/u.test(words.slice(Math.max(0, at - 2), at));
