// HTML and Word files as Markdown, by libraries that are bundled apart: see `import.ts`.
import type { Element, Nodes, Root } from 'hast';
import mammoth from 'mammoth';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** The article of a page as Markdown, one line a paragraph; the page’s own menus only where it has no article. */
export function htmlToMarkdown(html: string): string {
  const page = unified().use(rehypeParse).parse(html);
  const article = find(page, 'article') ?? find(page, 'main');
  const tree: Root = article ? { type: 'root', children: [article] } : page;
  const markdown = unified().use(rehypeRemark).runSync(tree);
  return unified()
    .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one', resourceLink: true })
    .data('toMarkdownExtensions', [gfmTableToMarkdown()])
    .stringify(markdown);
}

function find(node: Nodes, name: string): Element | undefined {
  if (node.type === 'element' && node.tagName === name) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
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
    );
  }
}
