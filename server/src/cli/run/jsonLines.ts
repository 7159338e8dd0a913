// What `--format jsonl` wrote, read again. Archives of millions of files make more lines than the memory holds: of each only
// its path and its place are kept.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import * as v from 'valibot';
import { reasonInWords } from '../../briefing/detection/detect.ts';
import { readDescriptor, whyUnreadable } from '../../host/node.ts';
import type { CheckedFile, FoundProblem } from './checkFile.ts';

const place = {
  line: v.number(),
  column: v.number(),
  endLine: v.number(),
  endColumn: v.number(),
  byteColumn: v.number(),
  endByteColumn: v.number(),
};
const problemEntries = {
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'information']),
  message: v.string(),
  ...place,
  fixes: v.array(
    v.object({ title: v.string(), safe: v.boolean(), edits: v.array(v.object({ ...place, text: v.string() })) }),
  ),
  words: v.string(),
  excerpt: v.object({ text: v.string(), before: v.number(), length: v.number() }),
  where: v.optional(v.object({ heading: v.string(), paragraph: v.number() })),
};
const problemSchema = v.object(problemEntries);
const fileSchema = v.object({
  path: v.string(),
  briefing: v.boolean(),
  reason: v.picklist(Object.keys(reasonInWords) as (keyof typeof reasonInWords)[]),
  language: v.picklist(['en', 'other', 'unknown']),
  standard: v.string(),
  standardName: v.string(),
  template: v.string(),
  problems: v.array(problemSchema),
  ignored: v.optional(v.array(v.object({ ...problemEntries, reason: v.string() })), []),
});
const lineSchema = v.union([v.object({ error: v.string() }), fileSchema]);

/** A line of a file: what it is about, and where it stands. */
type Entry = { readonly path: string; readonly source: Source; readonly start: number; readonly length: number };

/** Something that lines are read of, in any order. */
type Source = { readonly read: (start: number, length: number) => Buffer; readonly size: number };

const megabyte = 2 ** 20;

/** The lines of several files, and what was said to be wrong in them. */
export class JsonLines {
  /** Sentences of the runs about what they could not check, each once. */
  readonly said = new Set<string>();
  readonly #entries: Entry[] = [];
  readonly #paths = new Set<string>();
  readonly #open: number[] = [];

  /** Adds a file; throws an error that says what is wrong with it. A path that came before is left out. */
  add(name: string): void {
    const source = name === '-' ? sourceOf(readDescriptor(0, 1024 * megabyte)) : this.#sourceAt(name);
    let number = 0;
    for (const { start, bytes } of linesOf(source)) {
      number++;
      const line = readLine(bytes, number);
      if (line === undefined) continue;
      if ('error' in line) this.said.add(line.error);
      else if (!this.#paths.has(line.path)) {
        this.#paths.add(line.path);
        this.#entries.push({ path: line.path, source, start, length: bytes.length });
      }
    }
  }

  /** What was found in each file, by path: as one run over a folder has them. */
  *files(): Generator<CheckedFile> {
    for (const { source, start, length } of this.#entries.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const line = readLine(source.read(start, length), 0);
      if (line && !('error' in line)) yield toFile(line);
    }
  }

  close(): void {
    for (const file of this.#open) closeSync(file);
  }

  #sourceAt(path: string): Source {
    try {
      const file = openSync(path, 'r');
      this.#open.push(file);
      const stat = fstatSync(file);
      if (!stat.isFile())
        throw new Error(stat.isDirectory() ? 'it is a folder' : 'it is a device or a pipe, not a file');
      const read = (start: number, length: number): Buffer => {
        const bytes = Buffer.allocUnsafe(length);
        return bytes.subarray(0, readSync(file, bytes, 0, length, start));
      };
      return { read, size: stat.size };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code === undefined ? error : new Error(whyUnreadable(code), { cause: error });
    }
  }
}

const sourceOf = (bytes: Buffer): Source => ({
  read: (start, length) => bytes.subarray(start, start + length),
  size: bytes.length,
});

/** The lines of a source, without their ends. */
function* linesOf({ read, size }: Source): Generator<{ start: number; bytes: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; at < size; ) {
    const chunk = read(at, Math.min(megabyte, size - at));
    if (chunk.length === 0) break;
    at += chunk.length;
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      yield { start: start + from, bytes: rest.subarray(from, end) };
      from = end + 1;
    }
    rest = rest.subarray(from);
    start += from;
  }
  if (rest.length > 0) yield { start, bytes: rest };
}

/** A line; undefined where it is empty. */
function readLine(bytes: Buffer, number: number): v.InferOutput<typeof lineSchema> | undefined {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return undefined;
  try {
    return v.parse(lineSchema, JSON.parse(text));
  } catch (error) {
    throw new Error(`its line ${number} is none that “brieflint check --format jsonl” writes`, { cause: error });
  }
}

type Line = v.InferOutput<typeof fileSchema>;
type Placed = Pick<Line['problems'][number], keyof typeof place>;

const toFile = ({
  path,
  briefing,
  reason,
  language,
  standard,
  standardName,
  template,
  ...found
}: Line): CheckedFile => ({
  path,
  isBriefing: briefing,
  reason,
  language,
  standard: { id: standard, short: standardName },
  template,
  problems: found.problems.map(toProblem),
  ignored: found.ignored.map((problem) => ({ problem: toProblem(problem), reason: problem.reason })),
});

const toProblem = (problem: Line['problems'][number]): FoundProblem => ({
  rule: problem.rule,
  severity: problem.severity,
  message: problem.message,
  ...toPlaces(problem),
  fixes: problem.fixes.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map((edit) => ({ ...toPlaces(edit), text: edit.text })),
  })),
  excerpt: problem.excerpt,
  words: problem.words,
  ...(problem.where && { where: problem.where }),
});

const toPlaces = ({ line, column, endLine, endColumn, byteColumn, endByteColumn }: Placed) => ({
  start: { line, column, byteColumn },
  end: { line: endLine, column: endColumn, byteColumn: endByteColumn },
});
