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
  const isUnchanged = () => document.version === before;
  if (isUnchanged() && document.languageId === 'plaintext')
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  const isVisible = vscode.window.visibleTextEditors.includes(editor);
  const shown = isVisible ? editor : await vscode.window.showTextDocument(document);
  if (!isUnchanged() || !(await shown.edit((edit) => edit.replace(range, text)))) {
    await vscode.window.showWarningMessage('The text changed meanwhile, so nothing was structured. Please try again.');
    return;
  }
  // The result is shown from its beginning.
  shown.selection = new vscode.Selection(range.start, range.start);
  shown.revealRange(new vscode.Range(range.start, range.start));
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

/**
 * Offers to structure what is pasted into an empty Markdown or plain-text file, where a summary or a forecast is seen in it.
 * The pop-up goes by itself; the status bar and the light bulb keep the offer until it is taken or the file is closed.
 */
export function offerAfterPaste(client: BaseLanguageClient): vscode.Disposable {
  const offered = new Set<vscode.TextDocument>();
  const item = vscode.window.createStatusBarItem('brieflint.structure', vscode.StatusBarAlignment.Right, 101);
  item.name = 'Brieflint: Structure This Text';
  item.text = '$(wand) Structure this text?';
  item.tooltip = 'Make headings and lists of the lines of this text. Not a word will change.';
  item.command = 'brieflint.structureText';
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document && offered.has(document)) item.show();
    else item.hide();
  };
  const forget = (document: vscode.TextDocument) => {
    if (offered.delete(document)) show();
  };
  const offer = async ({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent) => {
    const [change] = contentChanges;
    const editor = vscode.window.activeTextEditor;
    if (!isText(document) || editor?.document !== document || reason || contentChanges.length !== 1) return;
    if (offered.has(document)) {
      // It was structured, or what was pasted is gone.
      if (document.languageId === 'markdown' || document.getText().length < fewestLetters) forget(document);
      return;
    }
    if (!change || change.text.length < fewestLetters || change.rangeLength > 0) return;
    // Only where the document held nothing but blanks before.
    if (change.text.trim() !== document.getText().trim()) return;
    const { isWorthIt } = await ask(client, document, document.getText(), false);
    if (!isWorthIt) return;
    offered.add(document);
    show();
    const yes = 'Structure It';
    const choice = await vscode.window.showInformationMessage(
      'This looks like a briefing without headings and lists. Make them of its lines? Not a word will change.',
      yes,
      'Not Now',
    );
    if (choice === yes) await replace(client, editor, wholeOf(document), false);
  };
  return vscode.Disposable.from(
    item,
    vscode.workspace.onDidChangeTextDocument(offer),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.languages.registerCodeActionsProvider(languages, {
      provideCodeActions: (document) => (offered.has(document) ? [structureAction()] : []),
    }),
  );
}

const languages = ['markdown', 'plaintext'];
const isText = ({ languageId }: vscode.TextDocument): boolean => languages.includes(languageId);

function structureAction(): vscode.CodeAction {
  const title = 'Make headings and lists of this text';
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: 'brieflint.structureText' };
  return action;
}
