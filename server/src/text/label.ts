import { oneLine } from './oneLine.ts';
import { shorten } from './shorten.ts';
import { visible } from './visible.ts';

/** Somebody's words as a list or a message shows them: on one line, their first `most` characters (80 without it). */
export const label = (words: string, most?: number): string => shorten(oneLine(visible(words)).trim(), most);
