import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ComparedIssues } from '../../server/src/lsp/protocol.ts';
import { type EarlierIssue, earlierIssues, toIssue } from './earlierIssues.ts';
import type { Forecast } from './forecastEntries.ts';
import type { LastDocument } from './lastDocument.ts';
import { askServer } from './messages.ts';
import { toRange } from './overviews.ts';
import { withoutIcons, withoutLinks } from './plain.ts';

/** *Compare with Earlier Issue …*: what became of each judgement, in a list that goes to both places. `target` may be a row of the Forecasts view. */
export async function compareIssues(client: BaseLanguageClient, last: LastDocument, target: unknown): Promise<void> {
  const now = await documentOf(target, last);
  if (now?.languageId !== 'markdown')
    return tell('Open a briefing first: this command says what changed since an earlier issue.');
  const issue = await ask(client, now.uri);
  const old = issue?.uri && (await vscode.workspace.openTextDocument(issue.uri).then(undefined, () => null));
  if (!issue || old === undefined) return;
  if (old === null) return tell(`“${issue.name}” cannot be read, so nothing was compared.`);
  const compared = await askServer(client, 'brieflint/compareIssues', {
    // A revision is read by the settings of the file itself.
    old: { uri: (old.uri.scheme === 'git' ? now : old).uri.toString(), name: issue.name, text: old.getText() },
    now: { uri: now.uri.toString(), name: vscode.workspace.asRelativePath(now.uri), text: now.getText() },
  });
  if ('refusal' in compared) return tell(compared.refusal);
  show(compared, old, now, issue.name);
}

const tell = async (message: string): Promise<void> => {
  await vscode.window.showInformationMessage(withoutLinks(message));
};

async function documentOf(target: unknown, last: LastDocument): Promise<vscode.TextDocument | undefined> {
  if (typeof target !== 'object' || target === null || !('forecast' in target)) return last.current;
  const { uri } = target.forecast as Forecast;
  return vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
}

async function ask(client: BaseLanguageClient, uri: vscode.Uri): Promise<EarlierIssue | undefined> {
  const issue = await vscode.window.showQuickPick(earlierIssues(client, uri), {
    title: 'Compare with which earlier issue?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!issue?.isAny) return issue;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: 'Compare with which earlier issue?',
      defaultUri: vscode.Uri.joinPath(uri, '..'),
      filters: { Markdown: ['md', 'markdown'] },
    })) ?? [];
  return file && toIssue(file);
}

type Row = vscode.QuickPickItem & { readonly judgement?: ComparedIssues['judgements'][number] };

const heads = { changed: 'Changed', new: 'New', dropped: 'Dropped', reworded: 'Reworded', kept: 'Kept' } as const;
const icons = { changed: 'arrow-swap', new: 'add', dropped: 'remove', reworded: 'edit', kept: 'check' } as const;

/** The list stays open while one goes through it; each judgement is shown where it stands in the old issue and in the new one. */
function show(
  { counts, judgements }: ComparedIssues,
  old: vscode.TextDocument,
  now: vscode.TextDocument,
  name: string,
): void {
  const list = vscode.window.createQuickPick<Row>();
  list.title = withoutIcons(`Since ${name}: ${counts}`);
  list.placeholder = 'Choose a judgement to see it in both issues; Escape ends the list';
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = judgements.flatMap((judgement, i): Row[] => {
    const { change, event, words, was } = judgement;
    const row = {
      label: `$(${icons[change]}) ${withoutIcons(event.charAt(0).toUpperCase() + event.slice(1))}`,
      description: withoutIcons(words),
      ...(was && { detail: withoutIcons(`was: ${was}`) }),
      judgement,
    };
    const isFirst = judgements[i - 1]?.change !== change;
    return isFirst ? [{ label: heads[change], kind: vscode.QuickPickItemKind.Separator }, row] : [row];
  });
  list.onDidAccept(async () => {
    const [row] = list.selectedItems;
    if (!row?.judgement) return;
    const { old: before, now: after } = row.judgement;
    await goTo(old, before, vscode.ViewColumn.One);
    await goTo(now, after, vscode.ViewColumn.Two);
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

const goTo = async (
  document: vscode.TextDocument,
  range: Parameters<typeof toRange>[0] | null,
  viewColumn: vscode.ViewColumn,
): Promise<void> => {
  if (range)
    await vscode.window.showTextDocument(document, { selection: toRange(range), viewColumn, preserveFocus: true });
};
