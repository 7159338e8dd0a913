import { inspect } from 'node:util';

/** What was thrown, with its stack and the errors that caused it, for people who look for a fault in Brieflint. */
export const traceOf = (thrown: unknown): string => inspect(thrown, { colors: false });
