// HTML and Word files as Markdown. The libraries are large: this is a bundle of its own, see `import.ts`.
import type { Element, Nodes, Root } from 'hast';
import mammoth from 'mammoth';
import type { Nodes as MarkdownNode } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** The article of a page as Markdown, one line a paragraph; the page’s own menus only where it has no article. */
export function htmlToMarkdown(html: string): string {
  const page = unified().use(rehypeParse).parse(html);
  const articles = all(page, 'article');
  const article = all(page, 'main')[0] ?? (articles.length === 1 ? articles[0] : undefined);
  // The title may stand above the article.
  const title = article && all(article, 'h1').length === 0 ? all(page, 'h1').slice(0, 1) : [];
  const tree: Root = article ? { type: 'root', children: [...title, article] } : page;
  const markdown = unified().use(rehypeRemark).runSync(tree);
  splitAtBreaks(markdown);
  return unified()
    .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one', resourceLink: true })
    .data('toMarkdownExtensions', [gfmTableToMarkdown()])
    .stringify(markdown);
}

/** The elements of that name, in their order; `node` itself may be the first. */
function all(node: Nodes, name: string): Element[] {
  const matches = node.type === 'element' && node.tagName === name ? [node] : [];
  return 'children' in node ? [...matches, ...node.children.flatMap((child) => all(child, name))] : matches;
}

/** Makes a paragraph of each line that ends with a line break, as in a byline; in a heading or a cell the break becomes a blank. */
function splitAtBreaks(parent: MarkdownNode): void {
  if (!('children' in parent)) return;
  const isFlow = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
  parent.children = (parent.children as MarkdownNode[]).flatMap((node): MarkdownNode[] => {
    if (node.type !== 'paragraph' || !isFlow) splitAtBreaks(node);
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (!isFlow || node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'break')) return [node];
    const lines: (typeof node.children)[] = [[]];
    for (const child of node.children) child.type === 'break' ? lines.push([]) : lines.at(-1)?.push(child);
    return lines.filter((line) => line.length > 0).map((children) => ({ type: 'paragraph', children }));
  }) as never;
}

/** A Word file as Markdown; pictures leave their alternative text. Throws an error that says why where it is none. */
export async function docxToMarkdown(path: string): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ path }, { convertImage });
    return htmlToMarkdown(value);
  } catch (error) {
    throw new Error(
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it is no Word file (.docx)',
      { cause: error },
    );
  }
}
