// What counts as a section, a bullet or a judgement because of how it is shown: boxes, comments, bullet signs, rules, pictures.
import { describe, expect, test } from 'vitest';
import { refactoringsAt } from '../../server/src/features/refactorings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { sound } from '../briefings.ts';
import { problemsOf, read } from '../engine.ts';

const rulesIn = (text: string): string[] => problemsOf(text).map(({ rule }) => rule);
const points = (text: string): string[] =>
  read(text).points.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, ' ').trim());
const judged = (text: string): string[] =>
  read(text).judgements.map(
    ({ sentence, horizon }) =>
      `${horizon?.is?.id ?? sentence.zone}: ${sentence.prose.replace(/\s+/g, ' ').trim().replace(/\.$/, '')}`,
  );

/** A sound briefing with another summary. */
const summary = (box: string): string =>
  sound.replace(/## Summary\n\n- The port is open.\n- Grain is cheap.\n\nThe port/, `${box}\n\n## Body\n\nThe port`);
/** A sound briefing whose short-term horizon holds this. */
const short = (words: string): string => sound.replace('- It is unlikely that dredging will begin.', words);

const boxes: readonly (readonly [string, string])[] = [
  ['a callout', '> [!summary] Bottom line up front\n> - Ice holds.\n> - Ships wait.'],
  ['a callout that folds', '> [!abstract]- Executive Summary\n>\n> - Ice holds.\n> - Ships wait.'],
  ['a callout with marks in its title', '> [!info] **Key Points**\n> - Ice holds.\n> - Ships wait.'],
  ['a callout whose type is the name', '> [!summary]\n> - Ice holds.\n> - Ships wait.'],
  ['a callout whose type has two words', '> [!executive-summary]\n> * Ice holds.\n> * Ships wait.'],
  ['a callout with bullet signs', '> [!NOTE] Key findings\n> • Ice holds.\n> • Ships wait.'],
  ['a callout by a loose name', '> [!tip] At a Glance\n> - Ice holds.\n> - Ships wait.'],
  ['an admonition', '!!! abstract "Executive Summary"\n    - Ice holds.\n    - Ships wait.'],
  ['an admonition after a blank line', '??? note inline "Summary"\n\n    - Ice holds.\n\n    - Ships wait.'],
  ['an admonition with a tab', '!!! summary\n\n\t- Ice holds.\n\t- Ships wait.'],
  ['a fence of Pandoc', '::: summary\n- Ice holds.\n- Ships wait.\n:::'],
  ['a fence of Pandoc with marks on both sides', '::::: {.summary} :::::\n\n- Ice holds.\n- Ships wait.\n\n:::::'],
  ['a fence of Quarto', '::: {.callout-note title="Key Takeaways"}\n\n- Ice holds.\n- Ships wait.\n\n:::'],
  ['a fence of Docusaurus', ':::note Executive Summary\n\n- Ice holds.\n- Ships wait.\n\n:::'],
  ['a fence of Docusaurus in brackets', ':::info[Executive Summary]\n\n- Ice holds.\n- Ships wait.\n\n:::'],
  ['a fence of MyST', ':::{admonition} Summary\n- Ice holds.\n- Ships wait.\n:::'],
  ['details', '<details open>\n<summary>Executive Summary</summary>\n\n- Ice holds.\n- Ships wait.\n\n</details>'],
  ['details in one line', '<details><summary><b>BLUF</b></summary>\n\n- Ice holds.\n- Ships wait.\n\n</details>'],
];

describe('a box with the name of a section is that section', () => {
  test.each(boxes)('%s', (_, box) => {
    const text = summary(box);
    expect(rulesIn(text).filter((rule) => rule !== 'bullet-sign')).toEqual([]);
    expect(points(text).map((point) => point.replace(/^\W+| ?:+$/g, ''))).toEqual(['Ice holds.', 'Ships wait.']);
    const [section] = read(text).sections;
    expect(text.slice(0, section?.span.end).trimEnd().endsWith(box.slice(-4))).toBe(true);
    // What follows the box belongs to no summary.
    expect(points(text.replace('## Body\n\n', ''))).toHaveLength(2);
  });

  test.each([
    ['a callout with another title', '> [!summary] What the owner says\n> - Ice holds.\n> - Ships wait.'],
    ['an alert', '> [!NOTE]\n> - Ice holds.\n> - Ships wait.'],
    ['a block quote', '> Summary\n>\n> - Ice holds.\n> - Ships wait.'],
    ['a fence of another kind', '::: warning\n- Ice holds.\n- Ships wait.\n:::'],
    ['details of something else', '<details><summary>Method</summary>\n\n- Ice holds.\n\n</details>'],
  ])('%s is none', (_, box) => {
    expect(rulesIn(summary(box))).toContain('missing-section');
  });

  test('a heading goes before a box, whose words are then somebody else’s', () => {
    const text = sound.replace(
      'The port handles',
      '> [!summary] Key points\n> - The lease may end.\n\nThe port handles',
    );
    expect(rulesIn(text)).toEqual([]);
    expect(points(text)).toHaveLength(2);
  });

  test('a judgement in a callout is read and mended inside it', () => {
    const text = summary(
      '> [!summary] BLUF\n> - It is likley that ice holds; it is probably over.\n> - Ships might wait.',
    );
    expect(judged(text)[0]).toMatch(/^summary: /);
    for (const { fixes } of problemsOf(text))
      for (const { edits } of fixes)
        expect(read(applyEdits(text, edits)).sections.map(({ is }) => is?.role)).toEqual([
          'summary',
          undefined,
          'forecast',
        ]);
  });

  const quoted = (text: string) =>
    `> [!forecast] Outlook\n${text.trimEnd().replace(/^/gm, '> ').replace(/ +$/gm, '')}\n`;
  const [head = '', horizons = ''] = sound.split('## Forecast\n');

  test('a forecast in a callout has its horizons and judgements', () => {
    const text = head + quoted(horizons);
    expect(rulesIn(text)).toEqual([]);
    expect(judged(text)).toEqual(judged(sound));
  });

  test('nothing is inserted into a callout or moved there', () => {
    for (const changed of [
      horizons.replace(/### Medium[\s\S]*(?=### Long)/, ''),
      horizons.replace('- It is unlikely that the lease will be sold.', ''),
      horizons.replace('begin.', 'begin by 1 March 2026.'),
    ]) {
      const text = head + quoted(changed);
      const found = problemsOf(text);
      expect(found.length).toBeGreaterThan(0);
      for (const { fixes } of found)
        for (const { edits } of fixes) expect(edits.some(({ newText }) => /\n/.test(newText))).toBe(false);
    }
    const text = head + quoted(horizons.replace('- It is unlikely that dredging', 'It is unlikely that dredging'));
    const at = text.indexOf('dredging');
    expect(refactoringsAt(read(text), [], { start: at, end: at })).toEqual([]);
  });

  test('horizons in details end where these end', () => {
    const text = sound
      .replace(/### (.*)\n\n(.*)\n/g, '<details><summary>$1</summary>\n\n$2\n\n</details>\n')
      .concat('\nThe next issue may come late.\n');
    expect(read(text).horizons.map(({ is }) => is?.id)).toEqual(['short', 'medium', 'long']);
    expect(judged(text)).toEqual(judged(sound));
  });
});

describe('a comment of Obsidian is not read', () => {
  test.each([
    ['in a line', '%% may move this %%\n\n- It is unlikely that dredging will begin.'],
    ['in a sentence', '- It is unlikely %% or *possibly* likely? %% that dredging will begin.'],
    [
      'over blocks',
      '%%\nIt may snow.\n\n- It will hail.\n\n### Medium-term (3-12 months)\n%%\n\n- It is unlikely that dredging will begin.',
    ],
    ['in a list', '- It is unlikely that dredging will begin.\n\n%%\n\n- It will hail.\n- It may snow. %%'],
    ['that begins under words', '- It is unlikely that dredging will begin.\n%% it may snow\n\nIt will hail. %%\n'],
  ])('%s', (_, words) => {
    const text = short(words);
    expect(rulesIn(text)).toEqual([]);
    expect(judged(text)).toHaveLength(3);
    expect(read(text).sentences.some(({ prose }) => /snow|hail|possibly/.test(prose))).toBe(false);
  });

  test('but what only looks like one is', () => {
    for (const words of ['Rents rose 5%% and may rise 6%%.', 'It may rain. %%', 'Rents (%%): it may rain.'])
      expect(rulesIn(short(`- It is unlikely that dredging will begin.\n\n${words}`))).toContain('vague-likelihood');
  });
});

describe('a horizon', () => {
  test.each([
    ['code', '```\nIt is likely that it rains.\n```'],
    ['HTML', '<p>It is likely that it rains.</p>'],
    ['a quotation', '> It is likely that it rains.'],
    ['a picture', '![The port](port.png)'],
    ['a picture with a caption', '![The port](port.png)\n\n*Photo: Ada Lind*'],
    ['a comment', '%% to be written %%'],
  ])('of %s alone is empty', (_, words) => {
    expect(rulesIn(short(words))).toContain('empty-horizon');
  });

  test('goes on after a rule and after a note', () => {
    for (const rule of ['---', '***', '[^1]: The gazette.']) {
      const first = short(`- It is unlikely that dredging will begin.[^1]\n\n${rule}\n\n- It may snow.`);
      expect(judged(first)).toHaveLength(4);
      expect(rulesIn(first)).toContain('vague-likelihood');
      expect(
        judged(`${sound}\n${rule}\n\n- It is likely that it snows.\n\n---\n\nThe desk will write again.\n`),
      ).toEqual([...judged(sound), 'long: It is likely that it snows']);
    }
  });
});

describe('a line with a bullet sign', () => {
  test('is a point', () => {
    const signs = sound.replace(
      '- The port is open.\n- Grain is cheap.',
      '• The port is open\nagain.\n◦ By day.\n• Grain is cheap.',
    );
    expect(points(signs)).toEqual(['• The port is open again. ◦ By day.', '• Grain is cheap.']);
    expect(rulesIn(signs)).toEqual(['bullet-sign']);
    expect(points(sound.replace('- The port is open.\n- Grain', '· The port is open.\n\n· Grain'))).toHaveLength(2);
  });

  test('is a judgement of its own', () => {
    const text = short('We think:\n– It is unlikely that dredging will begin\n– Rents will fall');
    expect(judged(text).slice(0, 2)).toEqual([
      'short: It is unlikely that dredging will begin',
      'short: Rents will fall',
    ]);
    expect(rulesIn(text)).toEqual(['bullet-sign', 'missing-estimate']);
  });

  test('splits into two of its kind', () => {
    const text = short(
      '• It is unlikely that dredging will begin. It is likely that rents fall.\n• It is likely that it snows.',
    );
    const fix = problemsOf(text).find(({ rule }) => rule === 'compound-judgement')?.fixes[0];
    expect(applyEdits(text, fix?.edits ?? [])).toContain('begin.\n• It is likely that rents');
  });
});

test.each([
  '- [ ] Rents will fall.',
  '- [x] Rents will fall.',
  '- Rents will fall [see the annex].',
  '- Rents {all of them} will fall [1].',
  '- → Rents will fall by <5%.',
  '- **[High]** Rents will fall.',
  '- Rents will fall…',
])('%s is a judgement', (words) => {
  expect(rulesIn(short(words))).toEqual(['missing-estimate']);
});

test.each(['- It will [event] by [date].', '- Rents will …', '- Rents will fall by ____.'])(
  '%s is to be filled in',
  (words) => {
    expect(rulesIn(short(words))).not.toContain('missing-estimate');
  },
);

test('escapes of other tools are read', () => {
  const text = sound
    .replace('## Summary', '## **1\\. Executive Summary**')
    .replace('## Forecast', '**2\\. Outlook**')
    .replace(/### (\w+)-term \((.*?)-(.*)\)/g, '### 2\\.1 $1\\-term \\($2\\-$3\\)')
    .replace('>1', '\\>1')
    .replace('2 May 2025', '2 May 2025 \\| Kar Odan')
    .replace('dredging', 'dredging \\(by 60\\-70%\\)');
  expect(read(text).horizons.map(({ is, days }) => is && `${is.id} ${days?.from}`)).toEqual(
    read(sound).horizons.map(({ is, days }) => is && `${is.id} ${days?.from}`),
  );
});

test('points end at the first sub-heading if any stand before it', () => {
  const actions = '### Actions\n\n1. Move.\n2. Wait.\n3. Call.\n4. Ask.\n5. Tell.\n6. Pay.\n\n## Body\n';
  expect(points(sound.replace('The port handles', `${actions}\nThe port handles`))).toHaveLength(2);
  expect(points(summary(`## Summary\n\n${actions.replace('\n\n## Body\n', '')}`))).toHaveLength(6);
});

test('a heading that is only a number is the first line of the next one', () => {
  const body = (words: string) => rulesIn(sound.replace('The port handles', `## Body\n\n${words}\n\nThe port handles`));
  expect(body('### 02\n\n### Who pays?')).toEqual([]);
  expect(body('### Question 2\n### Who pays?')).toEqual([]);
  expect(body('### 2025\n\n#### Who pays?\n\nNobody.\n\n### 2026\n\n### 2027')).toContain('empty-section');
  expect(body('### Owners\n\n### Who pays?')).toEqual(['empty-section']);
  expect(body('### Toll Period: 4 May to 9 June\n\n### Who pays?\n\nNobody.')).toEqual([]);
  expect(body('### Toll Period\n\n### Who pays?\n\nNobody.')).toEqual(['empty-section']);
});
