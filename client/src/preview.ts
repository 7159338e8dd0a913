// The built-in Markdown preview: terms with their bands, horizons with their dates, a legend. Nothing in the source changes.
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import * as vscode from 'vscode';
import type { Overview } from '../../server/src/lsp/protocol.ts';
import type { Overviews } from './overviews.ts';
import { shades } from './shading.ts';

/** Makes the preview draw terms, dates and the legend in briefings; any other file is drawn as without us. */
export function annotate(markdown: MarkdownIt, overviews: Overviews): MarkdownIt {
  const { renderer } = markdown;
  const render = renderer.render.bind(renderer);
  const drawn = new WeakSet<object>();
  // VS Code parses a text without naming its file and caches the tokens; only the environment of `render` names the file.
  renderer.render = (tokens, options, env: { currentDocument?: vscode.Uri }) => {
    const uri = env?.currentDocument;
    if (!uri || drawn.has(env) || !vscode.workspace.getConfiguration('brieflint', uri).get('preview', true))
      return render(tokens, options, env);
    drawn.add(env);
    const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri.toString());
    const overview = document && overviews.forPreview(document);
    if (!overview) return render(tokens, options, env);
    const lines = document.getText().split('\n');
    return (
      render(annotated(tokens, lines, overview), options, env) + (overview.terms.length > 0 ? legend(overview) : '')
    );
  };
  return markdown;
}

/** New tokens with the terms and the dates of horizons; those given are cached by VS Code and stay unchanged. */
function annotated(tokens: readonly Token[], lines: readonly string[], overview: Overview): Token[] {
  return tokens.map((token, i) => {
    if (token.type !== 'inline' || !token.map) return token;
    const [from, to] = token.map;
    const children = termsIn(overview, from, to, lines).reduce(markTerm, token.children ?? []);
    const horizon = overview.groups.find(({ range }) => range.start.line === from);
    const isHorizon =
      tokens[i - 1]?.type === 'heading_open' && horizon?.dates && !token.content.includes(horizon.dates);
    const dates = isHorizon ? element(token, 'small', { class: 'brieflint-dates' }, ` ${horizon.dates}`) : [];
    return like(token, { children: [...children, ...dates] });
  });
}

/** A copy of a token with `changes`. */
const like = (token: Token, changes: Partial<Token>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);

/** The tokens of an element around words, copied from `token`. */
function element(token: Token, tag: string, attributes: Record<string, string>, words: string): Token[] {
  const plain = like(token, { attrs: null, block: false, children: null, content: '', map: null, meta: null });
  return [
    like(plain, { type: 'brieflint_open', tag, nesting: 1, attrs: Object.entries(attributes) }),
    like(plain, { type: 'text', tag: '', nesting: 0, content: words }),
    like(plain, { type: 'brieflint_close', tag, nesting: -1 }),
  ];
}

type PreviewTerm = Overview['terms'][number];

/** A term in a block; `nth` counts how often its words stand in the block before it. */
type TermInBlock = { readonly term: PreviewTerm; readonly title: string; readonly nth: number };

function termsIn({ terms, standard }: Overview, from: number, to: number, lines: readonly string[]): TermInBlock[] {
  return terms
    .filter(({ range }) => from <= range.start.line && range.start.line < to)
    .map((term) => {
      const { line, character } = term.range.start;
      const before = [...lines.slice(from, line), (lines[line] ?? '').slice(0, character)]
        .join('\n')
        .replace(unseen, '');
      const nth = before.match(wordsOf(term))?.length ?? 0;
      return { term, title: `${term.text}: ${term.band} (${standard.name})`, nth };
    });
}

/** Parts of the source that are not text of the page: code, the targets of links, comments. */
const unseen = /`[^`]*`|\]\([^)]*\)|\]\[[^\]]*\]|<[^>]*>/g;

const wordsOf = ({ text }: PreviewTerm): RegExp =>
  new RegExp(`(?<!\\p{L})${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')}(?!\\p{L})`, 'giu');

/** The children of a block with the term in an element; unchanged where markup or a line end divides the term. */
function markTerm(children: Token[], { term, title, nth }: TermInBlock): Token[] {
  const attributes = { class: `brieflint-term brieflint${shades[term.shade - 1]}`, title };
  let before = nth;
  for (const [i, token] of children.entries()) {
    if (token.type !== 'text') continue;
    for (const { index, 0: found } of token.content.matchAll(wordsOf(term))) {
      if (before-- > 0) continue;
      return children.toSpliced(
        i,
        1,
        like(token, { content: token.content.slice(0, index) }),
        ...element(token, 'span', attributes, found),
        like(token, { content: token.content.slice(index + found.length) }),
      );
    }
  }
  return children;
}

/** The scale for readers, on paper too: each term, its band, and the band as a bar from 0 to 100 %. */
function legend({ standard }: Overview): string {
  const rows = standard.terms.map(
    ({ text, band, shade, low, high }) =>
      `<tr class="brieflint${shades[shade - 1]}"><th scope="row">${escaped(text)}</th><td>${escaped(band)}</td><td><svg class="brieflint-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="brieflint-track" width="100" height="6"/><rect x="${low}" width="${high - low}" height="6"/></svg></td></tr>`,
  );
  const name = escaped(standard.name);
  return `<aside class="brieflint-legend" aria-label="What the terms mean"><table><caption>${name}</caption><thead><tr><th scope="col">Term</th><th scope="col">Probability</th><th scope="col">0 to 100 %</th></tr></thead><tbody>${rows.join('')}</tbody></table></aside>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');
