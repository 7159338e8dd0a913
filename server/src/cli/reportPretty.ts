import type { Problem } from '../check.ts';
import type { Severity } from '../rules/rule.ts';
import type { CheckedFile } from './files.ts';
import { Lines } from './position.ts';
import { paint, width, wrap } from './terminal.ts';

const marks: Record<Severity, { sign: string; word: string; colour: 'red' | 'yellow' | 'blue' }> = {
  error: { sign: '✖', word: 'error', colour: 'red' },
  warning: { sign: '▲', word: 'warning', colour: 'yellow' },
  information: { sign: '●', word: 'information', colour: 'blue' },
};

/** The problems for people, file by file, each with the line it stands on. */
export function reportPretty(
  files: readonly CheckedFile[],
  { showIgnored }: { readonly showIgnored: boolean },
): string {
  const parts = files
    .filter(({ problems, ignored }) => problems.length > 0 || (showIgnored && ignored.length > 0))
    .map((file) => reportFile(file, showIgnored));
  const others = files
    .filter(({ briefing }) => !briefing.isBriefing)
    .map(({ path }) => paint('dim', `${path} is not a briefing and was not checked; add --all to check it anyway.\n`));
  const isAllSaid = others.length > 0 && others.length === files.length;
  return `${[...parts, ...others, ...(isAllSaid ? [] : [`${summary(files)}\n`])].join('\n')}`;
}

function reportFile({ path, briefing, problems, ignored }: CheckedFile, showIgnored: boolean): string {
  const lines = new Lines(briefing.text);
  const head = `${paint('underline', path)}  ${paint('dim', `${briefing.standard.short} · ${briefing.template.id}`)}\n`;
  const silenced = showIgnored ? ignored.map((one) => reportIgnored(one, lines)) : [];
  return head + [...problems.map((problem) => reportProblem(problem, lines)), ...silenced].join('');
}

/** A problem that a comment silences, and why. */
function reportIgnored({ problem, ignore }: CheckedFile['ignored'][number], lines: Lines): string {
  const { line, column } = lines.at(problem.span.start);
  const text = wrap(problem.message, width() - 25, 25);
  const why = wrap(ignore.reason || 'no reason given', width() - 29, 27);
  return paint(
    'dim',
    `${`${line}:${column}`.padStart(8)}  ○ ${'ignored'.padEnd(11)}  ${text}  ${problem.rule}\n${' '.repeat(25)}← ${why}\n`,
  );
}

function reportProblem({ rule, severity, message, span, fixes }: Problem, lines: Lines): string {
  const { sign, word, colour } = marks[severity];
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  const place = `${start.line}:${start.column}`.padStart(8);
  const text = wrap(message, width() - 25, 25);
  const title = `${paint('dim', place)}  ${paint(colour, `${sign} ${word.padEnd(11)}`)}  ${text}  ${paint('dim', rule)}\n`;
  const excerpt = excerptOf(
    lines.text(start.line),
    start.column - 1,
    end.line === start.line ? end.column - 1 : undefined,
    colour,
  );
  return title + excerpt + fixLine(fixes);
}

/** The fix, or the words to choose from where there are several. */
function fixLine(fixes: Problem['fixes']): string {
  const [first] = fixes;
  if (!first) return '';
  const choice = fixes.map((fix) => /“(.+)”/.exec(fix.title)?.[1] ?? fix.title).join(' · ');
  const words = fixes.length === 1 ? first.title : `choose: ${choice}`;
  return `${' '.repeat(25)}${paint('green', '→')} ${wrap(words, width() - 29, 27)}\n`;
}

/** The words around a problem, cut to the width of the terminal, with a line drawn under it. */
function excerptOf(line: string, from: number, to: number | undefined, colour: 'red' | 'yellow' | 'blue'): string {
  const room = width() - 29;
  const end = Math.min(to ?? line.length, line.length);
  const begin = end <= room ? 0 : Math.max(0, Math.min(from - 20, line.length - room));
  const shown = line.slice(begin, begin + room).replaceAll('\t', ' ');
  const under = ' '.repeat(Math.max(0, from - begin)) + '‾'.repeat(Math.max(1, Math.min(end, begin + room) - from));
  const left = begin > 0 ? '…' : ' ';
  const bar = `${' '.repeat(25)}${paint('dim', '│')}`;
  return `${bar}${left}${shown}${begin + room < line.length ? '…' : ''}\n${bar} ${paint(colour, under)}\n`;
}

function summary(files: readonly CheckedFile[]): string {
  const briefings = files.filter(({ briefing }) => briefing.isBriefing);
  const problems = briefings.flatMap((file) => file.problems);
  const among = `${count(briefings.length, 'briefing')}`;
  if (briefings.length === 0) return paint('dim', 'No briefing found.');
  if (problems.length === 0) return paint('green', `✔ ${among}, no problems.`);
  const of = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const parts = (['error', 'warning', 'information'] as const)
    .filter((severity) => of(severity) > 0)
    .map((severity) =>
      paint(
        marks[severity].colour,
        severity === 'information' ? `${of(severity)} for information` : count(of(severity), severity),
      ),
    );
  return `${parts.join(', ')} in ${among}.`;
}

/** `1 briefing`, `2 briefings`, `2 fixes`. */
export const count = (number: number, word: string, plural = `${word}s`): string =>
  `${number} ${number === 1 ? word : plural}`;
