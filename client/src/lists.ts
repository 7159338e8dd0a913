import * as vscode from 'vscode';
import type { Overviews } from './overviews.ts';

/** Enter after a bullet with this number or a smaller one begins the next number; each number needs a rule of its own. */
const lastNumber = 30;

/** At the end of a bullet with words, Enter writes the same mark again, or the next number. */
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
    // VS Code applies its `onEnterRules` with the key itself, while a command would run after the next key. They hold for
    // the whole language, so they are set only while the active editor shows a briefing.
    if (isWanted) continuing ??= vscode.languages.setLanguageConfiguration('markdown', { onEnterRules: rules });
    else {
      continuing?.dispose();
      continuing = undefined;
    }
    const isNow = isWanted && editor.selections.length === 1 && isAtEmpty(editor);
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

/**
 * Moves an empty bullet out to the list that it is nested in. An outermost one becomes a blank line with the cursor below
 * it: without the blank line, Markdown takes the next paragraph for a part of the last bullet. On any other line, types
 * the Enter that was pressed.
 */
async function endList(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isAtEmpty(editor)) {
    await vscode.commands.executeCommand('type', { text: '\n' });
    return;
  }
  const line = lineAt(editor);
  const outer = outerBullet(editor.document, line);
  await editor.edit((edit) => edit.replace(line.range, outer ?? '\n'));
}

/** The indent and the next mark of the bullet that `line` is nested in; undefined where it is outermost. */
function outerBullet(document: vscode.TextDocument, line: vscode.TextLine): string | undefined {
  const depth = line.firstNonWhitespaceCharacterIndex;
  for (let number = line.lineNumber - 1; depth > 0 && number >= 0; number--) {
    const { text, firstNonWhitespaceCharacterIndex: indent } = document.lineAt(number);
    const mark = /^\s*([-*+]|(\d{1,9})([.)]))\s/.exec(text);
    if (!text.trim() || indent >= depth) continue;
    // A line that stands further out and is no bullet ends the list.
    if (!mark) return undefined;
    return `${text.slice(0, indent)}${mark[2] ? `${Number(mark[2]) + 1}${mark[3]}` : mark[1]} `;
  }
  return undefined;
}

/** Whether the cursor stands behind the mark of a bullet without words. */
const isAtEmpty = (editor: vscode.TextEditor): boolean =>
  emptyBullet.test(lineAt(editor).text) && editor.selection.active.character === lineAt(editor).text.length;

const lineAt = ({ document, selection }: vscode.TextEditor): vscode.TextLine => document.lineAt(selection.active.line);
