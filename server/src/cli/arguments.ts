import { parseArgs } from 'node:util';
import { noDay, parseIsoDay } from '../dates/calendar.ts';
import { isPath } from '../settings/readSettings.ts';
import { findStandard, standardIds } from '../standards/index.ts';
import type { Standard } from '../standards/standard.ts';
import { findTemplate, templateIds } from '../templates/index.ts';
import type { Template } from '../templates/template.ts';
import { isMarkdownName, isWordName } from '../text/markdownNames.ts';
import { suggest, thereIsNo } from '../text/suggest.ts';
import { type CommandOptions, type CommandTable, commonOptions } from './options/option.ts';
import { UsageError } from './outcome.ts';
import { settingsOnDisk } from './run/settings.ts';

type Arguments<T extends CommandOptions> = ReturnType<
  typeof parseArgs<{ options: T & typeof commonOptions; allowPositionals: true; strict: true }>
>;

/** The values of a command's options, and its operands; an unknown option or a missing value is a usage error. */
export function readArguments<T extends CommandTable>(
  args: readonly string[],
  { name, options }: T,
): Arguments<T['options']> {
  const all: CommandOptions = { ...options, ...commonOptions };
  try {
    return parseArgs({ args: [...args], options: all, allowPositionals: true, strict: true }) as Arguments<
      T['options']
    >;
  } catch (error) {
    throw new UsageError(sentenceOf(error, name, all), { cause: error });
  }
}

/** What is wrong with a command line, in our words: Node's own sentence goes on with advice for programmers. */
function sentenceOf(error: unknown, command: string, options: CommandOptions): string {
  const sentence =
    (error as Error).message
      .split(/\. |\n/)[0]
      ?.replace(/'/g, '')
      .replace(/\.$/, '') ?? '';
  const lacking = /^Option (?:-\w, )?(--\S+).* argument (?:is ambiguous|missing)$/.exec(sentence)?.[1];
  if (lacking) return `${lacking} lacks its value: “brieflint ${command} --help” says what it takes.`;
  const unknown = /^Unknown option --(\S+)$/.exec(sentence)?.[1];
  const nearest = unknown === undefined ? undefined : suggest(unknown, Object.keys(options)).nearest;
  return nearest === undefined
    ? `${sentence}: “brieflint ${command} --help” lists what there is.`
    : `${sentence}: perhaps --${nearest}.`;
}

/** A published standard by its id, or a house's own by the path of its file. */
export function chosenStandard(id: string | undefined): Standard | undefined {
  if (id === undefined) return undefined;
  if (!isPath(id)) {
    const published = findStandard(id);
    if (!published) throw new UsageError(thereIsNo('standard', id, standardIds));
    return published;
  }
  const { loaded: standard, source } = settingsOnDisk.houseStandard(id);
  const [problem] = source.problems;
  if (problem || !standard) throw new UsageError(`The standard “${id}”: ${problem?.message ?? 'This cannot be read.'}`);
  return standard;
}

/** A template of ours by its id, or a house's own by the path of its file. */
export function chosenTemplate(id: string | undefined): Template | undefined {
  if (id === undefined) return undefined;
  if (!isPath(id)) {
    const ours = findTemplate(id);
    if (!ours) throw new UsageError(thereIsNo('template', id, templateIds));
    return ours;
  }
  const { loaded: template, source } = settingsOnDisk.houseTemplate(id);
  const [problem] = source.problems;
  if (problem || !template) throw new UsageError(`The template “${id}”: ${problem?.message ?? 'This cannot be read.'}`);
  return template;
}

/** The day of `--today`; a usage error where the text is no day such as `2025-05-02`. */
export function chosenDay(text: string) {
  const day = parseIsoDay(text);
  if (!day) throw new UsageError(noDay(text));
  return day;
}

/** The format of that name, or the grouping; a usage error where there is none. */
export function chosenFormat<T extends string>(format: string, formats: readonly T[], kind = 'format'): T {
  const found = formats.find((name) => name === format);
  if (!found)
    throw new UsageError(
      `There is no ${kind} “${format}”: there are ${formats.join(', ').replace(/, ([^,]+)$/, ' and $1')}.`,
    );
  return found;
}

/** The number of `--max-warnings`; infinite without it, a usage error where it is none. */
export function chosenCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new UsageError(`“${text}” is no number of warnings: write --max-warnings 0, 1, 2 …`);
  return Number(text);
}

/** Whether people write files of that name, briefings, Word files and settings, so that Brieflint keeps nothing of its own there. */
export const isOfPeople = (path: string): boolean => isMarkdownName(path) || isWordName(path) || /\.ya?ml$/i.test(path);
