/**
 * One line of plain text as Markdown that renders as the same words: characters that Markdown would take for markup get
 * a backslash. Words between `**` stay bold.
 */
export function escapeMarkdown(text: string): string {
  const pieces = text.split(/(\*\*(?=\S)[^*]+?(?<=\S)\*\*)/);
  return escapeStart(
    pieces.map((piece, i) => (i % 2 === 1 ? `**${escapeInline(piece.slice(2, -2))}**` : escapeInline(piece))).join(''),
  );
}

/** Web addresses are left as they are, since a backslash would become part of them. */
const escapeInline = (text: string): string =>
  text.replace(/https?:\/\/\S+|(?:(?!https?:\/\/)[\s\S])+/g, (piece) =>
    /^https?:/.test(piece) ? piece : escapeWords(piece),
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

/** Escapes what would begin a heading, list, quotation, table, rule or definition at the beginning of a line. */
const escapeStart = (text: string): string =>
  text
    .replace(/^#{1,6}(?=\s|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+>](?=\s|$)|^>/, '\\$&')
    .replace(/^(?:[-_=]\s*){2,}$/, '\\$&')
    .replace(/^\|/, '\\|')
    .replace(/^:(?=\s)/, '\\:');
