import { isTold, type Language } from '../language/guessLanguage.ts';
import type { Briefing } from './model.ts';

/** `unknown`: no words show which language it is in, and it was checked as English. */
export type ToldLanguage = Language | 'unknown';

/** What may be said of the language of a briefing: nobody is to be told that words were found good which nobody could read. */
export const toldLanguage = ({ language, words }: Briefing): ToldLanguage => (isTold(words) ? language : 'unknown');
