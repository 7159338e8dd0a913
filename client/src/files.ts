import * as vscode from 'vscode';

/** The text of a file wherever it lies, its byte order mark kept; rejects where it cannot be read or is no text in UTF-8. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}
