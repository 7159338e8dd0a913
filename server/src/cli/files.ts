// Which files a command line means, and what is in force for each.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { escapePath, globSync, isDynamicPattern } from 'tinyglobby';
import type { Briefing } from '../briefing/briefing.ts';
import { type ReadOptions, readBriefing } from '../briefing/read.ts';
import type { Template } from '../briefing/template.ts';
import type { Findings, RuleSettings } from '../check.ts';
import { readText, settingsOnDisk } from '../host/node.ts';
import type { Source } from '../host/settings.ts';
import type { Standard } from '../language/standard.ts';
import { Lines } from './position.ts';
import { chosenStandard, chosenTemplate, UsageError } from './usage.ts';

/** A file of the command line, read. */
export type InputFile = {
  readonly path: string;
  readonly briefing: Briefing;
  /** What is in force for it, its own front matter aside. */
  readonly options: ReadOptions;
  readonly rules: RuleSettings;
  /** Whether the user named the file itself. */
  readonly named: boolean;
  /** Whether it came by standard input. */
  readonly isPiped: boolean;
};

/** A file with what was found in it. */
export type CheckedFile = InputFile & Findings;

type Values = {
  standard?: string | undefined;
  template?: string | undefined;
  config?: string | undefined;
  all?: boolean | undefined;
  'stdin-filename'?: string | undefined;
};

/** Reads every file that `paths` mean: files, folders, globs, `-`; an unreadable one is an error beside the results of the others. */
export function readFiles(paths: readonly string[], values: Values): { files: InputFile[]; errors: string[] } {
  const choice = { standard: chosenStandard(values.standard), template: chosenTemplate(values.template) };
  if (values.config !== undefined) checkConfig(values.config);
  const errors: string[] = [];
  const files: InputFile[] = [];
  const broken = new Set<string>();
  for (const { path, named } of expand(paths, errors)) {
    const name = path === '-' ? (values['stdin-filename'] ?? '<stdin>') : path;
    try {
      const text = path === '-' ? readStandardInput() : readText(path);
      files.push({ ...read(name, text, values, choice, broken, errors), named, isPiped: path === '-' });
    } catch (error) {
      errors.push(`“${name}” cannot be read: ${(error as Error).message}.`);
    }
  }
  return { files, errors };
}

function read(
  path: string,
  text: string,
  values: Values,
  choice: { standard: Standard | undefined; template: Template | undefined },
  broken: Set<string>,
  errors: string[],
) {
  const { options, rules, sources } = settingsOnDisk.settingsOf(path, values.config);
  for (const source of sources) reportOnce(source, broken, errors);
  const chosen: ReadOptions = {
    standard: choice.standard ?? options.standard,
    template: choice.template ?? options.template,
    included: options.included || values.all === true,
  };
  return { path, briefing: readBriefing(text, chosen), options: chosen, rules };
}

/** A broken settings or standard file is said once, however many files it holds for. */
function reportOnce(source: Source, broken: Set<string>, errors: string[]): void {
  if (broken.has(source.path)) return;
  broken.add(source.path);
  errors.push(...faultsOf(source));
}

/** What is wrong in a settings file, one sentence each with its place. */
export function faultsOf({ path, problems }: Source): string[] {
  if (problems.length === 0) return [];
  const lines = new Lines(tryText(path));
  return problems.map(({ message, span }) => `${shown(path)}:${lines.at(span.start).line}: ${message}`);
}

/** The text of a file, or nothing where it cannot be read. */
export function tryText(path: string): string {
  try {
    return readText(path);
  } catch {
    return '';
  }
}

function checkConfig(path: string): void {
  try {
    readText(path);
  } catch (error) {
    throw new UsageError(`The settings “${path}” cannot be read: ${(error as Error).message}.`);
  }
}

/** A path as people see it: from this folder where it lies inside. */
export const shown = (path: string): string => {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/');
};

const readStandardInput = (): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(0));

const markdown = '**/*.{md,markdown}';
const ignore = ['**/node_modules/**', '**/.git/**'];

function expand(paths: readonly string[], errors: string[]): { path: string; named: boolean }[] {
  const found = (paths.length > 0 ? paths : ['.']).flatMap((path) => {
    if (path === '-') return [{ path, named: true }];
    const kind = kindOf(path);
    if (kind === 'folder')
      return glob(path === '.' ? markdown : `${escapePath(path.replace(/[\\/]+$/, ''))}/${markdown}`).map((one) => ({
        path: one,
        named: false,
      }));
    if (kind === 'file' || !isDynamicPattern(path)) return [{ path: path.split(sep).join('/'), named: true }];
    const matched = glob(path);
    if (matched.length === 0) errors.push(`No file matches “${path}”.`);
    return matched.map((one) => ({ path: one, named: false }));
  });
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const full = path === '-' ? path : realPath(path);
    return !seen.has(full) && seen.add(full);
  });
}

/** Two links to one file are one file. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** A path that leads nowhere, in a circle or where this user may not go is told when it is read. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

const glob = (pattern: string): string[] =>
  globSync(pattern, { ignore, dot: false, onlyFiles: true, expandDirectories: false }).toSorted();
