import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import type { WordFile } from '../../server/src/lsp/protocol.ts';
import { askServer } from './messages.ts';
import { toBase64 } from './paper.ts';
import { withoutLinks } from './plain.ts';
import { countsInWords, totalOf } from './plural.ts';

const scheme = 'brieflint-word';
const languageId = 'brieflint-word';

/**
 * *Check This Word File*: its text stands in a tab that nobody can write into, with its problems at their words, until the tab
 * is closed; saved again in Word, it is checked again. The file is read and never written.
 */
export function registerWordCheck(client: BaseLanguageClient): vscode.Disposable {
  const texts = new WordTexts(client);

  async function check(given: unknown): Promise<void> {
    const uri = given instanceof vscode.Uri ? given : await askFile();
    if (!uri) return;
    const name = withoutLinks(vscode.workspace.asRelativePath(uri));
    const file = await read(client, uri);
    if ('error' in file) {
      await vscode.window.showErrorMessage(`${name} was not checked: ${withoutLinks(file.error)}.`);
      return;
    }
    await texts.show(uri, file);
    const notes = file.notes.map((note) => ` Brieflint ${withoutLinks(note)}.`).join('');
    const [show, open] = ['Show Problems', 'Open as a Briefing'] as const;
    const choice = await vscode.window.showInformationMessage(
      `${wordsOf(name, file)}${notes}`,
      ...(totalOf(file.counts) > 0 ? [show, open] : [open]),
    );
    if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
    if (choice === open)
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: 'markdown', content: file.text }),
      );
  }

  return vscode.Disposable.from(texts, vscode.commands.registerCommand('brieflint.checkWordFile', check));
}

const askFile = async (): Promise<vscode.Uri | undefined> =>
  (await vscode.window.showOpenDialog({ title: 'Check which Word file?', filters: { 'Word files': ['docx'] } }))?.[0];

async function read(client: BaseLanguageClient, uri: vscode.Uri): Promise<WordFile> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  if (!bytes) return { error: 'it cannot be read' };
  const shownAt = textAt(uri).toString();
  return askServer(client, 'brieflint/checkWord', { uri: uri.toString(), shownAt, file: toBase64(bytes) });
}

/** Where the text of a Word file is shown: no editor for Word files opens an address that ends so. */
const textAt = (uri: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({ scheme, path: `${uri.path} (text)`, query: uri.toString() });

type ReadableFile = Exclude<WordFile, { error: string }>;

function wordsOf(name: string, { isBriefing, counts, language }: ReadableFile): string {
  if (!isBriefing) return `${name} is no briefing: it has no forecast, or no sign of one.`;
  const foreign = language === 'other' ? ' It is not in English: its words were not checked.' : '';
  return `${name}: ${countsInWords(counts)}.${foreign}`;
}

/** A Word file whose text is shown, as it was last read. */
type Shown = { readonly file: ReadableFile; readonly watcher: vscode.Disposable };

/** The texts of Word files, by the addresses of their tabs. */
class WordTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #shown = new Map<string, Shown>();
  readonly #problems = vscode.languages.createDiagnosticCollection('brieflint-word');
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registered: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#registered = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      // Problems stand in the text that they were found in.
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#tell(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const isOpen = ({ uri: other }: vscode.TextDocument) => other.toString() === uri.toString();
        // A new language closes a document and opens it again.
        if (uri.scheme === scheme && !vscode.workspace.textDocuments.some(isOpen)) this.#forget(uri);
      }),
    );
  }

  provideTextDocumentContent = (uri: vscode.Uri): string | undefined => this.#shown.get(uri.toString())?.file.text;

  /** Opens the text of a file, or shows what it is now. */
  async show(uri: vscode.Uri, file: ReadableFile): Promise<void> {
    const text = textAt(uri);
    const watcher = this.#shown.get(text.toString())?.watcher ?? this.#watch(uri, text);
    this.#put(text, { file, watcher });
    const opened = await vscode.workspace.openTextDocument(text);
    const document = await vscode.languages.setTextDocumentLanguage(opened, languageId);
    await vscode.window.showTextDocument(document, { preview: false });
    await this.#tell(text);
  }

  #put(text: vscode.Uri, shown: Shown): void {
    this.#shown.set(text.toString(), shown);
    this.#changed.fire(text);
  }

  async #tell(text: vscode.Uri): Promise<void> {
    const shown = this.#shown.get(text.toString());
    if (!shown) return;
    const diagnostics = shown.file.diagnostics as Diagnostic[];
    this.#problems.set(text, await this.#client.protocol2CodeConverter.asDiagnostics(diagnostics));
  }

  /** Checks a file again when it was saved; while Word writes it there may be nothing to read. */
  #watch(uri: vscode.Uri, text: vscode.Uri): vscode.Disposable {
    const folder = vscode.Uri.joinPath(uri, '..');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const checkAgain = async (changed: vscode.Uri) => {
      if (changed.toString() !== uri.toString()) return;
      const file = await read(this.#client, uri);
      const shown = this.#shown.get(text.toString());
      if (!shown || 'error' in file) return;
      this.#put(text, { ...shown, file });
      await this.#tell(text);
    };
    return vscode.Disposable.from(watcher, watcher.onDidChange(checkAgain), watcher.onDidCreate(checkAgain));
  }

  #forget(text: vscode.Uri): void {
    this.#problems.delete(text);
    this.#shown.get(text.toString())?.watcher.dispose();
    this.#shown.delete(text.toString());
  }

  dispose(): void {
    for (const { watcher } of this.#shown.values()) watcher.dispose();
    vscode.Disposable.from(this.#registered, this.#changed, this.#problems).dispose();
  }
}
