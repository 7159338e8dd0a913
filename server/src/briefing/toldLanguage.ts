import { isTold, type Language } from '../language/guessLanguage.ts';
import type { Briefing } from './model.ts';

/** `unknown`: no words show which language it is in, and it was checked as English. */
export type ToldLanguage = Language | 'unknown';

const told = new WeakMap<Briefing, ToldLanguage>();

/** What may be said of the language of a briefing: nobody is to be told that words were found good which nobody could read. */
export function toldLanguage(briefing: Briefing): ToldLanguage {
  const { language, proseBlocks } = briefing;
  const known =
    told.get(briefing) ?? (isTold(proseBlocks.map(({ proseBlock }) => proseBlock.words)) ? language : 'unknown');
  told.set(briefing, known);
  return known;
}
