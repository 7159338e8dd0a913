import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import type { CheckedFile } from '../../server/src/lsp/protocol.ts';
import { readText } from './files.ts';

type Counts = { briefings: number; problems: number; unreadable: number };

/** *Check All Briefings*: the problems of every briefing of the workspace, open or not, until they are cleared. */
export function registerWorkspaceCheck(client: BaseLanguageClient): vscode.Disposable {
  // Open files are checked anyway; this holds what is known of the others.
  const found = vscode.languages.createDiagnosticCollection('brieflint-workspace');
  let isRunning = false;

  /** Checks one file; gives how many problems it has, or undefined where it is no briefing. */
  async function checkFile(uri: vscode.Uri): Promise<number | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await readText(uri));
    const { isBriefing, diagnostics } = await client.sendRequest<CheckedFile>('brieflint/check', {
      uri: uri.toString(),
      text,
    });
    if (!open) found.set(uri, await client.protocol2CodeConverter.asDiagnostics(diagnostics as Diagnostic[]));
    return isBriefing ? diagnostics.length : undefined;
  }

  /** Undefined where the user cancels. */
  const checkFiles = async (progress: Progress, token: vscode.CancellationToken): Promise<Counts | undefined> => {
    const files = await vscode.workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**', undefined, token);
    const counts = { briefings: 0, problems: 0, unreadable: 0 };
    for (const [i, uri] of files.entries()) {
      if (token.isCancellationRequested) return undefined;
      const message = `${i + 1} of ${files.length}: ${vscode.workspace.asRelativePath(uri)}`;
      progress.report({ message, increment: 100 / files.length });
      try {
        const problems = await checkFile(uri);
        if (problems === undefined) continue;
        counts.briefings++;
        counts.problems += problems;
      } catch {
        counts.unreadable++;
      }
    }
    return counts;
  };

  async function checkAll(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    found.clear();
    const location = vscode.ProgressLocation.Notification;
    const counts = await vscode.window
      .withProgress({ location, title: 'Checking all briefings', cancellable: true }, checkFiles)
      .then(undefined, () => undefined);
    isRunning = false;
    const show = 'Show Problems';
    const choice = await vscode.window.showInformationMessage(inWords(counts), ...(counts?.problems ? [show] : []));
    if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}');
  const checkAgain = (uri: vscode.Uri) => {
    if (found.has(uri)) checkFile(uri).catch(() => found.delete(uri));
  };
  return vscode.Disposable.from(
    found,
    watcher,
    watcher.onDidChange(checkAgain),
    watcher.onDidDelete((uri) => found.delete(uri)),
    // What is opened gets its own problems: they would stand there twice.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => found.delete(uri)),
    vscode.commands.registerCommand('brieflint.checkWorkspace', checkAll),
    vscode.commands.registerCommand('brieflint.clearWorkspace', () => found.clear()),
  );
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

function inWords(counts: Counts | undefined): string {
  if (!counts) return 'The check was cancelled; what was found until then stands in the Problems panel.';
  const { briefings, problems, unreadable } = counts;
  const checked =
    briefings === 0
      ? 'There is no briefing in this workspace.'
      : `${counted(briefings, 'briefing')} checked: ${problems === 0 ? 'no problems' : counted(problems, 'problem')}.`;
  return unreadable > 0 ? `${checked} ${counted(unreadable, 'file')} could not be read.` : checked;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
