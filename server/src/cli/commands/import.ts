import { extname } from 'node:path';
import { convertApart } from '../../host/convertApart.ts';
import { readBytes, readDescriptor } from '../../host/node.ts';
import { writeWhole } from '../../host/writeWhole.ts';
import { decode, hasUtf8Mark } from '../../import/decode.ts';
import type { Converted } from '../../import/html/convert.ts';
import { mostCharacters, TooLarge } from '../../import/limits.ts';
import { type SourceKind, structure } from '../../import/structure.ts';
import { isMarkdownName } from '../../text/markdownNames.ts';
import { chosenTemplate, readArguments } from '../arguments.ts';
import { importTable } from '../options/import.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { faultsOf } from '../run/files.ts';
import { settingsOnDisk } from '../run/settings.ts';
import { wordToMarkdown } from '../run/wordFiles.ts';
import { shown } from '../terminal.ts';
import { traceOf } from '../trace.ts';

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
    output: output === undefined ? text : `Wrote ${shown(output)}.\n`,
    isData: output === undefined,
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
  const bytes = path === '-' ? readDescriptor(0) : readBytes(path);
  if (kind === '.docx') return ofDocument(await wordToMarkdown({ word: bytes }));
  const isPage = kind === '.html' || kind === '.htm';
  const text = decode(bytes, isPage);
  if (isPage) return ofDocument(await convertApart({ page: text }));
  if (text.length > mostCharacters)
    throw new TooLarge(`it has more than ${mostCharacters / 1e6} million characters: cut it into parts`);
  return {
    text: hasUtf8Mark(bytes) && path !== '-' ? mark + text : text,
    kind: isMarkdownName(path) ? 'markdown' : 'plain',
    leftOut: [],
  };
}

const ofDocument = ({ markdown, leftOut, isExported }: Converted): Source => ({
  text: markdown,
  kind: isExported ? 'exported' : 'document',
  leftOut,
});
