// The words of a text, and those that a reader of Markdown sees.
import { toString as textOf } from 'mdast-util-to-string';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';

/** The words of a text in order; the letter that Word sets for a bullet is none. */
export const wordsOf = (text: string): string[] =>
  text.replace(/^[\s\u00a0]*[o§Øüvq](?=\t)/gm, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The words that a reader of the Markdown sees, with the numbers of lists. */
export const readWords = (markdown: string): string[] =>
  parseMarkdown(markdown).children.flatMap((block) => wordsOf(readable(block)));

const readable = (node: ReturnType<typeof parseMarkdown>['children'][number]): string => {
  if (node.type === 'list')
    return node.children
      .map(
        (item, i) =>
          `${node.ordered ? `${(node.start ?? 1) + i}. ` : ''}${item.children.map((child) => readable(child)).join('\n')}`,
      )
      .join('\n');
  return 'children' in node && !/^(?:paragraph|heading|tableCell)$/.test(node.type)
    ? node.children.map((child) => readable(child as never)).join('\n')
    : textOf(node);
};
