// The first likelihood that a block gives, by which a document is known as a briefing and a section as a forecast.
import { findExpressions } from '../../language/finder.ts';
import { isParticiple } from '../../language/pastTense.ts';
import { splitSentences } from '../../language/sentences.ts';
import { type Block, perBlockAndKey } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/prose.ts';
import { standards } from '../../standards/index.ts';
import { findTerm, type Standard } from '../../standards/standard.ts';
import { moved, type Span } from '../../text/span.ts';
import type { Words } from '../model.ts';
import { judgementInHeading, judgementLabel } from './judgementHeadings.ts';

/** The words before a term in *we will probably look at it again*, which a road map says too. */
const ownPlan = /\b(?:we|I)(?:['’](?:ll|re|m)| will| would| shall| are| am)\s+(?:\w+\s+)?$/i;

/** The first term of a block, the first likelihood in any words, and whether one is of what is to come. */
export type Likelihood = { readonly term: Words | undefined; readonly words: Words; readonly looksAhead: boolean };

const wasSo = /\b(?:was|were|had|did|has|have)\b/i;

/** Whether the verb of a likelihood tells what was: *likely left a way in*, *was probably known*. */
const looksBack = (sentence: string, { start, end }: Span): boolean => {
  const [next = ''] = /^[a-z]+/.exec(sentence.slice(end).trimStart()) ?? [];
  const before = sentence.slice(0, start).split(/[,;:]/).at(-1) ?? '';
  return (
    wasSo.test(before) ||
    wasSo.test(next) ||
    (isParticiple(next) && !/\b(?:be|is|are|being|will|would|shall|should|may|might|could|can|to)\s+$/i.test(before))
  );
};

/**
 * Whether the prose of a block gives a likelihood, and the first in a *term* of the standard that applies or of a published one: a
 * briefing may not say yet which it goes by. Block quotes give none, nor headings but those of judgements, nor what the writers
 * will do themselves. Undefined where none is given; offsets count from the start of the block.
 */
export const firstLikelihood = perBlockAndKey((standard: Standard, block: Block): Likelihood | undefined => {
  const { node, source } = block;
  const isHeading = node.type === 'heading';
  if (
    node.type === 'blockquote' ||
    (isHeading && !(judgementLabel(block) > 0 && judgementInHeading(standard)(block)?.hasLikelihood))
  )
    return undefined;
  const prose = proseOf(node, source, 0);
  const { start: base } = spanOf(node, 0);
  const likelihoods = splitSentences(prose).flatMap(({ start, end }) => {
    const sentence = prose.slice(start, end);
    return findExpressions(sentence, standard)
      .filter(({ kind, span }) => kind === 'likelihood' && !ownPlan.test(sentence.slice(0, span.start)))
      .map(({ text, term, span }) => ({
        text,
        term,
        span: moved(span, base + start),
        looksBack: looksBack(sentence, span),
      }));
  });
  const term = likelihoods.find(({ text, term }) => term ?? standards.some((published) => findTerm(published, text)));
  const [first] = likelihoods;
  if (!first) return undefined;
  const wordsOf = ({ text, span }: Words): Words => ({ text, span });
  return {
    term: term && wordsOf(term),
    words: wordsOf(first),
    looksAhead: likelihoods.some((one) => !one.looksBack),
  };
});
