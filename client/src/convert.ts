import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ConversionResult } from '../../server/src/lsp/protocol.ts';
import { askServer } from './messages.ts';
import { withoutIcons } from './plain.ts';

/** *Convert to another standard*: `to` names the standard where a caller knows it; else the writer is asked. */
export async function convertStandard(client: BaseLanguageClient, to?: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    await vscode.window.showInformationMessage(
      'Open a briefing first: this command rewrites its terms in another standard.',
    );
    return;
  }
  const uri = document.uri.toString();
  // A menu of the editor hands over the file.
  const id = typeof to === 'string' ? to : await askStandard(client, uri);
  const conversion = id && (await askServer(client, 'brieflint/convert', { uri, to: id }));
  if (!conversion) return;
  const chosen = await askTerms(conversion);
  if (!chosen) return;
  if (document.version !== conversion.version) {
    await vscode.window.showWarningMessage(
      'The briefing changed meanwhile, so nothing was converted. Please try again.',
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of [...conversion.edits, ...chosen.edits]) {
    edit.replace(
      document.uri,
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      newText,
    );
  }
  await vscode.workspace.applyEdit(edit);
  const total = conversion.converted + chosen.converted;
  const left = conversion.questions.length - chosen.converted;
  const rest = left > 0 ? `; ${left} left as ${left === 1 ? 'it was' : 'they were'}` : '';
  vscode.window.setStatusBarMessage(`Brieflint: ${total} term${total === 1 ? '' : 's'} converted${rest}.`, 8000);
}

async function askStandard(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const standards = await askServer(client, 'brieflint/standards', { uri });
  const items = standards
    .filter(({ isInForce }) => !isInForce)
    .map(({ id, name, terms }) => ({ label: withoutIcons(name), description: id, detail: withoutIcons(terms), id }));
  const inForce = standards.find(({ isInForce }) => isInForce)?.name ?? 'a standard of its own';
  return (await vscode.window.showQuickPick(items, { title: `Convert from ${inForce} to …` }))?.id;
}

/** Asks for each term where two fit or none does; undefined when the writer gives up. */
async function askTerms({
  questions,
}: ConversionResult): Promise<{ edits: ConversionResult['edits'][number][]; converted: number } | undefined> {
  const edits: ConversionResult['edits'][number][] = [];
  let converted = 0;
  for (const [i, { from, line, candidates }] of questions.entries()) {
    const items = [
      ...candidates.map((candidate) => ({
        label: withoutIcons(candidate.text),
        description: candidate.band,
        edits: candidate.edits,
      })),
      { label: 'Leave as it is', description: '', edits: undefined },
    ];
    const title = `${i + 1} of ${questions.length}, line ${line + 1}: ${from} becomes …`;
    const choice = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
    if (!choice) return undefined;
    if (!choice.edits) continue;
    edits.push(...choice.edits);
    converted++;
  }
  return { edits, converted };
}
