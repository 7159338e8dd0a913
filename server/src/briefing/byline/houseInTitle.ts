// The house whose paper it is where only the title names it: *TERN Weekly*, in which *TERN assesses …*.
import { escapeRegExp } from '../../text/escapeRegExp.ts';

/** What a title of a series ends with, but for a date, a number or a subtitle: *TERN Report Blames Crews* is no series. */
const series =
  /\s(?:Weekly|Daily|Monthly|Quarterly|Bulletin|Brief|Briefing|Newsletter|Digest|Dispatch|Report|Assessment|Outlook|Update|Advisory|Year in Review)(?=\s*(?:$|[^\p{L}\s]|(?:of|for|on|in|no|issue|vol|volume|week|January|February|March|April|May|June|July|August|September|October|November|December|Q\d|H\d)\b))/iu;
/** Words with capitals, at most three; the longest is tried first. */
const names = /^(?:[Tt]he\s+)?(\p{Lu}[\p{L}\p{N}&-]*)(?:\s+(\p{Lu}[\p{L}\p{N}&/-]*))?(?:\s+(\p{Lu}[\p{L}\p{N}&/-]*))?/u;
const graded = 'assess(?:es)? (?:that .{1,80} )?with (?:\\w+[- ]){1,3}confidence\\b';
const spoken = '(?:assess(?:es)?|judges?) (?:that|it|with)\\b';
const isAcronym = (name: string): boolean => /^[\p{Lu}\p{N}&-]{3,}$/u.test(name);

/**
 * The name with which the title of a series begins, where the text shows that it is the house: who grades their confidence
 * (*Tern assesses with low confidence*) writes the paper; of an acronym right before *Weekly* any *assesses that* will do.
 * *Odan Update* is about Odan, whatever Odan assesses.
 */
export function houseInTitle(title: string, text: string): string | undefined {
  const at = title.search(series);
  const [, ...words] = (at > 0 && names.exec(title.slice(0, at))) || [];
  for (let count = words.filter(Boolean).length; count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    const isWhole = name.length === title.slice(0, at).replace(/^the\s+/i, '').length;
    const verb = isWhole && isAcronym(name) ? spoken : graded;
    if (
      new RegExp(`(?<![\\p{L}\\p{N}-])${escapeRegExp(name)} (?:(?:analysts|researchers|also) )?${verb}`, 'u').test(text)
    )
      return name;
  }
  return undefined;
}
