// What is found after an edit is what is found from scratch, and costs what the edit touches.
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Briefing } from '../../server/src/briefing/model.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { check } from '../../server/src/check/check.ts';
import * as expressions from '../../server/src/language/finder.ts';
import * as markdown from '../../server/src/markdown/parse.ts';
import { sound } from '../briefings.ts';
import { options, today } from '../engine.ts';
import { tries } from '../properties.ts';
import { change, edited, fragments } from './documents.ts';

const settings = { 'missing-legend': { level: 'information' }, 'undefined-acronym': { level: 'information' } } as const;

/** All that is known of a briefing, as text: days print as days, and what differs shows. */
const draw = (briefing: Briefing): string => {
  const { isBriefing, standard, template, frontMatter, title, byline, sections, horizons, points, suppressions } =
    briefing;
  const { sentences, judgements, outcomes } = briefing;
  const fields = [...(frontMatter?.fields ?? [])];
  const read = { isBriefing, standard: standard.id, template: template.id, fields, title, byline, sections, horizons };
  const found = check(briefing, settings, { today });
  return JSON.stringify({ ...read, points, suppressions, sentences, judgements, outcomes, ...found }, null, 1);
};

const briefing = fc
  .array(fc.tuple(fc.nat({ max: 1000 }), fc.constantFrom(...fragments)), { maxLength: 8 })
  .map((insertions) =>
    insertions.reduce((text, [at, words]) => {
      const lines = text.split('\n');
      lines.splice(Math.round((at / 1000) * lines.length), 0, words, '');
      return lines.join('\n');
    }, sound),
  )
  .chain((text) =>
    fc.constantFrom(text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, `---\nstandard: icd-203\n---\n\n${text}`),
  );

test('a briefing read after edits is the one read from scratch', () => {
  fc.assert(
    fc.property(briefing, fc.array(change, { minLength: 1, maxLength: 5 }), (first, changes) => {
      let text = first;
      let before = readBriefing(text, options);
      check(before, settings, { today });
      for (const edit of changes) {
        text = edited(text, edit);
        before = readBriefing(text, options, before);
        expect(draw(before)).toBe(draw(readBriefing(text, options)));
      }
    }),
    { numRuns: tries(40) },
  );
});

describe('the cost of an edit', () => {
  afterEach(() => void vi.restoreAllMocks());

  const [head = '', forecast = ''] = sound.split(/(?=## Forecast)/);
  const text = (count: number, word: string) => {
    const paragraphs = (from: number) =>
      Array.from(
        { length: count },
        (_, i) => `Berth ${from + i} was let in ${word}. It is unlikely that ${word} rents fall.\n`,
      ).join('\n');
    return `${head}${paragraphs(1000)}\n${forecast}\n${paragraphs(5000)}`;
  };

  test.each([
    ['a letter in the body', 'Berth 1005 was', 'Berth 1005 xwas'],
    ['a letter in the forecast', 'Berth 5005 was', 'Berth 5005 xwas'],
    ['a letter in the title', 'The port of', 'The xport of'],
    ['a new paragraph', 'Berth 1005 was', 'It rained in WORD.\n\nBerth 1005 was'],
    ['a new heading', 'Berth 1005 was', '## Berths\n\nBerth 1005 was'],
    ['a joined paragraph', 'fall.\n\nBerth 1005 was', 'fall. Berth 1005 was'],
    ['a list', 'Berth 1005 was', '- Berth 1005 was'],
  ])('%s is the same in a short text and in a long one', (name, words, instead) => {
    const costs = [20, 100, 600].map((count) => {
      // Each text has a word of its own, since what is known of a sentence holds wherever it stands.
      const word = `${name.replace(/\W/g, '')}${String(count).padEnd(4, 'x')}`;
      const long = text(count, word);
      const before = readBriefing(long, options);
      check(before, {}, { today });
      const parsed = vi.spyOn(markdown, 'parseMarkdown');
      const read = vi.spyOn(expressions, 'mayHoldExpressions');
      const scanned = vi.spyOn(expressions, 'findExpressions');
      check(readBriefing(long.replace(words, instead.replace('WORD', word)), options, before), {}, { today });
      const characters = parsed.mock.calls.reduce((sum, [source]) => sum + source.length, 0);
      const sentences = { read: read.mock.calls.length, scanned: scanned.mock.calls.length };
      vi.restoreAllMocks();
      return { characters, sentences };
    });
    const [short] = costs;
    expect(costs).toEqual([short, short, short]);
    expect(short?.characters).toBeGreaterThan(0);
    expect(short?.characters).toBeLessThan(2000);
    expect(short?.sentences.read).toBeLessThan(8);
    expect(short?.sentences.scanned).toBeLessThan(4);
  });
});

test.each([
  ['footnotes', (i: number) => `[^${i}]: Gazette, page ${i}\n`, 'page 1200', 'page x1200'],
  ['link definitions', (i: number) => `[a${i}]: https://gazette.example/${i}\n`, 'example/1200', 'example/x1200'],
])('a letter in one of many %s without blank lines parses no more than in one of few', (_, note, words, instead) => {
  const characters = [300, 900].map((count) => {
    const notes = Array.from({ length: count }, (_, i) => note(1000 + i)).join('');
    const text = `${sound}\n${notes}`;
    const before = readBriefing(text, options);
    const parsed = vi.spyOn(markdown, 'parseMarkdown');
    readBriefing(text.replace(words, instead), options, before);
    const sum = parsed.mock.calls.reduce((all, [source]) => all + source.length, 0);
    vi.restoreAllMocks();
    return sum;
  });
  expect(characters[1]).toBe(characters[0]);
  expect(characters[0]).toBeLessThan(500);
});

test('what is typed in a comment over several blocks moves the headings behind it as a fresh reading has them', () => {
  const text = `${sound.split('## Forecast')[0]}Text.\n%%\n\nline one\nhidden\n%%\n## Forcast\n\n- A strike is unlikely.\n`;
  let before = readBriefing(text, options);
  for (let i = 1; i <= 3; i++) {
    const typed = text.replace('hidden', `hidden${'x'.repeat(i)}`);
    before = readBriefing(typed, options, before);
    const fresh = readBriefing(typed, options);
    expect(before.sections).toEqual(fresh.sections);
    expect(check(before, {}, { today }).problems).toEqual(check(fresh, {}, { today }).problems);
  }
});

test('an earlier reading is not kept by a later one', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const readAgain = (text: string, edits: number): { first: WeakRef<Briefing>; last: Briefing } => {
    const first = readBriefing(text, options);
    let last = first;
    for (let i = 1; i <= edits; i++) last = readBriefing(text.replace('Sea', `Sea${'a'.repeat(i)}`), options, last);
    expect(check(last, settings, { today }).problems).toBeDefined();
    return { first: new WeakRef(first), last };
  };
  const { first, last } = readAgain(sound.replace('# ', '# Sea '), 3);
  // A WeakRef holds what it was made of to the end of the turn.
  await setImmediate();
  collect();
  expect(first.deref()).toBeUndefined();
  expect(last.sentences.length).toBeGreaterThan(0);
});
