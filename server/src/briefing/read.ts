import type { Day } from '../dates/calendar.ts';
import { findExpressions } from '../language/finder.ts';
import { splitSentences } from '../language/sentences.ts';
import { BlockIndex } from '../markdown/blockIndex.ts';
import { type FrontMatter, readFrontMatter } from '../markdown/frontMatter.ts';
import { readBlocks } from '../markdown/incremental.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import { findStandard } from '../standards/index.ts';
import type { Standard } from '../standards/standard.ts';
import { findTemplate } from '../templates/index.ts';
import type { Template } from '../templates/template.ts';
import { changeBetween } from '../text/diff.ts';
import { LowercaseWords } from '../text/lowercaseWords.ts';
import type { Span } from '../text/span.ts';
import { readByline } from './byline.ts';
import { toHorizon } from './horizons.ts';
import { readProseBlocks } from './locate.ts';
import type { Briefing, Heading, Horizon, ReadContext, Title } from './model.ts';
import { endOfMatter, type OutlineItem, readOutline, readSections } from './outline.ts';
import { findPoints } from './points.ts';
import { judgementsAt, sentencesAt } from './proseBlocks.ts';
import { readSuppressions } from './suppressions.ts';

/** What is in force for a file before its own front matter is heard. */
export type ReadOptions = {
  readonly standard: Standard;
  readonly template: Template;
  /** True when the settings or the user say that the file is a briefing; otherwise its text decides. */
  readonly included: boolean;
};

/**
 * Reads a Markdown text as a briefing. It never fails: what is not there is undefined or empty. `before` is what was read of
 * an earlier text of the same file: the result is the same with it and without, but costs only what changed.
 */
export function readBriefing(text: string, options: ReadOptions, before?: Briefing): Briefing {
  const change = before && changeBetween(before.text, text);
  const frontMatter = sameFrontMatter(before, text) ?? readFrontMatter(text);
  const fields = frontMatter?.fields;
  const standard = findStandard(fields?.get('standard')?.text ?? '') ?? options.standard;
  const template = findTemplate(fields?.get('template')?.text ?? '') ?? options.template;
  const start = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const blocks = readBlocks(text, start, before, change);

  const index = new BlockIndex(blocks, before?.index);
  const { strict, loosely } = readOutline(blocks, index, template);
  const isBriefing =
    options.included ||
    saysBriefing(frontMatter, template) ||
    looksLikeBriefing(strict) ||
    (hasSummary(strict) && givesLikelihoods(loosely(), standard));
  const outline = isBriefing ? loosely() : strict;

  const titleHeading = findTitle(outline);
  const sections = readSections(outline, titleHeading, text.length);
  const byline = readByline(blocks, text, frontMatter, titleHeading);
  const horizons = readHorizons(outline, text, template, byline.published);
  const points = findPoints(outline, sections, template);
  const readContext = sameReadContext(before, { standard, template, published: byline.published });
  const { proseBlocks, judgedBlocks } = readProseBlocks(outline, {
    sections,
    horizons,
    points,
    byline: isBriefing ? byline.span : undefined,
    readContext,
  });

  const sentencesByPart = once(() => proseBlocks.map(sentencesAt));
  const sentences = once(() => sentencesByPart().flat());
  const judgements = once(() => proseBlocks.flatMap((part, i) => judgementsAt(part, sentencesByPart()[i] ?? [])));
  const ignores = once(() => readSuppressions(text, blocks, index));
  const lowercaseWords = before && change ? before.lowercaseWords.after(text, change) : new LowercaseWords(text);
  return {
    text,
    start,
    blocks,
    isBriefing,
    standard,
    template,
    frontMatter,
    title: readTitle(frontMatter, titleHeading),
    byline,
    sections,
    horizons,
    points,
    proseBlocks,
    judgedBlocks,
    readContext,
    index,
    get sentences() {
      return sentences();
    },
    get judgements() {
      return judgements();
    },
    get suppressions() {
      return ignores();
    },
    lowercaseWords,
  };
}

/** What was in force for an earlier text, where it is so still. */
function sameReadContext(before: Briefing | undefined, now: ReadContext): ReadContext {
  const then = before?.readContext;
  const isSame =
    then?.standard === now.standard &&
    then.template === now.template &&
    String(then.published) === String(now.published);
  return isSame ? then : now;
}

/** The front matter of an earlier text, where the text begins with it still: a block of keys ends at its first fence. */
function sameFrontMatter(before: Briefing | undefined, text: string): FrontMatter | undefined {
  const end = before?.frontMatter?.span.end;
  // After its last fence nothing may follow in the line, and at the end of a text something new may.
  const isSame =
    end !== undefined &&
    end < text.length &&
    before?.text[end - 1] === '\n' &&
    text.startsWith(before.text.slice(0, end));
  return isSame ? before?.frontMatter : undefined;
}

/** What nobody may ask for is made when somebody does. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const saysBriefing = (frontMatter: FrontMatter | undefined, template: Template): boolean =>
  frontMatter?.fields.get('type')?.text.toLowerCase() === 'briefing' ||
  frontMatter?.fields.get('template')?.text === template.id;

/**
 * A forecast with a horizon, or a summary and a forecast: the roadmaps and tax pages that say *short-term* have neither.
 * A plain line is no evidence, nor is a section deep inside another, nor are two names that are only nearly right.
 */
function looksLikeBriefing(outline: readonly OutlineItem[]): boolean {
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

const hasSummary = (outline: readonly OutlineItem[]): boolean =>
  outline.some((element) => element.kind === 'heading' && element.section?.role === 'summary');

/** A *Conclusion* is a forecast where its horizons say how likely things are; those of a road map do not. */
function givesLikelihoods(outline: readonly OutlineItem[], standard: Standard): boolean {
  let inside: 'forecast' | 'horizon' | undefined;
  for (const element of outline) {
    if (element.kind === 'heading') {
      if (element.section?.role === 'forecast') inside = 'forecast';
      else if (element.horizon?.window && inside) inside = 'horizon';
      else if (element.heading.level <= 2) inside = undefined;
    } else if (inside === 'horizon') {
      const prose = proseOf(element.node, element.block.source, 0);
      const gives = ({ start, end }: Span) =>
        findExpressions(prose.slice(start, end), standard).some(({ kind, term }) => kind === 'likelihood' && term);
      if (splitSentences(prose).some(gives)) return true;
    }
  }
  return false;
}

/** The first level-1 heading that names no section. */
function findTitle(outline: readonly OutlineItem[]): Heading | undefined {
  const headings = outline.filter((element) => element.kind === 'heading');
  return headings.find(({ heading, section, horizon }) => heading.level === 1 && !section && !horizon)?.heading;
}

function readTitle(frontMatter: FrontMatter | undefined, heading: Heading | undefined): Title | undefined {
  const field = frontMatter?.fields.get('title');
  if (field?.text) return { text: field.text, span: field.span };
  return heading && { text: heading.text, span: heading.words };
}

function readHorizons(
  outline: readonly OutlineItem[],
  text: string,
  template: Template,
  published: Day | undefined,
): Horizon[] {
  return outline.flatMap((element, i) => {
    if (element.kind !== 'heading' || !element.horizon) return [];
    let next = i + 1;
    while (next < outline.length && !endsHorizon(outline[next], element.heading)) next++;
    const under = outline.slice(i + 1, next);
    const after = outline[next];
    const stop = endOfMatter(under, after?.kind === 'heading' ? after.heading.span.start : text.length);
    // Where only bullets are judgements, paragraphs leave a horizon as empty as nothing does.
    const holds = (other: OutlineItem) =>
      other.kind === 'block' &&
      !other.isBlank &&
      spanOf(other.node, other.base).start < stop &&
      (template.judgement !== 'bullet' || other.node.type === 'list' || other.node.type === 'listItem');
    const span = { start: element.heading.span.start, end: stop };
    return [toHorizon(element.horizon, span, !under.some(holds), published)];
  });
}

const endsHorizon = (element: OutlineItem | undefined, heading: Heading): boolean =>
  element?.kind === 'heading' &&
  (element.horizon !== undefined || element.section !== undefined || element.heading.level <= heading.level);
