/** The number in the middle. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The same list, each round beginning with another, so that nobody always goes first. */
export const turns = (list, round) => list.map((_, index) => list[(index + round) % list.length]);
