// Words that a house file or a briefing can hold, and that must not do anything in an editor; and what editors get to see.
import type { Nodes } from 'mdast';
import { expect } from 'vitest';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';

export const injections = {
  'a picture': '![](https://collector.org/p.png)',
  'a picture by reference': '![p][q]',
  'a command': '[more](command:workbench.action.quit)',
  'a link with a title': '[more](https://collector.org "here")',
  'a link in angle brackets': '<https://collector.org/p>',
  'an address': 'https://collector.org/p?a=b&c=d',
  'an address without its scheme': 'www.collector.org',
  'an address in capitals': 'HTTP://WWW.COLLECTOR.ORG',
  'an address for letters': 'me@collector.org',
  'an address for letters with its scheme': 'mailto:me@collector.org',
  'HTML, a picture': '<img src="https://collector.org/p.png" onerror="x()">',
  'HTML, a link': '<a href="https://collector.org">more</a>',
  'HTML, a comment without end': '<!-- more',
  'an icon': '$(flame) $(loading~spin)',
  'a variable of snippets': `\${CLIPBOARD} $TM_FILEPATH \${1|a,b|}`,
  code: '`more` ``more`` ```more',
  'signs of a table': 'more | less | --- |',
  escapes: '\\[more](https://collector.org) \\\\',
  entities: '&#91;more&#x5d;(https://collector.org) &lt;img&gt; &amp;',
  emphasis: '**more** __more__ *more* _more_ ~~more~~ ~more~',
  'a footnote': '[^1] [^1]: more',
  'a definition': '[q]: https://collector.org',
  mathematics: '$x$ $$y$$',
} as const;

/** Where a line begins, these would begin a block; in a name from YAML they stand first. */
export const beginnings = [
  '# more',
  '- more',
  '+ more',
  '1. more',
  '2) more',
  '> more',
  '---',
  '===',
  '```',
  '| a | b |',
];

/** What turns or breaks the line around it: shown without. */
export const unseen = {
  'line ends': 'more\n\n# less',
  'a turn': 'more \u202Eless\u202C',
  controls: 'more\u0007\u001B[31mless',
};

const allowed = ['root', 'paragraph', 'text', 'strong', 'emphasis', 'inlineCode', 'table', 'tableRow', 'tableCell'];

/** Markdown of ours shows words, tables and bars, and nothing that an editor would fetch, open or run. Gives its words. */
export function wordsOf(markdown: string): string {
  const words: string[] = [];
  const walk = (node: Nodes): void => {
    expect(allowed, markdown).toContain(node.type);
    if (node.type === 'inlineCode') expect(node.value).toMatch(/^0 % [░█]{20} 100 %$/);
    if (node.type === 'tableRow') expect(node.children, markdown).toHaveLength(3);
    // GFM (6.9) and marked make links of nothing else in plain text.
    if (node.type === 'text') expect(node.value).not.toMatch(/:\/\/|www\.|@[\w-]/i);
    if ('value' in node) words.push(node.value);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(parseMarkdown(markdown));
  return words.join('').replaceAll('\u200B', '');
}

/** A line that a list, a panel or a menu shows. */
export function expectLine(line: string): void {
  expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
  expect(line.length, line).toBeLessThanOrEqual(410);
}
