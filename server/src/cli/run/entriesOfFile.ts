// Reading the entries of the ledger as a task, and what it finds in a file.
import { readBriefing } from '../../briefing/read.ts';
import { entriesOf } from '../../ledger/entries.ts';
import type { EntriesOfBriefing } from '../../ledger/entry.ts';
import type { Found, Task } from './task.ts';

export type FileEntries = Found & EntriesOfBriefing;

/** Reads the judgements of a file. */
export const entriesTask: Task<FileEntries> = {
  name: 'entries',
  bundle: 'commands.cjs',
  done: 'read',
  find({ text, options }) {
    const briefing = readBriefing(text, options);
    const { isBriefing, detection } = briefing;
    return { found: { isBriefing, reason: detection.reason, ...entriesOf(briefing) }, traces: [] };
  },
  hasFailed: () => false,
};
