// The blocks of a briefing as parts of a paper.
import type { BlockContent, Blockquote, DefinitionContent, List, ListItem, Nodes, Paragraph, Table, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { outcomeHeading } from '../briefing/outcomes/settle.ts';
import { isCaption } from '../briefing/prose/proseExclusions.ts';
import { continuesList, type PlacedBlock } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { contains, type Span, slice } from '../text/span.ts';
import { htmlWords, inlinesOf } from './inline.ts';
import type { Inline, Part } from './paper.ts';
import type { Reading } from './reading.ts';
import { isHidden, plainWords } from './words.ts';

/** The parts of blocks in order; `byline` is the span of those that give author and date. */
export function partsOf(blocks: readonly PlacedBlock[], byline: Span | undefined, reading: Reading): Part[] {
  const parts: Part[] = [];
  for (const [i, { block, base }] of blocks.entries()) {
    const before = blocks[i - 1];
    const made = partsIn(block.node, base, reading, byline);
    const last = parts.at(-1);
    const [list] = made;
    if (before && last?.is === 'list' && list?.is === 'list' && continuesList(before.block, block))
      parts[parts.length - 1] = { ...last, items: [...last.items, ...list.items] };
    else parts.push(...made);
  }
  return parts;
}

/** The parts that a node in the block at the offset `base` gives. */
export function partsIn(node: Nodes, base: number, reading: Reading, byline?: Span): Part[] {
  switch (node.type) {
    case 'heading': {
      const runs = inlinesOf(node.children, base, reading);
      const isGone = reading.hidden.length > 0 && outcomeHeading.test(textOf(node));
      return hasWords(runs) && !isGone ? [{ is: 'heading', level: node.depth, runs }] : [];
    }
    case 'paragraph': {
      const runs = trimmed(inlinesOf(node.children, base, reading));
      return runs.length > 0 && !isRemnant(runs, reading)
        ? [{ is: 'paragraph', kind: kindOf(node, base, reading, byline), runs }]
        : [];
    }
    case 'list':
      return listOf(node, base, reading);
    case 'blockquote':
      return quotationOf(node, base, reading);
    case 'table':
      return [tableOf(node, base, reading)];
    case 'code':
      return [{ is: 'code', words: node.value.split('\n').map(plainWords).join('\n') }];
    case 'thematicBreak':
      return [{ is: 'rule' }];
    case 'html': {
      const kind = node.value.startsWith('<!--') ? 'ignored' : 'text';
      return htmlWords(node.value, spanOf(node, base).start, reading).map(
        (words): Part => ({ is: 'paragraph', kind, runs: [{ is: 'words', words }] }),
      );
    }
    default:
      return [];
  }
}

const flow = (nodes: readonly (BlockContent | DefinitionContent)[], base: number, reading: Reading): Part[] =>
  nodes.flatMap((node) => partsIn(node, base, reading));

function listOf({ ordered, start, children }: List, base: number, reading: Reading): Part[] {
  const items = children
    .map((item) => ({ item, parts: flow(item.children, base, reading) }))
    // An item that held an outcome and nothing else.
    .filter(({ item, parts }) => parts.length > 0 || !isHidden(reading, spanOf(item.children[0] ?? item, base)))
    .map(({ parts }) => parts);
  if (items.length === 0) return [];
  // Of a list whose items are blocks of their own, the text alone says at which number it begins.
  const number = () => Number(/\d+/.exec(slice(reading.text, spanOf(children[0] as ListItem, base)))?.[0] ?? 1);
  return [{ is: 'list', start: ordered ? (start ?? number()) : undefined, items }];
}

/** A table; a column for outcomes that are left out goes whole. */
function tableOf({ align, children }: Table, base: number, reading: Reading): Part {
  const [head, ...body] = children;
  // A row may have fewer cells than the head.
  const rows = children.map((row) =>
    (head ?? row).children.map((_, column) => inlinesOf(row.children[column]?.children ?? [], base, reading)),
  );
  const isGone = (column: number): boolean =>
    reading.hidden.length > 0 &&
    /\boutcomes?\b/i.test(textOf(head?.children[column])) &&
    body.some(({ children: cells }) => cells[column]?.children.length) &&
    rows.slice(1).every((row) => !hasWords(row[column] ?? []));
  const gone = new Set((head?.children ?? []).map((_, column) => column).filter(isGone));
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, column) => !gone.has(column));
  return { is: 'table', align: kept((align ?? []).map((side) => side ?? undefined)), rows: rows.map(kept) };
}

/** The first line of a callout: `[!type] Title`. */
const callout = /^\[!([\w -]+)(?:\|[^\]]*)?\][+-]?[ \t]*(.*)/;

/** A quotation; the title of a callout, or its type where it has no title, becomes a bold line in it. */
function quotationOf({ children }: Blockquote, base: number, reading: Reading): Part[] {
  const [first, ...others] = children;
  const words = first?.type === 'paragraph' ? first.children[0] : undefined;
  const [line, type = '', title = ''] = (words?.type === 'text' && callout.exec(words.value)) || [];
  const parts = flow(line === undefined ? children : others, base, reading);
  if (first?.type !== 'paragraph' || words?.type !== 'text' || line === undefined)
    return parts.length > 0 ? [{ is: 'quotation', parts }] : [];
  reading.lost.boxes++;
  const bold = plainWords(title || type.charAt(0).toUpperCase() + type.slice(1).toLowerCase());
  const body = { ...first, children: [below(words, base, reading), ...first.children.slice(1)] };
  return [
    {
      is: 'quotation',
      parts: [
        { is: 'paragraph', kind: 'text', runs: [{ is: 'words', words: bold, bold: true }] },
        ...partsIn(body, base, reading),
        ...parts,
      ],
    },
  ];
}

/** What of a text node stands below its first line. */
function below(node: Text, base: number, { text }: Reading): Text {
  const span = spanOf(node, 0);
  const lineEnd = /\r?\n[ \t>]*/.exec(slice(text, spanOf(node, base)));
  const start = lineEnd ? span.start + lineEnd.index + lineEnd[0].length : span.end;
  const at = node.position?.start ?? { line: 1, column: 1 };
  const end = { ...at, offset: span.end };
  const value = node.value.includes('\n') ? node.value.slice(node.value.indexOf('\n') + 1) : '';
  return { type: 'text', value, position: { start: { ...at, offset: start }, end } };
}

function kindOf(node: Paragraph, base: number, { text }: Reading, byline: Span | undefined) {
  if (byline && contains(byline, spanOf(node, base))) return 'byline' as const;
  const span = spanOf(node, 0);
  return isCaption(node, text.slice(base, base + span.end)) ? ('caption' as const) : ('text' as const);
}

const hasWords = (runs: readonly Inline[]): boolean => runs.some((run) => run.is !== 'words' || /\S/.test(run.words));

/** Whether only brackets and signs are left of a paragraph around an outcome. */
const isRemnant = (runs: readonly Inline[], { hidden }: Reading): boolean =>
  hidden.length > 0 && runs.every((run) => run.is === 'words' && !/[\p{L}\p{N}]/u.test(run.words));

/** Runs without the blanks and breaks at their end, which a comment or an outcome in the line leaves. */
function trimmed(runs: readonly Inline[]): readonly Inline[] {
  const last = runs.at(-1);
  if (last?.is === 'break') return trimmed(runs.slice(0, -1));
  if (last?.is !== 'words' || !/\s$/.test(last.words)) return runs;
  const words = last.words.trimEnd();
  return words ? [...runs.slice(0, -1), { ...last, words }] : trimmed(runs.slice(0, -1));
}
