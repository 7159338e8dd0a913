import type { Briefing } from '../../briefing/model.ts';
import { readBriefing } from '../../briefing/read.ts';
import { compare } from '../../ledger/compare/compare.ts';
import { toComparison } from '../../ledger/compare/comparison.ts';
import { countsInWords } from '../../ledger/compare/inWords.ts';
import { entriesOf } from '../../ledger/entries.ts';
import { chosenFormat, readArguments } from '../arguments.ts';
import { reportComparison } from '../diff/markdown.ts';
import { drawComparison } from '../diff/pretty.ts';
import { diffTable } from '../options/diff.ts';
import type { Outcome } from '../outcome.ts';
import { delivered } from '../run/delivered.ts';
import { type Choice, cannotRead, choose, FaultsOnce, isNoBriefing, openFile } from '../run/files.ts';
import { type IssueFile, issuesOf } from '../run/issues.ts';
import { refusePlace } from '../run/outputFile.ts';
import { otherPaths } from '../run/runOptions.ts';
import { toJson } from '../terminal.ts';
import { traceOf } from '../trace.ts';

/** `brieflint diff OLD [NEW]`: what became of the judgements of one issue in the next. */
export function diff(args: readonly string[]): Outcome {
  const { values, positionals } = readArguments(args, diffTable);
  const format = chosenFormat(values.format, diffTable.options.format.choices);
  const path = values.output;
  const files = issuesOf(positionals);
  if (path !== undefined) {
    const operands = files.map(({ file }) => file.path);
    refusePlace({ path, format }, 'output', otherPaths(values, operands, undefined, 'an issue to compare'));
  }
  const choice = choose(values);
  const errors: string[] = [];
  const traces: string[] = [];
  const faults = new FaultsOnce(errors);
  const [old, now] = files.map((issue) => readIssue(issue, choice, faults, errors, traces));
  if (!old || !now) return { output: '', errors, traces, status: 2 };

  const judgements = compare(old.entries, now.entries);
  const words = countsInWords(judgements);
  const report = {
    json: () => `${toJson(toComparison(old, now, judgements))}\n`,
    markdown: () => reportComparison(old, now, judgements),
    pretty: () => drawComparison(old, now, judgements),
  }[format]();
  return delivered({ report, format, words, errors, traces, status: errors.length > 0 ? 2 : 0 }, path);
}

/** The judgements of an issue; undefined where it cannot be read or is no briefing, of which `errors` then tell. */
function readIssue({ name, file }: IssueFile, choice: Choice, faults: FaultsOnce, errors: string[], traces: string[]) {
  try {
    const open = openFile(file, choice);
    faults.add(open.faults);
    const briefing: Briefing = readBriefing(open.text, open.options);
    if (briefing.isBriefing)
      return { path: name, published: briefing.byline.published?.toString() ?? null, ...entriesOf(briefing) };
    errors.push(isNoBriefing(`“${name}”`, 'compared', briefing.detection.reason));
  } catch (error) {
    errors.push(cannotRead({ path: name, named: true }, choice, error));
    traces.push(traceOf(error));
  }
  return undefined;
}
