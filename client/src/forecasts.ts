import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { JudgedFile } from '../../server/src/lsp/protocol.ts';
import { findMarkdown, readNow } from './files.ts';
import { byDueDay, compare, type Forecast, lookOf, type ReadFile, withoutCopies } from './forecastEntries.ts';
import { markdownFiles } from './markdownFiles.ts';
import { askServer, onNotification } from './messages.ts';

/** So many files are read at a time: some come over a line, and what the user types must not wait behind many. */
const atATime = 4;
/** With more files to read it is said how far the reading is. */
const fewFiles = 20;
/** Milliseconds from the last letter typed into a file until it is read again. */
const delay = 400;
/** Milliseconds between two looks at what was read so far. */
const betweenLooks = 500;

/** The judgements of all briefings of the workspace. They are read when somebody first asks for them, and follow the files from then on. */
export class Forecasts implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #files = new Map<string, ReadFile>();
  /** The files to be read. */
  readonly #queue = new Map<string, vscode.Uri>();
  #readers = 0;
  #done = 0;
  /** Those who wait until the queue is empty. */
  #waiting: (() => void)[] = [];
  /** How often each file was asked for: an answer that a later one overtook is dropped. */
  readonly #asked = new Map<string, number>();
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[] = [this.#changed];
  #reading: Promise<void> | undefined;
  #isLooking = false;
  /** Whether the server was gone when it was asked; what it left is read when it is back. */
  #hasFailed = false;
  #all: readonly Forecast[] | undefined;
  #saidAt = 0;
  #saying: ReturnType<typeof setTimeout> | undefined;
  /** Grows with each change of what is said of judgements. */
  version = 0;
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

  /** How many files of how many are read, none of them while they are looked for; undefined where no more than a few are to be read. */
  get progress(): { readonly done: number; readonly of: number } | undefined {
    const of = this.#done + this.#readers + this.#queue.size;
    return this.#isLooking || of > fewFiles ? { done: this.#done, of } : undefined;
  }

  get isRead(): boolean {
    return this.#reading !== undefined && !this.#isLooking && this.#readers === 0;
  }

  /** By due day, those without one last; a judgement of several copies once. */
  get all(): readonly Forecast[] {
    this.#all ??= withoutCopies([...this.#files.values()]).toSorted(byDueDay);
    return this.#all;
  }

  /** What was read, file by file. */
  get briefings(): JudgedFile[] {
    return [...this.#files.values()]
      .filter(({ read }) => read.entries.length > 0)
      .map(({ uri, read: { title, entries } }) => ({ path: vscode.workspace.asRelativePath(uri), title, entries }))
      .toSorted((a, b) => compare(a.path, b.path));
  }

  /** A judgement as it stands now: a list may show it as it stood some lines ago. */
  latest(forecast: Forecast): Forecast {
    return this.all.find(({ id }) => id === forecast.id) ?? forecast;
  }

  async #readAll(): Promise<void> {
    this.#isLooking = true;
    this.#say();
    let files: vscode.Uri[] = [];
    try {
      files = await findMarkdown();
    } finally {
      this.#isLooking = false;
    }
    const found = new Set(files.map(String));
    for (const { uri } of [...this.#files.values()]) if (!found.has(uri.toString())) this.#forget(uri);
    for (const uri of files) this.#ask(uri);
    if (this.#readers > 0) await new Promise<void>((done) => this.#waiting.push(done));
    else this.#say();
  }

  #ask(uri: vscode.Uri): void {
    this.#queue.set(uri.toString(), uri);
    if (this.#readers < atATime) void this.#readQueue();
  }

  async #readQueue(): Promise<void> {
    this.#readers++;
    for (const [key, uri] of this.#queue) {
      this.#queue.delete(key);
      await this.#read(uri);
      this.#done++;
      if (this.progress) this.#say();
    }
    this.#readers--;
    if (this.#readers > 0) return;
    this.#done = 0;
    this.#say();
    for (const done of this.#waiting.splice(0)) done();
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const asked = (this.#asked.get(key) ?? 0) + 1;
    this.#asked.set(key, asked);
    const text = await readNow(uri).catch(() => undefined);
    const read =
      text === undefined
        ? undefined
        : await askServer(this.#client, 'brieflint/entries', { uri: key, text }).catch(() => {
            this.#hasFailed = true;
            return undefined;
          });
    if (this.#asked.get(key) !== asked) return;
    const look = read ? lookOf(read) : '';
    const before = this.#files.get(key)?.look ?? '';
    if (read) this.#files.set(key, { uri, read, look });
    else this.#files.delete(key);
    this.#all = undefined;
    if (look === before) return;
    this.version++;
    this.#say();
  }

  /** A folder that is deleted or renamed is told as one: its files go with it. */
  #forget(gone: vscode.Uri): void {
    const key = gone.toString();
    for (const other of [...this.#files.keys(), ...this.#queue.keys()]) {
      if (other !== key && !other.startsWith(`${key}/`)) continue;
      this.#asked.set(other, (this.#asked.get(other) ?? 0) + 1);
      this.#files.delete(other);
      this.#queue.delete(other);
      this.#all = undefined;
      this.version++;
    }
    this.#say();
  }

  /** Says that something changed: at once, but no more often than somebody can look. */
  #say(): void {
    if (this.#saying) return;
    const fire = () => {
      this.#saying = undefined;
      this.#saidAt = Date.now();
      this.#changed.fire();
    };
    const wait = this.#saidAt + betweenLooks - Date.now();
    if (wait <= 0) fire();
    else this.#saying = setTimeout(fire, wait);
  }

  #readIfListed(uri: vscode.Uri): void {
    if (this.#files.has(uri.toString())) this.#ask(uri);
  }

  #follow(): void {
    const watcher = vscode.workspace.createFileSystemWatcher(markdownFiles);
    const anything = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const readNew = (uri: vscode.Uri) => {
      if (!uri.path.includes('/node_modules/') && vscode.workspace.getWorkspaceFolder(uri)) this.#ask(uri);
    };
    this.#listeners.push(
      watcher,
      watcher.onDidCreate(readNew),
      watcher.onDidChange((uri) => this.#readIfListed(uri)),
      // A folder that comes, goes or gets another name is told as one, without its files.
      anything,
      anything.onDidDelete((uri) => this.#forget(uri)),
      anything.onDidCreate(async (uri) => {
        if (!/\/(?:\.git\/|[^/]*\.[^/]*$)/.test(uri.path) && (await isFolder(uri)))
          for (const file of await findMarkdown(uri)) readNew(file);
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
      this.#client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running || !this.#hasFailed) return;
        this.#hasFailed = false;
        void this.refresh();
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
    this.#queue.clear();
    for (const timer of [this.#saying, ...this.#typing.values()]) clearTimeout(timer);
    vscode.Disposable.from(...this.#listeners).dispose();
  }
}

/** Waits until all files are read, and says how far that is. */
export const readWithProgress = (forecasts: Forecasts): Thenable<void> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Reading the briefings of this workspace' },
    async (progress) => {
      const listener = forecasts.onDidChange(() => {
        const { done, of } = forecasts.progress ?? { done: 0, of: 0 };
        if (of > 0) progress.report({ message: `${done} of ${of}` });
      });
      await forecasts.ready();
      listener.dispose();
    },
  );

const isFolder = async (uri: vscode.Uri): Promise<boolean> => {
  const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  return stat?.type === vscode.FileType.Directory;
};
