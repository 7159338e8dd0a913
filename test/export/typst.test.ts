// A paper as a program of Typst: whatever the words, they stay words.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typstOf } from '../../server/src/export/typst/source.ts';
import { sound } from '../briefings.ts';
import { tries } from '../properties.ts';
import { briefings } from './generated.ts';
import { dot, paperOf } from './papers.ts';

const sourceOf = (text: string) => typstOf(paperOf(text), new Map([['quay.png', dot]]));

/** The program without its texts. */
const withoutTexts = (source: string): string => source.replace(/"(?:\\.|[^"\\\n])*"/g, '_');

/** All that stands between texts: names, figures and signs of ours. */
const ours = /^[a-z0-9#{}()[\],:.%\s+*<>_=-]*$/;

test('no words of a briefing stand outside of texts', () => {
  fc.assert(
    fc.property(briefings, (text) => {
      expect(withoutTexts(sourceOf(text).source)).toMatch(ours);
    }),
    { numRuns: tries(200) },
  );
});

test('signs that would end a text or a line do not', () => {
  const { source } = sourceOf(sound.replace('The port of Kar Odan', 'A "b" \\\\ c\\" #let'));
  expect(source).toContain('text("A \\"b\\" \\\\ c\\" #let")');
  expect(withoutTexts(source)).toMatch(ours);
});

test('no level of headings is left out, and pictures are described', () => {
  const { source, files } = sourceOf('### Quays\n\n##### Gates\n\n## Locks\n\n![](quay.png) ![A quay](quay.png)\n');
  expect([...source.matchAll(/heading\(level: (\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '2']);
  expect([...files.keys()]).toEqual(['/picture-1.png']);
  expect(source.match(/image\(/g)).toEqual(source.match(/(?<=box\()image\(/g));
  expect(source.match(/alt: "[^"]*"/g)).toEqual(['alt: "quay.png"', 'alt: "A quay"']);
});
