import type { Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../package.json';
import type { Problem } from '../check.ts';
import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckedFile } from './files.ts';
import { Lines } from './position.ts';

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', information: 'note' };

/** The problems as SARIF 2.1.0 for code scanning; what a comment silences stands there as suppressed, with its reason. */
export function reportSarif(files: readonly CheckedFile[]): string {
  const results = files.flatMap((file) => {
    const lines = new Lines(file.briefing.text);
    return [
      ...file.problems.map((problem) => toResult(problem, file.path, lines)),
      ...file.ignored.map(
        ({ problem, ignore }): Result => ({
          ...toResult(problem, file.path, lines),
          suppressions: [{ kind: 'inSource', justification: ignore.reason }],
        }),
      ),
    ];
  });
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      { tool: { driver: { name: 'Brieflint', version, rules: descriptors } }, columnKind: 'utf16CodeUnits', results },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const descriptors: ReportingDescriptor[] = rules.map(({ name, summary, severity, isOff }) => ({
  id: name,
  shortDescription: { text: summary },
  defaultConfiguration: { level: levels[severity], enabled: isOff !== true },
}));

function toResult({ rule, severity, message, span }: Problem, path: string, lines: Lines): Result {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
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
