// A baseline lets an archive keep its old problems: only what is new is reported.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import type { Problem } from '../check.ts';
import { readText } from '../host/node.ts';
import { writeWhole } from '../host/writeWhole.ts';
import type { CheckedFile } from './files.ts';
import { shown } from './files.ts';
import { UsageError } from './usage.ts';

const entrySchema = v.strictObject({ rule: v.string(), text: v.string(), count: v.number() });
const schema = v.strictObject({ version: v.literal(1), files: v.record(v.string(), v.array(entrySchema)) });

type Entry = v.InferOutput<typeof entrySchema>;
export type Baseline = v.InferOutput<typeof schema>;

const mark = '\uFEFF';

const parse = (text: string): Baseline => v.parse(schema, JSON.parse(text.replace(mark, '')));

/** Reads a baseline file; one that is missing or broken is a usage error. */
export function readBaseline(path: string): Baseline {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    throw new UsageError(
      `The baseline “${path}” cannot be read: ${(error as Error).message}. “--update-baseline” writes one.`,
    );
  }
  try {
    return parse(text);
  } catch {
    throw new UsageError(`“${path}” is no baseline: “--update-baseline” writes a new one.`);
  }
}

/** What a problem is known by: file, rule and the words it stands on, so that lines may move. */
const textOf = ({ span, rule, message }: Problem, { briefing }: CheckedFile): string =>
  // What is missing stands on the title or a heading: it is known by the words that the message quotes.
  rule.startsWith('missing-section') || rule.startsWith('missing-horizon')
    ? (message.match(/“[^”]*”/g) ?? []).join(' ')
    : briefing.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().slice(0, 200);

/** The path of a file from the folder of the baseline, so that the two may move together. */
const keyOf = (file: string, baseline: string): string =>
  relative(dirname(resolve(baseline)), resolve(file))
    .split(sep)
    .join('/');

/** Writes the problems of `files` as the new baseline; entries of files that were not checked stay. */
export function writeBaseline(path: string, files: readonly CheckedFile[]): void {
  const before = textOfOld(path);
  const old = before ? entriesOfOld(before) : {};
  const fresh = files.map((file) => [keyOf(file.path, path), entriesOf(file)] as const);
  const all = Object.entries({ ...old, ...Object.fromEntries(fresh) })
    .filter(([key, entries]) => entries.length > 0 && existsSync(resolve(dirname(resolve(path)), key)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ version: 1, files: Object.fromEntries(all) }, null, 2)}\n`;
  try {
    // What a tool of its house made of the old one, its byte order mark and its line ends, the new one keeps.
    const ends = before?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
    writeWhole(path, before?.startsWith(mark) ? mark + ends : ends, before);
  } catch (error) {
    throw new UsageError(`The baseline “${path}” cannot be written: ${(error as Error).message}.`);
  }
}

/** The text of the baseline that is there, null for none; undefined where it is no text. */
function textOfOld(path: string): string | null | undefined {
  if (!existsSync(path)) return null;
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

/** A broken baseline is written anew. */
function entriesOfOld(text: string): Baseline['files'] {
  try {
    return parse(text).files;
  } catch {
    return {};
  }
}

function entriesOf(file: CheckedFile): Entry[] {
  const entries: Entry[] = [];
  for (const problem of file.problems) {
    const text = textOf(problem, file);
    const same = entries.find((entry) => entry.rule === problem.rule && entry.text === text);
    if (same) same.count++;
    else entries.push({ rule: problem.rule, text, count: 1 });
  }
  return entries;
}

/** The files with only their new problems, and a sentence for each entry that occurs no longer. */
export function subtract(
  { files: known }: Baseline,
  files: readonly CheckedFile[],
  path: string,
): { files: CheckedFile[]; gone: string[]; known: number } {
  const left = new Map(Object.entries(known).map(([key, entries]) => [key, entries.map((entry) => ({ ...entry }))]));
  let old = 0;
  const fresh = files.map((file) => {
    const entries = left.get(keyOf(file.path, path)) ?? [];
    const problems = file.problems.filter((problem) => {
      const text = textOf(problem, file);
      const entry = entries.find((one) => one.rule === problem.rule && one.text === text && one.count > 0);
      if (!entry) return true;
      entry.count--;
      old++;
      return false;
    });
    return { ...file, problems };
  });
  const checked = new Set(files.map((file) => keyOf(file.path, path)));
  const gone = [...left].flatMap(([key, entries]) => {
    const whole = resolve(dirname(resolve(path)), key);
    if (!existsSync(whole)) return [`${shown(whole)} is in the baseline but no longer there.`];
    if (!checked.has(key)) return [];
    return entries
      .filter(({ count }) => count > 0)
      .map(
        ({ rule, text, count }) =>
          `${shown(whole)}: ${rule} on “${text}” occurs no longer${count > 1 ? ` (${count} times)` : ''}.`,
      );
  });
  return { files: fresh, gone, known: old };
}
