import { join } from 'node:path';
import type * as All from './all.ts';
import type { Format } from './index.ts';
import { reportPretty } from './pretty.ts';
import type { CheckReport, ReportOptions } from './reporter.ts';

/** A new report of a format. All but that for people are in a bundle that is read only here. */
export const newReport = (format: Format, options: ReportOptions): CheckReport =>
  format === 'pretty'
    ? reportPretty(options)
    : (require(join(__dirname, 'reporters.cjs')) as typeof All).reporters[format](options);
