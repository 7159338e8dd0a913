// Every term in the grammar of its sentence, on its way into another standard.
import { describe, expect, test } from 'vitest';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { convert, plainEdits } from '../../server/src/estimates/convert.ts';
import { findStandard, standards } from '../../server/src/standards/index.ts';
import { readStandard } from '../../server/src/standards/schema.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { sound } from '../briefings.ts';
import { options } from '../engine.ts';

const house = readStandard({
  id: 'house',
  name: 'House',
  bands: [
    { low: 0, high: 40, terms: ['doubtful'] },
    { low: 33, high: 66, terms: ['toss-up'], grammar: 'there is a' },
    { low: 60, high: 100, terms: ['in the bag'] },
  ],
});

function converted(words: string, from: string, to: string): string {
  const [standard, other] = [from === house.id ? house : findStandard(from), findStandard(to)];
  if (!standard || !other) throw new Error(`${from} or ${to}`);
  const text = sound.replace('- The port is open.\n- Grain is cheap.', `- ${words}`);
  const edits = plainEdits(convert(readBriefing(text, { ...options, standard }), other));
  return /## Summary\n\n- ([\s\S]*?)\n\nThe port handles/.exec(applyEdits(text, edits))?.[1] ?? '';
}

test.each([
  ['There is a toss-up that talks fail.', 'It is about as likely as not that talks fail.'],
  ['Talks are a toss-up.', 'Talks are a toss-up.'],
])('a noun that only a house’s own standard knows: %s', (words, expected) => {
  expect(converted(words, 'house', 'ipcc')).toBe(expected);
});

describe('from PHIA', () => {
  test.each([
    ['icd203', 'It is highly likely that talks fail.', 'It is very likely that talks fail.'],
    ['icd203', 'Talks are highly likely to fail.', 'Talks are very likely to fail.'],
    ['icd203', 'There is a remote chance that talks fail.', 'There is almost no chance that talks fail.'],
    ['icd203', 'Talks have a remote chance of success.', 'Talks have almost no chance of success.'],
    ['icd203', 'There is a realistic possibility of war.', 'There is a roughly even chance of war.'],
    ['icd203', 'There is a realistic possibility (47 %) of war.', 'There is a roughly even chance (47 %) of war.'],
    // 42 % is *unlikely* there: the writer chooses.
    ['icd203', 'There is a realistic possibility (42 %) of war.', 'There is a realistic possibility (42 %) of war.'],
    ['icd203', 'It is *highly likely* that talks fail.', 'It is *very likely* that talks fail.'],
    ['icd203', 'Almost certainly, talks will fail.', 'Almost certainly, talks will fail.'],
    ['icd203', 'This was almost certainly the work of the junta.', 'This was almost certainly the work of the junta.'],
    ['icd203', '“It is highly likely,” he said.', '“It is highly likely,” he said.'],
    ['nato', 'There is a remote chance that talks fail.', 'It is highly unlikely that talks fail.'],
    ['nato', 'There is a remote chance of war.', 'War is highly unlikely.'],
    ['nato', 'Dredgers have a remote chance of work.', 'Dredgers have a remote chance of work.'],
    [
      'nato',
      'Highly unlikely to be held in May, the talks matter.',
      'Highly unlikely to be held in May, the talks matter.',
    ],
    ['kent', 'There is a realistic possibility that talks fail.', 'The chances are about even that talks fail.'],
    ['ipcc', 'There is a realistic possibility of war.', 'War is about as likely as not.'],
  ])('to %s: %s', (to, words, expected) => {
    expect(converted(words, 'phia', to)).toBe(expected);
  });
});

test.each(standards.map(({ id }) => id))('%s to itself changes nothing', (id) => {
  const standard = findStandard(id);
  const text = sound.replace(
    'The port is open.',
    standard?.terms.map(({ text: words }) => `It is ${words} that it rains.`).join(' ') ?? '',
  );
  expect(standard && convert(readBriefing(text, { ...options, standard }), standard)).toEqual([]);
});

const frames = {
  adjective: ['It is @ that talks fail.', 'Talks are @ to fail.', 'Talks remain @.', 'We judge it @ that talks fail.'],
  noun: ['There is a @ that talks fail.', 'There is a @ of war.', 'Talks have a @ of success.'],
  adverb: ['Talks will @ fail.', 'This was @ the work of the junta.', '@, talks will fail.'],
};

test('no conversion leaves a sentence without its verb, with two articles or with an adjective for an adverb', () => {
  const broken =
    /\b(?:an?|the) (?:an?|the|almost no|likely|unlikely|highly|very)\b|There is (?:highly|very|un|likely|extremely|more|about)|chances about even that|\b(?:will|was) (?:unlikely|probable|highly|very|almost certain\b)/;
  for (const from of standards) {
    for (const to of standards) {
      // Kent's “chances about even” stand in a frame of their own.
      for (const term of from.terms.filter(({ lead }) => lead !== 'the')) {
        for (const frame of frames[term.form]) {
          const words = frame.replace('@', term.text);
          const result = converted(words, from.id, to.id);
          if (result !== words) expect(result, `${from.id} → ${to.id}: ${words}`).not.toMatch(broken);
        }
      }
    }
  }
});
