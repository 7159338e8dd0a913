// Lists of predictions as forecasters publish them, each with its probability behind a colon: *- The king leaves Odan: 70 %*.
import type { Expression } from '../../language/finder.ts';
import { perBlock } from '../../markdown/block.ts';
import { proseOf } from '../../markdown/prose.ts';
import { isMeasure } from '../outline/leadChance.ts';
import type { OutlineBlock, OutlineItem } from '../outline/outlineItem.ts';

/** What is said to happen, and the figure behind it. */
const prediction = /^(.*\S)\s*:[\s*_]*(?:[<>≤≥~≈]\s*)?(\d+(?:[.,]\d+)?)\s*%[\s*_.]*$/s;
/** A verb, or a bound that something passes or not: a name alone has a share. */
const happens =
  /\b(?:will|won['’]t|is|are|does|do|has|have|not?|be|at least|at most|more than|fewer than|less than|before|by (?:the end|20\d\d)|exceeds?|(?:win|leave|enter|remain|start|begin|end|fall|rise|continue|hold|die|resign|pass|survive|happen|occur|lose|stay|reach|become|launch|announce|declare|invade|sign|break|close|open|go|get|come|join|return|strike|collapse|drop|grow|increase|decrease|rule|vote|agree|meet|visit|publish|release)(?:e?s)?)\b|[<>≤≥]/i;

type Prediction = { readonly event: string; readonly figure: number };

/** The items of a block’s list, those of them that are predictions, and the others as undefined. */
const itemsOf = perBlock(({ node, source }): readonly (Prediction | undefined)[] =>
  node.type === 'list'
    ? node.children.map(({ children: [first] }) => {
        const [, event, figure] = first?.type === 'paragraph' ? (prediction.exec(proseOf(first, source, 0)) ?? []) : [];
        return event && figure ? { event, figure: Number(figure.replace(',', '.')) } : undefined;
      })
    : [],
);

/** Nearly all items have a figure, most are said to happen, none is a measure, and the figures are no shares of a whole. */
function isOfPredictions(items: readonly (Prediction | undefined)[]): boolean {
  const found = items.filter((item) => item !== undefined);
  const sum = found.reduce((total, { figure }) => total + figure, 0);
  return (
    items.length >= 3 &&
    found.length >= 0.75 * items.length &&
    found.filter(({ event }) => happens.test(event)).length >= found.length / 2 &&
    !found.some(({ event }) => isMeasure(event)) &&
    Math.abs(sum - 100) > 2
  );
}

/** The blocks of an outline that make up lists of predictions, of three items or more; a long list has a block for each item. */
export function listsOfPredictions(outline: readonly OutlineItem[]): ReadonlySet<OutlineBlock> {
  const found = new Set<OutlineBlock>();
  let blocks: OutlineBlock[] = [];
  const close = () => {
    if (blocks.length > 0 && isOfPredictions(blocks.flatMap(({ block }) => itemsOf(block))))
      for (const block of blocks) found.add(block);
    blocks = [];
  };
  for (const item of outline)
    if (item.kind !== 'heading' && item.node.type === 'list' && /%/.test(item.block.source)) blocks.push(item);
    else close();
  close();
  return found;
}

/** The probability with which an item of such a list ends; undefined where it ends with none. Offsets in `sentence`. */
export function listedFigure(sentence: string): Pick<Expression, 'text' | 'span'> | undefined {
  const figure = prediction.test(sentence) ? /(?:[<>≤≥~≈]\s*)?[\d.,]+\s*%(?=[\s*_.]*$)/.exec(sentence) : null;
  return figure ? { text: figure[0], span: { start: figure.index, end: figure.index + figure[0].length } } : undefined;
}
