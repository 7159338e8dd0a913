// Horizons that begin the text of their block: `**Short-term (0–3 months):** It is likely …`, in bold or not.
import type { ListItem, Nodes, RootContent } from 'mdast';
import { type Block, perBlockAndKey } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import { isStruckOut, readProse } from '../../markdown/prose.ts';
import type { Template, TemplateSection } from '../../templates/template.ts';
import type { Heading } from '../model.ts';
import { boldLinesIn } from '../prose/boldLines.ts';
import { wordsAsHeading } from './headings.ts';
import { type HorizonHeading, horizonLevel, readHorizonHeading } from './horizons.ts';
import { sectionNamed } from './sectionNames.ts';

/** A horizon in words, bold or before a colon, that begin a paragraph or a list item; offsets count from the start of the block. */
export type RunInHeading = {
  readonly horizon: HorizonHeading;
  /** The offset at which the text after it begins. */
  readonly from: number;
  /** Whether no text follows. */
  readonly isBlank: boolean;
};

/** A paragraph or a list item, with the run-in heading that it begins with, if any. */
export type WithRunInHeading = { readonly node: RootContent | ListItem; readonly runIn: RunInHeading | undefined };

export const noRunInHeadings: readonly WithRunInHeading[] = [];

/** The block itself, its lines with bold labels, or the items of a list, where at least one begins with a horizon of the template; else an empty list. */
export const runInHeadingsIn = perBlockAndKey((template: Template, block: Block): readonly WithRunInHeading[] => {
  const nodes = block.node.type === 'list' ? block.node.children : boldLinesIn(block);
  const items = nodes.map((item) => ({ node: item, runIn: readRunInHeading(item, block.source, template) }));
  return items.some(({ runIn }) => runIn) ? items : noRunInHeadings;
});

function readRunInHeading(node: RootContent | ListItem, source: string, template: Template): RunInHeading | undefined {
  const bold = boldWordsOf(node, source);
  const words = bold ?? plainWordsOf(node, source);
  const horizon = words && readHorizonHeading({ ...words.heading, level: horizonLevel }, template, true);
  // Without emphasis *2027:*, *Next year:* or *One year:* may only be a date.
  if (
    !horizon ||
    (!bold && !horizon.is && !/^(?:\d+\D{1,3}\d+ |next (?!\p{L}+$)|within |[<>≤≥+])/iu.test(words.heading.text))
  )
    return undefined;
  // **2+ years** needed to take the rest: a length of time, of which the sentence tells.
  if (!horizon.is && /^\d+\+? \p{L}+$/u.test(words.heading.text) && /^ \p{Ll}/u.test(source.slice(words.from)))
    return undefined;
  return { horizon, from: words.from, isBlank: isBlankBehind(node, words.from, source) };
}

/** The plain words before the colon with which a paragraph or an item begins, as a heading; offsets as those of `boldWordsOf`. */
function plainWordsOf(node: RootContent | ListItem, source: string): WordsAtHead | undefined {
  const paragraph: Nodes | undefined = node.type === 'listItem' ? node.children[0] : node;
  if (paragraph?.type !== 'paragraph' || paragraph.children[0]?.type !== 'text') return undefined;
  const { start } = spanOf(paragraph, 0);
  const [lead, words = ''] = /^([^:\n]{3,60}):\s+(?=\S)/.exec(source.slice(start, start + 80)) ?? [];
  if (!lead) return undefined;
  const { words: prose, written } = readProse(paragraph, source, 0);
  const heading: Heading = {
    ...wordsAsHeading(prose, { start: 0, end: words.trimEnd().length }, start, written),
    span: spanOf(node, 0),
    level: 0,
    style: 'run-in',
  };
  return { heading, from: start + lead.trimEnd().length };
}

/** Words at the head of a block as a heading, and the offset behind them. */
type WordsAtHead = { readonly heading: Heading; readonly from: number };

/** The bold words that begin a paragraph or an item, as a heading, and the offset behind them. */
function boldWordsOf(node: RootContent | ListItem, source: string): WordsAtHead | undefined {
  const paragraph: Nodes | undefined = node.type === 'listItem' ? node.children[0] : node;
  const strong = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (strong?.type !== 'strong') return undefined;
  const { words: prose, written } = readProse(strong, source, 0);
  const words = prose.trim().replace(/[\s:.]+$/, '');
  const start = prose.indexOf(words);
  const heading: Heading = {
    ...wordsAsHeading(prose, { start, end: start + words.length }, spanOf(strong, 0).start, written),
    span: spanOf(node, 0),
    level: 0,
    style: 'run-in',
  };
  return { heading, from: spanOf(strong, 0).end };
}

/** A section in the paragraph that its name begins: `**BLUF:** The truce holds.` Offsets count from the start of the block. */
export type RunInSection = { readonly section: TemplateSection; readonly heading: Heading; readonly from: number };

/** The summary or the forecast that a paragraph is; undefined for any other block. */
export const runInSectionIn = perBlockAndKey((template: Template, { node, source }): RunInSection | undefined => {
  const words = node.type === 'paragraph' ? boldWordsOf(node, source) : undefined;
  if (!words || isBlankBehind(node, words.from, source)) return undefined;
  const hasColon = /[:.][*_]*$/.test(source.slice(0, words.from)) || /^\s*[:–—]/.test(source.slice(words.from));
  const section = hasColon && chiefSection(words.heading.text, template);
  return section && (section.role === 'summary' || section.role === 'forecast')
    ? { section, heading: { ...words.heading, level: section.level }, from: words.from }
    : undefined;
});

/** A number, and what says no more of a section than that it is the chief one: *2. Main Forecast*. */
const beforeName = /^(?:(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)]\s+)?(?:(?:the|our|main|central|overall|final) )*/i;

/** The section that words name as the chief one of its kind: *Final Forecast*. */
export const chiefSection = (words: string, template: Template): TemplateSection | undefined =>
  sectionNamed(words.replace(beforeName, ''), template, { loose: false, exactly: true });

/** Whether a paragraph is the forecast by a run-in heading. */
export const isRunInForecastIn = perBlockAndKey(
  (template: Template, block) => runInSectionIn(template)(block)?.section.role === 'forecast',
);

/** Whether a block says nothing behind the offset `from`: it ends there, or all that follows is struck out. */
function isBlankBehind(node: RootContent | ListItem, from: number, source: string): boolean {
  const { end } = spanOf(node, 0);
  if (!/[\p{L}\p{N}]/u.test(source.slice(from, end))) return true;
  const [paragraph, ...more]: Nodes[] = node.type === 'listItem' ? node.children : [node];
  return (
    more.length === 0 &&
    paragraph?.type === 'paragraph' &&
    isStruckOut({ ...paragraph, children: paragraph.children.slice(1) }, source)
  );
}
