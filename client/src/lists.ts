import * as vscode from 'vscode';
import type { Overviews } from './overviews.ts';

const bullet = /^(?<indent>\s*)(?<mark>[-*+]|\d{1,9}[.)])(?<gap>\s+)(?<words>.*)$/;

/** Enter at the end of a bullet of a briefing begins the next one; on an empty bullet it ends the list. */
export function registerLists(overviews: Overviews): vscode.Disposable {
  const isAtBullet = (editor: vscode.TextEditor | undefined): boolean => {
    if (!editor || !overviews.of(editor.document.uri) || editor.selections.length !== 1) return false;
    const { active } = editor.selection;
    const { text } = editor.document.lineAt(active.line);
    return editor.selection.isEmpty && active.character === text.length && bullet.test(text);
  };
  let known = false;
  const look = () => {
    const now = isAtBullet(vscode.window.activeTextEditor);
    if (now !== known) void vscode.commands.executeCommand('setContext', 'brieflint.isAtBullet', now);
    known = now;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('brieflint.nextBullet', async () => {
      const editor = vscode.window.activeTextEditor;
      // The text may be one key ahead of the context that the key was bound to.
      if (!editor || !isAtBullet(editor)) return void vscode.commands.executeCommand('type', { text: '\n' });
      const line = editor.document.lineAt(editor.selection.active.line);
      const { indent = '', mark = '', gap = ' ', words = '' } = bullet.exec(line.text)?.groups ?? {};
      await editor.edit((edit) =>
        words.trim() === '' ? edit.delete(line.range) : edit.insert(line.range.end, `\n${indent}${next(mark)}${gap}`),
      );
      editor.revealRange(editor.selection);
    }),
    vscode.window.onDidChangeTextEditorSelection(look),
    vscode.window.onDidChangeActiveTextEditor(look),
    overviews.onDidChange(look),
  );
}

/** `-` after `-`, `3.` after `2.` */
const next = (mark: string): string => mark.replace(/\d+/, (number) => String(Number(number) + 1));
