import { version } from '../../../package.json';
import { readArguments } from '../arguments.ts';
import { versionTable } from '../options/version.ts';
import type { Outcome } from '../outcome.ts';

/** `brieflint version`: the number alone. */
export function printVersion(args: readonly string[]): Outcome {
  readArguments(args, versionTable);
  return { output: `${version}\n`, errors: [], status: 0 };
}
