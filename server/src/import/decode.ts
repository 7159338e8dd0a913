// The bytes of a text or a page as characters.

/** What windows-1252 has from 0x80 on; Node leaves control characters there. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes as text, without their byte order mark: UTF-16 by its mark; a page by the charset that it names near its
 * beginning; else UTF-8. Throws an error whose message says in words what is wrong.
 */
export function decode(bytes: Uint8Array, isPage: boolean): string {
  const mark = utf16Mark(bytes);
  const named = isPage && !hasUtf8Mark(bytes) ? charsetOf(bytes) : undefined;
  if (!mark && isUtf16Unmarked(bytes))
    throw new Error('it is text in UTF-16 without its byte order mark: save it in UTF-8');
  const decoder = decoderOf(mark ?? named ?? 'utf-8');
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new Error(
      mark || !named ? `it is not text in ${mark ? 'UTF-16' : 'UTF-8'}` : `it is not text in ${named}, as it says`,
    );
  }
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}

/** The kind of UTF-16 whose byte order mark the bytes begin with. */
export const utf16Mark = (bytes: Uint8Array): string | undefined =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;

/** Whether bytes begin as UTF-16 does in Latin letters: every other one is 0, and hardly one between. */
function isUtf16Unmarked(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512);
  const zeros: [number, number] = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  return head.length > 7 && Math.max(...zeros) > head.length * 0.3 && Math.min(...zeros) < head.length * 0.05;
}

/** Whether the bytes begin with the byte order mark of UTF-8. */
export const hasUtf8Mark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** The charset that a page names in its first 1024 bytes. A page whose name can be read byte by byte is not UTF-16. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const name = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  return name && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    throw new Error(`its charset “${charset}” is unknown: save it in UTF-8`);
  }
}
