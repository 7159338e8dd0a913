// The formats of a report. A new one is a file of its own and a line here: `--format`, help and completion know it then.
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import { reportPretty } from './pretty.ts';
import type { CheckReport, ReportOptions } from './reporter.ts';
import { reportSarif } from './sarif.ts';

/** By the names that `--format` takes, in the order in which help lists them. */
export const reporters = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  junit: reportJunit,
} satisfies Record<string, (options: ReportOptions) => CheckReport>;

export const formats = Object.keys(reporters) as (keyof typeof reporters)[];
