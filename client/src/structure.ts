import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StructuredText } from '../../server/src/lsp/protocol.ts';
import { askServer } from './messages.ts';

/** *Structure This Text*: the selection, or the whole document, as a structured briefing. */
export async function structureText(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const range = editor && (editor.selection.isEmpty ? wholeOf(editor.document) : editor.selection);
  if (!range || !editor.document.getText(range).trim()) {
    await vscode.window.showInformationMessage(
      'Paste or open a text first: this command makes a structured briefing of it.',
    );
    return;
  }
  await replace(client, editor, range, !range.isEqual(wholeOf(editor.document)));
}

async function replace(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  range: vscode.Range,
  isPart: boolean,
): Promise<void> {
  const { document } = editor;
  const before = document.version;
  const { text } = await ask(client, document, document.getText(range), isPart);
  if (document.version !== before) {
    await vscode.window.showWarningMessage('The text changed meanwhile, so nothing was structured. Please try again.');
    return;
  }
  if (document.languageId === 'plaintext') await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  await editor.edit((edit) => edit.replace(range, text));
  // The result is shown from its beginning.
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(new vscode.Range(range.start, range.start));
}

const ask = (
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  text: string,
  isPart: boolean,
): Promise<StructuredText> => askServer(client, 'brieflint/structure', { uri: document.uri.toString(), text, isPart });

const wholeOf = (document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);

/** A shorter text is no briefing. */
const fewestLetters = 200;

/** Offers to structure what is pasted into an empty Markdown file, where a summary or a forecast is seen in it. */
export function offerAfterPaste(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
    const [change] = contentChanges;
    const editor = vscode.window.activeTextEditor;
    if (document.languageId !== 'markdown' || editor?.document !== document || reason || contentChanges.length !== 1)
      return;
    if (!change || change.text.length < fewestLetters || change.rangeLength > 0 || client.needsStart()) return;
    // Only where the document held nothing but blanks before.
    if (change.text.trim() !== document.getText().trim()) return;
    const { isWorthIt } = await ask(client, document, document.getText(), false);
    if (!isWorthIt) return;
    const yes = 'Structure It';
    const choice = await vscode.window.showInformationMessage(
      'This looks like a briefing without headings and lists. Make them of its lines? Not a word will change.',
      yes,
      'Not Now',
    );
    if (choice === yes) await replace(client, editor, wholeOf(document), false);
  });
}
