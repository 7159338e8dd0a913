import { dayInWords } from '../../ledger/inWords.ts';
import { basisOf } from '../../ledger/score/basis.ts';
import { type Score, scoreOf } from '../../ledger/score/score.ts';
import { scoreCsv } from '../../ledger/scorecard/csv.ts';
import { diagramSvg } from '../../ledger/scorecard/diagram.ts';
import { scorecardHtml } from '../../ledger/scorecard/html.ts';
import { scorecardMarkdown } from '../../ledger/scorecard/markdown.ts';
import type { ScorecardOptions } from '../../ledger/scorecard/options.ts';
import { chosenFormat, readArguments } from '../arguments.ts';
import { scoreTable } from '../options/score.ts';
import type { Outcome } from '../outcome.ts';
import { count } from '../reporters/tally.ts';
import { delivered } from '../run/delivered.ts';
import { type GatherValues, gatherEntries } from '../run/gatherEntries.ts';
import { chosenOutput } from '../run/runOptions.ts';
import { drawScore } from '../score/pretty.ts';
import { dataShown, toJson } from '../terminal.ts';

type Format = (typeof scoreTable.options.format.choices)[number];

const writers: Readonly<Record<Format, (score: Score, options: ScorecardOptions) => string>> = {
  pretty: drawScore,
  json: (score) => `${toJson(score)}\n`,
  csv: scoreCsv,
  markdown: scorecardMarkdown,
  html: scorecardHtml,
  svg: ({ terms }) => diagramSvg(terms),
};

/** `brieflint score [paths, globs or -]`: what the judgements of briefings were worth. */
export async function score(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, scoreTable);
  const { options } = scoreTable;
  const format = chosenFormat(values.format, options.format.choices);
  const by = values.by === undefined ? undefined : chosenFormat(values.by, options.by.choices, 'grouping');
  const path = chosenOutput(values, positionals, format);
  const { entries, today, briefings, ...said } = await gatherEntries(values, positionals);
  const scored = scoreOf(entries, today, by);
  const remarks = [...selectionWords(values), ...said.errors, ...said.notes];
  const written = writers[format](scored, { basis: basisOf(entries), remarks });
  const report = format === 'pretty' || path !== undefined ? written : dataShown(written);
  const words = `${count(scored.counts.scored, 'judgement')} scored, of ${count(briefings, 'briefing')}`;
  return delivered({ ...said, report, format, status: said.errors.length > 0 ? 2 : 0, words }, path);
}

/** Which judgements were asked for, in a sentence. */
function selectionWords({ author, since, until }: Pick<GatherValues, 'author' | 'since' | 'until'>): string[] {
  const days = [since && `from ${dayInWords(since)}`, until && `until ${dayInWords(until)}`].filter(Boolean);
  const parts = [author && `by ${author}`, days.length > 0 && `published ${days.join(' ')}`].filter(Boolean);
  return parts.length > 0 ? [`Only judgements ${parts.join(', ')}.`] : [];
}
