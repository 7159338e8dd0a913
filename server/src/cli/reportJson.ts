import type { Problem } from '../check.ts';
import type { CheckedFile } from './files.ts';
import { Lines } from './position.ts';

/** The problems for programs: lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export function reportJson(files: readonly CheckedFile[], { showIgnored }: { readonly showIgnored: boolean }): string {
  const counts = { error: 0, warning: 0, information: 0 };
  const report = files.map(({ path, briefing, problems, ignored }) => {
    const lines = new Lines(briefing.text);
    for (const { severity } of problems) counts[severity]++;
    return {
      path,
      briefing: briefing.isBriefing,
      standard: briefing.standard.id,
      template: briefing.template.id,
      problems: problems.map((problem) => describe(problem, lines)),
      ...(showIgnored && {
        ignored: ignored.map(({ problem, ignore }) => ({ ...describe(problem, lines), reason: ignore.reason })),
      }),
    };
  });
  return `${JSON.stringify({ version: 1, files: report, counts }, null, 2)}\n`;
}

function describe({ rule, severity, message, span, fixes }: Problem, lines: Lines) {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  return {
    rule,
    severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
  };
}
