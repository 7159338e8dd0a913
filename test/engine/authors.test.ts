// Whose judgements they are: people by name, without the body that they write for.
import { expect, test } from 'vitest';
import { authorsOf } from '../../server/src/briefing/byline/authors.ts';
import { read } from '../engine.ts';
import { wrap } from '../pages/page.ts';

test.each<[string, string[]]>([
  ['Ada Lind', ['Ada Lind']],
  ['Ada Lind and Tomas Reyl', ['Ada Lind', 'Tomas Reyl']],
  ['Ada Lind, Tomas Reyl', ['Ada Lind', 'Tomas Reyl']],
  ['Ada Lind, The Quorra Desk', ['Ada Lind']],
  ['Ada Lind and Tomas Reyl, The Quorra Desk', ['Ada Lind', 'Tomas Reyl']],
  ['Ada Lind, senior analyst, The Quorra Desk', ['Ada Lind']],
  ['Quorra Desk, A. Lind', ['A. Lind']],
  ['The Quorra Desk', ['The Quorra Desk']],
  ['Institute of Ports and Harbours', ['Institute of Ports and Harbours']],
])('%s', (byline, authors) => {
  expect(authorsOf(read(wrap('', []).replace(/^.* \| /m, `${byline} | `)).byline)).toEqual(authors);
});
