import type { Severity } from '../../problem.ts';
import { markdownMark } from '../../text/markdownMark.ts';
import { mostCharacters, plainMarkdown } from '../../text/plainMarkdown.ts';
import type { CheckedFile, FoundProblem } from '../run/checkFile.ts';
import { harmless, shown } from '../terminal.ts';
import type { CheckReport, ReportOptions } from './reporter.ts';
import { count, Tally } from './tally.ts';

const words: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note' };

/** The problems as a comment on a pull request: a line that says all, then a table for each file, as many as a comment holds. */
export function reportMarkdown({ showIgnored }: ReportOptions): CheckReport {
  const tally = new Tally();
  const tables: string[] = [];
  let length = 0;
  let leftOut = 0;
  return {
    begin: '',
    file: (file) => {
      tally.add(file);
      const silenced = showIgnored ? file.ignored : [];
      const rows = [...file.problems.map((problem) => row(problem, '')), ...silenced.map(rowOfIgnored)];
      const taken = rows.filter((text) => {
        length += text.length;
        return length <= mostCharacters;
      });
      leftOut += rows.length - taken.length;
      if (taken.length > 0) tables.push(tableOf(file, taken));
      length += file.path.length + 100;
      return '';
    },
    end: ({ errors, isSound }) => {
      const unread = errors.slice(0, 50).map((error) => `- ${plain(error)}\n`);
      const more = errors.length > unread.length ? `- and ${errors.length - unread.length} more\n` : '';
      const head = `${markdownMark('report')}\n### ${isSound && tally.rules.length === 0 ? '✔ ' : ''}Brieflint: ${tally.words}\n`;
      return [
        head,
        ...(unread.length > 0 ? [`Not checked:\n\n${unread.join('')}${more}`] : []),
        ...tables,
        ...(leftOut > 0
          ? [`${count(leftOut, 'more problem')} ${leftOut === 1 ? 'has' : 'have'} no room in this comment.\n`]
          : []),
      ].join('\n');
    },
  };
}

const tableOf = ({ path, standard, template }: CheckedFile, rows: readonly string[]): string =>
  `**${plain(path)}** (${plain(standard.short)}, ${plain(template)})\n\n| line | | problem | rule |\n| ---: | --- | --- | --- |\n${rows.join('')}`;

const row = ({ rule, severity, message, start, fixes }: FoundProblem, more: string): string =>
  `| ${start.line} | ${words[severity]} | ${plain(message)}${fixesOf(fixes)}${more} | ${plain(rule)} |\n`;

const rowOfIgnored = ({ problem, reason }: CheckedFile['ignored'][number]): string =>
  row({ ...problem, fixes: [] }, `<br>Ignored${reason ? `: ${plain(reason)}` : ''}`);

/** Its title, or the words to choose from. */
const fixesOf = (fixes: FoundProblem['fixes']): string =>
  fixes.length === 0 ? '' : `<br>→ ${fixes.map(({ title }) => plain(title)).join(' · ')}`;

/** Words that are not ours, as plain text. */
const plain = (text: string): string => plainMarkdown(harmless(shown(text)));
