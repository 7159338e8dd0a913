// What an editor inserts of a snippet is the text that the snippet was made of, whatever signs of snippets are in it.
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../server/src/features/completion.ts';
import { toSnippet } from '../../server/src/features/snippet.ts';
import { readHouseStandard } from '../../server/src/settings/readHouseStandard.ts';
import { readHouseTemplate } from '../../server/src/settings/readHouseTemplate.ts';
import { options, read, today } from '../engine.ts';

/** What VS Code inserts of a snippet: a choice stands as its first word, a variable as nothing. */
const inserted = (snippet: string): string =>
  snippet.replace(
    /\\([\\$}])|\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{?\w+\}?/gs,
    (_, sign?: string, choice?: string, words?: string) =>
      sign ?? choice?.replace(/\\([\\,|])/g, '$1') ?? inserted(words ?? ''),
  );

const { loaded: house } = readHouseStandard(`id: desk
name: Desk
bands:
  - { low: 0, high: 50, terms: ["at $100, or less", 'a|b, c\\d'] }
  - { low: 50, high: 100, terms: ["over $100} now"] }
`);
if (!house) throw new Error('The standard has a fault.');

const texts = [
  `It costs $100, \${CLIPBOARD} or $TM_FILENAME.`,
  'C:\\new\\$x } {y}',
  '- [What $1 {costs}] [a\\b] \\[no place\\]',
  '- It is [term] that [event].',
  '[link](a) [ref][b] [^note] [label]: x',
];

test.each(texts)('%s', (text) => {
  expect(inserted(toSnippet(text, options.standard))).toBe(text);
  expect(inserted(toSnippet(text, house))).toBe(text);
});

test('the terms to choose from are those of the house', () => {
  const [, choice = ''] = /\$\{1\|(.*)\|\}/.exec(toSnippet('[term]', house)) ?? [];
  const words = choice.split(/(?<!\\),/).map((word) => word.replace(/\\([\\,|])/g, '$1'));
  expect(words).toEqual(['[term]', 'at $100, or less', 'a|b, c\\d', 'over $100} now']);
});

test('every term of a standard can be chosen, with the words that open its sentence', () => {
  const snippet = toSnippet('- It is [term] that [event].', options.standard);
  expect(snippet).toBe(
    `- \${1|It is [term],There is a remote chance,It is highly unlikely,It is unlikely,There is a realistic possibility,It is likely,It is probable,It is highly likely,It is almost certain|} that \${2:[event]}.`,
  );
});

describe('completion', () => {
  const { loaded: template } = readHouseTemplate(`id: desk
name: Desk
sections:
  - { heading: Summary, role: summary }
  - { heading: "Costs in $1 {today}", text: "About $100 } \\\\ a." }
  - { heading: Forecast, role: forecast }
horizons:
  - { name: "Soon $1}", window: Now - 6 months }
`);
  if (!template) throw new Error('The template has a fault.');
  const insertedAt = (text: string) =>
    completionsAt(read(text.replace('‸', ''), template), text.indexOf('‸'), { problems: [], today }).map(
      ({ snippet }) => inserted(snippet),
    );

  test('of a section and a horizon', () => {
    const text = '---\ntype: briefing\n---\n\n# A\n\nB | 2 May 2025\n\n## Summary\n\n- C.\n\n‸\n\n## Forecast\n\n';
    expect(insertedAt(text)).toContain('## Costs in $1 {today}\n\nAbout $100 } \\ a.');
    expect(insertedAt(`${text.replace('‸', '')}‸\n`)).toContain('### Soon $1} (Now - 6 months)\n\n- ');
  });

  test('of a term', () => {
    const text = '---\ntype: briefing\n---\n\n# A\n\nB | 2 May 2025\n\n## Forecast\n\n- It is ';
    const briefing = { ...read(text), standard: house };
    const completions = completionsAt(briefing, text.length, { problems: [], today });
    expect(completions.map(({ snippet }) => inserted(snippet))).toContain('over $100} now');
  });
});
