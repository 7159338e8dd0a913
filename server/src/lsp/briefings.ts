import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Briefing } from '../briefing/model.ts';
import { readBriefing } from '../briefing/read.ts';
import { check } from '../check/check.ts';
import type { Findings } from '../check/findings.ts';
import type { FileSettings } from '../host/settings.ts';
import type { Previous } from '../ledger/compare/previous.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import { type Host, parseUri } from './host.ts';
import { isSettings } from './toProtocol.ts';

/** A version of a document, read and checked. `id` is made of the version, the round of settings and the day. */
export type Checked = Findings & {
  readonly id: string;
  readonly briefing: Briefing;
  readonly previous: Previous | undefined;
  readonly settings: FileSettings;
};

/** The open documents as briefings. The last result of each is kept and returned again while its `id` stays the same. */
export class Briefings {
  readonly #checked = new Map<string, Checked>();
  readonly #host: Host;
  readonly #documents: TextDocuments<TextDocument>;
  #settingsRound = 0;
  /** The first folder of the window: its settings hold for documents that were never saved. */
  folder: string | undefined;

  constructor(host: Host, documents: TextDocuments<TextDocument>) {
    this.#host = host;
    this.#documents = documents;
  }

  /** The handler of a request about an open document; `otherwise` is its answer for one that is not open. */
  answer<P extends { readonly textDocument: { readonly uri: string } }, R>(
    otherwise: R,
    of: (document: TextDocument, params: P) => R,
  ): (params: P) => Promise<R> {
    return async (params) => {
      if (!this.#documents.get(params.textDocument.uri)) return otherwise;
      await this.ready(params.textDocument.uri);
      const document = this.#documents.get(params.textDocument.uri);
      return document ? of(document, params) : otherwise;
    };
  }

  /** The document in its present version, checked. A `TextDocument` changes in place: its text is read here and not later. */
  of(document: TextDocument): Checked {
    const { uri, version } = document;
    const today = this.#host.today();
    const id = `${version}:${this.#settingsRound}:${today}`;
    const previous = this.#checked.get(uri);
    if (previous?.id === id) return previous;
    const checked = { id, ...this.check(uri, document.getText(), previous?.briefing) };
    this.#checked.set(uri, checked);
    return checked;
  }

  /** Checks a text as a briefing at `uri`, open or not; `before` is an earlier reading of it, whose unchanged parts are used again. */
  check(uri: string, text: string, before?: Briefing): Omit<Checked, 'id'> {
    const settings = this.settingsOf(uri);
    const briefing = readBriefing(text, settings.options, before);
    const previous = this.#host.previousOf(this.#placeOf(uri), briefing.frontMatter);
    return {
      briefing,
      previous,
      ...check(briefing, settings.rules, { today: this.#host.today(), previous }),
      settings,
    };
  }

  /** The settings in force for a document; where files are asked of the editor, only once `ready` has resolved. */
  settingsOf(uri: string): FileSettings {
    return this.#host.settingsOf(this.#placeOf(uri));
  }

  /** The names of the Markdown files beside a document, the last first; none where that cannot be told. */
  neighboursOf(uri: string): readonly string[] {
    return this.#host.neighboursOf(this.#placeOf(uri));
  }

  /** What is wrong in an open settings file, saved or not. */
  settingsProblems(document: TextDocument): readonly FileProblem[] {
    return this.#host.settingsProblems(document.uri, document.getText());
  }

  /**
   * Resolves when all files of the settings are there, and those that the text names; undefined where they are at once. `text` is
   * that of a document that is not open.
   */
  ready(uri: string, text?: string): Promise<void> | undefined {
    const document = this.#documents.get(uri);
    return this.#host.filesReady(
      this.#placeOf(uri),
      text ?? document?.getText(),
      document !== undefined && isSettings(document),
    );
  }

  forget(uri: string): void {
    this.#checked.delete(uri);
  }

  /** Drops the results of documents that name an issue before, which may have changed, and tells whether there are any. */
  forgetFollowers(): boolean {
    const followers = [...this.#checked].filter(([, { previous }]) => previous);
    for (const [uri] of followers) this.#checked.delete(uri);
    return followers.length > 0;
  }

  /** Settings changed: drops all results, which were found by the old ones. */
  forgetAll(): void {
    this.#settingsRound++;
    this.#checked.clear();
  }

  #placeOf(uri: string): string {
    if (!uri.startsWith('untitled:')) return uri;
    // VS Code gives a document that will be a new file, as with `code new.md`, the path of that file.
    const { path } = parseUri(uri);
    if (path.startsWith('/'))
      return parseUri(this.folder ?? 'file:///')
        .with({ path })
        .toString();
    return this.folder === undefined ? uri : `${this.folder}/untitled.md`;
  }
}
