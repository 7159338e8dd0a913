import type { Span } from './span.ts';

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

function* segments(prose: string): Generator<{ segment: string; index: number }> {
  const stop = /[.!?]["'”’)\]]*\s+/g;
  for (let from = 0; from < prose.length; ) {
    stop.lastIndex = from + portion;
    const found = stop.lastIndex < prose.length ? stop.exec(prose) : null;
    const to = found ? found.index + found[0].length : prose.length;
    for (const { segment, index } of segmenter.segment(prose.slice(from, to))) yield { segment, index: from + index };
    from = to;
  }
}

/** The sentences of a stretch of prose, in order, without the blanks around them. Spans count from the beginning of `prose`. */
export function splitSentences(prose: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segments(prose)) {
    const previous = spans.at(-1);
    if (previous && joins(prose.slice(previous.start, index), segment))
      spans[spans.length - 1] = { start: previous.start, end: index + segment.length };
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans.map((span) => trim(prose, span)).filter((span) => span.start < span.end);
}

/** Whether what looks like two sentences is one. */
function joins(before: string, after: string): boolean {
  if (!before.trim()) return true;
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
