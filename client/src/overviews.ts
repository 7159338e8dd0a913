import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Overview } from '../../server/src/lsp/protocol.ts';
import { askServer, onNotification } from './messages.ts';

/** What there is to see of each file that is shown, as the server last told it. */
export class Overviews implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  /** Each overview, and its text as it came, to see whether it changed. */
  readonly #known = new Map<string, { readonly overview: Overview; readonly text: string }>();
  /** The files whose preview was drawn, each with the version of the text that was drawn last. */
  readonly #drawn = new Map<string, number>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #listeners: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#drawn.delete(uri.toString());
        this.#forget(uri);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors)
          if (!this.#known.has(document.uri.toString())) void this.update(document.uri);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('brieflint.preview')) void refreshPreviews();
      }),
      onNotification(client, 'brieflint/settingsChanged', () => {
        for (const key of this.#known.keys()) void this.update(vscode.Uri.parse(key));
      }),
    );
  }

  /** The overview of a file; undefined for what is no briefing or not known yet. */
  of(uri: vscode.Uri | undefined): Overview | undefined {
    const overview = uri && this.#known.get(uri.toString())?.overview;
    return overview?.isBriefing ? overview : undefined;
  }

  /** For the preview, which draws at once: what is not known yet of the text as it stands is drawn when it is there. */
  forPreview({ uri, version }: vscode.TextDocument): Overview | undefined {
    this.#drawn.set(uri.toString(), version);
    if (this.#known.get(uri.toString())?.overview.version !== version) void this.update(uri);
    return this.of(uri);
  }

  /** Asks for a file again, where somebody sees it. */
  async update(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key);
    const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (document?.languageId !== 'markdown' || (!isVisible && !this.#drawn.has(key))) return this.#forget(uri);
    const overview = await askServer(this.#client, 'brieflint/overview', { uri: key }).catch(() => null);
    if (!overview || document.isClosed) return;
    const text = JSON.stringify(overview);
    const before = this.#known.get(key);
    if (before?.text === text) return;
    this.#known.set(key, { overview, text });
    // Of ordinary Markdown there is nothing to show.
    if (!overview.isBriefing && !before?.overview.isBriefing) return;
    this.#changed.fire(uri);
    // After an edit VS Code draws the preview again by itself, most often later than this. What it drew of this very
    // version was drawn without this overview, so it is drawn anew, which is a whole new page.
    if (this.#drawn.get(key) === overview.version) await refreshPreviews();
  }

  #forget(uri: vscode.Uri): void {
    if (this.#known.delete(uri.toString())) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

const refreshPreviews = () => vscode.commands.executeCommand('markdown.preview.refresh');

export const toRange = ({ start, end }: Overview['groups'][number]['range']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
