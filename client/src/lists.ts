import * as vscode from 'vscode';
import type { Overviews } from './overviews.ts';

/** In the longest list that numbers itself, the last number that Enter goes on from. */
const lastNumber = 30;

/** After a bullet with words the same mark again, after a number the next; at the end of a line only. */
const rules: vscode.OnEnterRule[] = [
  ...['-', '*', '+'].map((mark) => ({ mark, next: mark })),
  ...Array.from({ length: lastNumber }, (_, i) =>
    ['.', ')'].map((end) => ({ mark: `${i + 1}${end}`, next: `${i + 2}${end}` })),
  ).flat(),
].map(({ mark, next }) => ({
  beforeText: new RegExp(`^\\s*${mark.replace(/[*+.)]/, '\\$&')}\\s+\\S.*$`),
  afterText: /^\s*$/,
  action: { indentAction: vscode.IndentAction.None, appendText: `${next} ` },
}));

const emptyBullet = /^\s*(?:[-*+]|\d{1,9}[.)])\s+$/;

/** In a briefing, Enter at the end of a bullet begins the next one; on an empty bullet it ends the list. */
export function registerLists(overviews: Overviews): vscode.Disposable {
  let continuing: vscode.Disposable | undefined;
  let isAtEmptyBullet = false;
  const look = () => {
    const editor = vscode.window.activeTextEditor;
    const isWanted =
      editor?.document.languageId === 'markdown' &&
      overviews.of(editor.document.uri) !== undefined &&
      vscode.workspace.getConfiguration('brieflint', editor.document.uri).get('continueLists', true);
    // VS Code's own rules of Enter act at once, where a command would come after the next key; they hold for a language,
    // so they are there only while a briefing is written.
    if (isWanted) continuing ??= vscode.languages.setLanguageConfiguration('markdown', { onEnterRules: rules });
    else {
      continuing?.dispose();
      continuing = undefined;
    }
    const isNow = isWanted && editor.selections.length === 1 && emptyBullet.test(lineAt(editor).text);
    if (isNow !== isAtEmptyBullet)
      void vscode.commands.executeCommand('setContext', 'brieflint.isAtEmptyBullet', isNow);
    isAtEmptyBullet = isNow;
  };
  return vscode.Disposable.from(
    { dispose: () => continuing?.dispose() },
    vscode.commands.registerCommand('brieflint.endList', endList),
    vscode.window.onDidChangeTextEditorSelection(look),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidChangeConfiguration(look),
    overviews.onDidChange(look),
  );
}

/** Takes the mark of an empty bullet away; any other line gets the Enter that was pressed. */
async function endList(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const line = editor && lineAt(editor);
  if (line && emptyBullet.test(line.text)) await editor.edit((edit) => edit.delete(line.range));
  else await vscode.commands.executeCommand('type', { text: '\n' });
}

const lineAt = ({ document, selection }: vscode.TextEditor): vscode.TextLine => document.lineAt(selection.active.line);
