import { assert } from 'chai';
import * as vscode from 'vscode';
import { text } from './briefing.ts';
import { actionsAt, ask, open, openFile, problemsIn, put, rangeOf, ruleOf, until } from './editor.ts';

describe('while typing', () => {
  it('begins the next bullet by Enter, and ends the list on an empty one', async () => {
    const editor = await open(text.replace('- Grain is cheap.', '2. Grain is cheap.'));
    const type = (words: string) => vscode.commands.executeCommand('type', { text: words });
    const { end } = rangeOf(editor, 'Grain is cheap.');
    // Until the briefing is known as one, Enter is what it is everywhere.
    await until(
      'the next bullet',
      async () => {
        editor.selection = new vscode.Selection(end, end);
        await type('\n');
        const now = editor.document.lineAt(8).text;
        if (now !== '3. ') await vscode.commands.executeCommand('undo');
        return now;
      },
      (line) => line === '3. ',
    );
    // Twice in one breath, as fast writers do.
    await Promise.all([type('\n'), type('A')]);
    await until(
      'the end of the list',
      () => [8, 9, 10, 11].map((line) => editor.document.lineAt(line).text),
      (lines) => lines.join('|') === '|A||## Forecast',
    );
    await put(editor, new vscode.Range(8, 0, 9, 1), '   - Nested.\n   - ');
    editor.selection = new vscode.Selection(9, 5, 9, 5);
    await type('\n');
    await until(
      'the list around it',
      () => editor.document.lineAt(9).text,
      (line) => line === '3. ',
    );
    assert.strictEqual(editor.document.lineAt(10).text, '');
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [9, 3]);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(editor.document.lineAt(9).text, '   - ', 'one undo takes it back');
  });

  it('leaves Enter alone in a file that is no briefing', async () => {
    const editor = await open('- A note\n');
    await until(
      'it is known',
      () => vscode.window.activeTextEditor?.document,
      (document) => document === editor.document,
    );
    const end = new vscode.Position(0, 8);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    assert.strictEqual(editor.document.lineAt(1).text, '');
  });

  it('completes front matter and the rules of an ignore comment', async () => {
    const complete = (editor: vscode.TextEditor, at: vscode.Position, wanted: string) =>
      ask<vscode.CompletionList>(
        wanted,
        'vscode.executeCompletionItemProvider',
        [editor.document.uri, at],
        ({ items }) => items.some(({ label }) => (typeof label === 'string' ? label : label.label) === wanted),
      );
    const headed = await open(`---\ntype: briefing\nstandard: \n---\n\n${text}`);
    await complete(headed, new vscode.Position(2, 10), 'icd203');
    await complete(headed, new vscode.Position(2, 0), 'tlp');
    const commented = await open(
      text.replace('## Forecast', 'The crane may fail. <!-- brieflint-ignore  -->\n\n## Forecast'),
    );
    const { items } = await complete(commented, rangeOf(commented, 'brieflint-ignore ').end, 'vague-likelihood');
    assert.strictEqual(
      (items[0]?.label as { label: string } | undefined)?.label,
      'vague-likelihood',
      'the problem of the line comes first',
    );
  });
});

describe('mending', () => {
  it('turns a paragraph into judgements', async () => {
    const editor = await open(text);
    const actions = await until(
      'the refactoring',
      () => actionsAt(editor, rangeOf(editor, 'a long lease'), vscode.CodeActionKind.Refactor),
      (found) => found.some(({ title }) => title === 'Turn the paragraph into 2 judgements'),
    );
    const edit = actions.find(({ title }) => title.startsWith('Turn'))?.edit;
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.include(
      editor.document.getText(),
      '- It is likely that the lease will be sold. It is a long lease.\n- It is unlikely that the crane will be mended.\n\n### Long',
    );
  });

  it('moves a judgement to the horizon of its deadline, and splits a compound one', async () => {
    const year = new Date().getFullYear();
    const editor = await open(
      text
        .replace(
          'There is a remote chance that a second harbour will be built.',
          'It is likely that the port will close; it is unlikely that it will reopen.',
        )
        .replace('begin.\n\n###', `begin by ${year + 3}.\n\n###`),
    );
    const titles = (words: string, wanted: string) =>
      until(
        wanted,
        () => actionsAt(editor, rangeOf(editor, words), vscode.CodeActionKind.Refactor),
        (found) => found.some(({ title, kind }) => title === wanted && kind?.value.startsWith('refactor')),
      );
    await titles(`by ${year + 3}`, 'Move to “Long-term (>1 year)”');
    await titles('the port will close', 'Split into two judgements');
  });
});

describe('overview', () => {
  it('checks every briefing of the workspace, and leaves open files to themselves', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const closed = vscode.Uri.joinPath(folder, 'archive', 'closed.md');
    const write = (words: string) => vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(words));
    await write(text.replace('remote chance', 'slim chance'));
    await vscode.commands.executeCommand('brieflint.clearWorkspace');
    void vscode.commands.executeCommand('brieflint.checkWorkspace');
    const of = () => vscode.languages.getDiagnostics(closed).map(({ message }) => message);
    const [message] = await until('its problem', of, (found) => found.length === 1);
    assert.match(message ?? '', /slim chance/);
    await write(text);
    await until('no problem after it was mended on disk', of, (found) => found.length === 0);
    await write(text.replace('remote chance', 'slim chance'));
    await until('checked again', of, (found) => found.length === 1);
    const editor = await openFile('archive/closed.md');
    await until(
      'its problems once',
      () => problemsIn(editor),
      (found) => found.length === 1,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('its problems again out of the tab', of, (found) => found.length === 1);
    await vscode.commands.executeCommand('brieflint.clearWorkspace');
  });

  it('lets go of a file that is no Markdown any more', async () => {
    const editor = await open(text);
    await until(
      'hints',
      () =>
        vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          editor.document.uri,
          new vscode.Range(0, 0, 99, 0),
        ),
      (found) => found.length > 0,
    );
    await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await until(
      'no problems',
      () => problemsIn(editor),
      (found) => found.length === 0,
    );
    const end = rangeOf(editor, 'Grain is cheap.').end;
    await until(
      'Enter as it is everywhere',
      async () => {
        editor.selection = new vscode.Selection(end, end);
        await vscode.commands.executeCommand('type', { text: '\n' });
        const now = editor.document.lineAt(8).text;
        await vscode.commands.executeCommand('undo');
        return now;
      },
      (line) => line === '',
    );
  });

  it('writes the standard of a team into the settings of the folder', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    await openFile('grain-terminal.md');
    await vscode.commands.executeCommand('brieflint.setStandard', 'nato');
    const settings = vscode.Uri.joinPath(folder, '.brieflint.yaml');
    const read = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(settings));
    await until('the settings', read, (now) => now === 'standard: nato\n');
    await vscode.commands.executeCommand('brieflint.setStandard', 'kent');
    await until('the other standard', read, (now) => now === 'standard: kent\n');
    await vscode.commands.executeCommand('brieflint.setTemplate', 'key-judgements');
    await until('the template', read, (now) => now === 'template: key-judgements\nstandard: kent\n');
    await vscode.commands.executeCommand('brieflint.changeSettings', { off: 'vague-time' });
    await vscode.commands.executeCommand('brieflint.changeSettings', { known: 'UNFX' });
    await until(
      'the rules',
      read,
      (now) =>
        now ===
        'rules:\n  undefined-acronym: [information, { known: [ UNFX ] }]\n  vague-time: off\ntemplate: key-judgements\nstandard: kent\n',
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(settings);
  });

  it('writes into the settings file nearest above the briefing', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const desk = vscode.Uri.joinPath(folder, 'desk');
    const [settings, paper] = ['.brieflint.yml', 'papers/paper.md'].map((name) => vscode.Uri.joinPath(desk, name));
    assert.ok(settings && paper);
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode('# ours\n'));
    await vscode.workspace.fs.writeFile(paper, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(paper);
    await vscode.commands.executeCommand('brieflint.changeSettings', { off: 'vague-time' });
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(settings));
    assert.strictEqual(written, '# ours\nrules:\n  vague-time: off\n');
    const refused = await vscode.commands.executeCommand('brieflint.changeSettings', {}).then(
      () => false,
      () => true,
    );
    assert.ok(refused);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(desk, { recursive: true });
  });

  it('makes all safe fixes in one step of undo', async () => {
    const editor = await open(text.replace('- It is unlikely', '• It is unlikely').replace('- Grain', '• Grain'));
    const before = editor.document.getText();
    await until(
      'the problems',
      () => problemsIn(editor),
      (found) => found.some((problem) => ruleOf(problem) === 'bullet-sign'),
    );
    await vscode.commands.executeCommand('brieflint.fixAll');
    assert.include(editor.document.getText(), '- Grain');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(editor.document.getText(), before);
  });

  it('hides all that stands beside the text by one switch', async () => {
    const editor = await open(text);
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        editor.document.uri,
        new vscode.Range(0, 0, 99, 0),
      );
    await until('hints', hints, (found) => found.length > 0);
    await vscode.commands.executeCommand('brieflint.toggleAnnotations');
    await until('no hints', hints, (found) => found.length === 0);
    await vscode.commands.executeCommand('brieflint.toggleAnnotations');
    await until('hints again', hints, (found) => found.length > 0);
  });
});
