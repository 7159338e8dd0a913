/** The most characters that a message or a list shows of somebody's words. */
const mostCharacters = 80;

/** The first characters of `words`, `most` of them, cut at the end of a word where one ends in their second half. */
export function shorten(words: string, most = mostCharacters): string {
  if (words.length <= most) return words;
  // A character is one or two UTF-16 units; a pair of them is not torn apart.
  const characters = Array.from(words.slice(0, 2 * most + 2));
  if (characters.length <= most) return words;
  const cut = characters.slice(0, most).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > most / 2 ? cut.slice(0, end) : cut} …`;
}
