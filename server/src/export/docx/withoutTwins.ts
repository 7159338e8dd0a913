import JSZip from 'jszip';
import type { Styles } from './styles.ts';

/**
 * A Word file without the styles that the library adds to a house’s, where the house has one of that name with another id:
 * Word knows styles by their names.
 */
export async function withoutTwins(file: Uint8Array, styles: Styles): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const path = 'word/styles.xml';
  const xml = (await zip.file(path)?.async('string')) ?? '';
  const kept = xml.replace(/<w:style\b([^>]*)>[\s\S]*?<\/w:style>/g, (style, tag: string) => {
    const name = /<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '';
    const id = /w:styleId="([^"]*)"/.exec(tag)?.[1] ?? '';
    return styles.hasOther(name, id) ? '' : style;
  });
  zip.file(path, kept);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
