import JSZip from 'jszip';
import { checkElements, mostEntries, mostPartElements, mostUnpacked, TooLarge } from '../limits.ts';

/**
 * The parts of a Word file that hold text, unpacked, in a new archive; pictures and fonts stay out of it. Throws `TooLarge`
 * for more than a document has, by what the file says of itself or by what comes out of it; another error where it is no
 * archive.
 */
export async function unpack(bytes: Uint8Array): Promise<JSZip> {
  const packed = await JSZip.loadAsync(bytes);
  const entries = Object.values(packed.files);
  if (entries.length > mostEntries)
    throw new TooLarge(`it is packed of more than ${mostEntries / 1000},000 files, which no document is: ${advice}`);
  const texts = entries.filter(({ dir, name }) => !dir && /\.(?:xml|rels)$/i.test(name));
  if (texts.reduce((sum, entry) => sum + declaredSize(entry), 0) > mostUnpacked) throw tooMuch();
  const unpacked = new JSZip();
  let size = 0;
  for (const entry of texts) {
    const content = await inflate(entry, mostUnpacked - size);
    size += content.length;
    checkElements(Buffer.from(content).toString('latin1'), mostPartElements);
    unpacked.file(entry.name, content);
  }
  return unpacked;
}

const advice = 'open it in Word and save it anew';
const tooMuch = (): TooLarge =>
  new TooLarge(`it unpacks to more than ${mostUnpacked / 2 ** 20} MB of text: ${advice}, or in parts`);

/** How many bytes the archive says that an entry has. JSZip tells it to nobody: https://github.com/Stuk/jszip/issues/247 */
const declaredSize = (entry: JSZip.JSZipObject): number =>
  (entry as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0;

/** The bytes of an entry; stops where they are more than `most`, whatever the archive says. */
const inflate = (entry: JSZip.JSZipObject, most: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = streamOf(entry);
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        if (size <= most) return void chunks.push(chunk);
        stream.pause();
        chunks.length = 0;
        reject(tooMuch());
      })
      .on('error', reject)
      .on('end', () => resolve(joined(chunks, size)))
      .resume();
  });

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Its types leave the method out: https://stuk.github.io/jszip/documentation/api_zipobject/internal_stream.html */
const streamOf = (entry: JSZip.JSZipObject): JSZip.JSZipStreamHelper<Uint8Array> =>
  (entry as unknown as { internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array> }).internalStream(
    'uint8array',
  );
