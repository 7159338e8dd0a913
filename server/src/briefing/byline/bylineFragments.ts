// The fragments of a byline’s lines: what stands between bars, dots, dashes and line ends, names and dates apart.
import { looksLikeDate, readPublicationDate } from '../../dates/publicationDate.ts';
import { asSeen, nothing } from '../../markdown/cutWords.ts';
import type { Span } from '../../text/span.ts';
import { inEmphasis, isCellLabel, kindOfLabel, type LabelKind, withColon, withoutColon } from './bylineLabels.ts';
import { isProperName } from './bylineNames.ts';
import { isHandlingMark, portionMark } from './handlingMarks.ts';

/** A line of a block and the offset at which it starts. */
export type Line = { readonly source: string; readonly line: number };

export function linesOf(text: string, { start, end }: Span): Line[] {
  let line = start;
  return text
    .slice(start, end)
    .split(/(?<=\n)/)
    .map((source) => {
      line += source.length;
      return { source: source.replace(sign, asOne), line: line - source.length };
    });
}

/** Signs without width, and letters written as references. */
const sign = /[\u00AD\u200B-\u200F\u2060\uFEFF]|&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/giu;

/** A blank written as a reference is one blank: several are a gap. */
const asOne = (token: string): string => asSeen(token).replace(/(?<=^ ) +$/, (blanks) => nothing.repeat(blanks.length));

/** Words between separators, starting at an offset of the text. */
export type Fragment = { readonly words: string; readonly offset: number };

/** Bars, dots, dashes, escaped ones too, pictures, wide gaps; what stands before a label in bold, and the stop before another label. */
const separator =
  /\s*(?:\\?[|｜·•]|\s\\?[–—-]{1,3}\s|\s\/\/\s|<br\s*\/?>|;|\t|\s{3,}|\\?\r?\n|\p{Extended_Pictographic}\uFE0F?|\s(?=(?:\*\*|__)[^*_:\n]{2,40}(?::(?:\*\*|__)|(?:\*\*|__):))|(?<=[\p{Ll}\d])\.\s+(?=By\s|(?:(?:Last )?Updated|Published|Posted|Issued)\s|\p{Lu}[\p{L} ]{1,24}:))\s*/gu;

/** The fragments of a line that hold a letter or a figure; the line starts at `lineOffset`. */
export function fragmentsOf(line: string, lineOffset: number): Fragment[] {
  if (line.length < 100 && (isHandlingMark(plainWords(line)) || subtitle.test(line))) return [];
  const masked = line.replace(/\[\[[^\]\n]*\]\]/g, (kept) => 'x'.repeat(kept.length));
  const fragments: Fragment[] = [];
  let from = 0;
  for (const match of [...masked.matchAll(separator), undefined]) {
    const words = line.slice(from, match?.index ?? line.length);
    if (match && standsInBrackets(words, line.slice(match.index + match[0].length))) continue;
    // A semicolon between names joins them.
    if (match?.[0].trim() === ';' && !isDateOrLabel(words) && !isDateOrLabel(line.slice(match.index + 1))) continue;
    // *Classification: Open source — Public Record* goes on behind its dash.
    const rest = isDash.test(match?.[0] ?? '') && isOfOther(words) ? line.slice(match?.index).replace(isDash, '') : '';
    if (rest && !isDateOrLabel(rest) && !withColon.test(rest)) continue;
    if (match && endsWithMonth.test(words) && beginsWithMonth.test(line.slice(match.index))) continue;
    const blanks = /^[\s\x81\x8D\x8F\x90\x9D]*/.exec(words)?.[0].length ?? 0;
    const mark = blanks + (portionMark.exec(words.slice(blanks))?.[0].length ?? 0);
    if (/[\p{L}\p{N}]/u.test(words)) fragments.push({ words: words.slice(mark), offset: lineOffset + from + mark });
    from = (match?.index ?? 0) + (match?.[0].length ?? 0);
  }
  return fragments;
}

/** Whether brackets are open behind the words, and close in the rest: *6 April (Monday — a holiday)* is one piece. */
const standsInBrackets = (words: string, rest: string): boolean =>
  words.lastIndexOf('(') > words.lastIndexOf(')') && /^[^()|]*\)/.test(rest);

const isDash = /^\s\\?[–—-]{1,3}\s/;

/** Whether words have a label of another thing than the author and the date: a known one, or any in bold. */
const isOfOther = (words: string): boolean =>
  withColon.test(words) &&
  kindOfLabel(labelWords(words)) === undefined &&
  (isCellLabel(labelWords(words)) || boldLabel.test(words));

const boldLabel = /^[\s>*-]*(?:\*\*|__)[^*_:\n]{2,40}(?::(?:\*\*|__)|(?:\*\*|__):)/;

const monthName =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** *Campaign Period: March – June 2024* is one stretch of months; between days a dash parts two dates. */
const endsWithMonth = new RegExp(`(?<!\\d )\\b${monthName}(?: 20\\d\\d)?$`);
const beginsWithMonth = new RegExp(`^\\s*[–—-]\\s*${monthName} 20\\d\\d\\b`);

/** **Exposed Pumps - March through May 2024**: what the paper is about, and of which months. */
const subtitle = new RegExp(
  `^\\s*\\*\\*[^*|]{3,60}\\s[–—-]\\s${monthName}(?: 20\\d\\d)?\\s?(?:through|to|until|[–—-])\\s?${monthName} 20\\d\\d\\*\\*\\s*$`,
);

const isDateOrLabel = (words: string): boolean => {
  const first = words.split(/[;|·•\n]/)[0] ?? '';
  return looksLikeDate(bare(first)) || (withColon.test(first) && kindOfLabel(labelWords(first)) !== 'author');
};

const labelWords = (words: string): string => withColon.exec(words)?.[1] ?? '';

const isReadable = (words: string): boolean => readPublicationDate(bare(words)).kind !== 'unreadable';

/** The parts of a fragment before `end` and from `start` on. */
const cut = ({ words, offset }: Fragment, end: number, start: number): [Fragment, Fragment] => [
  { words: words.slice(0, end), offset },
  { words: words.slice(start), offset: offset + start },
];

/**
 * Splits a fragment at what joins a date to a name: `Ada Lind, 2 May 2025`, `Ada Lind on 2 May 2025`, `Ada Lind (2 May
 * 2025)`, `Posted on 2 May 2025 by Ada Lind`; `May 2, 2025` and `Friday, 2 May 2025` stay one.
 */
export function splitAtDate(fragment: Fragment): Fragment[] {
  const { words } = fragment;
  if (words.length > maxFragment || isReadable(words.slice(labelOf(words)?.end ?? 0))) return [fragment];
  for (const { index, 0: joint, 1: preposition } of words.matchAll(joints)) {
    const [first, last] = cut(fragment, index, index + joint.length);
    const label = labelOf(first.words);
    const rest = first.words.slice(label?.end ?? 0);
    if (preposition === 'by' && isReadable(rest)) {
      const [, author] = cut(fragment, index, index + joint.search(/\S/));
      // WordPress writes the category behind the name.
      return [first, { ...author, words: author.words.replace(/\s+in\s+\p{Lu}.*$/u, '') }];
    }
    const inside = { ...last, words: joint.includes('(') ? last.words.replace(/\)[\s*_]*$/, '') : last.words };
    const isSigned = preposition !== 'on' || isProperName(plainWords(rest)) || label?.kind === 'author';
    if (preposition !== 'by' && isReadable(inside.words) && isSigned) return [...splitAtDate(first), inside];
    if (joint.includes('/') && isReadable(rest)) return [first, last];
  }
  return (
    splitAtComma(fragment, isReadable) ?? splitAtBlank(fragment) ?? splitAtComma(fragment, isMeantAsDate) ?? [fragment]
  );
}

/** More commas than that are in no line of names. */
const maxCommas = 8;

/** A comma, but not the one between days and their year: *5-11 May, 2025*, *May 5-11, 2025*. */
const commaBeforeOther = /(?<!\d(?:\s\p{L}+)?(?=,\s+\d{4}\b)),\s+/gu;

/** Splits a fragment at the commas around the date that it holds; undefined where it holds none between commas. */
function splitAtComma(fragment: Fragment, isDate: (words: string) => boolean): Fragment[] | undefined {
  const { words } = fragment;
  const commas = [...words.matchAll(commaBeforeOther)].slice(0, maxCommas);
  const starts = [labelOf(words)?.end ?? 0, ...commas.map(({ index, 0: { length } }) => index + length)];
  const ends = [...commas.map(({ index }) => index), words.length];
  for (const [i, start] of starts.entries())
    for (const end of ends.slice(i).toReversed()) {
      if (!isDate(words.slice(start, end)) || (i === 0 && end === words.length)) continue;
      const [before, rest] = i === 0 ? [undefined, fragment] : cut(fragment, ends[i - 1] ?? 0, start);
      const length = end - (i === 0 ? 0 : start);
      const [date, after] = cut(
        rest,
        length,
        rest.words.length - words.length + (starts[ends.indexOf(end) + 1] ?? words.length),
      );
      return [...(before && /\p{L}{2,}/u.test(before.words) ? [before] : []), date, ...(after.words ? [after] : [])];
    }
  return undefined;
}

/** A month with a figure, or *last week*, but no year alone. */
const isMeantAsDate = (words: string): boolean => looksLikeDate(bare(words)) && !/^\W*\d{4}\W*$/.test(words);

/** `Ada Lind 2 May 2025` is a name and a day. */
function splitAtBlank(fragment: Fragment): Fragment[] | undefined {
  const { words } = fragment;
  const blank = [...words.matchAll(/\s+(?=[\p{L}*_]*\d|[*_]*\p{Lu})/gu)].find(({ index, 0: { length } }) => {
    const name = plainWords(words.slice(0, index));
    return (
      isProperName(name) && !/\d/.test(name) && readPublicationDate(bare(words.slice(index + length))).kind === 'day'
    );
  });
  return blank && cut(fragment, blank.index, blank.index + blank[0].length);
}

/** A longer fragment (UTF-16 units) is no name with a date. */
const maxFragment = 200;
const joints = /\s+\/\s+|\s*\((?=[^()]*\)[\s*_]*$)|\s+(by|on)\s+/gi;

/** A label at the beginning of words: what it says, and where it ends. */
type Label = { readonly kind: LabelKind; readonly end: number };

export function labelOf(words: string): Label | undefined {
  if (isReadable(words)) return undefined;
  const colon = withColon.exec(words);
  if (colon) return { kind: kindOfLabel(colon[1] ?? '') ?? 'nothing', end: colon[0].length };
  const bold = inEmphasis.exec(words);
  const boldKind = bold && kindOfLabel(bold[1] ?? '');
  if (bold && boldKind) return { kind: boldKind, end: bold[0].length };
  const plain = withoutColon.exec(words);
  if (!plain) return undefined;
  const end = plain[0].length;
  const rest = bare(words.slice(end));
  if (/\bby$/i.test(plain[1] ?? '')) {
    const kind = kindOfLabel(plain[1] ?? '') ?? 'nothing';
    return {
      kind: isProperName(plainWords(rest).split(/,|\s[–—-]\s|\s\(|\s(?=on\s)/)[0] ?? '') ? kind : 'nothing',
      end,
    };
  }
  // *Published* needs a date; *on* is none by itself.
  if (!looksLikeDate(rest) && !splitsAtDate(rest)) return undefined;
  return { kind: kindOfLabel(plain[1] ?? '') ?? 'date', end };
}

/** Whether words begin with a date that *by* follows. */
const splitsAtDate = (words: string): boolean => isReadable(words.split(/,?\s+by\s+/i)[0] ?? '');

/** Words as a reader sees them: without links, wikilinks, pictures, notes, tags, addresses of mail and emphasis. */
export const plainWords = (source: string): string =>
  source
    .replace(/\s*[(<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]|<[^<>]*>/g, '')
    .replace(/\[\[(?:[^\]|]*\|)?(?:[^\]|]*\/)?([^\]|]*)\]\]/g, '$1')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\\(?=[^\p{L}\p{N}\s])|[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/[\x81\x8D\x8F\x90\x9D]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Words without blanks, marks of emphasis and backticks around them. */
const bare = (words: string): string => words.replace(/^[\s*_`]+|[\s*_`]+$/g, '');
