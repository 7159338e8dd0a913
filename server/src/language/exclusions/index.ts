import type { MatchContext } from '../context.ts';
import type { Kind } from '../kind.ts';
import { abilityExclusions } from './ability.ts';
import { adjectiveExclusions } from './adjectives.ts';
import { certaintyExclusions } from './certainty.ts';
import { chanceExclusions } from './chances.ts';
import { concessionExclusions } from './concessions.ts';
import { confidenceExclusions } from './confidence.ts';
import { couldExclusions } from './could.ts';
import { couldOnceExclusions } from './couldOnce.ts';
import type { Exclusion } from './exclusion.ts';
import { mayExclusions } from './may.ts';
import { modalExclusions } from './modals.ts';
import { nameExclusions } from './names.ts';
import { optionExclusions } from './options.ts';
import { possibleExclusions } from './possible.ts';
import { relativeExclusions } from './relatives.ts';
import { rightExclusions } from './rights.ts';
import { unrealExclusions } from './unreal.ts';

const byFile: Readonly<Record<string, readonly Exclusion[]>> = {
  'names.ts': nameExclusions,
  'may.ts': mayExclusions,
  'rights.ts': rightExclusions,
  'concessions.ts': concessionExclusions,
  'could.ts': couldExclusions,
  'couldOnce.ts': couldOnceExclusions,
  'ability.ts': abilityExclusions,
  'unreal.ts': unrealExclusions,
  'relatives.ts': relativeExclusions,
  'options.ts': optionExclusions,
  'modals.ts': modalExclusions,
  'adjectives.ts': adjectiveExclusions,
  'chances.ts': chanceExclusions,
  'possible.ts': possibleExclusions,
  'certainty.ts': certaintyExclusions,
  'confidence.ts': confidenceExclusions,
};

/** All exclusions; the first that speaks is the one that `inspect --explain` names. */
export const exclusions: readonly Exclusion[] = Object.values(byFile).flat();

/** The file in which an exclusion stands. */
export const exclusionFile = (row: Exclusion): string | undefined =>
  Object.keys(byFile).find((file) => byFile[file]?.includes(row));

/** The exclusions of `rows` by the kind of phrase that they look at. */
export function byKind(rows: readonly Exclusion[]): ReadonlyMap<Kind, readonly Exclusion[]> {
  const kinds: readonly Kind[] = ['likelihood', 'vague', 'confidence', 'certainty', 'number'];
  return new Map(kinds.map((kind) => [kind, rows.filter((row) => row.kinds.includes(kind))]));
}

/** The first of `rows` that leaves a phrase alone; undefined where the phrase is an expression. */
export const exclusionOf = (rows: readonly Exclusion[], context: MatchContext): Exclusion | undefined =>
  rows.find(({ words, when }) => words.test(context.words) && when(context));

/** What the row that weighs a phrase says of it; undefined where no row does. */
export const detail = (rows: readonly Exclusion[], context: MatchContext): string | undefined =>
  rows.find((row) => row.detail && row.words.test(context.words))?.detail?.(context);
