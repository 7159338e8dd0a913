import { sha256 } from '../run/cacheKey.ts';
import type { FoundProblem } from '../run/checkFile.ts';
import { wordsOf } from '../run/problemWords.ts';

/**
 * What tells the problems of a file from all others, whatever lines they have moved to: path, rule and words, and of equal
 * ones which it is.
 */
export function fingerprintsOf(path: string, problems: readonly FoundProblem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const name = JSON.stringify([path, problem.rule, wordsOf(problem)]);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return sha256().update(`${name} ${before}`).digest('hex').slice(0, 32);
  });
}
