// The bytes of texts and pages: by mark, by charset, or as UTF-8.
import { expect, test } from 'vitest';
import { decode } from '../../server/src/import/decode.ts';

const bytes = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const utf8 = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const swapped = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];
const page = (charset: string) => `<meta charset=${charset}>`;

test.each<[string, boolean, number[], string]>([
  ['UTF-8', false, utf8('Quai 3 – vidé'), 'Quai 3 – vidé'],
  ['UTF-8 with its mark', false, [0xef, 0xbb, 0xbf, ...utf8('é')], 'é'],
  ['UTF-16 by its mark', false, [0xff, 0xfe, ...utf16('é – ж')], 'é – ж'],
  ['UTF-16 by its mark, the other way round', true, [0xfe, 0xff, ...swapped('é – ж')], 'é – ж'],
  [
    'a page in windows-1252',
    true,
    bytes(`${page('windows-1252')}\x93caf\xe9\x94 \x96 \x80`),
    `${page('windows-1252')}“café” – €`,
  ],
  [
    'a page in Latin 1, which browsers take for windows-1252',
    true,
    bytes(`${page('"ISO-8859-1"')}\x92`),
    `${page('"ISO-8859-1"')}’`,
  ],
  [
    'a page by its content type',
    true,
    bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xe6'),
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">ж',
  ],
  [
    'a page by its XML declaration',
    true,
    bytes("<?xml version='1.0' encoding='koi8-r'?>\xd6"),
    "<?xml version='1.0' encoding='koi8-r'?>ж",
  ],
  ['a page that says UTF-16 in single bytes', true, utf8(`${page('utf-16')}é`), `${page('utf-16')}é`],
  [
    'the mark before the charset',
    true,
    [0xef, 0xbb, 0xbf, ...utf8(`${page('windows-1252')}é`)],
    `${page('windows-1252')}é`,
  ],
  ['UTF-8 with a few zeros', false, utf8('a\0b The quay\0'), 'a\0b The quay\0'],
  ['a charset that is not a page’s', false, utf8(`${page('windows-1252')}é`), `${page('windows-1252')}é`],
])('%s', (_, isPage, source, text) => {
  expect(decode(Uint8Array.from(source), isPage)).toBe(text);
});

test.each<[string, boolean, number[], string]>([
  ['no UTF-8', false, bytes('caf\xe9'), 'it is not text in UTF-8'],
  ['a page without a charset', true, bytes('<p>caf\xe9</p>'), 'it is not text in UTF-8'],
  ['half a sign', false, [0xff, 0xfe, 0x41], 'it is not text in UTF-16'],
  ['UTF-16 without its mark', false, utf16('# The quay of Sund'), 'it is text in UTF-16 without its byte order mark'],
  ['the same the other way round', true, swapped('# The quay of Sund'), 'it is text in UTF-16 without its byte order'],
  ['another charset than it says', true, bytes(`${page('utf-8')}caf\xe9`), 'it is not text in utf-8, as it says'],
  ['an unknown charset', true, bytes(page('klingon')), 'its charset “klingon” is unknown: save it in UTF-8'],
])('%s is told', (_, isPage, source, message) => {
  expect(() => decode(Uint8Array.from(source), isPage)).toThrow(message);
});
