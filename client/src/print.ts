import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exportPaper, nameOf } from './paper.ts';

/**
 * *Print …*: the briefing as a page of its own in the browser, which prints; where there is no browser beside VS Code, as a
 * file. A page that was opened is gone with the next one.
 */
export async function print(
  client: BaseLanguageClient,
  document: vscode.TextDocument | undefined,
  storage: vscode.Uri,
): Promise<void> {
  if (document?.languageId !== 'markdown') {
    await vscode.window.showInformationMessage('Open a briefing first: this command opens it as a page to print.');
    return;
  }
  const page = await exportPaper(client, document, 'html');
  if (!page) return;
  const name = nameOf(document);
  const pages = vscode.Uri.joinPath(storage, 'print');
  const isBesideBrowser = storage.scheme === 'file' && vscode.env.remoteName === undefined;
  if (isBesideBrowser) {
    await vscode.workspace.fs.delete(pages, { recursive: true }).then(undefined, () => {});
    await vscode.workspace.fs.createDirectory(pages);
  }
  const file = isBesideBrowser
    ? vscode.Uri.joinPath(pages, `${name}.html`)
    : await vscode.window.showSaveDialog({
        title: 'Save the page to print',
        defaultUri: vscode.Uri.joinPath(document.uri, `../${name}.html`),
        filters: { Pages: ['html'] },
      });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, page.bytes);
  if (isBesideBrowser && (await vscode.env.openExternal(file))) return;
  await vscode.window.showInformationMessage(`The page is saved as ${file.fsPath}: open it in a browser to print it.`);
}
