import type { Suppression } from '../briefing/model.ts';
import type { Problem } from '../problem.ts';

/** The problems of a briefing, and those that a comment in it silences. */
export type Findings = {
  readonly problems: readonly Problem[];
  readonly suppressed: readonly { readonly problem: Problem; readonly suppression: Suppression }[];
};
