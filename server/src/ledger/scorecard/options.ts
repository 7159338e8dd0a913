import type { Basis } from '../score/basis.ts';

/** What is said of a score besides: `remarks` are sentences about what it leaves out. */
export type ScorecardOptions = { readonly basis: Basis; readonly remarks?: readonly string[] };
