import { shorten } from './shorten.ts';
import { visible } from './visible.ts';

/** A sentence of ours with what it quotes is not longer, in UTF-16 units. */
const longest = 400;

/**
 * A sentence that quotes a file, as an editor or a report shows it: on one line, each quotation (`“…”`) cut to a length
 * that is read at a glance. Where that is not enough, the middle goes: what is wrong stands first, what to do last.
 */
export function message(sentence: string): string {
  const words = visible(sentence).replace(/“[^“”]{80,}(?=”)/g, (quoted) => `“${shorten(quoted.slice(1))}`);
  if (words.length <= longest) return words;
  const end = words.slice(-longest / 2);
  return `${shorten(words, longest / 2)}${end.slice(Math.max(0, end.indexOf(' ')))}`;
}
