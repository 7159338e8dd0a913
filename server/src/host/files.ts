/** Where files are, and how their paths are made: on the disk, or wherever an editor has them. */
export type Files = Pick<
  typeof import('node:path'),
  'basename' | 'dirname' | 'join' | 'relative' | 'resolve' | 'sep'
> & {
  /** The text of a file; throws an error whose message says in words why it cannot be read. */
  readonly readText: (path: string) => string;
  /** The text of a Markdown file; throws as `readText` does. */
  readonly readBriefing: (path: string) => string;
  /** Whether a file lies there that can be read to its end, or a folder. */
  readonly exists: (path: string) => boolean;
  /** Whether anything has that name, and be it a pipe or a link that leads nowhere. */
  readonly isThere: (path: string) => boolean;
  /** What lies in a folder; nothing where that cannot be told. */
  readonly names: (folder: string) => readonly string[];
};

/** A file of settings, of a standard or of a template has no more bytes: nobody writes so much, but a stranger's folder may. */
export const mostSettingsBytes = 2 ** 20;

/** Nor has an earlier issue, which is read beside the briefing that names it. */
export const mostIssueBytes = 5 * 2 ** 20;
