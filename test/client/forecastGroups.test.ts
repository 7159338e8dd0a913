// How the Forecasts view arranges judgements, and the words of its rows.
import { expect, test } from 'vitest';
import { type Group, groupsOf } from '../../client/src/forecastGroups.ts';
import { eventLabel, likelihood, shortDay, stateInWords } from '../../client/src/forecastWords.ts';

type Entry = Parameters<typeof groupsOf>[0][number] & { readonly name: string };
const entry = (name: string, state: Entry['state'], due: string | null, more: Partial<Entry> = {}): Entry => ({
  name,
  state,
  due,
  resolved: null,
  authors: [],
  ...more,
});
const entries = [
  entry('a', 'resolved', '2025-01-01', { resolved: '2025-02-01' }),
  entry('b', 'overdue', '2025-03-01', { authors: ['Ada Lind', 'Bo Ek'] }),
  entry('c', 'open', '2025-06-30'),
  entry('d', 'open', '2025-06-01', { authors: ['Bo Ek'] }),
  entry('e', 'open', '2026-01-01'),
  entry('f', 'undated', null),
  entry('g', 'resolved', '2025-03-01'),
];

const draw = (groups: readonly Group<Entry>[]): string[] =>
  groups.map(
    ({ label, count, children }) =>
      `${label} (${count}): ${children.map((child) => ('children' in child ? draw([child]) : child.name)).join(' ')}`,
  );

test('by state: the open ones by month, the latest outcome first, no empty group', () => {
  expect(draw(groupsOf(entries, 'state', () => ''))).toEqual([
    'Overdue (1): b',
    'Open (3): June 2025 (2): c d January 2026 (1): e',
    'Without a due day (1): f',
    'Resolved (2): g a',
  ]);
});

test('by state: of many those of a month together, so that not all are drawn', () => {
  const many = Array.from({ length: 150 }, (_, i) =>
    entry(String(i), 'overdue', i < 140 ? '2025-03-01' : '2025-04-01'),
  );
  const [overdue] = groupsOf(many, 'state', () => '');
  expect(overdue?.children.map((child) => 'children' in child && `${child.label} ${child.count}`)).toEqual([
    'March 2025 140',
    'April 2025 10',
  ]);
});

test('by author, with each of several, and by file', () => {
  expect(draw(groupsOf(entries, 'author', () => ''))).toEqual([
    'Ada Lind (1): b',
    'Bo Ek (2): b d',
    'No author (5): a c e f g',
  ]);
  expect(draw(groupsOf(entries.slice(0, 3), 'file', ({ name }) => (name === 'b' ? 'x/1.md' : 'a.md')))).toEqual([
    'a.md (2): a c',
    'x/1.md (1): b',
  ]);
});

test('each group has an id of its own', () => {
  const ids = (groups: readonly Group<Entry>[]): string[] =>
    groups.flatMap((group) => [group.id, ...ids(group.children.filter((child) => 'children' in child))]);
  const all = ids(groupsOf(entries, 'state', () => ''));
  expect(new Set(all).size).toBe(all.length);
});

const facts = { state: 'open', due: '2025-09-02', opens: '2025-05-02', outcome: null, resolved: null } as const;

test.each<[Partial<Parameters<typeof stateInWords>[0]>, string]>([
  [{}, 'due 2 September 2025'],
  [{ state: 'overdue' }, 'overdue since 2 September 2025'],
  [{ state: 'undated', due: null }, 'no due day, to review from 2 May 2025'],
  [{ state: 'undated', due: null, opens: null }, 'no due day'],
  [{ state: 'resolved', outcome: 'did-not-happen', resolved: '2025-09-03' }, 'did not happen, 3 September 2025'],
  [{ state: 'resolved', outcome: 'void' }, 'void'],
])('%j in words', (more, words) => {
  expect(stateInWords({ ...facts, ...more })).toBe(words);
});

test('a row says its event and how likely it is', () => {
  expect(eventLabel({ event: 'the $(sync) crane falls' })).toBe('The $\u200B(sync) crane falls');
  expect(likelihood({ term: 'unlikely', band: '25–35 %' })).toBe('unlikely, 25–35 %');
  expect(likelihood({ term: null, band: '' })).toBe('no estimate');
  expect(shortDay('2025-09-02')).toBe('2 Sep 2025');
});
