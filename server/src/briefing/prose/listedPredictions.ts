// Lists of predictions as forecasters publish them, each with its probability behind a colon: *- The king leaves Odan: 70 %*.
import type { RootContent } from 'mdast';
import type { Expression } from '../../language/finder.ts';
import { percentage } from '../../language/percentage.ts';
import { type Block, perBlock } from '../../markdown/block.ts';
import { htmlParagraphs } from '../../markdown/htmlParagraphs.ts';
import { spanOf } from '../../markdown/parse.ts';
import { proseOf } from '../../markdown/prose.ts';
import type { Heading } from '../model.ts';
import { isMeasure } from '../outline/leadChance.ts';
import type { OutlineBlock, OutlineItem } from '../outline/outlineItem.ts';
import { numberedLines } from './numberedLines.ts';
import { signedLines } from './signedLines.ts';

const signs = String.raw`[\s*_]*`;
/** What is said to happen, and the figure behind it, in brackets or before it. */
const shapes = [
  String.raw`^(?<event>.*?\S)\s*(?::|\s[–—-]|[→=]|\.{3}|…)${signs}(?<figure>${percentage})(?=${signs}(?:\.?${signs}$|[.;,(\n]))`,
  String.raw`^(?<event>.*?\S)\s*[([]${signs}(?<figure>${percentage})${signs}[)\]](?=${signs}(?:[.:;]?${signs}$|[.\n]))`,
  String.raw`^${signs}[([]?(?<figure>${percentage})[)\]]?${signs}(?:[:–—-]|that\b|(?<=[)\]]))${signs}(?<event>\S.*)$`,
].map((shape) => new RegExp(shape, 'dis'));
/** A figure over 100 or below 0 is a change, and so may its neighbours be. */
const predictionIn = (words: string) =>
  shapes
    .map((shape) => shape.exec(words))
    .find(
      (match) =>
        match !== null && percentOf(match.groups?.figure ?? '') <= 100 && !/:\s*$/.test(match.groups?.event ?? ''),
    );
const percentOf = (figure: string): number => Number(/[\d.,]+/.exec(figure)?.[0].replace(',', '.'));

/** A verb, or a bound that something passes or not: a name alone has a share. */
const happens =
  /\b(?:will|won['’]t|is|are|does|do|has|have|not?|be|at least|at most|more than|fewer than|less than|before|by (?:the end|20\d\d)|exceeds?|(?:win|leave|enter|remain|start|begin|end|fall|rise|continue|hold|die|resign|pass|survive|happen|occur|lose|stay|reach|become|launch|announce|declare|invade|sign|break|close|open|go|get|come|join|return|strike|collapse|drop|grow|increase|decrease|rule|vote|agree|meet|visit|publish|release)(?:e?s)?)\b|[<>≤≥]/i;

/** Between a name and its figure a dash or brackets may stand in any table of shares: only what is to come is an event there. */
const isToCome =
  /\b(?:will|won['’]t|would|remains?|(?:does|do) not|at least|at most|more than|fewer than|less than|before|by (?:the end|mid|early|late|spring|summer|autumn|winter|[A-Z]\w+ )|(?:in|by) (?:the next|(?:[A-Z][a-z]+ )?20\d\d))\b|[<>≤≥]/;

type Prediction = { readonly figure: number; readonly event: string; readonly hasColon: boolean };

function readPrediction(words: string): Prediction | undefined {
  const match = predictionIn(words);
  const { event, figure } = match?.groups ?? {};
  if (!match || !event || !figure) return undefined;
  const hasColon = match[0].slice(event.length).trimStart().startsWith(':');
  return { figure: percentOf(figure), event, hasColon };
}

/** The items of a list, of lists inside it and of a paragraph whose lines begin with signs or numbers, in words. */
function itemsIn(node: RootContent, source: string): readonly string[] {
  if (node.type === 'paragraph') {
    const signed = signedLines(node, source);
    const lines = signed.length > 0 ? signed : numberedLines(node, source);
    if (lines.length === 0) return [];
    const from = spanOf(node, 0).start;
    const prose = proseOf(node, source, 0);
    return lines.map(({ start, end }) => prose.slice(start - from, end - from));
  }
  if (node.type !== 'list') return [];
  return node.children.flatMap(({ children }) =>
    children.flatMap((child, i) =>
      child.type === 'list'
        ? itemsIn(child, source)
        : i === 0 && child.type === 'paragraph'
          ? [proseOf(child, source, 0)]
          : [],
    ),
  );
}

/** The items of a block, those of them that are predictions, and the others as undefined. */
const itemsOf = perBlock((block) => {
  const { node, source } = block;
  const inHtml = htmlParagraphs(block).filter(({ isItem }) => isItem);
  return [...itemsIn(node, source), ...inHtml.map(({ paragraph }) => proseOf(paragraph, source, 0))].map(
    readPrediction,
  );
});

/** Nearly all items have a figure, most are said to happen, none is a measure, and the figures are no shares of a whole. */
function isOfPredictions(items: readonly (Prediction | undefined)[], isAnnounced: boolean): boolean {
  const found = items.filter((item) => item !== undefined);
  const sum = found.reduce((total, { figure }) => total + figure, 0);
  const events = found.filter(
    ({ event, hasColon }) => isToCome.test(event) || ((hasColon || isAnnounced) && happens.test(event)),
  );
  return (
    found.length >= (isAnnounced ? 2 : 3) &&
    found.length >= (isAnnounced ? 0.5 : 0.75) * items.length &&
    events.length >= (found.length === 2 ? 1 : isAnnounced ? 0.25 : 0.5) * found.length &&
    found.filter(({ event }) => isMeasure(event)).length <= (isAnnounced ? 0.25 : 0) * found.length &&
    Math.abs(sum - 100) > 2
  );
}

/** Whether lists, of which a long one has a block for each item, hold predictions with figures where these are announced. */
export const arePredictions = (lists: readonly Block[]): boolean => isOfPredictions(lists.flatMap(itemsOf), true);

/** What announces predictions; a market’s are not the writer’s. */
const announces =
  /\b(?:predict(?:ions?|s|ed|ing)?|forecasts?|probabilit(?:y|ies)|odds|guess(?:es)?|bets|credences?)\b/i;
const ofMarkets =
  /\b(?:markets?|bookmakers?|polymarket|kalshi|manifold|metaculus|betfair|errors?|past|previous|last (?:year|time|issue)|how (?:we|i) did|hindsight|scored?|scorecard|results?|accuracy)\b/i;
const isAnnouncement = (words: string): boolean => announces.test(words) && !ofMarkets.test(words);

/**
 * The blocks of an outline that make up lists of predictions, and whether a heading, the line above or the title of the paper announces
 * them; a long list has a block for each item.
 */
export function listsOfPredictions(
  outline: readonly OutlineItem[],
  title: string | undefined,
): ReadonlyMap<OutlineBlock, 'announced' | 'alone'> {
  const found = new Map<OutlineBlock, 'announced' | 'alone'>();
  let headings: Heading[] = [];
  let lead: OutlineItem | undefined;
  let blocks: OutlineBlock[] = [];
  const ofPaper = title !== undefined && isAnnouncement(title);
  const isAnnounced = () =>
    (ofPaper && !headings.some(({ text }) => ofMarkets.test(text))) ||
    headings.some(({ text }) => isAnnouncement(text)) ||
    (lead?.kind === 'block' &&
      lead.node.type === 'paragraph' &&
      isAnnouncement(proseOf(lead.node, lead.block.source, 0)));
  const close = () => {
    const mayHold = blocks.some(({ block }) => /%|per ?cent|&#37;|&percnt;/.test(block.source));
    const items = mayHold ? blocks.flatMap(({ block }) => itemsOf(block)) : [];
    const announced = items.length > 0 && isAnnounced();
    if (items.length > 0 && isOfPredictions(items, announced))
      for (const block of blocks) found.set(block, announced ? 'announced' : 'alone');
    blocks = [];
  };
  for (const item of outline) {
    if (item.kind === 'block' && item.node.type === 'list') {
      blocks.push(item);
      continue;
    }
    close();
    if (item.kind === 'heading')
      headings = [...headings.filter(({ level }) => level < item.heading.level), item.heading];
    else if (item.node.type === 'paragraph' || item.node.type === 'html') {
      // Lines and HTML have their items in one block.
      blocks = [item];
      close();
    }
    lead = item;
  }
  close();
  return found;
}

/** A figure beside such a word belongs to it. */
const estimates =
  /\b(?:(?:un)?likely|(?:im)?probabl[ey]|chances?|odds|(?:im)?possibl[ey]|probability|likelihood|may|might|could)\b/i;

/**
 * The probability that stands beside what is said to happen in a sentence; undefined where it has none. Offsets in `sentence`. Outside
 * of a list of predictions (`isAlone`) it must be said to happen there.
 */
export function listedFigure(sentence: string, isAlone: boolean): Pick<Expression, 'text' | 'span'> | undefined {
  const match = predictionIn(sentence);
  const [start, end] = match?.indices?.groups?.figure ?? [];
  if (!match || start === undefined || end === undefined) return undefined;
  const event = match.groups?.event ?? '';
  const isEvent = (isToCome.test(event) || happens.test(event)) && !isMeasure(event) && !estimates.test(event);
  if (isAlone && !isEvent) return undefined;
  return { text: sentence.slice(start, end), span: { start, end } };
}
