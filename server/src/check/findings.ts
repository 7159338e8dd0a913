import type { Ignore } from '../briefing/model.ts';
import type { Problem } from '../problem.ts';

/** The problems of a briefing, and those that a comment in it silences. */
export type Findings = {
  readonly problems: readonly Problem[];
  readonly ignored: readonly { readonly problem: Problem; readonly ignore: Ignore }[];
};
