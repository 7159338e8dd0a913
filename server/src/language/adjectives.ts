// Adjectives and nouns that pick out and state nothing: likely voters, more likely than women, a chance to speak, as soon as possible.
import { atStart, copula, followsPredicate, lastWords, type MatchContext, nextWord } from './context.ts';

const determiner =
  /(?:^|[\s(])(?:the|an?|its|their|his|her|our|my|your|this|that|these|those|any|some|no|each|every|most|more|all|other|of|for|from|with|among|against|between|to|into|on|in|both|such|which|what|whose|two|three|four|five|several|many|few|\d[\d,.]*|\p{L}+['’]s|\p{L}+s['’])$/iu;

export function isAttributive(word: string, { before, after: rest }: MatchContext): boolean {
  // *A likely (70 %) consequence*: what stands in brackets does not part an adjective from its noun.
  const after = rest.replace(/^\s*\([^()]*\)/, '');
  if (!/(?:likely|probable)$/.test(word)) return false;
  const next = nextWord(after);
  const runsOn = /^[\s*_]+\p{L}/u.test(after);
  if (!runsOn) return /\b(?:the|its|their) (?:\w+ )?$/i.test(before) && /^most/.test(word);
  // *The likely next step*: an article before it and a noun further on.
  if (determiner.test(lastWords(before)) && /^(?:next|only|first|second|then|once)$/.test(next)) return true;
  if (followsPredicate.has(next)) {
    return /^(?:to|that)$/.test(next) ? false : /^(?:and|or|but)$/.test(next) && determiner.test(lastWords(before));
  }
  if (determiner.test(lastWords(before))) return true;
  if (word.endsWith('probable'))
    return (
      !/(?:\bit|['’]s|\bis|\bare|\bwas|\bwere)\s+$/i.test(before) || /^(?:cause|causes|reserves|cases?)$/.test(next)
    );
  return atStart(before) && /^(?:un)?likely$/.test(word) && !/^(?:the|a|an|it|this|these|they)$/.test(next);
}

export function isComparison(word: string, { before, after }: MatchContext): boolean {
  if (/as (?:likely|probable) as not$|than not$|^more than /.test(word)) return false;
  if (!/(?:likely|probable)$/.test(word)) return false;
  if (/\b(?:more|less|as|how|however|equally|least|times|twice|half)[\s*_]+(?:\w+ly\s+)?$/i.test(before))
    return !/\b(?:regard|assess|rate|view|see|describe|judge|consider|class)\w*\b[^,;]*\bas\s+$/i.test(before);
  if (/^(?:so|as|equally) /.test(word) && /^\s+(?:as|that)\b/.test(after)) return true;
  return (
    /^most (?:likely|probable)$/.test(word) &&
    /^[\s*_]+(?:course|candidate|scenario|outcome|explanation|case)\b/i.test(after)
  );
}

/** *A chance to speak*, *a second chance*, *prospects*: an opportunity, not a probability. */
export function isOpportunity(word: string, { before, after }: MatchContext): boolean {
  if (!/(?:chance|chances|prospect|prospects|odds|probability|possibility)$/.test(word)) return false;
  if (/^\s+(?:sample|samples|encounters?|distribution|theory|density|model|models|events?|weapons?)\b/i.test(after))
    return true;
  if (/prospects?$/.test(word) && /\b(?:growth|career|job|economic|business|development)\s+$/i.test(before))
    return true;
  if (/\bagainst (?:the )?$/i.test(before) && /odds$/.test(word)) return true;
  return /(?:good|fair|some|decent|reasonable|real|clear|last|rare) chances?$/.test(word) && /^\s+to\b/i.test(after);
}

/** *As soon as possible*, *three possible routes*, *made it possible*: no hedge. */
export function isPickingOut(word: string, { before, after }: MatchContext): boolean {
  if (word === 'perhaps' && /^\s+(?:un)?surprisingly|^\s+(?:more|most) (?:important|telling|worrying)/i.test(after))
    return true;
  if (/^(?:quite |very |entirely |just )?(?:possible|conceivable|plausible|imaginable|thinkable) that$/.test(word)) {
    return /\b(?:mak(?:e|es|ing)|made|render(?:s|ed)?) (?:it )?$/i.test(before);
  }
  if (!/^(?:possible|conceivable|plausible)$/.test(word)) return false;
  // *Likely in the capital and possible in the ports*: the second of two predicates has no verb of its own.
  if (
    /\b(?:un)?(?:likely|probable|certain)\b[^;]*\b(?:and|but|or|even|if not)\s+$/i.test(before) &&
    (followsPredicate.has(nextWord(after)) || !/^[\s*_]+\p{L}/u.test(after))
  )
    return false;
  if (
    /\b(?:as|where|wherever|when|whenever|if|best|worst|every|far|much|soon|well|made|make|makes|making|become|wherever|all|not)[\s*_]+(?:it )?$/i.test(
      before,
    )
  )
    return true;
  if (/\b(?:made|make|makes|making)\b(?:\W+\w+){0,6}\W+$/i.test(before)) return true;
  if (/^\s*(?:to|for)\b/i.test(after)) return true;
  if (!copula.test(before) || /\bas\s+$/i.test(before)) return true;
  const impersonal =
    /\bit (?:is|remains|seems)\s+(?:\w+ly\s+)?$/i.test(before) &&
    /^(?:the|an?|they|he|she|some|many|this|these|its|his|their)$/i.test(nextWord(after));
  return !impersonal && /^[\s*_]+\p{L}/u.test(after) && !followsPredicate.has(nextWord(after));
}
