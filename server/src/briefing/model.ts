import type { Day, Days } from '../dates/calendar.ts';
import type { DateReading } from '../dates/publicationDate.ts';
import type { Timespan } from '../dates/timespans.ts';
import type { TimeWindow } from '../dates/windows.ts';
import type { Expression } from '../language/finder.ts';
import type { Block } from '../markdown/block.ts';
import type { BlockIndex } from '../markdown/blockIndex.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';
import type { Blocks } from '../markdown/incremental.ts';
import type { Standard } from '../standards/standard.ts';
import type { Template, TemplateHorizon, TemplateSection } from '../templates/template.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import type { Span } from '../text/span.ts';
/** What Brieflint sees in one Markdown document. It never changes: a new text gives a new one. */
export type Briefing = Blocks & {
  /** Whether the file is a briefing at all; ordinary Markdown is left alone. */
  readonly isBriefing: boolean;
  readonly standard: Standard;
  readonly template: Template;
  readonly frontMatter: FrontMatter | undefined;
  readonly title: Title | undefined;
  readonly byline: Byline;
  readonly sections: readonly Section[];
  readonly horizons: readonly Horizon[];
  readonly points: readonly Point[];
  /** The writer's prose block by block, as it was read; rules go by it, since most of it is as it was before an edit. */
  readonly proseBlocks: readonly PlacedProseBlock[];
  /** Those of them that hold judgements. */
  readonly judgedBlocks: readonly PlacedProseBlock[];
  readonly readContext: ReadContext;
  /** Finds the blocks that have something of a kind. */
  readonly index: BlockIndex;
  /** The sentences of all parts, with offsets in the document. */
  readonly sentences: readonly Sentence[];
  /** The judgements of all parts, with offsets in the document. */
  readonly judgements: readonly Judgement[];
  readonly suppressions: readonly Suppression[];
  readonly lowercaseWords: LowercaseWords;
};

export type Title = { readonly text: string; readonly span: Span };

/** A piece of text that the writer set down, and where. */
export type Words = { readonly text: string; readonly span: Span };

export type Byline = {
  /** The line or lines under the title; undefined when front matter says all or nothing does. */
  readonly span: Span | undefined;
  readonly author: Words | undefined;
  readonly date: (Words & { readonly reading: DateReading }) | undefined;
  /** The day of publication, from which all windows count. */
  readonly published: Day | undefined;
};

/** How a heading is set: with Markdown's own marks, as a bold or a plain line, or as bold words before the text of its block. */
export type HeadingStyle = 'heading' | 'bold' | 'plain' | 'run-in';

export type Heading = {
  readonly text: string;
  /** The words of the heading without marks. */
  readonly words: Span;
  /** The whole block. */
  readonly span: Span;
  /** 1–6; bold and plain lines have the level that they would need. */
  readonly level: number;
  readonly style: HeadingStyle;
};

/** A section with a heading, up to the next heading of its level or above. */
export type Section = {
  /** The template's section that the heading names; undefined for the writer's own. */
  readonly is: TemplateSection | undefined;
  /** The template's name that the heading misspells; undefined where it misspells none. */
  readonly nearly: string | undefined;
  readonly heading: Heading;
  readonly span: Span;
  /** Whether nothing to read follows the heading. */
  readonly isEmpty: boolean;
  /** Sources, methods, definitions and the like: no prose of the argument. */
  readonly isApparatus: boolean;
};

export type Horizon = {
  /** The template's horizon that the heading names; undefined for another. */
  readonly is: TemplateHorizon | undefined;
  readonly heading: Heading;
  /** The words before the window: `Short-term`. */
  readonly label: Words;
  /** What stands in the brackets; undefined when there is nothing. */
  readonly windowWords: Words | undefined;
  readonly window: TimeWindow | undefined;
  /** The days of the window; undefined without a readable window or without a publication date. */
  readonly days: Days | undefined;
  readonly span: Span;
  /** Whether nothing to read follows the heading. */
  readonly isEmpty: boolean;
};

/** One bullet or paragraph of a section whose points the template counts. */
export type Point = {
  readonly section: Section;
  readonly span: Span;
  readonly kind: 'bullet' | 'paragraph';
  /** The words of the point, each with its place, counted from the beginning of its block at `base`. */
  readonly words: readonly Span[];
  readonly base: number;
};

/** Where a sentence stands; `forecast` is any part that is held to give likelihoods. */
export type Zone = 'summary' | 'body' | 'forecast';

/** One sentence of the writer's prose; its offsets count from the beginning of the document. */
export type Sentence = SentenceInBlock & { readonly horizon: Horizon | undefined };

/** A horizon as far as the reading of a part hangs on it. */
export type HorizonInBlock = Pick<Horizon, 'days'> & { readonly heading: Pick<Heading, 'style'> };

/** A sentence whose offsets count from the beginning of its block. */
export type SentenceInBlock = {
  readonly span: Span;
  /** The words with markup blanked, as long as the span. */
  readonly prose: string;
  readonly zone: Zone;
  readonly horizon: HorizonInBlock | undefined;
  /** Whether it stands where judgements do: in a horizon, or in a section that the template says is of them. */
  readonly isAmongJudgements: boolean;
  /** The bullet or paragraph that holds the sentence. */
  readonly block: Span;
  readonly blockKind: 'item' | 'nested item' | 'paragraph' | 'cell';
  /** The writer's own expressions, their spans in the document. */
  readonly expressions: readonly Expression[];
};

/** One statement about what will happen, in the summary or the forecast. */
export type Judgement = JudgementInBlock & { readonly sentence: Sentence; readonly horizon: Horizon | undefined };

/** A judgement whose offsets count from the beginning of its block. */
export type JudgementInBlock = {
  readonly sentence: SentenceInBlock;
  /** The first likelihood of the sentence; undefined for a judgement without one. */
  readonly estimate: Expression | undefined;
  readonly tense: Tense;
  /** In its sentence. What is over or goes on now has none. */
  readonly deadline: Timespan | undefined;
};

/** When the event of a judgement happens, by the verb that it stands on; *conditional* where it hangs on something else. */
export type Tense = 'future' | 'present' | 'past' | 'conditional';

/** The words of a sentence as a reader sees them: markup gone, blanks folded. */
export const readableText = (sentence: SentenceInBlock): string => sentence.prose.replace(/\s+/g, ' ').trim();
/**
 * A block of the writer's prose, or one item of it that has a horizon of its own, read in its place. All offsets count from
 * the block, so that a part is the same after an edit elsewhere.
 */
export type ProseBlock = {
  readonly block: Block;
  readonly sentences: readonly SentenceInBlock[];
  readonly judgements: readonly JudgementInBlock[];
  /** What the rules said of it last: see `checkParts`. */
  readonly memo: { cachedReports?: unknown };
};
/** A part where it stands: `base` is the offset of its block. */
export type PlacedProseBlock = {
  readonly proseBlock: ProseBlock;
  readonly base: number;
  readonly horizon: Horizon | undefined;
};
/** What the whole document makes of them. */
export type ReadContext = {
  readonly standard: Standard;
  readonly template: Template;
  readonly published: Day | undefined;
};
/** A comment that silences rules: `<!-- brieflint-ignore vague-likelihood: quoting the treaty -->`. */
export type Suppression = {
  readonly span: Span;
  /** The rules that it names. */
  readonly rules: readonly Words[];
  /** Why; empty where the writer does not say. */
  readonly reason: string;
  /** `hidden`: Markdown takes the words after it for HTML; `unknown`: no comment of ours, such as *brieflint-ignore-next-line*. */
  readonly scope: 'file' | 'block' | 'line' | 'hidden' | 'unknown';
  /** What it covers; undefined for a file's that stands below the top, and for a block's with no block after it. */
  readonly covers: Span | undefined;
};
