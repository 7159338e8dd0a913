import type { ListItem, Parents, RootContent, Table } from 'mdast';
import { type Expression, findExpressions } from '../language/expressions.ts';
import type { Standard } from '../language/standard.ts';
import type { Horizon, Place, Point, Section, Sentence } from './briefing.ts';
import { spanOf } from './markdown.ts';
import type { Element } from './outline.ts';
import { proseOf } from './prose.ts';
import { splitSentences } from './sentences.ts';
import { contains, type Span } from './span.ts';
import type { Template } from './template.ts';

/** What it takes to read the sentences of a document. */
export type SentenceReader = {
  readonly text: string;
  readonly base: number;
  readonly standard: Standard;
  readonly template: Template;
  readonly sections: readonly Section[];
  readonly horizons: readonly Horizon[];
  readonly points: readonly Point[];
  readonly byline: Span | undefined;
};

/** The sentences of the writer's prose, in order, each with its place and its expressions. */
export function* readSentences(outline: readonly Element[], reader: SentenceReader): Generator<Sentence> {
  const apparatus = reader.sections.filter((section) => section.isApparatus);
  for (const element of outline) {
    if (element.kind !== 'block') continue;
    const span = spanOf(element.block, reader.base);
    if (reader.byline && contains(reader.byline, span)) continue;
    if (apparatus.some((section) => contains(section.span, span))) continue;
    yield* sentencesOf(element.block, element.from, reader, 'paragraph');
  }
}

/** Quotations of others (block quotes), code, HTML, captions and footnote texts are not the writer's prose. */
function* sentencesOf(
  block: RootContent | ListItem,
  from: number,
  reader: SentenceReader,
  kind: Sentence['blockKind'],
): Generator<Sentence> {
  switch (block.type) {
    case 'paragraph':
      if (!isCaption(block, reader)) yield* proseSentences(block, spanOf(block, reader.base), from, reader, kind);
      return;
    case 'list':
      for (const item of block.children)
        yield* sentencesOf(item, from, reader, kind === 'item' || kind === 'nested item' ? 'nested item' : 'item');
      return;
    case 'listItem': {
      const inner = kind === 'nested item' ? 'nested item' : 'item';
      const span = spanOf(block, reader.base);
      for (const child of block.children) {
        if (child.type === 'paragraph') yield* proseSentences(child, span, from, reader, inner);
        else yield* sentencesOf(child, from, reader, inner);
      }
      return;
    }
    case 'table':
      if (isLegendTable(block, reader)) return;
      for (const row of block.children.slice(1))
        for (const cell of row.children) yield* proseSentences(cell, spanOf(cell, reader.base), from, reader, 'cell');
  }
}

function* proseSentences(
  block: Parents,
  holder: Span,
  from: number,
  reader: SentenceReader,
  blockKind: Sentence['blockKind'],
): Generator<Sentence> {
  const span = spanOf(block, reader.base);
  const prose = proseOf(block, reader.text, reader.base);
  const words =
    from > span.start
      ? ' '.repeat(from - span.start) +
        prose.slice(from - span.start).replace(/^\s*:/, (colon) => ' '.repeat(colon.length))
      : prose;
  const horizon = reader.horizons.find((one) => contains(one.span, span));
  const place = placeOf(span, reader, horizon);
  const isAmongJudgements =
    (horizon !== undefined || sectionAt(span, reader)?.is?.judgements === true) &&
    (reader.template.judgement !== 'bullet' || blockKind === 'item');
  for (const { start, end } of splitSentences(words)) {
    const sentence = words.slice(start, end);
    const offset = span.start + start;
    const expressions = expressionsOf(sentence, reader.standard).map((one) => ({
      ...one,
      span: { start: one.span.start + offset, end: one.span.end + offset },
    }));
    yield {
      span: { start: offset, end: span.start + end },
      prose: sentence,
      place,
      horizon,
      isAmongJudgements,
      block: holder,
      blockKind,
      expressions,
    };
  }
}

/** What follows the points of a summary without a heading of its own is body. */
function placeOf(span: Span, reader: SentenceReader, horizon: Horizon | undefined): Place {
  if (horizon) return 'forecast';
  const section = sectionAt(span, reader);
  if (section?.is?.role !== 'summary')
    return section?.is?.role === 'forecast' || section?.is?.judgements ? 'forecast' : 'body';
  const last = reader.points.findLast((point) => point.section.span.start === section.span.start);
  return last && span.start >= last.span.end ? 'body' : 'summary';
}

const sectionAt = (span: Span, { sections }: SentenceReader): Section | undefined =>
  sections.findLast((section) => section.is && contains(section.span, span));

/** A line in italics after a picture, or one that says it is a caption or a source. */
function isCaption(block: RootContent, { text, base }: SentenceReader): boolean {
  if (block.type !== 'paragraph') return false;
  const span = spanOf(block, base);
  const only = block.children.length === 1 ? block.children[0] : undefined;
  if (only?.type === 'emphasis' && !/[.!?]["”’)]*[*_]*\s*$/.test(text.slice(span.start, span.end))) return true;
  return /^[\s*_]*(?:fig(?:ure|\.)?|table|photo|image|picture|map|chart|graphic|credit|source|sources)\b[\s\d.]*[*_]*\s*[:.|–—]/i.test(
    text.slice(span.start, span.end),
  );
}

/** A table whose rows set words against percentages is the legend of a scale. */
function isLegendTable(table: Table, { text, base }: SentenceReader): boolean {
  const rows = table.children.slice(1).map((row) => row.children.map((cell) => proseOf(cell, text, base).trim()));
  const band =
    /^[~≈<>≥≤]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent)?\s*(?:[-–—]|to)\s*[<>]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent)?$|^[<>≥≤]\s*\d+\s*%$|^\d+\s*%$/i;
  const explains = rows.filter(
    (cells) =>
      cells.some((cell) => band.test(cell)) &&
      cells.some(
        (cell) => /likel|probab|certain|chance|possib|odds|confidence/i.test(cell) && cell.split(/\s+/).length <= 6,
      ),
  );
  return rows.length > 0 && explains.length * 2 > rows.length;
}

const cache = new WeakMap<Standard, Map<string, readonly Expression[]>>();
const cacheSize = 20_000;

/** Sentences that did not change are not searched again: an edit costs what it touches. */
function expressionsOf(sentence: string, standard: Standard): readonly Expression[] {
  const ofStandard = cache.get(standard);
  const known = ofStandard && ofStandard.size < cacheSize ? ofStandard : new Map<string, readonly Expression[]>();
  cache.set(standard, known);
  const expressions = known.get(sentence) ?? findExpressions(sentence, standard);
  known.set(sentence, expressions);
  return expressions;
}
