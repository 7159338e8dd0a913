import { wordsOfPlace } from '../../features/wordsOfPlace.ts';
import type { Severity } from '../../problem.ts';
import type { Excerpt } from '../../text/lineIndex.ts';
import type { CheckedFile, FoundProblem } from '../run/checkFile.ts';
import { paint, shownIn, width, wrap } from '../terminal.ts';
import type { CheckReport, ReportOptions } from './reporter.ts';
import { count } from './tally.ts';

const marks: Record<Severity, { sign: string; word: string; colour: 'red' | 'yellow' | 'blue' }> = {
  error: { sign: '✖', word: 'error', colour: 'red' },
  warning: { sign: '▲', word: 'warning', colour: 'yellow' },
  information: { sign: '●', word: 'note', colour: 'blue' },
};

/** The column at which the words of a problem begin: after its place, its sign and the longest word for a severity. */
const indent = 21;

/** The problems for people, file by file, each with its line of the text. */
export function reportPretty({ showIgnored }: Pick<ReportOptions, 'showIgnored'>): CheckReport {
  let hasOthers = false;
  const counts = { briefings: 0, notEnglish: 0, untold: 0, error: 0, warning: 0, information: 0 };
  let isFirst = true;
  /** `text` with a blank line before it, unless it is the first. */
  const apart = (text: string): string => {
    const before = isFirst ? '' : '\n';
    isFirst = false;
    return before + text;
  };
  return {
    begin: '',
    file: (file) => {
      const { isBriefing, language, problems, ignored } = file;
      if (isBriefing) counts.briefings++;
      else hasOthers = true;
      if (isBriefing && language === 'other') counts.notEnglish++;
      if (isBriefing && language === 'unknown') counts.untold++;
      for (const { severity } of problems) counts[severity]++;
      return problems.length > 0 || (showIgnored && ignored.length > 0)
        ? apart(reportFile(shownIn(file), showIgnored))
        : '';
    },
    end: ({ isSound }) => {
      // Why a file that the user named was not checked is said on standard error.
      return hasOthers && counts.briefings === 0 ? '' : apart(`${summary(counts, isSound)}\n`);
    },
  };
}

function reportFile({ path, standard, template, problems, ignored }: CheckedFile, showIgnored: boolean): string {
  const head = `${paint('underline', path)}  ${paint('dim', `${standard.short} · ${template}`)}\n`;
  let last = '';
  /** Of a Word file, each paragraph once above what was found in it. */
  const place = ({ where }: FoundProblem): string => {
    const words = where ? wordsOfPlace(where) : '';
    const isNew = words !== last;
    last = words;
    return isNew && words ? `  ${wrap(words, width() - 3, 2)}\n` : '';
  };
  return (
    head +
    problems.map((problem) => place(problem) + reportProblem(problem)).join('') +
    (showIgnored ? ignored.map((one) => place(one.problem) + reportIgnored(one)).join('') : '')
  );
}

/** The line and the column; nothing for a Word file, which has no lines. */
const lineOf = ({ start, where }: FoundProblem): string => (where ? '' : `${start.line}:${start.column}`).padStart(8);

/** A problem that an ignore comment suppresses, with its reason. */
function reportIgnored({ problem, reason }: CheckedFile['ignored'][number]): string {
  const text = wrap(problem.message, width() - indent, indent);
  const why = wrap(reason || 'no reason given', width() - indent - 4, indent + 2);
  return paint(
    'dim',
    `${lineOf(problem)}  ○ ${'ignored'.padEnd(7)}  ${text}  ${problem.rule}\n${' '.repeat(indent)}← ${why}\n`,
  );
}

function reportProblem(problem: FoundProblem): string {
  const { rule, severity, message, start, end, fixes, excerpt } = problem;
  const { sign, word, colour } = marks[severity];
  const place = lineOf(problem);
  // The name of the rule wraps with the words, and stands two blanks behind them or at the beginning of a line.
  const words = wrap(`${message} ${rule}`, width() - indent - 1, indent).slice(0, -rule.length);
  const text = words.endsWith('  ') ? words : `${words} `;
  const title = `${paint('dim', place)}  ${paint(colour, `${sign} ${word.padEnd(7)}`)}  ${text}${paint('dim', rule)}\n`;
  const to = end.line === start.line ? end.column - 1 : excerpt.length;
  return title + drawExcerpt(excerpt, start.column - 1, to, colour) + fixLine(fixes);
}

/** The fix, or the words to choose from where there are several. */
function fixLine(fixes: FoundProblem['fixes']): string {
  const [first] = fixes;
  if (!first) return '';
  const choice = fixes.map((fix) => /“(.+)”/.exec(fix.title)?.[1] ?? fix.title).join(' · ');
  const words = fixes.length === 1 ? first.title : `choose: ${choice}`;
  return `${' '.repeat(indent)}${paint('green', '→')} ${wrap(words, width() - indent - 4, indent + 2)}\n`;
}

/** The words around a problem, cut to the width of the terminal, with a line drawn under it. */
function drawExcerpt(
  { text, before, length }: Excerpt,
  from: number,
  to: number,
  colour: 'red' | 'yellow' | 'blue',
): string {
  const room = width() - indent - 4;
  const end = Math.min(to, length);
  const begin = end <= room ? 0 : Math.max(0, Math.min(from - 20, length - room));
  const shown = text.slice(begin - before, begin - before + room).replaceAll('\t', ' ');
  const under = ' '.repeat(Math.max(0, from - begin)) + '‾'.repeat(Math.max(1, Math.min(end, begin + room) - from));
  const left = begin > 0 ? '…' : ' ';
  const bar = `${' '.repeat(indent)}${paint('dim', '│')}`;
  return `${bar}${left}${shown}${begin + room < length ? '…' : ''}\n${bar} ${paint(colour, under)}\n`;
}

function summary(
  { briefings, notEnglish, untold, ...problems }: Record<Severity | 'briefings' | 'notEnglish' | 'untold', number>,
  isSound: boolean,
): string {
  if (briefings === 0) return paint('dim', 'No briefing found.');
  const among = count(briefings, 'briefing');
  const severities = (['error', 'warning', 'information'] as const).filter((severity) => problems[severity] > 0);
  if (severities.length === 0)
    return notEnglish + untold > 0
      ? `${among}, no problems. ${uncheckedWords(notEnglish, untold)}`
      : isSound
        ? paint('green', `✔ ${among}, no problems.`)
        : `${among}, no problems.`;
  const parts = severities.map((severity) =>
    paint(marks[severity].colour, count(problems[severity], marks[severity].word)),
  );
  return `${parts.join(', ')} in ${among}.`;
}

/** What is said beside a good result: no tick stands for words that nobody checked. */
export const uncheckedWords = (notEnglish: number, untold: number): string =>
  [
    notEnglish > 0
      ? `${count(notEnglish, 'briefing')} not in English: ${notEnglish === 1 ? 'its' : 'their'} words were not checked.`
      : '',
    untold > 0 ? `${count(untold, 'briefing')} in no language that could be told: checked as English.` : '',
  ]
    .filter(Boolean)
    .join(' ');
