// The expressions of a sentence, found once for each text of it.
import { type Expression, findExpressions, mayHoldExpressions } from '../../language/finder.ts';
import type { Voice } from '../../language/ownNames.ts';
import type { Standard } from '../../standards/standard.ts';
import type { SentenceInBlock } from '../model.ts';
import { expressionsOfConfidence, expressionsOfLikelihood } from '../tables/cellExpressions.ts';

/** What finds the expressions of a sentence, or of a cell of which a part of a judgement is known. */
export const finderFor = (part: SentenceInBlock['part']): typeof expressionsOf =>
  part === 'likelihood' ? expressionsOfLikelihood : part === 'confidence' ? expressionsOfConfidence : expressionsOf;

type Expressions = Map<string, readonly Expression[]>;
const cachedExpressions = new WeakMap<Standard, { young: Expressions; old: Expressions }>();
/** Enough for the blocks that are being edited: those that are not keep their sentences, see `readProseBlock`. */
const maxSentences = 2_000;

/**
 * The expressions of a sentence, cached by its text, its voice and the standard. When the young half of the cache is full, it
 * becomes the old one, whose entries are dropped unless they are used.
 */
function expressionsOf(sentence: string, standard: Standard, voice: Required<Voice>): readonly Expression[] {
  if (!mayHoldExpressions(sentence, standard)) return [];
  const { own, quoted } = voice;
  const key = [sentence, own?.source, ...quoted.flatMap(({ start, end }) => [start, end])].join('\n');
  const cache = cachedExpressions.get(standard) ?? { young: new Map(), old: new Map() };
  if (cache.young.size >= maxSentences) [cache.old, cache.young] = [cache.young, new Map()];
  cachedExpressions.set(standard, cache);
  const expressions = cache.young.get(key) ?? cache.old.get(key) ?? findExpressions(sentence, standard, voice);
  cache.young.set(key, expressions);
  return expressions;
}
