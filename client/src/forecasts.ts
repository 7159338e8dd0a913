import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EntriesOfFile, ListedEntry } from '../../server/src/lsp/protocol.ts';
import { findMarkdown, readNow } from './files.ts';
import { markdownFiles } from './markdownFiles.ts';
import { askServer, onNotification } from './messages.ts';

/** A judgement of the workspace; where copies of a paper hold it, in the first of them. */
export type Forecast = ListedEntry & {
  readonly uri: vscode.Uri;
  /** The title of its briefing. */
  readonly title: string | null;
};

/** `look` is all of the entries but where they stand, by which a change that shows is noticed. */
type ReadFile = { readonly uri: vscode.Uri; readonly read: EntriesOfFile; readonly look: string };

/** So many files are read at a time: some come over a line, and what the user types must not wait behind many. */
const atATime = 4;
/** Milliseconds from the last letter typed into a file until it is read again. */
const delay = 400;
/** Milliseconds between two looks at what was read so far. */
const betweenLooks = 500;

/** The judgements of all briefings of the workspace. They are read when somebody first asks for them, and follow the files from then on. */
export class Forecasts implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #files = new Map<string, ReadFile>();
  /** How often each file was asked for: an answer that a later one overtook is dropped. */
  readonly #asked = new Map<string, number>();
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[] = [this.#changed];
  #reading: Promise<void> | undefined;
  #round = 0;
  #all: readonly Forecast[] | undefined;
  /** How many files of how many are read; undefined before the first reading and after each. */
  progress: { readonly done: number; readonly of: number } | undefined;
  /** Fires when what is said of a judgement, or how far the reading is, has changed; not when only its line has. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Resolves when all files of the workspace are read; only the first call reads them. */
  ready(): Promise<void> {
    if (!this.#reading) {
      this.#follow();
      this.#reading = this.#readAll();
    }
    return this.#reading;
  }

  /** Reads all files anew. */
  refresh(): Promise<void> {
    if (!this.#reading) return this.ready();
    this.#reading = this.#readAll();
    return this.#reading;
  }

  get isRead(): boolean {
    return this.#reading !== undefined && this.progress === undefined;
  }

  /** By due day, those without one last; a judgement of several copies once. */
  get all(): readonly Forecast[] {
    this.#all ??= withoutCopies([...this.#files.values()]).toSorted(byDueDay);
    return this.#all;
  }

  /** A judgement as it stands now: a list may show it as it stood some lines ago. */
  latest(forecast: Forecast): Forecast {
    return this.all.find(({ id }) => id === forecast.id) ?? forecast;
  }

  async #readAll(): Promise<void> {
    const round = ++this.#round;
    this.progress = { done: 0, of: 0 };
    this.#say();
    try {
      const files = (await findMarkdown()).toSorted((a, b) => compare(a.path, b.path));
      const found = new Set(files.map(String));
      for (const { uri } of [...this.#files.values()]) if (!found.has(uri.toString())) this.#forget(uri);
      const queue = files.values();
      let looked = Date.now();
      let done = 0;
      const readNext = async () => {
        for (const uri of queue) {
          if (round !== this.#round) return;
          await this.#read(uri, false);
          this.progress = { done: ++done, of: files.length };
          if (Date.now() - looked < betweenLooks) continue;
          looked = Date.now();
          this.#say();
        }
      };
      await Promise.all(Array.from({ length: atATime }, readNext));
    } finally {
      if (round === this.#round) {
        this.progress = undefined;
        this.#say();
      }
    }
  }

  async #read(uri: vscode.Uri, says = true): Promise<void> {
    const key = uri.toString();
    const asked = (this.#asked.get(key) ?? 0) + 1;
    this.#asked.set(key, asked);
    const text = await readNow(uri).catch(() => undefined);
    const read =
      text === undefined
        ? undefined
        : await askServer(this.#client, 'brieflint/entries', { uri: key, text }).catch(() => undefined);
    if (this.#asked.get(key) !== asked) return;
    const look = read ? lookOf(read) : '';
    const before = this.#files.get(key)?.look ?? '';
    if (read) this.#files.set(key, { uri, read, look });
    else this.#files.delete(key);
    this.#all = undefined;
    if (says && look !== before) this.#say();
  }

  /** A folder that is deleted or renamed is told as one: its files go with it. */
  #forget(gone: vscode.Uri): void {
    const key = gone.toString();
    for (const other of this.#files.keys()) {
      if (other !== key && !other.startsWith(`${key}/`)) continue;
      this.#asked.set(other, (this.#asked.get(other) ?? 0) + 1);
      this.#files.delete(other);
    }
    this.#say();
  }

  #say(): void {
    this.#all = undefined;
    this.#changed.fire();
  }

  #readIfListed(uri: vscode.Uri): void {
    if (this.#files.has(uri.toString())) void this.#read(uri);
  }

  #follow(): void {
    const watcher = vscode.workspace.createFileSystemWatcher(markdownFiles);
    const readNew = (uri: vscode.Uri) => {
      if (!uri.path.includes('/node_modules/') && vscode.workspace.getWorkspaceFolder(uri)) void this.#read(uri);
    };
    this.#listeners.push(
      watcher,
      watcher.onDidCreate(readNew),
      watcher.onDidChange((uri) => this.#readIfListed(uri)),
      watcher.onDidDelete((uri) => this.#forget(uri)),
      vscode.workspace.onDidRenameFiles(async ({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.#forget(oldUri);
          for (const uri of await findMarkdown(newUri)) readNew(uri);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        const key = uri.toString();
        if (!this.#files.has(key)) return;
        clearTimeout(this.#typing.get(key));
        this.#typing.set(
          key,
          setTimeout(() => {
            this.#typing.delete(key);
            this.#readIfListed(uri);
          }, delay),
        );
      }),
      // Edits that were never saved are gone.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#readIfListed(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#isOfAnotherDay()) void this.refresh();
      }),
      onNotification(this.#client, 'brieflint/settingsChanged', () => void this.refresh()),
    );
  }

  /** Whether a night has passed since the files were read: what was due may be overdue. */
  #isOfAnotherDay(): boolean {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    return [...this.#files.values()].some(({ read }) => read.today !== today.join('-'));
  }

  dispose(): void {
    this.#round++;
    for (const timer of this.#typing.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#listeners).dispose();
  }
}

const lookOf = ({ entries, today }: EntriesOfFile): string =>
  entries.length === 0 ? '' : JSON.stringify([today, entries.map(({ line, column, range, also, ...entry }) => entry)]);

/** A judgement that stands in copies of one paper is one, where it was read first, unless only a copy tells its outcome. */
function withoutCopies(files: readonly ReadFile[]): Forecast[] {
  const byId = new Map<string, Forecast>();
  for (const { uri, read } of files.toSorted((a, b) => compare(a.uri.path, b.uri.path)))
    for (const entry of read.entries) {
      const first = byId.get(entry.id);
      if (!first || (first.outcome === null && entry.outcome !== null))
        byId.set(entry.id, { ...entry, uri, title: read.title });
    }
  return [...byId.values()];
}

const latest = '9999-12-31';

const byDueDay = (a: Forecast, b: Forecast): number =>
  compare(a.due ?? latest, b.due ?? latest) || compare(a.uri.path, b.uri.path) || a.line - b.line;

/** By code units, so that the order is the same in every language of the machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
