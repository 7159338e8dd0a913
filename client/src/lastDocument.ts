import * as vscode from 'vscode';

/** The document that the user works on: that of the active editor, or of the last one while the focus is in a panel, a view or a preview. */
export class LastDocument implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  readonly onDidChange = this.#changed.event;
  current: vscode.TextDocument | undefined;

  constructor() {
    this.current = inAnEditor(vscode.window.activeTextEditor)?.document;
    const look = () => {
      const active = inAnEditor(vscode.window.activeTextEditor)?.document;
      const isGone = !vscode.window.visibleTextEditors.some((editor) => inAnEditor(editor)?.document === this.current);
      // What was the last one and is seen no more is left, also for an editor that shows no text.
      const next = active ?? (isGone ? undefined : this.current);
      if (next === this.current) return;
      this.current = next;
      this.#changed.fire();
    };
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.window.onDidChangeVisibleTextEditors(look),
      // A document whose language changes is opened again.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === this.current) this.#changed.fire();
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

/** The output panel and the boxes of other views are text editors too, but in no column. */
const inAnEditor = (editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined =>
  editor?.viewColumn === undefined ? undefined : editor;
