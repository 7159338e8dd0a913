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
      // Without an active text editor the last document stays current, as long as an editor shows it.
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

/** The editor, where it stands in a column: the output panel and input boxes of views are text editors without one. */
const inAnEditor = (editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined =>
  editor?.viewColumn === undefined ? undefined : editor;
