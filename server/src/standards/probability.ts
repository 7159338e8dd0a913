import type { Band } from './standard.ts';

const units = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The number that a number word or a figure (with a decimal point or comma) stands for; undefined for any other word. */
function value(word: string): number | undefined {
  const plain = word.toLowerCase().trim();
  if (/^\d/.test(plain)) return Number(plain.replace(',', '.'));
  const largerNumbers: Record<string, number> = {
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    fifty: 50,
    'a hundred': 100,
    'a thousand': 1000,
  };
  const index = units.indexOf(plain);
  return largerNumbers[plain] ?? (index < 0 ? undefined : Math.max(1, index));
}

/**
 * The probability range that a figure in words gives, in per cent: of `60 %`, `55–75 per cent`, `0.7`, `one in five`, `3 to 1`
 * (odds for). Both ends are equal for a single figure; with *less than* or *more than* one end is 0 or 100. Undefined
 * where the text gives no probability.
 */
export function readProbability(text: string): Pick<Band, 'low' | 'high'> | undefined {
  const range =
    /(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent|percent)?\s*(?:[-–—]|to|and)\s*(\d+(?:[.,]\d+)?)\s*(?:%|per\s?cent|percent)/i.exec(
      text,
    );
  const percent = /(\d+(?:[.,]\d+)?)\s*(?:%|per\s?cent|percent)/i.exec(text);
  const [low, high] = range
    ? [value(range[1] ?? ''), value(range[2] ?? '')]
    : percent
      ? [value(percent[1] ?? ''), value(percent[1] ?? '')]
      : readShare(text);
  if (low === undefined || high === undefined || low > high || high > 100) return undefined;
  if (/\b(?:less than|under|below|at most|up to)\b|[<≤]/i.test(text)) return { low: 0, high };
  if (/\b(?:more than|over|above|at least)\b|[>≥]/i.test(text)) return { low, high: 100 };
  return { low, high };
}

/**
 * A share or odds as a range in per cent whose ends are equal: `one in five`, `one chance in eight`, `0.7`, `3-to-1
 * odds`, `3 to 1 against`, `50-50`; of a third of four digits, 33.33.
 */
function readShare(text: string): [number | undefined, number | undefined] {
  const same = (share: number | undefined): [number | undefined, number | undefined] => {
    const rounded = share === undefined ? undefined : Number(share.toPrecision(4));
    return [rounded, rounded];
  };
  const inOf = /\b([a-z]+|\d+)[\s-]+(?:chances?\s+)?in[\s-]+((?:a )?[a-z]+|\d+)/i.exec(text);
  if (inOf) {
    const [part, whole] = [value(inOf[1] ?? ''), value(inOf[2] ?? '')];
    return same(part !== undefined && whole ? (part / whole) * 100 : undefined);
  }
  const odds = /\b(\d+)(?:[\s-]to[\s-]|:|\/|-)(\d+)/i.exec(text);
  if (odds) {
    const [first, second] = [Number(odds[1]), Number(odds[2])];
    return same(((/\bagainst\b/i.test(text) ? second : first) / (first + second)) * 100);
  }
  const decimal = /(?:^|\s)(0?[.,]\d+)/.exec(text);
  return same(decimal ? Number(`0${(decimal[1] ?? '').replace(',', '.').replace(/^0/, '')}`) * 100 : undefined);
}
