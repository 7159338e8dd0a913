import { sameDay } from '../dates/calendar.ts';
import { type Language, languageOf, sumOf } from '../language/guessLanguage.ts';
import { ownNames } from '../language/ownNames.ts';
import type { PlacedBlock } from '../markdown/block.ts';
import { BlockIndex } from '../markdown/blockIndex.ts';
import { type FrontMatter, readFrontMatter } from '../markdown/frontMatter.ts';
import { readBlocks } from '../markdown/incremental.ts';
import { spanOf } from '../markdown/parse.ts';
import { findStandard } from '../standards/index.ts';
import type { Standard } from '../standards/standard.ts';
import { findTemplate } from '../templates/index.ts';
import type { Template } from '../templates/template.ts';
import { type Change, changeBetween } from '../text/diff.ts';
import { lazy } from '../text/lazy.ts';
import { LowercaseWords } from '../text/lowercaseWords.ts';
import { firstIndex } from '../text/search.ts';
import { contains, moved } from '../text/span.ts';
import { readByline } from './byline/byline.ts';
import { isReadable } from './byline/bylineBlocks.ts';
import { titleField } from './byline/bylineFields.ts';
import { piecesOf } from './byline/bylinePieces.ts';
import { houseInTitle } from './byline/houseInTitle.ts';
import { detect, included } from './detection/detect.ts';
import type { Briefing, Heading, ReadContext, Title } from './model.ts';
import { outcomeOf, settle } from './outcomes/settle.ts';
import { boldLineIn, headingAt, titleIn } from './outline/headings.ts';
import { readOutline } from './outline/outline.ts';
import type { OutlineHeading, OutlineItem } from './outline/outlineItem.ts';
import { readHorizons, readSections } from './outline/sections.ts';
import { judgementsAt, sentencesAt } from './prose/inDocument.ts';
import { type LocateContext, readProseBlocks } from './prose/locate.ts';
import { findPoints } from './prose/points.ts';
import { shownBlocks } from './shown.ts';
import { readSuppressions } from './suppressions.ts';

/** What applies to a file where its front matter names nothing else. */
export type ReadOptions = {
  readonly standard: Standard;
  readonly template: Template;
  /** Whether the settings or the user say that the file is a briefing; if not, its text decides. */
  readonly included: boolean;
  /** Names by which the writers speak of themselves, besides those that the byline gives. */
  readonly own: readonly string[];
};

/**
 * Reads a Markdown text as a briefing. It never throws: what the text lacks is undefined or empty. `before` is the briefing of
 * an earlier text of the same file, whose blocks are reused: the result is equal with it and without.
 */
export function readBriefing(text: string, options: ReadOptions, before?: Briefing): Briefing {
  const change = before && changeBetween(before.text, text);
  const frontMatter = sameFrontMatter(before, text) ?? readFrontMatter(text);
  const fields = frontMatter?.fields;
  const standard = findStandard(fields?.get('standard')?.text ?? '') ?? options.standard;
  const template = findTemplate(fields?.get('template')?.text ?? '') ?? options.template;
  const start = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const parsed = readParsed(text, start, before, change);
  const blocks = shownBlocks(parsed.blocks, parsed.index);
  const index = blocks === parsed.blocks ? parsed.index : new BlockIndex(blocks, before?.index);
  const outlines = readOutline(blocks, index, template, standard);
  const bylineIn = (outline: readonly OutlineItem[], mayClose = false) => {
    const titleHeading = findTitle(outline);
    const until = firstSection(outline, titleHeading);
    const bold = titleHeading ? undefined : boldTitle(outline);
    return readByline(blocks, text, frontMatter, titleHeading, until, bold, mayClose);
  };
  const strictByline = lazy(() => bylineIn(outlines.strict));
  const detection = options.included ? included : detect(outlines, frontMatter, template, standard, strictByline);
  const { isBriefing } = detection;
  const outline = isBriefing ? outlines.loosely() : outlines.strict;

  const titleHeading = findTitle(outline);
  // The end of an ordinary document tells nothing.
  const byline = isBriefing ? bylineIn(outline, true) : strictByline();
  const sections = readSections(outline, titleHeading, text.length, standard).filter(
    ({ heading }) => !byline.span || !contains(byline.span, heading.span),
  );
  const horizons = readHorizons(outline, sections, text, { template, standard }, byline.published);
  const { points, ends } = findPoints(outline, sections, template);
  const title = readTitle(frontMatter, blocks, titleHeading, boldTitle(outline));
  const house = title && houseInTitle(title.text, text);
  const own = ownNames([...options.own, ...byline.names, ...(house ? [house] : [])]);
  const { language, words, readContext, proseBlocks, judgedBlocks, settling } = readProse(
    outline,
    { title: title?.text, sections, horizons, endsOfPoints: ends, byline: isBriefing ? byline.span : undefined },
    { standard, template, published: byline.published, own },
    before,
  );

  const sentencesByBlock = lazy(() => proseBlocks.map(sentencesAt));
  const sentences = lazy(() => sentencesByBlock().flat());
  const outcomes = lazy(() => settle(settling, sections, text));
  const judgements = lazy(() =>
    proseBlocks.flatMap((proseBlock, i) =>
      judgementsAt(proseBlock, sentencesByBlock()[i] ?? [], outcomeOf(outcomes())),
    ),
  );
  const suppressions = lazy(() => readSuppressions(text, blocks, index, frontMatter?.span.start ?? 0));
  const lowercaseWords = before && change ? before.lowercaseWords.after(text, change) : new LowercaseWords(text);
  return {
    text,
    start,
    parsed,
    blocks,
    isBriefing,
    detection,
    language,
    words,
    standard,
    template,
    frontMatter,
    title,
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
    get outcomes() {
      return outcomes();
    },
    get suppressions() {
      return suppressions();
    },
    lowercaseWords,
  };
}

/** The blocks of a text as they are parsed, with their index. */
function readParsed(
  text: string,
  start: number,
  before: Briefing | undefined,
  change: Change | undefined,
): Briefing['parsed'] {
  const blocks = readBlocks(
    text,
    start,
    before && { text: before.text, start: before.start, blocks: before.parsed.blocks },
    change,
  );
  return { blocks, index: new BlockIndex(blocks, before?.parsed.index) };
}

/**
 * The prose in the language that it is written in, which itself is told by the prose: which words are prose does not depend
 * on it, what they say does. It is read outside `readBriefing`, whose closures live on and would keep `before`, and so every
 * earlier text.
 */
function readProse(
  outline: readonly OutlineItem[],
  place: Omit<LocateContext, 'readContext'>,
  context: Omit<ReadContext, 'language'>,
  before: Briefing | undefined,
) {
  const readIn = (language: Language) => {
    const readContext = sameReadContext(before, { ...context, language });
    return { language, readContext, ...readProseBlocks(outline, { ...place, readContext }) };
  };
  const guess = readIn(before?.language ?? 'en');
  const words = sumOf(guess.proseBlocks.map(({ proseBlock }) => proseBlock.words));
  const language = languageOf(words);
  return { words, ...(language === guess.language ? guess : readIn(language)) };
}

/** The context of the earlier text if it is equal to `current`, so that prose blocks can compare contexts by identity. */
function sameReadContext(before: Briefing | undefined, current: ReadContext): ReadContext {
  const earlier = before?.readContext;
  const isSame =
    earlier?.standard === current.standard &&
    earlier.template === current.template &&
    earlier.language === current.language &&
    sameDay(earlier.published, current.published) &&
    String(earlier.own) === String(current.own);
  return isSame ? earlier : current;
}

/**
 * The front matter of the earlier text if `text` begins with it unchanged: since it ends at the first closing fence,
 * later edits cannot alter it.
 */
function sameFrontMatter(before: Briefing | undefined, text: string): FrontMatter | undefined {
  const { kind, span } = before?.frontMatter ?? {};
  // Without fences the next lines may belong to it.
  const end = kind === 'yaml' || kind === 'toml' ? span?.end : undefined;
  // The fence’s line must have its line end, before and after: at the end of a text the edit may have put words after
  // the fence.
  const isSame =
    end !== undefined &&
    end < text.length &&
    before?.text[end - 1] === '\n' &&
    text.startsWith(before.text.slice(0, end));
  return isSame ? before?.frontMatter : undefined;
}

/**
 * The first heading at level 1 that names no section and no horizon, else such a heading with which the text begins, above all
 * others, or beside them with a day of publication right below.
 */
function findTitle(outline: readonly OutlineItem[]): Heading | undefined {
  const headings = outline.filter((item) => item.kind === 'heading');
  const isTitle = ({ heading, section, horizon, isApparatus }: OutlineHeading) =>
    heading.style === 'heading' && !section && !horizon && !isApparatus;
  const named = headings.find((item) => item.heading.level === 1 && !item.section && !item.horizon);
  const [first, ...others] = headings;
  if (named || !first || first !== outline[0] || !isTitle(first)) return named?.heading;
  const isAbove = (least: number) => others.every(({ heading }) => heading.level >= least);
  const { level } = first.heading;
  return isAbove(level + 1) || (isAbove(level) && isDated(outline[1])) ? first.heading : undefined;
}

/** Whether an item is a short paragraph with a day, as a byline is. */
const isDated = (item: OutlineItem | undefined): boolean =>
  item?.kind === 'block' &&
  item.node.type === 'paragraph' &&
  item.block.source.length <= 200 &&
  piecesOf(item.block.source, spanOf(item.node, 0), false).some(isReadable);

/** The bold line with which a paper begins that has no heading at level 1, as its title. */
function boldTitle(outline: readonly OutlineItem[]): Heading | undefined {
  const first = outline.find((item) => item.kind === 'heading' || !['html', 'thematicBreak'].includes(item.node.type));
  if (first?.kind !== 'block' || first.from > 0) return undefined;
  if (outline.some((item) => item.kind === 'heading' && item.heading.level === 1)) return undefined;
  const line = boldLineIn(first.block);
  return line && headingAt(line, first.base);
}

/** The offset of the first heading below the title that names a section, a horizon or sources; infinity without one. */
function firstSection(outline: readonly OutlineItem[], title: Heading | undefined): number {
  const from = title?.span.start ?? -1;
  const first = outline.find(
    (item) =>
      item.kind === 'heading' && item.heading.span.start > from && (item.section || item.horizon || item.isApparatus),
  );
  return first?.kind === 'heading' ? first.heading.span.start : Number.POSITIVE_INFINITY;
}

function readTitle(
  frontMatter: FrontMatter | undefined,
  blocks: readonly PlacedBlock[],
  heading: Heading | undefined,
  line: Heading | undefined,
): Title | undefined {
  const field = titleField(frontMatter?.fields);
  if (field) return { text: field.text, span: field.span };
  const placed =
    heading && blocks[firstIndex(blocks, ({ block, base }) => spanOf(block.node, base).start >= heading.span.start)];
  const title = placed && titleIn(placed.block);
  if (title) return { text: title.text, span: moved(title.span, placed.base) };
  return line && { text: line.text, span: line.words };
}
