import { convertApart } from '../../host/convertApart.ts';
import { readBytes } from '../../host/node.ts';
import { TooLarge } from '../../import/limits.ts';
import { isWordName } from '../../text/markdownNames.ts';
import { traceOf } from '../trace.ts';
import type { Choice } from './files.ts';
import type { FoundFile } from './findFiles.ts';
import { settingsOnDisk } from './settings.ts';

/** What is said of Word files, besides what is found in them. */
export type Sayings = { readonly errors: string[]; readonly notes: string[]; readonly traces: Map<string, string> };

/** The files, each of Word as the Markdown that import makes of it; one that cannot be read is told and left out. */
export async function importWordFiles(
  files: readonly FoundFile[],
  choice: Choice,
  { errors, notes, traces }: Sayings,
): Promise<readonly FoundFile[]> {
  if (!files.some(({ path }) => isWordName(path))) return files;
  const read: FoundFile[] = [];
  for (const file of files) {
    const { path, named } = file;
    if (!isWordName(path)) {
      read.push(file);
      continue;
    }
    try {
      const template = choice.template ?? settingsOnDisk.settingsOf(path, choice.values.config).options.template;
      const { markdown, leftOut } = await wordToMarkdown({ word: file.content ?? readBytes(path), template });
      notes.push(...leftOut.map((sentence) => `“${path}”: ${sentence}.`));
      read.push({ path, named, content: Buffer.from(markdown), isImported: true });
    } catch (error) {
      errors.push(`“${path}” cannot be read: ${(error as Error).message}.`);
      traces.set(path, traceOf(error));
    }
  }
  return read;
}

/** Converts apart; throws an error whose message says what is wrong with the file. */
export async function wordToMarkdown(question: Parameters<typeof convertApart>[0]) {
  try {
    return await convertApart(question);
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    throw new Error('it is no Word file (.docx)', { cause: error });
  }
}
