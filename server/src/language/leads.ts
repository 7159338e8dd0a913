// Lines that end with a colon, and headings, that let somebody else speak: what the list under them says is theirs.
import { attributedSpans } from './attribution.ts';
import { asWe, type OwnNames } from './ownNames.ts';

/** A colon at the end, with *the following* or *as follows* before it. */
const colonAtEnd = /\s*(?:\b(?:of|about)\s+)?(?:\b(?:the following(?:\s+\w+){0,2}|as follows)\s*)?[*_]*:[\s*_]*$/i;

const spoken =
  '(?:minutes|speech|statement|testimony|survey|poll|press conference|interview|letter|article|press release|hearing|verdict|ruling|leaflet|editorial)';
/** *Key points from the minister’s speech:*, *from the minutes (full text):*. */
const extracts = new RegExp(
  `^\\W*(?:(?:here|these|below) are )?(?:(?:some|the|a few|several|key|main|other|more|selected|top|two|three|four|five|six|seven|eight|nine|ten|\\d+) )*(?:points?|headlines?|highlights?|takeaways?|findings|judge?ments|conclusions|excerpts?|extracts?|quotes|quotations|passages|remarks|comments|messages|lines)\\s+(?:from|of|in|by)\\s+(?!(?:our|my|this|today|yesterday)\\b)(?:[^:]*?\\S['’]s?\\s|(?:the|a) (?:[\\w-]+ ){0,2}${spoken}\\b)` +
    `|^\\W*from (?:the|an?|its|their|his|her|(?!today|this|our)\\S+['’]s?) (?:[\\w-]+ ){0,3}(?:report|note|${spoken})\\b`,
  'i',
);

/** Whether a heading names what others said, and a list under it gives: *Key points from the minutes*. */
export const namesOthers = (heading: string, own: OwnNames): boolean => extracts.test(asWe(heading, own));

/** Whether the last sentence of a paragraph hands over to somebody else: *The bank warned:*, *according to the guild:*. */
export function handsOver(sentence: string, own: OwnNames): boolean {
  if (!colonAtEnd.test(sentence)) return false;
  if (extracts.test(asWe(sentence, own))) return true;
  const line = sentence.replace(colonAtEnd, '');
  return [`${line}: it`, `${line} that it`].some((told) =>
    attributedSpans(told, { own }).some(({ end }) => end === told.length),
  );
}
