import type { ListItem, RootContent } from 'mdast';
import { findExpressions } from '../language/expressions.ts';
import type { Standard } from '../language/standard.ts';
import { findStandard } from '../language/standards.ts';
import type { Briefing, Heading, Horizon, Point, Section, Sentence, Title } from './briefing.ts';
import { readByline } from './byline.ts';
import type { Day } from './calendar.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { toHorizon } from './horizons.ts';
import { readIgnores } from './ignores.ts';
import { findJudgements } from './judgements.ts';
import { parseMarkdown, spanOf } from './markdown.ts';
import { type Element, endOfMatter, readOutline, readSections } from './outline.ts';
import { proseOf, wordsOf } from './prose.ts';
import { readSentences } from './readSentences.ts';
import { contains, type Span } from './span.ts';
import type { Template } from './template.ts';
import { findTemplate } from './templates.ts';

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
  const loose = () => readOutline(tree, text, base, template, true);
  const isBriefing =
    options.included ||
    saysBriefing(frontMatter, template) ||
    looksLikeBriefing(strict) ||
    (hasSummary(strict) && givesLikelihoods(loose(), { text, base, standard }));
  const outline = isBriefing ? loose() : strict;

  const titleHeading = findTitle(outline);
  const sections = readSections(outline, titleHeading, base, text.length);
  const byline = readByline(tree, text, base, frontMatter, titleHeading);
  const horizons = readHorizons(outline, { text, base, template, published: byline.published });
  const points = sections
    .filter(({ is }) => is && (is.role === 'summary' || is.points))
    .flatMap((section) => findPoints(outline, section, { text, base, template, sections }));

  const sentences = [
    ...readSentences(outline, {
      text,
      base,
      standard,
      template,
      sections: sections.filter(({ is, isApparatus }) => is || isApparatus),
      horizons,
      points,
      byline: isBriefing ? byline.span : undefined,
    }),
  ];
  return {
    text,
    tree,
    base,
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
    judgements: findJudgements(sentences, template, byline.published),
    ignores: readIgnores(tree, text, base),
  };
}

const saysBriefing = (frontMatter: FrontMatter | undefined, template: Template): boolean =>
  frontMatter?.fields.get('type')?.text.toLowerCase() === 'briefing' ||
  frontMatter?.fields.get('template')?.text === template.id;

/**
 * A forecast with a horizon, or a summary and a forecast: the roadmaps and tax pages that say *short-term* have neither.
 * A plain line is no evidence, nor is a section deep inside another, nor are two names that are only nearly right.
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
  const summary = headings[named('summary')];
  return (summary && !(summary.nearly && headings[forecast]?.nearly)) || inside.some(({ horizon }) => horizon?.is);
}

const hasSummary = (outline: readonly Element[]): boolean =>
  outline.some((element) => element.kind === 'heading' && element.section?.role === 'summary');

/** A *Conclusion* is a forecast where its horizons say how likely things are; those of a road map do not. */
function givesLikelihoods(
  outline: readonly Element[],
  { text, base, standard }: { readonly text: string; readonly base: number; readonly standard: Standard },
): boolean {
  let inside: 'forecast' | 'horizon' | undefined;
  for (const element of outline) {
    if (element.kind === 'heading') {
      if (element.section?.role === 'forecast') inside = 'forecast';
      else if (element.horizon?.window && inside) inside = 'horizon';
      else if (element.heading.level <= 2) inside = undefined;
    } else if (inside === 'horizon') {
      const expressions = findExpressions(proseOf(element.block, text, base), standard);
      if (expressions.some(({ kind, term }) => kind === 'likelihood' && term)) return true;
    }
  }
  return false;
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

type Document = { readonly text: string; readonly base: number; readonly template: Template };

function readHorizons(
  outline: readonly Element[],
  { text, base, template, published }: Document & { readonly published: Day | undefined },
): Horizon[] {
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
    const stop = endOfMatter(under, base, after?.kind === 'heading' ? after.heading.span.start : text.length);
    // Where only bullets are judgements, paragraphs leave a horizon as empty as nothing does.
    const holds = (other: Element) =>
      other.kind === 'block' &&
      !other.isBlank &&
      spanOf(other.block, base).start < stop &&
      (template.judgement !== 'bullet' || other.block.type === 'list' || other.block.type === 'listItem');
    const span = { start: element.heading.span.start, end: stop };
    return [toHorizon(element.horizon, span, !under.some(holds), published)];
  });
}

/** Bullets; without bullets paragraphs, or only the first where a body without a heading follows. */
function findPoints(
  outline: readonly Element[],
  section: Section,
  { text, base, template, sections }: Document & { readonly sections: readonly Section[] },
): Point[] {
  const blocks = outline.flatMap((element) =>
    element.kind === 'block' && contains(section.span, spanOf(element.block, base)) ? [element.block] : [],
  );
  const toPoint = (block: RootContent | ListItem, kind: Point['kind']): Point => ({
    section,
    span: spanOf(block, base),
    kind,
    words: wordsOf(block, text, base),
  });
  const list = template.point === 'paragraph' ? undefined : blocks.find((block) => block.type === 'list');
  if (list) return list.children.map((item) => toPoint(item, 'bullet'));
  if (template.point === 'bullet') return [];
  const paragraphs = blocks.filter((block) => block.type === 'paragraph').map((block) => toPoint(block, 'paragraph'));
  const next = sections.find((other) => other.span.start >= section.span.end);
  return next?.is?.role === 'forecast' ? paragraphs.slice(0, 1) : paragraphs;
}

function bodyOf(sentences: readonly Sentence[]): Span | undefined {
  const body = sentences.filter(({ place }) => place === 'body');
  const [first] = body;
  const last = body.at(-1);
  return first && last && { start: first.block.start, end: last.block.end };
}
