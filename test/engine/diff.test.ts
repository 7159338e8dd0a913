// Where two texts differ.
import { expect, test, vi } from 'vitest';
import { changeBetween } from '../../server/src/text/diff.ts';

test.each([
  ['', '', { from: 0, to: 0, by: 0 }],
  ['rain', 'rain', { from: 4, to: 4, by: 0 }],
  ['rain', 'train', { from: 0, to: 0, by: 1 }],
  ['rain', 'ran', { from: 2, to: 3, by: -1 }],
  ['a rain', 'a grain', { from: 2, to: 2, by: 1 }],
  ['rain, rain', 'rain', { from: 4, to: 10, by: -6 }],
  ['ab', 'ba', { from: 0, to: 2, by: 0 }],
])('%j became %j', (before, after, change) => expect(changeBetween(before, after)).toEqual(change));

test('every character is compared a few times, wherever the texts differ', () => {
  const text = 'The port is open. '.repeat(1000);
  for (const at of [0, 9000, text.length]) {
    const slice = vi.spyOn(String.prototype, 'slice');
    changeBetween(text, `${text.slice(0, at)}x${text.slice(at)}`);
    const compared = slice.mock.results.reduce((sum, { value }) => sum + (value as string).length, 0);
    vi.restoreAllMocks();
    // The texts that the test itself cuts are among them.
    expect(compared).toBeLessThan(7 * text.length);
  }
});
