import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewBriefing, StandardChoice, TemplateChoice } from '../../server/src/lsp/protocol.ts';
import { convertStandard } from './convert.ts';
import type { StatusItem } from './status.ts';
import { structureText } from './structure.ts';

export function registerCommands(
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
  status: StatusItem,
): vscode.Disposable[] {
  const command = vscode.commands.registerCommand;
  return [
    command('brieflint.newBriefing', (template?: string) => newBriefing(client, template)),
    command('brieflint.structureText', () => structureText(client)),
    command('brieflint.checkAsBriefing', checkAsBriefing),
    command('brieflint.convertStandard', (to?: string) => convertStandard(client, to)),
    command('brieflint.setStandard', (id?: string) => setStandard(client, id)),
    command('brieflint.fixAll', () =>
      vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.brieflint', apply: 'first' }),
    ),
    command('brieflint.showMenu', () => status.showMenu()),
    command('brieflint.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'brieflint.brieflint-vscode#start', false),
    ),
    command('brieflint.showOutput', () => output.show()),
  ];
}

/** A place for a new file: beside the active one, else in the first folder of the window; what it is called does not matter. */
function placeForNew(name: string): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)?.uri) ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.parse(`untitled:${name}`);
}

/** Opens an unsaved briefing to fill in, the cursor in its title; asks for a template where the caller names none. */
async function newBriefing(client: BaseLanguageClient, template?: string): Promise<void> {
  const uri = placeForNew('new.md').toString();
  const chosen = typeof template === 'string' ? template : await askTemplate(client, uri);
  if (!chosen) return;
  const { snippet } = await client.sendRequest<NewBriefing>('brieflint/newBriefing', { uri, template: chosen });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

/** The template in force stands first, so that Enter takes it. */
async function askTemplate(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const templates = await client.sendRequest<TemplateChoice[]>('brieflint/templates', { uri });
  const items = templates
    .toSorted((a, b) => Number(b.isInForce) - Number(a.isInForce))
    .map(({ id, name, description, isInForce }) => ({
      label: name,
      description: isInForce ? 'in force here' : '',
      detail: description,
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

/** Writes the standard that a team agrees on into the settings file of the folder, and shows it there; the writer saves it. */
async function setStandard(client: BaseLanguageClient, id?: string): Promise<void> {
  const uri = placeForNew('.brieflint.yaml');
  if (uri.scheme === 'untitled') {
    await vscode.window.showInformationMessage(
      'Open a folder first: its settings file names the standard for all who work in it.',
    );
    return;
  }
  const chosen = typeof id === 'string' ? id : await askStandard(client, uri);
  if (!chosen) return;
  const line = `standard: ${chosen}`;
  const edit = new vscode.WorkspaceEdit();
  const text = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
  if (text === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(`${line}\n`) });
  else {
    const document = await vscode.workspace.openTextDocument(uri);
    const there = /^standard:.*$/m.exec(document.getText());
    if (there)
      edit.replace(
        uri,
        new vscode.Range(document.positionAt(there.index), document.positionAt(there.index + there[0].length)),
        line,
      );
    else edit.insert(uri, new vscode.Position(0, 0), `${line}\n`);
  }
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await document.save();
}

async function askStandard(client: BaseLanguageClient, uri: vscode.Uri): Promise<string | undefined> {
  const standards = await client.sendRequest<StandardChoice[]>('brieflint/standards', { uri: uri.toString() });
  const items = standards.map(({ id, name, isInForce }) => ({
    label: name,
    description: isInForce ? `${id}, in force` : id,
    id,
  }));
  return (await vscode.window.showQuickPick(items, { title: 'Which standard holds for this folder?' }))?.id;
}
