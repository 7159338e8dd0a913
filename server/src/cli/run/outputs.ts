// Where the report goes: to standard output, into a file, or, on a server of jobs, another to each.
import { stripVTControlCharacters } from 'node:util';
import { wordsOfPlace } from '../../features/wordsOfPlace.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { chosenFormat } from '../arguments.ts';
import { type Format, formats } from '../reporters/index.ts';
import { newReport } from '../reporters/load.ts';
import type { CheckReport, ReportOptions, RunEnd } from '../reporters/reporter.ts';
import type { Tally } from '../reporters/tally.ts';
import { harmless, print, printData, shown } from '../terminal.ts';
import type { CheckedFile, FoundProblem } from './checkFile.ts';
import { realPath } from './findFiles.ts';

export type OutputPlan = {
  /** The format of what is printed; undefined where the report goes into a file alone. */
  readonly printed: Format | undefined;
  readonly file: { readonly path: string; readonly format: Format } | undefined;
};

/**
 * What goes where. Without `--format`, GitHub Actions gets its commands on standard output, and GitLab its Code Quality in the
 * file of `--output-file`; in the log of GitLab, where people look, the report for them stays.
 */
export function planOf(options: { format?: string | undefined; 'output-file'?: string | undefined }): OutputPlan {
  const { GITHUB_ACTIONS, GITLAB_CI } = process.env;
  const isGithub = GITHUB_ACTIONS === 'true';
  const isGitlab = GITLAB_CI === 'true';
  const chosen = options.format === undefined ? undefined : chosenFormat(options.format, formats);
  const byItself = isGithub ? 'github' : 'pretty';
  const path = options['output-file'];
  if (path === undefined) return { printed: chosen ?? byItself, file: undefined };
  return {
    printed: isGitlab ? 'pretty' : isGithub && chosen === undefined ? 'github' : undefined,
    file: { path, format: chosen ?? (isGitlab ? 'gitlab' : 'pretty') },
  };
}

/** What could not be written, or what a file could not keep, as a sentence. */
export type OutputEnd = { readonly error?: string; readonly note?: string };

/** What is said behind the reports: on standard output for people, else on standard error. */
export function lastLines(
  { printed, file }: OutputPlan,
  tally: Tally,
  wantsStatistics: boolean,
  { error, note }: OutputEnd,
): { readonly output: string; readonly notes: readonly string[] } {
  const statistics = wantsStatistics ? tally.statistics : [];
  const notes = note === undefined ? [] : [note];
  if (printed !== undefined && printed !== 'pretty') return { output: '', notes: [...notes, ...statistics] };
  const wrote =
    file && printed === undefined && error === undefined ? [`Wrote ${shown(file.path)}: ${tally.words}.`] : [];
  const blank = printed && statistics.length > 0 ? [''] : [];
  return { output: [...wrote, ...blank, ...statistics].map((line) => `${line}\n`).join(''), notes };
}

/** The formats that say in which paragraph of a Word file a problem stands. */
const showsPlaces = new Set<Format>(['pretty', 'json', 'jsonl', 'html']);

/** What was found in a Word file, with the place in the message: the lines are those of the Markdown that was made of it. */
function withPlaces(file: CheckedFile): CheckedFile {
  const placed = (problem: FoundProblem): FoundProblem =>
    problem.where ? { ...problem, message: `${wordsOfPlace(problem.where)}: ${problem.message}` } : problem;
  return {
    ...file,
    problems: file.problems.map(placed),
    ignored: file.ignored.map(({ problem, reason }) => ({ problem: placed(problem), reason })),
  };
}

/** The reports of a run on their way. */
export class Outputs {
  readonly #printed: { readonly format: Format; readonly report: CheckReport } | undefined;
  readonly #file: { readonly path: string; readonly format: Format; readonly report: CheckReport } | undefined;
  readonly #parts: string[] = [];
  /** Where the file lies, and whether it is one of those that were checked. */
  readonly #place: string | undefined;
  #isInput = false;
  #isLeft = false;

  constructor({ printed, file }: OutputPlan, options: ReportOptions) {
    this.#printed = printed && { format: printed, report: newReport(printed, options) };
    this.#file = file && { ...file, report: newReport(file.format, options) };
    this.#place = file && realPath(file.path);
    process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') this.#isLeft = true;
    });
  }

  /**
   * Whether a program that reads the report closed the pipe before its end. People who have seen enough (`| head`) miss
   * nothing: for them the run goes on to its verdict.
   */
  get isCut(): boolean {
    return this.#isLeft && this.#printed !== undefined && this.#printed.format !== 'pretty';
  }

  async begin(): Promise<void> {
    await this.#write(({ begin }) => begin);
  }

  async file(file: CheckedFile): Promise<void> {
    if (this.#place !== undefined && realPath(file.path) === this.#place) this.#isInput = true;
    await this.#write((report, format) => report.file(showsPlaces.has(format) ? file : withPlaces(file)));
  }

  /**
   * The end of each report; a file is written only now. Gives the sentence of what could not be written, or what the file
   * could not keep. Where no file could be read, a summary for people would only repeat the errors.
   */
  async end(run: RunEnd, hasRead: boolean): Promise<OutputEnd> {
    const hasOnlyErrors = !hasRead && run.errors.length > 0;
    await this.#write((report, format) => (hasOnlyErrors && format === 'pretty' ? '' : report.end(run)));
    // Whether a pipe is closed is told after what was written into it.
    await new Promise((done) => setImmediate(done));
    if (this.isCut) return { error: 'The report could not be written to its end: its reader closed the pipe.' };
    if (!this.#file) return {};
    const { path } = this.#file;
    if (this.#isInput) return { error: `“${path}” was not written: it is one of the files that were checked.` };
    try {
      const lost = writeWhole(path, this.#parts.join(''));
      return lost === undefined ? {} : { note: `“${path}”: ${lost}.` };
    } catch (error) {
      return { error: `“${path}” was not written: ${(error as Error).message}.` };
    }
  }

  async #write(part: (report: CheckReport, format: Format) => string): Promise<void> {
    if (this.#file) {
      const { format, report } = this.#file;
      const text = part(report, format);
      this.#parts.push(format === 'pretty' ? harmless(stripVTControlCharacters(text)) : text);
    }
    if (this.#printed) {
      const { format, report } = this.#printed;
      await (format === 'pretty' ? print : printData)(part(report, format));
    }
  }
}
