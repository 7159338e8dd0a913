import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Overview } from '../../server/src/lsp/protocol.ts';

/** What there is to see of each file that is shown, as the server last told it. */
export class Overviews implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #known = new Map<string, Overview>();
  /** Files whose preview was drawn. */
  readonly #previewed = new Set<string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #listeners: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#known.delete(uri.toString());
        this.#previewed.delete(uri.toString());
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) if (!this.of(document.uri)) void this.update(document.uri);
      }),
    );
  }

  /** The overview of a file; undefined for what is no briefing or not known yet. */
  of(uri: vscode.Uri | undefined): Overview | undefined {
    const overview = uri && this.#known.get(uri.toString());
    return overview?.isBriefing ? overview : undefined;
  }

  /** For the preview, which draws at once: what is not known yet is asked for, and drawn when it is there. */
  forPreview(uri: vscode.Uri): Overview | undefined {
    const isNew = !this.#previewed.has(uri.toString());
    this.#previewed.add(uri.toString());
    if (isNew && !this.#known.has(uri.toString())) void this.update(uri);
    return this.of(uri);
  }

  /** Asks for a file again, where somebody sees it. */
  async update(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const isVisible = vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === key);
    const isMarkdown =
      vscode.workspace.textDocuments.find((document) => document.uri.toString() === key)?.languageId === 'markdown';
    if (!isMarkdown || (!isVisible && !this.#previewed.has(key))) return;
    const overview = await this.#client
      .sendRequest<Overview | null>('brieflint/overview', { uri: key })
      .catch(() => null);
    if (!overview) return;
    const isSame = JSON.stringify(overview) === JSON.stringify(this.#known.get(key));
    this.#known.set(key, overview);
    this.#changed.fire(uri);
    if (!isSame && this.#previewed.has(key)) await vscode.commands.executeCommand('markdown.preview.refresh');
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

export const toRange = ({ start, end }: Overview['groups'][number]['range']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
