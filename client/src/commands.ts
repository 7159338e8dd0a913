import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { convertStandard } from './convert.ts';
import type { LastDocument } from './lastDocument.ts';
import { askServer } from './messages.ts';
import { withoutIcons } from './plain.ts';
import type { StatusItem } from './status.ts';
import { structureText } from './structure.ts';

export function registerCommands(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
  status: StatusItem,
  last: LastDocument,
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
    inEditor('brieflint.checkAsBriefing', checkAsBriefing),
    inEditor('brieflint.convertStandard', (to) => convertStandard(client, to)),
    command('brieflint.setStandard', (id?: unknown) => setStandard(client, id)),
    inEditor('brieflint.fixAll', () =>
      vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.brieflint', apply: 'first' }),
    ),
    command('brieflint.showMenu', () => status.showMenu()),
    command('brieflint.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'brieflint.brieflint-vscode#start', false),
    ),
    command('brieflint.showOutput', () => output.show()),
  ];
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
async function checkAsBriefing(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    await vscode.window.showInformationMessage('Open a Markdown file first: this command marks it as a briefing.');
    return;
  }
  const hasFrontMatter = /^---\s*$/.test(editor.document.lineAt(0).text);
  const at = new vscode.Position(hasFrontMatter ? 1 : 0, 0);
  await editor.edit((edit) => edit.insert(at, hasFrontMatter ? 'type: briefing\n' : '---\ntype: briefing\n---\n\n'));
}

/** Writes the standard that a team agrees on into the settings file of the folder, and shows it there. */
async function setStandard(client: BaseLanguageClient, id?: unknown): Promise<void> {
  const folder = await folderForSettings();
  if (!folder) return;
  const named = vscode.Uri.joinPath(folder, '.brieflint.yaml');
  const otherName = vscode.Uri.joinPath(folder, '.brieflint.yml');
  const isThere = await exists(named);
  const uri = !isThere && (await exists(otherName)) ? otherName : named;
  const chosen = await askStandard(client, uri, id);
  if (!chosen) return;
  if (uri === named && !isThere) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const document = await vscode.workspace.openTextDocument(uri);
  const { isDirty } = document;
  const text = await askServer(client, 'brieflint/setStandard', { text: document.getText(), id: chosen });
  await vscode.window.showTextDocument(document);
  if (text === null) {
    await vscode.window.showWarningMessage('The settings file has an error: mend it first, then set the standard.');
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  // Saved only where the user had no unsaved changes in it.
  if ((await vscode.workspace.applyEdit(edit)) && !isDirty) await document.save();
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** The folder of the active file; where that is in none, the only one of the window, or the one that the user picks. */
async function folderForSettings(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const activeFolder = active && vscode.workspace.getWorkspaceFolder(active);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (activeFolder) return activeFolder.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders.length === 0)
    await vscode.window.showInformationMessage(
      'Open a folder first: its settings file names the standard for all who work in it.',
    );
  return folders[0]?.uri;
}

/** The standard that `named` names; where it names none, the one that the user picks. */
async function askStandard(client: BaseLanguageClient, uri: vscode.Uri, named: unknown): Promise<string | undefined> {
  const standards = await askServer(client, 'brieflint/standards', { uri: uri.toString() });
  if (standards.some(({ id }) => id === named)) return named as string;
  const items = standards
    .toSorted((a, b) => Number(b.isInForce) - Number(a.isInForce))
    .map(({ id, name, terms, isInForce }) => ({
      label: withoutIcons(name),
      description: isInForce ? `${id}, in force here` : id,
      detail: withoutIcons(terms),
      id,
    }));
  return (await vscode.window.showQuickPick(items, { title: 'Which standard holds for this folder?' }))?.id;
}
