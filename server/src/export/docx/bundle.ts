// What the command line and the language server on a disk load to write Word files.
import type { Paper, Pictures } from '../paper.ts';
import { docxOf as write } from './docxOf.ts';
import { Styles } from './styles.ts';
import { withoutTwins } from './withoutTwins.ts';

export { stylesIn } from './stylesIn.ts';

/** A paper as a Word file; `houseStyles` is the `word/styles.xml` of a house’s file, whose styles are taken over. */
export async function docxOf(paper: Paper, pictures: Pictures, houseStyles?: string): Promise<Uint8Array> {
  const styles = new Styles(houseStyles);
  const file = await write(paper, pictures, styles);
  return houseStyles === undefined ? file : withoutTwins(file, styles);
}
