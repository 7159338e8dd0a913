// What the client does when its server dies, and what the writer hears of it.
import { expect, test } from 'vitest';
import { Restarts } from '../../client/src/restarts.ts';

const minute = 60_000;

test.each([
  ['one death is told and mended', [0], ['told']],
  ['further ones are mended without a word', [0, minute, 2 * minute], ['told', 'mended', 'mended']],
  [
    'the fifth within three minutes is the last, and the writer hears what to do',
    [0, 1, 2, 3, 4],
    ['told', 'mended', 'mended', 'mended', 'stopped'],
  ],
  [
    'who asks for another try gets as many again',
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    ['told', 'mended', 'mended', 'mended', 'stopped', 'mended', 'mended', 'mended', 'mended', 'stopped'],
  ],
  [
    'deaths that lie far apart never add up',
    [0, 1, 2, 3, 4, 5, 6, 7].map((death) => death * minute),
    ['told', ...Array(7).fill('mended')],
  ],
])('%s', (_, deaths, expected) => {
  const restarts = new Restarts();
  const verdicts = deaths.map((now) => {
    const { restart, message } = restarts.died(now);
    if (!restart) expect(message).toContain('“Start Again”');
    else if (message) expect(message).toMatch(/^[^.]+\.$/);
    return restart ? (message ? 'told' : 'mended') : 'stopped';
  });
  expect(verdicts).toEqual(expected);
});
