import type { ListItem, Parents, RootContent } from 'mdast';
import { tallyWords } from '../../language/guessLanguage.ts';
import { perBlock } from '../../markdown/block.ts';
import { moved } from '../../text/span.ts';
import type { ProseBlock, ReadContext, SentenceInBlock } from '../model.ts';
import { outcomesAmong } from '../outcomes/outcomesInBlock.ts';
import { blockItem, type HeadingAbove, type OutlineBlock } from '../outline/outlineItem.ts';
import { holdsJudgements, judgementTableIn } from '../tables/judgementTables.ts';
import { findJudgements } from './judgements.ts';
import type { Location, Reading } from './location.ts';
import { pieceOf } from './pieces.ts';
import { proseSentences, sentencesOf } from './proseSentences.ts';
import { isLikelihoodOfHeading, partedAtTag } from './statedFigure.ts';
import { readTable } from './tableProse.ts';

/** A prose block (undefined for a block without sentences) with all that it was read from. */
type CachedReading = {
  readonly from: number;
  readonly claim: HeadingAbove | undefined;
  readonly location: Location;
  readonly readContext: ReadContext;
  readonly proseBlock: ProseBlock | undefined;
};

/** The last reading of a block, and of each of its items that was read by itself. */
const cachedReadings = perBlock(() => ({
  whole: undefined as CachedReading | undefined,
  items: new Map<RootContent | ListItem, CachedReading>(),
}));

/**
 * The prose block that a block of the outline, or a list item, gives at a location; undefined where it holds no sentence.
 * Returns the cached reading if the block, the location and `readContext` are the same objects as in the last call for it,
 * and its text starts at the same offset (`from`) under the same heading.
 */
export function readProseBlock(
  item: OutlineBlock,
  location: Location,
  readContext: ReadContext,
): ProseBlock | undefined {
  const { block, node, from, claim } = item;
  const readings = cachedReadings(block);
  const cached = node === block.node ? readings.whole : readings.items.get(node);
  const isUnderSame = cached?.claim?.block === claim?.block && cached?.claim?.start === claim?.start;
  if (cached?.from === from && isUnderSame && cached.location === location && cached.readContext === readContext)
    return cached.proseBlock;
  const table = judgementTableIn(readContext.template)(block);
  const { sentences, judgements, outcomes } =
    table && holdsJudgements(table, location.zone)
      ? readTable(table, item, location, readContext)
      : readSentences(item, location, readContext);
  const words = tallyWords(sentences.map(({ prose }) => prose).join(' '));
  const proseBlock = sentences.length > 0 ? { block, sentences, judgements, outcomes, words, memo: {} } : undefined;
  const reading = { from, claim, location, readContext, proseBlock };
  if (node === block.node) readings.whole = reading;
  else readings.items.set(node, reading);
  return proseBlock;
}

function readSentences(item: OutlineBlock, location: Location, readContext: ReadContext): Reading {
  const found = [...sentencesOf(item.node, item, location, readContext, 'paragraph')];
  const outcomes = outcomesAmong(found, item.block.source);
  const [first, ...others] = item.claim ? partedAtTag(found) : found;
  if (!item.claim || !first || !isLikelihoodOfHeading(first, readContext.standard))
    return { sentences: found, judgements: findJudgements(found, readContext), outcomes };
  // What gives its heading a likelihood is a forecast wherever it stands.
  const zone = location.zone === 'body' ? 'forecast' : location.zone;
  const sentences = [{ ...first, zone }, ...others];
  const claim = sentenceOf(item.claim, { ...location, zone }, readContext);
  return { sentences, judgements: findJudgements(sentences, readContext, claim), outcomes };
}

/** The words of a heading above a block as one sentence, with offsets as in that block. */
function sentenceOf(
  { block, start }: HeadingAbove,
  location: Location,
  readContext: ReadContext,
): SentenceInBlock | undefined {
  const item = blockItem(block, 0);
  const [sentence] = proseSentences(
    block.node as Parents,
    [pieceOf(block.node as Parents, 'paragraph')],
    item,
    location,
    readContext,
    {
      part: undefined,
      isWhole: true,
    },
  );
  return (
    sentence && {
      ...sentence,
      span: moved(sentence.span, start),
      block: moved(sentence.block, start),
      written: sentence.written && new Map([...sentence.written].map(([i, span]) => [i, moved(span, start)])),
      expressions: sentence.expressions.map((expression) => ({ ...expression, span: moved(expression.span, start) })),
    }
  );
}
