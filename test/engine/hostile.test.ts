// Texts that nobody writes but a broken program, a broken paste or a prankster: each of them once stopped or killed the engine.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { quotations } from '../../server/src/language/quotations.ts';
import { splitSentences } from '../../server/src/language/sentences.ts';
import { readFrontMatter } from '../../server/src/markdown/frontMatter.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { withinParserLimits } from '../../server/src/markdown/parserLimits.ts';
import { brokenCitation } from '../../server/src/rules/broken-citation.ts';
import { extraTitle } from '../../server/src/rules/extra-title.ts';
import { readSettings } from '../../server/src/settings/readSettings.ts';
import { withValue } from '../../server/src/settings/withValue.ts';
import { sound } from '../briefings.ts';
import { read, today } from '../engine.ts';
import { tries } from '../properties.ts';

describe('YAML that is nested like nothing of ours', () => {
  test.each([
    ['brackets', '['.repeat(10_000)],
    ['brackets that are closed', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['maps in lists', '[{a: '.repeat(10_000)],
    ['dashes', '- '.repeat(10_000)],
    ['keys of keys', '? '.repeat(10_000)],
    ['keys of keys of a key', `a: ${'? '.repeat(10_000)}`],
    ['values of values', 'a: '.repeat(10_000)],
    ['values that no key has', `a${': a'.repeat(10_000)}`],
    ['steps', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('%s', (_, yaml) => {
    const { content, problems } = readSettings(yaml);
    expect(content).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      'This is not YAML: lists and keys lie more than 32 deep in each other.',
    ]);
    expect(withValue(yaml, ['standard'], 'nato')).toBeUndefined();
    const frontMatter = readFrontMatter(`---\ntitle: a\nlist:\n  ${yaml.replaceAll('\n', '\n  ')}\n---\n`);
    expect(frontMatter?.fields.get('title')?.text).toBe('a');
    expect(frontMatter?.faults.map(({ span }) => span.start)).toEqual(['---\ntitle: a\nlist:\n'.length]);
  });

  test('what people write is not', () => {
    const yaml =
      'overrides:\n  - files: ["a/**", "{b,c}/[d]*"]\n    rules: { undefined-acronym: [warning, { known: [A, B] }] }\n';
    expect(readSettings(yaml).problems).toEqual([]);
  });

  test('a key that stands twice is told', () => {
    expect(readSettings('rules: { vague-time: off, vague-time: error }\n').problems).toEqual([
      { message: '“vague-time” stands twice: keep one of the two.', span: { start: 26, end: 36 } },
    ]);
  });

  test('aliases that multiply are told, and so is one that stands for nothing', () => {
    const messages = (yaml: string) => readSettings(yaml).problems.map(({ message }) => message);
    expect(messages(`x: &a [1]\ninclude: [${'*a, '.repeat(500)}]\n`)).toEqual([
      'Aliases (*) stand for too much here: write the values themselves.',
    ]);
    expect(messages('include: [*.md]\n')).toEqual(['“*.md” must stand in quotes, as in "*.md".']);
  });
});

describe('more marks than a parser can bear', () => {
  const depthOf = (node: object): number =>
    1 + Math.max(0, ...('children' in node ? (node.children as object[]).map(depthOf) : []));

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['brackets that close nothing', ']'.repeat(100_000)],
    ['stars', 'a*'.repeat(100_000)],
    ['comments', 'x <!--'.repeat(10_000)],
    ['backticks of every length', Array.from({ length: 300 }, (_, i) => `${'`'.repeat(i)}a`).join('')],
    ['line breaks', 'a\\\n'.repeat(20_000)],
    ['a line of a megabyte', 'talks go on '.repeat(80_000)],
    ['a million line ends', '\n'.repeat(1_000_000)],
    ['a million line ends of Windows, with blanks', `a ${' \r\n'.repeat(1_000_000)}b`],
    ['quotation marks', '"'.repeat(100_000)],
    ['quotations', '>'.repeat(100_000)],
    ['lists', `${'- '.repeat(100_000)}x`],
    ['numbers', `${'1. '.repeat(100_000)}x`],
    ['markers in a line that is cut', `x ${'- '.repeat(50_000)}y`],
    ['numbers in a line that is cut', `x ${'1. '.repeat(30_000)}y`],
    ['indents', Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['signs without width', '\u00AD'.repeat(100_000)],
    ['words that signs cut', 'un\u00ADlikely a&shy;b, '.repeat(10_000)],
    ['one word that signs cut', 'may\u200B-'.repeat(30_000)],
    ['struck-out letters', '~~a~~b'.repeat(20_000)],
    ['tags that strike out', '<s>a</s>b'.repeat(20_000)],
    ['combining marks', '\u0301'.repeat(1_000_000)],
    ['references', '&amp;'.repeat(200_000)],
    ['references in words', 'un&#108;ikely '.repeat(20_000)],
    ['footnote marks without a text', 'Grain is cheap.[^1] '.repeat(10_000)],
  ])('%s', (_, text) => {
    expect(withinParserLimits(text).length).toBe(text.length);
    const tree = parseMarkdown(text);
    expect(depthOf(tree)).toBeLessThan(200);
    expect(tree.position?.end.offset).toBe(text.length);
  });

  test('references beyond what the parser gets are read all the same', () => {
    const { sentences } = read(`${'Rain &amp; snow. '.repeat(600)}A flood is un&#108;ikely.\n`);
    expect(sentences).toHaveLength(601);
    expect(sentences.flatMap(({ expressions }) => expressions.map(({ text }) => text))).toEqual(['unlikely']);
  });

  test('footnote marks without a text are read once each', () => {
    const cost = (marks: number) => {
      const briefing = read(sound.replace('handles grain.', `handles grain.${'[^1]'.repeat(marks)}`));
      const context = { today, options: {}, ruleNames: [], suppressed: new Map() };
      let characters = 0;
      const slice = vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, from, to) {
        const part = this.substring(
          from && from < 0 ? this.length + from : (from ?? 0),
          to && to < 0 ? this.length + to : to,
        );
        characters += part.length;
        return part;
      });
      try {
        const reports = 'check' in brokenCitation ? [...brokenCitation.check(briefing, context)] : [];
        expect(reports).toHaveLength(1);
      } finally {
        slice.mockRestore();
      }
      return characters;
    };
    expect(cost(8000)).toBeLessThan(3 * cost(4000));
  });

  test('what begins and ends a paragraph stays where it was', () => {
    const kinds = (text: string) => parseMarkdown(text).children.map(({ type }) => type);
    expect(kinds(`a\n${'\n'.repeat(5000)}b\n${'\r\n'.repeat(5000)}# c`)).toEqual(['paragraph', 'paragraph', 'heading']);
    expect(kinds(`a\n${'`'.repeat(3)}\n${'`a'.repeat(1000)}\n${'`'.repeat(3)}\nb`)).toEqual([
      'paragraph',
      'code',
      'paragraph',
    ]);
    expect(kinds(`- a\n${'- [a](b) `c` *d*\n'.repeat(2000)}\nb`)).toEqual(['list', 'paragraph']);
  });

  // The parser's time grows with the square of their number.
  test.each([
    ['an item', '- a\n'],
    ['a later paragraph of an item', '- a\n\n  b\n'],
    ['a quotation', '> a\n'],
    ['a footnote', '[^1]: a\n'],
  ])('lines without a mark of their own in %s come to an end', (_, lead) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = lead.replaceAll('\n', lineEnd) + `b${lineEnd}`.repeat(200_000);
      const paragraphs = withinParserLimits(text).split(/(?:\r\n?|\n){2}/);
      expect(paragraphs.length).toBeGreaterThan(400);
      for (const words of paragraphs) expect(words.split(/\r\n?|\n/).length).toBeLessThan(510);
    }
  });

  test('a long table keeps its rows', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const table = `Words.\n\n| Event | Likelihood |\n|---|:-:|\n${'| Dredging begins | likely |\n'.repeat(5000)}`;
      expect(withinParserLimits(table.replaceAll('\n', lineEnd))).toBe(table.replaceAll('\n', lineEnd));
    }
  });

  test('what only begins like a table is cut, and a line of pipes costs no more than its length', () => {
    const words = 'The gate is old. '.repeat(5000);
    for (const head of ['a | b | c\n---|---\n', 'a\n---\n', `${'|'.repeat(500_000)}\n`])
      expect(withinParserLimits(head + words)).not.toBe(head + words);
  });

  test('a long list keeps its marks', () => {
    const list = '- [a](b) `c` *d* <br>\n'.repeat(5000);
    expect(withinParserLimits(list)).toBe(list);
    expect(withinParserLimits(list.replaceAll('\n', '\r\n'))).toBe(list.replaceAll('\n', '\r\n'));
  });

  test('a paragraph that is too long ends between two words', () => {
    for (const unit of ['unlikely ', 'a, unlikely-b-', 'it is unlikely. ', 'It is unlikely,\n']) {
      for (const shift of [0, 1, 2, 3, 4, 5, 6]) {
        const text = withinParserLimits('x'.repeat(shift) + unit.repeat(10_000));
        expect(text).toMatch(/\n\n/);
        expect(text).not.toMatch(/(?<![a-z])likely|unlik(?![a-z])/);
      }
    }
  });

  test('the parts of a long line know where it starts', () => {
    const { blocks } = read(`a\n\n  ${'rain and hail '.repeat(5000)}\n\n- b\n`);
    expect(blocks.length).toBeGreaterThan(4);
    expect(new Set(blocks.slice(1, -1).map(({ base }) => base))).toEqual(new Set([3]));
  });

  test('a paragraph that is too long ends between two characters', () => {
    for (const unit of ['😀', 'a😀', '😀\n', 'ab😀\r\n'])
      for (const piece of withinParserLimits(unit.repeat(40_000)).split(/\n\n/)) expect(piece).toSatisfy(isWellFormed);
  });
});

test('second titles without end are looked at once each', () => {
  const cost = (titles: number) => {
    const briefing = read(sound + '\n# Rain\n'.repeat(titles));
    let looks = 0;
    const blocks = new Proxy(briefing.blocks, {
      get: (all, key, receiver) => {
        looks++;
        return Reflect.get(all, key, receiver);
      },
    });
    const context = { today, options: {}, ruleNames: [], suppressed: new Map() };
    expect([...extraTitle.check({ ...briefing, blocks }, context)]).toHaveLength(titles);
    return looks;
  };
  expect(cost(400)).toBeLessThan(3 * cost(200));
});

/** Whether no half of a surrogate pair stands alone. */
const isWellFormed = (text: string): boolean =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

describe('sentences without an end', () => {
  test.each([
    ['words', 'talks go on and '],
    ['one word', 'a'],
    ['emoji', '😀'],
    ['abbreviations', 'Mr. '],
    ['initials', 'A. '],
    ['questions that are none', '? a '],
    ['line ends', 'a\n'],
    ['blanks', ' '],
  ])('%s', (_, unit) => {
    const prose = unit.repeat(60_000 / unit.length);
    const spans = splitSentences(prose);
    for (const { start, end } of spans) {
      expect(end - start).toBeLessThanOrEqual(2000);
      expect(prose.slice(start, end)).toSatisfy(isWellFormed);
    }
    expect(spans.map(({ start, end }) => prose.slice(start, end).replace(/\s/g, '')).join('')).toBe(
      prose.replace(/\s/g, ''),
    );
  });
});

test('quotations are those of the pattern that says what they are', () => {
  const pattern =
    /“[^”]*(?:”|$)|(?<![\p{L}\p{N}])"[^"]*"|(?<![\p{L}\p{N}])‘(?:[^’]|’(?=\p{L}))*’|(?<![\p{L}\p{N}])'(?:[^']|'(?=\p{L}))*'(?![\p{L}])|«[^»]*»|„[^“”]*[“”]|(?<![\p{L}\p{N}])‚(?:[^‘’]|[‘’](?=\p{L}))*[‘’](?!\p{L})|(?<=^|[\s([{—–-])(?:”(?=[\p{L}\p{N}])[^”]*”|»(?=[\p{L}\p{N}])[^«]*«)|「[^」]*」/gu;
  const piece = fc.constantFrom(...'“”"‘’\'«»„‚「」ab1 .😀\n', '𝐀', '\uD835', '\uDC00');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const expected = [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
      }));
      expect(quotations(text)).toEqual(expected);
    }),
    { numRuns: tries(1500) },
  );
});
