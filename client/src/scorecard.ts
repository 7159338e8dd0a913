import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Forecasts, readWithProgress } from './forecasts.ts';
import { askServer } from './messages.ts';

/** *Show Scorecard*: what the judgements of the workspace were worth, as a page without scripts, and *Save Scorecard As …*. */
export function registerScorecard(client: BaseLanguageClient, forecasts: Forecasts): vscode.Disposable {
  let panel: vscode.WebviewPanel | undefined;

  async function show(): Promise<void> {
    await readWithProgress(forecasts);
    if (forecasts.all.length === 0) {
      await vscode.window.showInformationMessage(
        'No judgement was found in the briefings of this workspace, so there is nothing to score.',
      );
      return;
    }
    const html = await askServer(client, 'brieflint/scorecard', { briefings: forecasts.briefings });
    if (!panel) {
      panel = vscode.window.createWebviewPanel('brieflint.scorecard', 'Scorecard', vscode.ViewColumn.Active, {
        enableScripts: false,
        enableFindWidget: true,
        localResourceRoots: [],
      });
      panel.onDidDispose(() => {
        panel = undefined;
      });
    }
    panel.webview.html = html;
    panel.reveal();
  }

  async function save(): Promise<void> {
    if (!panel) await show();
    const html = panel?.webview.html;
    if (html === undefined) return;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const file = await vscode.window.showSaveDialog({
      title: 'Save the scorecard',
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'scorecard.html') }),
      filters: { Pages: ['html'] },
    });
    if (!file) return;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(html));
    await vscode.window.showInformationMessage(
      `The scorecard is saved as ${vscode.workspace.asRelativePath(file)}: one page that any browser opens and prints.`,
    );
  }

  return vscode.Disposable.from(
    { dispose: () => panel?.dispose() },
    vscode.commands.registerCommand('brieflint.showScorecard', show),
    vscode.commands.registerCommand('brieflint.saveScorecard', save),
  );
}
