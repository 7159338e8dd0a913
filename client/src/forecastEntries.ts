// The judgements that were read of the files of a workspace, put together.
import type * as vscode from 'vscode';
import type { EntriesOfFile, ListedEntry } from '../../server/src/lsp/protocol.ts';

/** A judgement of the workspace; where copies of a paper hold it, in the first of them. */
export type Forecast = ListedEntry & {
  readonly uri: vscode.Uri;
  /** The title of its briefing. */
  readonly title: string | null;
};

/** `look` is all of the entries but where they stand, by which a change that shows is noticed. */
export type ReadFile = { readonly uri: vscode.Uri; readonly read: EntriesOfFile; readonly look: string };

export const lookOf = ({ entries, today }: EntriesOfFile): string =>
  entries.length === 0 ? '' : JSON.stringify([today, entries.map(({ line, column, range, also, ...entry }) => entry)]);

/** A judgement that stands in copies of one paper is one, where it was read first, unless only a copy tells its outcome. */
export function withoutCopies(files: readonly ReadFile[]): Forecast[] {
  const byId = new Map<string, Forecast>();
  for (const { uri, read } of files.toSorted((a, b) => compare(a.uri.path, b.uri.path)))
    for (const entry of read.entries) {
      const first = byId.get(entry.id);
      if (!first || (first.outcome === null && entry.outcome !== null))
        byId.set(entry.id, { ...entry, uri, title: read.title });
    }
  return [...byId.values()];
}

const latest = '9999-12-31';

export const byDueDay = (a: Forecast, b: Forecast): number =>
  compare(a.due ?? latest, b.due ?? latest) || compare(a.uri.path, b.uri.path) || a.line - b.line;

/** By code units, so that the order is the same in every language of the machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
