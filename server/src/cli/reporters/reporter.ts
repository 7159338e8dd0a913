import type { CheckedFile } from '../run/checkFile.ts';
import { toJson } from '../terminal.ts';

/** A report that is written while files are checked: its beginning, a text for each file, and its end. */
export type CheckReport = {
  readonly begin: string;
  readonly file: (file: CheckedFile) => string;
  /** `isSound`: whether the run ends with 0. No tick stands beside a failure. */
  readonly end: (isSound: boolean) => string;
};

export type ReportOptions = {
  /** Whether problems that ignore comments suppress are shown too. */
  readonly showIgnored: boolean;
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
