// Problems on their way to the editor: pulled where the client can, else published; those of settings files in those files.
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Source } from '../host/settings.ts';
import type { Briefings, Checked } from './briefings.ts';
import type { Host } from './host.ts';
import type { Status } from './protocol.ts';
import { isSettings, toDiagnostic, toRange } from './toProtocol.ts';

/** What the handling of diagnostics hangs on and only the client decides. */
export type Wishes = {
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly delay: number;
  readonly rulePages: string;
};

export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #briefings: Briefings;
  readonly #host: Host;
  readonly #wishes: () => Wishes;
  /** The version with which a document was opened, and when it last changed. */
  readonly #opened = new Map<string, number>();
  readonly #changed = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #settingsWithProblems = new Set<string>();

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    briefings: Briefings,
    host: Host,
    wishes: () => Wishes,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#briefings = briefings;
    this.#host = host;
    this.#wishes = wishes;

    documents.onDidOpen(({ document }) => {
      this.#opened.set(document.uri, document.version);
      if (!wishes().pulls) void this.#publish(document.uri);
    });
    documents.onDidChangeContent(({ document: { uri, version } }) => {
      // Opening counts as a change of content too; a text that is opened is checked at once.
      if (this.#opened.get(uri) === version) return;
      this.#changed.set(uri, Date.now());
      if (wishes().pulls) return;
      clearTimeout(this.#timers.get(uri));
      this.#timers.set(
        uri,
        setTimeout(() => void this.#publish(uri), wishes().delay),
      );
    });
    documents.onDidClose(({ document: { uri } }) => {
      clearTimeout(this.#timers.get(uri));
      for (const known of [this.#timers, this.#opened, this.#changed]) known.delete(uri);
      briefings.forget(uri);
      if (!wishes().pulls) connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      await this.#quiet(uri, token);
      await briefings.ready(uri);
      const document = documents.get(uri);
      // What is wrong in settings is said of the file on disk, which is what holds: see `#reportSource`.
      if (document && isSettings(document)) this.#reportSources(uri);
      if (!document || isSettings(document)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const checked = briefings.of(document);
      this.#report(document, checked);
      if (checked.id === previousResultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: checked.id, items: this.of(document, checked) };
    });
  }

  of(document: TextDocument, { problems }: Pick<Checked, 'problems'>): Diagnostic[] {
    return problems.map((problem) => toDiagnostic(document, problem, this.#wishes().rulePages));
  }

  /** Settings changed: everything open is checked again. */
  async checkAgain(): Promise<void> {
    // What is still wrong is said again with the next check; a file that nobody names any more keeps no problem.
    for (const uri of this.#settingsWithProblems) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#settingsWithProblems.clear();
    const { pulls, refreshes } = this.#wishes();
    // An editor that cannot do it asks again with the next change.
    if (pulls && refreshes) this.#connection.languages.diagnostics.refresh().then(undefined, () => {});
    for (const { uri } of this.#documents.all()) {
      if (!pulls) await this.#publish(uri);
      else await this.#tell(uri);
    }
  }

  async #publish(uri: string): Promise<void> {
    const document = await this.#tell(uri);
    if (!document || isSettings(document)) return;
    const { version } = document;
    this.#connection.sendDiagnostics({ uri, version, diagnostics: this.of(document, this.#briefings.of(document)) });
  }

  /** Reports the state of an open document; gives the document. */
  async #tell(uri: string): Promise<TextDocument | undefined> {
    await this.#briefings.ready(uri);
    const document = this.#documents.get(uri);
    if (document && isSettings(document)) this.#reportSources(uri);
    else if (document) this.#report(document, this.#briefings.of(document));
    return document;
  }

  /** Waits until nothing was typed for the delay; a newer change cancels the request, which then ends at once. */
  async #quiet(uri: string, token: CancellationToken): Promise<void> {
    const wait = () => (this.#changed.get(uri) ?? 0) + this.#wishes().delay - Date.now();
    for (let left = wait(); left > 0 && !token.isCancellationRequested; left = wait()) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        token.onCancellationRequested(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The text changed meanwhile.');
  }

  #report({ uri }: TextDocument, { briefing, problems, settings }: Checked): void {
    const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
    const status: Status = {
      uri,
      isBriefing: briefing.isBriefing,
      standard: briefing.standard.short,
      template: briefing.template.id,
      counts: { error: count('error'), warning: count('warning'), information: count('information') },
      settings: (settings.sources.find((source) => source.problems.length > 0) ?? settings.sources[0])?.path,
      settingsBroken: settings.sources.some((source) => source.problems.length > 0),
    };
    this.#connection.sendNotification('brieflint/status', status);
    for (const source of settings.sources) this.#reportSource(source, uri);
  }

  /** A settings file that is opened is told its faults, whether a briefing under it is open or not. */
  #reportSources(uri: string): void {
    for (const source of this.#briefings.settingsOf(uri).sources) this.#reportSource(source, uri);
  }

  /** The problems of a settings file stand in that file, open or not; none are sent for one that never had any. */
  #reportSource({ path, problems }: Source, of: string): void {
    const from = URI.parse(of);
    // A document that was never saved has the settings of a folder, on the disk or elsewhere.
    const place = from.scheme === 'untitled' ? URI.parse(this.#briefings.folder ?? 'file:///') : from;
    const uri = (place.scheme === 'file' ? URI.file(path) : place.with({ path, query: '', fragment: '' })).toString();
    if (problems.length === 0 && !this.#settingsWithProblems.delete(uri)) return;
    if (problems.length > 0) this.#settingsWithProblems.add(uri);
    const text = TextDocument.create(uri, 'yaml', 0, this.#host.readText(path, place.toString()));
    const diagnostics = problems.map(({ message, span }) => ({
      range: toRange(text, span),
      severity: DiagnosticSeverity.Error,
      code: 'invalid-setting',
      source: 'brieflint',
      message,
    }));
    this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}
