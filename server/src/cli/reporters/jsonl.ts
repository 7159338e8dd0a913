import type { CheckedFile, FoundProblem } from '../run/checkFile.ts';
import { toJsonLine } from '../terminal.ts';
import type { CheckReport, ReportOptions } from './reporter.ts';

/**
 * A line of JSON for each file as soon as it is checked, and one for each sentence about what could not be checked. A line
 * has what `--format json` has of the file, and all besides that the other formats show: `brieflint merge` makes them of it.
 */
export const reportJsonl = ({ showIgnored }: ReportOptions): CheckReport => ({
  begin: '',
  file: ({ path, isBriefing, reason, language, standard, template, problems, ignored }: CheckedFile) =>
    toJsonLine({
      path,
      briefing: isBriefing,
      reason,
      language,
      standard: standard.id,
      standardName: standard.short,
      template,
      problems: problems.map(describe),
      ...(showIgnored && { ignored: ignored.map(({ problem, reason }) => ({ ...describe(problem), reason })) }),
    }),
  end: ({ errors }) => errors.map((error) => toJsonLine({ error })).join(''),
});

const describe = ({ rule, severity, message, start, end, fixes, words, excerpt, where }: FoundProblem) => ({
  rule,
  severity,
  message,
  ...range({ start, end }),
  fixes: fixes.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map((edit) => ({ ...range(edit), text: edit.text })),
  })),
  words,
  excerpt,
  ...(where && { where }),
});

const range = ({ start, end }: Pick<FoundProblem, 'start' | 'end'>) => ({
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
  byteColumn: start.byteColumn,
  endByteColumn: end.byteColumn,
});
