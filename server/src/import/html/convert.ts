// A page as Markdown.
import type { Root as Page } from 'hast';
import type { BlockContent, Heading, Nodes, Paragraph, Root, RootContent, TableCell } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { fieldsIn, frontMatterOf, takeBack } from '../exported.ts';
import { articleOf } from './article.ts';
import { checkPage } from './checkPage.ts';
import { readFootnotes } from './footnotes.ts';
import { mend } from './mend.ts';
import { dropRuns, mendRuns } from './runs.ts';
import { readStyles, tab } from './styles.ts';
import { comments as commentsIn, remove } from './tree.ts';

/** A document as Markdown, one line a paragraph, and what could not be kept, as sentences without their full stop. */
export type Converted = {
  readonly markdown: string;
  readonly leftOut: readonly string[];
  /** Whether Brieflint exported it, so that it has the structure of a briefing already. */
  readonly isExported: boolean;
};

/**
 * The text of a page as Markdown: headings, lists, tables, links, footnotes, and bold, italic and struck words. Throws
 * `TooLarge` for a page that no memory or no reader would hold. `known` are the fields that a Word file kept for the page
 * that was made of it.
 */
export function htmlToMarkdown(html: string, known?: ReadonlyMap<string, string>): Converted {
  checkPage(html);
  const page: Page = unified().use(rehypeParse).parse(html);
  remove(page, new Set(commentsIn(page)));
  const fields = known ?? fieldsIn(page);
  if (fields) takeBack(page);
  const { tree, leftOut } = articleOf(page);
  readStyles(tree, page);
  const comments = readFootnotes(tree);
  const lost = mend(tree);
  const markdown = unified().use(rehypeRemark, { handlers }).runSync(tree) as Root;
  if (!fields) {
    splitAtBreaks(markdown);
    setTitle(markdown);
  }
  mendRuns(markdown);
  setTabs(markdown);
  if (!fields) dropLastRule(markdown);
  for (const line of linesIn(markdown)) mendLine(line);
  return {
    markdown: (fields ? frontMatterOf(fields) : '') + write(markdown),
    isExported: fields !== undefined,
    leftOut: [...leftOut, ...(comments > 0 ? [commentsLeftOut(comments)] : []), ...lost],
  };
}

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one', resourceLink: true })
  .data('toMarkdownExtensions', [gfmTableToMarkdown(), gfmStrikethroughToMarkdown(), gfmFootnoteToMarkdown()])
  .freeze();

const write = (tree: Root): string => writer.stringify(tree);

type Line = Paragraph | Heading | TableCell;

const linesIn = (node: Nodes): Line[] =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
    ? [node]
    : 'children' in node
      ? node.children.flatMap(linesIn)
      : [];

/**
 * Takes the blanks from the ends of a line, and from a line that Markdown could write only with references for letters,
 * as in bold and italic runs that touch within a word, the italic runs or all but those that are struck.
 */
function mendLine(line: Line): void {
  const [first, last] = [line.children[0], line.children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  for (const kinds of [['emphasis'], ['strong']] as const) {
    const written = write({ type: 'root', children: [{ type: 'paragraph', children: line.children }] });
    if (!/(?<!\\)&#x[\dA-F]+;/.test(written)) return;
    dropRuns(line, kinds);
  }
}

export const commentsLeftOut = (count: number): string => `left out ${count} ${count === 1 ? 'comment' : 'comments'}`;

type Handlers =
  NonNullable<NonNullable<Parameters<typeof rehypeRemark>[0]> & object> extends infer Options
    ? Options extends { handlers?: infer H | null }
      ? NonNullable<H>
      : never
    : never;

const handlers: Handlers = {
  'brief-mark': (_, node) => ({
    type: 'footnoteReference',
    identifier: `${node.properties.label}`,
    label: `${node.properties.label}`,
  }),
  'brief-note': (state, node) => ({
    type: 'footnoteDefinition',
    identifier: `${node.properties.label}`,
    label: `${node.properties.label}`,
    children: state.toFlow(state.all(node)) as BlockContent[],
  }),
};

/** Makes a paragraph of each line that ends with a line break, as in a byline; in a heading or a cell the break becomes a blank. */
function splitAtBreaks(parent: Nodes): void {
  if (!('children' in parent)) return;
  const isFlow = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if (node.type !== 'paragraph' || !isFlow) splitAtBreaks(node);
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (!isFlow || node.type !== 'paragraph') return [node];
    const lines: (typeof node.children)[] = [[]];
    for (const child of node.children) {
      splitAtBreaks(child);
      if (child.type === 'break') lines.push([]);
      else lines.at(-1)?.push(child);
    }
    return lines.filter((line) => line.length > 0).map((children) => ({ type: 'paragraph', children }));
  }) as never;
}

/**
 * Leaves one heading of level 1 at most: the only one, or the first of several if nothing stands before it. A heading
 * before the only one belongs to a menu and becomes a paragraph; where there are several, each goes down one level.
 */
function setTitle(tree: Root): void {
  const headings = headingsIn(tree);
  const first = headings.filter(({ depth }) => depth === 1);
  const [title] = first;
  if (!title) return;
  const isFirst = tree.children[0] === title;
  if (first.length > 1) {
    for (const heading of headings)
      if (heading !== title || !isFirst) heading.depth = Math.min(6, heading.depth + 1) as Heading['depth'];
    return;
  }
  const before = new Set<Nodes>(headings.slice(0, headings.indexOf(title)));
  tree.children = tree.children.map(
    (node): RootContent =>
      node.type === 'heading' && before.has(node) ? { type: 'paragraph', children: node.children } : node,
  );
}

const headingsIn = (node: Nodes): Heading[] =>
  node.type === 'heading' ? [node] : 'children' in node ? node.children.flatMap(headingsIn) : [];

/** Gives tab stops back. */
function setTabs(node: Nodes): void {
  if ('value' in node) node.value = node.value.replaceAll(tab, '\t');
  if ('children' in node) for (const child of node.children) setTabs(child);
}

/** Takes away the line that stood above the footnotes. */
function dropLastRule(tree: Root): void {
  const last = tree.children.findLastIndex(({ type }) => type !== 'footnoteDefinition');
  if (tree.children[last]?.type === 'thematicBreak') tree.children.splice(last, 1);
}
