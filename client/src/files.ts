import * as vscode from 'vscode';

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
