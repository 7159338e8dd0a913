// Errors in the log: one sentence for everybody, stacks for those who trace the server.
import type { Connection } from 'vscode-languageserver';

type Log = Pick<Connection, 'console' | 'tracer'>;

/** Logs `sentence` and the reason of the error at the level `level`, and its stack as `traceError` does. */
export function logError(log: Log, level: 'error' | 'info', sentence: string, error: unknown): void {
  log.console[level](`${sentence}: ${reasonOf(error)}`);
  traceError(log, sentence, error);
}

/**
 * Logs `sentence` with the stack of an error and of everything that caused it, where the client traces the server (its
 * `$/setTrace`; in VS Code, the level Trace of the log); elsewhere nothing.
 */
export const traceError = ({ tracer }: Log, sentence: string, error: unknown): void =>
  tracer.log(`${sentence}\n${stackOf(error)}`);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A chain of causes that is longer was made by mistake, or leads back to its beginning. */
const mostCauses = 10;

/** The stack of an error, then those of its causes, each after `Caused by: `. */
export function stackOf(error: unknown): string {
  const stacks: string[] = [];
  for (let cause = error; cause !== undefined && stacks.length < mostCauses; ) {
    stacks.push(cause instanceof Error ? (cause.stack ?? reasonOf(cause)) : String(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return stacks.join('\nCaused by: ');
}
