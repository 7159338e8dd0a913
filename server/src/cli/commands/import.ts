import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readText } from '../../host/node.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { structure } from '../../import/structure.ts';
import { chosenTemplate, readArguments } from '../arguments.ts';
import { importTable } from '../options/import.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { faultsOf } from '../run/files.ts';
import { settingsOnDisk } from '../run/settings.ts';
import { traceOf } from '../trace.ts';
import type * as Documents from './documents.ts';

/**
 * `brieflint import FILE`: plain text, HTML or DOCX as a structured briefing on standard output, or in a new file by
 * `--output`; `-` reads plain text. The line ends of a text stay what they were.
 */
export async function importFile(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readArguments(args, importTable);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('import takes one file: brieflint import FILE.');
  const { options: inForce, sources } = settingsOnDisk.settingsOf(path);
  const template = chosenTemplate(values.template) ?? inForce.template;
  const errors = sources.flatMap(faultsOf);
  const fail = (sentence: string, error: unknown): Outcome => ({
    output: '',
    errors: [...errors, sentence],
    traces: [traceOf(error)],
    status: 2,
  });
  let text: string;
  try {
    const source = await readDocument(path);
    text = withEndsOf(source, structure(source, template, isPlain(path) ? 'plain' : 'markdown').text);
  } catch (error) {
    return fail(`“${path}” cannot be imported: ${(error as Error).message}.`, error);
  }
  const { output } = values;
  try {
    if (output !== undefined) writeWhole(output, text, null);
  } catch (error) {
    return fail(`“${output}” was not written: ${(error as Error).message}.`, error);
  }
  return {
    output: output === undefined ? text : `Wrote ${output}.\n`,
    errors,
    status: errors.length > 0 ? 2 : 0,
  };
}

/** `text` with the byte order mark and the line ends of `source`. */
function withEndsOf(source: string, text: string): string {
  const ends = source.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
  return source.startsWith(mark) && !ends.startsWith(mark) ? mark + ends : ends;
}

const mark = '\uFEFF';

const isPlain = (path: string): boolean => !/\.(?:html?|docx|md|markdown)$/i.test(path);

async function readDocument(path: string): Promise<string> {
  const kind = extname(path).toLowerCase();
  if (path === '-') return new TextDecoder().decode(readFileSync(0));
  if (kind === '.docx') return (await documents()).docxToMarkdown(path);
  if (kind === '.doc' || kind === '.pdf' || kind === '.odt' || kind === '.rtf')
    throw new Error(`${kind} is no format that Brieflint reads: save it as .docx, .html or .txt`);
  const text = readText(path);
  return kind === '.html' || kind === '.htm' ? (await documents()).htmlToMarkdown(text) : text;
}

/** The libraries for HTML and DOCX are large and seldom needed: they are in a bundle of their own. */
const documents = (): Promise<typeof Documents> => import(pathToFileURL(join(__dirname, 'documents.cjs')).href);
