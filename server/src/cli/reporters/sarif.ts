import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import type { Severity } from '../../problem.ts';
import type { FoundFix, FoundProblem } from '../run/checkFile.ts';
import { toJson } from '../terminal.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { type CheckReport, JsonList, type ReportOptions, type RuleLine } from './reporter.ts';
import { whyOf } from './rulePage.ts';

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', information: 'note' };

/** What paths are relative to. */
const base = '%SRCROOT%';

/**
 * The problems as SARIF 2.1.0 for code scanning. A problem that an ignore comment covers is marked as suppressed, with the
 * reason, and only there where it is asked for: GitHub opens an alert for it like for any other,
 * https://github.com/github/codeql-action/issues/1230.
 */
export function reportSarif({ showIgnored, rules, pageOf, folder }: ReportOptions): CheckReport {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Brieflint', version, rules: rules.map((rule) => descriptorOf(rule, pageOf)) } },
        originalUriBaseIds: { [base]: { uri: folder } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  const shell = toJson(log);
  const place = shell.lastIndexOf('[]');
  const results = new JsonList(6);
  const indexes = new Map(rules.map(({ name }, i) => [name, i]));
  return {
    begin: shell.slice(0, place),
    file: ({ path, problems, ignored }) => {
      const artifact = locationOf(path, folder);
      const silenced = showIgnored ? ignored : [];
      const all = [...problems, ...silenced.map(({ problem }) => problem)];
      const fingerprints = fingerprintsOf(path, all);
      return all
        .map((problem, i) => {
          const reason = silenced[i - problems.length]?.reason;
          return results.item({
            ...toResult(problem, artifact, indexes),
            partialFingerprints: { 'brieflint/v1': fingerprints[i] },
            ...(reason !== undefined && { suppressions: [{ kind: 'inSource', justification: reason }] }),
          });
        })
        .join('');
    },
    end: () => `${results.end()}${shell.slice(place + 2)}\n`,
  };
}

function descriptorOf({ name, summary, severity, isOff }: RuleLine, pageOf: ReportOptions['pageOf']) {
  const { text, url } = pageOf(name);
  const why = whyOf(text) ?? { text: summary, markdown: summary };
  return {
    id: name,
    shortDescription: { text: summary },
    help: why,
    helpUri: url,
    defaultConfiguration: { level: levels[severity], enabled: !isOff },
  } satisfies ReportingDescriptor;
}

function toResult(
  { rule, severity, message, start, end, fixes }: FoundProblem,
  artifactLocation: ArtifactLocation,
  indexes: ReadonlyMap<string, number>,
): Result {
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf({ start, end }) } }],
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => toFix(fix, artifactLocation)) }),
  };
}

const toFix = ({ title, edits }: FoundFix, artifactLocation: ArtifactLocation): Fix => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation,
      replacements: edits.map((edit) => ({
        deletedRegion: regionOf(edit),
        ...(edit.text !== '' && { insertedContent: { text: edit.text } }),
      })),
    },
  ],
});

const regionOf = ({ start, end }: Pick<FoundProblem, 'start' | 'end'>): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** A path in the working folder is relative to it; one that leads out of it is an address of its own. */
function locationOf(path: string, folder: string): ArtifactLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return /^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(path) ? { uri: new URL(uri, folder).href } : { uri, uriBaseId: base };
}
