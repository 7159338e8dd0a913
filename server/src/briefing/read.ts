import type { ListItem, Parents, RootContent, Table } from 'mdast';
import { type Expression, findExpressions } from '../language/expressions.ts';
import type { Standard } from '../language/standard.ts';
import { findStandard } from '../language/standards.ts';
import type { Briefing, Heading, Horizon, Place, Point, Section, Sentence, Title } from './briefing.ts';
import { readByline } from './byline.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { toHorizon } from './horizons.ts';
import { findJudgements } from './judgements.ts';
import { parseMarkdown, spanOf } from './markdown.ts';
import { type Element, readOutline, readSections } from './outline.ts';
import { proseOf } from './prose.ts';
import { splitSentences } from './sentences.ts';
import { contains, type Span } from './span.ts';
import { findTemplate, type Template } from './template.ts';

/** What is in force for a file before its own front matter is heard. */
export type ReadOptions = {
  readonly standard: Standard;
  readonly template: Template;
  /** True when the settings or the user say that the file is a briefing; otherwise its text decides. */
  readonly included: boolean;
};

/** Reads a Markdown text as a briefing. It never fails: what is not there is undefined or empty. */
export function readBriefing(text: string, options: ReadOptions): Briefing {
  const frontMatter = readFrontMatter(text);
  const fields = frontMatter?.fields;
  const standard = findStandard(fields?.get('standard')?.text ?? '') ?? options.standard;
  const template = findTemplate(fields?.get('template')?.text ?? '') ?? options.template;
  const base = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const tree = parseMarkdown(text, base);

  const strict = readOutline(tree, text, base, template, false);
  const isBriefing = options.included || saysBriefing(frontMatter) || looksLikeBriefing(strict);
  const outline = isBriefing ? readOutline(tree, text, base, template, true) : strict;

  const titleHeading = findTitle(outline);
  const sections = readSections(outline, titleHeading, text.length);
  const byline = readByline(tree, text, base, frontMatter);
  const horizons = readHorizons(outline, sections, text.length, byline.published);
  const summary = sections.find((section) => section.is?.role === 'summary');
  const points = summary ? findPoints(outline, summary, sections, base) : [];

  const reader: SentenceReader = { text, base, standard, sections, horizons, points, byline: byline.span };
  const sentences = [...readSentences(outline, reader)];
  return {
    text,
    isBriefing,
    standard,
    template,
    frontMatter,
    title: readTitle(frontMatter, titleHeading),
    byline,
    sections,
    horizons,
    points,
    sentences,
    judgements: findJudgements(sentences, byline.published),
  };
}

const saysBriefing = (frontMatter: FrontMatter | undefined): boolean =>
  frontMatter?.fields.get('type')?.text.toLowerCase() === 'briefing' || findTemplate(frontMatter?.fields.get('template')?.text ?? '') !== undefined;

/** A forecast with a horizon, or a summary and a forecast: the roadmaps and tax pages that say *short-term* have neither. */
function looksLikeBriefing(outline: readonly Element[]): boolean {
  const headings = outline.filter((element) => element.kind === 'heading');
  const forecast = headings.findIndex(({ section }) => section?.role === 'forecast');
  if (forecast < 0) return false;
  return headings.some(({ section }) => section?.role === 'summary') || headings.slice(forecast).some(({ horizon }) => horizon?.is);
}

/** The first level-1 heading that names no section. */
function findTitle(outline: readonly Element[]): Heading | undefined {
  const headings = outline.filter((element) => element.kind === 'heading');
  return headings.find(({ heading, section, horizon }) => heading.level === 1 && !section && !horizon)?.heading;
}

function readTitle(frontMatter: FrontMatter | undefined, heading: Heading | undefined): Title | undefined {
  const field = frontMatter?.fields.get('title');
  if (field?.text) return { text: field.text, span: field.span };
  return heading && { text: heading.text, span: heading.words };
}

function readHorizons(outline: readonly Element[], sections: readonly Section[], end: number, published: Parameters<typeof toHorizon>[3]): Horizon[] {
  return outline.flatMap((element, i) => {
    if (element.kind !== 'heading' || !element.horizon) return [];
    const rest = outline.slice(i + 1);
    const next = rest.findIndex((other) => other.kind === 'heading' && (other.horizon !== undefined || other.section !== undefined || other.heading.level <= element.heading.level));
    const held = next < 0 ? rest : rest.slice(0, next);
    const after = rest[next];
    const stop = after?.kind === 'heading' ? after.heading.span.start : (sections.find((section) => section.span.start > element.heading.span.start && section.heading.level <= element.heading.level)?.span.start ?? end);
    const isEmpty = !held.some((other) => other.kind === 'block' && !isBlank(other.block, other.from));
    return [toHorizon(element.horizon, { start: element.heading.span.start, end: stop }, isEmpty, published)];
  });
}

/** Comments and rules hold nothing; an empty bullet neither. */
function isBlank(block: RootContent | ListItem, from: number): boolean {
  if (block.type === 'html' || block.type === 'thematicBreak' || block.type === 'definition') return true;
  if (block.type === 'list' || block.type === 'listItem') {
    return from === 0 && block.children.every((child) => isBlank(child, 0));
  }
  return false;
}

/** The bullets of the summary; without bullets its paragraphs, or only the first where a body without a heading follows. */
function findPoints(outline: readonly Element[], summary: Section, sections: readonly Section[], base: number): Point[] {
  const blocks = outline.flatMap((element) => (element.kind === 'block' && contains(summary.span, spanOf(element.block, base)) ? [element.block] : []));
  const list = blocks.find((block) => block.type === 'list');
  if (list) return list.children.map((item) => ({ span: spanOf(item, base) }));
  const paragraphs = blocks.filter((block) => block.type === 'paragraph').map((block) => ({ span: spanOf(block, base) }));
  const next = sections.find((section) => section.span.start >= summary.span.end);
  return next?.is?.role === 'forecast' ? paragraphs.slice(0, 1) : paragraphs;
}

type SentenceReader = {
  readonly text: string;
  readonly base: number;
  readonly standard: Standard;
  readonly sections: readonly Section[];
  readonly horizons: readonly Horizon[];
  readonly points: readonly Point[];
  readonly byline: Span | undefined;
};

function* readSentences(outline: readonly Element[], reader: SentenceReader): Generator<Sentence> {
  for (const element of outline) {
    if (element.kind !== 'block') continue;
    const span = spanOf(element.block, reader.base);
    if (reader.byline && contains(reader.byline, span)) continue;
    if (reader.sections.some((section) => section.isApparatus && contains(section.span, span))) continue;
    yield* sentencesOf(element.block, element.from, reader, 'paragraph');
  }
}

/** Quotations of others (block quotes), code, HTML, captions and footnote texts are not the writer's prose. */
function* sentencesOf(block: RootContent | ListItem, from: number, reader: SentenceReader, kind: Sentence['blockKind']): Generator<Sentence> {
  switch (block.type) {
    case 'paragraph':
      if (!isCaption(block, reader)) yield* proseSentences(block, spanOf(block, reader.base), from, reader, kind);
      return;
    case 'list':
      for (const item of block.children) yield* sentencesOf(item, from, reader, kind === 'item' || kind === 'nested item' ? 'nested item' : 'item');
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
      for (const row of block.children.slice(1)) for (const cell of row.children) yield* proseSentences(cell, spanOf(cell, reader.base), from, reader, 'cell');
  }
}

function* proseSentences(block: Parents, holder: Span, from: number, reader: SentenceReader, blockKind: Sentence['blockKind']): Generator<Sentence> {
  const span = spanOf(block, reader.base);
  const prose = proseOf(block, reader.text, reader.base);
  const words = from > span.start ? ' '.repeat(from - span.start) + prose.slice(from - span.start).replace(/^\s*:/, (colon) => ' '.repeat(colon.length)) : prose;
  const horizon = reader.horizons.find((one) => contains(one.span, span));
  const place = placeOf(span, reader, horizon);
  for (const { start, end } of splitSentences(words)) {
    const sentence = words.slice(start, end);
    const offset = span.start + start;
    const expressions = expressionsOf(sentence, reader.standard).map((one) => ({ ...one, span: { start: one.span.start + offset, end: one.span.end + offset } }));
    yield { span: { start: offset, end: span.start + end }, prose: sentence, place, horizon, block: holder, blockKind, expressions };
  }
}

/** What follows the points of a summary without a heading of its own is body. */
function placeOf(span: Span, { sections, points }: SentenceReader, horizon: Horizon | undefined): Place {
  if (horizon) return 'forecast';
  const role = sections.findLast((section) => section.is && contains(section.span, span))?.is?.role;
  if (role !== 'summary') return role ?? 'body';
  const last = points.at(-1);
  return last && span.start >= last.span.end ? 'body' : 'summary';
}

/** A line in italics after a picture, or one that says it is a caption or a source. */
function isCaption(block: RootContent, { text, base }: SentenceReader): boolean {
  if (block.type !== 'paragraph') return false;
  const span = spanOf(block, base);
  const only = block.children.length === 1 ? block.children[0] : undefined;
  if (only?.type === 'emphasis' && !/[.!?]["”’)]*[*_]*\s*$/.test(text.slice(span.start, span.end))) return true;
  return /^[\s*_]*(?:fig(?:ure|\.)?|table|photo|image|picture|map|chart|graphic|credit|source|sources)\b[\s\d.]*[*_]*\s*[:.|–—]/i.test(text.slice(span.start, span.end));
}

/** A table whose rows set words against percentages is the legend of a scale. */
function isLegendTable(table: Table, { text, base }: SentenceReader): boolean {
  const rows = table.children.slice(1).map((row) => row.children.map((cell) => proseOf(cell, text, base).trim()));
  const band = /^[~≈<>≥≤]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent)?\s*(?:[-–—]|to)\s*[<>]?\s*\d+(?:\.\d+)?\s*(?:%|per ?cent)?$|^[<>≥≤]\s*\d+\s*%$|^\d+\s*%$/i;
  const explains = rows.filter((cells) => cells.some((cell) => band.test(cell)) && cells.some((cell) => /likel|probab|certain|chance|possib|odds|confidence/i.test(cell) && cell.split(/\s+/).length <= 6));
  return rows.length > 0 && explains.length * 2 > rows.length;
}

const cache = new WeakMap<Standard, Map<string, readonly Expression[]>>();
const cacheSize = 20_000;

/** Sentences that did not change are not searched again: an edit costs what it touches. */
function expressionsOf(sentence: string, standard: Standard): readonly Expression[] {
  let known = cache.get(standard);
  if (!known || known.size > cacheSize) cache.set(standard, (known = new Map()));
  let expressions = known.get(sentence);
  if (!expressions) known.set(sentence, (expressions = findExpressions(sentence, standard)));
  return expressions;
}
