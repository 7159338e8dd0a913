import * as vscode from 'vscode';

/** *Print …*: the briefing as a page of its own in the browser, which prints; where there is no browser beside VS Code, as a file. */
export async function print(document: vscode.TextDocument | undefined, storage: vscode.Uri): Promise<void> {
  if (document?.languageId !== 'markdown') {
    await vscode.window.showInformationMessage('Open a briefing first: this command opens it as a page to print.');
    return;
  }
  const body = await vscode.commands.executeCommand<string>('markdown.api.render', document);
  const name = /([^/]+?)(?:\.\w+)?$/.exec(document.uri.path)?.[1] ?? 'briefing';
  const page = new TextEncoder().encode(pageOf(name, body));
  const isBesideBrowser = storage.scheme === 'file' && vscode.env.remoteName === undefined;
  const file = isBesideBrowser
    ? vscode.Uri.joinPath(storage, `${name}.html`)
    : await vscode.window.showSaveDialog({
        title: 'Save the page to print',
        defaultUri: vscode.Uri.joinPath(document.uri, `../${name}.html`),
        filters: { Pages: ['html'] },
      });
  if (!file) return;
  if (isBesideBrowser) await vscode.workspace.fs.createDirectory(storage);
  await vscode.workspace.fs.writeFile(file, page);
  if (isBesideBrowser && (await vscode.env.openExternal(file))) return;
  await vscode.window.showInformationMessage(`The page is saved as ${file.fsPath}: open it in a browser to print it.`);
}

/** Black on white; nothing in it is fetched or run, whatever the briefing holds. */
const pageOf = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src file: data:">
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
