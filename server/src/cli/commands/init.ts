import { lstatSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { readText } from '../../host/node.ts';
import { today } from '../../host/today.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { chosenStandard, chosenTemplate, readArguments } from '../arguments.ts';
import { initTable } from '../options/init.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { findFiles } from '../run/findFiles.ts';
import { type Ask, askFor } from '../run/initDialogue.ts';
import { proposalsFor } from '../run/proposals.ts';
import { settingsText } from '../run/settingsText.ts';
import { linesShown, print, tell } from '../terminal.ts';

/** `brieflint init`: a settings file for this folder, never over one that is there. */
export async function init(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, initTable);
  if (positionals.length > 0) throw new UsageError('init takes no file: it writes .brieflint.yaml into this folder.');
  const there = names.find((name) => lstatSync(name, { throwIfNoEntry: false }));
  if (there)
    throw new UsageError(
      `“${there}” is there already and was left as it is: “brieflint config FILE” says what it means.`,
    );
  const { standard, template } = values;
  chosenStandard(standard);
  chosenTemplate(template);
  const asks = !values.yes && process.stdin.isTTY === true && process.stdout.isTTY === true;
  if (!asks && !values.yes && standard === undefined && template === undefined)
    throw new UsageError(
      'init asks on a terminal, and this is none: add --yes to take what it finds, or --standard ID.',
    );
  const found = proposalsFor(textsHere(), today());
  const chosen = { standard, template };
  const answers = asks
    ? await onTerminal((ask) => askFor(found, chosen, ask, tell), found.sentences)
    : { ...found, standard: standard ?? found.standard, template: template ?? found.template };
  if (!answers) return { output: '', errors: ['init was left, and nothing was written.'], status: 2 };
  try {
    writeWhole('.brieflint.yaml', settingsText(answers), null);
  } catch (error) {
    return { output: '', errors: [`“.brieflint.yaml” was not written: ${(error as Error).message}.`], status: 2 };
  }
  const sentences = asks ? '' : found.sentences.map((sentence) => `${sentence}\n`).join('');
  return { output: `${sentences}Wrote .brieflint.yaml.\n`, errors: [], status: 0 };
}

const names = ['.brieflint.yaml', '.brieflint.yml'];

/** No folder needs more files to say what it holds. */
const mostFiles = 2000;

/** The Markdown files here that can be read. */
const textsHere = () =>
  findFiles([], [], [])
    .slice(0, mostFiles)
    .flatMap(({ path }) => {
      try {
        return [{ path, text: readText(path) }];
      } catch {
        return [];
      }
    });

/** A dialogue on this terminal; who ends it (Ctrl+C, Ctrl+D) answers no more. */
async function onTerminal<T>(dialogue: (ask: Ask) => Promise<T>, sentences: readonly string[]): Promise<T> {
  await print(linesShown(`${sentences.join('\n')}\nEnter takes what stands in brackets, “-” takes none.\n\n`));
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const left = new AbortController();
  lines.once('close', () => left.abort());
  lines.once('SIGINT', () => lines.close());
  try {
    return await dialogue((question) =>
      lines.question(linesShown(question), { signal: left.signal }).catch(() => undefined),
    );
  } finally {
    lines.close();
  }
}
