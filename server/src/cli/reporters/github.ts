import type { Severity } from '../../problem.ts';
import { harmless, shown } from '../terminal.ts';
import type { CheckReport, ReportOptions } from './reporter.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'notice' };

/** The problems as workflow commands: GitHub shows each beside its line of the change. */
export const reportGithub = ({ inRepository }: ReportOptions): CheckReport => ({
  begin: '',
  file: ({ path, problems }) =>
    problems
      .map(({ rule, severity, message, start, end }) => {
        // GitHub takes columns only of a place within one line.
        const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
        const place = `file=${property(inRepository(path))},line=${start.line},endLine=${end.line}${columns},title=${property(rule)}`;
        return `::${commands[severity]} ${place}::${data(message)}\n`;
      })
      .join(''),
  end: () => '',
});

/** Escaped as GitHub’s workflow commands ask: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const data = (text: string): string =>
  harmless(shown(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')));
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
