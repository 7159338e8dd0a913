import { assert } from 'chai';
import * as vscode from 'vscode';
import { actionsAt, open, openFile, problemsIn, put, rangeOf, ruleOf, until } from './editor.ts';

const headOf = (date: string) =>
  `# The port of Kar Odan\n\nAda Lind | ${date}\n\n## Summary\n\n- The port is open.\n- Grain is cheap.\n\n## Forecast\n\n### Short-term (Now - 3 months)\n\n`;
/** Published today: no window has closed. */
const head = headOf(new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format());
const tail =
  '\n\n### Medium-term (3-12 months)\n\n- It is unlikely that the lease will be sold.\n\n### Long-term (>1 year)\n\n- It is unlikely that a second harbour will be built.\n';

describe('Brieflint in VS Code', () => {
  it('is not started where there is no Markdown', () => {
    const extension = vscode.extensions.getExtension('brieflint.brieflint-vscode');
    // In a browser VS Code opens plain text of its own, which starts the extension, but no server.
    if ('importScripts' in globalThis) assert.isNotTrue(extension?.isActive && extension.exports.isServing());
    else assert.strictEqual(extension?.isActive, false);
  });

  it('starts with the first Markdown file and reports its problems, with rule pages and related places', async () => {
    const began = performance.now();
    await vscode.extensions.getExtension('brieflint.brieflint-vscode')?.activate();
    const activated = performance.now();
    const told = new Promise<number>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some(({ path }) => path.endsWith('/many-faults.md'))) return;
        listener.dispose();
        resolve(performance.now());
      });
    });
    const editor = await openFile('many-faults.md');
    console.log(
      `| activation ${Math.round(activated - began)} ms; first problems ${Math.round((await told) - activated)} ms after opening, the server's start included`,
    );
    const problems = await until(
      'problems',
      () => problemsIn(editor),
      (found) => found.length > 0,
    );
    const rules = new Set(problems.map(ruleOf));
    for (const rule of [
      'unreadable-date',
      'nonstandard-term',
      'missing-horizon',
      'missing-estimate',
      'compound-judgement',
      'conflicting-estimates',
    ])
      assert.ok(rules.has(rule), rule);
    const code = problems[0]?.code;
    assert.ok(typeof code === 'object');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
    assert.include(page, `# ${code.value}`, 'the link of a problem leads to the page of its rule');
    assert.strictEqual(
      problems.find((problem) => ruleOf(problem) === 'conflicting-estimates')?.relatedInformation?.length,
      1,
    );
  });

  it('has every command of its manifest', async () => {
    const { packageJSON } = vscode.extensions.getExtension('brieflint.brieflint-vscode') ?? {};
    const named: string[] = packageJSON.contributes.commands.map(({ command }: { command: string }) => command);
    assert.isAbove(named.length, 10);
    assert.includeMembers(await vscode.commands.getCommands(true), named);
  });

  it('says nothing of ordinary Markdown and of a sound briefing', async () => {
    const notes = await openFile('notes.md');
    const sound = await openFile('grain-terminal.md');
    const faulty = await openFile('many-faults.md');
    await until(
      'problems of the faulty one',
      () => problemsIn(faulty),
      (found) => found.length > 0,
    );
    assert.deepEqual([...problemsIn(notes), ...problemsIn(sound)], []);
  });

  it('mends a problem with a quick fix', async () => {
    const editor = await open(`${head}- It is very likely that dredging will begin.${tail}`);
    await until(
      'the problem',
      () => problemsIn(editor),
      (found) => found.length === 1,
    );
    const range = rangeOf(editor, 'very likely');
    const actions = await until(
      'quick fixes',
      () => actionsAt(editor, range),
      (found) => found.length > 0,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Write “highly likely”',
        'Write “almost certain”',
        'Write “likely”',
        'Ignore “nonstandard-term” here',
        'Ignore “nonstandard-term” in this briefing',
        'Turn “nonstandard-term” off in this folder',
      ],
    );
    const edit = actions[0]?.edit;
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.match(editor.document.getText(), /It is highly likely that dredging/);
    await until(
      'no problem',
      () => problemsIn(editor),
      (found) => found.length === 0,
    );
  });

  it('follows the text while it is written', async () => {
    const editor = await open(`${head}- It is unlikely that dredging will begin.${tail}`);
    await put(editor, rangeOf(editor, 'It is unlikely that dredging will begin.'), 'Dredging may begin.');
    const [problem] = await until(
      'the hedge',
      () => problemsIn(editor),
      (found) => found.length === 1,
    );
    assert.strictEqual(problem && ruleOf(problem), 'vague-likelihood');
    await put(editor, rangeOf(editor, 'may'), 'is likely to');
    await until(
      'no problem',
      () => problemsIn(editor),
      (found) => found.length === 0,
    );
  });

  it('completes terms with their bands, and headings that are missing', async () => {
    const editor = await open(`${head}- It is ${tail}`);
    const at = rangeOf(editor, 'It is ').end;
    const complete = () =>
      vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        at,
      );
    const { items } = await until('terms', complete, (list) => list.items.some(({ detail }) => detail === '10–20 %'));
    const terms = items.filter(({ detail }) => detail?.endsWith('%'));
    assert.deepEqual(
      terms.map(({ label }) => (typeof label === 'string' ? label : label.label)),
      [
        'highly unlikely',
        'unlikely',
        'likely',
        'probable',
        'highly likely',
        'almost certain',
        'There is a remote chance that',
        'There is a realistic possibility that',
      ],
    );

    const old = headOf('2 May 2025');
    const short = await open(old);
    const end = short.document.positionAt(old.length);
    const headings = await until(
      'headings',
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          short.document.uri,
          end,
        ),
      (list) => list.items.some(({ detail }) => detail?.includes('August')),
    );
    assert.deepEqual(
      headings.items.filter(({ detail }) => /\d{4}/.test(detail ?? '')).map(({ detail }) => detail),
      ['2 August 2025 – 2 May 2026', 'from 2 May 2026'],
    );
  });

  it('explains a term on hover: its band, its standard, the other standards', async () => {
    const editor = await open(`${head}- It is highly unlikely that dredging will begin.${tail}`);
    const position = rangeOf(editor, 'highly unlikely').start;
    const hovers = await until(
      'hover',
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, position),
      (found) => found.length > 0,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
      .join('\n');
    assert.match(text, /10–20 % · PHIA Probability Yardstick/);
    assert.match(text, /\| NATO \| unlikely \(10–40 %\) \| under 10 % \|/);
  });

  it('adds the judgements to the outline, and no heading a second time', async () => {
    const editor = await openFile('grain-terminal.md');
    const judgementsIn = (symbols: vscode.DocumentSymbol[] | undefined) =>
      symbols?.filter(({ kind }) => kind === vscode.SymbolKind.Constant) ?? [];
    const symbols = await until(
      'outline',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          editor.document.uri,
        ),
      (found) => judgementsIn(found).length > 0,
    );
    const horizons = judgementsIn(symbols).map(({ detail }) => detail.replace(/^.* · /, ''));
    assert.deepEqual(
      horizons,
      ['Short-term', 'Medium-term', 'Long-term'].flatMap((name) => [name, name]),
    );
    const names = (found: vscode.DocumentSymbol[]): string[] =>
      found.flatMap(({ name, children }) => [name.replace(/^#+ /, ''), ...names(children)]);
    const all = names(symbols ?? []);
    assert.deepEqual(all, [...new Set(all)]);
  });

  it('opens a new briefing to fill in, which is checked as one', async () => {
    await vscode.commands.executeCommand('brieflint.newBriefing', 'situation');
    const editor = await until(
      'the new briefing',
      () => vscode.window.activeTextEditor,
      (active) => active?.document.getText().startsWith('# [Title]') === true,
    );
    assert.ok(editor);
    assert.match(
      editor.document.getText(),
      /^# \[Title\]\n\n\[Author\] \| \d{1,2} \w+ \d{4}\n\n## Summary\n[\s\S]*### Long-term \(from \d{1,2} \w+ \d{4}\)\n\n- It is \[term\] that \[event\]\.\n$/,
    );
    const rules = await until(
      'what is to be filled in',
      () => problemsIn(editor).map(ruleOf),
      (found) => found.length > 0,
    );
    assert.deepEqual([...new Set(rules)], ['leftover-placeholder']);
  });

  it('opens a new briefing of another template, with its standard and its label', async () => {
    await vscode.commands.executeCommand('brieflint.newBriefing', 'threat-report');
    const editor = await until(
      'the new briefing',
      () => vscode.window.activeTextEditor,
      (active) => active?.document.getText().startsWith('---\ntemplate: threat-report\ntlp: TLP:AMBER\n---') === true,
    );
    assert.match(
      editor?.document.getText() ?? '',
      /## BLUF\n[\s\S]*## Findings\n[\s\S]*## Assessment\n[\s\S]*## Indicators\n/,
    );
  });

  it('mends all that is safe on save', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, 'saved.md');
    const text = `${head.replace('## Summary', '## Sumary')}- It is very likely that dredging will begin.${tail}`;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const editor = await openFile('saved.md');
    await until(
      'problems',
      () => problemsIn(editor),
      (found) => found.length === 2,
    );
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
    const onSave = (value: object | undefined) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace, true);
    await onSave({ 'source.fixAll.brieflint': 'explicit' });
    const expected = text.replace('Sumary', 'Summary').trimEnd();
    await until(
      'the mended text',
      async () => {
        const { document } = editor;
        await put(editor, new vscode.Range(document.positionAt(1e9), document.positionAt(1e9)), '\n');
        assert.ok(await document.save());
        return document.getText().trimEnd();
      },
      (now) => now === expected,
    );
    await onSave(undefined);
  });

  it('silences a problem with a comment, the cursor in its reason', async () => {
    const editor = await open(
      `${head}- It is unlikely that dredging will begin.${tail}`.replace(
        '## Forecast',
        'The crane may fail.\n\n## Forecast',
      ),
    );
    await until(
      'the hedge',
      () => problemsIn(editor),
      (found) => found.length === 1,
    );
    const actions = await until(
      'quick fixes',
      () => actionsAt(editor, rangeOf(editor, 'may')),
      (found) => found.some(({ title }) => title.startsWith('Ignore')),
    );
    const edit = actions.find(({ title }) => title === 'Ignore “vague-likelihood” here')?.edit;
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    await until(
      'the comment',
      () => editor.document.getText(),
      (now) => now.includes('<!-- brieflint-ignore vague-likelihood: reason -->\n\nThe crane'),
    );
    await until(
      'the reason selected',
      () => editor.document.getText(editor.selection),
      (selected) => selected === 'reason',
    );
    await put(editor, editor.selection, 'quoting the treaty');
    await until(
      'no problem',
      () => problemsIn(editor),
      (found) => found.length === 0,
    );
  });

  it('structures a pasted text', async () => {
    const editor = await open(
      'The port of Kar Odan\nAda Lind | 2 May 2025\nSummary\n• The port is open.\n• Grain is cheap.\nForecast\nShort-term (Now - 3 months)\nIt is unlikely that it rains.\n',
    );
    await vscode.commands.executeCommand('brieflint.structureText');
    assert.strictEqual(
      editor.document.getText(),
      '# The port of Kar Odan\n\nAda Lind | 2 May 2025\n\n## Summary\n\n- The port is open.\n- Grain is cheap.\n\n## Forecast\n\n### Short-term (Now - 3 months)\n\n- It is unlikely that it rains.\n',
    );
  });

  it('completes keys, standards and rules in a settings file', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, '.brieflint.yaml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('standard: phia\n'));
    const editor = await openFile('.brieflint.yaml');
    const { items } = await until(
      'standards',
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          new vscode.Position(0, 10),
        ),
      (list) => list.items.some(({ label }) => label === 'icd203'),
    );
    assert.ok(items.some(({ label }) => label === 'kent'));
    await vscode.workspace.fs.delete(file);
  });

  it('marks a file as a briefing on request', async () => {
    const editor = await open('# A note\n\nThe port may close.\n');
    await vscode.commands.executeCommand('brieflint.checkAsBriefing');
    assert.match(editor.document.getText(), /^---\ntype: briefing\n---\n\n# A note/);
    await until(
      'its problems',
      () => problemsIn(editor).map(ruleOf),
      (rules) => rules.includes('missing-section'),
    );
  });

  it('converts a briefing to another standard', async () => {
    const editor = await open(`${head}- It is highly likely that dredging will begin.${tail}`);
    await vscode.commands.executeCommand('brieflint.convertStandard', 'icd203');
    await until(
      'the other term',
      () => editor.document.getText(),
      (text) => text.includes('It is very likely that dredging'),
    );
    assert.match(editor.document.getText(), /^---\nstandard: icd203\n---\n/);
    await until(
      'no problem',
      () => problemsIn(editor),
      (found) => found.length === 0,
    );
  });

  it('sees a settings file change, and says at its line what is wrong in it', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const settings = vscode.Uri.joinPath(folder, '.brieflint.yaml');
    const write = (text: string) => vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(text));
    const editor = await openFile('many-faults.md');
    const terms = () =>
      problemsIn(editor).filter(
        (problem) => ruleOf(problem) === 'nonstandard-term' && problem.message.includes('very likely'),
      );
    await until('the term', terms, (found) => found.length === 1);
    await write('standard: icd203\n');
    await until('another standard', terms, (found) => found.length === 0);
    await write('standard: phiaa\n');
    const [problem] = await until(
      'the problem of the settings',
      () => vscode.languages.getDiagnostics(settings),
      (found) => found.length === 1,
    );
    assert.strictEqual(problem?.message, 'There is no standard “phiaa”: perhaps “phia”.');
    assert.deepEqual(terms(), [], 'the last good settings stay in force');
    await write('standard: phia\n');
    await until('the term again', terms, (found) => found.length === 1);
    await until(
      'no problem of the settings',
      () => vscode.languages.getDiagnostics(settings),
      (found) => found.length === 0,
    );
  });
});
