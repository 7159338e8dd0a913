// What happens to a text in an hour of work besides typing: undo, another name, a second view, a formatter.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { text } from './briefing.ts';
import { open, openFile, problemsIn, put, rangeOf, ruleOf, until } from './editor.ts';

const drawn = (document: vscode.TextDocument): string[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .map(({ range: { start, end }, message }) => `${start.line}:${start.character}-${end.character} ${message}`)
    .toSorted();

/** The problems of a document, once they are those of a fresh one with its text; then its editor is the active one. */
async function asFresh(document: vscode.TextDocument): Promise<string[]> {
  const fresh = await open(document.getText());
  const [ours] = await until(
    'the problems of a fresh document',
    () => [drawn(document), drawn(fresh.document)] as const,
    ([now, wanted]) => wanted.length > 0 && now.join('\n') === wanted.join('\n'),
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.window.showTextDocument(document);
  return ours;
}

describe('an hour of work', () => {
  it('follows each undo and each redo', async () => {
    const faulty = text.replace('- Grain is cheap.', '- Grain may be cheap.');
    const { document } = await open(faulty);
    const states = [await asFresh(document)];
    for (const [from, to] of [
      ['## Forecast', '## Forcast'],
      ['It is unlikely that the crane', 'It is very likely that the crane'],
      ['### Long-term', '- The pilots may strike.\n\n### Long-term'],
    ] as const) {
      const editor = await vscode.window.showTextDocument(document);
      await put(editor, rangeOf(editor, from), to);
      states.push(await asFresh(document));
    }
    assert.strictEqual(new Set(states.map(String)).size, states.length);
    for (const state of states.slice(0, -1).toReversed()) {
      await vscode.commands.executeCommand('undo');
      assert.deepEqual(await asFresh(document), state);
    }
    assert.strictEqual(document.getText(), faulty);
    for (const state of states.slice(1)) {
      await vscode.commands.executeCommand('redo');
      assert.deepEqual(await asFresh(document), state);
    }
  });

  it('takes the problems along when a file gets another name', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const [first, second, other] = ['draft.md', 'issue-12.md', 'issue-12.txt'].map((name) =>
      vscode.Uri.joinPath(folder, name),
    );
    assert.ok(first && second && other);
    const count = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).length;
    const rename = async (from: vscode.Uri, to: vscode.Uri) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    const faulty = text.replace('- Grain is cheap.', '- Grain may be cheap.');
    await vscode.workspace.fs.writeFile(first, new TextEncoder().encode(faulty));
    await openFile('draft.md');
    const counts = (wanted: readonly number[]) =>
      until(
        'the problems at the name of the file',
        () => [first, second, other].map(count),
        (found) => String(found) === String(wanted),
      );
    await counts([1, 0, 0]);
    await rename(first, second);
    await counts([0, 1, 0]);
    await rename(second, other);
    await counts([0, 0, 0]);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(other);
  });

  it('shows one text in two views, and goes on with one', async () => {
    const editor = await open(text);
    const beside = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Beside);
    const change = async (from: string, to: string, wanted: readonly string[]) => {
      await put(beside, rangeOf(beside, from), to);
      await until(
        'the problems of both views',
        () => [editor, beside].map((view) => problemsIn(view).map(ruleOf)),
        (found) => found.every((rules) => String(rules) === String(wanted)),
      );
    };
    await change('Grain is cheap', 'Grain may be cheap', ['vague-likelihood']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const left = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await put(left, rangeOf(left, 'Grain may be'), 'Grain is');
    await until(
      'no problem',
      () => problemsIn(left),
      (found) => found.length === 0,
    );
  });

  it('mends and formats by one save, and does neither twice', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const formatter = vscode.languages.registerDocumentFormattingEditProvider('markdown', {
      provideDocumentFormattingEdits: (document) =>
        [...document.getText().matchAll(/[ \t]+$|\n{3,}/gm)].map(({ index, 0: found }) =>
          vscode.TextEdit.replace(
            new vscode.Range(document.positionAt(index), document.positionAt(index + found.length)),
            found.trim() || !found.includes('\n') ? '' : '\n\n',
          ),
        ),
    });
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
    const set = (name: string, value: unknown) =>
      settings.update(name, value, vscode.ConfigurationTarget.Workspace, true);
    await set('codeActionsOnSave', { 'source.fixAll.brieflint': 'explicit' });
    await set('formatOnSave', true);
    const draft = text
      .replace('## Summary', '## Sumary   ')
      .replace('- It is', '• It is')
      .replace('- Grain', '• Grain')
      .replace('## Fore', '\n\n## Fore');
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'formatted.md'), new TextEncoder().encode(draft));
    const editor = await openFile('formatted.md');
    await until(
      'the problems',
      () => problemsIn(editor).map(ruleOf),
      (rules) => rules.includes('misnamed-section'),
    );
    await until(
      'the text mended and formatted',
      async () => {
        const { document } = editor;
        await put(editor, new vscode.Range(document.positionAt(1e9), document.positionAt(1e9)), '\n');
        assert.ok(await document.save());
        return document.getText().trimEnd();
      },
      (now) => now === text.trimEnd(),
    );
    await put(editor, new vscode.Range(0, 0, 0, 0), '');
    assert.strictEqual(editor.document.getText().trimEnd(), text.trimEnd());
    await set('codeActionsOnSave', undefined);
    await set('formatOnSave', undefined);
    formatter.dispose();
  });
});
