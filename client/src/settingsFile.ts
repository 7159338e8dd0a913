// The commands that write into the settings file of a folder. Each ends when it is written; then it says what now holds, and
// offers to undo it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SettingChange, WorkspaceFile } from '../../server/src/lsp/protocol.ts';
import { findMarkdown, readNow, toTextEdit } from './files.ts';
import { askServer } from './messages.ts';
import { withoutIcons, withoutLinks } from './plain.ts';
import { plural } from './plural.ts';
import { fileAbove, fileIn, type Written, write } from './writeSettings.ts';

/** *Set the Standard for This Folder*: what a team agrees on, and with it the terms of the briefings that are there. */
export async function setStandard(client: BaseLanguageClient, id?: unknown): Promise<void> {
  const folder = await folderForSettings();
  if (!folder) return;
  const file = await fileIn(folder);
  const standards = await askServer(client, 'brieflint/standards', { uri: file.toString() });
  const chosen =
    standards.find((standard) => standard.id === id) ??
    (await pick(
      standards.map(({ terms, ...standard }) => ({ ...standard, detail: terms })),
      'Which standard holds for this folder?',
    ));
  const before = standards.find(({ isInForce }) => isInForce);
  const written = chosen && (await write(client, file, { standard: chosen.id }));
  if (!written) return;
  if (!written.isSaved) return void say(inWords({ standard: chosen.id }), written);
  void (async () => {
    const briefings = await briefingsUnder(client, folder, ({ standard }) => standard === chosen.id);
    const convert = 'Convert Their Terms';
    const canConvert = before !== undefined && before.id !== chosen.id && briefings.length > 0;
    const choice = await vscode.window.showInformationMessage(
      `${withoutLinks(chosen.name)} now holds for ${plural(briefings.length, 'briefing')} in this folder.`,
      ...(canConvert ? [convert] : []),
      'Undo',
    );
    if (choice === 'Undo') await written.undo();
    if (choice === convert && before) await convertAll(client, briefings, before.id, chosen.id);
  })();
}

/** *Set the Template for This Folder*. */
export async function setTemplate(client: BaseLanguageClient, id?: unknown): Promise<void> {
  const folder = await folderForSettings();
  if (!folder) return;
  const file = await fileIn(folder);
  const templates = await askServer(client, 'brieflint/templates', { uri: file.toString() });
  const chosen =
    templates.find((template) => template.id === id) ??
    (await pick(
      templates.map(({ description, ...template }) => ({ ...template, detail: description })),
      'Which template holds for this folder?',
    ));
  const written = chosen && (await write(client, file, { template: chosen.id }));
  if (!written) return;
  if (!written.isSaved) return void say(inWords({ template: chosen.id }), written);
  void briefingsUnder(client, folder, ({ template }) => template === chosen.id).then((briefings) =>
    offerUndo(
      `The template “${chosen.name}” now holds for ${plural(briefings.length, 'briefing')} in this folder.`,
      written,
    ),
  );
}

/**
 * What the light bulb offers beyond the text: a rule turned off, an acronym or a name that is known. It is written where it
 * counts most for the active file: into the settings file nearest above it.
 */
export async function changeSettings(client: BaseLanguageClient, change: unknown): Promise<void> {
  if (!isChange(change))
    throw new Error('This command takes one setting with its value, such as { off: "vague-time" }.');
  const folder = await folderForSettings();
  if (!folder) return;
  const active = vscode.window.activeTextEditor?.document.uri;
  const isInside = active !== undefined && vscode.workspace.getWorkspaceFolder(active) !== undefined;
  const written = await write(client, await (isInside ? fileAbove(active, folder) : fileIn(folder)), change);
  if (written) void say(inWords(change), written);
}

function isChange(change: unknown): change is SettingChange {
  const [[key, value] = [], ...others] = Object.entries(change ?? {});
  const isKey = ['standard', 'template', 'off', 'known', 'own'].some((known) => known === key);
  return isKey && typeof value === 'string' && others.length === 0;
}

const inWords = (change: SettingChange): string => {
  if ('off' in change) return `rule “${change.off}” off`;
  if ('known' in change) return `“${change.known}” as a known acronym`;
  if ('own' in change) return `“${change.own}” as a name of the writers`;
  return 'standard' in change ? `standard “${change.standard}”` : `template “${change.template}”`;
};

/** Says what was written and no more: a setting elsewhere may still say otherwise for some files. */
const say = (what: string, written: Written): Promise<void> =>
  offerUndo(
    written.isSaved
      ? `Written to ${written.name}: ${what}.`
      : `Written to ${written.name}: ${what}. The file has unsaved changes, so this holds when you save it.`,
    written,
  );

async function offerUndo(message: string, { undo }: Written): Promise<void> {
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

/**
 * Converts what needs no question, as one step that can be undone; what is left has its problem in its file. A file that
 * cannot be read, or that changed meanwhile, is left out.
 */
async function convertAll(
  client: BaseLanguageClient,
  uris: readonly vscode.Uri[],
  from: string,
  to: string,
): Promise<void> {
  const read = (uri: vscode.Uri) => readNow(uri).catch(() => undefined);
  const files = [];
  for (const uri of uris) {
    const text = await read(uri);
    if (text === undefined) continue;
    const conversion = await askServer(client, 'brieflint/convertText', { uri: uri.toString(), text, from, to });
    files.push({ uri, text, ...conversion });
  }
  const edit = new vscode.WorkspaceEdit();
  let [converted, left, skipped] = [0, 0, uris.length - files.length];
  for (const file of files) {
    if ((await read(file.uri)) !== file.text) {
      skipped++;
      continue;
    }
    converted += file.converted;
    left += file.left;
    edit.set(file.uri, file.edits.map(toTextEdit));
  }
  // A refactoring of several files saves all that it changed, those in an editor too, unless `files.refactoring.autoSave` is off.
  if (converted > 0 && !(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    await vscode.window.showWarningMessage('The briefings could not be changed, so no term was converted.');
    return;
  }
  const rest = left > 0 ? `; ${plural(left, 'term')} left, for which you have to choose` : '';
  const others = skipped > 0 ? ` ${plural(skipped, 'file')} left out: changed meanwhile, or not to be read.` : '';
  await vscode.window.showInformationMessage(`${plural(converted, 'term')} converted${rest}.${others}`);
}
