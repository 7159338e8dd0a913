import type { CheckReport } from './reporter.ts';

/** The problems as a JUnit report: a briefing is a suite, a problem a failed test; those for information are left out. */
export const reportJunit = (): CheckReport => ({
  begin: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n`,
  file: ({ path, problems }) => {
    const failures = problems.filter(({ severity }) => severity !== 'information');
    const cases = failures.map(({ rule, severity, message, start: { line, column } }) => {
      return `    <testcase classname="${xml(path)}" name="${xml(rule)} ${line}:${column}">
      <failure type="${severity}" message="${xml(message)}">${xml(`${path}:${line}:${column}`)}</failure>
    </testcase>
`;
    });
    const sound = cases.length > 0 ? cases.join('') : `    <testcase classname="${xml(path)}" name="brieflint"/>\n`;
    return `  <testsuite name="${xml(path)}" tests="${Math.max(1, cases.length)}" failures="${cases.length}">\n${sound}  </testsuite>\n`;
  },
  end: () => '</testsuites>\n',
});

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot hold, not even as references. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const xml = (text: string): string => text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
