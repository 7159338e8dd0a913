/** Schemes that lead to a page, a mailbox or a telephone. */
const known = /^(?:https?|mailto|tel):/i;
const scheme = /^[a-z][a-z\d+.-]*:/i;

/**
 * An address as a file for readers may hold it; undefined for one that could do something else than lead to a page: another
 * scheme, another computer’s files, or what is no address at all, at which Word would call the whole file broken.
 */
export function safeLink(address: string): string | undefined {
  const trimmed = address.trim();
  if (!trimmed || trimmed.startsWith('#') || /^[\\/]{2}/.test(trimmed) || /[\p{Cc}\\]/u.test(trimmed)) return undefined;
  if (scheme.test(trimmed) && !known.test(trimmed)) return undefined;
  const written = trimmed.replace(/[\s<>"{}|^`]/g, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25');
  return URL.canParse(written, 'https://beside.example/') ? written : undefined;
}
