// Tools for the assistants of VS Code: a check, and the terms of a standard. An editor that has no such tools leaves them out.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readNow } from './files.ts';
import { askServer } from './messages.ts';

/** Part of VS Code from 1.95 on; the types are those of the oldest that we serve. */
type Tools = {
  readonly lm?: {
    readonly registerTool?: (
      name: string,
      tool: { readonly invoke: (call: { readonly input: Input }) => Promise<unknown> },
    ) => vscode.Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
};

type Input = { readonly text?: string; readonly path?: string };

type Diagnostic = {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly severity: number;
  readonly message: string;
  readonly code?: string;
};

export function registerAssistantTools(client: BaseLanguageClient): vscode.Disposable[] {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text } = vscode as unknown as Tools;
  if (!lm?.registerTool || !Result || !Text) return [];
  const tool = (name: string, answer: (input: Input) => Promise<string>) =>
    lm.registerTool?.(name, { invoke: async ({ input }) => new Result([new Text(await answer(input))]) });
  try {
    return [
      tool('brieflint_check', (input) => check(client, input)),
      tool('brieflint_terms', () => terms(client)),
    ].filter((registered) => registered !== undefined);
  } catch {
    // Before 1.95 it was a proposal, which VS Code refuses to extensions that did not ask for it.
    return [];
  }
}

/** A file in a folder of the window, by its path there or by its whole path; undefined elsewhere. */
function fileAt(path: string): vscode.Uri | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders
    .map(({ uri }) => (path.startsWith(`${uri.path}/`) ? uri.with({ path }) : vscode.Uri.joinPath(uri, path)))
    .find((uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
}

async function check(client: BaseLanguageClient, input: Input): Promise<string> {
  const active = vscode.window.activeTextEditor?.document;
  const file = input.path === undefined ? undefined : fileAt(input.path);
  if (input.path !== undefined && !file) return `“${input.path}” lies in no folder of this window.`;
  const uri = file ?? active?.uri ?? vscode.Uri.parse('untitled:draft.md');
  const text = input.text ?? (file ? await readNow(file).catch(() => undefined) : active?.getText());
  if (text === undefined) return 'There is no text: give one, name a file, or open a briefing.';
  const { isBriefing, standard, diagnostics } = await askServer(client, 'brieflint/check', {
    uri: uri.toString(),
    text,
  });
  if (!isBriefing) return 'This is no briefing, so nothing was checked.';
  const lines = (diagnostics as readonly Diagnostic[]).map(
    ({ range: { start }, severity, message, code }) =>
      `${start.line + 1}:${start.character + 1} ${['', 'error', 'warning', 'note'][severity] ?? 'note'}: ${message} [${code}]`,
  );
  return `The standard is ${standard}. ${lines.length === 0 ? 'No problems.' : `Problems:\n${lines.join('\n')}`}`;
}

async function terms(client: BaseLanguageClient): Promise<string> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.Uri.parse('untitled:draft.md');
  const standards = await askServer(client, 'brieflint/standards', { uri: uri.toString() });
  return standards
    .map(
      (standard) =>
        `${standard.name} (${standard.id})${standard.isInForce ? ', in force here' : ''}: ${standard.terms}`,
    )
    .join('\n');
}
