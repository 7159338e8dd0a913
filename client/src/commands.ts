import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { compareIssues } from './compareIssues.ts';
import { convertStandard } from './convert.ts';
import { exportBriefing } from './exportBriefing.ts';
import { applyEdits } from './files.ts';
import type { LastDocument } from './lastDocument.ts';
import { askServer } from './messages.ts';
import { withoutIcons } from './plain.ts';
import { plural } from './plural.ts';
import { print } from './print.ts';
import { recordOutcome } from './recordOutcome.ts';
import { changeSettings, setStandard, setTemplate } from './settingsFile.ts';
import type { StatusItem } from './status.ts';
import { structureText } from './structure.ts';

export function registerCommands(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
  status: StatusItem,
  last: LastDocument,
  storage: vscode.Uri,
): vscode.Disposable[] {
  const command = vscode.commands.registerCommand;
  /** A command that changes the text: first shows its document, where the focus was in a panel, a view or a preview. */
  const inEditor = (id: string, work: (argument?: unknown) => unknown) =>
    command(id, async (argument?: unknown) => {
      if (last.current && vscode.window.activeTextEditor?.document !== last.current)
        await vscode.window.showTextDocument(last.current, columnOf(last.current));
      return work(argument);
    });
  return [
    command('brieflint.newBriefing', (template?: string) => newBriefing(client, template)),
    inEditor('brieflint.structureText', () => structureText(client)),
    inEditor('brieflint.checkAsBriefing', () => checkAsBriefing(client)),
    inEditor('brieflint.convertStandard', (to) => convertStandard(client, to)),
    command('brieflint.setStandard', (id?: unknown) => setStandard(client, id)),
    command('brieflint.setTemplate', (id?: unknown) => setTemplate(client, id)),
    command('brieflint.changeSettings', (change: unknown) => changeSettings(client, change)),
    command('brieflint.toggleAnnotations', toggleAnnotations),
    inEditor('brieflint.fixAll', () => applySafeFixes(client)),
    command('brieflint.recordOutcome', (target: unknown) => recordOutcome(client, last, target)),
    command('brieflint.compareIssues', (target: unknown) => compareIssues(client, last, target)),
    inEditor('brieflint.export', () => exportBriefing(client, vscode.window.activeTextEditor?.document)),
    inEditor('brieflint.print', () => print(client, vscode.window.activeTextEditor?.document, storage)),
    command('brieflint.showMenu', () => status.showMenu()),
    command('brieflint.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'brieflint.brieflint-vscode#start', false),
    ),
    command('brieflint.showOutput', () => output.show()),
  ];
}

/** One switch for all that stands beside the text and in its colours: where the setting is made already, else for the user. */
async function toggleAnnotations(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('brieflint');
  const isInWorkspace = settings.inspect('annotations')?.workspaceValue !== undefined;
  await settings.update('annotations', !settings.get('annotations', true), !isInWorkspace);
}

/** Makes the safe fixes in one step, and says how many there were and what is left. */
async function applySafeFixes(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const fixed = document && (await askServer(client, 'brieflint/fixAll', { uri: document.uri.toString() }));
  if (!fixed) return;
  if (fixed.version !== document.version || !(await applyEdits(document, fixed.edits))) {
    await vscode.window.showWarningMessage('The text changed meanwhile, so nothing was fixed. Please try again.');
    return;
  }
  const left = fixed.problems === 0 ? 'no problem is left' : `${plural(fixed.problems, 'problem')} left`;
  const choices = fixed.choices > 0 ? `, ${fixed.choices} of them for you to choose` : '';
  vscode.window.setStatusBarMessage(`Brieflint: ${plural(fixed.made, 'fix')} made; ${left}${choices}.`, 8000);
}

/** The column in which a document is shown already; undefined where it is hidden. */
const columnOf = (document: vscode.TextDocument): vscode.ViewColumn | undefined =>
  vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;

/** A path for a new briefing, by which its settings are found: beside the active file, else in the first folder. */
function placeForNew(): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && active.scheme !== 'untitled' && vscode.workspace.getWorkspaceFolder(active))
    return vscode.Uri.joinPath(active, '../new.md');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? vscode.Uri.joinPath(folder, 'new.md') : vscode.Uri.parse('untitled:new.md');
}

/** Opens an unsaved briefing to fill in, the cursor in its title; asks for a template where the caller names none. */
async function newBriefing(client: BaseLanguageClient, template?: string): Promise<void> {
  const uri = placeForNew().toString();
  const chosen = typeof template === 'string' ? template : await askTemplate(client, uri);
  if (!chosen) return;
  const { snippet } = await askServer(client, 'brieflint/newBriefing', { uri, template: chosen });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

/** The template in force stands first, so that Enter takes it. */
async function askTemplate(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const templates = await askServer(client, 'brieflint/templates', { uri });
  const items = templates
    .toSorted((a, b) => Number(b.isInForce) - Number(a.isInForce))
    .map(({ id, name, description, isInForce }) => ({
      label: withoutIcons(name),
      description: isInForce ? 'default here' : '',
      detail: withoutIcons(description),
      id,
    }));
  return (await vscode.window.showQuickPick(items, { title: 'New briefing from which template?' }))?.id;
}

/** Says in the file itself that it is a briefing, so that the command line sees it the same way. */
async function checkAsBriefing(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    await vscode.window.showInformationMessage('Open a Markdown file first: this command marks it as a briefing.');
    return;
  }
  const marked = await askServer(client, 'brieflint/markBriefing', { uri: document.uri.toString() });
  if (marked && (marked.version !== document.version || !(await applyEdits(document, marked.edits))))
    await vscode.window.showWarningMessage('The text changed meanwhile, so it was not marked. Please try again.');
}
