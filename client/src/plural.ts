/** `1 problem`, `3 problems`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const severities = ['error', 'warning', 'information'] as const;
export type ProblemCounts = { [severity in (typeof severities)[number]]: number };

const words = { error: 'error', warning: 'warning', information: 'note' };

export const totalOf = (counts: Readonly<ProblemCounts>): number =>
  severities.reduce((sum, severity) => sum + counts[severity], 0);

/** `2 errors, 1 note`; `no problems`. */
export const countsInWords = (counts: Readonly<ProblemCounts>): string =>
  severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(counts[severity], words[severity]))
    .join(', ') || 'no problems';
