// What looks like an estimate and is none: the month of May, likely voters, remote access, a chance to speak.
import { isAttributive, isComparison, isOpportunity, isPickingOut } from './adjectives.ts';
import { isCertaintyLookAlike, isOtherConfidence } from './certainty.ts';
import { atStart, type MatchContext, nextWord } from './context.ts';
import type { Kind } from './lexicon.ts';
import { isModalLookAlike } from './modals.ts';

/** Whether a phrase of that kind only looks like an expression. */
export function isLookAlike(kind: Kind, place: MatchContext): boolean {
  if (isName(place)) return true;
  const word = place.phrase.toLowerCase().replace(/\s+/g, ' ');
  switch (kind) {
    case 'likelihood':
      return isAttributive(word, place) || isComparison(word, place) || isOpportunity(word, place);
    case 'vague':
      return isModalLookAlike(word, place) || isPickingOut(word, place) || isOpportunity(word, place);
    case 'certainty':
      return isCertaintyLookAlike(word, place);
    case 'confidence':
      return isOtherConfidence(word, place);
    case 'number':
      return false;
  }
}

/** A capital inside a sentence makes a name: Likely in British Columbia, the yacht *Perhaps*, Commissioner May. */
function isName({ phrase, before, after }: MatchContext): boolean {
  if (!/^\p{Lu}/u.test(phrase) || /^\p{Lu}{2,}\b/u.test(phrase)) return /^MAY$/.test(phrase);
  if (/^May$/.test(phrase)) return true;
  if (!atStart(before)) return !/^(?:We|I)\b/.test(phrase);
  return phrase === 'Might' && !nextWord(after);
}
