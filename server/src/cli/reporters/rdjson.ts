import type { Severity } from '../../problem.ts';
import type { Place } from '../../text/lineIndex.ts';
import type { FoundFix } from '../run/checkFile.ts';
import { type CheckReport, JsonList, type ReportOptions } from './reporter.ts';

const severities: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', information: 'INFO' };

/**
 * The problems in the format of reviewdog, https://github.com/reviewdog/reviewdog/tree/master/proto/rdf: columns count bytes.
 * Each of its suggestions is made by itself, so a fix of several edits is none.
 */
export function reportRdjson({ pageOf }: ReportOptions): CheckReport {
  const diagnostics = new JsonList(2);
  return {
    begin: '{\n  "source": { "name": "brieflint" },\n  "diagnostics": ',
    file: ({ path, problems }) =>
      problems
        .map(({ rule, severity, message, start, end, fixes }) => {
          const { url } = pageOf(rule);
          return diagnostics.item({
            message,
            location: { path, range: rangeOf(start, end) },
            severity: severities[severity],
            code: { value: rule, ...(url.startsWith('http') && { url }) },
            ...suggestionsOf(fixes),
          });
        })
        .join(''),
    end: () => `${diagnostics.end()}\n}\n`,
  };
}

const rangeOf = (start: Place, end: Place) => ({
  start: { line: start.line, column: start.byteColumn },
  end: { line: end.line, column: end.byteColumn },
});

function suggestionsOf(fixes: readonly FoundFix[]): object {
  const suggestions = fixes.flatMap(({ edits: [edit, ...others] }) =>
    edit && others.length === 0 ? [{ range: rangeOf(edit.start, edit.end), text: edit.text }] : [],
  );
  return suggestions.length > 0 ? { suggestions } : {};
}
