// Whose words a sentence has by what stands outside it: the writers' own names, and quotations of its paragraph.
import { expect, test } from 'vitest';
import { explain } from '../../server/src/briefing/explain.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { quotationsIn } from '../../server/src/language/quotations.ts';
import { splitSentences } from '../../server/src/language/sentences.ts';
import { options, read } from '../engine.ts';

const claim = 'The Quorra Desk claims that a strike is likely.\n';
const words = (briefing: ReturnType<typeof read>) =>
  briefing.sentences.flatMap(({ expressions }) => expressions.map(({ text }) => text));
const reasons = (briefing: ReturnType<typeof read>) => explain(briefing).map(({ leftBy }) => leftBy?.name);

test('the settings name the writers', () => {
  expect(words(read(claim))).toEqual([]);
  const named = readBriefing(claim, { ...options, own: ['quorra desk'] });
  expect(words(named)).toEqual(['likely']);
  expect(reasons(named)).toEqual([undefined]);
});

test('a sign without width in a name makes no other name of it', () => {
  expect(words(readBriefing(claim, { ...options, own: ['Quor\u00ADra\u200B Desk'] }))).toEqual(['likely']);
});

test('a name that comes or goes is read again in the sentences that an edit did not reach', () => {
  const named = `---\norganisation: The Quorra Desk\n---\n\n${claim}`;
  const other = named.replace('Quorra', 'Belcastre').replace(claim, '') + claim;
  const first = read(named);
  const second = readBriefing(other, options, first);
  const third = readBriefing(named, options, second);
  expect([first, second, third].map(words)).toEqual([['likely'], [], ['likely']]);
  const settled = readBriefing(other, { ...options, own: ['The Quorra Desk'] }, second);
  expect(words(settled)).toEqual(['likely']);
});

test.each([
  ['Alder Institute', 'The Institute assesses that a strike is likely.', ['likely']],
  ['Alder Institute', 'In the Institute’s view a strike is likely.', ['likely']],
  ['Alder Institute', 'By May, the Institute judges, a strike is likely.', ['likely']],
  ['Institute for Tides', 'The Institute assesses that a strike is likely.', ['likely']],
  ['Centre for Fish and Game', 'The Centre expects that a strike is likely.', ['likely']],
  ['Alder Institute', 'Alder Institute staff left, and the Institute claims that a strike is likely.', ['likely']],
  ['The Quorra Desk', 'The Desk claims that a strike is likely.', ['likely']],
  // In small letters, with another name, or of no such body.
  ['Alder Institute', 'The institute assesses that a strike is likely.', []],
  ['Alder Institute', 'The Tern Institute assesses that a strike is likely.', []],
  ['Alder Institute', 'The Tern Institute left, and the Institute claims that a strike is likely.', []],
  ['Alder Institute', 'The Institute of Tides claims that a strike is likely.', []],
  ['Alder Institute', 'The Institute Board claims that a strike is likely.', []],
  ['Alder Institute', 'An Institute claims that a strike is likely.', []],
  ['Alder Institute', 'The Office claims that a strike is likely.', []],
  ['Odan Council', 'The Council claims that a strike is likely.', []],
  ['Anna Kettle', 'The Kettle claims that a strike is likely.', []],
])('%s: %s', (name, sentence, found) => {
  expect(words(readBriefing(`${sentence}\n`, { ...options, own: [name] }))).toEqual(found);
});

test.each([
  ['TERN Weekly', 'TERN assesses that a strike is likely.', ['likely']],
  ['The TERN Weekly, 2 May 2025', 'TERN judges it likely that crews strike.', ['likely']],
  [
    'Tern Harbour Report 2025',
    'Tern assesses with low confidence that a strike is likely.',
    ['with low confidence', 'likely'],
  ],
  // What is graded once tells the house of the rest.
  [
    'Tern Weekly',
    'Tern assesses with low confidence that crews left. Tern expects that a strike is likely.',
    ['with low confidence', 'likely'],
  ],
  // What the paper is about, another's paper, no series, no judgement.
  ['Odan Update', 'Odan assesses that a strike is likely.', []],
  ['Odan Update', 'Tern assesses with low confidence that a strike is likely.', []],
  ['TERN Report Blames Crews', 'TERN assesses that a strike is likely.', []],
  ['TERN and the crews', 'TERN assesses that a strike is likely.', []],
  ['TERN Weekly', 'TERN claims that a strike is likely.', []],
])('the title %s: %s', (title, sentence, found) => {
  expect(words(readBriefing(`# ${title}\n\n${sentence}\n`, options))).toEqual(found);
});

test('no pattern is made of a name', () => {
  for (const name of ['(', '[a', '*', 'a|b', '\\', 'Q.R. (Desk', ', ; and', '  ', '\uD835'])
    expect(words(readBriefing(claim, { ...options, own: [name] }))).toEqual([]);
  expect(words(readBriefing(claim, { ...options, own: ['Quo.ra Desk'] }))).toEqual([]);
});

test('a quotation over several sentences is told as one', () => {
  expect(reasons(read('“It may rain. It may snow. It may thaw,” the pilot said. It may hail.\n'))).toEqual([
    'a quotation',
    'a quotation',
    'a quotation',
    undefined,
  ]);
});

test('of a quotation over several paragraphs each opens and the last closes', () => {
  const words = reasons(
    read('“It may rain. It may snow.\n\n“It may thaw. It may hail,” the pilot said. It may sink.\n'),
  );
  expect(words).toEqual(['a quotation', 'a quotation', 'a quotation', 'a quotation', undefined]);
});

test('a mark that only closes ends what another paragraph has opened', () => {
  const reasonsOf = (text: string) => reasons(read(`${text}\n`));
  expect(reasonsOf('It may thaw,” the pilot said. It may sink.')).toEqual(['a quotation', undefined]);
  expect(reasonsOf('It may thaw," the pilot said, "and it may sink."')).toEqual(['a quotation', 'a quotation']);
  expect(reasonsOf('The 40” boat may thaw, and the ‘old’ one may sink.')).toEqual([undefined, undefined]);
});

test('a quotation in a quotation is part of it', () => {
  const paragraph = '“It may rain. ‘It may snow. It may hail,’ he said. It may thaw,” she said.';
  const quoted = quotationsIn(paragraph, splitSentences(paragraph));
  expect(quoted.map((spans) => spans.length)).toEqual([1, 1, 1, 1]);
});

test.each(['“a. ', '"a. ', '"a." ', '‘a. ', "'a. ", "'a.' ", '“a. b.” ', '«a. ', '6" a. ', '„a. '])(
  'a paragraph of %s is searched once',
  (unit) => {
    const times = [20_000, 80_000].map((length) => {
      const paragraph = unit.repeat(length / unit.length);
      const sentences = splitSentences(paragraph);
      // The least of three: what else the machine does counts for nothing.
      const tries = [1, 2, 3].map(() => {
        const began = process.cpuUsage();
        quotationsIn(paragraph, sentences);
        return process.cpuUsage(began).user / 1000;
      });
      return Math.min(...tries);
    });
    // Four times the text takes four times as long, not sixteen; what is over in a moment tells nothing.
    expect(times[1]).toBeLessThan(Math.max(100, 10 * (times[0] ?? 0)));
  },
);
