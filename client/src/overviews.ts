import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Overview } from '../../server/src/lsp/protocol.ts';
import { askServer, onNotification } from './messages.ts';

/** The latest overview of each file that is shown in an editor or in the preview. */
export class Overviews implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  /** Each overview by the URI of its file, and its JSON, by which a change is noticed. */
  readonly #overviews = new Map<string, { readonly overview: Overview; readonly json: string }>();
  /** The version of the text that the preview last drew, by the URI of its file. */
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
          if (!this.#overviews.has(document.uri.toString())) void this.update(document.uri);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('brieflint.preview')) void refreshPreviews();
      }),
      onNotification(client, 'brieflint/settingsChanged', () => {
        for (const key of this.#overviews.keys()) void this.update(vscode.Uri.parse(key));
      }),
    );
  }

  /** The overview of a file; undefined for one that is no briefing, or whose overview has not come yet. */
  of(uri: vscode.Uri | undefined): Overview | undefined {
    const overview = uri && this.#overviews.get(uri.toString())?.overview;
    return overview?.isBriefing ? overview : undefined;
  }

  /**
   * The overview for the preview, which cannot wait: the latest one, perhaps of an earlier version. Where it is not of the
   * present version, a new one is asked for, and the preview is drawn again when it comes.
   */
  forPreview({ uri, version }: vscode.TextDocument): Overview | undefined {
    this.#drawn.set(uri.toString(), version);
    if (this.#overviews.get(uri.toString())?.overview.version !== version) void this.update(uri);
    return this.of(uri);
  }

  /** Asks the server for the overview of a file that is shown; forgets that of any other. */
  async update(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const document = vscode.workspace.textDocuments.find(({ uri: other }) => other.toString() === key);
    const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (document?.languageId !== 'markdown' || (!isVisible && !this.#drawn.has(key))) return this.#forget(uri);
    const overview = await askServer(this.#client, 'brieflint/overview', { uri: key }).catch(() => null);
    if (!overview || document.isClosed) return;
    const json = JSON.stringify(overview);
    const before = this.#overviews.get(key);
    if (before?.json === json) return;
    this.#overviews.set(key, { overview, json });
    // Ordinary Markdown has nothing to show, unless it was a briefing before.
    if (!overview.isBriefing && !before?.overview.isBriefing) return;
    this.#changed.fire(uri);
    // After an edit VS Code draws the preview again by itself, mostly after the overview has come. Where it drew this
    // version already, it did so without this overview: only then is the preview refreshed, since that reloads its page.
    if (this.#drawn.get(key) === overview.version) await refreshPreviews();
  }

  #forget(uri: vscode.Uri): void {
    if (this.#overviews.delete(uri.toString())) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

const refreshPreviews = () => vscode.commands.executeCommand('markdown.preview.refresh');

export const toRange = ({ start, end }: Overview['groups'][number]['range']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
