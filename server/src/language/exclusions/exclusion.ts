import type { MatchContext } from '../context.ts';
import type { Kind } from '../kind.ts';

/** Why a phrase of the lexicon is no expression where it stands: the month of May, likely voters, a vote of no confidence. */
export type Exclusion = {
  /** As `inspect --explain` prints it. */
  readonly name: string;
  /** The kinds of phrases that it looks at. */
  readonly kinds: readonly Kind[];
  /** The phrases that it looks at, in lower case with single blanks. */
  readonly words: RegExp;
  readonly when: (context: MatchContext) => boolean;
  /** What `inspect --explain` says beside the name: figures that differ from place to place. */
  readonly detail?: (context: MatchContext) => string;
  /** A sentence without an expression, which would have one without this row. */
  readonly leaves: string;
  /** A sentence near it that has an expression all the same. */
  readonly keeps?: string;
};
