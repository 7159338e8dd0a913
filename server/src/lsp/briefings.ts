import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Briefing } from '../briefing/briefing.ts';
import { readBriefing } from '../briefing/read.ts';
import { check, type Findings } from '../check.ts';
import type { FileSettings } from '../host/settings.ts';
import type { Host } from './host.ts';

/** A version of a document, read and checked. `id` names the text, the settings and the day that gave the result. */
export type Checked = Findings & {
  readonly id: string;
  readonly briefing: Briefing;
  readonly settings: FileSettings;
};

/** The open documents as briefings: one version of each is kept, and what asks for the same again gets it. */
export class Briefings {
  readonly #checked = new Map<string, Checked>();
  readonly #host: Host;
  #settingsRound = 0;
  /** The first folder of the window: its settings hold for documents that were never saved. */
  folder: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The document as it stands, checked. `TextDocument` changes in place, so everything is taken from it at once. */
  of(document: TextDocument): Checked {
    const { uri, version } = document;
    const today = this.#host.today();
    const id = `${version}:${this.#settingsRound}:${today}`;
    const known = this.#checked.get(uri);
    if (known?.id === id) return known;
    const settings = this.settingsOf(uri);
    const briefing = readBriefing(document.getText(), settings.options);
    const checked = { id, briefing, ...check(briefing, settings.rules, { today }), settings };
    this.#checked.set(uri, checked);
    return checked;
  }

  /** The settings in force for a document. */
  settingsOf(uri: string): FileSettings {
    const isSaved = !uri.startsWith('untitled:') || this.folder === undefined;
    return this.#host.settingsOf(isSaved ? uri : `${this.folder}/untitled.md`);
  }

  forget(uri: string): void {
    this.#checked.delete(uri);
  }

  /** Settings changed: nothing known holds any longer. */
  forgetAll(): void {
    this.#settingsRound++;
    this.#checked.clear();
  }
}
