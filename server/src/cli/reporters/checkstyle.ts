import type { Severity } from '../../problem.ts';
import type { CheckReport } from './reporter.ts';
import { xml } from './xml.ts';

const severities: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'info' };

/** The problems as Checkstyle writes its own, which many servers of jobs read. */
export const reportCheckstyle = (): CheckReport => ({
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
  file: ({ path, problems }) => {
    const errors = problems.map(
      ({ rule, severity, message, start: { line, column } }) =>
        `    <error line="${line}" column="${column}" severity="${severities[severity]}" message="${xml(message)}" source="brieflint.${xml(rule)}"/>\n`,
    );
    return `  <file name="${xml(path)}">\n${errors.join('')}  </file>\n`;
  },
  end: () => '</checkstyle>\n',
});
