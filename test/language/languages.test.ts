import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTold, languageOf, sumOf, tallyWords } from '../../server/src/language/guessLanguage.ts';
import { otherLanguages, smallWordsOf } from '../../server/src/language/otherLanguages.ts';

type Text = { readonly language: 'en' | 'other'; readonly name: string; readonly text: string };
const texts = readFileSync(new URL('languages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Text);

it.each(texts)('$name: $language', ({ language, text }) => {
  expect(languageOf(tallyWords(text))).toBe(language);
});

it.each(otherLanguages)('$name is not known without its words', ({ name }) => {
  const rest = smallWordsOf(otherLanguages.filter((other) => other.name !== name));
  const own = texts.filter((text) => text.name === name);
  expect(own.map(({ text }) => languageOf(tallyWords(text, rest)))).toContain('en');
});

it('meets hardly a small word of another language in the English briefings of the corpus', () => {
  const folder = new URL('../corpus/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const tallies = files.map((name) => tallyWords(readFileSync(new URL(name, folder), 'utf8')));
  expect(tallies.filter(({ words, foreign }) => foreign.length > 0.005 * words)).toEqual([]);
});

it.each([
  ['It is unlikely that the port closes.', true],
  ['', true],
  ['港口关闭。', true],
  ['Grain prices fell sharply. Ferry crews walked out Monday.', false],
  ['De haven is open en de graanprijs daalt. Een staking is onwaarschijnlijk.', false],
  ['Hafen gesperrt, Fischer nicht betroffen, Streik unwahrscheinlich.', false],
])('%j shows its language: %s', (text, isShown) => {
  expect(isTold(tallyWords(text))).toBe(isShown);
});

it('takes no English sentence for another language, however short, and sees of four that they are English', () => {
  const rows = readFileSync(new URL('sentences.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const tallies = rows.map((row) => tallyWords((JSON.parse(row) as { text: string }).text));
  expect(tallies.filter((tally) => languageOf(tally) === 'other')).toEqual([]);
  const stretches = tallies.flatMap((_, i) => (i % 4 === 0 ? [tallies.slice(i, i + 4)] : []));
  expect(stretches.filter((stretch) => !isTold(sumOf(stretch))).length).toBeLessThan(0.02 * stretches.length);
});

it('reads the parts of a text as one text', () => {
  const [german] = texts.filter(({ name }) => name === 'German');
  const sentences = german?.text.split(/(?<=\.) /) ?? [];
  expect(sentences.map((sentence) => languageOf(tallyWords(sentence)))).toContain('en');
  expect(languageOf(sumOf(sentences.map((sentence) => tallyWords(sentence))))).toBe('other');
});
