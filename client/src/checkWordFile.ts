import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import { askServer } from './messages.ts';
import { toBase64 } from './paper.ts';
import { withoutLinks } from './plain.ts';
import { countsInWords, totalOf } from './plural.ts';

/**
 * *Check This Word File*: what is found in it stands in the Problems panel, by heading and paragraph, until it is checked
 * again. The file is read and never written.
 */
export function registerWordCheck(client: BaseLanguageClient): vscode.Disposable {
  const found = vscode.languages.createDiagnosticCollection('brieflint-word');

  async function check(given: unknown): Promise<void> {
    const uri = given instanceof vscode.Uri ? given : await askFile();
    if (!uri) return;
    const name = withoutLinks(vscode.workspace.asRelativePath(uri));
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    const file = bytes
      ? await askServer(client, 'brieflint/checkWord', { uri: uri.toString(), file: toBase64(bytes) })
      : { error: 'it cannot be read' };
    if ('error' in file) {
      found.delete(uri);
      await vscode.window.showErrorMessage(`${name} was not checked: ${file.error}.`);
      return;
    }
    found.set(uri, await client.protocol2CodeConverter.asDiagnostics(file.diagnostics as Diagnostic[]));
    const words = file.isBriefing
      ? `${name}: ${countsInWords(file.counts)}.${file.language === 'other' ? ' It is not in English: its words were not checked.' : ''}`
      : `${name} is no briefing: it has no forecast, or no sign of one.`;
    const [show, open] = ['Show Problems', 'Open as a Briefing'] as const;
    const choice = await vscode.window.showInformationMessage(
      words,
      ...(totalOf(file.counts) > 0 ? [show, open] : [open]),
    );
    if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
    if (choice === open)
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: 'markdown', content: file.text }),
      );
  }

  return vscode.Disposable.from(found, vscode.commands.registerCommand('brieflint.checkWordFile', check));
}

const askFile = async (): Promise<vscode.Uri | undefined> =>
  (await vscode.window.showOpenDialog({ title: 'Check which Word file?', filters: { 'Word files': ['docx'] } }))?.[0];
