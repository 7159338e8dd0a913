// What mends a wrong setting: a message that knows it ends with it, and the fix writes what the message says.
import type { Fix } from '../problem.ts';
import type { FileProblem } from '../settings/yamlProblems.ts';

/** A message that quotes what is wrong, and last what to write instead. */
const advice = /“([^“”]*)”[^“”]*(?:perhaps|write) “([^“”]*)”\.$/;
const toQuote = /“([^“”]*)” must stand in quotes/;

/** The fix of a problem of the settings file `text`; undefined where the message leaves a choice, or the text has other words. */
export function settingsFix({ message, span }: FileProblem, text: string): Fix | undefined {
  const written = text.slice(span.start, span.end);
  const quoted = toQuote.exec(message)?.[1];
  if (quoted !== undefined) return written === quoted ? toFix(span.start, quoted, `"${quoted}"`) : undefined;
  const [, wrong = '', right = ''] = advice.exec(message) ?? [];
  const at = written.indexOf(wrong);
  if (!wrong || !right || at < 0 || written.includes(wrong, at + 1)) return undefined;
  const isQuoted = /["']/.test(written.charAt(at - 1));
  return toFix(span.start + at, wrong, isQuoted || /^[\w.]/.test(right) ? right : `"${right}"`);
}

const toFix = (start: number, wrong: string, newText: string): Fix => ({
  title: `Write ${newText.startsWith('"') ? newText : `“${newText}”`}`,
  safe: false,
  edits: [{ start, end: start + wrong.length, newText }],
});
