// Nothing that a house file or a briefing holds acts in an editor: every field, in all that the server says.
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
} from 'vscode-languageserver';
import type { Overview, Status, TemplateChoice } from '../../server/src/lsp/protocol.ts';
import { folderOf } from '../folders.ts';
import { type Client, type Document, startClient } from './client.ts';
import { beginnings, expectLine, injections, unseen, wordsOf } from './injections.ts';

const quoted = (words: string) => JSON.stringify(words);
/** A term begins and ends with a letter. */
const termWith = (words: string) => quoted(`sure ${words.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')} so`);

const house = (words: string) => `id: desk
name: ${quoted(`Desk ${words}`)}
short: ${quoted(words)}
issuer: ${quoted(words)}
source: ${quoted(words)}
notes: ${quoted(words)}
confidence: [${quoted(`low ${words}`)}, high]
bands:
  - { low: 0, high: 40, terms: [faint, ${termWith(words)}] }
  - { low: 40, high: 70, rows: { ${quoted(`row ${words}`)}: fair } }
  - { low: 70, high: 100, terms: [near sure], variants: [${termWith(`v ${words}`)}], adverbs: [${termWith(`a ${words}`)}] }
`;

/** In a heading of a template, * stands for any words. */
const nameOf = (words: string) => words.replaceAll('*', '');

const template = (words: string) => `id: flash
name: ${quoted(words)}
description: ${quoted(words)}
metadata: [classification]
sections:
  - { heading: Summary, role: summary, points: { min: 4 }, names: [${quoted(`Gist ${nameOf(words)}`)}], text: ${quoted(`- [${words}]`)} }
  - { heading: ${quoted(`Basis ${nameOf(words)}`)}, text: ${quoted(words)}, columns: [${quoted(`a ${words}`)}], contains: [sources] }
  - { heading: Forecast, role: forecast }
horizons:
  - { name: ${quoted(`Near ${nameOf(words)}`)}, window: Now - 3 months }
  - { name: ${quoted(`Far ${nameOf(words)}`)}, window: 3-12 months }
`;

const briefing = (words: string) => {
  const line = words.replace(/\s+/g, ' ');
  return `---
type: briefing
author: ${quoted(`Ola ${words}`)}
date: ${quoted(`3 Sepptember ${words}`)}
${line.replace(/[^a-z]/gi, '') || 'x'}: ${quoted(words)}
---

# Sluice ${line}

## Summary

- Water could rise ${line}.
- It is near sure that gates hold ${line}.

## Riverbed ${line}

UNFX says that ${line} may hold [${line}].

## Forecast

### Short-term ${line} (Now - 3 months)

- It is near sure that ${line} holds, with high confidence, soon, and it is faint that ${line} falls by 2090.
- It is sure ${line} so that gates hold.
- It is very likely that ${line} will inevitably fall. ${line} will fall.

### Long-term (3 months - ${line})

<!-- brieflint-ignore ${line.replace(/[^a-z -]/gi, '')}: x -->

- It is likely that gates hold (90 %).

### Near

- 

## ${line}
`;
};

let client: Client;
beforeAll(async () => {
  client = await startClient({ snippets: true });
  return async () => expect(await client.stop(), 'the server ends in good order').toBe(0);
});

const markup = (contents: unknown): string => (contents as MarkupContent).value;

/** Everything that the server says of a briefing, with words in every field of its house or in its own. */
async function everything(inHouse: string, inBriefing: string) {
  const folder = folderOf({
    '.brieflint.yaml': 'standard: ./desk.yaml\ntemplate: ./flash.yaml\n',
    'desk.yaml': house(inHouse),
    'flash.yaml': template(inHouse),
  });
  const uri = pathToFileURL(`${folder}/a.md`).href;
  const statuses: Status[] = [];
  client.connection.onNotification('brieflint/status', (status: Status) => void statuses.push(status));
  const document = client.open(briefing(inBriefing), uri);
  const { items } = await document.pull();
  const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const actions = await document.request<CodeAction[]>('codeAction', { range: whole, context: { diagnostics: [] } });
  const symbols = await document.request<DocumentSymbol[]>('documentSymbol', {});
  const lenses = await document.request<CodeLens[]>('codeLens', {});
  const hints = await document.request<InlayHint[]>('inlayHint', { range: whole });
  const overview = await client.connection.sendRequest<Overview>('brieflint/overview', { uri });
  const templates = await client.connection.sendRequest<TemplateChoice[]>('brieflint/templates', { uri });
  const { hovers, completions } = await atEveryPlace(document);
  const lines: string[] = [
    ...items.flatMap(({ message, relatedInformation = [] }) =>
      textsIn([message, relatedInformation.map((r) => r.message)]),
    ),
    ...actions.map(({ title }) => title),
    ...symbols.flatMap(namesIn),
    ...lenses.map(({ command }) => command?.title ?? ''),
    ...hints.flatMap(textsIn),
    ...completions.flatMap(({ label, detail = '' }) => [label, detail]),
    ...textsIn(overview),
    ...templates.flatMap(({ name, description }) => [name, description]),
    ...statuses.flatMap((status) => [status.standard, status.template, status.reason]),
  ];
  const shown = [...hovers, ...completions.map(({ documentation }) => markup(documentation))].map(wordsOf);
  for (const line of [...lines, ...shown]) expectLine(line);
  return { completions, shown };
}

/** Hovers over the first letter of each word, completions at both ends of each line. */
async function atEveryPlace(document: Document) {
  const lines = document.text().split('\n');
  const words = lines.flatMap((text, line) =>
    Array.from(text.matchAll(/(?<!\S)\S/g), ({ index: character }) => ({ line, character })),
  );
  const ends = lines.flatMap((text, line) => [0, text.length].map((character) => ({ line, character })));
  const hovers = words.map((position) => document.request<Hover | null>('hover', { position }));
  const completions = ends.map((position) => document.request<CompletionItem[]>('completion', { position }));
  return {
    hovers: (await Promise.all(hovers)).flatMap((hover) => (hover ? [markup(hover.contents)] : [])),
    completions: (await Promise.all(completions)).flat(),
  };
}

const namesIn = ({ name, detail, children }: DocumentSymbol): string[] => [
  name,
  detail ?? '',
  ...(children ?? []).flatMap(namesIn),
];

/** All strings in an answer of ours. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];

const tried = Object.entries({ ...injections, ...Object.fromEntries(beginnings.map((words) => [words, words])) });

test.each(tried)('%s in a house file is shown as it is written', async (_, words) => {
  const { completions, shown } = await everything(words, '');
  const expectShown = (part: string) =>
    expect(
      shown.some((text) => text.toLowerCase().includes(part.toLowerCase())),
      part,
    ).toBe(true);
  // Names of the house: the standard's, its terms', its levels', the template's, their sections' and horizons'.
  expectShown(`Desk ${words}: faint (0–40 %) · sure ${words} so (0–40 %)`);
  expectShown(`near sure · 70–100 % · Desk ${words}`);
  expectShown(`${words} knows low ${words}, high`);
  expectShown(`The template “${words}” requires it.`);
  const labels = completions.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining([`Basis ${nameOf(words)}`, `Far ${nameOf(words)} (3-12 months)`]));
  // What is inserted holds the words, and no variable but the places to fill in.
  const inserted = completions.map(({ textEdit }) => textEdit?.newText ?? '');
  expect(inserted.map(plainOf)).toEqual(expect.arrayContaining([expect.stringContaining(`# Far ${nameOf(words)}`)]));
});

test.each(tried)('%s in a briefing does nothing', async (_, words) => {
  const { shown } = await everything('x', words);
  expect(shown.length).toBeGreaterThan(20);
});

test.each(Object.entries(unseen))('%s change nothing around them', async (_, words) => {
  const { shown } = await everything(words, '');
  expect(shown.some((text) => /Desk more .*less: faint \(0–40 %\)/.test(text))).toBe(true);
});

test('of three thousand letters only the first are shown', async () => {
  await everything('x', `${'many '.repeat(30)}${'letters'.repeat(400)}`);
});

/** The text that a snippet inserts, its places to fill in as their words. */
function plainOf(snippet: string): string {
  const pieces = snippet.split(/(\\[\\$}]|\$\d|\$\{\d:\[(?:\\.|[^\]}])*\]\}|\$\{\d\|\[term\],(?:\\.|[^|\\])*\|\})/);
  return pieces
    .map((piece, i) => {
      if (i % 2 === 0) expect(piece, snippet).not.toMatch(/[$\\]/);
      return piece.startsWith('\\') ? piece.slice(1) : i % 2 === 0 ? piece : '';
    })
    .join('');
}
