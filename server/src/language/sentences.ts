import type { Span } from '../text/span.ts';
import { sentenceEnds } from './sentenceBreaks.ts';

/** Made where it is needed: that takes as long as an empty Node. */
let segmenter: Intl.Segmenter | undefined;

/** Titles, firms, reference words and Latin: a full stop after one of these ends no sentence. */
const abbreviation =
  /(?:^|[\s("'“‘[–—-])(?:\p{Lu}|(?:[A-Za-z]\.)+[A-Za-z]?|Mr|Mrs|Ms|Dr|Fr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Brig|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|St|Ste|Mt|Ft|Jr|Sr|Inc|Ltd|Co|Corp|Bros|No|Nos|Art|Arts|Sec|Ch|Fig|Figs|Vol|pp?|par|approx|incl|ca|cf|vs?|etc|est|max|min|dept|govt|al|ed|eds|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.["'”’)\]]*\s*$/u;

/** Reference words in small letters: with a figure behind them they end no sentence. */
const numbered = /\b(?:nos?|arts?|sec|ch|figs?|vol|para|app|Mk)\.\s*$/;

/** *Block V.*, *Annex B.*, *IS-K.*: the letter is a name of its own and no initial, so the full stop ends the sentence. */
const letterName =
  /(?:\b(?:Annex|Appendix|Area|Battalion|Battery|Berth|Block|Camp|Category|Class|Company|Dock|Exhibit|Gate|Grade|Group|Hall|hepatitis|influenza|Line|Option|Part|Party|Phase|Pier|Plan|Plant|Point|Quay|Reactor|Route|Scenario|Schedule|Sector|Series|Shaft|Site|Team|Terminal|Tier|Type|Unit|[Vv]itamin|Wing|Zone)\s|\b\p{Lu}{2,}-)\p{Lu}\.["'”’)\]]*\s*$/u;

/**
 * Abbreviations that end a sentence as often as not: what begins like a sentence then is one. So is what follows a single
 * capital: after an initial stands a name.
 */
const mayEnd =
  /(?:\b(?!(?:e\.g|i\.e)\.)(?:[A-Za-z]\.){2,}|(?<=[\p{L}\p{N},)]\s|\p{L}-)\p{Lu}\.|\b(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|St|Nos?|etc|al)\.)["'”’)\]]*\s*$/u;
const beginning =
  /^\s*["'“‘(]*(?:The|It|This|That|These|Those|He|She|They|We|You|In|On|At|But|And|Or|However|A|An|If|There|Its|His|Her|Their|Our|As|For|By|After|Before|Since|While|When|Although|Though|Both|Some|Many|Nobody|No|Most|All|Such|To|From|With|Under|Meanwhile|Still|Then|What|Who|Despite|According)\b(?!\.)/;

/**
 * The number of a note behind the stop that it belongs to: *filters.4 The*, *filters.[4] The*, *filters.⁴ The*. Bare figures
 * are one only after a word or a year and before a capital: *3.4 The*, *Group B.1* have none. No more than three marks stand
 * between; a pattern that took any number would read a row of quotation marks from each of them.
 */
const noteNumber =
  /(?<=[.!?]["'”’)]{0,3})(?:(?:\[\^?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\])+|[⁰¹²³⁴-⁹]+(?:[⁻⸴,–-][⁰¹²³⁴-⁹]+)*)(?=\s|$)|(?<=(?:\p{L}{2}|\b(?:19|20)\d\d|[%)\]"”’])[.!?]["'”’)]{0,3}|[.!?]["”’)])\d{1,3}(?:[,–-]\d{1,3})*(?=\s+["“‘']*[\p{Lu}\d])/gu;

/** The words with blanks for the numbers of notes, which the segmenter would take for a part of the next sentence, or of a figure. */
const withoutNoteNumbers = (prose: string): string =>
  prose.replace(noteNumber, (number, at: number) => {
    const before = prose.slice(Math.max(0, at - lastWords), at);
    return abbreviation.test(before) || numbered.test(before) ? number : ' '.repeat(number.length);
  });

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
    let start = 0;
    for (const next of endsIn(piece.slice(0, end))) {
      yield { segment: piece.slice(start, next), index: from + start };
      start = next;
    }
    from += end;
  }
}

function endsIn(text: string): readonly number[] {
  const ends = sentenceEnds(text);
  if (ends) return ends;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment, index }) => index + segment.length);
}

/** After the last blank of the second half of what stands before `end`, else at `end`, but through no character. */
function placeToCut(words: string, end: number): number {
  for (let at = end; at > end / 2; at--) if (/\s/.test(words.charAt(at - 1))) return at;
  return /[\uD800-\uDBFF]/.test(words.charAt(end - 1)) ? end - 1 : end;
}

/** The sentences of a stretch of prose, in order, without the blanks around them. Spans count from the beginning of `prose`. */
export function splitSentences(prose: string): Span[] {
  const spans: Span[] = [];
  const unnumbered = withoutNoteNumbers(prose);
  let endOfWords = 0;
  for (const { segment, index } of segments(unnumbered)) {
    const previous = spans.at(-1);
    const before = previous && unnumbered.slice(Math.max(previous.start, endOfWords - lastWords), endOfWords);
    // The dot of *.NET* begins a name.
    const isDotted = index === endOfWords && /(?:^|\s)\.$/.test(before ?? '');
    if (previous && (!before || isDotted || joins(before, segment)))
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
  if (letterName.test(before)) return false;
  if (/^\s*\d/.test(after) && numbered.test(before)) return true;
  if (mayEnd.test(before)) return !beginning.test(after);
  return abbreviation.test(before);
}

function trim(prose: string, { start, end }: Span): Span {
  const words = prose.slice(start, end);
  const blank = words.length - words.trimStart().length;
  return { start: start + blank, end: start + Math.max(blank, words.trimEnd().length) };
}
