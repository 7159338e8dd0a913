// The injected grammar, as VS Code's own tokenizer runs it: which words it colours, and where it keeps off.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm);

/** Stands in for VS Code's Markdown grammar: headings, quotations and code get the scopes that it gives them. */
const markdown = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^#+ ', end: '$', name: 'heading.markdown' },
    { match: '^> .*$', name: 'markup.quote.markdown' },
    { match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' },
  ],
});
const injected = readFileSync('syntaxes/brieflint.injection.json', 'utf8');

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scope) =>
    textmate.parseRawGrammar(scope === 'brieflint.injection' ? injected : markdown, 'grammar.json'),
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['brieflint.injection'] : []),
});

test.each([
  ['It is highly unlikely that talks will be held.', ['highly unlikely']],
  ['There is a realistic possibility of rain.', ['realistic possibility']],
  ['### Short-term (Now - 3 months)', ['Short-term', '(Now - 3 months)']],
  ['**Long-term (>1 year)**', ['Long-term', '(>1 year)']],
  ['Short-term measures were taken.', []],
  ['A poll of likely voters.', []],
  ['> It is likely, he said.', []],
  ['The script `likely` ran.', []],
])('%s', async (line, expected) => {
  const grammar = await registry.loadGrammar('text.html.markdown');
  const tokens = grammar?.tokenizeLine(line, textmate.INITIAL).tokens ?? [];
  const coloured = tokens.filter(({ scopes }) => scopes.some((scope) => scope.endsWith('.brieflint')));
  expect(coloured.map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex))).toEqual(expected);
});
