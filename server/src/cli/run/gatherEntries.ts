// The judgements of the briefings that a command line means, for the ledger and the score.
import type { Day } from '../../dates/calendar.ts';
import { today } from '../../host/today.ts';
import type { Entry } from '../../ledger/entry.ts';
import { gather, type ReadEntries } from '../../ledger/ledger.ts';
import { type EntryFilter, isSelected } from '../../ledger/selected.ts';
import { suggest } from '../../text/suggest.ts';
import { chosenDay } from '../arguments.ts';
import { UsageError } from '../outcome.ts';
import { count } from '../reporters/tally.ts';
import { entriesTask } from './entriesOfFile.ts';
import type { Values } from './files.ts';
import { inputsOf, type Job } from './job.ts';
import { Progress } from './progress.ts';
import { Run } from './run.ts';
import { chosenCache, chosenThreads, openCache } from './runOptions.ts';
import { selectionOf } from './selection.ts';

/** The values of the options of a command that gathers judgements. */
export type GatherValues = Values & {
  readonly author?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly today?: string | undefined;
  readonly cache: boolean;
  readonly 'cache-location'?: string;
  readonly threads?: string | undefined;
  readonly debug?: boolean | undefined;
};

/** The judgements asked for, by due day, and what is to be said besides. */
export type Gathered = {
  readonly entries: readonly Entry[];
  /** The titles of the briefings, by their paths. */
  readonly titles: ReadonlyMap<string, string>;
  readonly today: Day;
  readonly briefings: number;
  readonly errors: readonly string[];
  readonly notes: readonly string[];
  readonly traces: readonly string[];
};

/** Reads all files that paths and options mean; a usage error where an option says something that cannot be. */
export async function gatherEntries(
  values: GatherValues,
  paths: readonly string[],
  notice?: number,
): Promise<Gathered> {
  const day = values.today === undefined ? today() : chosenDay(values.today);
  const filter = filterOf(values);
  const cachePath = chosenCache(values);
  const threads = chosenThreads(values.threads);
  const job: Job = {
    values,
    today: day.toString(),
    isKeyed: cachePath !== undefined,
    isDebug: values.debug === true,
    wantsCopies: false,
  };
  const inputs = inputsOf(job);
  const notes: string[] = [];
  const cache = cachePath === undefined ? undefined : openCache(cachePath, entriesTask, job.today, notes);
  const selection = selectionOf(paths, { changed: false, staged: false, 'touched-lines': false });
  const progress = new Progress('read');
  const parts = { task: entriesTask, selection, job, inputs, requiresBriefing: false, progress };
  const run = new Run({ ...parts, options: { threads, cache } }, notes);
  const read: ReadEntries[] = [];
  const doubts: string[] = [];
  for await (const file of run.results()) {
    doubts.push(...file.doubts.map(({ line, message }) => `${file.path}:${line}: ${message}`));
    if (file.isBriefing) read.push(file);
  }
  const { entries, copies, contradicted } = gather(read, day, notice);
  const selected = entries.filter((entry) => isSelected(entry, filter));
  return {
    entries: selected,
    titles: new Map(read.flatMap(({ path, title }) => (title === null ? [] : [[path, title] as const]))),
    today: day,
    briefings: read.length,
    errors: run.errors,
    notes: [
      ...run.notes,
      ...firstOf(doubts),
      ...(copies > 0
        ? [`${count(copies, 'judgement')} of copies of a briefing ${copies === 1 ? 'is' : 'are'} counted once.`]
        : []),
      ...(contradicted > 0
        ? [
            `${count(contradicted, 'judgement')} of copies ${contradicted === 1 ? 'has' : 'have'} another outcome than the first: that of the first file counts.`,
          ]
        : []),
      ...unknownAuthor(entries, filter),
      ...undatedBriefings(entries, filter),
    ],
    traces: run.traces,
  };
}

/** As many as people read; the rest are counted. */
function firstOf(doubts: readonly string[]): string[] {
  const most = 5;
  if (doubts.length <= most) return [...doubts];
  return [...doubts.slice(0, most), `… and ${doubts.length - most} more: “brieflint check” tells them all.`];
}

function filterOf({ author, since, until }: GatherValues): EntryFilter {
  const days = { since: since && chosenDay(since).toString(), until: until && chosenDay(until).toString() };
  if (days.since && days.until && days.since > days.until)
    throw new UsageError(`No day is after ${days.since} and before ${days.until}: exchange --since and --until.`);
  return { author, ...days };
}

/** A sentence where nobody of the name given has a judgement, with the nearest name. */
function unknownAuthor(entries: readonly Entry[], { author }: EntryFilter): string[] {
  if (author === undefined || entries.some((entry) => isSelected(entry, { author }))) return [];
  const names = new Map(entries.flatMap(({ authors }) => authors.map((name) => [name.toLowerCase(), name])));
  const nearest = names.get((names.size > 0 && suggest(author, [...names.keys()]).nearest) || '');
  return [`No judgement is by “${author}”${nearest === undefined ? '' : `: perhaps “${nearest}”`}.`];
}

/** A sentence where days are asked for and some briefings have none. */
function undatedBriefings(entries: readonly Entry[], { since, until }: EntryFilter): string[] {
  const undated = entries.filter(({ published }) => published === null).length;
  if ((since === undefined && until === undefined) || undated === 0) return [];
  return [
    `${count(undated, 'judgement')} of briefings without a date of publication ${undated === 1 ? 'is' : 'are'} left out.`,
  ];
}
