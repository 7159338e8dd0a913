import { unpack } from '../../import/docx/unpack.ts';
import { TooLarge } from '../../import/limits.ts';

/** The `word/styles.xml` of a Word file. Throws an error whose message says why there is none. */
export async function stylesIn(bytes: Uint8Array): Promise<string> {
  const zip = await unpack(bytes).catch((error: unknown) => {
    throw error instanceof TooLarge ? error : new Error('it is no Word file (.docx)', { cause: error });
  });
  const styles = await zip.file('word/styles.xml')?.async('string');
  if (!styles?.includes('<w:styles')) throw new Error('it has no styles');
  return styles.replace(/^\uFEFF/, '');
}
