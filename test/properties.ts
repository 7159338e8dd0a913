// How properties are tried: the same cases each time by themselves, so that a commit is green or red for its own sake;
// `TIMES=100 npx vitest run test/engine/fuzz` tries a hundred times as many, other ones each time, and prints the seed of what fails.
import * as fc from 'fast-check';

const times = process.env.TIMES;

if (!times) fc.configureGlobal({ seed: 1 });

/** How many cases to try: a whole number, since fast-check goes on for ever towards any other. */
export const tries = (usual: number): number => Math.ceil(usual * Number(times ?? 1));
