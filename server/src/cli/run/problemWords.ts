import type { FoundProblem } from './checkFile.ts';

/** The words that, with file and rule, tell a problem from others; no line numbers, since lines may move. */
export const wordsOf = ({ rule, message, words }: FoundProblem): string =>
  // Something missing is reported on the title or a heading; what is missing is quoted in the message.
  rule.startsWith('missing-section') || rule.startsWith('missing-horizon')
    ? (message.match(/“[^”]*”/g) ?? []).join(' ')
    : words;
