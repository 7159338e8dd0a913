import { mean, type Scored } from './scored.ts';

/**
 * How sure the judgements were of the likelier side, and how often that side came true, from 0.5 and from 0 to 1: more said than came is
 * overconfidence, less is underconfidence. At 50 % neither side is the likelier, and half of it counts as come. Null where nothing is scored.
 */
export type Sureness = { readonly said: number | null; readonly came: number | null };

export const surenessOf = (scored: readonly Scored[]): Sureness => ({
  said: mean(scored, ({ said }) => Math.max(said, 1 - said)),
  came: mean(scored, ({ said, came }) => (said === 0.5 ? 0.5 : said > 0.5 ? came : 1 - came)),
});
