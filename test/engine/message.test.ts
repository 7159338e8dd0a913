import { expect, test } from 'vitest';
import { message } from '../../server/src/text/message.ts';

test.each([
  ['as it is', '“likely” is vague: say how likely.', '“likely” is vague: say how likely.'],
  ['a long quotation', `“${'word '.repeat(60)}” is vague.`, `“${'word '.repeat(16).trim()} …” is vague.`],
  ['a long word', `“${'😀'.repeat(90)}” is vague.`, `“${'😀'.repeat(80)} …” is vague.`],
  ['two of them', `“${'a'.repeat(99)}”, “${'b'.repeat(99)}”`, `“${'a'.repeat(80)} …”, “${'b'.repeat(80)} …”`],
  ['backticks', '“a `b` ``c”: write “`”.', '“a `b` ``c”: write “`”.'],
  ['line ends', '“a\r\n\tb”', '“a b”'],
  ['a turned line', '“a\u202Eb” c', '“ab” c'],
])('%s', (_, sentence, shown) => {
  expect(message(sentence)).toBe(shown);
});

test('where quotation marks do not pair, the middle goes and the advice stays', () => {
  const shown = message(`“a “b “${'word '.repeat(500)}: say how likely.`);
  expect(shown).toMatch(/^“a “b “word .* … word .*: say how likely\.$/);
  expect(shown.length).toBeLessThanOrEqual(402);
});
