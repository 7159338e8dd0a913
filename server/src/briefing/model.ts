import type { Day, Days } from '../dates/calendar.ts';
import type { DateReading } from '../dates/publicationDate.ts';
import type { Timespan } from '../dates/timespans.ts';
import type { TimeWindow } from '../dates/windows.ts';
import type { Expression } from '../language/finder.ts';
import type { Language, WordTally } from '../language/guessLanguage.ts';
import type { OwnNames, Voice } from '../language/ownNames.ts';
import type { Block, Blocks, PlacedBlock } from '../markdown/block.ts';
import type { BlockIndex } from '../markdown/blockIndex.ts';
import type { Written } from '../markdown/cutWords.ts';
import type { FrontMatter } from '../markdown/frontMatter.ts';
import type { Band, Standard } from '../standards/standard.ts';
import type { Template, TemplateHorizon, TemplateSection } from '../templates/template.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import type { Span } from '../text/span.ts';
import type { OutcomeReading } from './outcomes/outcomeWords.ts';

/**
 * What Brieflint reads in one Markdown document. It never changes: a new text gives a new briefing, which shares the objects
 * that did not change. Offsets count from the start of the document in UTF-16 units, where it is not said that they count
 * from a block.
 */
export type Briefing = Blocks & {
  /** All blocks, also those that a comment hides from readers and `blocks` leaves out. */
  readonly parsed: { readonly blocks: readonly PlacedBlock[]; readonly index: BlockIndex };
  /** Whether the file is a briefing; rules and features leave any other Markdown alone. */
  readonly isBriefing: boolean;
  /** Why it is a briefing or none. */
  readonly detection: Detection;
  /** The language of all its prose, which is told by its words. */
  readonly language: Language;
  readonly words: WordTally;
  readonly standard: Standard;
  readonly template: Template;
  readonly frontMatter: FrontMatter | undefined;
  readonly title: Title | undefined;
  readonly byline: Byline;
  readonly sections: readonly Section[];
  readonly horizons: readonly Horizon[];
  readonly points: readonly Point[];
  /**
   * The writer’s prose by blocks. After an edit most of these are the same objects as before, so what rules reported
   * on them can be reused.
   */
  readonly proseBlocks: readonly PlacedProseBlock[];
  /** Those of `proseBlocks` that hold judgements. */
  readonly judgedBlocks: readonly PlacedProseBlock[];
  /** What the text says came of its judgements, in order. */
  readonly outcomes: readonly Outcome[];
  readonly readContext: ReadContext;
  /** Finds the blocks that have an attribute, such as a heading. */
  readonly index: BlockIndex;
  /** The sentences of all prose blocks, in order. */
  readonly sentences: readonly Sentence[];
  /** The judgements of all prose blocks, in order. */
  readonly judgements: readonly Judgement[];
  readonly suppressions: readonly Suppression[];
  readonly lowercaseWords: LowercaseWords;
};

/** Why a file is a briefing or none, and what was found that speaks for it. */
export type Detection = {
  readonly isBriefing: boolean;
  readonly reason:
    | 'included'
    | 'declared'
    | 'signs'
    | 'judgements'
    | 'noForecast'
    | 'weakForecast'
    | 'loneForecast'
    | 'noSecondSign';
  /** What was not needed for the reason was not looked for. */
  readonly signs: readonly Sign[];
};

export type Sign = Words & {
  readonly kind: 'front matter' | 'summary' | 'forecast' | 'horizon' | 'judgement' | 'byline' | 'term';
};

export type Title = { readonly text: string; readonly span: Span };

/** Words of the document and their span. */
export type Words = { readonly text: string; readonly span: Span };

export type Byline = {
  /**
   * The blocks under the title that give the author or the date; undefined where they come from the front matter
   * alone, or from nowhere.
   */
  readonly span: Span | undefined;
  readonly author: Words | undefined;
  /** What the authors, their organisation and the publisher are called. */
  readonly names: readonly string[];
  readonly date: (Words & { readonly reading: DateReading }) | undefined;
  /** The date of publication, from which all windows count; undefined where there is no date that can be read as one day. */
  readonly published: Day | undefined;
};

/**
 * How a heading is written: as a Markdown heading, as a bold or a plain line, as the title of a box (see `boxes.ts`), as bold
 * words that begin the text of a block, or as a cell of a table.
 */
export type HeadingStyle = 'heading' | 'bold' | 'plain' | 'box' | 'run-in' | 'cell';

export type Heading = {
  readonly text: string;
  /** The span of `text`, without marks and numbering. */
  readonly words: Span;
  /** Where characters of `text` are written, in words that signs cut: see `writtenSpan`. */
  readonly written?: Written | undefined;
  /** The span of the whole block. */
  readonly span: Span;
  /** 1–6; a bold or plain line has the level that the template gives its section or horizon, or 0 if it names neither. */
  readonly level: number;
  readonly style: HeadingStyle;
};

/** A section with a heading, up to the next heading of its level or above that is no horizon. */
export type Section = {
  /** The template’s section that the heading names; undefined for another section. */
  readonly is: TemplateSection | undefined;
  /** The template’s name that the heading misspells; undefined where it is spelt right or names no section of the template. */
  readonly nearly: string | undefined;
  readonly heading: Heading;
  /** The heading that it stands under, if that is not the title: of a part of the paper, of a theme. */
  readonly parent: Heading | undefined;
  readonly span: Span;
  /** The span of the judgement that it holds and is headed by, *Key Judgement 1*; undefined for any other section. */
  readonly statement: (Span & { readonly hasLikelihoodLine: boolean }) | undefined;
  /** Whether nothing to read follows the heading. */
  readonly isEmpty: boolean;
  /** Whether it holds sources, methods, definitions or the like, and so no argument. */
  readonly isApparatus: boolean;
};

export type Horizon = {
  /** The template's horizon that the heading names; undefined for another. */
  readonly is: TemplateHorizon | undefined;
  readonly heading: Heading;
  /** The words before the window: `Short-term`. */
  readonly label: Words;
  /** The words of the window, as in the brackets of the heading; undefined where there are none. */
  readonly windowWords: Words | undefined;
  /** Undefined where the words are missing or cannot be read. */
  readonly window: TimeWindow | undefined;
  /** The days of the window; undefined without a readable window or without a publication date. */
  readonly days: Days | undefined;
  /** The heading that it and its sister horizons stand under: the forecast’s, or a theme’s. */
  readonly parent: Heading | undefined;
  /** Whether its window stands in the forecast’s own heading: *Outlook (next 6 months)*. */
  readonly isWholeForecast: boolean;
  readonly span: Span;
  /** Whether nothing to read follows the heading. */
  readonly isEmpty: boolean;
};

/** One bullet or paragraph of a section whose points the template counts. */
export type Point = {
  readonly section: Section;
  readonly span: Span;
  readonly kind: 'bullet' | 'paragraph';
  /** The span of each word, counted from the block, which starts at the document offset `base`. */
  readonly words: readonly Span[];
  readonly base: number;
};

/** The part of the briefing that a sentence stands in; `forecast` is every section and horizon that must give likelihoods. */
export type Zone = 'summary' | 'body' | 'forecast';

/** One sentence of the writer’s prose; its offsets count from the start of the document. */
export type Sentence = SentenceInBlock & { readonly horizon: Horizon | undefined };

/** What reading a prose block uses of the horizon that it stands in. */
export type HorizonInBlock = Pick<Horizon, 'days'> & { readonly heading: Pick<Heading, 'style'> };

/** A sentence whose offsets count from the start of its block. */
export type SentenceInBlock = {
  readonly span: Span;
  /**
   * The words, markup replaced by blanks, so that an index in it plus `span.start` is an offset; but for the characters
   * of `written`.
   */
  readonly prose: string;
  /** Where characters of words that signs cut are written: see `writtenSpan` and `spanInProse`. */
  readonly written: Written | undefined;
  readonly zone: Zone;
  readonly horizon: HorizonInBlock | undefined;
  /**
   * Whether the template counts such a sentence as a judgement: it is in a horizon or in a section of judgements, and
   * in a bullet where only bullets count.
   */
  readonly isAmongJudgements: boolean;
  /** Whether it is an item with its figure of a list that is announced as one of predictions, wherever that stands. */
  readonly isPrediction: boolean;
  /** Whether it stands among scenarios of which a figure beside the name says how probable they are. */
  readonly isAmongScenarios: boolean;
  /** The bullet, paragraph or cell that holds the sentence. */
  readonly block: Span;
  readonly blockKind: 'item' | 'nested item' | 'paragraph' | 'cell';
  /**
   * How many UTF-16 units lie between its end and that of the line, paragraph, cell or outcome that it is split from; below 0
   * where it holds the bracket around an outcome.
   */
  readonly untilEnd: number;
  /** What a cell of a table of judgements gives, or `outcome` behind *Outcome:*; undefined elsewhere. */
  readonly part: CellPart | undefined;
  /** What tells whose words it has; offsets count from its beginning. */
  readonly voice: Required<Voice>;
  /** The writer’s expressions (none of quotations), in order; their spans count as the sentence’s does. */
  readonly expressions: readonly Expression[];
};

/**
 * What a cell gives of the judgement that its row is, `remark` for anything else; or `judgement`: one in its own words, as
 * a bullet holds it. `outcome`: what came of one, in a cell or behind *Outcome:* anywhere.
 */
export type CellPart = 'event' | 'likelihood' | 'confidence' | 'outcome' | 'remark' | 'judgement';

/** One statement about what will happen, in the summary or the forecast. */
export type Judgement = JudgementInBlock & {
  readonly sentence: Sentence;
  readonly horizon: Horizon | undefined;
  /** What came of it, if the text says so and it can be read. */
  readonly outcome: Outcome | undefined;
};

/** A judgement whose offsets count from the start of its block. */
export type JudgementInBlock = {
  /** The sentence that says how likely it is, or ought to: of a row the cell for it. */
  readonly sentence: SentenceInBlock;
  /** The first likelihood of the sentence; undefined for a judgement without one. */
  readonly estimate: Expression | undefined;
  /** The probability that the writer gives in figures, in per cent; undefined where there is none. */
  readonly figure: Pick<Band, 'low' | 'high'> | undefined;
  readonly tense: Tense;
  /** When it falls due, its span counted from the start of the prose of `dated(judgement)`; undefined for what is past or present. */
  readonly deadline: Timespan | undefined;
  /** Undefined where one sentence says it all. */
  readonly row: RowOfJudgement | undefined;
};

/** What else the row of a table gives of a judgement. */
export type RowOfJudgement = {
  /** The event. */
  readonly claim: SentenceInBlock;
  /** The sentence that has the deadline. */
  readonly dated: SentenceInBlock;
  /** Further cells for the likelihood: figures beside a term. */
  readonly figures: readonly SentenceInBlock[];
  /** The cell for its outcome, blank or not; undefined where the table has no column for it, or the row no such cell. */
  readonly outcomeCell: Span | undefined;
};

/** Words that say what came of a judgement, behind *Outcome:* or in a column for it. Offsets count from the start of the block. */
export type OutcomeInBlock = {
  /** From the label to the end. */
  readonly span: Span;
  /** The words behind the label. */
  readonly words: Span;
  /** What holds it: its bullet, paragraph or row. */
  readonly holder: Span;
  readonly blockKind: SentenceInBlock['blockKind'];
  readonly zone: Zone;
};

/** An outcome in a document, and the judgement that it is of. */
export type Outcome = {
  readonly span: Span;
  /** The Markdown behind the label. */
  readonly words: Words;
  readonly reading: OutcomeReading;
  readonly isCell: boolean;
  readonly zone: Zone;
  /** The judgement; undefined where it cannot be told which one, or there is none. */
  readonly of: { readonly judgement: JudgementInBlock; readonly horizon: Horizon | undefined } | undefined;
  /**
   * `second`: the judgement has another outcome above, which counts; `several`: it can be that of each of `among`; `none`:
   * it stands beside no judgement.
   */
  readonly fault: 'second' | 'several' | 'none' | undefined;
  /** The judgements that a list under a heading *Outcomes*, or a line below several, may be about. */
  readonly among: readonly JudgementInBlock[];
};

/** The sentence that says what will happen. */
export const claimOf = ({ sentence, row }: JudgementInBlock): SentenceInBlock => row?.claim ?? sentence;

/** The sentence that has the deadline. */
export const dated = ({ sentence, row }: JudgementInBlock): SentenceInBlock => row?.dated ?? sentence;

/** When the event of a judgement happens, told by its verb; *conditional* where it depends on a condition. */
export type Tense = 'future' | 'present' | 'past' | 'conditional';

/** The words of a sentence as a reader sees them: without markup, each run of blanks as one, none before a stop. */
export const readableText = (sentence: SentenceInBlock): string =>
  sentence.prose
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.:;!?)])/g, '')
    .trim();

/**
 * A block of the writer’s prose, or one list item of it that begins with a horizon, as it reads at its location. All offsets
 * count from the start of the block, so the same object stays valid after an edit elsewhere: see `readProseBlock`.
 */
export type ProseBlock = {
  readonly block: Block;
  readonly sentences: readonly SentenceInBlock[];
  readonly judgements: readonly JudgementInBlock[];
  readonly outcomes: readonly OutcomeInBlock[];
  readonly words: WordTally;
  /** The reports of the last check, kept by `checkProse`. */
  readonly memo: { cachedReports?: unknown };
};

/** A prose block in a document: `base` is the document offset at which its block starts. */
export type PlacedProseBlock = {
  readonly proseBlock: ProseBlock;
  readonly base: number;
  readonly horizon: Horizon | undefined;
  /** The heading above that is no *Outcome*. */
  readonly heading: Heading | undefined;
  /** Whether it is what stands under a heading *Outcome*. */
  readonly isUnderOutcome: boolean;
};

/** What reading a block depends on besides the block and its location; the same object as long as all of it is equal. */
export type ReadContext = {
  readonly standard: Standard;
  readonly template: Template;
  readonly published: Day | undefined;
  readonly own: OwnNames;
  readonly language: Language;
};

/** A comment that suppresses rules: `<!-- brieflint-ignore vague-likelihood: quoting the treaty -->`. */
export type Suppression = {
  readonly span: Span;
  /** The rules that it names, whether there are such rules or not. */
  readonly rules: readonly Words[];
  /** The reason; empty where the writer gives none. */
  readonly reason: string;
  /**
   * `hidden`: words follow the comment in its line, which Markdown takes for HTML; `unknown`: the comment has a name
   * that we do not have, such as *brieflint-ignore-next-line*.
   */
  readonly scope: 'file' | 'block' | 'line' | 'hidden' | 'unknown';
  /**
   * The span in which it suppresses; undefined where it covers nothing: for `hidden` and `unknown`, for `file` below
   * the first section heading and for `block` with no block after it.
   */
  readonly covers: Span | undefined;
};
