import { stripVTControlCharacters } from 'node:util';
import { writeWhole } from '../../host/writeWhole.ts';
import type { Outcome } from '../outcome.ts';
import { harmless, shown } from '../terminal.ts';

/** A report that is ready, and what is said besides; `words` say in short what it holds. */
export type Delivery = Pick<Outcome, 'errors' | 'notes' | 'traces' | 'status'> & {
  readonly report: string;
  readonly format: string;
  readonly words: string;
};

/** The report on standard output, or written whole into a file, of which one line then tells. */
export function delivered({ report, format, words, ...said }: Delivery, path: string | undefined): Outcome {
  const isForPeople = format === 'pretty';
  if (path === undefined) return { ...said, output: report, isData: !isForPeople };
  try {
    const lost = writeWhole(path, isForPeople ? harmless(stripVTControlCharacters(report)) : report);
    const notes = [...(said.notes ?? []), ...(lost === undefined ? [] : [`“${path}”: ${lost}.`])];
    return { ...said, notes, output: `Wrote ${shown(path)}: ${words}.\n` };
  } catch (error) {
    const errors = [...said.errors, `“${path}” was not written: ${(error as Error).message}.`];
    return { ...said, errors, output: '', status: 2 };
  }
}
