import { version } from '../../../package.json';
import { readArguments } from '../arguments.ts';
import { versionTable } from '../options/version.ts';
import { type Outcome, UsageError } from '../outcome.ts';

/** `brieflint version`: the number alone. */
export function printVersion(args: readonly string[]): Outcome {
  const [operand] = readArguments(args, versionTable).positionals;
  if (operand !== undefined) throw new UsageError(`version takes nothing after it, not “${operand}”.`);
  return { output: `${version}\n`, errors: [], status: 0 };
}
