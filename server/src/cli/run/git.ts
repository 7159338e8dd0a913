// What git says has changed, and what it keeps of earlier states. A repository may come from a stranger, and its own settings can name programs that git runs: none
// of them is run here.
import type { SpawnSyncReturns } from 'node:child_process';
import { UsageError } from '../outcome.ts';

/** The most bytes of a file of an earlier state. */
const mostBytes = 100 * 2 ** 20;

export class Git {
  /** The folder of the working tree. */
  readonly top: string;
  readonly #why: string;
  readonly #folder: string;
  /** Settings that go before those of the repository. */
  readonly #settings: [string, string][] = [
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', '/dev/null'],
    ['submodule.recurse', 'false'],
    ['safe.bareRepository', 'explicit'],
    ['brieflint.asks', 'true'],
  ];

  /**
   * Asks in `folder`; `why` begins the sentences about what git cannot do: *--staged asks git what changed*. A usage error where
   * there is no git, or no repository that it would read.
   */
  constructor(why: string, folder = '.') {
    this.#why = why;
    this.#folder = folder;
    this.top = this.ask(['rev-parse', '--show-toplevel'])
      .toString('utf8')
      .replace(/\r?\n$/, '');
    const names = this.#namesOf(['config', '--list', '-z', '--name-only']);
    // Before 2.31 git took no settings from where we put them.
    if (!names.includes('brieflint.asks')) throw this.#error('this git is too old: 2.31 or later is needed');
    // Filters are programs, by which `git diff` would send what lies in the working tree.
    for (const name of new Set(names.flatMap((key) => /^(filter\.[\s\S]*\.)[a-z]+$/.exec(key)?.[1] ?? [])))
      this.#settings.push(
        [`${name}clean`, ''],
        [`${name}smudge`, ''],
        [`${name}process`, ''],
        [`${name}required`, 'false'],
      );
  }

  /** What git prints; a usage error where it fails. */
  ask(args: readonly string[]): Buffer {
    const { status, stdout, stderr, error } = this.#run(args);
    if (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw this.#error(isMissing ? 'git is not installed here' : `git cannot be run (${error.message})`);
    }
    if (status === 0) return stdout;
    const said = stderr.toString('utf8');
    if (/not a git repository|must be run in a work tree/.test(said))
      throw this.#error('this folder is in no repository of git');
    throw this.#error(`git says “${(said.split('\n').find((line) => line !== '') ?? '').replace(/^fatal: /, '')}”`);
  }

  /** What git prints, without the end of its last line; undefined where it fails. */
  tryAsk(args: readonly string[]): string | undefined {
    const { status, stdout } = this.#run(args);
    return status === 0 ? stdout.toString('utf8').replace(/\n$/, '') : undefined;
  }

  /** The paths of changed files, from the top. `what` is `--cached`, a commit, or both. */
  changed(what: readonly string[]): string[] {
    return this.#namesOf([...diff, '--diff-filter=d', '--name-only', '-z', ...what, '--']);
  }

  /** The files of the index that are otherwise or gone in the working tree. */
  unstaged(): string[] {
    return this.#namesOf([...diff, '--name-only', '-z', '--']);
  }

  untracked(): string[] {
    return this.#namesOf(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/']);
  }

  /** What changed, as lines without any around them. */
  linesOf(what: readonly string[]): string {
    const form = ['--diff-filter=d', '--patch', '--unified=0', '--inter-hunk-context=0', '--text'];
    return this.ask([...diff, ...form, ...what, '--']).toString('utf8');
  }

  /** The bytes of a file as it is staged; undefined where it is in conflict. */
  staged(path: string): Buffer | undefined {
    const { status, stdout } = this.#run(['cat-file', 'blob', `:0:${path}`]);
    return status === 0 ? stdout : undefined;
  }

  /** The commit of a name; undefined where there is none. */
  commitOf(revision: string): string | undefined {
    if (revision.startsWith('-') || revision.includes('\0')) return undefined;
    return this.tryAsk(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  }

  /** The bytes of a file, by its path from the top, as a commit has it; undefined where it has none. */
  fileAt(commit: string, path: string): Buffer | undefined {
    const place = `${commit}:${path}`;
    const size = this.tryAsk(['cat-file', '-s', place]);
    if (Number(size) > mostBytes) throw this.#error(`“${path}” is larger than 100 MB there`);
    const { status, stdout } = this.#run(['cat-file', 'blob', place]);
    return status === 0 ? stdout : undefined;
  }

  #namesOf(args: readonly string[]): string[] {
    return this.ask(args).toString('utf8').split('\0').slice(0, -1);
  }

  /** No shell: an argument stays one, whatever it holds. */
  #run(args: readonly string[]): SpawnSyncReturns<Buffer> {
    // Windows would look for `git.exe` in this folder first.
    if (process.platform === 'win32') process.env.NoDefaultCurrentDirectoryInExePath = '1';
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    return spawnSync('git', ['--no-pager', ...args], {
      cwd: this.#folder,
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 30,
      windowsHide: true,
    });
  }

  #environment(): NodeJS.ProcessEnv {
    const given = Number(process.env.GIT_CONFIG_COUNT ?? 0) || 0;
    const settings = this.#settings.flatMap(([key, value], i): [string, string][] => [
      [`GIT_CONFIG_KEY_${given + i}`, key],
      [`GIT_CONFIG_VALUE_${given + i}`, value],
    ]);
    return {
      ...process.env,
      ...Object.fromEntries(settings),
      GIT_CONFIG_COUNT: String(given + this.#settings.length),
      // Its sentences are looked at.
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      // What is missing in a partial clone stays missing: no address of the repository is asked.
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_EXTERNAL_DIFF: '',
    };
  }

  #error(why: string): UsageError {
    return new UsageError(`${this.#why}: ${why}.`);
  }
}

const diff = [
  'diff',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--find-renames',
  '--ignore-submodules=all',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];
