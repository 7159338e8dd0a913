import { checkElements, mostCharacters, mostDepth, mostPageElements, TooLarge, tooDeep } from '../limits.ts';

/** Elements that nest and have to be closed; those that the next of their kind closes do not make a page deeper. */
const tag =
  /<(\/?)(a|abbr|article|aside|b|big|blockquote|center|code|del|details|div|dl|em|fieldset|figure|font|form|i|ins|label|main|mark|menu|nav|ol|pre|q|s|section|small|span|strike|strong|sub|sup|table|tt|u|ul)(?=[\s/>])/gi;

/** Throws `TooLarge` for a page that is too long, of too many elements, or whose elements stand in each other too deep to be followed. */
export function checkPage(html: string): void {
  if (html.length > mostCharacters)
    throw new TooLarge(`it has more than ${mostCharacters / 1e6} million characters: cut it into parts`);
  const open: string[] = [];
  for (const [, end, name = ''] of html.matchAll(tag)) {
    const kind = name.toLowerCase();
    if (!end) open.push(kind);
    else if (open.includes(kind)) open.length = open.lastIndexOf(kind);
    if (open.length > mostDepth) throw tooDeep();
  }
  checkElements(html, mostPageElements);
}
