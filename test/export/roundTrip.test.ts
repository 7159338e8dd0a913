// There and back: what is imported of an exported file is the same briefing, words and structure.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/check/check.ts';
import { slice } from '../../server/src/text/span.ts';
import { sound } from '../briefings.ts';
import { read, today } from '../engine.ts';
import { tries } from '../properties.ts';
import { briefings } from './generated.ts';
import { formats, paperOf, shapeOf, thereAndBack } from './papers.ts';

const root = `${import.meta.dirname}/../..`;
const files = [
  'test/corpus',
  'examples',
  'examples/cti',
  'examples/house',
  'examples/icd203',
  'examples/layouts',
].flatMap((folder) =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

/** What checking finds, without the offsets; what a writer said beside the text is compared as it is read. */
const found = (text: string) => {
  const briefing = read(text);
  const { title, byline, horizons, sections, standard, template } = briefing;
  return {
    title: title?.text,
    author: byline.author?.text,
    published: String(byline.published),
    standard: standard.id,
    template: template.id,
    sections: sections.map(({ heading }) => heading.text),
    horizons: horizons.map(({ heading, days }) => [heading.text, String(days?.from), String(days?.to)]),
    judgements: briefing.judgements.map(({ sentence, estimate }) => [
      sentence.prose.replace(/\s+/g, ' '),
      estimate?.text,
    ]),
    // The date of the front matter stands in a byline behind.
    problems: check(briefing, {}, { today }).problems.map(({ rule, span }) =>
      rule === 'unreadable-date' ? rule : `${rule}: ${slice(text, span)}`,
    ),
  };
};

test('a note that others refer to, and that is referred to twice, comes back from a page', async () => {
  const text = `${sound}\nRust[^a] and rot[^b] and rust[^a].\n\n[^a]: Log.\n\n[^b]: See note[^a] above.\n`;
  const { text: back } = await thereAndBack(text, 'html');
  expect(back).toContain('Rust[^1] and rot[^2] and rust[^1].');
  expect(back).toMatch(/\n\[\^1\]: Log\.\n\n\[\^2\]: See note\[\^1\] above\.\n$/);
});

describe.each(formats)('%s', (format) => {
  test.each(files)('%s', async (file) => {
    const text = readFileSync(`${root}/${file}`, 'utf8');
    const { text: back, leftOut } = await thereAndBack(text, format);
    expect(leftOut).toEqual([]);
    expect(shapeOf(paperOf(back), format)).toEqual(shapeOf(paperOf(text), format));
    expect(found(back)).toEqual(found(text));
  });

  test('any briefing', async () => {
    await fc.assert(
      fc.asyncProperty(
        briefings,
        fc.constantFrom('first' as const, 'all' as const, 'never' as const),
        async (text, bands) => {
          const { text: back } = await thereAndBack(text, format, { bands });
          expect(shapeOf(paperOf(back, { bands }), format)).toEqual(shapeOf(paperOf(text, { bands }), format));
        },
      ),
      { numRuns: tries(60) },
    );
  });
});
