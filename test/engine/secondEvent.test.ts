// One estimate and two events: what `compound-judgement` and `vague-likelihood` say of the second.
import { expect, test } from 'vitest';
import { problemsOf } from '../engine.ts';
import { wrap } from '../pages/page.ts';

const reported = (bullet: string, place = 'short') => {
  const text = wrap(`- ${bullet}\n`, [place]);
  return problemsOf(text).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
};

test.each([
  ['It is likely that the weir will break, and rents may fall.', 'may'],
  ['It is likely that the weir will break and the mill might close.', 'might'],
  ['It is likely (60 %) that the weir will break, and rents could fall.', 'could'],
  ['It is likely that the weir will break and that rents may fall.', 'may'],
  ['It is likely that the weir will break, and it is possible that rents will fall.', 'possible that'],
  ['It is likely that the weir will break, and there is a chance that rents will fall.', 'there is a chance'],
  ['It is likely that the weir will break, and a flood is possible.', 'possible'],
  ['It is likely that the weir will break, and a flood cannot be ruled out.', 'cannot be ruled out'],
  ['It is likely that the weir will break, and perhaps rents will fall.', 'perhaps'],
  ['It is likely that the weir will break, and rents will possibly fall.', 'possibly'],
  ['The weir is likely to break by June and rents could fall.', 'could'],
  ['The weir will probably break, and rents may fall.', 'may'],
  ['The weir is unlikely to break before May, and rents could fall.', 'could'],
  ['A flood is likely, and rents may fall.', 'may'],
  ['Rents may fall, and it is likely that the weir will break.', 'may'],
  ['However, rents may fall, and it is likely that the weir will break.', 'may'],
  ['By June rents might fall and the weir is likely to break.', 'might'],
  ['It is possible that rents will fall, and the weir is likely to break.', 'possible that'],
  ['There is a chance that rents will fall, and it is likely that the weir will break.', 'There is a chance'],
  ['It is likely that the weir will break, but rents may fall.', 'may'],
  ['It is likely that the weir will break, yet rents may fall.', 'may'],
  ['It is likely that the weir will break, while rents may fall.', 'may'],
  ['It is likely that the weir will break, whereas rents may fall.', 'may'],
  ['It is likely that the weir will break; rents may fall.', 'may'],
  ['The weir is likely to break; however, rents may fall.', 'may'],
  ['It is likely that the weir, which leaks, will break; meanwhile rents may fall.', 'may'],
  ['A breach is likely; a flood cannot be ruled out.', 'cannot be ruled out'],
  ['A breach is likely, but there is a chance that rents will fall.', 'there is a chance'],
  ['A breach is likely, but it is possible that rents will fall.', 'possible that'],
  ['A breach is likely: rents may fall.', 'may'],
  ['The weir is likely to break by June – rents could fall.', 'could'],
  ['It is likely that the weir will break (rents may fall).', 'may'],
  ['It is likely that the weir will break (and rents may fall).', 'may'],
  ['It is likely that the weir – and rents may fall – will break.', 'may'],
  ['A breach is unlikely, though a flood is possible.', 'possible'],
  ['It is likely that the weir will break, although rents may fall.', 'may'],
  ['It is likely that the weir will break while rents may fall.', 'may'],
  ['The owners are likely to close the weir; they may also sell the mill.', 'may'],
  ['The weir (rents may fall) is likely to break.', 'may'],
  ['It is likely that the weir will break & rents may fall.', 'may'],
  ['Rents may fall, but the weir is likely to break.', 'may'],
  ['Rents may be cut, but the weir is likely to break.', 'may'],
  ['Rents may fall; the weir is likely to break.', 'may'],
])('hedged: %s', (bullet, hedge) => {
  const rules = reported(bullet);
  expect(rules).toContain(`vague-likelihood ${hedge}`);
  expect(rules.filter((rule) => rule.startsWith('compound-judgement'))).toHaveLength(1);
  expect(reported(bullet, 'summary')).toContain(`vague-likelihood ${hedge}`);
});

test.each([
  'It is likely that the weir will break, and rents will not fall.',
  'It is likely that the weir will break and rents won’t fall.',
  'It is unlikely that the weir will hold and no rents will be paid.',
  'It is likely that the weir will break, and the owner does not pay.',
  'It is likely that the weir will break and that rents will fall.',
  'It is likely that the weir will break, and rents are set to fall.',
  'It is likely that the weir will break, and rents should fall.',
  'It is likely that the weir will break, and rents stay low.',
  'It is likely that the weir will break and rents stay low.',
  'It is likely that the weir will be closed by June and rents stay low.',
  'It is likely that the weir will lose its gate and the drought continues.',
  'It is likely that the weir will break, and the price of grain rises.',
  'It is likely that rents stay low and the weir will break.',
  'It is likely that the drought continues and the weir will break.',
  'The weir is likely to break, and rents will not fall.',
  'The weir is likely to break and no rents will be paid.',
  'Rents will not fall, and it is likely that the weir will break.',
  'No rents will be paid, and the weir is likely to break.',
])('stated: %s', (bullet) => {
  expect(reported(bullet)).toEqual([expect.stringMatching(/^compound-judgement and$/)]);
});

test.each([
  ['It is likely that the weir will break, but rents will not fall.', 'but'],
  ['The weir is likely to break, while the mill will stay open.', 'while'],
  ['It is likely that the weir will break; rents will fall.', ';'],
  ['It is likely that the weir will break because gates leak; however, rents will fall.', ';'],
  ['It is likely that the weir will break, then rents will fall.', 'then'],
  ['It is likely that the weir will break & rents will fall.', '&'],
  ['It is likely that the weir will break, that rents will fall and that the mill will close.', 'that'],
  ['It is likely, though not certain, that the weir will break and rents will fall.', 'and'],
  ['The weir is likely, if not certain, to break and rents will fall.', 'and'],
  ['It is likely that the weir will break (and rents will fall).', 'and'],
  ['Rents will fall, but it is likely that the weir will break.', 'but'],
  ['Rents will fall; the weir is likely to break.', ';'],
])('stated, with another joint: %s', (bullet, joint) => {
  expect(reported(bullet)).toEqual([`compound-judgement ${joint}`]);
});

test('a clause in brackets is not split off', () => {
  const text = wrap('- It is likely that the weir will break (and rents may fall).\n', ['short']);
  expect(problemsOf(text).find(({ rule }) => rule === 'compound-judgement')?.fixes).toEqual([]);
});

test.each([
  // One subject, two verbs.
  'It is likely that the weir will break and may be sold.',
  'It is likely that the weir will break and then may be sold.',
  'It is likely that the weir will break and by June may be sold.',
  'It is likely that the weir will break and after June may be sold.',
  'The weir may break and is likely to be sold.',
  // What follows from the first, and its purpose.
  'It is likely that the weir will break and therefore rents will fall.',
  'It is likely that the weir will break, and thus rents may fall.',
  'It is likely that the weir will be shut so that crews and owners may rest.',
  // Two nouns.
  'It is likely that the weir and the mill may close.',
  'It is likely that the owner will see rents and tolls fall.',
  'It is likely that the owner will cut rents and tolls stay low.',
  'It is likely that tenants will reject the new rents and the price rises.',
  'It is likely that price rises and toll cuts will hurt trade.',
  'It is likely that the mill will need hands and carts it may hire.',
  'It is likely that the mill will need hands and carts the town may hire.',
  'It is likely that Marsh and Sons will close.',
  'It is likely that the Fish and Fen Office will close and may be sold.',
  // What is said or ensured.
  'It is likely that the owner will say rents and tolls may fall.',
  'It is likely that the owner will ensure the weir holds and the mill stays open.',
  // Relative clauses, reasons, conditions.
  'It is likely that the weir, which will leak and may break, will be sold.',
  'Weirs that may break and mills are likely to be sold.',
  'Any rents the owner may ask and tolls are likely to hurt.',
  'Whoever may own the weir and the mill is likely to sell.',
  'It is likely that the weir will break, as rains grow and gates may fail.',
  'It is likely that the weir will break because rains grow and gates may fail.',
  'A flood is likely if the weir breaks and gates may fail.',
  'A flood is likely after gates fail and rains may grow.',
  // What is known.
  'It is likely that the weir will break while gates stay shut and rains continue.',
  'It is unlikely that the owners will settle, and both continue to argue.',
  'A flood is likely, and rains continue.',
  'Rains continue, and a flood is likely.',
  'The weir is likely to break, and the mill is shut.',
  'It is likely that the weir could break.',
  // The same event once more, and what explains.
  'Rents of 2025–26 the owner may cut, and in 2026–27 the weir is likely to close.',
  'The weir is likely to break, but it may hold for years.',
  'The weir is likely to break, but it will not flood the town.',
  'The weir is likely to break, but a dry spring could prevent this.',
  'It is likely that the weir will break, but it is possible that it will hold.',
  'Rents may fall, but this is unlikely to last.',
  'The weir may be old, but a breach is unlikely.',
  'The weir may have leaked, but a breach is unlikely.',
  'It is likely that the weir will break: its gate may be cracked.',
  'It is likely that the weir will break: the gates leak, and the lock will not close.',
  'The weir is likely to break: the gate will not hold.',
  'The weir is likely to break – the gate may be cracked – by June.',
  'It is likely that the weir will break (the gate may have rusted).',
  'The breach (likely the work of voles) was small; rents will not fall.',
  'It is likely that the weir will break: the gate may already have rusted.',
  'A breach is likely, but its effect will be small.',
  'A breach is unlikely, although rents may be low.',
  'The owners are likely to close the weir; they may sell the mill for it.',
  'The weir is likely to break; repairs would be cheap.',
  'It is likely that the weir will break; otherwise rents will fall.',
  'It is likely that the weir will break; if so, rents may fall.',
  'The weir is likely to break, but the owner does not pay.',
  'It is likely that the weir will break, that is, that it will have to be rebuilt.',
  'It is likely that the weir will break, then close.',
  'While rents may fall, the weir is likely to break.',
  'It is likely that Marsh & Sons will close.',
])('one event: %s', (bullet) => {
  expect(reported(bullet)).toEqual([]);
});
