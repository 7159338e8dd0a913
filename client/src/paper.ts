// An open briefing as a file for readers: the server makes it, the editor gives it the pictures.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportFormat } from '../../server/src/lsp/protocol.ts';
import { askServer } from './messages.ts';

export type Exported = { readonly bytes: Uint8Array; readonly notes: readonly string[] };

/** The file; undefined where there is none, which the user was told then. */
export async function exportPaper(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  to: ExportFormat,
  onlySummary = false,
): Promise<Exported | undefined> {
  const choice = { uri: document.uri.toString(), onlySummary };
  const addresses = (await askServer(client, 'brieflint/pictures', choice)) ?? [];
  const pictures = await picturesAt(addresses, document.uri);
  const exported = await askServer(client, 'brieflint/export', { ...choice, to, pictures });
  if (!exported) return undefined;
  if ('error' in exported) {
    await vscode.window.showErrorMessage(`The briefing was not exported: ${exported.error}.`);
    return undefined;
  }
  return { bytes: fromBase64(exported.file), notes: exported.notes };
}

/** The most bytes of one picture that is read. */
const mostBytes = 25 * 2 ** 20;

/** The pictures beside a document in Base64, those that there are. */
async function picturesAt(addresses: readonly string[], document: vscode.Uri): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  for (const address of addresses) {
    const file = vscode.Uri.joinPath(document, '..', pathIn(address));
    const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
    if (bytes && bytes.length <= mostBytes) pictures[address] = toBase64(bytes);
  }
  return pictures;
}

function pathIn(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** There is no `Buffer` in a browser. */
export function toBase64(bytes: Uint8Array): string {
  let signs = '';
  for (let i = 0; i < bytes.length; i += 8192) signs += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(signs);
}

const fromBase64 = (signs: string): Uint8Array => Uint8Array.from(atob(signs), (sign) => sign.charCodeAt(0));

/** The name of a document without its ending. */
export const nameOf = ({ uri }: vscode.TextDocument): string => /([^/]+?)(?:\.\w+)?$/.exec(uri.path)?.[1] ?? 'briefing';
