// Reading the entries of the ledger as a task, and what it finds in a file.
import type { Briefing } from '../../briefing/model.ts';
import { readBriefing } from '../../briefing/read.ts';
import { check } from '../../check/check.ts';
import { entriesOf } from '../../ledger/entries.ts';
import type { EntriesOfBriefing } from '../../ledger/entry.ts';
import type { RuleSettings } from '../../problem.ts';
import { ruleNames } from '../../rules/index.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import type { Inputs } from './job.ts';
import type { Found, Task } from './task.ts';

/** What makes that a judgement stands in the ledger otherwise than its writer meant it. */
export type Doubt = { readonly line: number; readonly message: string };

export type FileEntries = Found & EntriesOfBriefing & { readonly doubts: readonly Doubt[] };

/** Reads the judgements of a file. */
export const entriesTask: Task<FileEntries> = {
  name: 'entries',
  done: 'read',
  find({ text, options, rules }, inputs) {
    const briefing = readBriefing(text, options);
    const { isBriefing, detection } = briefing;
    const doubts = doubtsAbout(briefing, rules, inputs);
    return { found: { isBriefing, reason: detection.reason, doubts, ...entriesOf(briefing) }, traces: [] };
  },
  hasFailed: () => false,
};

/** A standard that there is not, an outcome that cannot be read or cannot be: what these rules say, where they are on. */
const telling = new Set(['invalid-setting', 'unreadable-outcome', 'early-outcome']);

const othersOff: RuleSettings = Object.fromEntries(
  ruleNames.filter((name) => !telling.has(name)).map((name) => [name, { level: 'off' }]),
);

function doubtsAbout(briefing: Briefing, rules: RuleSettings, { today }: Pick<Inputs, 'today'>): Doubt[] {
  const { problems } = check(briefing, { ...rules, ...othersOff }, { today });
  const lines = new LineIndex(problems.length > 0 ? briefing.text : '');
  return problems.map(({ span, message }) => ({ line: lines.placeAt(span.start).line, message }));
}
