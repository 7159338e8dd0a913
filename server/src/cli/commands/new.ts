import { formatDay } from '../../dates/calendar.ts';
import { readPublicationDate } from '../../dates/publicationDate.ts';
import { today } from '../../host/today.ts';
import { templateIds } from '../../templates/index.ts';
import { scaffold } from '../../templates/scaffold.ts';
import { chosenTemplate, readArguments } from '../arguments.ts';
import { newTable } from '../options/new.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { faultsOf } from '../run/files.ts';
import { settingsOnDisk } from '../run/settings.ts';

/** `brieflint new`: a briefing to fill in, of the template in force for this folder or of the one that is named. */
export function newBriefing(args: readonly string[]): Outcome {
  const { values, positionals } = readArguments(args, newTable);
  if (positionals.length > 0)
    throw new UsageError('new takes no file: it prints the briefing, so write brieflint new > FILE.');
  const { options: inForce, sources } = settingsOnDisk.settingsOf('new.md');
  const errors = sources.flatMap(faultsOf);
  const template = chosenTemplate(values.template) ?? inForce.template;
  const output = scaffold(template, {
    date: values.date === undefined ? today() : chosenDate(values.date),
    title: oneLine(values.title),
    author: oneLine(values.author),
    inForce: { template: inForce.template.id, standard: inForce.standard.id },
    isNamed: templateIds.includes(template.id),
  });
  return { output, isData: true, errors, status: errors.length > 0 ? 2 : 0 };
}

function chosenDate(text: string) {
  const reading = readPublicationDate(text);
  if (reading.kind === 'day') return reading.day;
  const advice =
    reading.kind === 'ambiguous'
      ? `it can mean ${reading.readings.map(formatDay).join(' or ')}`
      : 'write --date as 2025-05-02';
  throw new UsageError(`“${text}” is no date: ${advice}.`);
}

const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;
