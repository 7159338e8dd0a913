import type { Span } from '../text/span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Titles, firms, reference words and Latin: a full stop after one of these ends no sentence. */
const abbreviation =
  /(?:^|[\s("'“‘[–—-])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]?|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Brig|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|St|Ste|Mt|Ft|Jr|Sr|Inc|Ltd|Co|Corp|Bros|No|Nos|Art|Arts|Sec|Ch|Fig|Figs|Vol|pp?|par|approx|ca|cf|vs|etc|est|max|min|dept|govt|al|ed|eds|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.["'”’)\]]*\s*$/;

/** Abbreviations that end a sentence as often as not: what begins like a sentence then is one. */
const mayEnd = /(?:\b(?:[A-Za-z]\.){2,}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|al)\.)["'”’)\]]*\s*$/;
const beginning =
  /^\s*["'“‘(]*(?:The|It|This|That|These|Those|He|She|They|We|You|In|On|At|But|And|Or|However|A|An|If|There|Its|His|Her|Their|Our|As|For|By|After|Before|Since|While|When|Although|Though|Both|Some|Many|Nobody|No|Most|All|Such|To|From|With|Under|Meanwhile|Still|Then|What|Who|Despite|According)\b/;

/** About how many characters the segmenter gets at a time: on long texts it slows down with their length. */
const portion = 2000;

/**
 * A sentence ends after so many characters, wherever it is. Of 30,000 sentences that we measured the longest has 1,056, and
 * 1,827 with the addresses of its links; what is longer is no sentence, and every pattern that looks at one would have the
 * whole text to search.
 */
const longest = 2000;

/** An abbreviation with the brackets behind it is not longer. */
const lastWords = 40;

function* segments(prose: string): Generator<{ segment: string; index: number }> {
  const stop = /[.!?]["'”’)\]]*\s+/g;
  for (let from = 0; from < prose.length; ) {
    const piece = prose.slice(from, from + portion + longest);
    stop.lastIndex = portion;
    const found = stop.exec(piece);
    const isLast = from + piece.length === prose.length;
    const end = found ? found.index + found[0].length : isLast ? piece.length : placeToCut(piece, piece.length);
    for (const { segment, index } of segmenter.segment(piece.slice(0, end))) yield { segment, index: from + index };
    from += end;
  }
}

/** After the last blank of the second half of what stands before `end`, else at `end`, but through no character. */
function placeToCut(words: string, end: number): number {
  for (let at = end; at > end / 2; at--) if (/\s/.test(words.charAt(at - 1))) return at;
  return /[\uD800-\uDBFF]/.test(words.charAt(end - 1)) ? end - 1 : end;
}

/** The sentences of a stretch of prose, in order, without the blanks around them. Spans count from the beginning of `prose`. */
export function splitSentences(prose: string): Span[] {
  const spans: Span[] = [];
  let endOfWords = 0;
  for (const { segment, index } of segments(prose)) {
    const previous = spans.at(-1);
    const before = previous && prose.slice(Math.max(previous.start, endOfWords - lastWords), endOfWords);
    if (previous && (!before || joins(before, segment)))
      spans[spans.length - 1] = { start: previous.start, end: index + segment.length };
    else spans.push({ start: index, end: index + segment.length });
    const words = segment.trimEnd();
    if (words) endOfWords = index + words.length;
  }
  return spans
    .map((span) => trim(prose, span))
    .filter((span) => span.start < span.end)
    .flatMap((span) => (span.end - span.start > longest ? pieces(prose, span) : [span]));
}

/** What is too long for a sentence, in parts. */
function pieces(prose: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (let from = start; from < end; ) {
    const words = prose.slice(from, Math.min(from + longest, end));
    const to = from + words.length < end ? from + placeToCut(words, words.length) : end;
    parts.push(trim(prose, { start: from, end: to }));
    from = to;
  }
  return parts.filter((part) => part.start < part.end);
}

/** Whether what looks like two sentences is one. */
function joins(before: string, after: string): boolean {
  if (/^\s*[a-z]/.test(after) && !/^\s*(?:i{1,3}|iv|vi{0,3})\.\s/.test(after))
    return /[.…]["'”’)\]]*\s*$/.test(before) || /[?!]["'”’)]+\s*$/.test(before);
  if (mayEnd.test(before)) return !beginning.test(after);
  return abbreviation.test(before);
}

function trim(prose: string, { start, end }: Span): Span {
  const words = prose.slice(start, end);
  const blank = words.length - words.trimStart().length;
  return { start: start + blank, end: start + Math.max(blank, words.trimEnd().length) };
}
