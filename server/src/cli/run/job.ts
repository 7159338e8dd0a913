import type { Day } from '../../dates/calendar.ts';
import { chosenDay } from '../arguments.ts';
import { keyOf } from './cacheKey.ts';
import { type Choice, choose, type OpenFile, type Values } from './files.ts';

/** The options of a command that matter for each file, as plain data that can be sent to a thread. */
export type Job = {
  readonly values: Values;
  /** As `2025-05-02`. */
  readonly today: string;
  /** Whether a cache is in use, so that results need their keys. */
  readonly isKeyed: boolean;
  /** Whether the traces of what is thrown are wanted. */
  readonly isDebug: boolean;
  /** Whether the report shows Word files as marked copies. */
  readonly wantsCopies: boolean;
};

/** A job with its options looked up: what each file is read with. */
export type Inputs = {
  readonly choice: Choice;
  readonly today: Day;
  readonly keyOf: ((file: OpenFile) => string) | undefined;
  readonly isDebug: boolean;
  readonly wantsCopies: boolean;
};

/** What the files of a job are read with; a usage error where an option names a standard, template or file that there is not. */
export const inputsOf = ({ values, today, isKeyed, isDebug, wantsCopies }: Job): Inputs => ({
  choice: choose(values),
  today: chosenDay(today),
  keyOf: isKeyed ? keyOf : undefined,
  isDebug,
  wantsCopies,
});
