// Words of a briefing in a comment on a pull request.
import { harmless, shown } from '../terminal.ts';

/** GitHub takes comments of 65,536 characters, GitLab of a million. */
export const mostCharacters = 60_000;

/** Words that are not ours, as plain text: no markup, no link, and nobody and nothing is mentioned (`@name`, `#12`). */
export const plain = (text: string): string =>
  harmless(shown(text))
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/[@#]|(?<=https?|ftp|mailto):|(?<=\bwww)\./gi, '$&<!-- -->');
