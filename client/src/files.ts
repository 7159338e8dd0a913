import * as vscode from 'vscode';
import type { TextRange } from '../../server/src/lsp/protocol.ts';
import { markdownFiles } from './markdownFiles.ts';

/** What people write has far fewer bytes; what has more would fill the memory. */
const mostBytes = 100 * 2 ** 20;

/**
 * The text of a file wherever it lies, its byte order mark kept; rejects where it cannot be read, is no text in UTF-8, or is
 * a device or a pipe, which may have no end.
 */
export async function readText(uri: vscode.Uri): Promise<string> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if (!(type & vscode.FileType.File) || size > mostBytes) throw new Error('This is no file, or one that is too large.');
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** The Markdown files of a folder, or of the whole workspace. */
export const findMarkdown = (folder?: vscode.Uri, token?: vscode.CancellationToken): Thenable<vscode.Uri[]> =>
  vscode.workspace.findFiles(
    folder ? new vscode.RelativePattern(folder, markdownFiles) : markdownFiles,
    '**/node_modules/**',
    undefined,
    token,
  );

/** The text of a file: that of the editor where the file is open, else that of the disk. */
export const readNow = async (uri: vscode.Uri): Promise<string> => openDocument(uri)?.getText() ?? readText(uri);

export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** Makes the edits of the server in a document, as one step of undo; false where VS Code did not take them. */
export async function applyEdits(
  { uri }: vscode.TextDocument,
  edits: readonly { readonly range: TextRange; readonly newText: string }[],
): Promise<boolean> {
  if (edits.length === 0) return true;
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits.map(toTextEdit));
  return vscode.workspace.applyEdit(edit);
}

export const toTextEdit = ({
  range: { start, end },
  newText,
}: {
  readonly range: TextRange;
  readonly newText: string;
}): vscode.TextEdit =>
  vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
