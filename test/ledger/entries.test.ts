// The judgements of briefings as entries of the ledger.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import { entriesOf } from '../../server/src/ledger/entries.ts';
import type { EntryInText } from '../../server/src/ledger/entry.ts';
import { gather, toLedger } from '../../server/src/ledger/ledger.ts';
import { stateOf } from '../../server/src/ledger/state.ts';
import { sound } from '../briefings.ts';
import { read } from '../engine.ts';
import { tries } from '../properties.ts';

const day = (text: string) => {
  const found = parseIsoDay(text);
  if (!found) throw new Error(text);
  return found;
};
const short = '- It is unlikely that dredging will begin.';
const entriesIn = (text: string): readonly EntryInText[] => entriesOf(read(text)).entries;
/** The first entry of the sound briefing with other words for its first judgement. */
const first = (words: string): EntryInText => {
  const [entry] = entriesIn(sound.replace(short, words));
  if (!entry) throw new Error('no entry');
  return entry;
};

test('an entry says all that the contract names', () => {
  expect(first('- It is unlikely (30 %) that dredging will begin. We have low confidence in this judgement.')).toEqual({
    id: expect.stringMatching(/^[\da-f]{12}$/),
    line: 16,
    column: 3,
    text: 'It is unlikely (30 %) that dredging will begin.',
    event: 'dredging will begin',
    authors: ['Ada Lind'],
    published: '2025-05-02',
    standard: 'phia',
    term: 'unlikely',
    low: 25,
    high: 35,
    point: 30,
    confidence: 'low',
    section: 'Forecast',
    horizon: 'Short-term',
    opens: '2025-05-02',
    due: '2025-08-02',
    dueFrom: 'horizon',
    outcome: null,
    resolved: null,
    evidence: null,
    also: [],
  });
});

describe('the event in its own words', () => {
  test.each([
    ['It is likely that the quay will flood.', 'the quay will flood'],
    ['There is a realistic possibility that the quay will flood.', 'the quay will flood'],
    ['We judge that it is highly likely that the quay will flood.', 'the quay will flood'],
    ['In spring, it is likely that the quay will flood.', 'the quay will flood'],
    ['The ministry is likely to sell the yard.', 'The ministry will sell the yard'],
    ['It is likely that the quay will flood (B2).', 'the quay will flood'],
    ['The ministry is likely [C3] to sell the yard (C3).', 'The ministry will sell the yard'],
    ['The ministry is still likely to sell the yard.', 'The ministry will still sell the yard'],
    ['The pilots will probably strike; the union says so.', 'The pilots will strike; the union says so'],
    ['The pilots will almost certainly strike.', 'The pilots will strike'],
    ['It is unlikely (30 %) that the truce will not hold.', 'the truce will not hold'],
    ['The ministry is not likely to sell the yard.', 'The ministry will sell the yard'],
    ['A strike is likely.', 'A strike is likely'],
  ])('%s', (words, event) => {
    expect(first(`- ${words}`).event).toBe(event);
  });
});

describe('when it falls due', () => {
  test.each<[string, Partial<EntryInText>]>([
    [
      'It is unlikely that dredging will begin by 20 May 2025.',
      { opens: '2025-05-02', due: '2025-05-20', dueFrom: 'deadline' },
    ],
    [
      'It is unlikely that dredging will begin in July 2025.',
      { opens: '2025-07-01', due: '2025-07-31', dueFrom: 'deadline' },
    ],
    ['Dredging is unlikely.', { opens: '2025-05-02', due: '2025-08-02', dueFrom: 'horizon' }],
  ])('%s', (words, when) => {
    expect(first(`- ${words}`)).toMatchObject(when);
  });

  test('a window without an end has no due day, and a day from which it can be reviewed', () => {
    expect(entriesIn(sound).at(-1)).toMatchObject({ opens: '2026-05-02', due: null, dueFrom: null });
  });

  test('a briefing without a date has no days', () => {
    expect(entriesIn(sound.replace(' | 2 May 2025', ''))[0]).toMatchObject({ published: null, opens: null, due: null });
  });
});

describe('the id', () => {
  const { id } = first(short);

  test.each([
    ['another estimate', '- It is almost certain that dredging will begin.'],
    ['another form of the sentence', '- Dredging is likely to begin.'],
    ['a deadline', '- It is unlikely that dredging will begin by 20 May 2025.'],
    ['a figure', '- It is unlikely (30 %) that dredging will begin.'],
    ['an outcome', `${short}\n  - Outcome: happened, 5 May 2025.`],
    ['lines above', `\n\n${short}`],
  ])('stays with %s', (_, words) => {
    expect(first(words).id).toBe(id);
  });

  test.each([
    ['another event', '- It is unlikely that the dredger will be sold.'],
    ['its opposite', '- It is unlikely that dredging will not begin.'],
    ['a figure of the event', '- It is unlikely that dredging of 3 km will begin.'],
  ])('changes with %s', (_, words) => {
    expect(first(words).id).not.toBe(id);
  });

  test.each([
    ['title', sound.replace('Kar Odan', 'Nil')],
    ['author', sound.replace('Ada Lind', 'Ida Lund')],
    ['date', sound.replace('2 May', '3 May')],
  ])('changes with the %s', (_, text) => {
    expect(entriesIn(text)[0]?.id).not.toBe(id);
  });

  test('of two judgements on one event the second has its own, which stays', () => {
    const twice = sound.replace(
      '- It is unlikely that the lease will be sold.',
      '- It is likely that dredging will begin.',
    );
    const [one, two] = entriesIn(twice);
    expect(one?.id).toBe(id);
    expect(two?.id).not.toBe(id);
    expect(entriesIn(twice.replace('is likely that', 'is highly likely that'))[1]?.id).toBe(two?.id);
  });

  test('holds wherever the text stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\n', 'The pier is old.\n\n')), (lines) => {
        const moved = sound.replace('The port handles', `${lines.join('')}\n\nThe port handles`);
        expect(entriesIn(moved).map((entry) => entry.id)).toEqual(entriesIn(sound).map((entry) => entry.id));
      }),
      { numRuns: tries(20) },
    );
  });
});

describe('what is said twice is one judgement', () => {
  test('in summary and forecast', () => {
    const text = sound.replace('- The port is open.', '- It is highly unlikely that dredging will begin.');
    const entries = entriesIn(text);
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({
      line: 16,
      term: 'unlikely',
      also: [{ line: 7, column: 3, term: 'highly unlikely', low: 10, high: 20 }],
    });
  });

  test('the outcome of either place is that of the judgement', () => {
    const text = sound.replace(
      '- The port is open.',
      '- It is unlikely that dredging will begin.\n  - Outcome: happened, 5 May 2025. The barge came.',
    );
    expect(entriesIn(text)[0]).toMatchObject({
      outcome: 'happened',
      resolved: '2025-05-05',
      evidence: 'The barge came.',
    });
  });

  test('a summary that can mean two horizons means the one with its term', () => {
    const text = sound
      .replace('- The port is open.', '- It is likely that dredging will begin.')
      .replace('- It is unlikely that the lease will be sold.', '- It is likely that dredging will begin.');
    expect(entriesIn(text).map(({ also }) => also.length)).toEqual([0, 1, 0]);
  });

  test('another deadline is another judgement', () => {
    const text = sound
      .replace('- The port is open.', '- It is unlikely that dredging will begin by 3 June 2025.')
      .replace(short, '- It is unlikely that dredging will begin by 3 July 2025.');
    expect(entriesIn(text)).toHaveLength(4);
  });

  test('a copy of a briefing adds places and its outcome, and no estimate', () => {
    const told = sound.replace(short, '- It is likely that dredging will begin.\n  - Outcome: happened, 5 May 2025.');
    const other = sound.replace(short, `${short}\n  - Outcome: did not happen, 2 August 2025.`);
    const briefings = [sound, told, other].map((text, i) => ({ path: `${i}.md`, ...entriesOf(read(text)) }));
    const { entries, copies, contradicted } = gather(briefings, day('2026-01-01'));
    expect({ copies, contradicted }).toEqual({ copies: 6, contradicted: 1 });
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({
      path: '0.md',
      term: 'unlikely',
      state: 'resolved',
      outcome: 'happened',
      also: [
        { path: '1.md', line: 16, term: 'likely' },
        { path: '2.md', line: 16, term: 'unlikely' },
      ],
    });
  });
});

test('each author is one, and a body is not taken apart', () => {
  const authorsIn = (byline: string) => entriesIn(sound.replace('Ada Lind |', `${byline} |`))[0]?.authors;
  expect(authorsIn('Ada Lind and Jon Vale')).toEqual(['Ada Lind', 'Jon Vale']);
  expect(authorsIn('Ada Lind, Jon Vale, Ines Roth')).toEqual(['Ada Lind', 'Jon Vale', 'Ines Roth']);
  expect(authorsIn('Institute of Ports and Waterways')).toEqual(['Institute of Ports and Waterways']);
});

test('confidence is that of the judgement, by its sentence, its bullet or its row', () => {
  const table = `| Event | Likelihood | Confidence |
| --- | --- | --- |
| The yard will close | unlikely | high |
| The quay will flood | likely | low to moderate |
`;
  expect(first('- We assess with moderate confidence that it is unlikely that dredging will begin.').confidence).toBe(
    'moderate',
  );
  expect(first(`${short}\n  - Confidence: high`).confidence).toBe('high');
  expect(first(`${short}\n- We have high confidence in this.`).confidence).toBe(null);
  expect(entriesIn(sound.replace(short, table)).map(({ confidence }) => confidence)).toEqual([
    'high',
    null,
    null,
    null,
  ]);
});

describe('states', () => {
  test.each([
    ['2025-08-03', 'overdue'],
    ['2025-08-02', 'due'],
    ['2025-07-19', 'due'],
    ['2025-07-18', 'open'],
  ])('on %s', (today, state) => {
    expect(stateOf({ outcome: null, due: '2025-08-02' }, day(today))).toBe(state);
  });

  test('an outcome settles, whatever the day; without a due day nothing is due', () => {
    expect(stateOf({ outcome: 'void', due: '2025-08-02' }, day('2025-01-01'))).toBe('resolved');
    expect(stateOf({ outcome: null, due: null }, day('2025-01-01'))).toBe('undated');
  });

  test('are counted, and the list is by due day, what has none last', () => {
    const { entries } = gather([{ path: 'a.md', ...entriesOf(read(sound)) }], day('2025-08-03'));
    const { counts, judgements } = toLedger(entries, day('2025-08-03'));
    expect(counts).toEqual({ open: 1, due: 0, overdue: 1, resolved: 0, undated: 1 });
    expect(judgements.map(({ due }) => due)).toEqual(['2025-08-02', '2026-05-02', null]);
  });
});

test('what is no briefing has no entries', () => {
  expect(entriesIn('# Notes\n\nIt is likely that it rains.\n')).toEqual([]);
});

describe('what only looks alike is two judgements', () => {
  test.each([
    ['all pilots will strike', 'some pilots will strike'],
    ['the yard will close after the vote', 'the yard will close before the vote'],
    ['fewer than 100 boats will sail', 'more than 100 boats will sail'],
    ['rents will fall in Hest and Brask', 'rents will fall in Hest'],
  ])('“%s” in the summary, “%s” in the forecast', (inSummary, inForecast) => {
    const text = sound
      .replace('- The port is open.', `- It is likely that ${inSummary}.`)
      .replace(short, `- It is likely that ${inForecast}.`);
    expect(entriesIn(text)).toHaveLength(4);
  });

  test('a condition makes another event, and stands in its words and its id', () => {
    const bare = '- It is likely that the mine will reopen.';
    const ifStrike = '- If the strike goes on, it is highly unlikely that the mine will reopen.';
    expect(first(ifStrike).event).toBe('If the strike goes on, the mine will reopen');
    expect(first(ifStrike).id).not.toBe(first(bare).id);
    expect(entriesIn(sound.replace('- The port is open.', bare).replace(short, ifStrike))).toHaveLength(4);
  });
});

test('a figure before a term is the writer’s own', () => {
  expect(first('- It is 60 % likely that rain will fall.')).toMatchObject({
    term: 'likely',
    low: 55,
    high: 75,
    point: 60,
  });
});

test('the present tense with a deadline to come falls due, and is said again in the forecast', () => {
  const line = '- It is likely that the dam opens by 1 June 2025.';
  const entries = entriesIn(sound.replace('- The port is open.', line).replace(short, line));
  expect(entries[0]).toMatchObject({ due: '2025-06-01', dueFrom: 'deadline', also: [{ line: 7 }] });
});

test('“not before” is no deadline', () => {
  expect(first('- It is likely that the dam will open, not before 20 May 2025.')).toMatchObject({ dueFrom: 'horizon' });
});

test('of two judgements on one event the earlier due day has the plain id, wherever it stands', () => {
  const [a, b] = ['1 June 2025', '1 July 2025'].map((day) => `- It is likely that the truce will hold until ${day}.`);
  const idsByDue = (text: string) => new Map(entriesIn(text).map(({ due, id }) => [due, id]));
  expect(idsByDue(sound.replace(short, `${b}\n${a}`))).toEqual(idsByDue(sound.replace(short, `${a}\n${b}`)));
});
