import type { Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import type { Severity } from '../../problem.ts';
import { rules } from '../../rules/index.ts';
import type { FoundProblem } from '../run/checkFile.ts';
import { type CheckReport, JsonList, type ReportOptions } from './reporter.ts';

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', information: 'note' };

/**
 * The problems as SARIF 2.1.0 for code scanning. A problem that an ignore comment covers is marked as suppressed, with the
 * reason, and only there where it is asked for: GitHub opens an alert for it like for any other,
 * https://github.com/github/codeql-action/issues/1230.
 */
export function reportSarif({ showIgnored }: ReportOptions): CheckReport {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Brieflint', version, rules: descriptors() } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  const shell = JSON.stringify(log, null, 2);
  const place = shell.lastIndexOf('[]');
  const results = new JsonList(6);
  return {
    begin: shell.slice(0, place),
    file: ({ path, problems, ignored }) =>
      [
        ...problems.map((problem) => toResult(problem, path)),
        ...(showIgnored ? ignored : []).map(
          ({ problem, reason }): Result => ({
            ...toResult(problem, path),
            suppressions: [{ kind: 'inSource', justification: reason }],
          }),
        ),
      ]
        .map((result) => results.item(result))
        .join(''),
    end: () => `${results.end()}${shell.slice(place + 2)}\n`,
  };
}

const descriptors = (): ReportingDescriptor[] =>
  rules.map(({ name, summary, severity, isOff }) => ({
    id: name,
    shortDescription: { text: summary },
    defaultConfiguration: { level: levels[severity], enabled: isOff !== true },
  }));

function toResult({ rule, severity, message, start, end }: FoundProblem, path: string): Result {
  const ruleIndex = rules.findIndex(({ name }) => name === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
      },
    ],
  };
}
