// The only place where Markdown is made for an editor: what is not of ours stands in it as plain text.
import { shorten } from '../text/shorten.ts';
import { visible } from '../text/visible.ts';

/** Markdown that `md` has made, or `joined`. */
export class Markdown {
  readonly source: string;

  /** Not to be called elsewhere: `source` is taken as it is. */
  constructor(source: string) {
    this.source = source;
  }
}

/**
 * Markdown from a template, whose values are read as plain text: names of a house and words of a briefing can hold
 * pictures, links and HTML, and an editor would fetch the picture.
 */
export const md = (parts: TemplateStringsArray, ...values: readonly (string | Markdown)[]): Markdown =>
  new Markdown(String.raw({ raw: parts }, ...values.map(toSource)));

/** Pieces of Markdown one after another, empty ones left out. */
export const joined = (pieces: readonly (Markdown | undefined)[], separator = '\n\n'): Markdown =>
  new Markdown(pieces.flatMap((piece) => (piece?.source ? [piece.source] : [])).join(separator));

const toSource = (value: string | Markdown): string =>
  value instanceof Markdown ? value.source : escaped(shorten(visible(value), longest));

/** Longer than any description of ours; a name or a quotation ends here. */
const longest = 300;

/** What stands between signs that would make a link of bare words: it has no width, so the words read as they are written. */
const nothing = '\u200B';

/** Plain text on one line as Markdown that shows it. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // At the beginning of a line: a heading, a list, a rule.
    .replace(/^(\s*)(?=[#+=-])/, '$1\\')
    .replace(/^(\s*\d{1,9})(?=[.)])/, '$1\\')
    // GFM links bare addresses, and no backslash keeps it from that: https://github.com/syntax-tree/mdast-util-gfm-autolink-literal
    .replace(/:\/(?=\/)/g, `:/${nothing}`)
    .replace(/(\bwww)(?=\.)/gi, `$1${nothing}`)
    .replace(/(?<=\S)@(?=\S)/g, `@${nothing}`);
