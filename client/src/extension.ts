import * as vscode from 'vscode';
import { startClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { createStatus } from './status.ts';
import { offerAfterPaste } from './structure.ts';

/** Called when the first Markdown file is opened, or a command of ours is called. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Brieflint', { log: true });
  const status = createStatus();
  context.subscriptions.push(output, status);

  const client = startClient(context.asAbsolutePath('server/dist/language-server.cjs'), output, status);
  context.subscriptions.push(
    { dispose: () => client.dispose() },
    ...registerCommands(client, output),
    offerAfterPaste(client),
  );
  await client.start();
}
