import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Day } from '../dates/calendar.ts';
import type { Paper, Pictures } from '../export/paper.ts';
import { EditorFiles } from '../host/editorFiles.ts';
import type { Files } from '../host/files.ts';
import type { Pdf } from '../host/pdf.ts';
import { PreviousIssues } from '../host/previousIssues.ts';
import { type FileSettings, SettingsReader } from '../host/settings.ts';
import { today } from '../host/today.ts';
import type { Converted } from '../import/html/convert.ts';
import type { Previous } from '../ledger/compare/previous.ts';
import { type FrontMatter, readFrontMatter } from '../markdown/frontMatter.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';
import type { Template } from '../templates/template.ts';
import { isMarkdownName } from '../text/markdownNames.ts';
import { askClient } from './messages.ts';

/** What the server takes from its surroundings: the day, and files of the disk or of the editor. */
export type Host = {
  readonly today: () => Day;
  /**
   * Resolves when all files that the settings for a document are made of were read, and those that its text names; undefined where
   * they are at once.
   */
  readonly filesReady: (uri: string, text: string | undefined, isSettings: boolean) => Promise<void> | undefined;
  /** The settings in force for a document. */
  readonly settingsOf: (uri: string) => FileSettings;
  /** The issue before that the front matter of a document names; undefined where it names none. */
  readonly previousOf: (uri: string, frontMatter: FrontMatter | undefined) => Previous | undefined;
  /** The names of the Markdown files beside a document, the last first; none where that cannot be told. */
  readonly neighboursOf: (uri: string) => readonly string[];
  /** What is wrong in `text` as the settings file at `uri`, saved or not. */
  readonly settingsProblems: (uri: string, text: string) => readonly FileProblem[];
  /** The text of the file `path` on the same disk or virtual workspace as `uri`; an empty one when it cannot be read. */
  readonly readText: (path: string, uri: string) => string;
  /** Files changed: those that the editor gave are asked for again. */
  readonly forgetFiles: () => void;
  /** Calls `listener` when the editor gives a file of the settings after the server had stopped waiting for it. */
  readonly onLateFile: (listener: () => void) => void;
  /** The folder of the rules' pages; undefined where only the editor knows it. */
  readonly rulePages: string | undefined;
  readonly formats: Formats;
};

/** What writes and reads files of other formats; undefined is what cannot be where the server runs. */
export type Formats = {
  /** `reference` is the path of a house’s Word file; a browser takes no styles over. */
  readonly docx: (paper: Paper, pictures: Pictures, reference: string | undefined) => Promise<Uint8Array>;
  readonly pdf: ((paper: Paper, pictures: Pictures) => Pdf) | undefined;
  /** A Word file as a briefing; throws an error whose message says why it cannot be read. */
  readonly readWord: ((word: Uint8Array, template: Template) => Promise<Converted>) | undefined;
};

/** The disk of the machine that the server runs on, where it has one. */
export type Disk = { readonly files: Files; readonly settings: SettingsReader; readonly rulePages: string };

/** More names beside a document make no list to choose from. */
const mostNeighbours = 100;

/** A text that is no URI gives that of an unsaved document. */
export function parseUri(text: string): URI {
  try {
    return URI.parse(text);
  } catch {
    return URI.from({ scheme: 'untitled', path: 'unreadable' });
  }
}

/** The host of a server: reads the settings of `file:` and `untitled:` documents from `disk`, and asks the editor for all other files. */
export function hostOf(connection: Connection, disk: Disk | undefined, formats: Formats): Host {
  type Place = { readonly files: Files; readonly settings: SettingsReader; readonly previousIssues: PreviousIssues };
  const placeAt = <F extends Files>(files: F, settings: SettingsReader) => ({
    files,
    settings,
    previousIssues: new PreviousIssues(files, (path) => settings.settingsOf(path).options),
  });
  const onDisk = disk && placeAt(disk.files, disk.settings);
  const listeners: (() => void)[] = [];
  const elsewhere = new Map<string, Place & { readonly files: EditorFiles }>();
  const placeOf = (uri: URI): Place & { readonly files: Files | EditorFiles } => {
    if (onDisk && (uri.scheme === 'file' || uri.scheme === 'untitled')) return onDisk;
    const root = uri.with({ path: '/', query: '', fragment: '' });
    const place = elsewhere.get(root.toString());
    if (place) return place;
    const files = new EditorFiles(
      async (path) => {
        try {
          // The same scheme and authority, whatever the path. One that is no path there, such as C:/house.yaml, throws.
          return await askClient(connection, 'brieflint/readFile', { uri: root.with({ path }).toString() });
        } catch {
          return null;
        }
      },
      () => {
        for (const listener of listeners) listener();
      },
    );
    const newPlace = placeAt(files, new SettingsReader(files));
    elsewhere.set(root.toString(), newPlace);
    return newPlace;
  };
  // An unsaved document in a window without a folder has no settings file above it: the defaults hold. In a window with
  // a folder, `Briefings` gives it a path in that folder.
  const pathOf = (uri: URI) => (uri.scheme === 'file' ? uri.fsPath : uri.scheme === 'untitled' ? '/' : uri.path);
  const settingsOf = (text: string) => {
    const uri = parseUri(text);
    return placeOf(uri).settings.settingsOf(pathOf(uri));
  };
  const settingsProblems = (text: string, content: string) => {
    const uri = parseUri(text);
    return placeOf(uri).settings.problemsIn(pathOf(uri), content);
  };
  const previousOf = (text: string, frontMatter: FrontMatter | undefined) => {
    const uri = parseUri(text);
    const { previousIssues } = placeOf(uri);
    const found = previousIssues.find(frontMatter, pathOf(uri));
    return found && previousIssues.read(found);
  };
  return {
    today,
    settingsOf,
    previousOf,
    neighboursOf: (text) => {
      const uri = parseUri(text);
      const { files } = placeOf(uri);
      const path = files.resolve(pathOf(uri));
      const own = files.basename(path);
      return files
        .names(files.dirname(path))
        .filter((name) => isMarkdownName(name) && name !== own)
        .toSorted()
        .reverse()
        .slice(0, mostNeighbours);
    },
    settingsProblems,
    filesReady: (uri, text, isSettings) => {
      const { files } = placeOf(parseUri(uri));
      if (!(files instanceof EditorFiles)) return undefined;
      return files.ready(() => {
        settingsOf(uri);
        if (text === undefined) return;
        if (isSettings) settingsProblems(uri, text);
        else previousOf(uri, readFrontMatter(text));
      });
    },
    readText: (path, uri) => {
      try {
        return placeOf(parseUri(uri)).files.readText(path);
      } catch {
        return '';
      }
    },
    forgetFiles: () => {
      for (const { files } of elsewhere.values()) files.forget();
    },
    onLateFile: (listener) => void listeners.push(listener),
    rulePages: disk?.rulePages,
    formats,
  };
}
