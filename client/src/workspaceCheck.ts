import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import type { WorkspaceFile } from '../../server/src/lsp/protocol.ts';
import { readText } from './files.ts';
import { markdownFiles } from './markdownFiles.ts';
import { askServer, onNotification } from './messages.ts';
import { withoutLinks } from './plain.ts';
import { plural } from './plural.ts';

type Counts = { briefings: number; notEnglish: number; problems: number; unreadable: number };

/** *Check All Briefings*: the problems of every briefing of the workspace, in a tab or not, until they are cleared. */
export function registerWorkspaceCheck(client: BaseLanguageClient): vscode.Disposable {
  // Files in a tab have diagnostics of the language client; this collection holds those of the other checked files.
  const found = vscode.languages.createDiagnosticCollection('brieflint-workspace');
  const checked = new Map<string, vscode.Uri>();
  let isRunning = false;

  async function check(uri: vscode.Uri, text: string): Promise<WorkspaceFile> {
    const file = await askServer(client, 'brieflint/check', {
      uri: uri.toString(),
      text,
    });
    const problems = await client.protocol2CodeConverter.asDiagnostics(file.diagnostics as Diagnostic[]);
    checked.set(uri.toString(), uri);
    found.set(uri, isChecked(uri) ? undefined : problems);
    return file;
  }

  async function checkAgain(uri: vscode.Uri): Promise<void> {
    if (!checked.has(uri.toString())) return;
    const text = await readNow(uri).catch(() => undefined);
    if (text === undefined) found.delete(uri);
    else await check(uri, text);
  }

  /** Undefined where the user cancels. */
  const checkFiles = async (progress: Progress, token: vscode.CancellationToken): Promise<Counts | undefined> => {
    const files = await vscode.workspace.findFiles(markdownFiles, '**/node_modules/**', undefined, token);
    const counts = { briefings: 0, notEnglish: 0, problems: 0, unreadable: 0 };
    for (const [i, uri] of files.entries()) {
      if (token.isCancellationRequested) return undefined;
      const message = `${i + 1} of ${files.length}: ${withoutLinks(vscode.workspace.asRelativePath(uri))}`;
      progress.report({ message, increment: 100 / files.length });
      const text = await readNow(uri).catch(() => undefined);
      const file = text === undefined ? undefined : await check(uri, text);
      if (!file) counts.unreadable++;
      if (!file?.isBriefing) continue;
      counts.briefings++;
      counts.problems += file.diagnostics.length;
      if (file.language === 'other') counts.notEnglish++;
    }
    return counts;
  };

  async function checkAll(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    clear();
    const location = vscode.ProgressLocation.Notification;
    let counts: Counts | undefined;
    try {
      const options = { location, title: 'Checking all briefings', cancellable: true };
      counts = await vscode.window.withProgress(options, checkFiles);
    } finally {
      isRunning = false;
    }
    const show = 'Show Problems';
    const choice = await vscode.window.showInformationMessage(inWords(counts), ...(counts?.problems ? [show] : []));
    if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  const clear = () => {
    found.clear();
    checked.clear();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(markdownFiles);
  return vscode.Disposable.from(
    found,
    watcher,
    watcher.onDidChange(checkAgain),
    watcher.onDidCreate(checkAgain),
    watcher.onDidDelete((uri) => found.delete(uri)),
    // A file in a tab has the problems of the language client, and would show each twice.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (isChecked(uri)) found.delete(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void checkAgain(uri)),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const uri of opened.flatMap(uriOf)) if (isChecked(uri)) found.delete(uri);
      for (const uri of closed.flatMap(uriOf)) void checkAgain(uri);
    }),
    onNotification(client, 'brieflint/settingsChanged', () => {
      for (const uri of checked.values()) void checkAgain(uri);
    }),
    vscode.commands.registerCommand('brieflint.checkWorkspace', checkAll),
    vscode.commands.registerCommand('brieflint.clearWorkspace', clear),
  );
}

/** The file that a tab shows as it is now: the newer side of a comparison too. */
function uriOf({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputTextDiff) return [input.modified];
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? [input.uri] : [];
}

/** Whether the language client checks a file: it is open and in a tab. A restored tab that was never shown has no document yet. */
const isChecked = (uri: vscode.Uri): boolean =>
  openDocument(uri) !== undefined &&
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.flatMap(uriOf).some((other) => other.toString() === uri.toString()),
  );

const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** The text of a file: that of the editor where the file is open, else that of the disk. */
async function readNow(uri: vscode.Uri): Promise<string> {
  return openDocument(uri)?.getText() ?? (await readText(uri));
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

function inWords(counts: Counts | undefined): string {
  if (!counts) return 'The check was cancelled; what was found until then stands in the Problems panel.';
  const { briefings, notEnglish, problems, unreadable } = counts;
  const checked =
    briefings === 0
      ? 'There is no briefing in this workspace.'
      : `${plural(briefings, 'briefing')} checked: ${problems === 0 ? 'no problems' : plural(problems, 'problem')}.`;
  return [
    checked,
    notEnglish > 0 ? `${plural(notEnglish, 'briefing')} not in English: the words were not checked.` : '',
    unreadable > 0 ? `${plural(unreadable, 'file')} could not be read.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
