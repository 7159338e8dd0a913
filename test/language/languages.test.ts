import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languageOf, tallyWords } from '../../server/src/language/guessLanguage.ts';
import { otherLanguages, smallWordsOf } from '../../server/src/language/otherLanguages.ts';

type Text = { readonly language: 'en' | 'other'; readonly name: string; readonly text: string };
const texts = readFileSync(new URL('languages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Text);

it.each(texts)('$name: $language', ({ language, text }) => {
  expect(languageOf([tallyWords(text)])).toBe(language);
});

it.each(otherLanguages)('$name is not known without its words', ({ name }) => {
  const rest = smallWordsOf(otherLanguages.filter((other) => other.name !== name));
  const own = texts.filter((text) => text.name === name);
  expect(own.map(({ text }) => languageOf([tallyWords(text, rest)]))).toContain('en');
});

it('meets hardly a small word of another language in the English briefings of the corpus', () => {
  const folder = new URL('../corpus/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const tallies = files.map((name) => tallyWords(readFileSync(new URL(name, folder), 'utf8')));
  expect(tallies.filter(({ words, foreign }) => foreign.length > 0.005 * words)).toEqual([]);
});

it('reads the parts of a text as one text', () => {
  const [german] = texts.filter(({ name }) => name === 'German');
  const sentences = german?.text.split(/(?<=\.) /) ?? [];
  expect(sentences.map((sentence) => languageOf([tallyWords(sentence)]))).not.toContain('other');
  expect(languageOf(sentences.map((sentence) => tallyWords(sentence)))).toBe('other');
});
