// What the text says came of its judgements: in every place, in all words, and never counted twice.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../server/src/briefing/model.ts';
import { undecided } from '../../server/src/briefing/outcomes/outcomeLabels.ts';
import { inspect } from '../../server/src/library/inspect.ts';
import { findTemplate } from '../../server/src/templates/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { drawProblems, options, problemsOf, read } from '../engine.ts';
import { wrap } from '../pages/page.ts';
import { tries } from '../properties.ts';

/** A paper of 2 January 2025, whose short term is over on the day of the tests, with words in its short term. */
const paper = (short: string): string => wrap(short, ['short']).replace('2 May 2025', '2 January 2025');

/** `claim: verdict, day. evidence` of each judgement of the short term. */
const told = (briefing: Briefing): string[] =>
  inspect(briefing)
    .judgements.filter(({ horizon }) => horizon === 'short')
    .map(
      ({ text, outcome, resolved, evidence }) =>
        `${text} ${[outcome ?? '-', resolved, evidence].filter((words) => words !== null).join(' | ')}`,
    );
const toldIn = (short: string): string[] => told(read(paper(short)));

/** `rule: message` of the rules on outcomes, and what else is said of the short term. */
const problems = (short: string): string[] =>
  drawProblems(paper(short))
    .filter((problem) => !/Medium-term|bullet-sign/.test(problem))
    .map((problem) => problem.replace(/^\S+ /, ''));

const dredging = 'It is unlikely that dredging will begin.';
const silos = 'It is likely that the silos will be emptied.';

describe('a verdict', () => {
  test.each([
    ['happened', 'happened'],
    ['Happened.', 'happened'],
    ['yes', 'happened'],
    ['Yes, they were.', 'happened'],
    ['true', 'happened'],
    ['it did', 'happened'],
    ['It did happen.', 'happened'],
    ['occurred', 'happened'],
    ['It occurred in March.', 'happened'],
    ['came true', 'happened'],
    ['confirmed by the harbour master', 'happened'],
    ['correct', 'happened'],
    ['**happened**', 'happened'],
    ['[happened](a.md)', 'happened'],
    ['did not happen', 'did-not-happen'],
    ['Did *not* happen', 'did-not-happen'],
    ['didn’t happen', 'did-not-happen'],
    ['no', 'did-not-happen'],
    ['No.', 'did-not-happen'],
    ['No: the tender was withdrawn', 'did-not-happen'],
    ['false', 'did-not-happen'],
    ['it did not', 'did-not-happen'],
    ['It did not begin.', 'did-not-happen'],
    ['did not occur', 'did-not-happen'],
    ['never happened', 'did-not-happen'],
    ['wrong', 'did-not-happen'],
    ['refuted', 'did-not-happen'],
    ['partly', 'partly'],
    ['Partly happened', 'partly'],
    ['happened in part', 'partly'],
    ['in part', 'partly'],
    ['partially; one berth', 'partly'],
    ['mixed', 'partly'],
    ['cannot be told', 'cannot-be-told'],
    ['unclear', 'cannot-be-told'],
    ['Unclear whether the dredger came', 'cannot-be-told'],
    ['unknown', 'cannot-be-told'],
    ['ambiguous', 'cannot-be-told'],
    ['unresolvable', 'cannot-be-told'],
    ['void', 'void'],
    ['annulled', 'void'],
    ['the condition was not met', 'void'],
    ['condition was not met', 'void'],
    ['withdrawn', 'void'],
    ['superseded by our paper of May', 'void'],
  ])('%s', (words, verdict) => {
    const [judgement] = inspect(read(paper(`- ${dredging}\n  - Outcome: ${words}`))).judgements;
    expect(judgement?.outcome).toBe(verdict);
    expect(problems(`- ${dredging}\n  - Outcome: ${words}`)).toEqual([]);
  });

  test.each([
    // Nouns, other verbs, and words that could mean either.
    [dredging, 'no evidence was found'],
    [dredging, 'true to form, the board did nothing'],
    [dredging, 'unknown men boarded the dredger'],
    [dredging, 'it did not matter'],
    [dredging, 'nearly happened'],
    [dredging, 'probably happened'],
    [dredging, 'happened or did not happen'],
    [dredging, 'yes and no'],
    [dredging, 'partly, no'],
    [dredging, 'true or false cannot be told'],
    [dredging, 'correct that it stayed shut'],
    [dredging, 'No. 4 fell'],
    [dredging, 'no, not yet, as the tender is late'],
    ['It is likely that the truce will not hold.', 'it did not'],
    ['It is likely that the truce will not hold.', 'it did'],
    ['It is likely that the truce will not hold.', 'it did not hold'],
    ['It is likely that the bill will be withdrawn.', 'withdrawn'],
    ['It is likely that the report will be confirmed.', 'confirmed'],
  ])('%s %s', (claim, words) => {
    const short = `- ${claim}\n  - Outcome: ${words}, and the board was told.`;
    expect(inspect(read(paper(short))).judgements[0]?.outcome).toBeNull();
    expect(problems(short)).toEqual([expect.stringMatching(/^unreadable-outcome: /)]);
  });

  test('did not happen, unclear why: what follows is evidence', () => {
    expect(toldIn(`- ${dredging}\n  - Outcome: did not happen, unclear why.`)).toEqual([
      `${dredging} did-not-happen | unclear why.`,
    ]);
  });
});

describe('no verdict yet, in words that look ahead', () => {
  test.each(undecided)('$example', ({ words, example }) => {
    expect(example).toMatch(words);
    const short = `- ${dredging}\n  - Outcome: ${example}.`;
    expect(toldIn(short)).toEqual([`${dredging} -`]);
    const isOpen = /^time will tell$/.test(example);
    expect(problems(short)).toEqual([expect.stringMatching(isOpen ? /^closed-horizon: / : /^unreadable-outcome: /)]);
  });

  test.each([
    'maybe, we will see',
    'Maybe. The board will know.',
    'possibly, the papers may be wrong',
    'it will happen in June',
    'might still come true',
    'not sure, we shall know in June',
    'the tender could not be established',
    'this will be known in June',
    'it would have been too dear',
  ])('%s: one problem, and no judgement', (words) => {
    for (const short of [`- ${dredging}\n  - Outcome: ${words}.`, `- ${dredging}\n\n#### Outcome\n\n- ${words}.`]) {
      expect(toldIn(short)).toEqual([`${dredging} -`]);
      expect(problems(short)).toEqual([expect.stringMatching(/^unreadable-outcome: /)]);
    }
  });

  test.each([
    'we will see higher tolls',
    'the ministry will review the toll',
    'it will be seen as a defeat',
    'the talks would fail',
    'it may be that the river is the border',
    'possibly a border along the river',
  ])('%s: a forecast with that label', (words) => {
    const short = wrap(`- It is likely that the talks will fail.\n  - Outcome: ${words}.`, ['short']);
    expect(read(short).outcomes).toEqual([]);
  });
});

describe('a date', () => {
  test.each([
    [', 2 April 2025', '2025-04-02'],
    [' on 2 April 2025', '2025-04-02'],
    [' (2 April 2025)', '2025-04-02'],
    ['. 2 April 2025', '2025-04-02'],
    [', April 2, 2025', '2025-04-02'],
    [', 2025-04-02', '2025-04-02'],
    [' as of Wednesday, 2 April 2025', '2025-04-02'],
    [', 2 APR 25', '2025-04-02'],
    [', 14.03.2025', '2025-03-14'],
    [' in April 2025', '2025-04-30'],
    [', Q1 2025', '2025-03-31'],
    [' in early 2025', '2025-04-30'],
    [' ([notice](https://port.example/14), 2 April 2025)', '2025-04-02'],
    [', [notice](https://port.example/14), 2 April 2025', '2025-04-02'],
    [', [notice][1] – 2 April 2025', '2025-04-02'],
    [' ✅, 2 April 2025.', '2025-04-02'],
    [', [2 April 2025](https://port.example/14)', '2025-04-02'],
    [', two ships', null],
    [', 31 February 2025', null],
    [', 40 days late', null],
  ])('happened%s', (words, day) => {
    expect(inspect(read(paper(`- ${silos}\n  - Outcome: happened${words}`))).judgements[0]?.resolved).toBe(day);
  });
});

test.each([
  [
    '. The tender was withdrawn ([notice](https://port.example/14)).',
    'The tender was withdrawn ([notice](https://port.example/14)).',
  ],
  [', 2 April 2025. The tender\n    was *withdrawn*.', 'The tender was *withdrawn*.'],
  [' – see the [notice][1].', 'see the [notice][1].'],
  ['.', null],
  [' (2 April 2025)', null],
])('evidence: did not happen%s', (words, evidence) => {
  expect(inspect(read(paper(`- ${dredging}\n  - Outcome: did not happen${words}`))).judgements[0]?.evidence).toBe(
    evidence,
  );
});

describe('evidence that is no prose, whole in every place', () => {
  const evidence = [
    '[law](https://l.example)',
    'See https://x.example/y',
    'See <https://x.example/y>',
    '[a](https://b.example) and [d](https://e.example)',
    'As in `code 4`',
    '`code`',
    '**[law](https://l.example)**',
    'See **it**',
    '![Photo](photo.png)',
  ];
  const places: [string, (outcome: string) => string][] = [
    ['a bullet', (outcome) => `- ${dredging}\n  - ${outcome}`],
    ['a bullet before another', (outcome) => `- ${dredging}\n  - ${outcome}\n    - The crews are paid.`],
    ['a bullet with a comment', (outcome) => `- ${dredging}\n  - ${outcome} <!-- brieflint-ignore-line -->`],
    ['a comment and words struck out', (outcome) => `- ${dredging}\n  - ${outcome} ~~Or so.~~ <!-- see below -->`],
    ['the same bullet', (outcome) => `- ${dredging} ${outcome}\n- ${silos}`],
    ['a paragraph', (outcome) => `${dredging}\n\n${outcome}\n\nThe crews are paid.`],
    ['the same paragraph', (outcome) => `${dredging} ${outcome}`],
    ['brackets', (outcome) => `${dredging} (${outcome})`],
    ['brackets and a stop', (outcome) => `- ${dredging.slice(0, -1)} (${outcome}).`],
    ['a line before a label', (outcome) => `${dredging}\n${outcome}\n**Confidence:** high`],
    ['lines with bullet signs', (outcome) => `• ${dredging}\n• ${outcome}`],
    ['a heading', (outcome) => `${dredging}\n\n#### ${outcome}`],
    ['a heading that is closed', (outcome) => `${dredging}\n\n#### ${outcome} ####`],
    ['under a heading', (outcome) => `${dredging}\n\n#### Outcome\n\n- ${outcome.replace(/^.*?: /, '')}`],
    [
      'a cell',
      (outcome) =>
        `| Event | Likelihood | Outcome | Why |\n|---|---|---|---|\n| Tolls fall | Unlikely | ${outcome.replace(/^.*?: /, '')} | - |`,
    ],
  ];
  test.each(places)('%s', (_, place) => {
    for (const words of evidence)
      for (const lineEnd of ['\n', '\r\n']) {
        const text = paper(place(`Outcome: happened, 2 April 2025, ${words}`)).replaceAll('\n', lineEnd);
        const [judgement] = inspect(read(text)).judgements;
        expect([judgement?.outcome, judgement?.resolved, judgement?.evidence]).toEqual([
          'happened',
          '2025-04-02',
          words,
        ]);
      }
  });

  test.each([
    ['*Outcome: happened. Seen [there](https://x.example)*', 'Seen [there](https://x.example)'],
    ['**Outcome: happened**', null],
    ['<b>Outcome: happened</b>', null],
    ['Outcome: happened <!-- a --> <!-- b -->', null],
    ['Outcome: happened, [law](https://l.example), 2 April 2025', '[law](https://l.example), 2 April 2025'],
    ['Outcome: happened ✅, 2 April 2025.', null],
  ])('%s', (outcome, words) => {
    const [judgement] = inspect(read(paper(`- ${dredging}\n  - ${outcome}`))).judgements;
    expect([judgement?.outcome, judgement?.evidence]).toEqual(['happened', words]);
  });
});

test('no, not yet: no outcome so far', () => {
  for (const words of ['no, not yet', 'No – not yet.', 'no, not yet known']) {
    expect(toldIn(`- ${dredging}\n  - Outcome: ${words}`)).toEqual([`${dredging} -`]);
    expect(problems(`- ${dredging}\n  - Outcome: ${words}`)).toEqual([expect.stringMatching(/^closed-horizon: /)]);
  }
});

describe('a place', () => {
  const yes = 'happened | 2025-03-12';
  const no = 'did-not-happen';
  test.each<[string, string, string[]]>([
    ['a nested bullet', `- ${silos}\n  - Outcome: happened, 12 March 2025`, [`${silos} ${yes}`]],
    [
      'a nested bullet behind another',
      `- ${silos}\n  - The crews are paid.\n  - **Outcome:** happened, 12 March 2025`,
      [`${silos} ${yes}`],
    ],
    ['bold, the colon behind', `- ${silos}\n  - **Outcome**: happened, 12 March 2025`, [`${silos} ${yes}`]],
    ['a dash for the colon', `- ${silos}\n  - **Outcome** – happened, 12 March 2025`, [`${silos} ${yes}`]],
    ['a stop for the colon', `- ${silos}\n  - **Outcome.** Happened, 12 March 2025`, [`${silos} ${yes}`]],
    ['a dash before the label', `- ${silos} – Outcome: happened, 12 March 2025`, [`${silos} ${yes}`]],
    ['a picture before the label', `- ${silos}\n  - ✅ **Outcome:** ✅ happened, 12 March 2025`, [`${silos} ${yes}`]],
    ['a picture behind the judgement', `- ${silos} ✅ Outcome: happened, 12 March 2025`, [`${silos} ${yes}`]],
    [
      'signs that nobody sees',
      `- ${silos}\n  - Out\u200Bcome\u2060: hap\u00ADpened\u200B, 12\u00A0March 2025`,
      [`${silos} ${yes}`],
    ],
    ['a wide colon', `- ${silos}\n  - Outcome： happened, 12 March 2025`, [`${silos} ${yes}`]],
    ['a line of its own for the label', `${silos}\n\n**Outcome**\n\nHappened, 12 March 2025.`, [`${silos} ${yes}`]],
    ['a bullet below the label', `- ${silos}\n  - Outcome:\n    - Happened, 12 March 2025`, [`${silos} ${yes}`]],
    ['a paragraph below the label', `- ${silos}\n  - Outcome:\n\n    Happened, 12 March 2025`, [`${silos} ${yes}`]],
    [
      'a link around the verdict, which is evidence',
      `- ${silos}\n  - Outcome: [happened](https://port.example/14), 12 March 2025`,
      [`${silos} ${yes} | [happened](https://port.example/14), 12 March 2025`],
    ],
    ['italic', `- ${silos}\n  - *Outcome: happened, 12 March 2025*`, [`${silos} ${yes}`]],
    ['the same bullet', `- ${silos} Outcome: happened, 12 March 2025.`, [`${silos} ${yes}`]],
    [
      'the same bullet, on a line of its own',
      `- ${silos.slice(0, -1)}\n  Outcome: happened, 12 March 2025`,
      [`${silos.slice(0, -1)} ${yes}`],
    ],
    ['a paragraph of the same bullet', `- ${silos}\n\n  Outcome: happened, 12 March 2025`, [`${silos} ${yes}`]],
    ['brackets', `- ${silos} (Outcome: happened, 12 March 2025)`, [`${silos} ${yes}`]],
    ['the same paragraph', `${silos} **Outcome:** happened, 12 March 2025.`, [`${silos} ${yes}`]],
    ['the paragraph after it', `${silos}\n\nOutcome: happened, 12 March 2025.`, [`${silos} ${yes}`]],
    [
      'a paragraph after reasons',
      `${silos}\n\nThe crews are paid.\n\nOutcome: happened, 12 March 2025.`,
      [`${silos} ${yes}`],
    ],
    ['a bullet beside it', `- ${silos}\n- Outcome: happened, 12 March 2025.`, [`${silos} ${yes}`]],
    ['lines with bullet signs', `• ${silos}\n• Outcome: happened, 12 March 2025.`, [`${silos} ${yes}`]],
    ['a heading', `${silos}\n\n#### Outcome\n\nHappened, 12 March 2025.`, [`${silos} ${yes}`]],
    ['a heading that says it', `${silos}\n\n#### Outcome: happened, 12 March 2025`, [`${silos} ${yes}`]],
    [
      'two bullets, each with its own',
      `- ${silos}\n  - Outcome: happened, 12 March 2025\n- ${dredging}\n  - Outcome: no`,
      [`${silos} ${yes}`, `${dredging} ${no}`],
    ],
    [
      'two in one paragraph',
      `${silos} Outcome: happened, 12 March 2025. ${dredging} Outcome: no.`,
      [`${silos} ${yes}`, `${dredging} ${no}`],
    ],
    [
      'two below two',
      `${silos}\n\n${dredging}\n\nOutcome: happened, 12 March 2025.\n\nOutcome: no.`,
      [`${silos} ${yes}`, `${dredging} ${no}`],
    ],
    [
      'a list under a heading',
      `- ${silos}\n- ${dredging}\n\n#### Outcomes\n\n- Happened, 12 March 2025.\n- No.`,
      [`${silos} ${yes}`, `${dredging} ${no}`],
    ],
    [
      'a column',
      '| Event | Likelihood | Outcome |\n|---|---|---|\n| Tolls rise | Likely | Happened, 12 March 2025 |\n| Fees fall | Unlikely | No |',
      [`Tolls rise ${yes}`, `Fees fall ${no}`],
    ],
    [
      'a column beside whole judgements',
      `| Judgement | What happened |\n|---|---|\n| ${silos} | Happened, 12 March 2025 |\n| ${dredging} | No |`,
      [`${silos} ${yes}`, `${dredging} ${no}`],
    ],
  ])('%s', (_, short, expected) => {
    expect(toldIn(short)).toEqual(expected);
    expect(problems(short)).toEqual([]);
  });

  test('papers with a heading for each judgement', () => {
    const template = findTemplate('key-judgements') ?? options.template;
    const text = `# The port of Kar Odan

Ada Lind | 2 January 2025

## Bottom Line

The port stays open.

## Key Judgement 1: ${silos}

*Outcome:* happened, 12 March 2025.

The crews are paid.

## Key Judgement 2

${dredging}

Nobody has the money.

**Outcome:** did not happen, 2 April 2025.

## Key Judgement 3

**Judgement:** It is likely that tolls will rise.
**Outcome:** partly.
**Confidence:** high
`;
    const outcomes = inspect(read(text, template)).judgements.map(({ outcome, resolved, evidence }) => [
      outcome,
      resolved,
      evidence,
    ]);
    expect(outcomes).toEqual([
      ['happened', '2025-03-12', null],
      ['did-not-happen', '2025-04-02', null],
      // *Confidence:* is no evidence.
      ['partly', null, null],
    ]);
  });

  test('a heading above a forecast takes only the outcome', () => {
    expect(toldIn(`- ${silos}\n\n#### Outcome\n\nHappened. It will probably be filled by June.`)).toEqual([
      `${silos} happened | It will probably be filled by June.`,
    ]);
  });

  test('line ends of Windows change nothing', () => {
    const short = `- ${silos}\n  - Outcome: happened,\n    12 March 2025. The crews\n    were paid.\n- ${dredging}\n  - Outcome:\n    - no`;
    expect(told(read(paper(short).replaceAll('\n', '\r\n')))).toEqual(toldIn(short));
    expect(toldIn(short)).toEqual([`${silos} ${yes} | The crews were paid.`, `${dredging} ${no}`]);
  });

  test('a summary may say it too', () => {
    const text = wrap(`- ${silos} Outcome: happened.\n- Grain is cheap.`, ['summary']);
    expect(inspect(read(text)).judgements[0]).toMatchObject({ section: 'summary', outcome: 'happened' });
  });
});

describe('what is wrong is told at its line, and counted once', () => {
  test.each([
    [
      'without a verdict',
      `- ${dredging}\n  - Outcome: nobody dredged.`,
      ['unreadable-outcome: “nobody dredged” begins with no verdict'],
    ],
    [
      'with two verdicts',
      `- ${dredging}\n  - Outcome: happened / did not happen.`,
      ['unreadable-outcome: “happened / did not happen” gives two verdicts'],
    ],
    ...['no, then yes', 'no (yes)', 'Happened. Did not happen.', 'happened → void', 'happened; did not happen'].map(
      (words): [string, string, string[]] => [
        `with two: ${words}`,
        `- ${dredging}\n  - Outcome: ${words}`,
        [`unreadable-outcome: “${words.replace(/\.$/, '')}” gives two verdicts`],
      ],
    ),
    [
      'with a question mark',
      `- ${dredging}\n  - Outcome: happened?`,
      ['unreadable-outcome: “happened” is followed by a question mark'],
    ],
    [
      'a day that is none',
      `- ${dredging}\n  - Outcome: happened, 31 June 2025.`,
      ['unreadable-outcome: The date “31 June 2025” is no day of the calendar'],
    ],
    [
      'another that is none',
      `- ${dredging}\n  - Outcome: happened 2025-13-01.`,
      ['unreadable-outcome: The date “2025-13-01” is no day of the calendar'],
    ],
    [
      'a second one',
      `- ${dredging}\n  - Outcome: no.\n  - Outcome: yes.`,
      ['unreadable-outcome: “Outcome: yes” is the second outcome'],
    ],
    [
      'a second one below',
      `${dredging}\n\nOutcome: no.\n\nOutcome: yes.`,
      ['unreadable-outcome: “Outcome: yes” is the second outcome'],
    ],
    [
      'of no judgement',
      `Outcome: no.\n\n- ${dredging}\n  - Outcome: no.`,
      ['unreadable-outcome: “Outcome: no” stands beside no judgement'],
    ],
    [
      'of one of several',
      `- ${dredging}\n- ${silos}\n\nOutcome: no.`,
      ['unreadable-outcome: “Outcome: no” can be the outcome of each of 2'],
    ],
    [
      'before publication',
      `- ${dredging}\n  - Outcome: yes, 30 December 2024.`,
      ['early-outcome: An outcome on “30 December 2024” lies before'],
    ],
    [
      'after today',
      `- ${dredging}\n  - Outcome: yes, 12 May 2025.`,
      ['early-outcome: An outcome on “12 May 2025” lies in the future'],
    ],
    [
      'too early',
      `- ${dredging}\n  - Outcome: no, 1 April 2025.`,
      ['early-outcome: “no” cannot be told before 2 April 2025'],
    ],
    [
      'before its own deadline',
      `- It is unlikely that dredging will begin by 1 March 2025.\n  - Outcome: no, 28 February 2025.`,
      ['early-outcome: “no” cannot be told before 1 March 2025'],
    ],
    [
      'a day that can be two',
      `- ${dredging}\n  - Outcome: partly, 03/04/2025.`,
      ['unreadable-outcome: The date “03/04/2025” can mean 3 April 2025 or 4 March 2025'],
    ],
    [
      'a column that repeats itself',
      '| Event | Likelihood | Outcome |\n|---|---|---|\n| Tolls rise | Likely | Higher |\n| Fees fall | Unlikely | No |',
      ['unreadable-outcome: “Higher” begins with no verdict'],
    ],
  ])('%s', (_, short, expected) => {
    expect(problems(short)).toEqual(
      expected.map((start) => expect.stringMatching(new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))),
    );
  });

  test('of two outcomes the first counts', () => {
    expect(toldIn(`- ${dredging}\n  - Outcome: no.\n  - Outcome: yes.`)).toEqual([`${dredging} did-not-happen`]);
  });
});

describe('what is left alone', () => {
  test.each([
    ['tomorrow', `- ${dredging}\n  - Outcome: yes, 11 May 2025.`],
    ['the last day of the window', `- ${dredging}\n  - Outcome: no, 2 April 2025.`],
    ['after the window', `- ${dredging}\n  - Outcome: yes, 3 May 2025.`],
    [
      'what was to last, on the day on which it ended',
      '- It is likely that the truce will hold until 1 April 2025.\n  - Outcome: no, 3 March 2025.',
    ],
    [
      'a denial, on the day on which it was broken',
      '- It is likely that no ship will sink.\n  - Outcome: did not happen, 3 March 2025.',
    ],
    [
      'an event with a day of its own',
      '- It is likely that the List will win the vote of 3 March 2025.\n  - Outcome: no, 3 March 2025.',
    ],
    ['a verdict and who confirms it', `- ${dredging}\n  - Outcome: did not happen (confirmed).`],
    ['what came later', `- ${dredging}\n  - Outcome: did not happen, but happened on 5 April 2025.`],
    [
      'a place to be filled in, of which another rule reminds',
      `- ${dredging}\n  - Outcome: no.\n- ${silos} Outcome: void.`,
    ],
  ])('%s', (_, short) => {
    expect(problems(short)).toEqual([]);
  });

  test.each([
    ['what a scenario leads to', '- It is likely that the talks will fail.\n  - Outcome: a ceasefire along the river.'],
    [
      'a forecast with that label',
      '- It is likely that the talks will fail.\n  - Outcome: it is likely that the river will be the border.',
    ],
    ['the likeliest outcome', '- Most likely outcome: it is likely that the talks will fail.'],
    ['the outcome of a vote', '- It is likely that the outcome: a draw, will be annulled.'],
    ['what is still to come', '- It is likely that the talks will fail.\n  - Outcome: pending.'],
    ['too early to tell', '- It is likely that the talks will fail.\n  - Outcome: too early to tell.'],
    [
      'cells to come',
      '| Event | Likelihood | Outcome |\n|---|---|---|\n| Tolls rise | Likely | Pending |\n| Fees fall | Unlikely | – |\n| Rents fall | Unlikely | Happened |',
    ],
    [
      'a column of effects',
      '| Event | Likelihood | Outcome |\n|---|---|---|\n| Tolls rise | Likely | Dearer bread |\n| Fees fall | Unlikely | More ships |',
    ],
  ])('%s, before the window has closed', (_, short) => {
    expect(drawProblems(wrap(short, ['short']))).toEqual([]);
  });

  test('the outcome of a meeting in the body', () => {
    expect(drawProblems(wrap('The board met in March. Outcome: unclear.', ['body']))).toEqual([]);
  });

  test('no outcome is a judgement, and none hides one', () => {
    const short = `- ${silos}\n  - Outcome: happened. It will probably be filled by June.\n- ${dredging}`;
    expect(toldIn(short)).toEqual([`${silos} happened | It will probably be filled by June.`, `${dredging} -`]);
    const forecast = '- Outcome: it is likely that the river will be the border.';
    expect(toldIn(forecast)).toHaveLength(1);
  });
});

describe('a closed horizon', () => {
  const fixesOf = (short: string) => {
    const text = paper(short);
    const problem = problemsOf(text).find(
      ({ rule, message }) => rule === 'closed-horizon' && message.includes('Short'),
    );
    return (problem?.fixes ?? []).map((fix) => {
      const after = applyEdits(text, fix.edits);
      const [start = '', end = ''] = paper('\u0000').split('\u0000');
      return `${fix.title} → ${after.slice(start.length, after.length - end.length)}`;
    });
  };

  test('offers the verdicts on one judgement in words of its event, each a choice', () => {
    expect(fixesOf(`- ${dredging}`)).toEqual([
      `Dredging began by 2 April 2025 → - ${dredging}\n  - Outcome: happened`,
      `Dredging did not begin → - ${dredging}\n  - Outcome: did not happen, 2 April 2025`,
      `It happened in part → - ${dredging}\n  - Outcome: partly`,
      `It cannot be told → - ${dredging}\n  - Outcome: cannot be told`,
      `It is void: its condition was not met, or it was withdrawn → - ${dredging}\n  - Outcome: void`,
    ]);
    const choices = problemsOf(paper(`- ${dredging}`)).find(({ rule }) => rule === 'closed-horizon')?.fixes;
    expect(choices?.every(({ isChoice, safe }) => isChoice && !safe)).toBe(true);
  });

  test('writes a denial with its own words', () => {
    const claim = 'It is unlikely that the truce will not hold.';
    expect(fixesOf(`- ${claim}`).slice(0, 2)).toEqual([
      `The truce did not hold → - ${claim}\n  - Outcome: happened. The truce did not hold.`,
      `The truce held → - ${claim}\n  - Outcome: did not happen, 2 April 2025. The truce held.`,
    ]);
  });

  test('writes into the cell, and below the paragraph', () => {
    const table = '| Event | Likelihood | Outcome |\n|---|---|---|\n| Tolls will rise | Likely | |';
    expect(fixesOf(table)[0]).toBe(`Tolls rose by 2 April 2025 → ${table.slice(0, -2)} happened |`);
    expect(fixesOf(dredging)[1]).toBe(`Dredging did not begin → ${dredging}\n\nOutcome: did not happen, 2 April 2025`);
  });

  test('judges none of several that nobody looked at', () => {
    expect(fixesOf(`- ${dredging}\n  - Why: no money.\n- ${silos}`)).toEqual([
      `Insert “Outcome:” under each judgement → - ${dredging}\n  - Why: no money.\n  - Outcome: [what happened, and when]\n- ${silos}\n  - Outcome: [what happened, and when]`,
    ]);
  });

  test('asks for those that have none', () => {
    const short = `- ${dredging}\n  - Outcome: no.\n- ${silos}\n- It is likely that tolls will rise.`;
    expect(problems(short)).toEqual([
      'closed-horizon: “Short-term (Now - 3 months)” closed on 2 April 2025: add a line “Outcome: …” under each of its 2 judgements.',
    ]);
  });
});

describe('a law: however an outcome is dressed, it is read, and the judgement stays what it was', () => {
  const labels = [
    'Outcome:',
    '**Outcome:**',
    '**Outcome**:',
    '*Outcome:*',
    'OUTCOME :',
    'Outcome –',
    '**Outcome** —',
    '✅ Outcome:',
    'Out\u00ADcome:',
    '__Outcome__：',
    '<b>Outcome:</b>',
  ];
  const verdicts = [
    ['happened', 'happened'],
    ['Yes', 'happened'],
    ['✅ did not happen', 'did-not-happen'],
    ['**no**', 'did-not-happen'],
    ['part\u200Bly', 'partly'],
    ['can\u200Dnot be told', 'cannot-be-told'],
    ['*void*', 'void'],
  ] as const;
  const days = ['', ', 2 April 2025', ' (2 April 2025)', ' – 2025-04-02', '.  2\u00A0April 2025'];
  const evidence = ['', '. The tender was withdrawn', '. See the [notice](https://port.example/14)', '. 🙂'];
  const places: readonly ((outcome: string) => string)[] = [
    (outcome) => `- ${dredging}\n  - ${outcome}`,
    (outcome) => `- ${dredging} ${outcome}`,
    (outcome) => `- ${dredging}\n  ${outcome}`,
    (outcome) => `* ${dredging}\n\n    ${outcome}`,
    (outcome) => `${dredging}\n\n${outcome}`,
    (outcome) => `${dredging} ${outcome}`,
    (outcome) => `1. ${dredging}\n   1. ${outcome}`,
  ];
  const without = problems(`- ${dredging}`).filter((problem) => !problem.startsWith('closed-horizon'));
  test('in every place, with every label, verdict, day and line end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...labels),
        fc.constantFrom(...verdicts),
        fc.constantFrom(...days),
        fc.constantFrom(...evidence),
        fc.constantFrom(...places),
        fc.constantFrom('\n', '\r\n'),
        (label, [words, verdict], day, more, place, lineEnd) => {
          const short = place(`${label} ${words}${day}${more}`);
          const text = paper(short).replaceAll('\n', lineEnd);
          const judgements = inspect(read(text)).judgements.filter(({ horizon }) => horizon === 'short');
          expect(judgements.map(({ text, outcome, resolved }) => [text, outcome, resolved])).toEqual([
            [dredging, verdict, day ? '2025-04-02' : null],
          ]);
          expect(drawProblems(text).filter((problem) => !/Medium-term|bullet-sign/.test(problem))).toEqual(without);
        },
      ),
      { numRuns: tries(60) },
    );
  });
});
