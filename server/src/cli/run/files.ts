// The files of a command line, read, and which settings hold for each.
import { reasonInWords } from '../../briefing/detection/detect.ts';
import type { Briefing, Detection } from '../../briefing/model.ts';
import { type ReadOptions, readBriefing } from '../../briefing/read.ts';
import { readBytes, readDescriptor, readSettingsText, readText } from '../../host/node.ts';
import { type FoundPrevious, PreviousIssues } from '../../host/previousIssues.ts';
import type { FileSettings, SettingsSource } from '../../host/settings.ts';
import { decode, hasUtf8Mark, utf16Mark } from '../../import/decode.ts';
import { readFrontMatter } from '../../markdown/frontMatter.ts';
import type { RuleSettings } from '../../problem.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Template } from '../../templates/template.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { isWordName } from '../../text/markdownNames.ts';
import { chosenStandard, chosenTemplate } from '../arguments.ts';
import { UsageError } from '../outcome.ts';
import { traceOf } from '../trace.ts';
import { displayPath } from './displayPath.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { filesOnDisk, settingsOnDisk } from './settings.ts';

/** A file with its text and the settings that hold for it; its front matter is not read yet. */
export type OpenFile = {
  readonly path: string;
  readonly text: string;
  /** Whether its bytes are UTF-16, which Brieflint reads and does not write. */
  readonly isUtf16: boolean;
  /** Whether the text was made of a Word file. */
  readonly isImported: boolean;
  readonly options: ReadOptions;
  readonly rules: RuleSettings;
  /** The issue before, where its front matter names one. */
  readonly previous: FoundPrevious | undefined;
  /** What is wrong in the settings that hold for it. */
  readonly faults: readonly Fault[];
};

/** A settings, standard or template file, and what is wrong in it, sentence by sentence. */
export type Fault = { readonly path: string; readonly sentences: readonly string[] };

/** A file of the command line, read. */
export type InputFile = Pick<OpenFile, 'path' | 'isUtf16' | 'options' | 'rules'> & {
  readonly briefing: Briefing;
  /** Whether it came by standard input. */
  readonly isPiped: boolean;
  /** Whether the user named the file itself. */
  readonly named: boolean;
};

/** The options of a command line that choose how files are read. */
export type Values = {
  readonly standard?: string | undefined;
  readonly template?: string | undefined;
  readonly config?: string | undefined;
  readonly all?: boolean | undefined;
  readonly 'stdin-filename'?: string | undefined;
};

/** Those options, with the standard and the template that they name. */
export type Choice = {
  readonly values: Values;
  readonly standard: Standard | undefined;
  readonly template: Template | undefined;
  /** The issues before those that are read. */
  readonly previousIssues: PreviousIssues;
};

/** The standard and the template that the options name; a usage error where there is none, or no such settings file. */
export function choose(values: Values): Choice {
  const chosen = { values, standard: chosenStandard(values.standard), template: chosenTemplate(values.template) };
  if (values.config !== undefined) checkConfig(values.config);
  return { ...chosen, previousIssues: new PreviousIssues(filesOnDisk, (path) => settingsFor(path, chosen).options) };
}

/** The settings that hold for the file at a path, with what the options of the command line say instead. */
function settingsFor(path: string, { values, standard, template }: Omit<Choice, 'previousIssues'>): FileSettings {
  const settings = settingsOnDisk.settingsOf(path, values.config);
  const { options } = settings;
  return {
    ...settings,
    options: {
      standard: standard ?? options.standard,
      template: template ?? options.template,
      included: options.included || values.all === true,
      own: options.own,
    },
  };
}

/**
 * The files that could be read, a sentence for each of the others (a note where it need not fail the run), and the traces of
 * what was thrown on them.
 */
export type ReadFiles = {
  readonly files: InputFile[];
  readonly errors: string[];
  readonly notes: string[];
  readonly traces: string[];
};

/** Reads every file that `paths` mean: files, folders, globs, `-`; an unreadable one does not hide the others. */
export function readFiles(paths: readonly string[], values: Values): ReadFiles {
  const choice = choose(values);
  const errors: string[] = [];
  const notes: string[] = [];
  const traces: string[] = [];
  const faults = new FaultsOnce(errors);
  const files = findFiles(paths, errors, notes).flatMap((file): InputFile[] => {
    try {
      const open = openFile(file, choice);
      faults.add(open.faults);
      const { named } = file;
      return [{ ...open, briefing: readBriefing(open.text, open.options), isPiped: file.path === '-', named }];
    } catch (error) {
      (mattersNot(file, choice) ? notes : errors).push(cannotRead(file, choice, error));
      traces.push(traceOf(error));
      return [];
    }
  });
  return { files, errors, notes, traces };
}

/** The text of a file and the settings that hold for it; throws an error that says why the file cannot be read. */
export function openFile(file: FoundFile, choice: Choice): OpenFile {
  const path = nameOf(file, choice);
  if (isWordName(path) && !file.isImported)
    throw new Error('it is a Word file, which “brieflint check” reads and “brieflint import” makes a briefing of');
  const bytes = file.content ?? (file.path === '-' ? readDescriptor(0) : readBytes(path));
  const { options, rules, sources } = settingsFor(path, choice);
  const text = textOf(bytes);
  return {
    path,
    text,
    isUtf16: utf16Mark(bytes) !== undefined,
    isImported: file.isImported === true,
    options,
    rules,
    previous: choice.previousIssues.find(readFrontMatter(text), path),
    faults: sources
      .filter(({ problems }) => problems.length > 0)
      .map((source) => ({ path: source.path, sentences: faultsOf(source) })),
  };
}

/** The name that a file goes by in reports. */
export const nameOf = ({ path }: FoundFile, { values }: Choice): string =>
  path === '-' ? (values['stdin-filename'] ?? '<stdin>') : path;

/** The sentence for a file that `openFile` could not read. */
export const cannotRead = (file: FoundFile, choice: Choice, error: unknown): string =>
  `“${nameOf(file, choice)}” cannot be read: ${(error as Error).message}.`;

/**
 * Whether a file that is not text in UTF-8 and was found in a folder is no briefing by what can be read of it, so that it need
 * not fail the run. Of a file that cannot be opened nobody knows.
 */
export function mattersNot(file: FoundFile, choice: Choice): boolean {
  if (file.named) return false;
  try {
    const { options } = settingsOnDisk.settingsOf(file.path, choice.values.config);
    if (options.included || choice.values.all) return false;
    const bytes = file.content ? Buffer.from(file.content) : readBytes(file.path);
    return !readBriefing(bytes.toString('latin1').replaceAll('\0', ''), options).isBriefing;
  } catch {
    return false;
  }
}

/** What is said of a file that the user named and that is no briefing; `what` was not done to it. */
export const isNoBriefing = (name: string, what: string, reason: Detection['reason']): string =>
  `${name} is no briefing and was not ${what}: ${reasonInWords[reason]}. Add --all to take it for one.`;

/** Adds what is wrong in settings, standard and template files to `errors`, once for each, however many briefings it holds for. */
export class FaultsOnce {
  readonly #paths = new Set<string>();
  readonly #errors: string[];

  constructor(errors: string[]) {
    this.#errors = errors;
  }

  add(faults: readonly Fault[]): void {
    for (const { path, sentences } of faults) {
      if (this.#paths.has(path)) continue;
      this.#paths.add(path);
      this.#errors.push(...sentences);
    }
  }
}

/** What is wrong in a settings file, one sentence each with its place. */
export function faultsOf({ path, problems }: SettingsSource): string[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(tryText(path));
  return problems.map(({ message, span }) => `${displayPath(path)}:${lines.at(span.start).line}: ${message}`);
}

/** The text of a file, or nothing where it cannot be read. */
export function tryText(path: string): string {
  try {
    return readText(path);
  } catch {
    return '';
  }
}

/** Throws a usage error where the file of `--config` cannot be read. */
function checkConfig(path: string): void {
  try {
    readSettingsText(path);
  } catch (error) {
    throw new UsageError(`The settings “${path}” cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

/** The text of bytes in UTF-8, its byte order mark kept, or in UTF-16; throws an error whose message says what is wrong. */
function textOf(bytes: Uint8Array): string {
  const text = decode(bytes, false);
  return hasUtf8Mark(bytes) ? `\uFEFF${text}` : text;
}
