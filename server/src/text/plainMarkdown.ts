/** GitHub takes comments of 65,536 characters, GitLab of a million. */
export const mostCharacters = 60_000;

/**
 * Words that are not ours on one line, as Markdown that shows them as they are: no markup, no link, no formula, and on no forge is
 * anybody or anything mentioned (`@name`, `#12`).
 */
export const plainMarkdown = (words: string): string =>
  words.replace(/[\\`*_{}[\]<>|~&$]/g, '\\$&').replace(/[@#]|(?<=https?|ftp|mailto):|(?<=\bwww)\./gi, '$&<!-- -->');
