import type { CheckReport } from './reporter.ts';
import { xml } from './xml.ts';

/**
 * The problems as a JUnit report: a briefing is a suite, a problem a failed test; those for information are left out. The words
 * of a briefing that is not in English are a test that was skipped; what could not be checked is a suite of errors. Valid by
 * the schema of Jenkins: `xunit/types/model/xsd/junit-10.xsd` in https://github.com/jenkinsci/xunit-plugin.
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
    return `  <testsuite name="${xml(path)}" tests="${tests}" failures="${cases.length}" errors="0"${isSkipped ? ' skipped="1"' : ''}>\n${sound}${skipped}  </testsuite>\n`;
  },
  end: ({ errors }) => `${suiteOf(errors)}</testsuites>\n`,
});

function suiteOf(errors: readonly string[]): string {
  if (errors.length === 0) return '';
  const cases = errors.map(
    (error, i) =>
      `    <testcase classname="brieflint" name="not checked ${i + 1}">\n      <error type="not-checked" message="${xml(error)}"/>\n    </testcase>\n`,
  );
  return `  <testsuite name="brieflint" tests="${cases.length}" failures="0" errors="${cases.length}">\n${cases.join('')}  </testsuite>\n`;
}
