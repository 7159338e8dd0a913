// The figures as tables: Markdown that is aligned, so that a terminal shows it as well as a page does.
import { cpus, totalmem } from 'node:os';

/** The processor, the memory, Node and the day; and whether the machine was busy before, by its `load`: the processes that want to run. */
export const machine = (load) =>
  [
    `Medians on ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}, Node ${process.version.slice(1)}; ${new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}.`,
    ...(load > cpus().length / 2
      ? ['Other work ran on the machine meanwhile, so every wait is longer than it need be.']
      : []),
  ].join('\n');

/** What a writer waits for, beside a server that does nothing. */
export const serverTable = (rows) =>
  table(
    ['in the editor', 'Brieflint', 'a server that does nothing', 'difference'],
    rows.map(({ name, unit, brieflint, empty }) => [
      name,
      ...[brieflint, empty, brieflint - empty].map((number) => `${number.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`),
    ]),
  );

/** Each tool's seconds, how many times Brieflint's CPU time that is, and a sentence for each that did not run. */
export function toolsTable(rows) {
  const us = rows.find(({ name }) => name === 'Brieflint');
  const cells = (measured, ours) =>
    measured?.cpu
      ? [seconds(measured.cpu), seconds(measured.wall), ours.cpu ? `${(measured.cpu / ours.cpu).toFixed(2)} ×` : '–']
      : ['–', '–', '–'];
  const reasons = rows.flatMap(({ name, reason, one, thousand }) => {
    const why = reason ?? one?.reason ?? thousand?.reason;
    return why ? [`${name} was not measured: ${why}.`] : [];
  });
  const figures = table(
    ['on the command line', 'checks', '1 briefing: CPU', 'wait', 'ratio', '1,000 briefings: CPU', 'wait', 'ratio'],
    rows.map(({ name, version, checks, one, thousand }) => [
      [name, version].filter(Boolean).join(' '),
      checks,
      ...cells(one, us.one),
      ...cells(thousand, us.thousand),
    ]),
  );
  return [figures, ...reasons].join('\n\n');
}

/** How the time grows with one file; ten times the text should take no more than ten times as long. */
export const growthTable = (rows) =>
  table(
    ['one file of', 'CPU', 'wait', 'CPU, times the row above'],
    rows.map(({ name, cpu, wall }, index) => [
      name,
      seconds(cpu),
      seconds(wall),
      index ? `${(cpu / rows[index - 1].cpu).toFixed(1)} ×` : '–',
    ]),
  );

const seconds = (number) => `${number.toFixed(2)} s`;

/** A Markdown table, its first column to the left and figures to the right. */
function table(heads, rows) {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column])].map(({ length }) => length)),
  );
  const isWords = (column) => column === 0 || rows.every((row) => !/^[\d–-]/.test(row[column]));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (isWords(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = widths.map((width, column) => (isWords(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}
