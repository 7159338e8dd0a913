// The earlier issues that a briefing can be compared with: what its front matter names, its neighbours, and its revisions in git.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askServer } from './messages.ts';
import { withoutIcons } from './plain.ts';

/** What VS Code's own git extension gives others, as far as it is used here. */
type Git = {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): Repository | null;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
};
type Repository = { log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]> };
type Commit = {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
};

/** An issue to compare with; without `uri` a line that only tells something, or asks for a file. */
export type EarlierIssue = vscode.QuickPickItem & {
  readonly uri?: vscode.Uri;
  readonly name: string;
  readonly isAny?: true;
};

/** So many revisions are listed, the latest first. */
const mostRevisions = 100;
/** Milliseconds to wait for git to look at the folder, which it does when the window opens. */
const patience = 5000;

/** The issues in the order in which they are likely to be meant: the one that the text names, the revisions, then the neighbours. */
export async function earlierIssues(client: BaseLanguageClient, uri: vscode.Uri): Promise<EarlierIssue[]> {
  const named = await askServer(client, 'brieflint/previousIssue', { uri: uri.toString() });
  const before = named === null ? undefined : vscode.Uri.joinPath(uri, '..', named);
  const revisions = await revisionsOf(uri);
  const neighbours = (await neighboursOf(uri)).filter((other) => other.toString() !== before?.toString());
  return [
    ...(before ? [heading('Named in the briefing'), toIssue(before, 'the issue before')] : []),
    heading('Revisions in git'),
    ...(typeof revisions === 'string' ? [{ label: '$(info) No revisions', detail: revisions, name: '' }] : revisions),
    ...(neighbours.length > 0 ? [heading('In the same folder')] : []),
    ...neighbours.map((other) => toIssue(other)),
    heading('Elsewhere'),
    { label: 'Another file …', name: '', isAny: true },
  ];
}

const heading = (label: string): EarlierIssue => ({ label, kind: vscode.QuickPickItemKind.Separator, name: '' });

export const toIssue = (uri: vscode.Uri, description = ''): EarlierIssue => {
  const name = vscode.workspace.asRelativePath(uri);
  return { label: withoutIcons(name.split('/').at(-1) ?? name), description, uri, name };
};

/** The other Markdown files of the folder, by name, those that come right before the file first. */
async function neighboursOf(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const own = uri.path.split('/').at(-1) ?? '';
  const names = entries
    .filter(([name, type]) => type & vscode.FileType.File && name !== own && /\.(?:md|markdown)$/i.test(name))
    .map(([name]) => name)
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const isEarlier = (name: string) => name.localeCompare(own, 'en', { numeric: true }) < 0;
  return [...names.filter(isEarlier), ...names.filter((name) => !isEarlier(name))].map((name) =>
    vscode.Uri.joinPath(folder, name),
  );
}

/** The revisions of a file, the latest first; or why there are none, in a sentence. */
async function revisionsOf(uri: vscode.Uri): Promise<EarlierIssue[] | string> {
  const git = await gitHere();
  if (!git) return 'VS Code’s git is not at hand here: it needs git and a folder that you trust.';
  const repository = git.getRepository(uri);
  if (!repository) return 'This file lies in no git repository that VS Code has open.';
  const commits = await repository.log({ maxEntries: mostRevisions, path: uri.fsPath }).catch(() => []);
  if (commits.length === 0) return 'This file has not been committed to git yet.';
  const name = vscode.workspace.asRelativePath(uri);
  return commits.map(({ hash, message, authorName, authorDate }) => ({
    label: `$(git-commit) ${withoutIcons(message.split('\n', 1)[0] ?? '')}`,
    description: withoutIcons(
      [authorDate && dateOf(authorDate), authorName, hash.slice(0, 8)].filter(Boolean).join(' · '),
    ),
    uri: git.toGitUri(uri, hash),
    name: `${name} (${hash.slice(0, 8)})`,
  }));
}

const dateOf = (date: Date): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(date);

/** VS Code's own git, once it has looked at the folder; undefined where there is none, or it is off. */
async function gitHere(): Promise<Git | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): Git }>(
      'vscode.git',
    );
    const exports = await extension?.activate();
    if (!exports?.enabled) return undefined;
    const git = exports.getAPI(1);
    if (git.state !== 'initialized')
      await new Promise<void>((resolve) => {
        const listener = git.onDidChangeState(() => done());
        const timer = setTimeout(() => done(), patience);
        const done = () => {
          clearTimeout(timer);
          listener.dispose();
          resolve();
        };
      });
    return git;
  } catch {
    return undefined;
  }
}
