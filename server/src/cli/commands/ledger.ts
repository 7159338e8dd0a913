import type { Day } from '../../dates/calendar.ts';
import { type Entry, type State, states } from '../../ledger/entry.ts';
import type { LedgerFormatName } from '../../ledger/formats/index.ts';
import { toLedger } from '../../ledger/ledger.ts';
import { thereIsNo } from '../../text/suggest.ts';
import { chosenFormat, readArguments } from '../arguments.ts';
import { ledgerFormat } from '../ledger/load.ts';
import { drawLedger } from '../ledger/pretty.ts';
import { ledgerTable } from '../options/ledger.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { count } from '../reporters/tally.ts';
import { delivered } from '../run/delivered.ts';
import { gatherEntries } from '../run/gatherEntries.ts';
import { chosenOutput } from '../run/runOptions.ts';
import { dataShown, toJson } from '../terminal.ts';

/** `brieflint ledger [paths, globs or -]`: the judgements of briefings, by due day. */
export async function ledger(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, ledgerTable);
  const { options } = ledgerTable;
  const format = chosenFormat(values.format, options.format.choices);
  const by = chosenFormat(values.by, options.by.choices, 'grouping');
  const chosen = chosenStates(values.state);
  const path = chosenOutput(values, positionals, format);
  const { entries, titles, today, briefings, ...said } = await gatherEntries(
    values,
    positionals,
    chosenNotice(values['due-within']),
  );
  const listed = chosen ? entries.filter(({ state }) => chosen.has(state)) : entries;
  const isOverdue = listed.some(({ state }) => state === 'overdue');
  const { report, notes } =
    format === 'pretty'
      ? { report: drawLedger(listed, by, today), notes: [] }
      : dataOf(format, listed, today, titles, path === undefined);
  const words = `${count(listed.length, 'judgement')} of ${count(briefings, 'briefing')}`;
  const status = said.errors.length > 0 ? 2 : isOverdue && values['fail-overdue'] ? 1 : 0;
  return delivered({ ...said, notes: [...said.notes, ...notes], report, format, status, words }, path);
}

/** The judgements for programs, and how many of them the format cannot hold. What may stand in a log does not act there. */
function dataOf(
  format: 'json' | LedgerFormatName,
  entries: readonly Entry[],
  today: Day,
  titles: ReadonlyMap<string, string>,
  isForLog: boolean,
): { readonly report: string; readonly notes: readonly string[] } {
  const ledger = toLedger(entries, today);
  if (format === 'json') return { report: `${toJson(ledger)}\n`, notes: [] };
  const { write, takes } = ledgerFormat(format);
  const written = write(ledger, titles);
  const without = takes ? entries.filter((entry) => !takes.has(entry)).length : 0;
  return {
    report: typeof written !== 'string' ? `${toJson(written)}\n` : isForLog ? dataShown(written) : written,
    notes:
      takes && without > 0
        ? [`${count(without, 'judgement')} without a ${takes.what} ${without === 1 ? 'is' : 'are'} left out.`]
        : [],
  };
}

/** The states of `--state`; undefined without it, a usage error where one is none. */
function chosenStates(text: string | undefined): ReadonlySet<State> | undefined {
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim());
  return new Set(
    names.map((name) => {
      const found = states.find((state) => state === name);
      if (!found) throw new UsageError(thereIsNo('state', name, states));
      return found;
    }),
  );
}

function chosenNotice(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new UsageError(`“${text}” is no number of days: write --due-within 0, 7, 14 …`);
  return Number(text);
}
