import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { NewBriefing, TemplateChoice } from '../../server/src/lsp/protocol.ts';
import { convertStandard } from './convert.ts';
import { structureText } from './structure.ts';

export function registerCommands(client: LanguageClient, output: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('brieflint.newBriefing', (template?: string) => newBriefing(client, template)),
    vscode.commands.registerCommand('brieflint.structureText', () => structureText(client)),
    vscode.commands.registerCommand('brieflint.checkAsBriefing', checkAsBriefing),
    vscode.commands.registerCommand('brieflint.convertStandard', (to?: string) => convertStandard(client, to)),
    vscode.commands.registerCommand('brieflint.showOutput', () => output.show()),
  ];
}

/** Opens an unsaved briefing to fill in, the cursor in its title; asks for a template where the caller names none. */
async function newBriefing(client: LanguageClient, template?: string): Promise<void> {
  if (client.needsStart()) await client.start();
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)?.uri) ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = (folder ? vscode.Uri.joinPath(folder, 'new.md') : vscode.Uri.parse('untitled:new.md')).toString();
  const chosen = typeof template === 'string' ? template : await askTemplate(client, uri);
  if (!chosen) return;
  const { snippet } = await client.sendRequest<NewBriefing>('brieflint/newBriefing', { uri, template: chosen });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

/** The template in force stands first, so that Enter takes it. */
async function askTemplate(client: LanguageClient, uri: string): Promise<string | undefined> {
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
