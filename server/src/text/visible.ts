/**
 * Words of a file as they may stand among ours: control characters and line ends become a blank, and those go that turn
 * the direction of whatever stands behind them (Unicode’s explicit formatting, UAX 9).
 */
export const visible = (words: string): string =>
  hidden.test(words)
    ? words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    : words;

const hidden = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
