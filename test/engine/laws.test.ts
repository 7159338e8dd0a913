// Laws that hold for any text: the engine never throws, every span lies in the text, every fix applies.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { editsBetween, fixAll } from '../../server/src/check/fixAll.ts';
import { spanOf } from '../../server/src/markdown/parse.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { sound } from '../briefings.ts';
import { problemsOf, read } from '../engine.ts';
import { readSamples } from '../pages/page.ts';
import { tries } from '../properties.ts';

const samples = readdirSync('server/src/rules')
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readSamples(readFileSync(`server/src/rules/${name}`, 'utf8')).map(({ text }) => text));

/** Pieces that meet in real briefings and in broken ones. */
const piece = fc.constantFrom(
  '# ',
  '## ',
  '### ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '```\n',
  '---\n',
  '|',
  '**',
  '*',
  '`',
  '[',
  '](',
  '[^1]',
  '<!--',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '🌾',
  '\uFEFF',
  '\0',
  'Summary',
  'Forecast',
  'Outlook',
  'Short-term',
  '(Now - 3 months)',
  '(3-12 months)',
  '>1 year',
  'Ada Lind | 2 May 2025',
  '31 Feb',
  'type: briefing',
  'It is',
  ' likely',
  ' very likely',
  ' may',
  ' could',
  ' not',
  ' that ',
  ' will ',
  ' by 2030',
  'There is a',
  ' remote chance',
  ' 60 %',
  ' chance',
  ' with high confidence',
  ' and ',
  ', ',
  '. ',
  '“',
  '”',
  'said',
  'if ',
  'TLP: amber ',
  'TODO ',
  '[Author] ',
  ' soon',
  ' last week',
  'Reportedly ',
  ' KOPA ',
  '[^2]: Note.',
  '![](a.jpg)',
  '<!-- brieflint-ignore vague-likelihood: x -->',
  '<!-- brieflint-ignore-file nonstandard-term -->',
  'Outcome: yes.',
  'Sumary',
  '**Forecast**',
  'template: key-judgements',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  edited(),
);

/** A sound or a sample briefing with a piece put in somewhere and a stretch taken out. */
function edited() {
  return fc
    .tuple(
      fc.constantFrom(sound, ...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), piece), { minLength: 1, maxLength: 4 }),
    )
    .map(([original, edits]) =>
      edits.reduce((result, [at, length, insert]) => {
        const start = at % (result.length + 1);
        return result.slice(0, start) + insert + result.slice(start + length);
      }, original),
    );
}

test('problems and expressions lie in the text, in order, on whole characters; messages are sentences', () => {
  fc.assert(
    fc.property(text, (words) => {
      const problems = problemsOf(words);
      const expressions = read(words).sentences.flatMap((sentence) => sentence.expressions);
      for (const { span } of [...problems, ...expressions, ...problems.flatMap(({ related }) => related)]) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= words.length).toBe(true);
        for (const at of [span.start, span.end])
          expect(/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(words.slice(Math.max(0, at - 1), at + 1)) && at > 0).toBe(false);
      }
      expect(problems.map(({ span }) => span.start)).toEqual(
        problems.map(({ span }) => span.start).toSorted((a, b) => a - b),
      );
      for (const { rule, message } of problems) {
        expect(rule).not.toBe('internal-error');
        expect(message).toMatch(/[.…]$/);
      }
      // What cuts its words belongs to an expression’s span, but not to its text.
      for (const { text: phrase, span } of expressions) {
        const written = words.slice(span.start, span.end).replace(/\s+/g, ' ');
        expect(phrase.length).toBeLessThanOrEqual(written.length);
        // A reader sees one blank where several are written.
        const seen = written.replace(/\s+/g, ' ');
        if (!/[<&*_~`\\[\]\p{DI}]/u.test(written)) expect(phrase.length, written).toBe(seen.length);
      }
    }),
    { numRuns: tries(500) },
  );
});

test('the edits of a fix are in order, inside the text and apart from each other; the result can be read', () => {
  fc.assert(
    fc.property(text, (words) => {
      for (const { fixes } of problemsOf(words)) {
        for (const fix of fixes) {
          fix.edits.reduce((end, edit) => {
            expect(edit.start >= end && edit.start <= edit.end && edit.end <= words.length).toBe(true);
            return edit.end;
          }, 0);
          read(applyEdits(words, fix.edits));
        }
      }
    }),
    { numRuns: tries(150) },
  );
});

test('fixing all leaves no safe fix, changes nothing the second time, and comes to an end with the others too', () => {
  fc.assert(
    fc.property(text, (words) => {
      const once = fixAll(words, problemsOf);
      expect(fixAll(once.text, problemsOf)).toEqual({ ...once, made: [] });
      expect(problemsOf(once.text).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))).toEqual([]);
      expect(applyEdits(words, editsBetween(words, once.text))).toBe(once.text);
      fixAll(words, problemsOf, true);
    }),
    { numRuns: tries(100) },
  );
});

const line = fc.constantFrom(
  ...[
    '- a',
    '- ',
    '* a',
    '1. a',
    '7. a',
    '  b',
    '    c',
    '| a | b |',
    '| - | - |',
    '---',
    '===',
    '# H',
    '> q',
    '> - a',
  ],
  ...['a', 'Key: value', '```', '[^1]: n', '[r]: s', '<details>', '</details>', '<!-- x -->', '', '', '', 'a  '],
  ...['', '', '', '  ', '    ', '> ', '- ', 'a ', '<!-- x --> '].map(
    (before) => `${before}<!-- brieflint-ignore vague-time: x -->`,
  ),
);
const lines = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'));
const amid = fc.oneof(
  lines.map((all) => sound.replace('The port handles grain.', all)),
  lines.map((all) => sound.replace('- Grain is cheap.', `- Grain is cheap.\n${all}`)),
  lines.map((all) => `${all}\n\n${sound}`),
);

test('a safe fix leaves the blocks above and below it what they are', () => {
  const kindOf = (node: Nodes): string =>
    'children' in node && /^(?:list|listItem|blockquote)$/.test(node.type)
      ? `${node.type}(${node.children.map(kindOf)})`
      : node.type;
  const placed = (words: string) =>
    read(words).blocks.map(({ block, base }) => ({ ...spanOf(block.node, base), kind: kindOf(block.node) }));
  fc.assert(
    fc.property(fc.oneof(amid, text), (words) => {
      for (const { edits, title } of problemsOf(words).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))) {
        const before = placed(words);
        const above = before.filter(({ end }) => end <= (edits[0]?.start ?? 0)).map(({ kind }) => kind);
        const below = before.filter(({ start }) => start >= (edits.at(-1)?.end ?? 0)).map(({ kind }) => kind);
        const after = placed(applyEdits(words, edits)).map(({ kind }) => kind);
        const at = `${title}: ${JSON.stringify(words)}`;
        expect(after.slice(0, above.length), at).toEqual(above);
        expect(after.slice(after.length - below.length), at).toEqual(below);
      }
    }),
    { numRuns: tries(150) },
  );
});
