import { join } from 'node:path';
import type * as Docx from '../export/docx/bundle.ts';
import { readBytes } from './node.ts';

/** What writes Word files: a bundle of its own, which only an export to DOCX loads. */
export const docxWriter = (): typeof Docx => require(join(__dirname, 'docx.cjs'));

/** The styles of a house’s Word file. Throws an error whose message says why they cannot be read. */
export async function houseStylesOf(path: string): Promise<string> {
  try {
    return await docxWriter().stylesIn(readBytes(path));
  } catch (error) {
    throw new Error(`the styles of “${path}” cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
