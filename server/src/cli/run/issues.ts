// The two issues that a command line of `diff` means: files, or what git keeps of them.
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isFile } from '../../host/node.ts';
import { isMarkdownName } from '../../text/markdownNames.ts';
import { UsageError } from '../outcome.ts';
import { type FoundFile, realPath } from './findFiles.ts';
import { Git } from './git.ts';

/** An issue to read: the name that reports give it, and its file, with the bytes of another state where one is meant. */
export type IssueFile = { readonly name: string; readonly file: FoundFile };

/** An operand as it is written. */
type Operand =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'revision'; readonly revision: string }
  | { readonly kind: 'state'; readonly revision: string; readonly path: string };

const usage = 'brieflint diff OLD NEW, where OLD is a file, REV or REV:PATH';

/** The issues that the operands mean, the old one first; a usage error where they mean none. */
export function issuesOf(operands: readonly string[]): readonly [IssueFile, IssueFile] {
  const [first, second, ...more] = operands;
  if (first === undefined || more.length > 0) throw new UsageError(`diff takes two issues: ${usage}.`);
  const [old, now] = [operandOf(first), second === undefined ? undefined : operandOf(second)];
  if (now?.kind === 'revision')
    throw new UsageError(`“${now.revision}” is no file: name the file of that revision too, “${now.revision}:PATH”.`);
  const issues =
    old.kind === 'revision' ? sinceRevision(old.revision, now) : ([issueOf(old), newIssue(old, now)] as const);
  const [a, b] = issues;
  const isSame = a.file.content === undefined && b.file.content === undefined && isOneFile(a.file.path, b.file.path);
  if (isSame || a.name === b.name)
    throw new UsageError(`“${b.name}” is named twice: name an earlier issue to compare it with.`);
  return issues;
}

/** What is there is a file, whatever it is called; a missing file is told by its name. */
function operandOf(text: string): Operand {
  if (text === '-' || isFile(text)) return { kind: 'file', path: text };
  if (text.startsWith('-')) throw new UsageError(`“${text}” is no revision: none begins with a hyphen.`);
  if (existsSync(text)) throw new UsageError(`“${text}” is no file that can be compared: name one briefing.`);
  const colon = /^[a-z]:[\\/]/i.test(text) ? -1 : text.indexOf(':');
  if (colon > 0) return { kind: 'state', revision: text.slice(0, colon), path: text.slice(colon + 1) };
  if (colon === 0) throw new UsageError(`“${text}” names no revision before the colon: write REV:PATH.`);
  return isMarkdownName(text) ? { kind: 'file', path: text } : { kind: 'revision', revision: text };
}

/** A file as it was in a revision, and as it is now or in another one. */
function sinceRevision(revision: string, now: Operand | undefined): readonly [IssueFile, IssueFile] {
  if (now?.kind === 'state') {
    const git = gitFor(revision);
    return [stateOf(git, revision, pathFromTop(git, now.path)), issueOf(now)];
  }
  if (now?.kind !== 'file' || now.path === '-')
    throw new UsageError(
      `There is no file “${revision}”; if it is a revision, name the file too: brieflint diff REV FILE.`,
    );
  if (!isFile(now.path)) throw noFile(now.path);
  const git = gitFor(revision, dirname(now.path));
  const path = relative(realPath(git.top), realPath(now.path));
  if (path.startsWith('..')) throw new UsageError(`“${now.path}” lies outside of the repository “${git.top}”.`);
  return [stateOf(git, revision, path.split(sep).join('/')), issueOf(now)];
}

const noFile = (path: string): UsageError => new UsageError(`“${path}” cannot be read: there is no such file.`);

/** The new issue; without one, the working copy of the old. */
function newIssue(old: Operand, now: Operand | undefined): IssueFile {
  if (now) return issueOf(now);
  if (old.kind !== 'state')
    throw new UsageError(`“${old.kind === 'file' ? old.path : old.revision}” is only one issue: ${usage}.`);
  const git = gitFor(old.revision);
  return issueOf({ kind: 'file', path: relative('.', join(git.top, pathFromTop(git, old.path))) });
}

function issueOf(operand: Operand): IssueFile {
  if (operand.kind === 'state') {
    const git = gitFor(operand.revision);
    return stateOf(git, operand.revision, pathFromTop(git, operand.path));
  }
  const path = operand.kind === 'file' ? operand.path : operand.revision;
  return { name: path.split(sep).join('/'), file: { path, named: true } };
}

const gitFor = (revision: string, folder?: string): Git =>
  new Git(`“${revision}” is no file here, and git was asked for it`, folder);

/** As git reads `REV:PATH`: from the top, but for `./` and `../`. */
const pathFromTop = (git: Git, path: string): string =>
  /^\.{1,2}\//.test(path)
    ? relative(realPath(git.top), realPath(resolve(path)))
        .split(sep)
        .join('/')
    : path;

function stateOf(git: Git, revision: string, path: string): IssueFile {
  const commit = git.commitOf(revision);
  if (!commit)
    throw new UsageError(`There is no file and no revision “${revision}” here: fetch it first, or name another.`);
  const content = git.fileAt(commit, path);
  if (!content)
    throw new UsageError(
      `There is no file “${path}” in “${revision}”: if it had another name then, write “${revision}:NAME”.`,
    );
  // The settings of today hold for both.
  return { name: `${revision}:${path}`, file: { path: join(git.top, path), named: true, content } };
}

const isOneFile = (a: string, b: string): boolean => a === b || realPath(a) === realPath(b);
