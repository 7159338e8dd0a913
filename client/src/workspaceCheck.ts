import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import type { WorkspaceFile } from '../../server/src/lsp/protocol.ts';
import { findMarkdown, openDocument, readNow } from './files.ts';
import { markdownFiles } from './markdownFiles.ts';
import { askServer, onNotification } from './messages.ts';
import { withoutLinks } from './plain.ts';
import { countsInWords, type ProblemCounts, plural, severities, totalOf } from './plural.ts';

type Counts = { briefings: number; notEnglish: number; problems: ProblemCounts; unreadable: number };

/** *Check All Briefings*: the problems of every briefing of the workspace, in a tab or not, until they are cleared. */
export function registerWorkspaceCheck(client: BaseLanguageClient): vscode.Disposable {
  // Files in a tab have diagnostics of the language client; this collection holds those of the other checked files.
  const found = vscode.languages.createDiagnosticCollection('brieflint-workspace');
  const checked = new Map<string, vscode.Uri>();
  let isRunning = false;
  // What was asked before all was cleared is dropped when it comes.
  let round = 0;
  let settingsRound = 0;

  async function check(uri: vscode.Uri, text: string, ofRound: number): Promise<WorkspaceFile> {
    const file = await askServer(client, 'brieflint/check', {
      uri: uri.toString(),
      text,
    });
    const problems = await client.protocol2CodeConverter.asDiagnostics(file.diagnostics as Diagnostic[]);
    if (ofRound !== round) return file;
    checked.set(uri.toString(), uri);
    found.set(uri, isChecked(uri) ? undefined : problems);
    return file;
  }

  /** A file that came, or came back under another name, after all were checked. */
  async function checkNew(uri: vscode.Uri): Promise<void> {
    if (checked.size > 0 && !uri.path.includes('/node_modules/')) checked.set(uri.toString(), uri);
    await checkAgain(uri);
  }

  async function checkAgain(uri: vscode.Uri): Promise<void> {
    if (!checked.has(uri.toString())) return;
    const ofRound = round;
    const text = await readNow(uri).catch(() => undefined);
    if (text === undefined) found.delete(uri);
    else await check(uri, text, ofRound);
  }

  /** One file after another; a further change of settings begins anew. */
  async function checkAllAgain(): Promise<void> {
    const ofRound = ++settingsRound;
    for (const uri of [...checked.values()]) {
      if (ofRound !== settingsRound) return;
      await checkAgain(uri);
    }
  }

  /** Undefined where the user cancels, or clears what was found. */
  const checkFiles = async (progress: Progress, token: vscode.CancellationToken): Promise<Counts | undefined> => {
    const ofRound = round;
    const files = await findMarkdown(undefined, token);
    const counts: Counts = {
      briefings: 0,
      notEnglish: 0,
      problems: { error: 0, warning: 0, information: 0 },
      unreadable: 0,
    };
    for (const [i, uri] of files.entries()) {
      if (token.isCancellationRequested || ofRound !== round) return undefined;
      const message = `${i + 1} of ${files.length}: ${withoutLinks(vscode.workspace.asRelativePath(uri))}`;
      progress.report({ message, increment: 100 / files.length });
      const text = await readNow(uri).catch(() => undefined);
      const file = text === undefined ? undefined : await check(uri, text, ofRound);
      if (!file) counts.unreadable++;
      if (!file?.isBriefing) continue;
      counts.briefings++;
      for (const severity of severities) counts.problems[severity] += file.counts[severity];
      if (file.language === 'other') counts.notEnglish++;
    }
    return counts;
  };

  async function checkAll(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    clear();
    const ofRound = round;
    const location = vscode.ProgressLocation.Notification;
    let counts: Counts | undefined;
    try {
      const options = { location, title: 'Checking all briefings', cancellable: true };
      counts = await vscode.window.withProgress(options, checkFiles);
    } finally {
      isRunning = false;
    }
    if (ofRound !== round) return;
    const show = 'Show Problems';
    const choice = await vscode.window.showInformationMessage(
      inWords(counts),
      ...(counts && totalOf(counts.problems) > 0 ? [show] : []),
    );
    if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  /** A folder that is deleted or renamed is told as one: its files go with it. */
  const forget = (gone: vscode.Uri) => {
    for (const [key, uri] of checked) {
      if (key !== gone.toString() && !key.startsWith(`${gone.toString()}/`)) continue;
      checked.delete(key);
      found.delete(uri);
    }
  };
  const clear = () => {
    round++;
    found.clear();
    checked.clear();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(markdownFiles);
  return vscode.Disposable.from(
    found,
    watcher,
    watcher.onDidChange(checkAgain),
    watcher.onDidCreate(checkNew),
    watcher.onDidDelete(forget),
    // A file in a tab has the problems of the language client, and would show each twice.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (isChecked(uri)) found.delete(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void checkAgain(uri)),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const uri of opened.flatMap(uriOf)) if (isChecked(uri)) found.delete(uri);
      for (const uri of closed.flatMap(uriOf)) void checkAgain(uri);
    }),
    onNotification(client, 'brieflint/settingsChanged', () => void checkAllAgain()),
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

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

function inWords(counts: Counts | undefined): string {
  if (!counts) return 'The check was cancelled; what was found until then stands in the Problems panel.';
  const { briefings, notEnglish, problems, unreadable } = counts;
  const checked =
    briefings === 0
      ? 'There is no briefing in this workspace.'
      : `${plural(briefings, 'briefing')} checked: ${countsInWords(problems)}.`;
  return [
    checked,
    notEnglish > 0 ? `${plural(notEnglish, 'briefing')} not in English: the words were not checked.` : '',
    unreadable > 0 ? `${plural(unreadable, 'file')} could not be read.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
