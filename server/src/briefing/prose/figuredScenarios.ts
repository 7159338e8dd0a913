// Scenarios that say how probable they are by a figure beside their names alone: *Deal: 34 %*, *No deal (66 %)*.
import { type Block, perBlockAndKey } from '../../markdown/block.ts';
import { proseOf } from '../../markdown/prose.ts';
import type { Standard } from '../../standards/standard.ts';
import { type Chance, chanceOf, isMeasure } from '../outline/leadChance.ts';
import { speaksOfScenarios } from '../outline/lookingAhead.ts';
import type { OutlineBlock, OutlineItem } from '../outline/outlineItem.ts';
import { boldLinesIn } from './boldLines.ts';

/** `isPlain` where the figure is said to be a probability: *Deal (34 % probability)*. */
type FiguredScenario = { readonly name: string; readonly chance: Chance; readonly isPlain: boolean };

/** A name and what stands in brackets, behind a colon or behind a dash right beside it, up to the next sign. */
const besideName =
  /^[^\p{L}\p{N}]*(\p{L}[^()[\]:;|–—\n]{0,60}?)\s*(?:[([]([^()[\]]{1,30})[)\]](?=\s*(?:$|[.,:;–—-]|\n)|\s{2})|(?::|\s[–—-](?=\s))\s*([^\n;(]{1,40}?)(?=\s*(?:\(|;|\s[–—-]\s|[,.](?:\s|$)|\n|$)))/u;

/** A name of any words with a figure in brackets behind it that is said to be a probability. */
const probabilityBehind =
  /^[^\p{L}\p{N}]*(\p{L}.*?)[([]([^()[\]]*\b(?:probability|likelihood|chance)\b[^()[\]]*)[)\]]\W*$/u;

/** Names of figures that are no events, besides those of `isMeasure`. */
const otherFigure =
  /\b(?:probability|likelihood|confidence|impact|exports?|imports?|revenues?|margins?|yields?|sales|wages?|seats?|support|approval|weights?|allocation|exposure)\s*$/i;

/** The scenario with its figure with which words begin; undefined where they begin with anything else. */
export function figuredScenario(words: string, standard: Standard): FiguredScenario | undefined {
  for (const pattern of [besideName, probabilityBehind]) {
    const [, name = '', inBrackets, behind] = pattern.exec(words) ?? [];
    const given = inBrackets ?? behind ?? '';
    // A change has a sign: *Freight: +3 %*.
    if (!/\d/.test(given) || /^\s*[+±−-]/.test(given) || isMeasure(name) || otherFigure.test(name)) continue;
    const chance = chanceOf(given, standard);
    if (chance?.isFigure) return { name, chance, isPlain: ofChance.test(given) };
  }
  return undefined;
}

const none: readonly FiguredScenario[] = [];

/** The scenarios with figures that begin the items of a list, a paragraph with a bold lead, or lines of it. */
const scenariosIn = perBlockAndKey((standard: Standard, block: Block): readonly FiguredScenario[] => {
  const { node, source } = block;
  if (!/%|per\s?cent/i.test(source)) return none;
  const isLed = node.type === 'paragraph' && node.children.some(({ type }, i) => type === 'strong' && i < 2);
  const beginnings =
    node.type === 'list' ? node.children.map(({ children: [first] }) => first) : isLed ? boldLinesIn(block) : [];
  return beginnings.flatMap((first) =>
    first?.type === 'paragraph' ? (figuredScenario(proseOf(first, source, 0), standard) ?? []) : [],
  );
});

const ofChance = /\b(?:probabilit(?:y|ies)|likelihoods?|chances?|odds|how likely)\b/i;
/** What has figures, or probabilities, of its own: *Indicators for the scenarios*, *Vote shares by scenario*. */
const ofOtherFigures =
  /^\W*(?:indicators?|signposts?|drivers?|assumptions?|implications?|impacts?|consequences?|triggers?|responses?|recommendations?|method\w*)\b|\b(?:shares?|votes?|turnout|growth|prices?|portfolio|allocations?|weights?|previous|prior|last|past|historical|markets?|bookmakers?|consensus)\b/i;

/** Whether a heading, or the line that introduces a list, speaks of several scenarios and how probable each may be. */
const speaksOfSeveral = (words: string): boolean =>
  (/\bscenarios\b/i.test(words) || (/\boutcomes\b/i.test(words) && speaksOfScenarios(words))) &&
  !ofOtherFigures.test(words);

/** Whether it asks how probable something is. */
const asksForChance = (words: string): boolean => ofChance.test(words) && !ofOtherFigures.test(words);

/** Whether scenarios are a thing and its contrary, which have 100 % together: *Deal: 34 %*, *No deal: 66 %*. */
function isWhole(scenarios: readonly FiguredScenario[]): boolean {
  const sum = scenarios.reduce((total, { chance: { low, high } }) => total + (low + high) / 2, 0);
  return sum >= 99 && sum <= 101 && scenarios.some(({ name }) => /^(?:no|not|status quo)\b/i.test(name));
}

/** Whether blocks of scenarios are judgements in the forecast alone, or wherever they stand. */
export type Reach = 'forecast' | 'anywhere';

/**
 * The blocks of an outline that hold scenarios with figures: tables under a heading, or a line with a colon, that speaks of
 * scenarios or asks how probable something is, and lists and paragraphs, two or more under one heading, or behind one line with a colon:
 * that speaks of scenarios, or whose figures are said to be probabilities; in a forecast also where the line asks how probable
 * something is, or the scenarios are a thing and its contrary.
 */
export function blocksOfScenarios(
  outline: readonly OutlineItem[],
  standard: Standard,
): ReadonlyMap<OutlineBlock, Reach> {
  const found = new Map<OutlineBlock, Reach>();
  const find = scenariosIn(standard);
  let heading = '';
  let line = '';
  let blocks: OutlineBlock[] = [];
  let scenarios: FiguredScenario[] = [];
  const close = () => {
    if (scenarios.length >= 2) {
      const words = [heading, line];
      const isPlain = words.some(speaksOfSeveral) || scenarios.every((scenario) => scenario.isPlain);
      if (isPlain || words.some(asksForChance) || isWhole(scenarios))
        for (const block of blocks) found.set(block, isPlain ? 'anywhere' : 'forecast');
    }
    if (blocks.length > 0) [blocks, scenarios] = [[], []];
  };
  for (const item of outline) {
    if (item.kind === 'heading') {
      // The horizon that a table names stands under the heading above the table.
      if (item.heading.style === 'cell') continue;
      close();
      [heading, line] = [item.heading.text, ''];
      continue;
    }
    const { node, block } = item;
    if (block.node.type === 'table' && [heading, line].some((words) => speaksOfSeveral(words) || asksForChance(words)))
      found.set(item, 'forecast');
    if ((node.type !== 'paragraph' && node.type !== 'list') || node !== block.node) continue;
    const here = find(block);
    if (here.length > 0) {
      blocks.push(item);
      scenarios.push(...here);
    } else if (node.type === 'paragraph' && /:[\s*_]*$/.test(block.source)) {
      close();
      line = proseOf(node, block.source, 0);
    }
  }
  close();
  return found;
}
