// The commands that write into the settings file of a folder. Each ends when it is written; then it says what now holds, and
// offers to undo it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SettingChange, WorkspaceFile } from '../../server/src/lsp/protocol.ts';
import { findMarkdown, readNow, toTextEdit } from './files.ts';
import { askServer } from './messages.ts';
import { withoutIcons, withoutLinks } from './plain.ts';
import { plural } from './plural.ts';

/** *Set the Standard for This Folder*: what a team agrees on, and with it the terms of the briefings that are there. */
export async function setStandard(client: BaseLanguageClient, id?: unknown): Promise<void> {
  const folder = await folderForSettings();
  if (!folder) return;
  const uri = (await fileIn(folder)).toString();
  const standards = await askServer(client, 'brieflint/standards', { uri });
  const chosen =
    standards.find((standard) => standard.id === id) ??
    (await pick(
      standards.map(({ terms, ...standard }) => ({ ...standard, detail: terms })),
      'Which standard holds for this folder?',
    ));
  const before = standards.find(({ isInForce }) => isInForce);
  const undo = chosen && (await write(client, folder, { standard: chosen.id }));
  if (!undo) return;
  void (async () => {
    const briefings = await briefingsUnder(client, folder, ({ standard }) => standard === chosen.id);
    const convert = 'Convert Their Terms';
    const canConvert = before !== undefined && before.id !== chosen.id && briefings.length > 0;
    const choice = await vscode.window.showInformationMessage(
      `${withoutLinks(chosen.name)} now holds for ${plural(briefings.length, 'briefing')} in this folder.`,
      ...(canConvert ? [convert] : []),
      'Undo',
    );
    if (choice === 'Undo') await undo();
    if (choice === convert && before) await convertAll(client, briefings, before.id, chosen.id);
  })();
}

/** *Set the Template for This Folder*. */
export async function setTemplate(client: BaseLanguageClient, id?: unknown): Promise<void> {
  const folder = await folderForSettings();
  if (!folder) return;
  const templates = await askServer(client, 'brieflint/templates', { uri: (await fileIn(folder)).toString() });
  const chosen =
    templates.find((template) => template.id === id) ??
    (await pick(
      templates.map(({ description, ...template }) => ({ ...template, detail: description })),
      'Which template holds for this folder?',
    ));
  const undo = chosen && (await write(client, folder, { template: chosen.id }));
  if (!undo) return;
  void briefingsUnder(client, folder, ({ template }) => template === chosen.id).then((briefings) =>
    say(`The template “${chosen.name}” now holds for ${plural(briefings.length, 'briefing')} in this folder.`, undo),
  );
}

/** What the light bulb offers beyond the text: a rule turned off, an acronym or a name that is known. */
export async function changeSettings(client: BaseLanguageClient, change: SettingChange): Promise<void> {
  const folder = await folderForSettings();
  const undo = folder && (await write(client, folder, change));
  if (undo) void say(inWords(change), undo);
}

const inWords = (change: SettingChange): string => {
  if ('off' in change) return `The rule “${change.off}” is off in this folder.`;
  if ('known' in change) return `“${change.known}” is a known acronym in this folder.`;
  if ('own' in change) return `What “${change.own}” says is read as the writers’ own in this folder.`;
  return 'The settings of this folder were changed.';
};

async function say(message: string, undo: () => Promise<void>): Promise<void> {
  if ((await vscode.window.showInformationMessage(withoutLinks(message), 'Undo')) === 'Undo') await undo();
}

/** The one in force stands first, so that Enter takes it. */
async function pick<T extends { readonly id: string; readonly name: string; readonly isInForce: boolean }>(
  choices: readonly (T & { readonly detail: string })[],
  title: string,
): Promise<T | undefined> {
  const items = choices
    .toSorted((a, b) => Number(b.isInForce) - Number(a.isInForce))
    .map((choice) => ({
      label: withoutIcons(choice.name),
      description: choice.isInForce ? `${choice.id}, default here` : choice.id,
      detail: withoutIcons(choice.detail),
      choice,
    }));
  return (await vscode.window.showQuickPick(items, { title }))?.choice;
}

/** The settings file of a folder: the one that is there, by either name. */
async function fileIn(folder: vscode.Uri): Promise<vscode.Uri> {
  const [named, otherName] = ['yaml', 'yml'].map((end) => vscode.Uri.joinPath(folder, `.brieflint.${end}`)) as [
    vscode.Uri,
    vscode.Uri,
  ];
  return !(await exists(named)) && (await exists(otherName)) ? otherName : named;
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** Writes the change and gives what takes it back; undefined where the file has an error, which is shown then. */
async function write(
  client: BaseLanguageClient,
  folder: vscode.Uri,
  change: SettingChange,
): Promise<(() => Promise<void>) | undefined> {
  const uri = await fileIn(folder);
  const isThere = await exists(uri);
  if (!isThere) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const document = await vscode.workspace.openTextDocument(uri);
  const before = document.getText();
  const text = await askServer(client, 'brieflint/changeSettings', { text: before, uri: uri.toString(), change });
  if (text === null) {
    await vscode.window.showTextDocument(document);
    await vscode.window.showWarningMessage('The settings file has an error: mend it first, then try again.');
    return undefined;
  }
  await replace(document, text);
  return () => (isThere ? replace(document, before) : Promise.resolve(vscode.workspace.fs.delete(uri)));
}

/** Saved only where the user had no unsaved changes in it. */
async function replace(document: vscode.TextDocument, text: string): Promise<void> {
  const { isDirty, uri } = document;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  if ((await vscode.workspace.applyEdit(edit)) && !isDirty) await document.save();
}

/** The folder of the active file; where that is in none, the only one of the window, or the one that the user picks. */
async function folderForSettings(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const activeFolder = active && vscode.workspace.getWorkspaceFolder(active);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (activeFolder) return activeFolder.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders.length === 0)
    await vscode.window.showInformationMessage(
      'Open a folder first: its settings file says what holds for all who work in it.',
    );
  return folders[0]?.uri;
}

/** The briefings of a folder that answer to `holds`. */
async function briefingsUnder(
  client: BaseLanguageClient,
  folder: vscode.Uri,
  holds: (file: WorkspaceFile) => boolean,
): Promise<vscode.Uri[]> {
  const options = {
    location: vscode.ProgressLocation.Window,
    title: 'Brieflint: reading the briefings of this folder',
  };
  return vscode.window.withProgress(options, async () => {
    const found: vscode.Uri[] = [];
    for (const uri of await findMarkdown(folder)) {
      const text = await readNow(uri).catch(() => undefined);
      const file =
        text === undefined ? undefined : await askServer(client, 'brieflint/check', { uri: uri.toString(), text });
      if (file?.isBriefing && holds(file)) found.push(uri);
    }
    return found;
  });
}

/** Converts what needs no question, as one step that can be undone; what is left has its problem in its file. */
async function convertAll(
  client: BaseLanguageClient,
  uris: readonly vscode.Uri[],
  from: string,
  to: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  let [converted, left] = [0, 0];
  for (const uri of uris) {
    const conversion = await askServer(client, 'brieflint/convertText', {
      uri: uri.toString(),
      text: await readNow(uri),
      from,
      to,
    });
    converted += conversion.converted;
    left += conversion.left;
    edit.set(uri, conversion.edits.map(toTextEdit));
  }
  // As a refactoring, files that are not open are saved.
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  const rest = left > 0 ? `; ${plural(left, 'term')} left, for which you have to choose` : '';
  await vscode.window.showInformationMessage(`${plural(converted, 'term')} converted${rest}.`);
}
