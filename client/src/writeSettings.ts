// Writes into a settings file: never over what somebody else wrote meanwhile.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SettingChange } from '../../server/src/lsp/protocol.ts';
import { readText } from './files.ts';
import { askServer } from './messages.ts';
import { withoutLinks } from './plain.ts';

/** A change that stands in a settings file. */
export type Written = {
  /** The file’s name for the user, as a notification may have it. */
  readonly name: string;
  /** False where the file had unsaved changes before, or could not be saved: nothing of it holds until the user saves it. */
  readonly isSaved: boolean;
  readonly undo: () => Promise<void>;
};

/** The settings file of a folder: the one that is there, by either name. */
export const fileIn = async (folder: vscode.Uri): Promise<vscode.Uri> =>
  (await fileThere(folder)) ?? vscode.Uri.joinPath(folder, '.brieflint.yaml');

/** The settings file nearest above a file of a workspace folder; that of the folder where there is none. */
export async function fileAbove(file: vscode.Uri, folder: vscode.Uri): Promise<vscode.Uri> {
  for (
    let at = vscode.Uri.joinPath(file, '..');
    at.path.length > folder.path.length;
    at = vscode.Uri.joinPath(at, '..')
  ) {
    const found = await fileThere(at);
    if (found) return found;
  }
  return fileIn(folder);
}

async function fileThere(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const end of ['yaml', 'yml']) {
    const uri = vscode.Uri.joinPath(folder, `.brieflint.${end}`);
    if (await exists(uri)) return uri;
  }
  return undefined;
}

/** What cannot be looked at is there: it is not taken for a free place. */
const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    (error: unknown) => !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound'),
  );

/** Writes the change, or says why it cannot be written; undefined then. */
export async function write(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  change: SettingChange,
): Promise<Written | undefined> {
  const document = (await exists(uri)) ? await vscode.workspace.openTextDocument(uri) : undefined;
  const [before, version] = [document?.getText(), document?.version];
  const text = await askServer(client, 'brieflint/changeSettings', { text: before ?? '', uri: uri.toString(), change });
  const name = withoutLinks(vscode.workspace.asRelativePath(uri));
  if (text === null) {
    if (document) await vscode.window.showTextDocument(document);
    await vscode.window.showWarningMessage(
      `Nothing was written to ${name}: it has an error, or is written in a way that only you can change. Please change it by hand.`,
    );
    return undefined;
  }
  const isWritten = document?.version === version && (await (document ? replace(document, text) : create(uri, text)));
  if (!isWritten) {
    await vscode.window.showWarningMessage(
      `${name} changed meanwhile or cannot be written, so nothing was changed. Please try again.`,
    );
    return undefined;
  }
  const after = document?.getText() ?? text;
  return { name, isSaved: !document?.isDirty, undo: () => undo(uri, before, after) };
}

/** The file comes with its text, and over no other that came meanwhile; false then. */
function create(uri: vscode.Uri, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}

/** Saved only where the user had no unsaved changes in it; false where nothing was replaced. */
async function replace(document: vscode.TextDocument, text: string): Promise<boolean> {
  const { isDirty, uri } = document;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  if (!isDirty) await document.save();
  return true;
}

/** Only where the file has what was written, `after`; a file that was not there `before` goes to the trash, where there is one. */
async function undo(uri: vscode.Uri, before: string | undefined, after: string): Promise<void> {
  const document = (await exists(uri)) ? await vscode.workspace.openTextDocument(uri) : undefined;
  // VS Code may not have been told yet of what another program wrote.
  const onDisk = await readText(uri).catch(() => undefined);
  const isAsWritten = document?.getText() === after && (document.isDirty || onDisk?.replace(/^\uFEFF/, '') === after);
  const isUndone = isAsWritten && (await (before === undefined ? remove(uri) : replace(document, before)));
  if (!isUndone) await vscode.window.showWarningMessage('The settings file changed meanwhile, so nothing was undone.');
}

function remove(uri: vscode.Uri): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri);
  return vscode.workspace.applyEdit(edit);
}
