// A word is read as its reader sees it, whatever cuts it in the source.
import { describe, expect, test } from 'vitest';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { phrases } from '../../server/src/language/lexicon/index.ts';
import { writtenSpan } from '../../server/src/markdown/cutWords.ts';
import { standards } from '../../server/src/standards/index.ts';
import { type Standard, sentenceOpening } from '../../server/src/standards/standard.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { slice } from '../../server/src/text/span.ts';
import { sound } from '../briefings.ts';
import { options, problemsOf, read } from '../engine.ts';

/** A briefing whose short term holds these lines. */
const withLines = (lines: string): string => sound.replace('- It is unlikely that dredging will begin.', lines);

/** Words with single blanks; markup beside a bracket leaves one. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').replaceAll('( ', '(');

/** What is found in the short term of a briefing, and the source of each. */
function found(lines: string, standard: Standard) {
  const text = withLines(lines);
  const { sentences, judgements } = readBriefing(text, { ...options, standard });
  const inside = sentences.filter(
    ({ span }) => span.start > text.indexOf('### Short') && span.end < text.indexOf('### Medium'),
  );
  return inside.map((sentence) => ({
    words: plain(sentence.prose),
    estimate: judgements.find((judgement) => judgement.sentence === sentence)?.estimate?.text,
    expressions: sentence.expressions.map(({ kind, text: words, term, span }) => ({
      kind,
      words: plain(words),
      term: term?.text,
      band: term?.band,
      source: slice(text, span),
    })),
  }));
}

/** A sentence with one of its words cut before the character at `at`, and how much longer the source is before and in the word. */
type Cut = (
  sentence: string,
  at: number,
) => { readonly text: string; readonly before: number; readonly inside: number };

const insert =
  (sign: string): Cut =>
  (sentence, at) => ({ text: sentence.slice(0, at) + sign + sentence.slice(at), before: 0, inside: sign.length });

/** Marks around the beginning of the word. */
const wrap =
  (open: string, close: string): Cut =>
  (sentence, at) => {
    const start = at - (/[\p{L}\p{N}]+$/u.exec(sentence.slice(0, at))?.[0].length ?? 0);
    const text = sentence.slice(0, start) + open + sentence.slice(start, at) + close + sentence.slice(at);
    return { text, before: open.length, inside: close.length };
  };

const replace =
  (write: (letter: string) => string): Cut =>
  (sentence, at) => {
    const letter = write(sentence.charAt(at));
    return { text: sentence.slice(0, at) + letter + sentence.slice(at + 1), before: 0, inside: letter.length - 1 };
  };

const cuts: Record<string, Cut> = {
  'soft hyphen': insert('\u00AD'),
  'zero-width space': insert('\u200B'),
  'zero-width non-joiner': insert('\u200C'),
  'zero-width joiner': insert('\u200D'),
  'word joiner': insert('\u2060'),
  'byte order mark': insert('\uFEFF'),
  'direction mark': insert('\u200E'),
  '&shy;': insert('&shy;'),
  '&#173;': insert('&#173;'),
  '&ZeroWidthSpace;': insert('&ZeroWidthSpace;'),
  '<wbr>': insert('<wbr>'),
  '<wbr />': insert('<wbr />'),
  comment: insert('<!-- -->'),
  'comment of two lines': insert('<!-- first\n  second -->'),
  'struck-out letter': insert('~~x~~'),
  strong: wrap('**', '**'),
  emphasis: wrap('*', '*'),
  both: wrap('***', '***'),
  'bold tag': wrap('<b>', '</b>'),
  'tag with a class': wrap('<span class="x">', '</span>'),
  inserted: wrap('<ins>', '</ins>'),
  link: wrap('[', '](https://example.org/x)'),
  'decimal reference': replace((letter) => `&#${letter.charCodeAt(0)};`),
  'hexadecimal reference': replace((letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
  'full width': replace((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'bold letter': replace((letter) =>
    /[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 0x61) : letter,
  ),
};

const [phia] = standards;
if (!phia) throw new Error('No standard.');
const samples: [string, Standard][] = [
  ...phrases.map(({ example }): [string, Standard] => [example, phia]),
  ...standards.flatMap((standard) =>
    standard.terms.map((term): [string, Standard] => [
      term.form === 'adverb' ? `It will ${term.text} rain.` : `${sentenceOpening(term)} that it rains.`,
      standard,
    ]),
  ),
];

/** Each sample as it is found uncut, and where its expressions can be cut: before each letter but the first of a word. */
const uncut = samples.map(([sentence, standard]) => {
  const [whole] = found(`- ${sentence}`, standard);
  if (!whole || whole.expressions.length === 0) throw new Error(sentence);
  const places = whole.expressions.flatMap(({ source }, i) => {
    const start = sentence.indexOf(source);
    return [...source.matchAll(/(?<=[\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => ({
      i,
      start,
      at: start + index,
    }));
  });
  return { sentence, standard, whole, places };
});

/** Every third place, each kind of cut from another one on: each cuts every expression, and together they cut at every letter. */
const everyThird = <T>(places: readonly T[], from: number): T[] =>
  places.filter((_, i) => i % 3 === from % Math.min(3, places.length));

test.each(Object.entries(cuts).map(([name, cut], i) => [name, cut, i] as const))(
  '%s: cuts no expression',
  (_, cut, i) => {
    for (const standard of standards) {
      const cases = uncut
        .filter((sample) => sample.standard === standard)
        .flatMap(({ sentence, whole, places }) =>
          everyThird(places, i).map((place) => ({ ...place, sentence, whole, ...cut(sentence, place.at) })),
        );
      const read = found(cases.map(({ text }) => `- ${text}`).join('\n'), standard);
      expect(read.length).toBe(cases.length);
      for (const [n, { i, start, at, sentence, whole, text, before, inside }] of cases.entries()) {
        const { expressions, ...others } = read[n] ?? { expressions: [] };
        const source = whole.expressions[i]?.source ?? '';
        const isFirstWord = /^[\p{L}\p{N}]+$/u.test(sentence.slice(start, at));
        const from = isFirstWord ? start + before : start;
        expect({ ...others, expressions: expressions.map(({ source: _, ...expression }) => expression) }, text).toEqual(
          {
            words: whole.words,
            estimate: whole.estimate,
            expressions: whole.expressions.map(({ source: _, ...expression }) => expression),
          },
        );
        expect(expressions[i]?.source, text).toBe(text.slice(from, start + source.length + before + inside));
      }
    }
  },
);

const shown = (lines: string): string[] =>
  found(lines, phia).map(({ words, expressions }) =>
    [words, ...expressions.map(({ kind, words, source }) => `${kind}: ${words} = ${source}`)].join(' | '),
  );

describe('what a reader sees', () => {
  test.each([
    [
      'It is highly&nbsp;un\u00ADlikely that it rains.',
      'It is highly unlikely that it rains. | likelihood: highly unlikely = highly&nbsp;un\u00ADlikely',
    ],
    [
      'It is highly **un**likely that it rains.',
      'It is highly unlikely that it rains. | likelihood: highly unlikely = highly **un**likely',
    ],
    [
      'A flood is very\u2011likely to come.',
      'A flood is very-likely to come. | likelihood: very-likely = very\u2011likely',
    ],
    [
      'A flood is **very**-likely to come.',
      'A flood is very-likely to come. | likelihood: very-likely = very**-likely',
    ],
    ['A flood is very\\-likely to come.', 'A flood is very-likely to come. | likelihood: very-likely = very\\-likely'],
    ['The likely<wbr>hood is nothing.', 'The likelyhood is nothing.'],
    ['Un<br>likely, they stay.', 'Un likely, they stay. | likelihood: likely = likely'],
    ['A flood is likely<sup>1</sup>.', 'A flood is likely 1 . | likelihood: likely = likely'],
    ['The chance of rain is 55–**75** %.', 'The chance of rain is 55–75 %. | number: 55–75 % = 55–**75** %'],
    ['A flood is &#108;ikel&#x79;.', 'A flood is likely. | likelihood: likely = &#108;ikel&#x79;'],
    ["It won\\'t rain &amp; snow&mdash;perhaps.", "It won't rain & snow—perhaps. | vague: perhaps = perhaps"],
    [
      'A ~55 % chance, or ~60 %.',
      'A ~55 % chance, or ~60 %. | number: 55 % chance = 55 % chance | number: ~60 % = ~60 %',
    ],
  ])('%j', (source, expected) => {
    expect(shown(`- ${source}`)).toEqual([expected]);
  });

  test('in a cell, a heading, a horizon and over several lines', () => {
    expect(shown('| a | b |\n| - | - |\n| x | A flood is un\u00ADlikely. |')).toEqual([
      'x',
      'A flood is unlikely. | likelihood: unlikely = un\u00ADlikely',
    ]);
    const text = sound
      .replace('## Summary', '## Sum&shy;mary')
      .replace('### Short-term', '### **Short**-term')
      .replace('### Long-term (>1 year)', '**Long\u2011te\u200Brm (&gt;1 year):** It is unlikely that a pier sinks.\n');
    const { sections, horizons } = read(text);
    expect(sections.map(({ is }) => is?.role)).toEqual(['summary', 'forecast']);
    expect(sections.map(({ heading }) => slice(text, heading.words))).toEqual(['Sum&shy;mary', 'Forecast']);
    expect(horizons.map(({ is, window }) => [is?.name, window !== undefined])).toEqual([
      ['Short-term', true],
      ['Medium-term', true],
      ['Long-term', true],
    ]);
    expect(horizons.map(({ label }) => slice(text, label.span))).toEqual([
      'Short**-term',
      'Medium-term',
      'Long\u2011te\u200Brm',
    ]);
    expect(horizons.map(({ windowWords }) => windowWords && slice(text, windowWords.span))).toEqual([
      'Now - 3 months',
      '3-12 months',
      '&gt;1 year',
    ]);
  });
});

describe('what shows inside a word leaves no word of it', () => {
  test.each([
    'A flood is un<img src="wave.png" alt="">likely.',
    'A flood is un![wave](wave.png)likely.',
    'A flood is un![wave][w]likely.\n\n[w]: wave.png',
    'A flood is **un**![](wave.png)*likely*.',
    'A flood is un![[wave.png]]likely.',
    'A flood is un`x`likely.',
    'A flood is `un`likely.',
    'A flood is `very`-likely.',
    'A flood is likely`hood`.',
    'A flood is <code>un</code>likely.',
    'A flood is un<kbd>x</kbd>likely.',
    'A flood is un$x^2$likely.',
    'A flood is un🌊likely.',
    'A flood is un[^1]likely.',
    'A flood is un{{wave}}likely.',
    'A flood is un<wave-sign></wave-sign>likely.',
  ])('%j', (source) => {
    expect(shown(`- ${source}`)).toEqual([expect.not.stringContaining('|')]);
  });

  test.each([
    ['A flood is likely[^1].\n\n[^1]: Gauge.', 'A flood is likely . | likelihood: likely = likely'],
    ['A flood is likely![](wave.png).', 'A flood is likely . | likelihood: likely = likely'],
    ['![](wave.png)Perhaps it floods.', 'Perhaps it floods. | vague: Perhaps = Perhaps'],
    ['A flood of `mud` is likely 🌊.', 'A flood of is likely 🌊. | likelihood: likely = likely'],
    ['A loss of US$5m is likely, of US$9m unlikely.', undefined],
    ['A flood is [[un]]likely.', 'A flood is un likely. | likelihood: likely = likely'],
    ['Rain <code>is likely</code>, a flood is likely.', 'Rain , a flood is likely. | likelihood: likely = likely'],
  ])('%j keeps its words', (source, expected) => {
    const [line = ''] = shown(`- ${source}`);
    if (expected === undefined) expect(line.match(/likelihood: /g)).toHaveLength(2);
    else expect(line).toBe(expected);
  });
});

describe('what is struck out is not said', () => {
  test.each([
    ['A flood is ~~very likely~~ likely.', 'A flood is likely. | likelihood: likely = likely'],
    ['A flood is <del>very likely</del> likely.', 'A flood is likely. | likelihood: likely = likely'],
    [
      'A flood is <s class="x">very **likely**</s> <ins>likely</ins>.',
      'A flood is likely . | likelihood: likely = likely',
    ],
    [
      'A flood is <strike>possible</STRIKE> un~~certain~~likely.',
      'A flood is unlikely. | likelihood: unlikely = un~~certain~~likely',
    ],
    ['A flood is likely<del> or not</del>so.', 'A flood is likely so. | likelihood: likely = likely'],
    ['A flood is <s>likely.', 'A flood is'],
    ['A flood is <del title="a>b">very likely</del> likely.', 'A flood is likely. | likelihood: likely = likely'],
    [
      'A flood is un<b title="a>b">like</b>ly.',
      'A flood is unlikely. | likelihood: unlikely = un<b title="a>b">like</b>ly',
    ],
  ])('%j', (source, expected) => {
    expect(shown(`- ${source}`)).toEqual([expected]);
  });

  test.each([
    '- ~~It is unlikely that dredging will begin.~~',
    '- <del datetime="2025-05-04">It is unlikely that dredging will begin.</del>',
    '- **<s>It is unlikely</s>** ~~that dredging will begin~~.',
    '- ~~It is unlikely that dredging will begin.~~\n- ~~It is likely that it ends.~~',
    '~~It is unlikely that dredging will begin.~~',
  ])('a horizon with nothing else is empty: %j', (lines) => {
    expect(problemsOf(withLines(lines)).map(({ rule }) => rule)).toEqual(['empty-horizon']);
  });

  test('a run-in horizon with nothing else is empty', () => {
    const text = (words: string) =>
      sound
        .replace('### Short-term (Now - 3 months)\n\n- It', '- **Short-term (Now - 3 months):** It')
        .replace('It is unlikely that dredging will begin.', words);
    expect(problemsOf(text('It is unlikely that dredging will begin.'))).toEqual([]);
    expect(problemsOf(text('~~It is unlikely that dredging will begin.~~')).map(({ rule }) => rule)).toEqual([
      'empty-horizon',
    ]);
  });
  test('one with something beside it is not', () => {
    const text = withLines('- ~~It is unlikely~~ Dredging stays unlikely.');
    expect(problemsOf(text).map(({ rule }) => rule)).not.toContain('empty-horizon');
  });

  test('no judgement, no problem and no term is read of it', () => {
    const text = withLines('- It is unlikely that dredging will begin.\n- ~~A flood may perhaps hit the QZRT soon.~~');
    expect(problemsOf(text).map(({ rule }) => rule)).toEqual(problemsOf(sound).map(({ rule }) => rule));
    expect(read(text).judgements.length).toBe(read(sound).judgements.length);
  });
});

describe('problems and fixes', () => {
  const problemsIn = (line: string) => {
    const text = withLines(`- It is unlikely that dredging will begin.\n- ${line}`);
    return problemsOf(text).map(({ rule, message, span, fixes }) => ({
      what: `${rule}: ${message}`,
      source: slice(text, span),
      fixed: (fixes ?? []).map(({ edits }) => {
        const { sentences } = read(applyEdits(text, edits));
        return sentences.map(({ prose }) => plain(prose));
      }),
    }));
  };
  const lines: [string, string][] = [
    ['The harbour may close by 4 July 2025.', 'may'],
    ['A storm is very possible by 4 July 2025.', 'possible'],
    ['It is unlikely (80 %) that a crane falls.', '80'],
    ['The harbour will certainly close by 4 July 2025.', 'certainly'],
    ['It is likely that a pier will close soon.', 'soon'],
    ['It is likely that a pier closed yesterday.', 'yesterday'],
    ['Reportedly, the pier will probably close by 4 July 2025.', 'Reportedly'],
    ['It is probable that the ARKS leaves by 4 July 2025.', 'ARKS'],
  ];
  test.each(lines)('%s', (line, word) => {
    const whole = problemsIn(line);
    expect(whole.map(({ source }) => source).join()).toContain(word);
    const at = line.indexOf(word) + 1;
    for (const [name, cut] of Object.entries(cuts)) {
      // A link is a source, which hearsay lacks.
      if (name === 'link' && word === 'Reportedly') continue;
      const { text, before, inside } = cut(line, at);
      const problems = problemsIn(text);
      expect(
        problems.map(({ what }) => what),
        text,
      ).toEqual(whole.map(({ what }) => what));
      const written = text.slice(line.indexOf(word) + before, line.indexOf(word) + before + word.length + inside);
      expect(problems.map(({ source }) => source).join(), name).toContain(written);
      // A fix is offered as for the whole word, or not at all.
      for (const [i, { fixed }] of problems.entries())
        for (const result of fixed) expect(whole[i]?.fixed, text).toContainEqual(result);
      if (['soft hyphen', '&shy;', 'decimal reference'].includes(name))
        expect(
          problems.map(({ fixed }) => fixed),
          text,
        ).toEqual(whole.map(({ fixed }) => fixed));
    }
  });

  test('a fix of a heading replaces all of the word, or is not offered', () => {
    const fixes = (heading: string) => {
      const text = sound.replace('## Summary', `## ${heading}`);
      return problemsOf(text)
        .filter(({ rule }) => rule === 'misnamed-section')
        .map(({ span, fixes }) => [slice(text, span), ...fixes.map(({ edits }) => applyEdits(text, edits) === sound)]);
    };
    expect(fixes('Sum\u00ADary')).toEqual([['Sum\u00ADary', true]]);
    expect(fixes('**Sum**ary')).toEqual([['Sum**ary']]);
  });

  test('a heading reads in single blanks, and each of its letters knows where it is written', () => {
    const heading = '**Short\u00AD-term** &amp; near   (*Now* - *3* months)';
    const text = sound.replace('Short-term (Now - 3 months)', heading);
    const horizon = read(text).horizons[0];
    if (!horizon?.windowWords) throw new Error('No window.');
    expect(slice(text, horizon.windowWords.span)).toBe('Now* - *3* months');
    const { text: words, words: span, written } = horizon.heading;
    expect(words).toBe('Short-term & near (Now - 3 months)');
    expect([...words].map((_, i) => slice(text, writtenSpan({ span, written }, i, i + 1))).join('')).toBe(
      heading.slice(2).replace('\u00AD', '').replace('(*', '('),
    );
  });
});
