// What VS Code draws in plain strings, by its own patterns: icons in labels, links in notifications.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CompletionItem, DocumentSymbol } from 'vscode';
import { plainLabels, withoutIcons, withoutLinks } from '../../client/src/plain.ts';

/** https://github.com/microsoft/vscode/blob/1.91.0/src/vs/base/browser/ui/iconLabel/iconLabels.ts */
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;
/** https://github.com/microsoft/vscode/blob/1.91.0/src/vs/base/common/linkedText.ts */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

const seen = (words: string) => words.replaceAll('\u200B', '');

test.each(['$(flame)', 'a $(loading~spin) b', '$$(x)', '$()'])('“%s” is no icon in a label', (words) => {
  expect(withoutIcons(words)).not.toMatch(icon);
  expect(seen(withoutIcons(words))).toBe(words);
});

test.each(['[a](command:x).md', 'x/[a](https://collector.org "b")/[b](file:c).md'])('“%s” is no link', (words) => {
  expect(words).toMatch(link);
  expect(withoutLinks(words)).not.toMatch(link);
  expect(seen(withoutLinks(words))).toBe(words);
});

test('completions and symbols of the server draw no icon', async () => {
  const item = (label: CompletionItem['label']) => ({ label, filterText: '$(x)' }) as CompletionItem;
  const token = {} as never;
  for (const wrap of [(items: CompletionItem[]) => items, (items: CompletionItem[]) => ({ items })]) {
    const items = [item('$(x) a'), item({ label: '$(x) b', description: 'c' })];
    await plainLabels.provideCompletionItem?.(token, token, token, token, () => wrap(items) as never);
    expect(items.map(({ label }) => label)).toEqual(['$\u200B(x) a', { label: '$\u200B(x) b', description: 'c' }]);
  }
  const child = { name: '$(x)', children: [] as DocumentSymbol[] } as DocumentSymbol;
  const parent = { name: 'a $(x)', children: [child] } as unknown as DocumentSymbol;
  await plainLabels.provideDocumentSymbols?.(token, token, () => [parent]);
  expect([parent.name, child.name]).toEqual(['a $\u200B(x)', '$\u200B(x)']);
});

test('the client makes no Markdown, opens no address but that of a page that it wrote, and trusts none; its one view of HTML runs and fetches nothing', () => {
  for (const name of readdirSync('client/src')) {
    const text = readFileSync(`client/src/${name}`, 'utf8');
    expect(text, name).not.toMatch(/MarkdownString|isTrusted: true|supportHtml: true|enableCommandUris|asWebviewUri/);
    expect(text.match(/createWebviewPanel/g) ?? [], name).toEqual(
      name === 'scorecard.ts' ? ['createWebviewPanel'] : [],
    );
    expect(text.match(/enableScripts: \w+|localResourceRoots: \[[^\]]*\]/g) ?? [], name).toEqual(
      name === 'scorecard.ts' ? ['enableScripts: false', 'localResourceRoots: []'] : [],
    );
    expect(text.match(/openExternal\([^)]*\)/g) ?? [], name).toEqual(name === 'print.ts' ? ['openExternal(file)'] : []);
  }
});
