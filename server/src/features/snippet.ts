import { mainTerms, type Standard } from '../standards/standard.ts';

/** Text as a snippet that inserts it: no `$CLIPBOARD` in it is a variable. */
export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/**
 * Markdown as a snippet for editors: each `[placeholder]` becomes a tab stop `${1:[placeholder]}`, and `[term]` a
 * choice of the terms that fit after *It is*. The brackets stay until the writer types over them, so
 * `leftover-placeholder` finds those left. Tab stops are numbered from `after` + 1. Links and footnotes stay as they
 * are.
 */
export function toSnippet(markdown: string, standard: Standard, after = 0): string {
  const words = mainTerms(standard);
  // Of a standard with two rows of terms only the first is offered, since a briefing keeps to one.
  const row = words.find((term) => term.row)?.row;
  const terms = words
    .filter((term) => term.form === 'adjective' && term.row === row)
    .map(({ text }) => literal(text).replace(/[,|]/g, '\\$&'));
  let tabStop = after;
  return literal(markdown).replace(/\[([^\][^]+)\](?![([:])/g, (_, words: string) => {
    tabStop++;
    return words === 'term' && terms.length > 0
      ? `\${${tabStop}|[term],${terms.join(',')}|}`
      : `\${${tabStop}:[${words}]}`;
  });
}
