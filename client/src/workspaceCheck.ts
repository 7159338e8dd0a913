import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import type { CheckedFile } from '../../server/src/lsp/protocol.ts';

/** *Check All Briefings*: the problems of every briefing of the workspace, open or not, until they are cleared. */
export function registerWorkspaceCheck(client: BaseLanguageClient): vscode.Disposable {
  // Open files are checked anyway; this holds what is known of the others.
  const found = vscode.languages.createDiagnosticCollection('brieflint-workspace');
  const isOpen = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

  /** Checks one file; gives how many problems it has, or undefined where it is no briefing. */
  async function checkFile(uri: vscode.Uri): Promise<number | undefined> {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const { isBriefing, diagnostics } = await client.sendRequest<CheckedFile>('brieflint/check', {
      uri: uri.toString(),
      text,
    });
    if (!isOpen(uri)) found.set(uri, await client.protocol2CodeConverter.asDiagnostics(diagnostics as Diagnostic[]));
    return isBriefing ? diagnostics.length : undefined;
  }

  async function checkAll(): Promise<void> {
    found.clear();
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: 'Checking all briefings',
      cancellable: true,
    };
    const outcome = await vscode.window.withProgress(options, async (progress, token) => {
      const files = await vscode.workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**', undefined, token);
      const counts = { briefings: 0, problems: 0, unreadable: 0 };
      for (const [i, uri] of files.entries()) {
        if (token.isCancellationRequested) return undefined;
        progress.report({
          message: `${i + 1} of ${files.length}: ${vscode.workspace.asRelativePath(uri)}`,
          increment: 100 / files.length,
        });
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
    });
    if (!outcome)
      return void vscode.window.showInformationMessage(
        'The check was cancelled; what was found until then stands in the Problems panel.',
      );
    const { briefings, problems, unreadable } = outcome;
    const show = 'Show Problems';
    const rest = unreadable > 0 ? ` ${counted(unreadable, 'file')} could not be read.` : '';
    const choice = await vscode.window.showInformationMessage(
      briefings === 0
        ? `There is no briefing in this workspace.${rest}`
        : `${counted(briefings, 'briefing')} checked: ${problems === 0 ? 'no problems' : counted(problems, 'problem')}.${rest}`,
      ...(problems > 0 ? [show] : []),
    );
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

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
