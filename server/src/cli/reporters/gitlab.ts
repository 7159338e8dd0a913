import type { Severity } from '../../problem.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { type CheckReport, JsonList, type ReportOptions } from './reporter.ts';

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', information: 'info' };

/** The problems for the Code Quality of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function reportGitlab({ inRepository }: ReportOptions): CheckReport {
  const issues = new JsonList(0);
  return {
    begin: '',
    file: ({ path: fromHere, problems }) => {
      const path = inRepository(fromHere);
      const fingerprints = fingerprintsOf(path, problems);
      return problems
        .map(({ rule, severity, message, start, end }, i) =>
          issues.item({
            description: message,
            check_name: rule,
            fingerprint: fingerprints[i],
            severity: severities[severity],
            location: { path, lines: { begin: start.line, end: end.line } },
          }),
        )
        .join('');
    },
    end: () => `${issues.end()}\n`,
  };
}
