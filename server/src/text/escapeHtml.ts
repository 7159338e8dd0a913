const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '#': '&#35;',
};

/** Words in HTML, SVG or XML, between tags or double quotes. Of two `#` one is a reference: `##[…]` in a log is a command to its server. */
export const escapeHtml = (words: string): string => words.replace(/[&<>"]|(?<=#)#/g, (sign) => entities[sign] ?? sign);
