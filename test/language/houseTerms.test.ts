// How the terms of a standard are found as plain words.
import { expect, test } from 'vitest';
import { termSearch } from '../../server/src/language/houseTerms.ts';
import type { Term } from '../../server/src/standards/standard.ts';

const band = { low: 0, high: 50, openLow: false, openHigh: false };
const termOf = (text: string): Term => ({ text, form: 'adjective', lead: '', band, row: undefined, secondary: false });

test.each([
  ['whole words', 'вероятно', 'Невероятно, но вероятно.', ['вероятно']],
  ['no part of a word with a hyphen', 'möglich', 'möglich-machend, un-möglich, möglich', ['möglich']],
  ['the longest', 'sehr wahrscheinlich|wahrscheinlich', 'Es ist sehr wahrscheinlich.', ['sehr wahrscheinlich']],
  ['any case', 'πολύ πιθανό', 'ΠΟΛΎ ΠΙΘΑΝΌ, Πολύ πιθανό', ['ΠΟΛΎ ΠΙΘΑΝΌ', 'Πολύ πιθανό']],
  ['the Turkish capital', 'imkânsız', 'İmkânsız değil, imkânsız.', ['İmkânsız', 'imkânsız']],
  ['any blanks', 'très probable', 'très\u00a0probable, très\n  probable', ['très\u00a0probable', 'très\n  probable']],
  ['any apostrophe', "peu d'espoir", 'Il y a peu d’espoir.', ['peu d’espoir']],
  ['any encoding of an accent', 'très probable', 'tre\u0300s probable', ['tre\u0300s probable']],
  ['characters without blanks', '很可能', '此案很可能会提交。', ['很可能']],
  ['characters over the end of a line', '很可能', '此案很\n可能会提交。', ['很\n可能']],
  ['no negated characters', '可能', '不可能，可能', ['可能']],
  ['no noun made of them', '可能', '可能性不大', []],
  ['Japanese', '可能性が高い', '裁判になる可能性が高い。', ['可能性が高い']],
  ['Arabic', 'من المرجح', 'من المرجح أن تصل القضية', ['من المرجح']],
  ['Hindi', 'बहुत संभव', 'यह बहुत संभव है।', ['बहुत संभव']],
  ['Korean', '가능성이 높다', '갈 가능성이 높다.', ['가능성이 높다']],
  ['Thai', 'เป็นไปได้', 'ไม่เป็นไปได้ แต่เป็นไปได้', ['เป็นไปได้']],
  ['stress marks', 'вероятно', 'Вероя\u0301тно, вероятно', ['Вероя\u0301тно', 'вероятно']],
  ['no stress where the term has one', 'вероя\u0301тно', 'Это вероятно.', ['вероятно']],
  ['vowel points', 'محتمل', 'هذا مُحْتَمَل، محتمل', ['مُحْتَمَل', 'محتمل']],
  ['Hebrew without its points', 'סָבִיר', 'זה סביר מאוד', ['סביר']],
  ['a term with a sign without width', 'wahr\u00ADscheinlich', 'Es ist wahrscheinlich.', ['wahrscheinlich']],
  ['no other letter with an accent', 'ие', 'ий, ие\u0308, ие', ['ие']],
  ['signs of a pattern as themselves', 'a (b) c', 'a (b) c, a b c', ['a (b) c']],
])('%s', (_, terms, sentence, found) => {
  const search = termSearch(terms.split('|').map(termOf));
  expect(search(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(found);
});

test('a term that a standard has no letter of is not in the way', () => {
  expect(termSearch([])('вероятно')).toEqual([]);
});
