// The event of a judgement in its own words, and the day by which it falls due.
import { expect, test } from 'vitest';
import { eventWords } from '../../server/src/estimates/eventWords.ts';
import { read } from '../engine.ts';
import { wrap } from '../pages/page.ts';

const first = (claim: string) => {
  const [judgement] = read(wrap(`- ${claim}`, ['short'])).judgements;
  if (!judgement) throw new Error(`No judgement: ${claim}`);
  return judgement;
};

test.each([
  ['It is unlikely that dredging will begin.', 'dredging will begin'],
  ['In the south, it is unlikely that dredging will begin.', 'dredging will begin'],
  ['The fee is paid, and it is unlikely that dredging will begin.', 'dredging will begin'],
  ['The fee, which the board set, is paid; there is a remote chance that dredging will begin.', 'dredging will begin'],
  ['The fee is paid, but we assess that it is likely that dredging will begin.', 'dredging will begin'],
  ['Dredging, it is said, is unlikely to begin.', 'Dredging, it is said, will begin'],
  ['Dredging begins by June 2025: 40%', 'Dredging begins by June 2025'],
  ['Dredging will begin by June 2025 (30–40 %).', 'Dredging will begin by June 2025'],
  ['(40%) Dredging begins by June 2025.', 'Dredging begins by June 2025'],
])('%s', (claim, event) => {
  expect(eventWords(first(claim))).toBe(event);
});

test.each([
  ['It is likely that more ships will pass in June 2025 than in June 2024.', '2025-06-30'],
  ['It is likely that more ships will pass by June 2025 than the port can serve.', '2025-06-30'],
  ['It is likely that fewer ships will pass than in June 2024.', undefined],
  ['By 20 June 2025 the gate is likely to fail.', '2025-06-20'],
  ['By year’s end a strike is likely.', '2025-12-31'],
  ['The mole is likely to be re-opened by 15 June 2025.', '2025-06-15'],
  ['Trade is likely to return to its 2019 level by 15 June 2025.', '2025-06-15'],
  ['By June 2025 elections will likely be called.', undefined],
  ['The sale, which could begin in June, is likely to fail.', undefined],
  ['It is unlikely that the vote, which was due on 2 June, is held by 31 July 2025.', '2025-07-31'],
])('%s', (claim, due) => {
  expect(first(claim).deadline?.days.to?.toString()).toBe(due);
});
