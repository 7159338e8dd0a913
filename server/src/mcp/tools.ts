// What an assistant may ask for. `run` gives words for the assistant to read and data in the form that the command line has.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { readBriefing } from '../briefing/read.ts';
import { check } from '../check/check.ts';
import { noDay, parseIsoDay } from '../dates/calendar.ts';
import { readText, rulePagesFolder, settingsOnDisk } from '../host/node.ts';
import { today } from '../host/today.ts';
import { inspect } from '../library/inspect.ts';
import { begun, converted, fixed, plainFindings, plainStandard } from '../library/plain.ts';
import type { Problem, Standard } from '../library/types.ts';
import { rules } from '../rules/index.ts';
import { leavesThisComputer } from '../settings/namedPath.ts';
import { findStandard, standardIds, standards } from '../standards/index.ts';
import { findTemplate, templateIds } from '../templates/index.ts';
import { thereIsNo } from '../text/suggest.ts';

export type Answer = { readonly words: string; readonly data: object };

export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: StandardSchemaWithJSON;
  /** Throws an `Error` with one sentence where it was given what is not there. */
  readonly run: (given: never) => Answer;
};

/** A tool whose `run` gets what its schema describes. */
const tool = <S extends v.GenericSchema>(
  name: string,
  { schema, ...head }: Pick<Tool, 'title' | 'description'> & { readonly schema: S },
  run: (given: v.InferOutput<S>) => Answer,
): Tool => ({ name, ...head, inputSchema: toStandardJsonSchema(schema), run });

const described = (description: string) => v.pipe(v.string(), v.description(description));

const place = {
  path: v.optional(
    described('Where the text lies or will lie: the settings of that folder hold. Nothing is read there but settings.'),
  ),
  standard: v.optional(
    described(`The standard that holds: ${standardIds.join(', ')}. Default: as settings say, else phia.`),
  ),
  template: v.optional(
    described(`The structure that holds: ${templateIds.join(', ')}. Default: as settings say, else situation.`),
  ),
};

const draft = {
  text: described('The Markdown text of the briefing.'),
  ...place,
  isBriefing: v.optional(
    v.pipe(v.boolean(), v.description('Whether to take the text for a briefing whatever it holds.')),
  ),
};

const named = <T>(kind: string, id: string, ids: readonly string[], find: (id: string) => T | undefined): T => {
  const found = find(id);
  if (!found) throw new Error(thereIsNo(kind, id, ids));
  return found;
};

type Place = {
  readonly path?: string | undefined;
  readonly standard?: string | undefined;
  readonly template?: string | undefined;
};

/** A longer path is none. */
const longestPath = 4096;

/** A file of this computer, there or not yet: of a folder, one in it. */
function fileAt(path: string): string {
  if (path.length > longestPath || leavesThisComputer(path))
    throw new Error('The path must be that of a file of this computer, such as briefings/port.md.');
  return /[\\/]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? join(path, 'draft.md')
    : path;
}

/** What holds for a text: what the call says goes before the settings of its folder. `faults` are what is wrong in those. */
function inForce({ path = 'draft.md', standard, template }: Place, isBriefing = false) {
  const { options, rules: settings, sources } = settingsOnDisk.settingsOf(fileAt(path));
  return {
    options: {
      ...options,
      included: isBriefing || options.included,
      ...(standard !== undefined && { standard: named('standard', standard, standardIds, findStandard) }),
      ...(template !== undefined && { template: named('template', template, templateIds, findTemplate) }),
    },
    rules: settings,
    faults: sources.flatMap(({ path: file, problems }) => problems.map(({ message }) => `${file}: ${message}`)),
  };
}

type Draft = Place & { readonly text: string; readonly isBriefing?: boolean | undefined };

function read({ text, isBriefing = false, ...given }: Draft) {
  const { options, rules: settings, faults } = inForce(given, isBriefing);
  return { briefing: readBriefing(text, options), options, rules: settings, faults };
}

const line = ({ line: at, column, severity, message, rule, fixes }: Problem): string =>
  `${at}:${column} ${severity}: ${message} [${rule}]${fixes.length > 0 ? ` Fixes: ${fixes.map(({ title }) => title).join(' · ')}` : ''}`;

const problemsInWords = (problems: readonly Problem[]): string =>
  problems.length > 0 ? problems.map(line).join('\n') : 'No problems.';

const scale = ({ name, id, terms }: Standard): string =>
  `${name} (${id}):\n${terms.map(({ text, low, high }) => `  ${text}: ${low}–${high} %`).join('\n')}`;

export const tools: readonly Tool[] = [
  tool(
    'check_briefing',
    {
      title: 'Check a briefing',
      description:
        'Checks a briefing: structure, horizons, dates, sources and the words that say how likely something is. Gives each problem with its line, what to write, and fixes.',
      schema: v.object(draft),
    },
    (given: Draft) => {
      const { briefing, rules: settings, faults } = read(given);
      const { problems, ignored } = plainFindings(check(briefing, settings, { today: today() }), briefing.text);
      const data = {
        briefing: briefing.isBriefing,
        standard: briefing.standard.id,
        template: briefing.template.id,
        problems,
        ignored,
        ...(faults.length > 0 && { settings: faults }),
      };
      return {
        words: briefing.isBriefing
          ? [...faults.map((fault) => `In the settings: ${fault}`), problemsInWords(problems)].join('\n')
          : 'This is no briefing, so nothing was checked: it has no forecast that could be told. With isBriefing it is taken for one.',
        data,
      };
    },
  ),
  tool(
    'fix_briefing',
    {
      title: 'Make the safe fixes',
      description:
        'Gives the text with every fix made that keeps its meaning, what was done, and the problems that are left. How likely something is never changes.',
      schema: v.object(draft),
    },
    (given: Draft) => {
      const { options, rules: settings } = read(given);
      const data = fixed(given.text, { options, rules: settings, today: today(), unsafe: false });
      const done = data.made.map(({ title, rule }) => `${title} [${rule}]`).join('\n') || 'Nothing to fix safely.';
      return { words: `${done}\n\nLeft:\n${problemsInWords(data.problems)}\n\nThe text:\n${data.text}`, data };
    },
  ),
  tool(
    'inspect_briefing',
    {
      title: 'See what was read',
      description:
        'Gives what Brieflint reads in a text: title, author, date, sections, horizons with their dates, each judgement with its event, term and band, and each expression of likelihood or confidence.',
      schema: v.object(draft),
    },
    (given: Draft) => {
      const data = inspect(read(given).briefing);
      return { words: JSON.stringify(data, null, 1), data };
    },
  ),
  tool(
    'convert_briefing',
    {
      title: 'Write in another standard',
      description:
        'Gives the text with each term of its standard written in another one, where there is a plain counterpart; names what changed with the bands, and what the analyst has to choose.',
      schema: v.object({ ...draft, to: described(`The standard to write in: ${standardIds.join(', ')}.`) }),
    },
    (given: Draft & { readonly to: string }) => {
      const data = converted(read(given).briefing, named('standard', given.to, standardIds, findStandard));
      return {
        words: `${JSON.stringify({ changes: data.changes, left: data.left }, null, 1)}\n\nThe text:\n${data.text}`,
        data,
      };
    },
  ),
  tool(
    'explain_rule',
    {
      title: 'Explain a rule',
      description:
        'Gives the page of a rule: why it is there, what it reports and what it leaves alone. Without a name, the list of rules.',
      schema: v.object({ name: v.optional(described('The name of the rule, as problems give it.')) }),
    },
    ({ name }: { readonly name?: string | undefined }) => {
      const list = rules.map(({ name: of, severity, isOff, summary }) => ({
        name: of,
        severity: isOff ? 'off' : severity,
        summary,
      }));
      if (name === undefined)
        return {
          words: list.map(({ name: of, severity, summary }) => `${of} (${severity}): ${summary}`).join('\n'),
          data: { rules: list },
        };
      const names = list.map(({ name: of }) => of);
      const rule = named('rule', name, names, (id) => list.find(({ name: of }) => of === id));
      const page = readText(join(rulePagesFolder(), `${rule.name}.md`));
      return { words: page, data: { ...rule, page } };
    },
  ),
  tool(
    'list_terms',
    {
      title: 'List the terms of a standard',
      description:
        'Gives the terms of a standard of estimative language with their probabilities in per cent. Without an id, those of all.',
      schema: v.object({ standard: v.optional(described(`The id of one: ${standardIds.join(', ')}.`)) }),
    },
    ({ standard }: { readonly standard?: string | undefined }) => {
      const chosen = standard === undefined ? standards : [named('standard', standard, standardIds, findStandard)];
      const plain = chosen.map(plainStandard);
      return { words: plain.map(scale).join('\n\n'), data: { standards: plain } };
    },
  ),
  tool(
    'new_briefing',
    {
      title: 'Begin a briefing',
      description:
        'Gives a briefing to fill in, its windows as dates. What is to be filled in stands in square brackets.',
      schema: v.object({
        ...place,
        title: v.optional(described('The title.')),
        author: v.optional(described('Who writes it.')),
        date: v.optional(described('The day of publication, such as 2026-11-29. Default: today.')),
      }),
    },
    ({ date, title, author, ...given }) => {
      const { options } = inForce({ path: given.path });
      const day = date === undefined ? today() : parseIsoDay(date);
      if (!day) throw new Error(noDay(date ?? ''));
      const text = begun(given.template === undefined ? options.template : inForce(given).options.template, {
        standard: given.standard === undefined ? undefined : inForce(given).options.standard,
        title,
        author,
        date: day,
        inForce: options,
      });
      return { words: text, data: { text } };
    },
  ),
];
