// Which pictures a paper shows, and what kind and size the bytes of one are.
import { fromBase64 } from './base64.ts';
import type { LoadedPicture, Paper, Part } from './paper.ts';

/** The addresses of the pictures of a paper, each once, in their order. */
export function picturesIn({ parts, notes }: Paper): string[] {
  const runsOf = (part: Part): readonly { readonly is: string; readonly address?: string }[] => {
    if (part.is === 'paragraph' || part.is === 'heading') return part.runs;
    if (part.is === 'list') return part.items.flatMap((item) => item.flatMap(runsOf));
    if (part.is === 'quotation') return part.parts.flatMap(runsOf);
    return part.is === 'table' ? part.rows.flatMap((row) => row.flat()) : [];
  };
  const all = [...parts, ...notes.flat()].flatMap(runsOf);
  return [...new Set(all.flatMap(({ is, address }) => (is === 'picture' && address ? [address] : [])))];
}

/** Whether an address names a file beside the briefing, not one of a network or by its place on this computer. */
export const isBeside = (address: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|[\\/#?]|$)/i.test(address);

/** The path of a file beside the briefing that an address names: `Map%20of%20quays.png` is `Map of quays.png`. */
export function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The bytes that an address of its own has, `data:image/png;base64,…`; undefined for another. */
export function dataIn(address: string): Uint8Array | undefined {
  const data = /^data:image\/(?:png|jpeg|gif);base64,([A-Za-z\d+/=\s]+)$/.exec(address)?.[1];
  return data === undefined ? undefined : fromBase64(data.replace(/\s/g, ''));
}

/** A picture by its first bytes, whatever its file is called; undefined where they are of none that we know. */
export function pictureOf(bytes: Uint8Array): LoadedPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signs = String.fromCharCode(...bytes.subarray(0, 512));
  if (signs.startsWith('\x89PNG\r\n\x1A\n') && bytes.length >= 24)
    return { bytes, kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (/^GIF8[79]a/.test(signs) && bytes.length >= 10)
    return { bytes, kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (signs.startsWith('\xFF\xD8')) {
    const size = jpegSize(view);
    return size && { bytes, kind: 'jpg', ...size };
  }
  // Their size is left to whoever draws them.
  if (/^RIFF[\s\S]{4}WEBP/.test(signs)) return { bytes, kind: 'webp', width: 0, height: 0 };
  return /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/i.test(
    signs,
  )
    ? { bytes, kind: 'svg', width: 0, height: 0 }
    : undefined;
}

/** The size that a JPEG file gives in its frame header (ITU-T T.81, B.2.2), the first of markers C0 to CF but C4, C8 and CC. */
function jpegSize(view: DataView): { width: number; height: number } | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A fill byte stands alone; every other segment says how long it is.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
