import { upperFirst } from '../../estimates/firstWord.ts';
import type { Score } from '../../ledger/score/score.ts';
import type { TermScore } from '../../ledger/score/terms.ts';
import { type FigureGroup, figureGroups } from '../../ledger/scorecard/figures.ts';
import { groupColumns, groupWords } from '../../ledger/scorecard/groupWords.ts';
import type { ScorecardOptions } from '../../ledger/scorecard/options.ts';
import { caveats, countWords, summary } from '../../ledger/scorecard/summary.ts';
import { type TermWords, termWords } from '../../ledger/scorecard/termWords.ts';
import { grouped } from '../../text/grouped.ts';
import { paint, shown, shownIn, width, wrap } from '../terminal.ts';
import { barsReading, drawScale, drawTerm } from './bars.ts';

/** The score for people: in a sentence, term by term with bars, figure by figure, and what may not be concluded. */
export function drawScore(score: Score, { basis }: ScorecardOptions): string {
  const room = width();
  const parts = [
    `${paint('bold', wrap(shown(summary(score, basis)), room, 0))}\n${wrap(countWords(score.counts).join(' '), room, 0)}\n`,
    ...drawTerms(shownIn(score.terms), room),
    ...figureGroups(score, basis).map((group) => drawFigures(group, room)),
    ...drawGroups(shownIn(score), room),
    ...(score.counts.scored > 0
      ? [
          `${paint('bold', 'What may not be concluded')}\n${caveats(score, basis)
            .map(({ holds, therefore }) => `  ${wrap(`${holds} ${therefore}`, room - 2, 2)}\n`)
            .join('')}`,
        ]
      : []),
  ];
  return parts.join('\n');
}

/** A table for each standard, the columns of all alike; on a narrow terminal the bars alone show the bands. */
function drawTerms(terms: readonly TermScore[], room: number): string[] {
  const rows = terms.map((score) => ({ score, ...termWords(score) }));
  const widest = (column: keyof TermWords): number => Math.max(0, ...rows.map((row) => row[column].length));
  const [term, happened, rate, verdict] = [widest('term'), widest('happened'), widest('rate'), widest('verdict')];
  const band = room < roomForBands ? 0 : widest('band') + 2;
  const cells = Math.max(14, Math.min(40, room - term - band - happened - rate - verdict - 8));
  const tables = [...grouped(rows, ({ standard }) => standard)].map(([name, members]) => {
    const head = `${paint('bold', name.padEnd(term + band))}  ${paint('dim', drawScale(cells))}\n`;
    const lines = members.map((row) => {
      const bounds = band === 0 ? '' : paint('dim', row.band.padStart(band));
      const behind = `${row.happened.padStart(happened)}  ${row.rate.padStart(rate)}  ${row.verdict}`;
      return `${row.term.padEnd(term)}${bounds}  ${drawTerm(row.score, cells)}  ${behind}\n`;
    });
    return head + lines.join('');
  });
  return tables.length > 0 ? [...tables, `${paint('dim', wrap(barsReading, room, 0))}\n`] : [];
}

/** In columns. */
const roomForBands = 95;

const drawFigures = ({ heading, figures }: FigureGroup, room: number): string =>
  `${paint('bold', heading)}\n${figures
    .map(
      ({ name, value, meaning }) =>
        `  ${name.padEnd(26)}${paint('cyan', value)}\n    ${paint('dim', wrap(meaning, room - 4, 4))}\n`,
    )
    .join('')}`;

/** A row for each group; a name that has no room beside its figures stands above them. */
function drawGroups({ groups }: Score, room: number): string[] {
  const [first] = groups;
  if (!first) return [];
  const rows = [[upperFirst(first.by), ...groupColumns], ...groups.map((group) => Object.values(groupWords(group)))];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const [widest = 0, ...others] = widths;
  const left = Math.min(widest, room - others.reduce((sum, one) => sum + one + 2, 0));
  const lines = rows.map(([name = '', ...cells]) => {
    const figures = cells.map((cell, column) => `  ${cell.padStart(others[column] ?? 0)}`).join('');
    return `${name.padEnd(left)}${name.length > left ? `\n${' '.repeat(left)}` : ''}${figures.trimEnd()}\n`;
  });
  return [lines.map((line, i) => (i === 0 ? paint('dim', line) : line)).join('')];
}
