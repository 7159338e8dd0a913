import { shown } from '../terminal.ts';
import type { CheckReport } from './reporter.ts';

/**
 * The problems as a JUnit report: a briefing is a suite, a problem a failed test; those for information are left out. The words
 * of a briefing that is not in English are a test that was skipped.
 */
export const reportJunit = (): CheckReport => ({
  begin: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n`,
  file: ({ path, isBriefing, language, problems }) => {
    const failures = problems.filter(({ severity }) => severity !== 'information');
    const cases = failures.map(({ rule, severity, message, start: { line, column } }) => {
      return `    <testcase classname="${xml(path)}" name="${xml(rule)} ${line}:${column}">
      <failure type="${severity}" message="${xml(message)}">${xml(`${path}:${line}:${column}`)}</failure>
    </testcase>
`;
    });
    const sound = cases.length > 0 ? cases.join('') : `    <testcase classname="${xml(path)}" name="brieflint"/>\n`;
    const isSkipped = isBriefing && language === 'other';
    const skipped = isSkipped
      ? `    <testcase classname="${xml(path)}" name="words">\n      <skipped message="Not in English: its words were not checked."/>\n    </testcase>\n`
      : '';
    const tests = Math.max(1, cases.length) + (isSkipped ? 1 : 0);
    return `  <testsuite name="${xml(path)}" tests="${tests}" failures="${cases.length}"${isSkipped ? ' skipped="1"' : ''}>\n${sound}${skipped}  </testsuite>\n`;
  },
  end: () => '</testsuites>\n',
});

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '#': '&#35;' };

/** Most of what is shown otherwise XML 1.0 cannot hold, not even as references. */
const xml = (text: string): string => shown(text).replace(/[&<>"]|(?<=#)#/g, (sign) => entities[sign] ?? sign);
