// The formats of the ledger that are JSON: valid by their schemas, and terms mapped by term.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Entry, Ledger } from '../../server/src/ledger/entry.ts';
import { ledgerWriters } from '../../server/src/ledger/formats/all.ts';
import { tagsOf } from '../../server/src/ledger/formats/tags.ts';
import { uuid5 } from '../../server/src/ledger/formats/uuid.ts';
import { findStandard, standards } from '../../server/src/standards/index.ts';
import { forecastLedgerSchema, mispSchema, stixSchema } from './formatSchemas.ts';
import { entry, ledgerOf, nasty, resolved, titles, undated } from './ledgers.ts';

const ajv = new Ajv2020({ allErrors: true, strictTypes: false, allowMatchingProperties: true });
const valid = {
  'forecast-ledger': ajv.compile(forecastLedgerSchema),
  stix: ajv.compile(stixSchema),
  misp: ajv.compile(mispSchema),
};
type JsonFormat = keyof typeof valid;

// biome-ignore lint/suspicious/noExplicitAny: what a format holds is told by its schema, which it is checked by first.
function written(name: JsonFormat, ...entries: readonly Entry[]): any {
  return writtenOf(name, ledgerOf(...entries));
}

// biome-ignore lint/suspicious/noExplicitAny: the same.
function writtenOf(name: JsonFormat, ledger: Ledger): any {
  const data = JSON.parse(JSON.stringify(ledgerWriters[name].write(ledger, titles)));
  valid[name](data);
  expect(valid[name].errors ?? []).toEqual([]);
  return data;
}

const verdicts = ['happened', 'did-not-happen', 'partly', 'cannot-be-told', 'void'] as const;

/** Judgements of every kind, and of words that have broken a format. */
const allKinds: readonly Entry[] = [
  entry(),
  entry({ ...undated, id: 'b' }),
  entry({ id: 'c', term: null, low: null, high: null, point: null }),
  entry({ id: 'd', term: null, low: 100, high: 100, point: 100, path: 'other.md', authors: [] }),
  entry({ id: 'e', low: 0, high: 5, point: 2.5, authors: ['Ida Brandt', 'Jon Vale'], confidence: 'high' }),
  entry({ id: 'f', published: null }),
  ...verdicts.flatMap((outcome, i) => [
    entry({ ...resolved, id: `g${i}`, outcome }),
    entry({ ...resolved, ...undated, state: 'resolved', id: `h${i}`, outcome, resolved: null, evidence: null }),
    entry({ ...resolved, id: `i${i}`, outcome, resolved: '2025-01-01', evidence: null }),
  ]),
  ...nasty.map((words, i) =>
    entry({ ...resolved, id: `n${i}`, text: words, event: words, evidence: words || null, standard: words || 'phia' }),
  ),
];

describe.each(['forecast-ledger', 'stix', 'misp'] as const)('%s', (name) => {
  test('is valid for every kind of judgement, for any words and for none', () => {
    written(name, ...allKinds);
    for (const one of allKinds) written(name, one);
    written(name);
  });

  test('the day of the export changes nothing of what is settled', () => {
    const one = entry({ ...resolved, confidence: 'low' });
    expect(writtenOf(name, { ...ledgerOf(one), today: '2027-01-01' })).toEqual(written(name, one));
  });
});

describe('forecast-ledger', () => {
  const questionOf = (other: Partial<Entry>) => written('forecast-ledger', entry(other)).questions[0];

  test('a judgement is a question with one revision and one forecast', () => {
    const question = questionOf({ point: 12.5, confidence: 'moderate' });
    expect(question).toMatchObject({ id: 'q-3f0c9a1b2c4d', status: 'awaiting_resolution' });
    expect(question.revisions[0]).toMatchObject({
      title: 'The ferry line will reopen (by 2 Aug 2025)',
      expected_resolution_at: '2025-08-02T23:59:59Z',
    });
    expect(question.current_revision_id).toBe(question.revisions.at(-1).id);
    const [forecast] = question.forecasts;
    expect(forecast.question_revision_id).toBe(question.current_revision_id);
    expect(forecast.representations).toEqual([{ kind: 'probability', outcome: true, probability: '0.125' }]);
    expect(JSON.parse(forecast.comment)).toEqual({
      brieflint: { standard: 'phia', term: 'highly unlikely', low: 10, high: 20, confidence: 'moderate' },
    });
  });

  test.each([
    { is: { state: 'open' }, gives: { status: 'open' } },
    { is: { state: 'due' }, gives: { status: 'open' } },
    { is: { ...resolved, outcome: 'happened' }, gives: { status: 'resolved', resolution: { outcome: true } } },
    { is: resolved, gives: { status: 'resolved', resolution: { outcome: false } } },
    { is: { ...resolved, outcome: 'partly' }, gives: { status: 'ambiguous', resolution: { status: 'ambiguous' } } },
    { is: { ...resolved, outcome: 'cannot-be-told' }, gives: { status: 'ambiguous' } },
    { is: { ...resolved, outcome: 'void', evidence: null }, gives: { status: 'void', resolution: { reason: 'void' } } },
    { is: { term: null, low: null, high: null, point: null }, gives: { forecasts: [] } },
  ] as const)('$gives', ({ is, gives }) => {
    expect(questionOf(is)).toMatchObject(gives);
  });

  test.each([
    ['The line stayed closed ([notice](https://ferry.example/14)).', 'https://ferry.example/14'],
    ['See https://ferry.example/a?b=1&c=2.', 'https://ferry.example/a?b=1&c=2'],
    ['The harbour master said so.', 'urn:brieflint:judgement:3f0c9a1b2c4d'],
    [null, 'urn:brieflint:judgement:3f0c9a1b2c4d'],
  ])('the source of “%s” is %s', (evidence, url) => {
    expect(questionOf({ ...resolved, evidence }).resolution.sources[0].url).toBe(url);
  });

  test('times are in order, whatever the text says', () => {
    for (const { created_at, resolution } of written('forecast-ledger', ...allKinds).questions)
      if (resolution) expect(resolution.recorded_at > created_at).toBe(true);
  });

  test('what was asked on no day, or is never to be answered, is left out and told', () => {
    for (const other of [undated, { published: null }]) {
      expect(written('forecast-ledger', entry(other)).questions).toEqual([]);
      expect(ledgerWriters['forecast-ledger'].takes?.has(entry(other))).toBe(false);
    }
  });

  test('several authors are a team, none is an individual', () => {
    expect(
      written('forecast-ledger', entry({ authors: ['A', 'B'] }), entry({ authors: ['C'] })).forecaster,
    ).toMatchObject({
      kind: 'team',
      name: 'A, B, C',
      members: [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
    });
    expect(written('forecast-ledger', entry({ authors: [] })).forecaster).toMatchObject({ kind: 'individual' });
  });
});

type StixObject = Record<string, unknown> & { readonly type: string; readonly id: string };

describe('stix', () => {
  const objectsOf = (...entries: readonly Entry[]): StixObject[] => written('stix', ...entries).objects;
  const notesOf = (...entries: readonly Entry[]) => objectsOf(...entries).filter(({ type }) => type === 'note');

  test('a report for each briefing, a note for each judgement, an identity for each byline', () => {
    const objects = objectsOf(
      entry(),
      entry({ id: 'b', published: '2025-06-01' }),
      entry({ id: 'c' }),
      entry({ id: 'd', path: 'untitled.md', authors: ['Ida Brandt', 'Jon Vale'] }),
    );
    const named = (type: string) => objects.filter((one) => one.type === type).map(({ name }) => name);
    expect(named('report')).toEqual(['The Brask ferry', 'The Brask ferry', 'untitled.md']);
    expect(named('identity')).toEqual(['Brieflint', 'Ida Brandt', 'Ida Brandt, Jon Vale']);
    expect(named('note')).toHaveLength(4);
  });

  test('every id is there once, and every reference leads to one', () => {
    const objects = objectsOf(...allKinds);
    const ids = objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = JSON.stringify(objects).match(/"[a-z-]+--[0-9a-f-]{36}"/g) ?? [];
    expect([...new Set(references)].map((id) => JSON.parse(id)).sort()).toEqual(ids.sort());
  });

  test.each([
    { confidence: null, gives: undefined },
    { confidence: 'low', gives: 15 },
    { confidence: 'moderate', gives: 50 },
    { confidence: 'high', gives: 85 },
  ] as const)('confidence $confidence is $gives, whatever the likelihood', ({ confidence, gives }) => {
    for (const { text } of findStandard('icd203')?.terms ?? [])
      expect(notesOf(entry({ confidence, standard: 'icd203', term: text }))[0]?.confidence).toBe(gives);
  });

  test('a term without a tag of MISP is a label by its own standard', () => {
    expect(notesOf(entry())[0]?.labels).toEqual(['phia:likelihood="highly-unlikely"']);
    expect(notesOf(entry({ standard: 'icd203', term: 'very unlikely' }))[0]?.labels).toEqual([
      'estimative-language:likelihood-probability="very-unlikely"',
    ]);
    expect(notesOf(entry({ term: null }))[0]).not.toHaveProperty('labels');
  });

  test('an outcome makes a later version of the same note and report', () => {
    const versions = (one: Entry) => objectsOf(one).filter(({ type }) => type === 'note' || type === 'report');
    const [before, after] = [versions(entry()), versions(entry({ ...resolved, term: 'unlikely', low: 25, high: 35 }))];
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(before.map(({ modified }) => modified)).toEqual(
      ['2025-05-02', '2025-05-02'].map((day) => `${day}T00:00:00.000Z`),
    );
    expect(after.map(({ modified }) => modified)).toEqual(
      ['2025-08-02', '2025-08-02'].map((day) => `${day}T00:00:00.000Z`),
    );
  });
});

describe('misp', () => {
  test('an event for each briefing, an attribute for each judgement', () => {
    const { response } = written(
      'misp',
      entry(),
      entry({ id: 'b', confidence: 'high' }),
      entry({ id: 'c', path: 'x.md' }),
    );
    const told = response.map(({ Event }: { Event: { info: string; Attribute: { Tag: object[] }[] } }) => [
      Event.info,
      Event.Attribute.map(({ Tag }) => Tag),
    ]);
    expect(told).toEqual([
      ['The Brask ferry', [[], [{ name: 'estimative-language:confidence-in-analytic-judgment="high"' }]]],
      ['x.md', [[]]],
    ]);
    expect(response[0].Event.Attribute[0].comment).toBe(
      'highly unlikely, 10–20 %; due 2 August 2025; Ida Brandt; desk/2025-05-02.md:27',
    );
  });
});

test('misp has no value twice in an event', () => {
  const { response } = written('misp', entry(), entry({ id: 'b', line: 40, horizon: 'Medium-term' }));
  expect(response[0].Event.Attribute.map(({ value }: { value: string }) => value)).toEqual([
    'It is highly unlikely that the ferry line will reopen.',
    'It is highly unlikely that the ferry line will reopen. (desk/2025-05-02.md:40)',
  ]);
});

describe('tags', () => {
  const likelihood = (standard: string, term: string) => tagsOf(entry({ standard, term }));

  test.each([
    ['almost-no-chance', ['almost no chance', 'remote', 'remote chance']],
    ['very-unlikely', ['very unlikely', 'highly improbable']],
    ['unlikely', ['unlikely', 'improbable', 'improbably']],
    ['roughly-even-chance', ['roughly even chance', 'roughly even odds']],
    ['likely', ['likely', 'probable', 'probably']],
    ['very-likely', ['very likely', 'highly probable']],
    ['almost-certain', ['almost certain', 'nearly certain', 'almost certainly', 'nearly certainly']],
  ])('the terms of ICD 203 are those of the taxonomy: %s', (value, terms) => {
    for (const term of terms)
      expect(likelihood('icd203', term)).toEqual([`estimative-language:likelihood-probability="${value}"`]);
  });

  test('every term of ICD 203 has one, and no term of another standard, even where it is the same word', () => {
    for (const { id, terms } of standards)
      for (const { text } of terms) expect(likelihood(id, text)).toHaveLength(id === 'icd203' ? 1 : 0);
    expect(likelihood('our-house', 'likely')).toEqual([]);
  });

  test.each([
    ['icd203', 1],
    ['phia', 1],
    ['nato', 1],
    ['ipcc', 0],
    ['efsa', 0],
    ['our-house', 0],
  ])('confidence by %s: %d', (standard, count) => {
    expect(tagsOf(entry({ standard, term: null, confidence: 'moderate' }))).toHaveLength(count);
  });

  const ofGrade = (letter: string, figure: string) => [
    `admiralty-scale:source-reliability="${letter}"`,
    `admiralty-scale:information-credibility="${figure}"`,
  ];
  test.each([
    ['It is likely that the pier will close (B2).', ofGrade('b', '2')],
    ['It is likely, say two harbour pilots [C3], that the pier will close [C3].', ofGrade('c', '3')],
    ['It is likely that the pier (A1) or the yard (F6) will close.', []],
    ['It is likely that B2 bombers will land on runway C3.', []],
    ['It is likely that annex (G2) or (A7) applies.', []],
  ])('the grade of the source: %s', (text, tags) => {
    expect(tagsOf(entry({ text, term: null }))).toEqual(tags);
  });
});

test('UUIDs are those of RFC 9562, appendix A.4', () => {
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
