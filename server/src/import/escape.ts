/**
 * Words as Markdown that reads as the same words: what Markdown would take for a mark of its own gets a backslash.
 * Bold that is closed again stays bold. `text` is one line.
 */
export function escapeMarkdown(text: string): string {
  const parts = text.split(/(\*\*(?=\S)[^*]+?(?<=\S)\*\*)/);
  return escapeStart(
    parts.map((part, i) => (i % 2 === 1 ? `**${escapeInline(part.slice(2, -2))}**` : escapeInline(part))).join(''),
  );
}

/** Addresses are left as they are: a backslash in one would go with it. */
const escapeInline = (text: string): string =>
  text.replace(/https?:\/\/\S+|(?:(?!https?:\/\/)[\s\S])+/g, (part) =>
    /^https?:/.test(part) ? part : escapeWords(part),
  );

const escapeWords = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[`*~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/\[(?=[^\]]{0,300}\\\])/g, '\\[');

/** What makes a block of a line when it begins one. */
const escapeStart = (text: string): string =>
  text
    .replace(/^#{1,6}(?=\s|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+>](?=\s|$)|^>/, '\\$&')
    .replace(/^(?:[-_=]\s*){2,}$/, '\\$&')
    .replace(/^\|/, '\\|')
    .replace(/^:(?=\s)/, '\\:');
