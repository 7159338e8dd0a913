import type { CheckedFile, FoundProblem } from '../run/checkFile.ts';
import { type CheckReport, indented, JsonList, type ReportOptions } from './reporter.ts';

/** The problems for programs: lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export function reportJson({ showIgnored }: ReportOptions): CheckReport {
  const files = new JsonList(2);
  const counts = { error: 0, warning: 0, information: 0 };
  return {
    begin: '{\n  "version": 1,\n  "files": ',
    file: ({ path, isBriefing, language, standard, template, problems, ignored }: CheckedFile) => {
      for (const { severity } of problems) counts[severity]++;
      return files.item({
        path,
        briefing: isBriefing,
        language,
        standard: standard.id,
        template,
        problems: problems.map(describe),
        ...(showIgnored && { ignored: ignored.map(({ problem, reason }) => ({ ...describe(problem), reason })) }),
      });
    },
    end: () => `${files.end()},\n  "counts": ${indented(counts, '  ')}\n}\n`,
  };
}

const describe = ({ rule, severity, message, start, end, fixes, where, words }: FoundProblem) => ({
  rule,
  severity,
  message,
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
  ...(where && { heading: where.heading, paragraph: where.paragraph, words }),
  fixes: fixes.map(({ title, safe }) => ({ title, safe })),
});
