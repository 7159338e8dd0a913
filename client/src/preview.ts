// The built-in Markdown preview: terms with their bands, horizons with their dates, a legend. Nothing in the source changes.
import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import * as vscode from 'vscode';
import type { Overview } from '../../server/src/lsp/protocol.ts';
import type { Overviews } from './overviews.ts';
import { shades } from './shading.ts';

/** Adds what is known of the briefing to what the preview draws; any other file is drawn as ever. */
export function annotate(markdown: MarkdownIt, overviews: Pick<Overviews, 'forPreview'>): MarkdownIt {
  markdown.core.ruler.push('brieflint', (state) => {
    const uri: vscode.Uri | undefined = state.env?.currentDocument;
    if (!uri || !vscode.workspace.getConfiguration('brieflint', uri).get('preview', true)) return;
    const overview = overviews.forPreview(uri);
    if (overview) draw(state, overview);
  });
  return markdown;
}

function draw({ src, tokens, Token: Kind }: StateCore, overview: Overview): void {
  const lines = src.split('\n');
  const element = (tag: string, attributes: Record<string, string>, words: string, { level }: Token): Token[] => {
    const begin = new Kind('brieflint_open', tag, 1);
    begin.attrs = Object.entries(attributes);
    return [
      begin,
      Object.assign(new Kind('text', '', 0), { content: words, level }),
      new Kind('brieflint_close', tag, -1),
    ];
  };
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'inline' || !token.map) continue;
    const [from, to] = token.map;
    for (const used of termsIn(overview, from, to, lines))
      token.children = markTerm(token.children ?? [], used, element);
    const horizon = overview.groups.find(({ range }) => range.start.line === from);
    if (tokens[i - 1]?.type === 'heading_open' && horizon?.dates && !token.content.includes(horizon.dates))
      token.children = [
        ...(token.children ?? []),
        ...element('small', { class: 'brieflint-dates' }, ` ${horizon.dates}`, token),
      ];
  }
  if (overview.terms.length > 0)
    tokens.push(Object.assign(new Kind('html_block', '', 0), { content: legend(overview) }));
}

type Element = (tag: string, attributes: Record<string, string>, words: string, like: Token) => Token[];
type TermUsed = Overview['terms'][number];

/** A term of a block, and how often its words stand there before it. */
type TermInBlock = { readonly term: TermUsed; readonly title: string; readonly nth: number };

function termsIn({ terms, standard }: Overview, from: number, to: number, lines: readonly string[]): TermInBlock[] {
  return terms
    .filter(({ range }) => from <= range.start.line && range.start.line < to)
    .map((term) => {
      const { line, character } = term.range.start;
      const before = [...lines.slice(from, line), (lines[line] ?? '').slice(0, character)].join('\n');
      const nth = before.match(wordsOf(term))?.length ?? 0;
      return { term, title: `${term.text}: ${term.band} (${standard.name})`, nth };
    });
}

const wordsOf = ({ text }: TermUsed): RegExp =>
  new RegExp(`(?<!\\p{L})${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')}(?!\\p{L})`, 'giu');

/** The children of a block with the term in an element of its own; as they are where markup or a line end cuts it apart. */
function markTerm(children: Token[], { term, title, nth }: TermInBlock, element: Element): Token[] {
  const attributes = { class: `brieflint-term brieflint-${shades[term.shade - 1]}`, title };
  let before = nth;
  for (const [i, token] of children.entries()) {
    if (token.type !== 'text') continue;
    for (const { index, 0: found } of token.content.matchAll(wordsOf(term))) {
      if (before-- > 0) continue;
      const part = (content: string) => Object.assign(Object.create(Object.getPrototypeOf(token)), token, { content });
      return children.toSpliced(
        i,
        1,
        part(token.content.slice(0, index)),
        ...element('span', attributes, found, token),
        part(token.content.slice(index + found.length)),
      );
    }
  }
  return children;
}

/** The scale, as a reader of the printed paper needs it: each term, its band, and the band drawn on 0 to 100 %. */
function legend({ standard }: Overview): string {
  const rows = standard.terms.map(
    ({ text, band, shade, low, high }) =>
      `<tr class="brieflint-${shades[shade - 1]}"><th scope="row">${escaped(text)}</th><td>${escaped(band)}</td><td><svg class="brieflint-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="brieflint-track" width="100" height="6"/><rect x="${low}" width="${high - low}" height="6"/></svg></td></tr>`,
  );
  const name = escaped(standard.name);
  return `<aside class="brieflint-legend" aria-label="What the terms mean"><table><caption>${name}</caption><thead><tr><th scope="col">Term</th><th scope="col">Probability</th><th scope="col">0 to 100 %</th></tr></thead><tbody>${rows.join('')}</tbody></table></aside>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');
