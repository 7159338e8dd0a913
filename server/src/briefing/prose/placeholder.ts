// How placeholders are told: words that a template, or a writer as a note, left to be filled in.

/** Whether `words` hold a placeholder; then other rules leave them to `leftover-placeholder`. */
export const isPlaceholder = (words: string): boolean =>
  placeholderPrefilter.test(words) && placeholderMatches(words).some(({ 0: match }) => isPlaceholderAnywhere(match));

/**
 * Whether a candidate is a placeholder whatever the template: any mark of unfinished text, and brackets with words such
 * as *title*.
 */
export const isPlaceholderAnywhere = (match: string): boolean => !match.startsWith('[') || bracketed.test(match);

/**
 * The candidates in `words`, in their order: what is in brackets counts only by `isPlaceholderAnywhere`, or where the
 * template has it.
 */
export const placeholderMatches = (words: string): RegExpExecArray[] =>
  [...words.matchAll(placeholder), ...words.matchAll(loremIpsum)].toSorted((a, b) => a.index - b.index);

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*';
/** What makes a name of the capitals before it: *XX Corps*, *the XX century*, *TBC Bank*. */
const name = `\\s*(?:(?!${month}\\b)\\p{Lu}\\p{Ll}+|century|congress)`;
/** Any words in square brackets that are no link or footnote, and the usual marks of unfinished text. */
const placeholder = new RegExp(
  `\\[[^\\][^]+\\](?![[(:])|(?<![\\w-])(?:TODO(?!\\s+lists?\\b)|FIXME|TKTK?|XX+(?!${name})|TBD(?!${name})|(?<!confirmed \\()TBC(?!${name}))(?![\\w-])|(?<!\\S)\\?{3,}(?!\\S)`,
  'gu',
);
const loremIpsum = /\blorem ipsum\b[^.]*/gi;

/** Bracketed words that are placeholders whatever the template; *[sic]* and other brackets of a writer are not. */
const bracketed =
  /^\[(?:(?:section )?title|author|authors|name|your name|date|day|place|term|event|body|point|text|organisation|organization|country|citation needed|source needed|to do|todo|tbd|tbc|xx+|placeholder|to be \w+|what happened[^\]]*|(?:first|second|third|fourth|fifth|next) \w+|(?:insert|add|enter|your|describe|replace|write|fill in|name of|date of|link to)\b[^\]]*)\]$/i;

/** Matches wherever `placeholder` or `loremIpsum` does, and fails fast in most blocks. */
export const placeholderPrefilter = /\[|TODO|FIXME|TK|XX|TB[CD]|\?{3}|lorem/i;
