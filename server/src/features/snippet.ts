import { mainTerms, type Standard } from '../standards/standard.ts';

/**
 * Markdown with `[places to fill in]` as a snippet of editors: `${1:[Title]}`, and for a `[term]` a choice of those that
 * fit after *It is*. The brackets go with the first key: what nobody fills in is seen, and told by `leftover-placeholder`. Places are numbered on from `after`. Links and footnotes are no such places.
 */
export function toSnippet(markdown: string, standard: Standard, after = 0): string {
  const words = mainTerms(standard);
  // Of two rows one is offered: a briefing keeps to one.
  const row = words.find((term) => term.row)?.row;
  const terms = words.filter((term) => term.form === 'adjective' && term.row === row).map(({ text }) => text);
  let place = after;
  return markdown.replace(/[\\$}]/g, '\\$&').replace(/\[([^\][^]+)\](?![([:])/g, (_, words: string) => {
    place++;
    return words === 'term' && terms.length > 0 ? `\${${place}|[term],${terms.join(',')}|}` : `\${${place}:[${words}]}`;
  });
}
