// A band of probability (in per cent) as a bar and in words.
import type { Band } from '../standards/standard.ts';
import { type Markdown, md } from './markdown.ts';

/** The band as a bar from 0 to 100 % in twenty block characters, as inline code so that they are set in one width. */
export function bandBar({ low, high }: Band): Markdown {
  const cells = 20;
  const from = Math.min(cells - 1, Math.round((low / 100) * cells));
  const to = Math.max(from + 1, Math.round((high / 100) * cells));
  return md`\`0 % ${'░'.repeat(from)}${'█'.repeat(to - from)}${'░'.repeat(cells - to)} 100 %\``;
}

/** One sentence on how many of a hundred events given this band should happen. */
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
