const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words between tags or in an attribute. */
export const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => references[sign] ?? sign);
