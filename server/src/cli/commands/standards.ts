import { standards as allStandards } from '../../standards/index.ts';
import { type Band, describeBand, mainTerms, type Standard, type Term } from '../../standards/standard.ts';
import { chosenStandard, readArguments } from '../arguments.ts';
import { standardsTable } from '../options/standards.ts';
import type { Outcome } from '../outcome.ts';
import { linesShown, paint, shown, width, wrap } from '../terminal.ts';

/** `brieflint standards [ID]`: the list, or one standard with a bar for each band. */
export function standards(args: readonly string[]): Outcome {
  const { positionals } = readArguments(args, standardsTable);
  const [id] = positionals;
  if (id === undefined) return { output: list(), errors: [], status: 0 };
  const standard = chosenStandard(id);
  return { output: standard ? draw(standard) : '', errors: [], status: 0 };
}

const list = (): string =>
  allStandards
    .map(
      ({ id, name, issuer, year }) =>
        `${paint('bold', id.padEnd(8))}  ${name}  ${paint('dim', `${issuer}, ${year}`)}\n`,
    )
    .join('');

function draw(standard: Standard): string {
  const facts = [[standard.issuer, standard.year].filter(Boolean).join(', '), standard.source]
    .filter(Boolean)
    .map(shown);
  const head = [paint('bold', shown(standard.name)), ...facts.map((fact) => paint('dim', fact)), '', ''].join('\n');
  const rows = bands(standard);
  const widest = Math.max(...rows.map(({ words }) => words.length));
  const scale = `${' '.repeat(widest + 2)}${paint('dim', '0 %       25        50        75    100 %')}\n`;
  const lines = rows
    .map(({ words, band }) => `${words.padEnd(widest)}  ${bar(band)}  ${describeBand(band)}\n`)
    .join('');
  const levels =
    standard.confidenceLevels.length > 0
      ? `\nConfidence: ${shown(standard.confidenceLevels.join(', '))}; ${standard.confidenceWithLikelihood} in one sentence with a likelihood.\n`
      : '';
  const notes = linesShown(standard.notes.trim());
  return `${head}${scale}${lines}${levels}${notes ? `\n${paint('dim', wrap(notes, width(), 0))}\n` : ''}`;
}

/** The terms that share a band stand in one row. */
function bands(standard: Standard): { words: string; band: Band }[] {
  const rows = new Map<Band, Term[]>();
  for (const term of mainTerms(standard)) rows.set(term.band, [...(rows.get(term.band) ?? []), term]);
  return [...rows].map(([band, terms]) => ({ band, words: shown(terms.map(({ text }) => text).join(' · ')) }));
}

const columns = 40;

/** The band on a line of 0 to 100 %. */
function bar({ low, high }: Band): string {
  const from = Math.min(columns - 1, Math.round((low / 100) * columns));
  const to = Math.max(from + 1, Math.round((high / 100) * columns));
  return paint('dim', '·'.repeat(from)) + paint('cyan', '█'.repeat(to - from)) + paint('dim', '·'.repeat(columns - to));
}
