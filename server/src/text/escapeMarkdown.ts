/** Words as plain text in Markdown: no markup, no link, and nobody and nothing is mentioned (`@name`, `#12`). */
export const escapeMarkdown = (words: string): string =>
  words.replace(/[\\`*_{}[\]<>|~&]/g, '\\$&').replace(/[@#]|(?<=https?|ftp|mailto):|(?<=\bwww)\./gi, '$&<!-- -->');
