// Sends problems to the editor: pulled where the client can, else published. Those of settings files are always published.

import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { reasonInWords } from '../briefing/detection/detect.ts';
import { toldLanguage } from '../briefing/toldLanguage.ts';
import type { SettingsSource } from '../host/settings.ts';
import type { Problem } from '../problem.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import { label } from '../text/label.ts';
import type { Briefings, Checked } from './briefings.ts';
import { type Host, parseUri } from './host.ts';
import { logError, traceError } from './log.ts';
import { notifyClient } from './messages.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { Status } from './protocol.ts';
import { isSettings, keysOf, rememberPositions, toDiagnostic, toSettingsDiagnostic } from './toProtocol.ts';

/** What the client decides: whether it pulls, whether it can be told to pull again, the delay in ms, and the rules' pages. */
export type DiagnosticsOptions = {
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly delay: number;
  readonly rulePages: string;
};

export function countsOf(problems: readonly Problem[]): Status['counts'] {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  return { error: count('error'), warning: count('warning'), information: count('information') };
}

export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #briefings: Briefings;
  readonly #host: Host;
  readonly #options: () => DiagnosticsOptions;
  /** The last version of each document. */
  readonly #versions = new Map<string, number>();
  /** When each document last changed, in milliseconds of `Date.now`; none for one that was just opened. */
  readonly #changed = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #settingsWithProblems = new Set<string>();
  /** For each document, the failures of rules that were logged. */
  readonly #tracedFailures = new Map<string, Set<string>>();
  readonly #results = new WeakMap<Checked, string>();
  readonly #started = Date.now();
  #resultsMade = 0;
  #round = 0;

  constructor(
    connection: Connection,
    documents: OpenDocuments,
    briefings: Briefings,
    host: Host,
    options: () => DiagnosticsOptions,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#briefings = briefings;
    this.#host = host;
    this.#options = options;

    let opening: TextDocument | undefined;
    documents.onDidOpen(({ document }) => {
      opening = document;
    });
    documents.onDidChangeContent(({ document }) => {
      const { uri, version } = document;
      // Where a version does not go up, its number may have belonged to another text, whose result must not be used again.
      if (!(version > (this.#versions.get(uri) ?? Number.NEGATIVE_INFINITY))) briefings.forget(uri);
      this.#versions.set(uri, version);
      clearTimeout(this.#timers.get(uri));
      // `TextDocuments` fires this event for an opened document too, which is checked at once.
      const isOpened = document === opening;
      opening = undefined;
      if (isOpened) this.#changed.delete(uri);
      else this.#changed.set(uri, Date.now());
      if (options().pulls) return;
      // Even a timer of 0 ms would cost a millisecond.
      if (isOpened || options().delay === 0) void this.#publish(uri);
      else
        this.#timers.set(
          uri,
          setTimeout(() => void this.#publish(uri), options().delay),
        );
    });
    documents.onDidClose(({ document }) => {
      const { uri } = document;
      clearTimeout(this.#timers.get(uri));
      for (const map of [this.#timers, this.#versions, this.#changed, this.#tracedFailures]) map.delete(uri);
      briefings.forget(uri);
      if (isSettings(document)) this.#forgetUnsaved(uri);
      else if (!options().pulls && documents.isFile(uri)) connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      await this.#quiet(uri, token);
      if (documents.get(uri)) await briefings.ready(uri);
      const document = documents.get(uri);
      // Problems of settings are published, whether a client pulls or not: see `#reportSource`.
      if (document && isSettings(document)) this.#reportSources(document);
      if (!document || isSettings(document)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const checked = briefings.of(document);
      this.#report(document, checked);
      const resultId = this.#resultOf(checked);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.of(document, checked) };
    });
  }

  /** The diagnostics of a document; what made a rule fail goes to the log. */
  of(document: TextDocument, { problems }: Pick<Checked, 'problems'>): Diagnostic[] {
    const { rulePages } = this.#options();
    this.#traceCauses(document.uri, problems);
    const places = rememberPositions(document);
    const keys = keysOf(problems);
    return problems.map((problem, i) => toDiagnostic(places, problem, keys[i] ?? '', rulePages));
  }

  /** Logs what each failed rule threw, once for a rule and a document until the document is closed. */
  #traceCauses(uri: string, problems: readonly Problem[]): void {
    for (const { message: told, cause } of problems) {
      if (cause === undefined) continue;
      // The message names the rule, then after a colon the reason, which may differ from one check to the next.
      const [sentence = told] = told.split(':');
      const traced = this.#tracedFailures.get(uri) ?? new Set();
      if (traced.has(sentence)) continue;
      this.#tracedFailures.set(uri, traced.add(sentence));
      traceError(this.#connection, `${sentence}: “${uri}”`, cause);
    }
  }

  /** Settings changed: everything open is checked again. */
  async checkAgain(): Promise<void> {
    // The next check sends again what is still wrong; a settings file that no briefing uses any more keeps no problem.
    for (const uri of this.#settingsWithProblems) this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#settingsWithProblems.clear();
    const { pulls, refreshes } = this.#options();
    // An editor that refuses pulls again with the next change.
    if (pulls && refreshes) this.#connection.languages.diagnostics.refresh().then(undefined, () => {});
    const round = ++this.#round;
    for (const { uri } of this.#documents.all()) {
      await this.#publish(uri);
      // Hundreds may be open: between two of them the requests of the editor are served, and newer settings end the round.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (round !== this.#round) return;
    }
  }

  /** Publishes the problems of a document where the client does not pull them, and reports its state. Never rejects. */
  async #publish(uri: string): Promise<void> {
    try {
      if (!this.#documents.get(uri)) return;
      await this.#briefings.ready(uri);
      const document = this.#documents.get(uri);
      if (document && isSettings(document)) this.#reportSources(document);
      if (!document || isSettings(document)) return;
      const { version } = document;
      const checked = this.#briefings.of(document);
      // Problems first: the writer waits for them, and not for the state.
      if (!this.#options().pulls)
        this.#connection.sendDiagnostics({ uri, version, diagnostics: this.of(document, checked) });
      this.#report(document, checked);
    } catch (error) {
      logError(this.#connection, 'error', `“${uri}” could not be checked`, error);
    }
  }

  /** The `resultId` of a result; no other result has it, nor one of a server that ran before. */
  #resultOf(checked: Checked): string {
    const resultId = this.#results.get(checked) ?? `${this.#started}:${++this.#resultsMade}`;
    this.#results.set(checked, resultId);
    return resultId;
  }

  /** Waits until nothing was typed for the delay; a newer change cancels the request, which then ends at once. */
  async #quiet(uri: string, token: CancellationToken): Promise<void> {
    const wait = () => (this.#changed.get(uri) ?? 0) + this.#options().delay - Date.now();
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
    notifyClient(this.#connection, 'brieflint/status', {
      uri,
      isBriefing: briefing.isBriefing,
      reason: reasonInWords[briefing.detection.reason],
      language: toldLanguage(briefing),
      standard: label(briefing.standard.short),
      template: briefing.template.id,
      counts: countsOf(problems),
      settings: (settings.sources.find((source) => source.problems.length > 0) ?? settings.sources[0])?.path,
      settingsBroken: settings.sources.some((source) => source.problems.length > 0),
    });
    for (const source of settings.sources) this.#reportSource(source, uri);
  }

  /** Reports the problems of an opened settings file, on the disk or not yet, whether a briefing that it holds for is open or not. */
  #reportSources(document: TextDocument): void {
    const { uri } = document;
    const { sources } = this.#briefings.settingsOf(uri);
    for (const source of sources) this.#reportSource(source, uri);
    if (!sources.some((source) => this.#uriOf(source, uri) === normal(uri))) this.#reportUnsaved(document);
  }

  /** Publishes the problems of a settings file in that file, open or not; while it is edited, those of its unsaved text. */
  #reportSource(source: SettingsSource, of: string): void {
    const uri = this.#uriOf(source, of);
    const text = this.#host.readText(source.path, this.#placeOf(of).toString());
    const open = this.#documents.all().find((document) => isSettings(document) && normal(document.uri) === uri);
    if (open && open.getText() !== text) this.#reportUnsaved(open);
    else this.#send(TextDocument.create(uri, 'yaml', 0, text), source.problems);
  }

  /** A settings file was closed: what was typed and not saved is gone, and what lies on the disk is told again. */
  #forgetUnsaved(uri: string): void {
    const own = this.#briefings.settingsOf(uri).sources.find((source) => this.#uriOf(source, uri) === normal(uri));
    if (own) this.#reportSource(own, uri);
    else this.#send(TextDocument.create(normal(uri), 'yaml', 0, ''), []);
  }

  #reportUnsaved(document: TextDocument): void {
    const text = TextDocument.create(normal(document.uri), 'yaml', 0, document.getText());
    this.#send(text, this.#briefings.settingsProblems(document));
  }

  /** An empty list is sent only after one that was not. */
  #send(document: TextDocument, problems: readonly FileProblem[]): void {
    const { uri } = document;
    if (problems.length === 0 && !this.#settingsWithProblems.delete(uri)) return;
    if (problems.length > 0) this.#settingsWithProblems.add(uri);
    const diagnostics = problems.map((problem) => toSettingsDiagnostic(document, problem));
    this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  /** An unsaved document has the settings of the window's folder, on the disk or in a virtual workspace. */
  #placeOf(uri: string): URI {
    const from = parseUri(uri);
    return from.scheme === 'untitled' ? parseUri(this.#briefings.folder ?? 'file:///') : from;
  }

  #uriOf({ path }: SettingsSource, of: string): string {
    const place = this.#placeOf(of);
    return (place.scheme === 'file' ? URI.file(path) : place.with({ path, query: '', fragment: '' })).toString();
  }
}

/** Editors write the same address in several ways. */
const normal = (uri: string): string => parseUri(uri).toString();
