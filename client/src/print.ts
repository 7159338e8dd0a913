import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askServer } from './messages.ts';

/**
 * *Print …*: the briefing as a page of its own in the browser, which prints; where there is no browser beside VS Code, as a
 * file. A page that was opened is gone with the next one.
 */
export async function print(
  client: BaseLanguageClient,
  document: vscode.TextDocument | undefined,
  storage: vscode.Uri,
): Promise<void> {
  if (document?.languageId !== 'markdown') {
    await vscode.window.showInformationMessage('Open a briefing first: this command opens it as a page to print.');
    return;
  }
  const markdown = await askServer(client, 'brieflint/printable', { uri: document.uri.toString() });
  if (markdown === null) return;
  const html = await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  const name = /([^/]+?)(?:\.\w+)?$/.exec(document.uri.path)?.[1] ?? 'briefing';
  const page = new TextEncoder().encode(pageOf(name, await withPictures(withoutActiveTags(html), document.uri)));
  const pages = vscode.Uri.joinPath(storage, 'print');
  const isBesideBrowser = storage.scheme === 'file' && vscode.env.remoteName === undefined;
  if (isBesideBrowser) {
    await vscode.workspace.fs.delete(pages, { recursive: true }).then(undefined, () => {});
    await vscode.workspace.fs.createDirectory(pages);
  }
  const file = isBesideBrowser
    ? vscode.Uri.joinPath(pages, `${name}.html`)
    : await vscode.window.showSaveDialog({
        title: 'Save the page to print',
        defaultUri: vscode.Uri.joinPath(document.uri, `../${name}.html`),
        filters: { Pages: ['html'] },
      });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, page);
  if (isBesideBrowser && (await vscode.env.openExternal(file))) return;
  await vscode.window.showInformationMessage(`The page is saved as ${file.fsPath}: open it in a browser to print it.`);
}

/** The server took the HTML out of the text; what VS Code reads otherwise, a content policy does not stop from leading elsewhere. */
const withoutActiveTags = (html: string): string =>
  html.replace(/<(?=\/?(?:base|embed|form|iframe|link|meta|object|script|style)\b)/gi, '&lt;');

const kinds: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Pictures beside the briefing become part of the page; those of other places stay away. */
async function withPictures(html: string, document: vscode.Uri): Promise<string> {
  const sources = new Set([...html.matchAll(/<img src="([^"]*)"/g)].map(([, source = '']) => source));
  const data = new Map<string, string>();
  for (const source of sources) {
    const kind = kinds[/\.(\w+)$/.exec(source)?.[1]?.toLowerCase() ?? ''];
    if (!kind || /^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(source)) continue;
    const file = vscode.Uri.joinPath(document, '..', decodeURIComponent(source));
    const bytes = await vscode.workspace.fs.readFile(file).then(undefined, () => undefined);
    if (bytes) data.set(source, `data:${kind};base64,${toBase64(bytes)}`);
  }
  return html.replace(/<img src="([^"]*)"/g, (_, source: string) => `<img src="${data.get(source) ?? ''}"`);
}

/** There is no `Buffer` in a browser. */
const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Black on white; nothing in it is fetched or run, whatever the briefing holds. */
const pageOf = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))}</title>
<style>
body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; color: #000; background: #fff; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3, h4 { font-family: system-ui, sans-serif; line-height: 1.2; break-after: avoid; }
table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: .3em .6em; text-align: left; vertical-align: top; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid #999; }
img { max-width: 100%; } tr, li, img { break-inside: avoid; } a { color: inherit; }
@page { margin: 22mm 20mm; } @media print { body { margin: 0; max-width: none; padding: 0; } }
</style>
</head>
<body>
${body}
</body>
</html>
`;
