import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Day } from '../dates/calendar.ts';
import { EditorFiles } from '../host/editorFiles.ts';
import { type FileSettings, type Files, SettingsReader } from '../host/settings.ts';
import { today } from '../host/today.ts';
import { askClient } from './messages.ts';

/** What the server needs of the world around it. */
export type Host = {
  readonly today: () => Day;
  /** Waits until everything that the settings for a document are made of is known; undefined where it is at once. */
  readonly settingsReady: (uri: string) => Promise<void> | undefined;
  /** The settings in force for a document. */
  readonly settingsOf: (uri: string) => FileSettings;
  /** The text of a file in the place where `uri` is; an empty one when it cannot be read. */
  readonly readText: (path: string, uri: string) => string;
  /** Files changed: what was asked of the editor is asked again. */
  readonly forgetFiles: () => void;
  /** Calls `listener` when a file of the settings comes after it was taken for none. */
  readonly onLateFile: (listener: () => void) => void;
  /** The folder of the rules' pages; undefined where only the editor knows it. */
  readonly rulePages: string | undefined;
};

/** The disk of the machine that the server runs on, where it has one. */
export type Disk = { readonly files: Files; readonly settings: SettingsReader; readonly rulePages: string };

/** What is no address at all is taken for a document that was never saved. */
export function parseUri(text: string): URI {
  try {
    return URI.parse(text);
  } catch {
    return URI.from({ scheme: 'untitled', path: 'unreadable' });
  }
}

/** The host of a server: files of its own disk are read there, any other is asked of the editor. */
export function hostOf(connection: Connection, disk: Disk | undefined): Host {
  type Place = { readonly files: Files; readonly settings: SettingsReader };
  const listeners: (() => void)[] = [];
  const elsewhere = new Map<string, Place & { readonly files: EditorFiles }>();
  const placeOf = (uri: URI): Place & { readonly files: Files | EditorFiles } => {
    if (disk && (uri.scheme === 'file' || uri.scheme === 'untitled')) return disk;
    const root = uri.with({ path: '/', query: '', fragment: '' });
    const known = elsewhere.get(root.toString());
    if (known) return known;
    const files = new EditorFiles(
      (path) => askClient(connection, 'brieflint/readFile', { uri: root.with({ path }).toString() }).catch(() => null),
      () => {
        for (const listener of listeners) listener();
      },
    );
    const place = { files, settings: new SettingsReader(files) };
    elsewhere.set(root.toString(), place);
    return place;
  };
  // What was never saved, in a window without a folder, lies nowhere: the defaults hold. See `Briefings.settingsOf`.
  const pathOf = (uri: URI) => (uri.scheme === 'file' ? uri.fsPath : uri.scheme === 'untitled' ? '/' : uri.path);
  const settingsOf = (text: string) => {
    const uri = parseUri(text);
    return placeOf(uri).settings.settingsOf(pathOf(uri));
  };
  return {
    today,
    settingsOf,
    settingsReady: (uri) => {
      const { files } = placeOf(parseUri(uri));
      return files instanceof EditorFiles ? files.ready(() => settingsOf(uri)) : undefined;
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
  };
}
