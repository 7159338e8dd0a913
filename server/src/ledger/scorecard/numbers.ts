// How the figures of a scorecard are written.

/** A rate, from 0 to 1, in whole per cent: `67 %`. */
export const percent = (rate: number): string => `${Math.round(100 * rate)} %`;

/** Two rates: `54–78 %`. */
export const percents = (low: number, high: number): string => `${Math.round(100 * low)}–${percent(high)}`;

/** A score of three places: `0.137`. A part may lie below 0 by what a computer rounds; it is 0. */
export const score3 = (score: number): string => Math.max(0, score).toFixed(3);

/** Two scores: `0.121–0.153`. */
export const scores3 = (low: number, high: number): string => `${score3(low)}–${score3(high)}`;
