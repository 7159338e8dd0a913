import { dirname, join } from 'node:path';
import type { LoadedPicture, Paper, Pictures } from '../../export/paper.ts';
import { dataIn, isBeside, pathOf, pictureOf, picturesIn } from '../../export/pictures.ts';
import { readBytes } from '../../host/node.ts';

/** The most bytes of one picture, and of all pictures of a paper. */
const mostBytes = 25 * 2 ** 20;
const mostInAll = 150 * 2 ** 20;

/** The pictures that a format holds, read from beside the briefing, and what is told of the others. */
export function loadPictures(
  paper: Paper,
  briefing: string,
  format: 'html' | 'docx' | 'pdf',
): { readonly pictures: Pictures; readonly leftOut: readonly string[] } {
  const pictures = new Map<string, LoadedPicture>();
  const leftOut: string[] = [];
  let network = 0;
  let size = 0;
  for (const address of picturesIn(paper)) {
    if (/^https?:/i.test(address)) {
      network++;
      continue;
    }
    try {
      const picture = pictureOf(bytesAt(address, briefing));
      if (!picture) throw new Error('it is no picture that we know');
      if (format === 'docx' && (picture.kind === 'svg' || picture.kind === 'webp'))
        throw new Error(`Word files hold no ${picture.kind.toUpperCase()}: save it as PNG`);
      size += picture.bytes.length;
      if (size > mostInAll) throw new Error(`all pictures together are larger than ${mostInAll / 2 ** 20} MB`);
      pictures.set(address, picture);
    } catch (error) {
      const name = address.length > 80 ? `${address.slice(0, 80)}…` : address;
      leftOut.push(`wrote only the description of the picture “${name}”: ${(error as Error).message}`);
    }
  }
  if (network > 0)
    leftOut.push(
      network === 1
        ? 'wrote a link for a picture of the network, which is not fetched'
        : `wrote links for ${network} pictures of the network, which are not fetched`,
    );
  return { pictures, leftOut };
}

function bytesAt(address: string, briefing: string): Uint8Array {
  const data = dataIn(address);
  if (data) return data;
  if (!isBeside(address)) throw new Error('only pictures beside the briefing are read');
  return readBytes(join(dirname(briefing), pathOf(address)), mostBytes);
}
