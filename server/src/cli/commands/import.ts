import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBytes } from '../../host/node.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { decode, hasUtf8Mark } from '../../import/decode.ts';
import { type SourceKind, structure } from '../../import/structure.ts';
import { chosenTemplate, readArguments } from '../arguments.ts';
import { importTable } from '../options/import.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { faultsOf } from '../run/files.ts';
import { settingsOnDisk } from '../run/settings.ts';
import { traceOf } from '../trace.ts';
import type * as Documents from './documents.ts';

/**
 * `brieflint import FILE`: plain text, HTML or DOCX as a structured briefing on standard output, or in a new file by
 * `--output`; `-` reads plain text. The line ends of a text stay what they were. What could not be kept is told in
 * notes.
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
  let notes: readonly string[];
  try {
    const source = await readDocument(path);
    text = withEndsOf(source.text, structure(source.text, template, source.kind).text);
    notes = source.leftOut.map((sentence) => `“${path}”: ${sentence}.`);
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
    notes,
    status: errors.length > 0 ? 2 : 0,
  };
}

/** `text` with the byte order mark and the line ends of `source`. */
function withEndsOf(source: string, text: string): string {
  const ends = source.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
  return source.startsWith(mark) && !ends.startsWith(mark) ? mark + ends : ends;
}

const mark = '\uFEFF';

/** A file as text or Markdown, and what of it could not be kept. */
type Source = { readonly text: string; readonly kind: SourceKind; readonly leftOut: readonly string[] };

/** Formats that are not read, and what to do with a file of that format. */
const otherFormats: Record<string, string> = {
  ...Object.fromEntries(
    ['.doc', '.odt', '.rtf', '.pages'].map((kind) => [
      kind,
      'open it in the program that wrote it and save it as .docx',
    ]),
  ),
  '.pdf': 'open it in Word and save it as .docx, or copy its text into a .txt',
};

async function readDocument(path: string): Promise<Source> {
  const kind = extname(path).toLowerCase();
  const advice = otherFormats[kind];
  if (advice) throw new Error(`${kind} is no format that Brieflint reads: ${advice}`);
  const bytes = readBytes(path === '-' ? 0 : path);
  if (kind === '.docx') return ofDocument(await wordToMarkdown(bytes));
  const isPage = kind === '.html' || kind === '.htm';
  const text = decode(bytes, isPage);
  if (isPage) return ofDocument((await documents()).htmlToMarkdown(text));
  const isMarkdown = kind === '.md' || kind === '.markdown';
  return {
    text: hasUtf8Mark(bytes) && path !== '-' ? mark + text : text,
    kind: isMarkdown ? 'markdown' : 'plain',
    leftOut: [],
  };
}

const ofDocument = ({ markdown, leftOut }: Documents.Converted): Source => ({
  text: markdown,
  kind: 'document',
  leftOut,
});

async function wordToMarkdown(bytes: Uint8Array): Promise<Documents.Converted> {
  try {
    return await (await documents()).docxToMarkdown(bytes);
  } catch (error) {
    throw new Error('it is no Word file (.docx)', { cause: error });
  }
}

/** The libraries for HTML and DOCX are large and seldom needed: they are in a bundle of their own. */
const documents = (): Promise<typeof Documents> => import(pathToFileURL(join(__dirname, 'documents.cjs')).href);
