import type { Severity } from '../../problem.ts';
import { chosenCount, readArguments } from '../arguments.ts';
import { mergeTable } from '../options/merge.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { Tally } from '../reporters/tally.ts';
import { JsonLines } from '../run/jsonLines.ts';
import { refusePlace } from '../run/outputFile.ts';
import { lastLines, Outputs, planOf } from '../run/outputs.ts';
import { reportOptions } from '../run/reportOptions.ts';

/** `brieflint merge FILES`: the report that one run over all the files would have given. */
export async function merge(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, mergeTable);
  if (positionals.length === 0)
    throw new UsageError('merge takes files of “brieflint check --format jsonl”: brieflint merge FILES.');
  const plan = planOf(values);
  const mostWarnings = chosenCount(values['max-warnings']);
  const inputs = positionals.map((path): [string, string] => ['a file to merge', path]);
  if (plan.file) refusePlace(plan.file, 'output-file', inputs);
  const lines = new JsonLines();
  const unread: string[] = [];
  for (const path of new Set(positionals)) {
    try {
      lines.add(path);
    } catch (error) {
      unread.push(`“${path}” cannot be merged: ${(error as Error).message}.`);
    }
  }
  const errors = [...unread, ...lines.said];
  const tally = new Tally();
  const outputs = new Outputs(plan, reportOptions(values['show-ignored']));
  await outputs.begin();
  for (const file of lines.files()) {
    tally.add(file);
    await outputs.file(file);
    if (outputs.isCut) break;
  }
  lines.close();
  const { error, warning }: Readonly<Record<Severity, number>> = tally.counts;
  const status = errors.length > 0 ? 2 : error > 0 || warning > mostWarnings ? 1 : 0;
  const end = await outputs.end({ isSound: status === 0, errors }, tally.files > 0);
  const { output, notes } = lastLines(plan, tally, values.statistics, end);
  return {
    output,
    errors: end.error === undefined ? errors : [...errors, end.error],
    notes,
    status: end.error === undefined ? status : 2,
  };
}
