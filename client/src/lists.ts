import * as vscode from 'vscode';
import { isInFrontMatter } from './frontMatter.ts';
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
  const look = () => {
    // VS Code applies its `onEnterRules` with the key itself, while a command would run after the next key. They hold for
    // the whole language, so they are set only while the active editor shows a briefing.
    if (isWanted(vscode.window.activeTextEditor, overviews))
      continuing ??= vscode.languages.setLanguageConfiguration('markdown', { onEnterRules: rules });
    else {
      continuing?.dispose();
      continuing = undefined;
    }
  };
  return vscode.Disposable.from(
    { dispose: () => continuing?.dispose() },
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (isWanted(vscode.window.activeTextEditor, overviews)) void endList(event);
    }),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidChangeConfiguration(look),
    overviews.onDidChange(look),
  );
}

const isWanted = (editor: vscode.TextEditor | undefined, overviews: Overviews): boolean =>
  editor?.document.languageId === 'markdown' &&
  overviews.of(editor.document.uri) !== undefined &&
  vscode.workspace.getConfiguration('brieflint', editor.document.uri).get('continueLists', true);

/** So often it is tried: VS Code refuses the edit where a letter came between. */
const tries = 5;

/**
 * After Enter on an empty bullet, moves the bullet out to the list that it is nested in. An outermost one becomes a blank line
 * with the cursor below it: without the blank line, Markdown takes the next paragraph for a part of the last bullet. It is done
 * when the Enter has happened, not in its place: however late it comes, no stray bullet stays. One undo takes back both.
 */
async function endList({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): Promise<void> {
  const [change] = contentChanges;
  const editor = vscode.window.activeTextEditor;
  if (!change || contentChanges.length > 1 || reason || editor?.document !== document) return;
  if (change.rangeLength > 0 || !/^\r?\n[ \t]*$/.test(change.text)) return;
  for (let count = 0; count < tries; count++) {
    const { start } = change.range;
    if (start.line + 1 >= document.lineCount) return;
    const [line, below] = [document.lineAt(start.line), document.lineAt(start.line + 1)];
    if (!emptyBullet.test(line.text) || start.character !== line.text.length) return;
    // In front matter it is an item of YAML.
    if (isInFrontMatter(document.getText().split(/\r?\n/), line.lineNumber)) return;
    const range = new vscode.Range(line.range.start, new vscode.Position(below.lineNumber, below.text.search(/\S|$/)));
    const outer = outerBullet(document, line) ?? '\n';
    if (await editor.edit((edit) => edit.replace(range, outer), { undoStopBefore: false, undoStopAfter: false }))
      return;
  }
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
