import { assert } from 'chai';
import * as vscode from 'vscode';
import { text, today } from './briefing.ts';
import { ask, open, openFile, rangeOf, until } from './editor.ts';

const linesOf = (places: readonly (vscode.Location | vscode.LocationLink)[]) =>
  places.map((place) => ('range' in place ? place.range : place.targetRange).start.line);

describe('while reading', () => {
  const hints = (editor: vscode.TextEditor, wanted: (labels: readonly string[]) => boolean) =>
    ask<vscode.InlayHint[]>(
      'inlay hints',
      'vscode.executeInlayHintProvider',
      [editor.document.uri, new vscode.Range(0, 0, 99, 0)],
      (found) => wanted(found.map(({ label }) => String(label))),
    );

  it('shows the band beside a term and the dates beside a horizon, as long as each is wanted', async () => {
    const editor = await open(text);
    const found = await hints(editor, (labels) => labels.length === 8);
    const labels = found.map(({ label }) => String(label));
    assert.deepEqual(
      labels.filter((label) => label.includes('%')),
      ['25–35 %', '25–35 %', '55–75 %', '25–35 %', '0–5 %'],
    );
    assert.isTrue(labels.some((label) => label.startsWith(`${today} – `)));
    const settings = vscode.workspace.getConfiguration('brieflint');
    await settings.update('inlayHints.bands', false, vscode.ConfigurationTarget.Workspace);
    await hints(editor, (now) => now.length === 3);
    await settings.update('inlayHints.dates', false, vscode.ConfigurationTarget.Workspace);
    await hints(editor, (now) => now.length === 0);
    for (const key of ['inlayHints.bands', 'inlayHints.dates'])
      await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
    await hints(editor, (now) => now.length === 8);
  });

  it('counts the judgements above each horizon, and says when its window closes', async () => {
    const editor = await open(text);
    const lenses = await ask<vscode.CodeLens[]>(
      'code lenses',
      'vscode.executeCodeLensProvider',
      [editor.document.uri],
      (found) => found.length === 3,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.match(titles[0] ?? '', /^1 judgement · closes \d{1,2} \w{3} \d{4}, in \d\d days$/);
    assert.match(titles[1] ?? '', /^2 judgements · opens /);
  });

  it('names the place of each term on the scale in semantic tokens', async () => {
    const editor = await open(text);
    const legend = await ask<vscode.SemanticTokensLegend>(
      'the legend',
      'vscode.provideDocumentSemanticTokensLegend',
      [editor.document.uri],
      ({ tokenTypes }) => tokenTypes.includes('likelihood'),
    );
    const { data } = await ask<vscode.SemanticTokens>(
      'tokens',
      'vscode.provideDocumentSemanticTokens',
      [editor.document.uri],
      (tokens) => tokens.data.length === 25,
    );
    const modifiers = Array.from({ length: 5 }, (_, i) => legend.tokenModifiers[Math.log2(data[i * 5 + 4] ?? 0)]);
    assert.deepEqual(modifiers, ['low', 'low', 'high', 'low', 'lowest']);
  });

  it('goes from a point of the summary to its judgement in the forecast, and back', async () => {
    const editor = await open(text);
    const point = rangeOf(editor, 'dredging').start;
    const there = await ask<vscode.Location[]>(
      'the definition',
      'vscode.executeDefinitionProvider',
      [editor.document.uri, point],
      (found) => found.length > 0,
    );
    assert.deepEqual(linesOf(there), [13]);
    const references = await ask<vscode.Location[]>(
      'the references',
      'vscode.executeReferenceProvider',
      [editor.document.uri, new vscode.Position(13, 20)],
      (found) => found.length === 2,
    );
    assert.deepEqual(linesOf(references).toSorted(), [13, 6]);
    const marks = await ask<vscode.DocumentHighlight[]>(
      'the highlights',
      'vscode.executeDocumentHighlights',
      [editor.document.uri, point],
      (found) => found.length === 2,
    );
    assert.deepEqual(
      marks.map(({ range }) => range.start.line),
      [6, 13],
    );
  });

  it('folds sections and horizons', async () => {
    const editor = await open(text);
    const folds = await ask<vscode.FoldingRange[]>(
      'the folds',
      'vscode.executeFoldingRangeProvider',
      [editor.document.uri],
      (found) => found.length > 0,
    );
    assert.includeDeepMembers(
      folds.map(({ start, end }) => [start, end]),
      [
        [4, 7],
        [9, 21],
        [11, 13],
        [15, 17],
      ],
    );
  });
});

describe('preview', () => {
  const faulty = `${text}\n> It is likely that a quotation stays as it is.\n\nIt is highly *likely* that markup stays whole, and likely that it is likely.\n`;

  it('shows each term with its band, horizons with their dates, and a legend; the source stays as it is', async function () {
    // The build for browsers that the npm package has lacks the part of VS Code that draws the preview.
    const markdown = vscode.extensions.getExtension('vscode.markdown-language-features');
    const isThere = await markdown?.activate().then(
      () => true,
      () => false,
    );
    if (!isThere) this.skip();
    const { document } = await open(faulty);
    const html = await until(
      'the preview',
      () => vscode.commands.executeCommand<string>('markdown.api.render', document),
      (drawn) => drawn.includes('brieflint-legend'),
    );
    const bands = [...html.matchAll(/<span class="brieflint-term brieflint(\w+)" title="([^"]*)">([^<]*)<\/span>/g)];
    assert.deepEqual(bands.map(([, shade, title, words]) => [shade, title, words]).slice(0, 3), [
      ['Low', 'unlikely: 25–35 % (PHIA Probability Yardstick)', 'unlikely'],
      ['Low', 'unlikely: 25–35 % (PHIA Probability Yardstick)', 'unlikely'],
      ['High', 'likely: 55–75 % (PHIA Probability Yardstick)', 'likely'],
    ]);
    assert.include(html, '<blockquote');
    assert.match(html, /a quotation stays/);
    assert.match(html, new RegExp(`Short-term \\(Now - 3 months\\)<small class="brieflint-dates"> ${today} – `));
    assert.strictEqual(html.match(/<tr class="brieflint/g)?.length, 8, 'the legend has a row for each term');
    assert.strictEqual(document.getText(), faulty);
    const notes = await openFile('notes.md');
    assert.notInclude(await vscode.commands.executeCommand<string>('markdown.api.render', notes.document), 'brieflint');
  });
});

describe('an assistant', () => {
  type Tools = {
    readonly invokeTool?: (
      name: string,
      options: { readonly input: object; readonly toolInvocationToken: undefined },
    ) => Promise<{ readonly content: readonly { readonly value?: string }[] }>;
  };
  const { invokeTool } = vscode.lm as unknown as Tools;

  it('checks a text and reads the terms, where the editor has tools for assistants', async () => {
    // An older editor has none, and the extension works without them.
    if (!invokeTool || !('LanguageModelToolResult' in vscode)) return;
    const ask = async (name: string, input: object) =>
      (await invokeTool(name, { input, toolInvocationToken: undefined })).content.map(({ value }) => value).join('');
    const faulty = text.replace('- Grain is cheap.', '- Grain may be cheap.');
    const answer = await ask('brieflint_check', { text: faulty });
    assert.match(
      answer,
      /^The standard is phia\. Problems:\n8:9 warning: “may” gives no probability: .* \[vague-likelihood\]$/,
    );
    await open(text);
    assert.strictEqual(await ask('brieflint_check', {}), 'The standard is phia. No problems.');
    assert.match(await ask('brieflint_terms', {}), /PHIA.*in force here.*highly likely/);
  });
});
