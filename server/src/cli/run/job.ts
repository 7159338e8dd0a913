import type { Day } from '../../dates/calendar.ts';
import { chosenDay } from '../arguments.ts';
import { keyOf } from './cacheKey.ts';
import { type Choice, choose, type OpenFile, type Values } from './files.ts';

/** What is asked of a check, as plain data that a thread can be sent. */
export type Job = {
  readonly values: Values;
  /** `2025-05-02`. */
  readonly today: string;
  /** Whether results need the keys by which a cache knows them. */
  readonly isKeyed: boolean;
};

/** What files are checked by. */
export type CheckInputs = {
  readonly choice: Choice;
  readonly today: Day;
  readonly keyOf: ((file: OpenFile) => string) | undefined;
};

/** The terms of a job; a usage error where the options name what there is not. */
export const inputsOf = ({ values, today, isKeyed }: Job): CheckInputs => ({
  choice: choose(values),
  today: chosenDay(today),
  keyOf: isKeyed ? keyOf : undefined,
});
