// What the tests do in the editor, as a person would through its commands.
import { assert } from 'chai';
import * as vscode from 'vscode';

/** The answer of `get` once it satisfies `wanted`: while extensions start, VS Code drops answers under way. */
export async function until<T>(what: string, get: () => T | Thenable<T>, wanted: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const value = await get();
    if (wanted(value)) return value;
    if (Date.now() > end)
      assert.fail(`${what}: not within a minute; the last was ${JSON.stringify(value)?.slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function open(text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  return vscode.window.showTextDocument(document);
}

export async function openFile(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name)));
}

export const problemsIn = ({ document }: vscode.TextEditor): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'brieflint');

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Where `words` stand in the document, the first time. */
export function rangeOf({ document }: vscode.TextEditor, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `“${words}” is not in the text`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export const actionsAt = (
  editor: vscode.TextEditor,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    range,
    kind.value,
  );

export async function put(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
  assert.ok(await editor.edit((edit) => edit.replace(range, text)));
}

/** Asks VS Code for what its providers say of a document, until ours answers. */
export const ask = <T>(what: string, command: string, args: readonly unknown[], wanted: (answer: T) => boolean) =>
  until(
    what,
    () => vscode.commands.executeCommand<T>(command, ...args),
    (answer) => answer !== undefined && wanted(answer),
  );
