import { type ParseArgsConfig, parseArgs } from 'node:util';
import { parseIsoDay } from '../dates/calendar.ts';
import { isPath } from '../settings/readSettings.ts';
import { findStandard, standardIds } from '../standards/index.ts';
import type { Standard } from '../standards/standard.ts';
import { findTemplate, templateIds } from '../templates/index.ts';
import type { Template } from '../templates/template.ts';
import { suggest } from '../text/suggest.ts';
import { UsageError } from './outcome.ts';
import { settingsOnDisk } from './run/settings.ts';

type OptionTable = NonNullable<ParseArgsConfig['options']>;
type Arguments<T extends OptionTable> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/** The options and paths of a command line; an unknown option is a usage error. */
export function readArguments<T extends OptionTable>(args: readonly string[], options: T): Arguments<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const words = (error as Error).message.split(/\. |\n/)[0]?.replace(/'/g, '') ?? '';
    throw new UsageError(`${words.replace(/\.$/, '')}: “brieflint --help” lists what there is.`);
  }
}

/** The options that choose what a briefing is held against. */
export const engineOptions = {
  standard: { type: 'string' },
  template: { type: 'string' },
  config: { type: 'string' },
  all: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
} as const;

/** A published standard by its id, or a house's own by the path of its file. */
export function chosenStandard(id: string | undefined): Standard | undefined {
  if (id === undefined) return undefined;
  if (!isPath(id)) {
    const published = findStandard(id);
    if (!published) throw new UsageError(`There is no standard “${id}”${suggest(id, standardIds).words}.`);
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
    if (!ours) throw new UsageError(`There is no template “${id}”${suggest(id, templateIds).words}.`);
    return ours;
  }
  const { loaded: template, source } = settingsOnDisk.houseTemplate(id);
  const [problem] = source.problems;
  if (problem || !template) throw new UsageError(`The template “${id}”: ${problem?.message ?? 'This cannot be read.'}`);
  return template;
}

export function chosenDay(text: string) {
  const day = parseIsoDay(text);
  if (!day) throw new UsageError(`“${text}” is no date: write --today as 2025-05-02.`);
  return day;
}

export function chosenFormat<T extends string>(format: string, formats: readonly T[]): T {
  const found = formats.find((one) => one === format);
  if (!found)
    throw new UsageError(
      `There is no format “${format}”: there are ${formats.join(', ').replace(/, ([^,]+)$/, ' and $1')}.`,
    );
  return found;
}
