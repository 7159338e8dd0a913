// Judgements in the rows and cells of tables, and horizons that tables name.
import { describe, expect, test } from 'vitest';
import { claimOf, readableText } from '../../server/src/briefing/model.ts';
import { columnHeads, columnOf } from '../../server/src/briefing/tables/tableColumns.ts';
import { groupsOf } from '../../server/src/features/overview.ts';
import { symbolsOf } from '../../server/src/features/symbols.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { drawProblems, problemsOf, read, today } from '../engine.ts';

const head = `# The canals of Ostrel

Ada Lind | 2 May 2025

## Summary

- The canals are dry.
- Tolls are low.
`;

/** A briefing whose forecast is `forecast`. */
const withForecast = (forecast: string): string => `${head}\nThe drought ended.\n\n## Forecast\n\n${forecast}\n`;

const under = (table: string): string =>
  withForecast(
    `### Short-term (Now - 3 months)\n\n${table}\n\n### Medium-term (3-12 months)\n\n- It is unlikely that the lock will close.\n\n### Long-term (>1 year)\n\n- It is likely that the quay will sink.`,
  );

/** A briefing with a table in its body, below a heading of its own. */
const inBody = (table: string): string =>
  under('- It is likely that it rains.').replace('The drought ended.', `## What follows\n\n${table}`);

/** A table of these lines, cells apart by `|`. */
const table = (first: string, ...rows: string[]): string =>
  [first, first.replace(/[^|]+/g, '---'), ...rows].map((row) => `|${row}|`).join('\n');

/** The judgements that come from tables: `horizon: claim, term, deadline`. */
const judged = (text: string): string[] =>
  read(text)
    .judgements.filter(({ sentence }) => sentence.blockKind === 'cell')
    .map((judgement) => {
      const { sentence, horizon, estimate, deadline } = judgement;
      const place = horizon?.is?.id ?? sentence.zone;
      const told = [estimate?.term?.text ?? '–', ...(deadline ? [String(deadline.days.to)] : [])];
      return `${place}: ${readableText(claimOf(judgement))}, ${told.join(', ')}`;
    });

/** What is reported in tables: `rule “words”`. */
const reported = (text: string): string[] =>
  problemsOf(text)
    .filter(({ span }) => text.slice(text.lastIndexOf('\n', span.start - 1) + 1).startsWith('|'))
    .map(({ rule, span }) => `${rule} “${text.slice(span.start, span.end)}”`);

describe('heads of columns', () => {
  test.each(columnHeads.map((row) => [row.example, row] as const))('%s', (example, row) => {
    expect(columnOf(example)).toBe(row.column);
    const fewer = columnHeads.filter((other) => other !== row);
    expect(columnOf(example, fewer)).not.toBe(row.column);
  });

  test.each([
    ['Likelihood (our estimate)', 'likelihood'],
    ['**Probability**:', 'likelihood'],
    ['Judgment', 'claim'],
    ['Event', 'event'],
    ['Deadline', 'deadline'],
    ['By', 'deadline'],
    ['Horizon', 'horizon'],
    ['Confidence', 'confidence'],
    ['Verdict', 'outcome'],
    ['Market probability', undefined],
    ['Likelihood × impact', undefined],
    ['Impact', undefined],
    ['Event in which the likelihood of a strike was raised', undefined],
    ['', undefined],
  ])('“%s”: %s', (words, column) => {
    expect(columnOf(words)).toBe(column);
  });
});

describe('a row is a judgement', () => {
  test.each([
    ['a term', table('Event|Likelihood', 'Tolls rise|Likely'), ['short: Tolls rise, likely']],
    [
      'a term in bold',
      table('Development|WEP', '**Tolls rise**|**Highly likely**'),
      ['short: Tolls rise, highly likely'],
    ],
    ['a figure', table('#|Prediction|Probability', '1|Tolls rise|65 %'), ['short: Tolls rise, –']],
    [
      'no word of it',
      table('Event|Likelihood', 'Tolls rise|', 'Tolls fall'),
      ['short: Tolls rise, –', 'short: Tolls fall, –'],
    ],
    [
      'a deadline',
      table('Event|Due|Odds', 'Tolls rise|31 July 2025|Likely'),
      ['short: Tolls rise, likely, 2025-07-31'],
    ],
    [
      'a window',
      table('Event|Time frame|Odds', 'Tolls rise|Next 2 months|Likely'),
      ['short: Tolls rise, likely, 2025-07-02'],
    ],
    ['a quarter', table('Event|When|Odds', 'Tolls rise|Q3 2025|Likely'), ['short: Tolls rise, likely, 2025-09-30']],
    [
      'a deadline in the event',
      table('Event|Odds', 'Tolls rise by 1 June 2025|Likely'),
      ['short: Tolls rise by 1 June 2025, likely, 2025-06-01'],
    ],
    [
      'a deadline beside the term',
      table('Event|Odds', 'Tolls rise|Likely by 1 June 2025'),
      ['short: Tolls rise, likely, 2025-06-01'],
    ],
    ['two sentences', table('Event|Odds', 'Tolls rise. Fees fall.|Likely'), ['short: Tolls rise. Fees fall., likely']],
    [
      'an event that says it',
      table('Key judgement|Odds', 'It is unlikely that tolls rise.|'),
      ['short: It is unlikely that tolls rise., unlikely'],
    ],
    [
      'a term and a figure',
      table('Event|Likelihood|Probability', 'Tolls rise|Likely|60 %'),
      ['short: Tolls rise, likely'],
    ],
    [
      'a remark with a term',
      table('Event|Likelihood|Why', 'Tolls rise|Likely|A strike is unlikely.'),
      ['short: Tolls rise, likely'],
    ],
    [
      'judged by a word',
      table('Question|Assessment', 'Do tolls rise?|Likely', 'Do fees fall?|Unlikely'),
      ['short: Do tolls rise?, likely', 'short: Do fees fall?, unlikely'],
    ],
    ['an outcome that may come', table('Outcome|Probability', 'Tolls rise|Likely'), ['short: Tolls rise, likely']],
    ['a risk', table('Risk|Likelihood', 'Tolls rise|Likely'), ['short: Tolls rise, likely']],
    [
      'the name of a scenario',
      table('#|Scenario name|Probability|WEP', 'S-1|Tolls rise and stay|60 %|Likely'),
      ['short: Tolls rise and stay, likely'],
    ],
    [
      'beside words of estimative probability',
      table('Aspect|WEP confidence|Tag', 'The tolls last|Very likely (75–85%)|[year]', 'Fees fall|Unlikely|[year]'),
      ['short: The tolls last, –', 'short: Fees fall, unlikely'],
    ],
    ['beside another grade', table('Aspect|Likelihood|Tag', 'The tolls last|Likely|[year]'), []],
    ['names beside words of estimative probability', table('Pier|WEP', 'North|Likely', 'East|Likely'), []],
    ['not applicable', table('Event|Likelihood', 'Tolls rise|n/a'), []],
    ['a sum', table('Scenario|Probability', 'Total|100 %'), []],
    ['no event', table('Event|Likelihood', '|Likely'), []],
    [
      'in its own words',
      table('Judgement|Confidence', 'It is likely that tolls rise. They are low.|High', 'Fees will fall.|Low'),
      ['short: It is likely that tolls rise., likely', 'short: Fees will fall., –'],
    ],
    ['a calendar', table('Event|Date', 'Parliament will vote|3 June 2025'), []],
    ['indicators', table('Indicator|Event|Likelihood', 'A notice|Tolls rise|Likely'), []],
    ['a scale', table('Judgement|Probability', 'Likely|55–75 %', 'Unlikely|25–35 %'), []],
    ['the view of others', table('Forecaster|Event|Probability', 'A bank|Tolls rise|60 %'), []],
  ])('%s', (_, words, expected) => {
    expect(judged(under(words))).toEqual(expected);
  });

  test.each([
    ['in the body', table('Event|Likelihood', 'Tolls rise|Likely'), ['forecast: Tolls rise, likely']],
    ['no risk in the body', table('Risk|Likelihood', 'Tolls rise|High'), []],
    ['none in its own words', table('Judgement|Confidence', 'Fees will fall.|Low'), []],
  ])('%s', (_, words, expected) => {
    expect(judged(inBody(words))).toEqual(expected);
  });

  test('none among sources', () => {
    const text = `${under('- It is likely that it rains.')}\n## Sources\n\n${table('Event|Likelihood', 'Tolls rise|High')}\n`;
    expect(judged(text)).toEqual([]);
    expect(reported(text)).toEqual([]);
  });
});

describe('horizons', () => {
  const horizonsOf = (text: string) => read(text).horizons.map(({ is, days }) => `${is?.id} ${days?.from} ${days?.to}`);
  const whole = ['short 2025-05-02 2025-08-02', 'medium 2025-08-02 2026-05-02', 'long 2026-05-02 undefined'];

  test('are rows', () => {
    const text = withForecast(
      `${table('Horizon|Judgement', '**Short-term** (Now - 3 months)|It is likely that tolls rise.', '|It is unlikely that fees fall.', '3–12 months|Barges will return.', 'Long-term (>1 year)|')}\n\nIt is likely that it rains.`,
    );
    expect(horizonsOf(text)).toEqual(whole);
    expect(judged(text)).toEqual([
      'short: It is likely that tolls rise., likely',
      'short: It is unlikely that fees fall., unlikely',
      'medium: Barges will return., –',
    ]);
    expect(drawProblems(text)).toEqual([
      '18:14-33 missing-estimate: “Barges will return” does not say how likely it is: begin with “It is … that” and a PHIA term.',
      '19:2-21 empty-horizon: “Long-term (>1 year)” holds no judgement: write at least one, as “It is … that …” with a term.',
    ]);
    expect(read(text).judgements.at(-1)?.horizon).toBeUndefined();
  });

  test('are rows in any column and order', () => {
    const text = withForecast(
      table(
        'Event|Horizon|Likelihood',
        'Tolls rise|Short-term (Now - 3 months)|Likely',
        'Fees fall|Medium-term (3-12 months)|Likely',
        'Locks shut|Short-term|Unlikely',
        'It rains|By July 2025|Likely',
        'It snows|Long-term (>1 year)|Likely',
      ),
    );
    expect(horizonsOf(text)).toEqual(whole);
    expect(judged(text)).toEqual([
      'short: Tolls rise, likely',
      'medium: Fees fall, likely',
      'short: Locks shut, unlikely',
      'forecast: It rains, likely, 2025-07-31',
      'long: It snows, likely',
    ]);
    expect(drawProblems(text)).toEqual([]);
  });

  test('are rows with windows of the writer’s own', () => {
    const own = (head: string, ...rows: string[]) => withForecast(table(head, ...rows));
    const rows = [
      'Next quarter|It is likely that tolls rise.',
      '3 to 9 months|It is unlikely that fees fall.',
      '9 to 24 months|It is likely that it rains.',
    ];
    const text = own('Horizon|Judgement', ...rows);
    expect(horizonsOf(text)).toEqual([
      'undefined 2025-05-02 2025-09-30',
      'undefined 2025-08-02 2026-02-02',
      'undefined 2026-02-02 2027-05-02',
    ]);
    expect(drawProblems(text)).toEqual([]);
    expect(
      horizonsOf(own('Window|Event|Odds', 'Next 90 days|Tolls rise|Likely', '1–2 years|Fees fall|Likely')),
    ).toEqual(['short 2025-05-02 2025-07-31', 'undefined 2026-05-02 2027-05-02']);
    // One window, a plan, years of figures, a window that is no window, windows that are deadlines.
    for (const other of [
      own('Horizon|Judgement', '9 to 24 months|It is likely that it rains.'),
      own('Horizon|What we do', '9 to 12 months|Hire two.', '1–2 years|Hire ten.'),
      own('Time|Forecast', '2026|2.1 %', '2027|2.4 %'),
      own('Horizon|Judgement', '9 to 24 months|It is likely that it rains.', 'Thereafter|It is likely that it snows.'),
      own('Event|Time frame|Odds', 'Tolls rise|9 to 24 months|Likely', 'Fees fall|1–2 years|Likely'),
    ])
      expect(horizonsOf(other)).toEqual([]);
  });

  test('are rows beside likelihoods of the one event that the head of their column names', () => {
    const text = withForecast(
      table(
        'Horizon|P(a drought)|Band|Assessment',
        '1 year|60 %|±5 %|**Likely**',
        '3 years|88 %|±9 %|Highly likely to almost certain',
      ),
    );
    expect(horizonsOf(text)).toEqual(['undefined 2025-05-02 2026-05-02', 'undefined 2025-05-02 2028-05-02']);
    expect(judged(text)).toEqual(['forecast: a drought, likely', 'forecast: a drought, highly likely']);
    expect(reported(text)).toEqual([]);
    const alone = withForecast(table('Window|Probability of a drought', 'Next 30 days|likely', 'Next 90 days|70 %'));
    expect(judged(alone)).toEqual(['forecast: a drought, likely', 'short: a drought, –']);
    expect(reported(alone)).toEqual(['number-without-term “70 %”']);
    const two = withForecast(
      table(
        'Horizon|P(flood)|P(drought)|Assessment',
        '0-3 months|5 %|2 %|The dykes hold',
        '3-12 months|12 %|4 %|Drought unlikely',
      ),
    );
    expect(judged(two)).toEqual(['short: flood, –', 'short: drought, –', 'medium: flood, –', 'medium: drought, –']);
    const told = withForecast(
      table('Horizon|P(flood)|Assessment', '0-3 months|5 %|The dykes hold', '3-12 months|12 %|They hold'),
    );
    expect(judged(told)).toEqual(['short: flood, –', 'medium: flood, –']);
    const ragged = withForecast(
      table(
        'Horizon|P(a flood)|Assessment',
        '0-3 months||Likely',
        '3-12 months|12 %|Highly unlikely',
        'Total|90 %|Likely',
      ),
    );
    expect(judged(ragged)).toEqual(['short: a flood, likely', 'medium: a flood, highly unlikely']);
    expect(reported(ragged)).toEqual([]);
    for (const other of ['Horizon|Probability (%)', 'Horizon|Odds', 'Horizon|Likelihood of 1'])
      expect(judged(withForecast(table(other, 'Next 30 days|likely', 'Next 90 days|70 %')))).toEqual([]);
  });

  test('are columns with windows of the writer’s own, or rows of a grid', () => {
    const columns = (first: string, ...cells: string[]) =>
      withForecast(table(`${first}|0-30 days|30-90 days|Beyond 90 days`, ...cells));
    const own = ['2025-05-02 2025-06-01', '2025-06-01 2025-07-31', '2025-07-31 undefined'];
    const text = columns('Event', 'Tolls rise|likely|60 %|unlikely', 'Fees fall|unlikely|High|–');
    expect(horizonsOf(text)).toEqual(own.map((days) => `undefined ${days}`));
    expect(judged(text).slice(0, 4)).toEqual([
      'forecast: Tolls rise, likely',
      'forecast: Tolls rise, –',
      'forecast: Tolls rise, unlikely',
      'forecast: Fees fall, unlikely',
    ]);
    expect(problemsOf(text).filter(({ rule }) => rule.endsWith('horizon'))).toEqual([]);
    const grid = withForecast(
      table('Horizon|Truce|Siege', 'Next 30 days|likely|unlikely', '1–6 months|unlikely|likely'),
    );
    expect(horizonsOf(grid)).toEqual(['undefined 2025-05-02 2025-06-01', 'undefined 2025-06-02 2025-11-02']);
    expect(judged(grid)).toHaveLength(4);
    for (const other of [
      columns('Risk', 'Tolls rise|High|High|Low'),
      columns('Quay', 'North|likely|likely|unlikely'),
      columns('Event', 'Ships in port|12|14|9'),
    ])
      expect(horizonsOf(other)).toEqual([]);
  });

  test('are rows that have deadlines too', () => {
    const text = withForecast(
      table('Horizon|Event|Due|Odds', 'Short-term (Now - 3 months)|Tolls rise|June 2025|Likely'),
    );
    expect(judged(text)).toEqual(['short: Tolls rise, likely, 2025-06-30']);
  });

  test('are rows without a head', () => {
    const text = withForecast(
      table(
        ' |Our view',
        'Short-term (Now - 3 months)|It is likely that tolls rise.',
        'Long-term (>1 year)|It is likely that fees fall.',
      ),
    );
    expect(judged(text)).toEqual([
      'short: It is likely that tolls rise., likely',
      'long: It is likely that fees fall., likely',
    ]);
    const [problem] = problemsOf(text);
    expect(problem?.rule).toBe('missing-horizon');
    expect(problem?.fixes).toEqual([]);
  });

  test('are columns', () => {
    const text = withForecast(
      table(
        'Event|Short-term (Now - 3 months)|Medium-term likelihood (3-12 months)|Long-term (>1 year)',
        'Tolls may rise|Unlikely|60 %|Highly likely',
        'Barges return|Likely by July 2025|It is unlikely that they return.|–',
        'Locks shut|High|They stay open.|They will reopen.',
      ),
    );
    expect(horizonsOf(text)).toEqual(whole);
    expect(judged(text)).toEqual([
      'short: Tolls may rise, unlikely',
      'medium: Tolls may rise, –',
      'long: Tolls may rise, highly likely',
      'short: Barges return, likely, 2025-07-31',
      'medium: It is unlikely that they return., unlikely',
      'short: Locks shut, –',
      'long: They will reopen., –',
    ]);
    expect(reported(text)).toEqual([
      'number-without-term “60 %”',
      'nonstandard-term “High”',
      'missing-estimate “They will reopen.”',
    ]);
  });

  test('under which no events stand give their cells’ own words only', () => {
    const text = withForecast(
      table(
        'Driver|Short-term (Now - 3 months)|Long-term (>1 year)',
        'Tolls|4 %|High',
        'Rain|Likely|It is unlikely that it rains.',
      ),
    );
    expect(judged(text)).toEqual(['short: Rain, likely', 'long: It is unlikely that it rains., unlikely']);
  });

  test('of measures are none', () => {
    const text = withForecast(table('Action|Short-term (Now - 3 months)|Long-term (>1 year)', 'Hire|Two|Ten'));
    expect(horizonsOf(text)).toEqual([]);
  });

  test('that a heading names are not named twice', () => {
    const text = under('- It is likely that it rains.').replace(
      '### Short',
      `${table('Event|Short-term (Now - 3 months)|Medium-term (3-12 months)', 'Tolls rise|Likely|Unlikely')}\n\n### Short`,
    );
    expect(horizonsOf(text)).toEqual(whole);
    expect(judged(text)).toEqual(['short: Tolls rise, likely', 'medium: Tolls rise, unlikely']);
    expect(read(text).horizons.map(({ heading }) => heading.style)).toEqual(['heading', 'heading', 'heading']);
  });

  test('are none of a table under a horizon or outside the forecast', () => {
    const rows = table(
      'Horizon|Judgement',
      'Long-term (>1 year)|It is likely that tolls rise.',
      'Short-term (Now - 3 months)|It rains.',
    );
    expect(horizonsOf(under(rows))).toEqual(whole);
    expect(horizonsOf(inBody(rows))).toEqual(whole);
  });

  test('out of order have no fix that would cut the table', () => {
    const text = withForecast(
      table(
        'Horizon|Judgement',
        'Medium-term (3-12 months)|It is likely that tolls rise.',
        'Short-term (Now - 3 months)|It is likely that fees fall.',
        'Long-term (>1 year)|It is likely that it rains.',
      ),
    );
    expect(problemsOf(text).map(({ rule, fixes }) => `${rule} ${fixes.length}`)).toEqual(['misplaced-horizon 0']);
  });
});

describe('rules hold in their cell', () => {
  const row = (first: string, cells: string) => under(table(first, cells));

  test.each([
    ['missing-estimate “  ”', row('Event|Likelihood', 'Tolls rise|  ')],
    ['missing-estimate “–”', row('Event|Likelihood', 'Tolls rise|–')],
    ['missing-estimate “Rising”', row('Event|Likelihood', 'Tolls rise|Rising')],
    ['missing-estimate “Tolls rise”', row('Event|Likelihood', 'Tolls rise')],
    ['nonstandard-term “Medium”', row('Event|Likelihood', 'Tolls rise|Medium')],
    ['nonstandard-term “Low to medium”', row('Event|Likelihood', 'Tolls rise|Low to medium')],
    ['nonstandard-term “Very Likely”', row('Event|Likelihood', 'Tolls rise|Likely / Very Likely')],
    ['nonstandard-term “Very likely”', row('Event|Likelihood', 'Tolls rise|Very likely')],
    ['number-without-term “0.65”', row('Event|Likelihood', 'Tolls rise|0.65')],
    ['number-without-term “55–75 %”', row('Event|Likelihood', 'Tolls rise|55–75 %')],
    ['number-outside-band “20 %”', row('Event|Likelihood', 'Tolls rise|Likely (20 %)')],
    ['number-outside-band “20 %”', row('Event|Likelihood|Probability', 'Tolls rise|Likely|20 %')],
    ['vague-likelihood “possible”', row('Event|Likelihood', 'Tolls rise|possible')],
    ['false-certainty “Certain”', row('Event|Likelihood', 'Tolls rise|Certain')],
    ['nonstandard-confidence “Strong”', row('Event|Likelihood|Confidence', 'Tolls rise|Likely|Strong')],
    ['confidence-with-likelihood “high confidence”', row('Event|Likelihood', 'Tolls rise|Likely, high confidence')],
    ['compound-judgement “and”', row('Event|Likelihood', 'Tolls rise and the board will sell the lease|Likely')],
    ['deadline-outside-horizon “June 2027”', row('Event|Likelihood|Deadline', 'Tolls rise|Likely|June 2027')],
    ['deadline-outside-horizon “by June 2027”', row('Event|Likelihood', 'Tolls rise by June 2027|Likely')],
    ['vague-time “soon”', row('Event|Likelihood', 'Tolls rise soon|Likely')],
    ['leftover-placeholder “TBD”', row('Event|Likelihood', 'Tolls rise|TBD')],
  ])('%s', (expected, text) => {
    expect(reported(text)).toEqual([expected]);
  });

  test.each([
    ['a confidence in a column of its own', row('Event|Likelihood|Confidence', 'Tolls rise|Likely|High')],
    ['a figure beside its term', row('Event|Likelihood|Probability', 'Tolls rise|Likely|60 %')],
    ['*may* beside a likelihood', row('Event|Likelihood', 'Tolls may rise|Likely')],
    ['*we assess* beside a likelihood', row('Judgement|Likelihood', 'We assess that tolls will rise|Likely')],
    ['a likelihood of last month', row('Event|Previous likelihood|Likelihood', 'Tolls rise|High|Likely')],
  ])('not of %s', (_, text) => {
    expect(reported(text)).toEqual([]);
  });

  test('where the term says in a sentence no more than a part of one', () => {
    const kent = (cell: string) => `---\nstandard: kent\n---\n\n${row('Event|Likelihood', `Tolls rise|${cell}`)}`;
    expect(reported(kent('Chances about even'))).toEqual([]);
    expect(reported(kent('About even'))).toEqual(['nonstandard-term “About even”']);
    const [fix] = problemsOf(kent('may')).find(({ rule }) => rule === 'vague-likelihood')?.fixes ?? [];
    expect(reported(applyEdits(kent('may'), fix?.edits ?? []))).toEqual([]);
  });

  const fixed = (text: string): string[] =>
    problemsOf(text).flatMap(({ fixes }) =>
      fixes.slice(0, 1).map(({ edits }) => {
        const changed = applyEdits(text, edits);
        expect(reported(changed).length).toBe(reported(text).length - 1);
        return changed.split('\n').find((line) => line.startsWith('|Tolls')) ?? '';
      }),
    );

  test.each([
    [row('Event|Likelihood', 'Tolls rise|  '), '|Tolls rise| Realistic possibility |'],
    [row('Event|Likelihood', 'Tolls rise|'), '|Tolls rise| Realistic possibility |'],
    [row('Event|Likelihood', 'Tolls rise| Rising '), '|Tolls rise| Realistic possibility |'],
    [row('Event|Likelihood', 'Tolls rise|**High**'), '|Tolls rise|**Highly likely**|'],
    [row('Event|Likelihood', 'Tolls rise| 65 % '), '|Tolls rise| Likely (65 %) |'],
    [row('Event|Likelihood', 'Tolls rise|Likely (20 %)'), '|Tolls rise|Highly unlikely (20 %)|'],
    [row('Event|Likelihood|P', 'Tolls rise|Likely|20 %'), '|Tolls rise|Highly unlikely|20 %|'],
    [row('Event|Confidence|Odds', 'Tolls rise|Strong|Likely'), '|Tolls rise|High|Likely|'],
  ])('a fix writes in it: %#', (text, expected) => {
    expect(fixed(text)).toEqual([expected]);
  });

  test('an estimate that the summary does not share', () => {
    const rows = table('Event|Likelihood', 'The board raises the tolls|Unlikely');
    const point = '- It is likely that the board will raise the tolls.';
    const conflicts = (text: string) =>
      drawProblems(text.replace('- Tolls are low.', point)).filter((problem) => problem.includes('conflicting'));
    const expected =
      '8:9-15 conflicting-estimates: “likely” (55–75 %) here, but “Unlikely” (25–35 %) for the same event in the forecast: use one term.';
    expect(conflicts(under(rows))).toEqual([expected]);
    expect(conflicts(inBody(rows))).toEqual([expected]);
  });

  test('an estimate in a table that the forecast does not share', () => {
    const text = inBody(table('Event|Likelihood', 'It rains at dawn in Ostrel|Unlikely')).replace(
      'it rains.',
      'it will rain at dawn in Ostrel.',
    );
    expect(drawProblems(text)).toEqual([
      '14:29-37 conflicting-estimates: “Unlikely” (25–35 %) here, but “likely” (55–75 %) for the same event in the forecast: use one term.',
    ]);
  });

  test('an outcome is due in its column', () => {
    const closed = (outcome: string) =>
      drawProblems(
        row('Event|Likelihood|Outcome', `Tolls rise|Likely|${outcome}`).replace('2 May 2025', '2 May 2024'),
      ).filter((problem) => problem.includes('Short-term'));
    expect(closed('Yes')).toEqual([]);
    expect(closed('')).toEqual([
      '14:5-32 closed-horizon: “Short-term (Now - 3 months)” closed on 2 August 2024: say in the column for it what became of its judgement.',
    ]);
  });
});

test('lists name a row by its event', () => {
  const text = under(table('Event|Likelihood|Due', 'Tolls rise|Likely|July 2025', 'Fees fall|High|'));
  const [group] = groupsOf(read(text), problemsOf(text), today);
  expect(group?.judgements.map(({ event, deadline, problems }) => [event, deadline, problems.length])).toEqual([
    ['Tolls rise', 'July 2025', 0],
    ['Fees fall', '', 1],
  ]);
  expect(JSON.stringify(symbolsOf(read(text)))).toContain('"name":"Tolls rise","detail":"55–75 %"');
});

test('a register of risks is no set of scenarios, and its rows are no judgements', () => {
  const table = (grave: string) =>
    `| Scenario | Probability | ${grave} |\n| --- | --- | --- |\n| The lock closes | 60 % | High |\n| The quay sinks | 70 % | Low |`;
  const claims = (text: string) => read(text).judgements.map((judgement) => readableText(claimOf(judgement)));
  const rules = (text: string) => problemsOf(text).map(({ rule }) => rule);
  for (const grave of ['Impact', 'Mitigation', 'Risk score']) {
    expect(claims(inBody(table(grave)))).not.toContain('The lock closes');
    expect(rules(inBody(table(grave)))).not.toContain('scenario-sum');
  }
  expect(claims(inBody(table('Grounds')))).toContain('The lock closes');
  expect(rules(inBody(table('Grounds')))).toContain('scenario-sum');
  expect(claims(inBody(table('Impact').replace('Scenario', 'Event')))).toContain('The lock closes');
});

test('“Roughly even” leaves out the chance', () => {
  const table = '| Event | Probability band |\n| --- | --- |\n| The lock closes | Roughly Even (45–55 %) |';
  const text = inBody(table).replace('# The canals', '---\nstandard: icd203\n---\n\n# The canals');
  const { estimate } = read(text).judgements.find((judgement) => claimOf(judgement).prose.includes('lock')) ?? {};
  expect([estimate?.text, estimate?.term?.band.low]).toEqual(['Roughly Even', 45]);
  expect(problemsOf(text).filter(({ rule }) => /band|nonstandard-term|missing-estimate/.test(rule))).toEqual([]);
});

describe('horizons as rows, events as heads of columns', () => {
  const rows = [
    '0–3 months | unlikely | 20 %',
    '3–12 months | likely | 30 %',
    '>1 year | highly likely | almost certain',
  ];
  const heads = 'Horizon | The lock closes | Silt';

  test('each cell is a judgement on the event above it, in the horizon of its row', () => {
    const text = withForecast(table(heads, ...rows));
    expect(judged(text)).toEqual([
      'short: The lock closes, unlikely',
      'short: Silt, –',
      'medium: The lock closes, likely',
      'medium: Silt, –',
      'long: The lock closes, highly likely',
      'long: Silt, almost certain',
    ]);
    expect(read(text).judgements.map(({ figure }) => figure?.low)).toEqual([
      undefined,
      20,
      undefined,
      30,
      undefined,
      undefined,
    ]);
    expect(reported(text).filter((report) => !report.startsWith('number'))).toEqual([]);
    expect(problemsOf(text).filter(({ rule }) => rule === 'missing-horizon')).toEqual([]);
  });

  test('other time frames say by when', () => {
    const text = withForecast(table(heads, 'By June 2026 | unlikely | likely', 'By June 2027 | likely | likely'));
    expect(judged(text)).toEqual([
      'forecast: The lock closes, unlikely, 2026-06-30',
      'forecast: Silt, likely, 2026-06-30',
      'forecast: The lock closes, likely, 2027-06-30',
      'forecast: Silt, likely, 2027-06-30',
    ]);
  });

  test('cells that name what may happen are judgements in their own words', () => {
    const text = withForecast(
      table(
        'Horizon | Land | Sea',
        '0–3 months | Raids likely | Strike unlikely',
        '3–12 months | Raids likely | Calm likely',
      ),
    );
    expect(judged(text)).toContain('short: Raids likely, likely');
    expect(judged(text).join()).not.toContain('Land');
  });

  test('figures alone are probabilities only where the heading asks for them', () => {
    const shares = table('Horizon | Coal | Peat', '0–3 months | 40 % | 60 %', '3–12 months | 30 % | 70 %');
    expect(judged(withForecast(shares))).toEqual([]);
    expect(reported(withForecast(shares))).toEqual([]);
    expect(judged(withForecast(`### Probability of each\n\n${shares}`))).toHaveLength(4);
    expect(judged(withForecast(`### Shares\n\n${shares}`))).toEqual([]);
  });

  test.each([
    ['measures', table('Horizon | Inflation | Turnout', '0–3 months | 4 % | 60 %', '3–12 months | 3 % | 70 %')],
    ['grades', table('Horizon | Mud | Ice', '0–3 months | high | low', '3–12 months | low | low')],
    ['one row', table('Horizon | Mud | Ice', '0–3 months | 40 % | 60 %')],
  ])('%s: none', (_, written) => {
    expect(judged(withForecast(written))).toEqual([]);
    expect(reported(withForecast(written))).toEqual([]);
  });
});
