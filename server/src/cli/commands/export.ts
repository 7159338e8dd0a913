import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Briefing } from '../../briefing/model.ts';
import { pageOf } from '../../export/html/page.ts';
import type { Paper, Pictures } from '../../export/paper.ts';
import { readPaper } from '../../export/readPaper.ts';
import { docxWriter, houseStylesOf } from '../../host/docx.ts';
import { isFile } from '../../host/node.ts';
import { pdfOf } from '../../host/pdf.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { bandPlaces } from '../../settings/bandPlaces.ts';
import { chosenFormat, isOfPeople, readArguments } from '../arguments.ts';
import { exportFormats, exportTable } from '../options/export.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { readFiles } from '../run/files.ts';
import { realPath } from '../run/findFiles.ts';
import { loadPictures } from '../run/pictures.ts';
import { settingsOnDisk } from '../run/settings.ts';
import { shown } from '../terminal.ts';
import { traceOf } from '../trace.ts';

type Format = (typeof exportFormats)[number];

/**
 * `brieflint export FILE`: a page on standard output, or a page, a Word file or a PDF in a new file by `--output`. What of the
 * text is not in it is told in notes.
 */
export async function exportFile(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, exportTable);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError('export takes one file: brieflint export FILE --output FILE.');
  const format = formatOf(values);
  const bands = values.bands === undefined ? undefined : chosenWord('bands', values.bands, bandPlaces);
  const only = values.only === undefined ? undefined : chosenWord('only', values.only, ['summary']);
  const { files, errors, traces } = readFiles([path], values);
  const [file, ...others] = files;
  if (!file || others.length > 0)
    return { output: '', errors: errors.length > 0 ? errors : [`“${path}” is not one file.`], traces, status: 2 };
  try {
    const settings = settingsOnDisk.settingsOf(path, values.config);
    const paper = readPaper(file.briefing, {
      bands: bands ?? settings.bands,
      hasScale: values['no-scale'] !== true,
      onlySummary: only === 'summary',
      hidesOutcomes: values['hide-outcomes'] === true,
      showsIgnored: values['show-ignored'] === true,
    });
    const { pictures, leftOut } = loadPictures(paper, path, format);
    const { bytes, notes: more } = await write(format, paper, pictures, values.reference ?? settings.reference);
    const notes = [...aboutBriefing(file.briefing), ...paper.leftOut, ...leftOut, ...more].map(
      (sentence) => `“${path}”: ${sentence}.`,
    );
    const status = errors.length > 0 ? 2 : 0;
    const { output } = values;
    if (output === undefined) return { output: bytes as string, isData: true, errors, notes, status };
    return put(output, bytes, values.force === true, { output: `Wrote ${shown(output)}.\n`, errors, notes, status });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const sentence = `“${path}” was not exported: ${(error as Error).message}.`;
    return { output: '', errors: [...errors, sentence], traces: [...traces, traceOf(error)], status: 2 };
  }
}

/** Writes the new file; over one that is there only by `--force`. */
function put(path: string, written: string | Uint8Array, isForced: boolean, outcome: Outcome): Outcome {
  try {
    writeWhole(path, written, isForced ? undefined : null);
    return outcome;
  } catch (error) {
    const isThere = !isForced && existsSync(path) && isFile(path);
    const advice = isThere ? '; add --force to replace it' : '';
    const sentence = `“${path}” was not written: ${(error as Error).message}${advice}.`;
    return { output: '', errors: [...outcome.errors, sentence], traces: [traceOf(error)], status: 2 };
  }
}

const aboutBriefing = ({ isBriefing }: Briefing): string[] =>
  isBriefing ? [] : ['it is no briefing, so it has no bands, no days of windows and no scale'];

/** The value of an option that takes one of some words. */
function chosenWord<T extends string>(option: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (!found)
    throw new UsageError(`--${option} takes no “${value}”: write ${words.join(', ').replace(/, ([^,]+)$/, ' or $1')}.`);
  return found;
}

/** The format of `--to`, else by the ending of `--output`; a usage error where they do not go together. */
function formatOf({ to, output, force }: { to?: string; output?: string; force?: boolean }): Format {
  const byName = formatNamed(output ?? '');
  const format = to === undefined ? byName : chosenFormat(to, exportFormats);
  if (format === undefined) throw new UsageError('export needs a format: add --to html, --to docx or --to pdf.');
  if (output === undefined) {
    if (format === 'html') return format;
    throw new UsageError(`A ${format === 'docx' ? 'Word file' : 'PDF'} is no text: add --output NAME.${format}.`);
  }
  if (byName !== 'docx' && isOfPeople(output))
    throw new UsageError(`“${output}” is no place for it: give --output a name such as paper.${format}.`);
  // What a link leads to is what is replaced.
  if (force && (byName !== format || formatNamed(realPath(output)) !== format))
    throw new UsageError(`--force replaces a .${format} only: give --output a name such as paper.${format}.`);
  return format;
}

/** The format that the ending of a name stands for. */
function formatNamed(path: string): Format | undefined {
  const ending = extname(path).toLowerCase().slice(1).replace(/^htm$/, 'html');
  return exportFormats.find((format) => format === ending);
}

type Written = { readonly bytes: string | Uint8Array; readonly notes: readonly string[] };

async function write(
  format: Format,
  paper: Paper,
  pictures: Pictures,
  reference: string | undefined,
): Promise<Written> {
  if (format === 'html') return { bytes: pageOf(paper, pictures), notes: [] };
  if (format === 'pdf') return pdfOf(paper, pictures);
  const styles = reference === undefined ? undefined : await houseStylesOf(reference);
  return { bytes: await docxWriter().docxOf(paper, pictures, styles), notes: [] };
}
