// A band of probability, for the eye and in words.
import type { Band } from '../standards/standard.ts';

/** A band on a line of 0 to 100 %, in characters that every theme shows. */
export function bandBar({ low, high }: Band): string {
  const cells = 20;
  const from = Math.min(cells - 1, Math.round((low / 100) * cells));
  const to = Math.max(from + 1, Math.round((high / 100) * cells));
  return `\`0 % ${'░'.repeat(from)}${'█'.repeat(to - from)}${'░'.repeat(cells - to)} 100 %\``;
}

/** What a band promises: of a hundred judgements that use the term, how many should come true. */
export function bandMeaning({ low, high, openLow, openHigh }: Band): string {
  const number =
    low === 0
      ? `${openHigh ? 'fewer than' : 'at most'} ${high}`
      : high === 100
        ? `${openLow ? 'more than' : 'at least'} ${low}`
        : `${low} to ${high}`;
  return `Of 100 events called so, ${number} should happen.`;
}

/** The fifth of the scale in which the middle of a band lies, from 1 (0–20 %) to 5 (80–100 %). */
export const shadeOf = ({ low, high }: Band): number => Math.min(5, Math.floor((low + high) / 40) + 1);
