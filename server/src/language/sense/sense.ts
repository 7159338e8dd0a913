// Whether *could, may, might* is a hedge where it stands: a logistic regression over the clues around it.
import type { MatchContext } from '../context.ts';
import { cluesAround, describeClue } from './around.ts';
import weights from './weights.json' with { type: 'json' };

/** Weights by clue, for could, may and might in this order; `npm run train` trains them and says how well they do. */
const table: Readonly<Record<string, readonly number[]>> = weights;
const modals = ['could', 'may', 'might'];

/** The modal of a phrase: of *may or may not* the first. */
const modalOf = ({ words }: MatchContext): string => words.split(/\W/, 1)[0] ?? words;

/** How likely a modal hedges where it stands, from 0 to 1: 1 is *it is possible that*, 0 permission, ability, advice. */
export function hedgeProbability(context: MatchContext): number {
  const sum = contributions(context).reduce((total, { weight }) => total + weight, 0);
  return 1 / (1 + Math.exp(-sum));
}

/** *could: 0.31; against: after we, past verbs; for: what is to come*, for `--explain`. */
export function explainSense(context: MatchContext): string {
  const felt = contributions(context).filter(({ name }) => name !== 'bias');
  const strongest = (sign: 1 | -1): string =>
    felt
      .filter(({ weight }) => weight * sign > 0.25)
      .toSorted((a, b) => (b.weight - a.weight) * sign)
      .slice(0, 3)
      .map(({ name }) => describeClue(name))
      .join(', ') || 'nothing';
  return `${modalOf(context)} ${hedgeProbability(context).toFixed(2)} a hedge; for it: ${strongest(1)}; against it: ${strongest(-1)}`;
}

function contributions(context: MatchContext): { name: string; weight: number }[] {
  const column = modals.indexOf(modalOf(context));
  return Object.entries({ bias: 1, ...cluesAround(context) }).map(([name, count]) => ({
    name,
    weight: (table[name]?.[column] ?? 0) * count,
  }));
}
