import { createTwoFilesPatch } from 'diff';
import type { Briefing } from '../../briefing/model.ts';
import { readBriefing } from '../../briefing/read.ts';
import { type ToldLanguage, toldLanguage } from '../../briefing/toldLanguage.ts';
import { check } from '../../check/check.ts';
import { fixAll } from '../../check/fixAll.ts';
import { today } from '../../host/today.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { chosenDay, readArguments } from '../arguments.ts';
import { fixTable } from '../options/fix.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { uncheckedWords } from '../reporters/pretty.ts';
import { count } from '../reporters/tally.ts';
import { type InputFile, isNoBriefing, readFiles } from '../run/files.ts';
import { linesShown, paint, shown, shownIn } from '../terminal.ts';
import { traceOf } from '../trace.ts';

/**
 * `brieflint fix PATHS`: applies the safe fixes; `--dry-run` prints what would change as a unified diff, without paths for
 * the briefings of this folder.
 */
export function fix(args: readonly string[]): Outcome {
  const { values, positionals } = readArguments(args, fixTable);
  const day = values.today === undefined ? today() : chosenDay(values.today);
  if (positionals.length === 0 && !values['dry-run'])
    throw new UsageError(
      'fix changes no file that is not named: write brieflint fix FILE, or brieflint fix . for this folder.',
    );
  const { files, errors, notes, traces } = readFiles(positionals, values);
  for (const { path, named, briefing } of files)
    if (named && !briefing.isBriefing) notes.push(isNoBriefing(path, 'changed', briefing.detection.reason));
  const results = files
    .filter(({ briefing }) => briefing.isBriefing)
    .map((file) => ({
      file,
      ...fixAll(
        file.briefing.text,
        (text) => check(reread(text, file), file.rules, { today: day }).problems,
        // Most of them write English words.
        values.unsafe && isEnglish(file.briefing),
      ),
    }));
  const changed = results.filter(({ file, text }) => text !== file.briefing.text);

  // Standard input has no file to change: its text, and nothing else, goes to standard output.
  const hasInput = positionals.includes('-');
  const piped = files.find(({ isPiped }) => isPiped);
  if (values['dry-run']) {
    const diff = changed.map(({ file, text }) => patch(file, text)).join('');
    // A server that runs jobs (all set CI) looks for commands in what it logs; elsewhere a program may read the diff.
    const isLogged = Boolean(process.env.CI);
    return {
      output: isLogged ? linesShown(diff) : diff,
      isData: !isLogged,
      errors,
      notes,
      traces,
      status: errors.length > 0 ? 2 : 0,
    };
  }
  const written: (typeof results)[number][] = [];
  const lines = changed.flatMap((result) => {
    const { file, text, made } = result;
    if (file.isPiped) return [];
    try {
      if (file.isUtf16) throw new Error('it is in UTF-16: save it as UTF-8 first');
      const lost = writeWhole(file.path, text, file.briefing.text);
      if (lost) notes.push(`“${file.path}”: ${lost}.`);
      written.push(result);
      return [
        `${paint('underline', shown(file.path))}\n${shownIn(made)
          .map(({ rule, title }) => `  ${paint('green', '✔')} ${title}  ${paint('dim', rule)}\n`)
          .join('')}\n`,
      ];
    } catch (error) {
      errors.push(`“${file.path}” was left as it is: ${(error as Error).message}.`);
      traces.push(traceOf(error));
      return [];
    }
  });
  const total = written.reduce((sum, { made }) => sum + made.length, 0);
  // What was to be fixed and could not be written is told by its error.
  const summary =
    written.length === 0 && changed.some(({ file }) => !file.isPiped)
      ? ''
      : written.length === 0
        ? nothingToFix(
            results.map(({ file }) => file.briefing),
            errors.length === 0,
          )
        : `${count(total, 'fix', 'fixes')} in ${count(written.length, 'briefing')}.\n`;
  const choices = values.unsafe ? results.reduce((sum, result) => sum + result.choices, 0) : 0;
  const left = choices > 0 ? `${count(choices, 'problem')} ${choices === 1 ? 'needs' : 'need'} your choice.\n` : '';
  const notEnglish = results.filter(({ file }) => !isEnglish(file.briefing)).length;
  const onlySafe =
    values.unsafe && notEnglish > 0
      ? `${count(notEnglish, 'briefing')} not plainly in English: only safe fixes were made, the others write English.\n`
      : '';
  return {
    output: hasInput
      ? (results.find(({ file }) => file === piped)?.text ?? piped?.briefing.text ?? '')
      : `${lines.join('')}${summary}${left}${onlySafe}`,
    isData: piped !== undefined,
    errors,
    notes,
    traces,
    status: errors.length > 0 ? 2 : 0,
  };
}

/** Whether English words may be written into a briefing: it is in English, or in too few words of no other language. */
const isEnglish = (briefing: Briefing): boolean =>
  briefing.language === 'en' &&
  (toldLanguage(briefing) === 'en' ||
    briefing.proseBlocks.every(({ proseBlock: { words } }) => words.foreign.length + words.otherLetters === 0));

/** No tick stands beside a failure, and nothing where no briefing could be read. */
function nothingToFix(briefings: readonly Briefing[], isSound: boolean): string {
  if (briefings.length === 0 && !isSound) return '';
  const words = `${count(briefings.length, 'briefing')}, nothing to fix.`;
  const countOf = (told: ToldLanguage) => briefings.filter((briefing) => toldLanguage(briefing) === told).length;
  const unchecked = uncheckedWords(countOf('other'), countOf('unknown'));
  if (unchecked) return `${words} ${unchecked}\n`;
  return isSound ? `${paint('green', '✔')} ${words}\n` : `${words}\n`;
}

const reread = (text: string, { options: inForce }: InputFile) => readBriefing(text, inForce);

const patch = ({ path, briefing }: InputFile, text: string): string =>
  createTwoFilesPatch(`a/${path}`, `b/${path}`, briefing.text, text, undefined, undefined, { context: 3 }).replace(
    /^=+\n/,
    '',
  );
