import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportFormat } from '../../server/src/lsp/protocol.ts';
import { exportPaper, nameOf } from './paper.ts';

type Choice = vscode.QuickPickItem & { readonly to: ExportFormat; readonly onlySummary: boolean };

/** *Export …*: the open briefing as a Word file, a page or, where the server has a disk, a PDF, in a file that the user names. */
export async function exportBriefing(
  client: BaseLanguageClient,
  document: vscode.TextDocument | undefined,
): Promise<void> {
  if (document?.languageId !== 'markdown') {
    await vscode.window.showInformationMessage('Open a briefing first: this command writes it as a file for readers.');
    return;
  }
  const choice = await vscode.window.showQuickPick(choices(), { title: 'Export the briefing as …' });
  if (!choice) return;
  const exported = await exportPaper(client, document, choice.to, choice.onlySummary);
  if (!exported) return;
  const file = await vscode.window.showSaveDialog({
    title: 'Export the briefing',
    defaultUri: vscode.Uri.joinPath(document.uri, `../${nameOf(document)}.${choice.to}`),
    filters: { [filterNames[choice.to]]: [choice.to] },
  });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, exported.bytes);
  const notes = exported.notes.map((note) => ` Brieflint ${note}.`).join('');
  await vscode.window.showInformationMessage(`The briefing is saved as ${file.fsPath}.${notes}`);
}

const filterNames: Record<ExportFormat, string> = { docx: 'Word files', html: 'Pages', pdf: 'PDF files' };

function choices(): Choice[] {
  const hasDisk = vscode.env.uiKind === vscode.UIKind.Desktop || vscode.env.remoteName !== undefined;
  const whole = (label: string, to: ExportFormat): Choice => ({ label, description: `.${to}`, to, onlySummary: false });
  return [
    whole('Word file', 'docx'),
    whole('Web page', 'html'),
    ...(hasDisk ? [whole('PDF', 'pdf')] : []),
    { label: 'Summary alone, as a Word file', description: '.docx', to: 'docx', onlySummary: true },
    { label: 'Summary alone, as a web page', description: '.html', to: 'html', onlySummary: true },
  ];
}
