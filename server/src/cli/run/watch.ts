import { type Outcome, UsageError } from '../outcome.ts';
import { tell } from '../terminal.ts';
import { Watched, type WatchedOptions } from './watched.ts';

/**
 * Checks again whenever a file that the command line means, or one of the settings that hold for it, changed, came or went,
 * until Ctrl+C. Each round is a process of its own, which reads everything afresh.
 */
export async function watch(
  args: readonly string[],
  paths: readonly string[],
  options: WatchedOptions & { readonly 'update-baseline': boolean },
): Promise<Outcome> {
  if (paths.includes('-') || options['files-from'] === '-')
    throw new UsageError('--watch looks at files, and standard input is none: name files or folders.');
  if (options['update-baseline']) throw new UsageError('--watch writes no baseline: leave --update-baseline out.');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const watched = new Watched(paths, options);
  while (!stop.signal.aborted) {
    await round(withoutWatch(args), stop.signal);
    if (stop.signal.aborted) break;
    const { size } = watched;
    tell(`Watching ${size === 1 ? 'a file' : `${size} files`}: Ctrl+C ends.`);
    const changed = await watched.change(stop.signal);
    if (changed.length === 0) continue;
    tell('');
    tell(`Changed: ${changed.slice(0, 3).join(', ')}${moreThan(changed, 3)}.`);
  }
  return { output: '', errors: [], status: 0 };
}

const moreThan = ({ length }: readonly string[], shown: number): string =>
  length > shown ? ` and ${length - shown} more` : '';

/** What follows `--` is a path, whatever it looks like. */
function withoutWatch(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.filter((argument, i) => argument !== '--watch' || (end >= 0 && i > end));
}

/** One check from its beginning to its end, or until it is stopped. */
async function round(args: readonly string[], stop: AbortSignal): Promise<void> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const command = [...process.execArgv, process.argv[1] ?? '', 'check', ...args];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
  const end = (): void => void child.kill('SIGINT');
  stop.addEventListener('abort', end);
  await new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  stop.removeEventListener('abort', end);
}
