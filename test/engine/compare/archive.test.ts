// The matching on the example archive, whose issues were written by somebody who did not know how it works.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBriefing } from '../../../server/src/briefing/read.ts';
import { match } from '../../../server/src/ledger/compare/match.ts';
import { entriesOf } from '../../../server/src/ledger/entries.ts';
import type { EntryInText } from '../../../server/src/ledger/entry.ts';
import { findStandard } from '../../../server/src/standards/index.ts';
import { options } from '../../engine.ts';

const entriesIn = (path: string): readonly EntryInText[] => {
  const standard = findStandard(path.startsWith('narrows') ? 'phia' : 'icd203') ?? options.standard;
  return entriesOf(readBriefing(readFileSync(`examples/series/${path}`, 'utf8'), { ...options, standard })).entries;
};

/** The event that holds some words, which no other of the issue may hold. */
function eventWith(words: string, entries: readonly EntryInText[]): string {
  const found = entries.filter(({ event }) => event.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} events have “${words}”`);
  return found[0]?.event ?? '';
}

const parts = readFileSync(`${import.meta.dirname}/archive.txt`, 'utf8')
  .split(/^== /m)
  .slice(1);
const scored = parts.map((part) => {
  const [head = '', ...lines] = part.trim().split('\n');
  const [old = '', now = ''] = head.split(' ');
  const [before, after] = [entriesIn(old), entriesIn(now)];
  const sought = lines.map((line) => {
    const [words = '', other = words] = line.split(' → ');
    return `${eventWith(words, before)} → ${eventWith(other, after)}`;
  });
  const found = match(before, after).map((pair) => `${pair.old.event} → ${pair.now.event}`);
  return {
    wrong: found.filter((pair) => !sought.includes(pair)),
    missed: sought.filter((pair) => !found.includes(pair)),
    right: found.filter((pair) => sought.includes(pair)),
  };
});

test('judgements that go on from issue to issue', () => {
  expect(scored.flatMap(({ missed }) => missed)).toEqual([]);
  expect(scored.flatMap(({ right }) => right)).toHaveLength(46);
});

// Another verb of the same thing is another event, which words alone do not show. The list may only become shorter.
test('what is taken for one event and is two', () => {
  expect(scored.flatMap(({ wrong }) => wrong)).toEqual([
    'the joint commission will meet by 31 October 2025 → the joint commission will meet again',
  ]);
});
