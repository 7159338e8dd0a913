// Where the words of an outcome end: with the last link, address or code of theirs, which are no prose.

/** What stands at the end of a source and is no word of the outcome. */
const noWords: readonly RegExp[] = [
  /\n[ \t>]+$/,
  /(?:\s|\\|(?<!\\)\|)$/,
  /<!--(?:(?!<!--|-->)[\s\S])*-->$/,
  /%%[^%]*%%$/,
  /~~[^~]+~~$/,
  /<(del|s|strike)>[^<]*<\/\1>$/i,
  /<br\s*\/?>$/i,
  /<[a-z]+>$/i,
  /\s\{[:#.][^{}]*\}$/,
  // What begins behind it: *(Outcome:*.
  /[([]$/,
];

/** Emphasis that begins in the words and ends with them. */
const closedEmphasis = /(?<![^\s([“‘–—])(\*+|_+)(?=[^\s*_])(?:(?!\1)[\s\S])*\1$/;

/** The length of the mark at the end of a source that closes what begins before it, or opens what follows; 0 without one. */
function lengthOfMark(source: string): number {
  const emphasis = /(?:\*+|_+)$/.exec(source)?.[0];
  if (emphasis) return closedEmphasis.test(source) ? 0 : emphasis.length;
  const [tag, name] = /<\/([a-z]+)>$/i.exec(source) ?? [];
  return tag && !new RegExp(`<${name}\\b`, 'i').test(source) ? tag.length : 0;
}

/**
 * The offset in `source` at which an outcome ends whose words begin at `start`: their last prose ends at `proseEnd`, and what
 * holds them at `end`. Comments, struck words and marks of what is around them are left out.
 */
export function endOfOutcome(source: string, start: number, proseEnd: number, end: number): number {
  if (end <= proseEnd) return Math.max(start, end);
  if (!/[\p{L}\p{N}]/u.test(source.slice(start, proseEnd))) return proseEnd;
  let last = end;
  while (last > proseEnd) {
    const words = source.slice(start, last);
    const length = lengthOfMark(words) || noWords.map((sign) => sign.exec(words)?.[0].length ?? 0).find((n) => n > 0);
    if (!length) break;
    last -= length;
  }
  return Math.max(last, proseEnd);
}
