/** Words on one line: each run of blanks and line ends becomes one blank. */
export const oneLine = (words: string): string => words.replace(/\s+/g, ' ');
