import { mainTerms, type Standard, sentenceOpening } from '../standards/standard.ts';

/** A text as a snippet that shows that text, whatever signs of snippets are in it. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** The same for one of the words to choose from, where VS Code takes a backslash before any other sign for a backslash. */
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');

/**
 * Markdown as a snippet for editors: each `[placeholder]` becomes a tab stop `${1:[placeholder]}`, *It is [term]* a choice of
 * the words with which each term opens a sentence (*There is a remote chance*), and `[term]` elsewhere a choice of the terms.
 * The brackets stay until the writer types over them, so `leftover-placeholder` finds those left. Tab stops are numbered from
 * `after` + 1. Links and footnotes stay as they are.
 */
export function toSnippet(markdown: string, standard: Standard, after = 0): string {
  const words = mainTerms(standard);
  // Of a standard with two rows of terms only the first is offered, since a briefing keeps to one.
  const row = words.find((term) => term.row)?.row;
  const terms = words.filter((term) => term.row === row);
  let tabStop = after;
  return escapeSnippet(markdown).replace(/(It is )?\[([^\][^]+)\](?![([:])/g, (found, opening, words: string) => {
    tabStop++;
    if (words === 'term' && terms.length > 0) {
      const choices = terms.map((term) => (opening ? sentenceOpening(term) : term.text));
      return `\${${tabStop}|${[found, ...choices].map(escapeChoice).join(',')}|}`;
    }
    return `${opening ?? ''}\${${tabStop}:[${words}]}`;
  });
}
