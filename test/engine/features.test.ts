// What editors show beside a text and offer to do with it, on texts of few words; `$0` is the cursor.
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import { bandBar, bandMeaning, shadeOf } from '../../server/src/features/band.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { counterpartsAt } from '../../server/src/features/counterparts.ts';
import { foldsOf } from '../../server/src/features/folds.ts';
import { hintsOf } from '../../server/src/features/hints.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { lensesOf } from '../../server/src/features/lenses.ts';
import { groupsOf } from '../../server/src/features/overview.ts';
import { refactoringsAt } from '../../server/src/features/refactorings.ts';
import { type BriefingSymbol, symbolsOf } from '../../server/src/features/symbols.ts';
import { standardIds, standards } from '../../server/src/standards/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { sound } from '../briefings.ts';
import { problemsOf, read, today } from '../engine.ts';

const on = (iso: string) => parseIsoDay(iso) ?? today;
const cursorIn = (marked: string) => ({ text: marked.replace('$0', ''), offset: marked.indexOf('$0') });

describe('bands', () => {
  test('every term of every standard has a bar, a meaning in whole numbers and a shade', () => {
    for (const { band } of standards.flatMap(({ terms }) => terms)) {
      expect(bandBar(band).source).toMatch(/^`0 % [░█]{20} 100 %`$/);
      expect(bandBar(band).source).toContain('█');
      expect(bandMeaning(band)).toMatch(
        /^Of 100 events called so, (?:(?:fewer|more) than |at (?:most|least) )?\d+(?: to \d+)? should happen\.$/,
      );
      expect(shadeOf(band)).toBeOneOf([1, 2, 3, 4, 5]);
    }
  });

  test.each([
    [0, 10, 1],
    [25, 35, 2],
    [40, 50, 3],
    [55, 75, 4],
    [95, 100, 5],
    [100, 100, 5],
  ])('%i to %i is shade %i', (low, high, shade) => {
    expect(shadeOf({ low, high, openLow: false, openHigh: false })).toBe(shade);
  });
});

describe('hints', () => {
  const labels = (text: string) =>
    hintsOf(read(text)).map(({ at, text: label }) => `${text.slice(0, at).split(/\s/).at(-1)} ${label}`);

  test('stand behind each term and each horizon', () => {
    expect(labels(sound).slice(0, 2)).toEqual(['months) 2 May 2025 – 2 August 2025', 'unlikely 25–35 %']);
    expect(labels(sound)).toHaveLength(6);
  });

  test('do not repeat what the writer says', () => {
    expect(labels(sound.replace('is unlikely that dredging', 'is unlikely (30 %) that dredging'))).toHaveLength(5);
    expect(labels(sound.replace('(Now - 3 months)', '(2 May 2025 – 2 August 2025)'))).toHaveLength(5);
  });

  test.each(['(about 60 %)', '(c. 60 %)', '(i.e. 55 to 75 per cent)', ', at 30 %,', '[^1] (30 %)'])(
    'do not repeat %s',
    (figures) => {
      expect(labels(sound.replace('is unlikely that dredging', `is unlikely ${figures} that dredging`))).toHaveLength(
        5,
      );
    },
  );

  test('stand beside brackets that hold no probability', () => {
    expect(labels(sound.replace('is unlikely that dredging', 'is unlikely (2 of 3 agree) that dredging'))).toHaveLength(
      6,
    );
  });

  test('leave quotations, and files that are no briefings, alone', () => {
    expect(labels(sound.replace('The port handles grain.', 'The minister said: “A sale is likely.”'))).toHaveLength(6);
    expect(labels('# Notes\n\nIt is likely that it rains.\n')).toEqual([]);
  });
});

test.each([
  [
    '2025-05-10',
    [
      '1 judgement · closes 2 Aug 2025, in 84 days',
      '1 judgement · opens 2 Aug 2025, in 84 days',
      '1 judgement · opens 2 May 2026, in 357 days',
    ],
  ],
  [
    '2025-08-01',
    [
      '1 judgement · closes 2 Aug 2025, tomorrow',
      '1 judgement · opens 2 Aug 2025, tomorrow',
      '1 judgement · opens 2 May 2026, in 274 days',
    ],
  ],
  [
    '2025-08-02',
    [
      '1 judgement · closes 2 Aug 2025, today',
      '1 judgement · closes 2 May 2026, in 273 days',
      '1 judgement · opens 2 May 2026, in 273 days',
    ],
  ],
  [
    '2027-01-01',
    [
      '1 judgement · window closed 2 Aug 2025',
      '1 judgement · window closed 2 May 2026',
      '1 judgement · open since 2 May 2026',
    ],
  ],
])('lenses on %s', (day, texts) => {
  expect(lensesOf(read(sound), on(day)).map(({ text }) => text)).toEqual(texts);
});

test('a lens without a date counts only', () => {
  expect(lensesOf(read(sound.replace(' | 2 May 2025', '')), today)[0]?.text).toBe('1 judgement');
});

test('a horizon tells its dates and the days that are left', () => {
  expect(hoverAt(read(sound), sound.indexOf('Short-term'), today)?.markdown.source).toBe(
    '**Short-term (Now - 3 months)**\n\n2 May 2025 – 2 August 2025\n\nCloses 2 August 2025, in 84 days.',
  );
});

test('no fold begins in one and ends in another', () => {
  const text = sound.replace(
    '- It is unlikely that dredging will begin.',
    '- It is unlikely that dredging will begin.\n\n#### Detail\n\nWords.',
  );
  const folds = foldsOf(read(text));
  for (const a of folds)
    for (const b of folds) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
});

test('a long word without a blank is cut between characters', () => {
  const [briefing] = symbolsOf(read(sound.replace('The port is open.', '😀'.repeat(100))));
  expect(briefing?.children[0]?.children[0]?.name).toBe(`${'😀'.repeat(80)} …`);
});

test('the outline shows a forecast inside another section', () => {
  const text = sound.replace('## Summary', '# Assessment\n\n## Summary');
  const draw = (items: readonly BriefingSymbol[]): string[] =>
    items.flatMap(({ name, children }) => [name, ...draw(children)]);
  expect(draw(symbolsOf(read(text)))).toContain('Short-term (Now - 3 months)');
});

test('what folds ends where its words end', () => {
  const lines = foldsOf(read(`---\ntype: briefing\n---\n\n${sound}`)).map(({ start, end }) => [
    sound.slice(0, Math.max(0, start - 24)).split('\n').length,
    sound.slice(0, Math.max(0, end - 24)).split('\n').length,
  ]);
  expect(lines.slice(1)).toEqual([
    [5, 10],
    [12, 24],
    [14, 16],
    [18, 20],
    [22, 24],
  ]);
});

describe('counterparts', () => {
  const twice = sound.replace('- Grain is cheap.', '- It is unlikely that dredging will begin.');
  const words = (marked: string) => {
    const { text, offset } = cursorIn(marked);
    return counterpartsAt(read(text), offset)?.others.map(({ start, end }) => [
      text.slice(0, start).split('\n').length,
      text.slice(start, end),
    ]);
  };

  test('lead from the summary to the forecast and back', () => {
    expect(words(twice.replace('that dredging', 'that dred$0ging'))).toEqual([
      [16, 'It is unlikely that dredging will begin.'],
    ]);
    expect(words(twice.replace(/(term[\s\S]*that dred)ging/, '$1$$0ging'))).toEqual([
      [8, 'It is unlikely that dredging will begin.'],
    ]);
  });

  test('are found whatever each of them calls the likelihood', () => {
    expect(words(twice.replace('unlikely that dredging', 'likely that dred$0ging'))).toHaveLength(1);
  });

  test('are none for another event, and in the body', () => {
    expect(words(twice.replace('lease', 'le$0ase'))).toBeUndefined();
    expect(words(twice.replace('handles', 'han$0dles'))).toBeUndefined();
  });
});

describe('refactorings', () => {
  const made = (marked: string) => {
    const { text, offset } = cursorIn(marked);
    return refactoringsAt(read(text), problemsOf(text), { start: offset, end: offset }).map(({ title, edits }) => [
      title,
      applyEdits(text, edits),
    ]);
  };

  test('turn a paragraph into judgements, what explains one staying with it', () => {
    const paragraph = 'It is likely that the lease\nwill be sold. It is $0long. The crane is unlikely to be mended.';
    const [[title, text] = []] = made(sound.replace('- It is unlikely that the lease will be sold.', paragraph));
    expect(title).toBe('Turn the paragraph into 2 judgements');
    expect(text).toContain(
      '\n\n- It is likely that the lease\n  will be sold. It is long.\n- The crane is unlikely to be mended.\n\n###',
    );
  });

  test('keep the line ends of the file', () => {
    const [[, text] = []] = made(
      sound
        .replace(
          '- It is unlikely that the lease will be sold.',
          'It is likely that it is$0 sold. It is unlikely that it rains.',
        )
        .replaceAll('\n', '\r\n'),
    );
    expect(text).toContain('sold.\r\n- It is unlikely');
    expect(text).not.toMatch(/[^\r]\n/);
  });

  test('move and split from anywhere in the sentence', () => {
    expect(made(sound.replace('that dredging will begin', 'that dre$0dging will begin by 2030'))[0]?.[0]).toBe(
      'Move to “Long-term (>1 year)”',
    );
    expect(
      made(sound.replace('dredging will begin.', 'dre$0dging will begin; it is likely that it will end.'))[0]?.[0],
    ).toBe('Split into two judgements');
  });

  test('part the bullets from what follows, and leave lines that look like blocks as they are', () => {
    const table = sound.replace(
      '- It is unlikely that the lease will be sold.',
      'It is likely$0 that it is sold.\n| a | b |\n|---|---|\n| c | d |',
    );
    expect(made(table)[0]?.[1]).toContain('- It is likely that it is sold.\n\n| a | b |');
    const marks = sound.replace(
      '- It is unlikely that the lease will be sold.',
      'It is likely$0 that it is sold in\n    - Bonn and\n    # 3.',
    );
    expect(made(marks)[0]?.[1]).toContain('- It is likely that it is sold in\n      - Bonn and\n      # 3.\n');
  });

  test('do not cut through emphasis', () => {
    expect(
      made(
        sound.replace(
          '- It is unlikely that the lease will be sold.',
          '*It is likely$0 that it rains. It is unlikely that it snows.*',
        ),
      ),
    ).toEqual([]);
    const strong = sound.replace(
      '- It is unlikely that the lease will be sold.',
      'It is likely$0 that A wins. **It is unlikely** that B wins.',
    );
    expect(made(strong)[0]?.[1]).toContain('- It is likely that A wins.\n- **It is unlikely** that B wins.');
  });

  test('are none where there is nothing to do', () => {
    expect(made(sound.replace('dredging', 'dred$0ging'))).toEqual([]);
    expect(made('# Notes\n\nIt is likely$0 that it rains. It is unlikely that it snows.\n')).toEqual([]);
  });
});

describe('splitting a compound judgement', () => {
  const bullet = (words: string) => sound.replace('It is unlikely that dredging will begin.', words);
  const split = (words: string, config = '') => {
    const text = config + bullet(words);
    const found = problemsOf(text).filter(({ rule }) => rule === 'compound-judgement');
    expect(found, 'it is one').not.toEqual([]);
    return found.flatMap(({ fixes }) =>
      fixes.map((fix) => /### Short[^\n]*\n\n([\s\S]*?)\n\n###/.exec(applyEdits(text, fix.edits))?.[1]),
    );
  };

  test.each([
    [
      'It is likely that A wins. **It is unlikely** that B wins.',
      '- It is likely that A wins.\n- **It is unlikely** that B wins.',
    ],
    [
      'It is likely that A wins. [It is unlikely](http://x) that B wins.',
      '- It is likely that A wins.\n- [It is unlikely](http://x) that B wins.',
    ],
    [
      'It is likely that A wins.\\\n  It is unlikely that B wins.',
      '- It is likely that A wins.\n- It is unlikely that B wins.',
    ],
    [
      'It is likely that A wins, while **it is unlikely** that B wins.',
      '- It is likely that A wins.\n- **It is unlikely** that B wins.',
    ],
    [
      'It is likely that A wins; iPhone sales are unlikely to rise.',
      '- It is likely that A wins.\n- iPhone sales are unlikely to rise.',
    ],
    [
      'There is a remote chance that the port will close and the ships will leave.',
      '- There is a remote chance that the port will close.\n- There is a remote chance that the ships will leave.',
    ],
    [
      'It is likely that the port will close and the ships will leave.',
      '- It is likely that the port will close.\n- It is likely that the ships will leave.',
    ],
  ])('%s', (words, result) => {
    expect(split(words)).toEqual([result]);
  });

  test.each([
    '**It is likely that A wins. It is unlikely that B wins.**',
    '(It is likely that A wins. It is unlikely that B wins.)',
    'It is likely that A wins. <b>It is unlikely that B wins.</b>',
    'If X happens, it is likely that the port will close and the ships will leave.',
    'It is likely that **the port will close and the ships will leave**.',
  ])('%s has no fix', (words) => {
    expect(split(words)).toEqual([]);
  });
});

test.each(['9999999 months', '300000 years', `${'9'.repeat(400)} months`])('a window of %s is no window', (length) => {
  const text = sound.replace('3 months', length);
  expect(read(text).horizons[0]?.days).toBeUndefined();
  expect(problemsOf(text).map(({ rule }) => rule)).toContain('horizon-window');
});

describe('completion', () => {
  const complete = (marked: string) => {
    const { text, offset } = cursorIn(marked);
    const completions = completionsAt(read(text), offset, { problems: problemsOf(text), today });
    return { labels: completions.map(({ label }) => label), completions };
  };

  test('knows the keys of front matter that are not there yet, closed or not', () => {
    expect(complete('---\ntype: briefing\nauthors: A, B\n$0\n---\n').labels).toEqual([
      'title',
      'date',
      'standard',
      'template',
      'tlp',
      'previous',
    ]);
    expect(complete('---\nty$0').labels).toContain('type');
  });

  test('knows the values of a key', () => {
    expect(complete('---\ntype: briefing\nstandard: $0\n---\n').labels).toEqual(standardIds);
    expect(complete('---\ntype: briefing\ntlp: TLP:A$0\n---\n').completions[0]?.replace).toEqual({
      start: 24,
      end: 29,
    });
    expect(complete('---\ntype: briefing\ndate: $0\n---\n').labels).toEqual(['2025-05-10']);
    expect(complete('---\ntitle: $0\n---\n').labels).toEqual([]);
  });

  test('takes a rule at the top for no front matter', () => {
    expect(complete('---\n\n# Port\n\nIt is $0\n').labels).toEqual([]);
  });

  test('knows our comments and the rules, the nearest problem first', () => {
    const faulty = sound.replace('The port handles grain.', '<!-- $0 -->\n\nThe port may close.');
    expect(complete(faulty).labels).toEqual(['brieflint-ignore', 'brieflint-ignore-file']);
    const named = complete(faulty.replace('$0', 'brieflint-ignore $0'));
    expect(named.labels[0]).toBe('vague-likelihood');
    expect(named.completions[0]?.snippet).toMatch(/^vague-likelihood: \$\{1:reason\}$/);
    expect(complete(faulty.replace('$0', 'brieflint-ignore vague-likelihood: $0')).labels).toEqual([]);
    expect(complete(faulty.replace('$0', 'brieflint-ignore vague-likelihood, $0')).labels).not.toContain(
      'vague-likelihood',
    );
  });

  test.each([
    ['code', '```\n$0\n```'],
    ['an indented line of code', 'Text.\n\n    code\n    $0'],
    ['a span of code', 'The word `un$0`.'],
    ['an address', 'See [it](http://un$0).'],
    ['a comment', '<!--\nun$0\n-->'],
  ])('keeps out of %s', (_, words) => {
    expect(complete(sound.replace('The port handles grain.', words)).labels).toEqual([]);
  });

  test.each(['<!-- note -->', '```\ncode\n```'])('goes on after %s at the end', (closed) => {
    expect(complete(`${sound.replace(/### Long[\s\S]*/, '')}${closed}\n\n$0`).labels).toContain('Long-term (>1 year)');
  });

  test('keeps out of a fence that nobody closed, in a list too', () => {
    expect(complete(`${sound}\n- a\n\n  \`\`\`\n  It is $0`).labels).toEqual([]);
  });

  test('draws nothing that stands behind the cursor into a heading', () => {
    expect(complete(`${sound.replace(/### Long[\s\S]*/, '')}$0The rest.`).labels).toEqual([]);
    const { completions } = complete(`${sound.replace(/### Long[\s\S]*/, '')}### $0Long`);
    const [first] = completions;
    expect(first?.label).toBe('Long-term (>1 year)');
    expect(first && first.replace.end - first.replace.start).toBe('### Long'.length);
  });

  test.each([
    ['There is a $0', ['remote chance', 'realistic possibility']],
    ['There is an $0', []],
    ['There is rem$0', ['a remote chance']],
    ['There is $0', ['a remote chance', 'a realistic possibility']],
  ])('%s', (words, expected) => {
    expect(complete(sound.replace('The port handles grain.', words)).labels).toEqual(expected);
  });

  test('replaces a key and a value as they stand, and writes no second colon', () => {
    const key = complete('---\ntype: briefing\nst$0: nato\n---\n').completions.find(({ label }) => label === 'title');
    expect(key?.snippet).toBe('title');
    const value = complete('---\ntype: briefing\nstandard: "$0nato"\n---\n').completions[0];
    expect(value).toMatchObject({ replace: { start: 30, end: 34 }, snippet: 'phia' });
  });

  test('offers elsewhere than in a briefing only what makes one', () => {
    expect(complete('---\nlayout: post\n$0\n---\n').labels).toEqual(['type', 'template']);
  });

  test('offers terms and no headings in a bullet', () => {
    const { labels, completions } = complete(`${sound.replace(/### Long[\s\S]*/, '')}- It is $0`);
    expect(labels).toEqual([
      'highly unlikely',
      'unlikely',
      'likely',
      'probable',
      'highly likely',
      'almost certain',
      'There is a remote chance that',
      'There is a realistic possibility that',
    ]);
    expect(completions[0]?.documentation.source).toContain('Of 100 events called so, 10 to 20 should happen.');
  });
});

describe('overview', () => {
  test('has the judgements by horizon, each with what is wrong with it', () => {
    const text = sound.replace('It is unlikely that dredging will begin', 'It may rain by 1 July 2025');
    const groups = groupsOf(read(text), problemsOf(text), today);
    expect(groups.map(({ label, state, judgements }) => [label, state, judgements.length])).toEqual([
      ['Short-term', 'closes 2 Aug 2025, in 84 days', 1],
      ['Medium-term', 'opens 2 Aug 2025, in 84 days', 1],
      ['Long-term', 'opens 2 May 2026, in 357 days', 1],
    ]);
    expect(groups[0]?.judgements[0]).toMatchObject({ text: 'It may rain by 1 July 2025.', deadline: 'by 1 July 2025' });
    expect(groups[0]?.judgements[0]?.problems.map(({ rule }) => rule)).toEqual(['vague-likelihood']);
    expect(groups[1]?.judgements[0]?.event).toBe('the lease will be sold.');
  });

  test('has judgements that need no horizon under their section', () => {
    const text = `---\ntemplate: key-judgements\n---\n\n# Port\n\nAda Lind | 2 May 2025\n\n## Key Judgements\n\n- It is likely that the port will close.\n\n## Discussion\n\nText.\n`;
    expect(groupsOf(read(text), [], today).map(({ name, judgements }) => [name, judgements.length])).toEqual([
      ['Key Judgements', 1],
    ]);
  });
});

describe('colours', () => {
  // The backgrounds of the editor in VS Code's own themes; WCAG 2.2 wants 4.5 for text, 7 in high contrast.
  test.each([
    ['light', '#ffffff', 4.5],
    ['light', '#f3f3f3', 4.5],
    ['dark', '#1e1e1e', 4.5],
    ['dark', '#2d2d2d', 4.5],
    ['highContrast', '#000000', 7],
    ['highContrastLight', '#ffffff', 7],
  ] as const)('are legible on %s %s', (kind, background, least) => {
    for (const { id, defaults } of manifest.contributes.colors)
      expect(contrast(defaults[kind], background), id).toBeGreaterThanOrEqual(least);
  });
});

/** WCAG's ratio of the luminances of two colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
