// What is written to record an outcome: it is read back as that outcome of that judgement, and nothing else changes.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../server/src/briefing/outcomes/verdicts.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { type Day, parseIsoDay } from '../../server/src/dates/calendar.ts';
import { outcomeQuestion, readOutcomeDay, recordOutcome } from '../../server/src/features/outcomes.ts';
import { entriesOf } from '../../server/src/ledger/entries.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { options, read, today } from '../engine.ts';
import { wrap } from '../pages/page.ts';

const dayOf = (iso: string): Day => {
  const day = parseIsoDay(iso);
  if (!day) throw new Error(iso);
  return day;
};

/** A paper of 2 January 2025, whose short term is over on the day of the tests, with words in its short term. */
const paper = (short: string): string => wrap(short, ['short']).replace('2 May 2025', '2 January 2025');

const idOf = (text: string, event: string): string => {
  const entry = entriesOf(read(text)).entries.find((other) => other.event.includes(event));
  if (!entry) throw new Error(`There is no “${event}”.`);
  return entry.id;
};

const answer = { verdict: 'did-not-happen', day: dayOf('2025-04-02'), evidence: '' } as const;

/** The short term after the outcome of an event is recorded there, or the refusal. */
function recorded(
  short: string,
  event: string,
  more: Partial<typeof answer | { readonly evidence: string; readonly verdict: Verdict }> = {},
): string {
  const text = paper(short);
  const edit = recordOutcome(read(text), idOf(text, event), { ...answer, ...more }, today, read);
  if ('refusal' in edit) return edit.refusal;
  const [before, after] = paper('⟦⟧').split('⟦⟧');
  return applyEdits(text, [edit]).slice(before?.length, -(after?.length ?? 0));
}

const dredging = 'It is unlikely that dredging will begin.';
const silos = 'It is likely that the silos will be emptied.';

describe('an outcome is written', () => {
  test.each<[string, string, string]>([
    [
      'in a bullet under its bullet',
      `- ${dredging}\n- ${silos}`,
      `- ${dredging}\n  - Outcome: did not happen, 2 April 2025\n- ${silos}`,
    ],
    ['with the indent of a number', `1. ${dredging}`, `1. ${dredging}\n   - Outcome: did not happen, 2 April 2025`],
    [
      'below its paragraph',
      `${dredging}\n\n${silos}`,
      `${dredging}\n\nOutcome: did not happen, 2 April 2025\n\n${silos}`,
    ],
    [
      'in brackets where others share its bullet',
      `- ${dredging} ${silos}`,
      `- It is unlikely that dredging will begin (Outcome: did not happen, 2 April 2025). ${silos}`,
    ],
    [
      'behind a label that was left for it',
      `- ${dredging}\n  - Outcome:`,
      `- ${dredging}\n  - Outcome: did not happen, 2 April 2025`,
    ],
    [
      'in the place of what was to be filled in',
      `- ${dredging}\n  - Outcome: [what happened, and when]`,
      `- ${dredging}\n  - Outcome: did not happen, 2 April 2025`,
    ],
    [
      'in the place of words that say that it is to come',
      `- ${dredging}\n  - Outcome: pending`,
      `- ${dredging}\n  - Outcome: did not happen, 2 April 2025`,
    ],
    [
      'in the cell for it',
      `| Judgement | Likelihood | Outcome |\n| --- | --- | --- |\n| Dredging will begin | unlikely |  |`,
      `| Judgement | Likelihood | Outcome |\n| --- | --- | --- |\n| Dredging will begin | unlikely | did not happen, 2 April 2025 |`,
    ],
  ])('%s', (_, short, wanted) => {
    expect(recorded(short, 'redging will begin')).toBe(wanted);
  });

  test('with Windows line ends', () => {
    const text = paper(`- ${dredging}`).replaceAll('\n', '\r\n');
    const edit = recordOutcome(read(text), idOf(text, 'dredging'), answer, today, read);
    expect(edit).toMatchObject({ newText: '\r\n  - Outcome: did not happen, 2 April 2025' });
  });

  test('with its evidence as it was typed', () => {
    expect(
      recorded(`- ${dredging}`, 'dredging', {
        evidence: ' The tender\nwas withdrawn ([notice](https://port.example/14)). ',
      }),
    ).toBe(
      `- ${dredging}\n  - Outcome: did not happen, 2 April 2025. The tender was withdrawn ([notice](https://port.example/14)).`,
    );
  });

  test('with a sign in a cell that does not end it', () => {
    const table = '| Judgement | Likelihood | Outcome |\n| --- | --- | --- |\n| Dredging will begin | unlikely |  |';
    expect(recorded(table, 'Dredging', { evidence: 'See minutes 4|5.' })).toContain(
      '2 April 2025. See minutes 4\\|5. |',
    );
  });

  test('in the words of the event where the verdict alone could be misread', () => {
    expect(recorded('- It is unlikely that the truce will not hold.', 'truce')).toContain(
      'Outcome: did not happen, 2 April 2025. The truce held.',
    );
  });
});

describe('an outcome is refused in a sentence', () => {
  test.each<[string, string, string, Parameters<typeof recorded>[2]]>([
    [
      'where there is one',
      `- ${dredging}\n  - Outcome: happened, 3 March 2025`,
      'This judgement has an outcome already, “happened, 3 March 2025”: change it in the text.',
      {},
    ],
    [
      'where there is one without a verdict',
      `- ${dredging}\n  - Outcome: dredgers came`,
      'This judgement has an outcome already, “dredgers came”, which begins with no verdict: mend it in the text.',
      {},
    ],
    [
      'in a table without a column for it',
      '| Judgement | Likelihood |\n| --- | --- |\n| Dredging will begin | unlikely |',
      'The table of this judgement has no column for outcomes: give it one with the head “Outcome”, and a cell in this row.',
      {},
    ],
    [
      'where its evidence would end before its end',
      `- ${dredging} ${silos}`,
      '“See 4) and 5.” would be read as more than evidence: leave out its brackets, labels and signs of HTML.',
      { evidence: 'See 4) and 5.' },
    ],
  ])('%s', (_, short, wanted, more) => {
    expect(recorded(short, 'redging will begin', more)).toBe(wanted);
  });

  test('where the judgement is gone', () => {
    const text = paper(`- ${silos}`);
    const gone = idOf(paper(`- ${dredging}`), 'dredging');
    expect(recordOutcome(read(text), gone, answer, today, read)).toEqual({
      refusal: 'This judgement is no longer in the briefing: it was reworded or taken out.',
    });
  });
});

describe('the day of an outcome', () => {
  const text = paper(`- ${dredging}`);
  const [briefing, id] = [read(text), idOf(text, 'dredging')];
  const say = (words: string, verdict: Verdict = 'happened') => {
    const day = readOutcomeDay(briefing, id, verdict, words, today);
    return 'refusal' in day ? day.refusal : day.toString();
  };

  test.each([
    ['2 April 2025', '2025-04-02'],
    ['2025-04-02', '2025-04-02'],
    ['April 2, 2025', '2025-04-02'],
    ['', '“” is no day: write it as 10 May 2025 or 2025-05-10.'],
    ['in spring', '“in spring” is no day: write it as 10 May 2025 or 2025-05-10.'],
    ['April 2025', '“April 2025” is no day: write it as 10 May 2025 or 2025-05-10.'],
    ['4/3/2025', '“4/3/2025” can mean 4 March 2025 or 3 April 2025: write the month as a word.'],
    ['11 May 2025', '11 May 2025 is still to come, today is 10 May 2025: give the day on which the outcome was known.'],
    [
      '1 January 2025',
      '1 January 2025 is before the date of the briefing, 2 January 2025: give the day on which the outcome was known.',
    ],
  ])('%s', (words, wanted) => {
    expect(say(words)).toBe(wanted);
  });

  test('“did not happen” is not told while it still can', () => {
    expect(say('1 April 2025', 'did-not-happen')).toBe(
      'It can still happen until 2 April 2025, and “did not happen” cannot be told before.',
    );
    const open = wrap(`- ${dredging}`, ['short']);
    const question = outcomeQuestion(read(open), idOf(open, 'dredging'), today, read);
    if ('refusal' in question) throw new Error(question.refusal);
    expect(question.choices.map(({ verdict, refusal }) => (refusal ? `not ${verdict}` : verdict))).toEqual([
      'happened',
      'not did-not-happen',
      'partly',
      'cannot-be-told',
      'void',
    ]);
    expect(question.days.map(({ label }) => label)).toEqual(['Today, 10 May 2025']);
  });

  test('the day on which it fell due is offered once it is over', () => {
    const question = outcomeQuestion(briefing, id, today, read);
    if ('refusal' in question) throw new Error(question.refusal);
    expect(question.days.map(({ label }) => label)).toEqual([
      'Today, 10 May 2025',
      'The day on which it fell due, 2 April 2025',
    ]);
    expect(question.choices.map(({ title }) => title).slice(0, 2)).toEqual([
      'Dredging began by 2 April 2025',
      'Dredging did not begin',
    ]);
  });
});

describe('in every briefing of ours', () => {
  const later = dayOf('2036-01-02');
  const files = ['test/corpus', 'examples'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  );
  const answers = [
    { verdict: 'happened', day: later, evidence: '' },
    { verdict: 'did-not-happen', day: later, evidence: 'It will be told | again ([notice](https://port.example/14)).' },
  ] as const;

  test('each judgement gets its outcome, and no other is touched', () => {
    const refused: string[] = [];
    let written = 0;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const briefing = read(text);
      const before = entriesOf(briefing).entries;
      for (const { id, line, outcome } of before)
        if (outcome === null) {
          const given = answers[line % 2 === 0 ? 0 : 1];
          // As the editor reads it: only what the edit reached anew.
          const readAgain = (changed: string) => readBriefing(changed, options, briefing);
          const edit = recordOutcome(briefing, id, given, later, readAgain);
          if ('refusal' in edit) {
            refused.push(`${file}:${line} ${edit.refusal.slice(0, 40)}`);
            continue;
          }
          written++;
          // What was there stays, blanks of a cell aside.
          expect(text.slice(edit.start, edit.end).trim()).toBe('');
          const after = entriesOf(read(applyEdits(text, [edit]))).entries;
          expect(after.map((entry) => entry.id)).toEqual(before.map((entry) => entry.id));
          expect(after.filter((entry) => entry.outcome !== null && entry.id !== id)).toHaveLength(
            before.filter((entry) => entry.outcome !== null).length,
          );
          expect(after.find((entry) => entry.id === id)).toMatchObject({
            outcome: given.verdict,
            resolved: '2036-01-02',
          });
        }
    }
    expect(written).toBeGreaterThan(150);
    expect([...new Set(refused)]).toMatchInlineSnapshot(`
      [
        "test/corpus/10-marrow-delta.md:41 It can still happen until 31 December 20",
        "examples/icd203/lease.md:37 The table of this judgement has no colum",
        "examples/icd203/lease.md:38 The table of this judgement has no colum",
        "examples/icd203/lease.md:39 The table of this judgement has no colum",
      ]
    `);
  });
});
