import type { Severity } from '../../problem.ts';
import type { CheckedFile } from '../run/checkFile.ts';
import { toJson } from '../terminal.ts';

/** A report that is written while files are checked: its beginning, a text for each file, and its end. */
export type CheckReport = {
  readonly begin: string;
  readonly file: (file: CheckedFile) => string;
  readonly end: (run: RunEnd) => string;
};

/** What is known of a run when all its files are checked. */
export type RunEnd = {
  /** Whether it ends with 0. No tick stands beside a failure. */
  readonly isSound: boolean;
  /** What could not be checked and why, a sentence each. */
  readonly errors: readonly string[];
};

export type ReportOptions = {
  /** Whether problems that ignore comments suppress are shown too. */
  readonly showIgnored: boolean;
  /** The address of the working folder, with a slash at its end. */
  readonly folder: string;
  /** A path as a server of jobs knows it, from the top of the repository; elsewhere as it is. */
  readonly inRepository: (path: string) => string;
  readonly rules: readonly RuleLine[];
  /** The page of a rule: its text, empty where it cannot be read, and its address. */
  readonly pageOf: (rule: string) => { readonly text: string; readonly url: string };
};

export type RuleLine = {
  readonly name: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly isOff: boolean;
};

/** A list of a JSON document, written item by item as `JSON.stringify(…, null, 2)` would; `indent` is how far its key is in. */
export class JsonList {
  readonly #indent: string;
  #isEmpty = true;

  constructor(indent: number) {
    this.#indent = ' '.repeat(indent);
  }

  item(value: unknown): string {
    const before = this.#isEmpty ? '[' : ',';
    this.#isEmpty = false;
    return `${before}\n${this.#indent}  ${indented(value, `${this.#indent}  `)}`;
  }

  end(): string {
    return this.#isEmpty ? '[]' : `\n${this.#indent}]`;
  }
}

/** A value as JSON, its further lines moved in. */
export const indented = (value: unknown, indent: string): string => toJson(value).replaceAll('\n', `\n${indent}`);
