// Words of a house file, a briefing or a file's name stay words in VS Code. What takes Markdown gets none from us here; what
// draws icons and links in plain strings is kept from it by a sign without width, since not all of it knows an escape.
import type { CompletionItem, DocumentSymbol, SymbolInformation } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const nothing = '\u200B';

/** For labels of lists, menus and the status bar, which draw `$(name)` as an icon. */
export const withoutIcons = (words: string): string => words.replaceAll('$(', `$${nothing}(`);

/** For notifications, which make a link of `[words](address)`, and run the command in it. */
export const withoutLinks = (words: string): string => words.replaceAll('](', `]${nothing}(`);

/** What the server says in completions and symbols, without icons. */
export const plainLabels: Pick<Middleware, 'provideCompletionItem' | 'provideDocumentSymbols'> = {
  provideCompletionItem: async (document, position, context, token, next) => {
    const completions = await next(document, position, context, token);
    for (const item of Array.isArray(completions) ? completions : (completions?.items ?? []))
      item.label = labelOf(item);
    return completions;
  },
  provideDocumentSymbols: async (document, token, next) => {
    const symbols = await next(document, token);
    symbols?.forEach(nameWithoutIcons);
    return symbols;
  },
};

const labelOf = ({ label }: CompletionItem): CompletionItem['label'] =>
  typeof label === 'string' ? withoutIcons(label) : { ...label, label: withoutIcons(label.label) };

function nameWithoutIcons(symbol: DocumentSymbol | SymbolInformation): void {
  symbol.name = withoutIcons(symbol.name);
  if ('children' in symbol) symbol.children.forEach(nameWithoutIcons);
}
