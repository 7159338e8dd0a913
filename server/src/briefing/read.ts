import type { Standard } from '../language/standard.ts';
import { findStandard } from '../language/standards.ts';
import type { Briefing, Heading, Horizon, Point, Section, Sentence, Title } from './briefing.ts';
import { readByline } from './byline.ts';
import type { Day } from './calendar.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { toHorizon } from './horizons.ts';
import { findJudgements } from './judgements.ts';
import { parseMarkdown, spanOf } from './markdown.ts';
import { type Element, endOfMatter, readOutline, readSections } from './outline.ts';
import { readSentences } from './readSentences.ts';
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
  const sections = readSections(outline, titleHeading, base, text.length);
  const byline = readByline(tree, text, base, frontMatter, titleHeading);
  const horizons = readHorizons(outline, base, text.length, byline.published);
  const summary = sections.find((section) => section.is?.role === 'summary');
  const points = summary ? findPoints(outline, summary, sections, base) : [];

  const sentences = [
    ...readSentences(outline, {
      text,
      base,
      standard,
      sections: sections.filter(({ is, isApparatus }) => is || isApparatus),
      horizons,
      points,
      byline: isBriefing ? byline.span : undefined,
    }),
  ];
  return {
    text,
    isBriefing,
    standard,
    template,
    frontMatter,
    title: readTitle(frontMatter, titleHeading),
    byline,
    sections,
    body: bodyOf(sentences),
    horizons,
    points,
    sentences,
    judgements: findJudgements(sentences, byline.published),
  };
}

const saysBriefing = (frontMatter: FrontMatter | undefined): boolean =>
  frontMatter?.fields.get('type')?.text.toLowerCase() === 'briefing' ||
  findTemplate(frontMatter?.fields.get('template')?.text ?? '') !== undefined;

/**
 * A forecast with a horizon, or a summary and a forecast: the roadmaps and tax pages that say *short-term* have neither.
 * A plain line is no evidence, nor is a section deep inside another.
 */
function looksLikeBriefing(outline: readonly Element[]): boolean {
  const headings = outline.filter((element) => element.kind === 'heading');
  const named = (role: string) =>
    headings.findIndex(
      ({ section, heading }) => section?.role === role && heading.style !== 'plain' && heading.level <= 2,
    );
  const forecast = named('forecast');
  if (forecast < 0) return false;
  const next = headings.findIndex(({ horizon, heading }, i) => i > forecast && !horizon && heading.level <= 2);
  const inside = headings.slice(forecast + 1, next < 0 ? undefined : next);
  return named('summary') >= 0 || inside.some(({ horizon }) => horizon?.is);
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

function readHorizons(outline: readonly Element[], base: number, end: number, published: Day | undefined): Horizon[] {
  return outline.flatMap((element, i) => {
    if (element.kind !== 'heading' || !element.horizon) return [];
    const rest = outline.slice(i + 1);
    const next = rest.findIndex(
      (other) =>
        other.kind === 'heading' &&
        (other.horizon !== undefined || other.section !== undefined || other.heading.level <= element.heading.level),
    );
    const under = next < 0 ? rest : rest.slice(0, next);
    const after = rest[next];
    const stop = endOfMatter(under, base, after?.kind === 'heading' ? after.heading.span.start : end);
    const isEmpty = under.every(
      (other) => other.kind === 'heading' || other.isBlank || spanOf(other.block, base).start >= stop,
    );
    return [toHorizon(element.horizon, { start: element.heading.span.start, end: stop }, isEmpty, published)];
  });
}

/** The bullets of the summary; without bullets its paragraphs, or only the first where a body without a heading follows. */
function findPoints(
  outline: readonly Element[],
  summary: Section,
  sections: readonly Section[],
  base: number,
): Point[] {
  const blocks = outline.flatMap((element) =>
    element.kind === 'block' && contains(summary.span, spanOf(element.block, base)) ? [element.block] : [],
  );
  const list = blocks.find((block) => block.type === 'list');
  if (list) return list.children.map((item) => ({ span: spanOf(item, base) }));
  const paragraphs = blocks
    .filter((block) => block.type === 'paragraph')
    .map((block) => ({ span: spanOf(block, base) }));
  const next = sections.find((section) => section.span.start >= summary.span.end);
  return next?.is?.role === 'forecast' ? paragraphs.slice(0, 1) : paragraphs;
}

function bodyOf(sentences: readonly Sentence[]): Span | undefined {
  const body = sentences.filter(({ place }) => place === 'body');
  const [first] = body;
  const last = body.at(-1);
  return first && last && { start: first.block.start, end: last.block.end };
}
