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
    return v.parse(schema, JSON.parse(text));
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
  const old = readOld(path);
  const fresh = files.map((file) => [keyOf(file.path, path), entriesOf(file)] as const);
  const all = Object.entries({ ...old, ...Object.fromEntries(fresh) })
    .filter(([key, entries]) => entries.length > 0 && existsSync(resolve(dirname(resolve(path)), key)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  try {
    writeWhole(path, `${JSON.stringify({ version: 1, files: Object.fromEntries(all) }, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`The baseline “${path}” cannot be written: ${(error as Error).message}.`);
  }
}

/** A broken baseline is written anew. */
function readOld(path: string): Baseline['files'] {
  try {
    return existsSync(path) ? readBaseline(path).files : {};
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
