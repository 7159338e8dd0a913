// What holds of every fix that a rule of language offers, over sentences of all its kinds and three standards.
import { describe, expect, test } from 'vitest';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { check } from '../../server/src/check/check.ts';
import { fixAll } from '../../server/src/check/fixAll.ts';
import type { Problem } from '../../server/src/problem.ts';
import { findStandard } from '../../server/src/standards/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { options, today } from '../engine.ts';
import { wrap } from './page.ts';

const ids = ['phia', 'icd203', 'ipcc'] as const;
type Id = (typeof ids)[number];

const placed = (words: string, id: Id): string =>
  wrap(/^(?:[-*+]|\d+\.) /.test(words) ? words : `- ${words}`, [`standard=${id}`]);

/** What was found in each text, by the id of its standard: most are asked for several times. */
const known = new Map<string, readonly Problem[]>();

function problemsOf(text: string, id: Id): readonly Problem[] {
  const key = `${id} ${text}`;
  const problems = known.get(key) ?? findProblems(text, id);
  known.set(key, problems);
  return problems;
}

function findProblems(text: string, id: Id): readonly Problem[] {
  const standard = findStandard(id);
  if (!standard) throw new Error(id);
  return check(readBriefing(text, { ...options, standard }), {}, { today }).problems;
}

const frame = (id: Id) => wrap('\u0000', [`standard=${id}`]).split('\u0000');
/** The words that a fix leaves in the place of the sentence. */
function within(text: string, id: Id): string {
  const [before = '', after = ''] = frame(id);
  return text.slice(before.length, text.length - after.length);
}

/** Each fix of each problem of the words in a standard: its title and what it makes of them. */
const fixed = (words: string, id: Id, rule?: string) =>
  problemsOf(placed(words, id), id)
    .filter((problem) => !rule || problem.rule === rule)
    .flatMap((problem) =>
      problem.fixes.map((fix) => {
        const after = applyEdits(placed(words, id), fix.edits);
        return { problem, title: fix.title, after, words: within(after, id) };
      }),
    );

const sentences = [
  // Figures.
  'There is a 15 % chance of a lockout.',
  'There is a 22 % probability that the kiln closes.',
  'There is a one in four chance of hail in April.',
  'There is a 30 % chance of floods along the Ostra.',
  'We see a 12 % chance that the weir breaks.',
  'The weir has a 12 % chance of breaking.',
  'There is a more than 10 % chance that the kiln closes.',
  'We put the odds of a lockout at 4 to 1 against.',
  'It is likely (20 %) that the kiln closes.',
  // Words outside the standard.
  'A lockout is about as likely as not.',
  'The lift bridge is about as likely as not to open in June.',
  'A thaw is all but impossible.',
  'It is all but impossible that the weir holds.',
  'The levee is all but impossible to breach.',
  'The board will most probably meet in May.',
  'There is far less than an even chance that the kiln closes.',
  'There is a slim chance of *hail* in April.',
  'It is **quite likely** that the [kiln](k.md) closes.',
  'A lockout is not unlikely.',
  // Settled.
  'Rents will never fall.',
  'The kiln is bound to close.',
  'There is no chance of hail.',
  // Hedges.
  'Rents may rise in June.',
  'Kessandra may sell the kiln.',
  'Ships could be turned away at **Port Ulm**.',
  'The heir may simply have been late.',
  '`syncd` may fail in June.',
  'However, `syncd` may fail in June.',
  '[The kiln](k.md) may close.',
  '**The kiln** may close, and nobody objects.',
  '**Rents may rise.** Nobody pays.',
  '![The kiln. Photo: Ada](k.png) may close.',
  '⚓ Ships may wait.',
  '⚓ may wait.',
  'The sum $may$ rise.',
  'The ~~kiln may close.',
  'AI could spread.',
  '- [ ] Rents might rise.',
  'Perhaps tolls will rise.',
  'Perhaps in June.',
  // Without an estimate.
  'Tolls will be raised in June.',
  '`syncd` will fail in June.',
  '**Tolls** will be raised in June!',
  // Two judgements.
  'It is likely that the bar will silt up — and tolls will stay low.',
  'It is likely that the bar will silt up... and tolls may stay low.',
  'It is likely that both the bar will silt up and the kiln will close.',
  'It is likely that both kilns will close and the ferry will stop.',
  'By May, it is likely that the bar will silt up and the kiln will close.',
  'By May the kiln is likely to close, and the quay is unlikely to open.',
  '- [ ] It is likely that the bar will silt up and the kiln will close.',
  'It is likely that the bar will silt up and that wards will flood.',
  'The convoy is likely to leave, and probably arrives in June.',
  'The convoy will probably leave, but is unlikely to arrive.',
  'If hail falls, the kiln is likely to close, and the quay is unlikely to open.',
  'Odania: it is likely that tolls will rise and the kiln will close.',
  'The kiln is likely to close, and [the quay](q.md) is unlikely to open.',
];

const cases = sentences.flatMap((words) => ids.map((id) => [id, words] as const));
const count = (problems: readonly Problem[], rule: string) =>
  problems.filter((problem) => problem.rule === rule).length;
/** What must be in the words after a fix as it was: code, addresses, marks in pairs, signs. */
const kept = (words: string): string[] =>
  (
    words.match(/`[^`]*`|\]\([^)]*\)|\*+|[⚓$]|\[ \]|\p{Lu}[\p{L}]* (?=Ulm)|Kessandra|AI\b|Port Ulm/gu) ?? []
  ).toSorted();

test.each(cases)('%s: %s', (id, words) => {
  const text = placed(words, id);
  const before = problemsOf(text, id);
  for (const { problem, title, after, words: result } of fixed(words, id)) {
    const at = `${title}: ${result}`;
    expect(result, at).not.toMatch(/ {2}|\s[.,;]|[—–,;:]\.|\.\./);
    expect(result.trimEnd().slice(-1), at).toBe(words.slice(-1));
    for (const piece of new Set(kept(words))) expect(kept(result), at).toContain(piece);
    for (const line of result.split('\n')) expect(line, at).toMatch(/^[-*] (?:\[ \] )?[^\p{L}]*(?:\p{Lu}|syncd)/u);
    const problems = problemsOf(after, id);
    expect(count(problems, problem.rule), at).toBe(count(before, problem.rule) - 1);
    // The fix of the fixed words has nothing left to do.
    expect(fixed(within(after, id), id, problem.rule), at).toEqual([]);
  }
  for (const { message, fixes } of before) {
    const nearest = /(?:the nearest is|at most|the nearest term is) “([^”]*)”/.exec(message)?.[1];
    if (nearest && fixes[0]) expect(fixes[0].title).toBe(`Write “${nearest}”`);
  }
});

describe('the first fix', () => {
  test.each([
    ['There is a 15 % chance of a lockout.', 'A lockout is highly unlikely (15 %).'],
    ['There is a 30 % chance of floods along the Ostra.', 'Floods along the Ostra are unlikely (30 %).'],
    ['We see a 12 % chance that the weir breaks.', 'We judge it highly unlikely (12 %) that the weir breaks.'],
    ['There is a slim chance of *hail* in April.', '*Hail* in April is highly unlikely.'],
    ['A lockout is about as likely as not.', 'There is a realistic possibility of a lockout.'],
    [
      'The lift bridge is about as likely as not to open in June.',
      'There is a realistic possibility that the lift bridge will open in June.',
    ],
    ['A thaw is all but impossible.', 'There is a remote chance of a thaw.'],
    ['The board will most probably meet in May.', 'It is highly likely that the board will meet in May.'],
    ['There is far less than an even chance that the kiln closes.', 'It is highly unlikely that the kiln closes.'],
    ['There is less than an even chance that the kiln closes.', 'It is unlikely that the kiln closes.'],
    ['It is far more likely than not that the kiln closes.', 'It is highly likely that the kiln closes.'],
    ['In all likelihood, tolls will rise.', 'It is highly likely that tolls will rise.'],
    ['Tolls will in all probability rise.', 'It is highly likely that tolls will rise.'],
    ['A lockout is almost inevitable.', 'A lockout is almost certain.'],
    ['A lockout is all but inconceivable.', 'There is a remote chance of a lockout.'],
    ['In May, there is a 15 % chance of floods.', 'In May, floods are highly unlikely (15 %).'],
    ['Tolls might well rise.', 'There is a realistic possibility that tolls will rise.'],
    ['Rents may rise in June.', 'There is a realistic possibility that rents will rise in June.'],
    ['Kessandra may sell the kiln.', 'There is a realistic possibility that Kessandra will sell the kiln.'],
    ['Ulm Bay ports may close.', 'There is a realistic possibility that Ulm Bay ports will close.'],
    ['AI could spread.', 'There is a realistic possibility that AI will spread.'],
    ['`syncd` may fail.', 'There is a realistic possibility that `syncd` will fail.'],
    ['However, `syncd` may fail.', 'However, there is a realistic possibility that `syncd` will fail.'],
    ['[The kiln](k.md) may close.', 'There is a realistic possibility that [the kiln](k.md) will close.'],
    ['However, **the kiln** may close.', 'However, there is a realistic possibility that **the kiln** will close.'],
    ['**Rents may rise.** Nobody pays.', '**There is a realistic possibility that rents will rise.** Nobody pays.'],
    ['⚓ Ships may wait.', '⚓ There is a realistic possibility that ships will wait.'],
    [
      'It is likely that the bar will silt up — and tolls will stay low.',
      'It is likely that the bar will silt up.\n- It is likely that tolls will stay low.',
    ],
    [
      'It is likely that both the bar will silt up and the kiln will close.',
      'It is likely that the bar will silt up.\n- It is likely that the kiln will close.',
    ],
    [
      'By May, it is likely that the bar will silt up and the kiln will close.',
      'By May, it is likely that the bar will silt up.\n- By May, it is likely that the kiln will close.',
    ],
    [
      'It is likely that the bar will silt up and that wards will flood.',
      'It is likely that the bar will silt up.\n- It is likely that wards will flood.',
    ],
  ])('of “%s”', (words, expected) => {
    expect(fixed(words, 'phia')[0]?.words).toBe(`- ${expected}`);
  });

  test.each([
    'The weir has a 12 % chance of breaking.',
    'There is a more than 10 % chance that the kiln closes.',
    'We put the odds of a lockout at 4 to 1 against.',
    'The heir may simply have been late.',
    'The kiln may already be closed.',
    '⚓ may wait.',
    'The ~~kiln may close.',
    'Perhaps in June.',
    'It is likely that both kilns will close and the ferry will stop.',
    'The convoy is likely to leave, and probably arrives in June.',
    'The convoy will probably leave, but is unlikely to arrive.',
    'If hail falls, the kiln is likely to close, and the quay is unlikely to open.',
    'By May, the kiln is likely to close, and the quay is unlikely to open in July.',
    'Odania: it is likely that tolls will rise and the kiln will close.',
    'It is likely that either the kiln will close and the ferry will stop.',
  ])('“%s” is reported and has none', (words) => {
    const problems = problemsOf(placed(words, 'phia'), 'phia');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  test('odds against are those of the other side', () => {
    const [problem] = problemsOf(placed('We put the odds of a lockout at 4 to 1 against.', 'phia'), 'phia');
    expect(problem?.message).toContain('the nearest is “highly unlikely” (10–20 %)');
  });

  test('a formula is no hedge', () => {
    expect(problemsOf(placed('The sum $may$ be told.', 'phia'), 'phia')).toEqual([]);
  });
});

describe('fixing all, the unsafe too', () => {
  const all = (words: string) => {
    const text = placed(words, 'phia');
    const result = fixAll(text, (current) => problemsOf(current, 'phia'), true);
    return { words: within(result.text, 'phia'), choices: result.choices };
  };

  test.each([
    'Rents may rise in June.',
    'Tolls will be raised in June.',
    'Rents could possibly rise in June.',
    'The kiln is bound to close.',
    'A lockout is not unlikely.',
    'It is likely (20 %) that the kiln closes.',
    'There is a 22 % probability that the kiln closes.',
    'There is a 15 % chance of a lockout.',
  ])('leaves a choice: %s', (words) => {
    expect(all(words)).toEqual({ words: `- ${words}`, choices: 1 });
  });

  test.each([
    ['It is quite likely that the kiln closes.', 'It is likely that the kiln closes.'],
    ['There is a slim chance of hail in April.', 'Hail in April is highly unlikely.'],
    [
      'It is quite likely that the bar will silt up and the kiln will close.',
      'It is likely that the bar will silt up.\n- It is likely that the kiln will close.',
    ],
  ])('makes what has one answer: %s', (words, expected) => {
    expect(all(words)).toEqual({ words: `- ${expected}`, choices: 0 });
  });
});

describe('the first word behind “It is … that”', () => {
  const opened = (words: string) =>
    fixed(words, 'phia', 'missing-estimate')[0]?.words.replace(/^- (?:It|There) .*?that /, '');

  test.each(
    [
      'Elections will be held.',
      'Fighting will resume.',
      'Heavy rain will fall.',
      'Most members will leave.',
      'Both sides will shell the quay.',
      'Holding the vote will be hard.',
      'Rebuilding the weir will take years.',
      'Hundreds of families will leave.',
      'Tropical storms will form.',
      'Two European envoys will resign.',
      'Winter wheat will fail.',
      'Central bank reserves will fall.',
      'Measles will spread.',
      'Extortion will spread.',
      'Fishermen will protest.',
      'Inflation will rise.',
      'Wells will run dry.',
      'Not all members will vote.',
      'By June the kiln will close.',
      'It will rain.',
      'There will be a strike.',
      'They’ll strike.',
    ].map((words) => [words, words.charAt(0).toLowerCase() + words.slice(1)] as const),
  )('%s loses its capital', (words, expected) => expect(opened(words)).toBe(expected));

  test.each([
    'Parliament will dissolve.',
    'Moscow will object.',
    'NATO will object.',
    'President Orr will resign.',
    'European envoys will visit.',
    'March rains will fail.',
    'De Vries will resign.',
    'iPhone sales will fall.',
    'Category 4 storms will form.',
    'Unit 731 will move.',
    'GDP growth will slow.',
    'Western governments will object.',
    'Islamist fighters will regroup.',
    'Iran will object.',
    'Beijing will object.',
    'New York will flood.',
    'Two Rivers County will flood.',
    'The Hague will object.',
  ])('%s keeps it', (words) => expect(opened(words)).toBe(words));
});

describe('an error has a fix', () => {
  /** What a term alone does not mend: its sentence has to be written anew. */
  const argued = [
    // Whose likelihood it is cannot be told.
    'The vote is a toss-up.',
    // A clause stands between.
    'We expect the crews, which left in May, to return.',
  ];

  test.each([
    'It’s highly probable that the kiln closes.',
    'We’d say it’s very likely that the kiln closes.',
    'They’ll very likely close the kiln.',
    'The kiln’s very likely to close.',
    'The kiln will close, most likely.',
    'Most likely, the kiln will close.',
    'A lockout is most likely.',
    'The odds are that the kiln closes.',
    'Chances are the kiln will close.',
    'The chances of a lockout are better than even.',
    'There are better-than-even odds that the kiln closes.',
    'It is a toss-up whether the kiln closes.',
    'It’s fifty-fifty whether the kiln closes.',
    'There is a fifty-fifty chance that the kiln closes.',
    'It is very likely (60 %) that the kiln closes.',
    'It is likely (22 %) that the kiln closes.',
    'I think the kiln will close.',
    'We believe that the kiln will close.',
    'We judge that the kiln will close.',
    'We are confident that the kiln will close.',
    'We expect the kiln to close.',
    'We expect a strike in June.',
    'We do not expect the kiln to close.',
    'We doubt that the kiln will close.',
    'It is doubtful whether the kiln will close.',
    'A thaw looks doubtful.',
    'Once hail falls, the kiln will close.',
    'In our view, the kiln will close.',
    'The kiln should close.',
    'The kiln is set to close.',
  ])('%s', (words) => {
    const errors = problemsOf(placed(words, 'phia'), 'phia').filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { message, fixes } of errors) expect(fixes.length, message).toBeGreaterThan(0);
  });

  test.each(argued)('but for: %s', (words) => {
    expect(problemsOf(placed(words, 'phia'), 'phia').flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  test.each([
    ['We cannot rule out that the kiln will close.', 'There is a realistic possibility that the kiln will close.'],
    ['There’s a good chance the kiln will close.', 'There is a realistic possibility that the kiln will close.'],
    ['They’ll very likely close the kiln.', 'It is highly likely that they’ll close the kiln.'],
    ['The kiln will close, most likely.', 'It is highly likely that the kiln will close.'],
    ['We expect a strike in June.', 'It is likely that there will be a strike in June.'],
    ['We doubt that the kiln will close.', 'It is unlikely that the kiln will close.'],
    ['A thaw looks doubtful.', 'A thaw looks unlikely.'],
    ['Once hail falls, the kiln will close.', 'Once hail falls, it is likely that the kiln will close.'],
    ['The chances of a lockout are better than even.', 'A lockout is likely.'],
    ['It is very likely (60 %) that the kiln closes.', 'It is likely (60 %) that the kiln closes.'],
  ])('%s → %s', (words, expected) => expect(fixed(words, 'phia')[0]?.words).toBe(`- ${expected}`));
});

test.each(cases)('fixing all twice is fixing all once, and brings no error (%s: %s)', (id, words) => {
  const problems = (text: string) => problemsOf(text, id);
  const errors = (text: string) => problems(text).filter(({ severity }) => severity === 'error');
  const text = placed(words, id);
  const safe = fixAll(text, problems);
  const unsafe = fixAll(text, problems, true);
  expect(fixAll(safe.text, problems).text).toBe(safe.text);
  expect(fixAll(unsafe.text, problems, true).text).toBe(unsafe.text);
  expect(fixAll(safe.text, problems, true).text).toBe(unsafe.text);
  for (const { rule } of errors(unsafe.text))
    expect(count(errors(unsafe.text), rule), rule).toBeLessThanOrEqual(count(errors(text), rule));
});
