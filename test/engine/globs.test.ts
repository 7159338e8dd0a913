// Globs of settings files: what they mean, that picomatch agrees where both know a sign, and that none takes long.
import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test, vi } from 'vitest';
import { readGlob } from '../../server/src/settings/globs.ts';
import { tries } from '../properties.ts';

const means = (glob: string, path: string) => readGlob(glob)(path);

test.each([
  ['*.md', ['a.md', '.a.md'], ['x/a.md', 'a.markdown']],
  ['**/*.md', ['a.md', 'x/y/a.md'], ['../a.md', '../x/a.md', 'a.txt']],
  ['**', ['a.md', 'x/a.md'], ['../a.md']],
  ['desk/**', ['desk/a.md', 'desk/x/a.md'], ['desks/a.md', 'a.md']],
  ['desk/**/a.md', ['desk/a.md', 'desk/x/y/a.md'], ['desk/xa.md', 'desk/x/ba.md']],
  ['desk/*', ['desk/a.md'], ['desk/x/a.md']],
  ['desk**.md', ['desk.md', 'desk-2.md'], ['desk/a.md']],
  ['d?y.md', ['day.md', 'd😀y.md'], ['dy.md', 'd/y.md']],
  ['{day,week{ly,s}}/*.md', ['day/a.md', 'weekly/a.md', 'weeks/a.md'], ['week/a.md', 'daily/a.md']],
  ['x{,/**}/a.md', ['x/a.md', 'x/y/a.md'], ['x/y/b.md']],
  ['[a-c]1.md', ['b1.md'], ['d1.md', '-1.md']],
  ['[!a-c]1.md', ['d1.md'], ['b1.md', '/1.md']],
  ['[]-]1.md', [']1.md', '-1.md'], ['a1.md']],
  ['[,x]{a,b[,]c}.md', [',a.md', 'xb,c.md'], ['xb.md', 'xc.md']],
  // A name that is written out may be that of a folder.
  ['notes', ['notes/a.md', 'notes/x/a.md', 'notes'], ['notes.md', 'x/notes/a.md', 'notes2/a.md']],
  ['notes/', ['notes/a.md'], ['notes.md']],
  ['**/{old,drafts}', ['old/a.md', 'x/drafts/y/a.md'], ['older/a.md']],
  // Signs without a meaning, and those whose meaning is not complete.
  ['notes (old)/*', ['notes (old)/a.md'], ['notes old/a.md']],
  ['1) day+night/*', ['1) day+night/a.md'], ['1) dayy+night/a.md']],
  ['{day}/[x.md', ['{day}/[x.md'], ['day/x.md']],
  ['a}b,c{/*', ['a}b,c{/x.md'], []],
  // “ä” as one sign, and as Apple stores it.
  ['L\u00e4nder/*', ['L\u00e4nder/a.md', 'La\u0308nder/a.md'], []],
  ['La\u0308nder/?.md', ['L\u00e4nder/a.md', 'L\u00e4nder/a\u0308.md'], []],
] as [string, string[], string[]][])('“%s” means %j and not %j', (glob, meant, others) => {
  expect(meant.filter((path) => !means(glob, path))).toEqual([]);
  expect(others.filter((path) => means(glob, path))).toEqual([]);
});

test('picomatch takes every glob the same way, as far as both give its signs a meaning', () => {
  const name = fc.array(fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[^a]', '{a,b}', '{a,b*}'), {
    minLength: 1,
    maxLength: 4,
  });
  const segment = fc.oneof({ weight: 3, arbitrary: name.map((signs) => signs.join('')) }, fc.constant('**'));
  // A name of dots alone is none, and a glob whose last name is written out means more here.
  const globs = fc
    .array(segment, { minLength: 1, maxLength: 4 })
    .map((segments) => segments.join('/'))
    .filter((glob) => !/(?:^|\/)\.*(?:\/|$)/.test(glob) && /[*?][^/]*$/.test(glob) && !/\*{3}|\/\*\*$/.test(glob));
  const paths = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'ba', 'a.b', '.a', 'abb'), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'));
  fc.assert(
    fc.property(globs, paths, (glob, path) => {
      expect([glob, path, means(glob, path)]).toEqual([glob, path, picomatch(glob, { dot: true })(path)]);
    }),
    { numRuns: tries(1000) },
  );
});

describe('no glob takes long', () => {
  const path = `${'a'.repeat(120)}/${'a-'.repeat(500)}.md`;
  test.each([
    ['stars', '*a'.repeat(400)],
    ['folders', `${'**/'.repeat(300)}b`],
    ['folders and names', '**/a*/'.repeat(160)],
    ['choices in a row', '{a,a}'.repeat(180)],
    ['choices of stars', '{*a,*,a*}'.repeat(100)],
    ['choices in choices', `${'{a,'.repeat(250)}b${'}'.repeat(250)}`],
    ['classes', '[a-z]*'.repeat(160)],
    ['what would be a regular expression', '(([a-z-]+)+)+.markdown'],
  ])('%s', (_, glob) => {
    const matches = readGlob(glob);
    // Each part goes once over the path. Counted, since a clock would tell about the machine.
    const map = vi.spyOn(Array.prototype, 'map');
    const isMeant = matches(path);
    const passes = map.mock.calls.length;
    map.mockRestore();
    expect(isMeant).toBe(false);
    expect(passes).toBeLessThan(2 * glob.length + 10);
  });
});
