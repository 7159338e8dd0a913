// Which section is the forecast, and which horizons it has: by its words and by what stands under it.
import { describe, expect, test } from 'vitest';
import { claimOf, readableText } from '../../server/src/briefing/model.ts';
import { foreignNames } from '../../server/src/briefing/outline/foreignNames.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import type { Template } from '../../server/src/templates/template.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { slice } from '../../server/src/text/span.ts';
import { options, problemsOf, read } from '../engine.ts';
import { paper } from './papers.ts';

const forecasts = (text: string) =>
  read(text)
    .sections.filter(({ is }) => is?.role === 'forecast')
    .map(({ heading }) => heading.text);
const problems = (text: string, rule: string) =>
  problemsOf(text)
    .filter((problem) => problem.rule === rule)
    .map(({ span }) => slice(text, span));

test.each([
  ['12-Month Outlook'],
  ['Outlook & Consequences'],
  ['Analytic Outlook'],
  ['Outlook, Next 30 to 90 Days'],
  ['Key Predictions'],
  ['Scenarios and outlook'],
  ['Regional forecasts for the Sund'],
  ['5. What we expect: projections'],
])('“%s” with horizons is the forecast, and so is it with a judgement', (heading) => {
  const words = heading.replace(/^5\. /, '');
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, '3']))).toEqual([words]);
  const judging = paper(['## Summary', ':', `## ${heading}`, '*']);
  expect(forecasts(judging)).toEqual([words]);
  expect(problems(judging, 'missing-section')).toEqual([]);
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, '…']))).toEqual([]);
});

test('a heading with a forecast’s word is the forecast where two predictions with figures stand under it', () => {
  const heading = 'Probabilistic forecast (three runs; 6–12 months)';
  const list = '- A second strike closes the lock: 55–70% (median 62%).\n\n- The pilots leave by June: 20%.';
  const written = paper(['## Summary', ':', `## ${heading}`, list]);
  expect(forecasts(written)).toEqual([heading]);
  expect(read(written).judgements.map(({ figure }) => figure?.low)).toEqual([55, 20]);
  for (const other of ['- Wool: 55%\n- Salt: 20%', '- A second strike closes the lock: 55%'])
    expect(forecasts(paper(['## Summary', ':', `## ${heading}`, other]))).toEqual([]);
});

test.each([
  ['Indicators to watch', []],
  ['Key signposts', []],
  ['Warning signs & triggers', []],
  ['Tolls', ['The crews may leave.']],
])('what stands under “%s” in a forecast is judged: %j', (heading, judged) => {
  const written = paper(['## Summary', ':', '## Forecast', '3', `#### ${heading}`, '- The crews may leave.']);
  expect(
    read(written)
      .judgements.map(({ sentence }) => sentence.prose.trim())
      .filter((words) => words.startsWith('The crews')),
  ).toEqual(judged);
});

test.each([
  ['A strike is unlikely in the next 12 months.', '2026-05-02'],
  ['A strike remains unlikely in 2027.', '2027-12-31'],
  ['A strike is likely within 90 days.', '2025-07-31'],
  ['Within the next six months a strike is likely.', '2025-11-02'],
  ['A strike was likely in 2024.', undefined],
  ['The vote of 2027 is likely lost.', undefined],
])('“%s” falls due %s', (words, due) => {
  const [judgement] = read(paper(['## Key Judgements', `- ${words}`, '## Forecast', '3'])).judgements;
  expect(judgement?.deadline?.days.to?.toString()).toBe(due);
});

test.each(['Assessment & Outlook', 'Outlook &amp; Implications', 'Forecast and Outlook'])(
  '“%s” is the forecast by its name, with “&” for “and”',
  (heading) => {
    expect(forecasts(paper(['## Summary', ':', `## ${heading}`, '…']))).toEqual([heading.replace('&amp;', '&')]);
  },
);

test.each([
  ['Ferry Trade Outlook', 'Tolls are expected to rise.'],
  ['3. Forward Outlook', '- We anticipate more queues at the lock.'],
  ['Ice Forecasting', 'The sound will freeze early.'],
  ['Freight Prognosis (autumn)', 'Two lines are anticipated to merge.'],
  ['Pilots’ Views and Projections', '- The lock will only close if the crews leave.'],
  ['Forecast Matrix', '| Line | 2-Week Outlook |\n|---|---|\n| Vik | More queues |'],
  ['Pilots’ Assessment of Closure Probability', '- The closure has a low probability.'],
])('“%s” is the forecast where it says what will be, though no term says how likely', (heading, words) => {
  const written = paper(['## Summary', ':', `## ${heading}`, words]);
  expect(forecasts(written)).toEqual([heading.replace(/^3\. /, '')]);
  expect(problems(written, 'missing-section')).toEqual([]);
  expect(
    forecasts(paper(['## Summary', ':', '### Sund', `#### ${heading}`, words, `### ${heading}`, words])),
  ).toHaveLength(1);
});

test.each([
  ['Ferry Trade Outlook', 'Tolls rose.'],
  ['Ferry Trade Outlook', 'This section will be updated.'],
  ['Ferry Trade Outlook', 'Readers will find the tables below.'],
  ['Ferry Trade Outlook', '> Tolls will rise.'],
  ['Method of the Forecast', 'Tolls will rise.'],
  ['Last Year’s Forecast', 'Tolls will rise.'],
  ['Weather Forecast', 'It will rain.'],
  ['Outlook Calendar Settings', 'Invitations will be sent.'],
])('“%s” with “%s” is no forecast', (heading, words) => {
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, words]))).toEqual([]);
});

test.each([
  ['Threat Forecast 2025–2026', 'Tolls will rise.'],
  ['Outlook & indicators to watch', '- The ferry line may fold.'],
  ['5. Forward Projections', 'Tolls will rise.'],
  ['Ferry Trade Outlook', '### Next likely closures\n\n- The old lock'],
])('“%s” is the forecast with what stands under it: “%s”', (heading, words) => {
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, words]))).toEqual([heading.replace(/^5\. /, '')]);
});

test.each([
  ['Forecast accuracy 2024', 'Tolls will rise.'],
  ['Outlook & indicators to watch', '- The ferry line folded.'],
  ['Ferry Trade Outlook', '### Next steps\n\n- Paint the old lock'],
  ['Ferry Trade Outlook', '### Closures of 2024\n\n- The old lock'],
])('“%s” is no forecast with what stands under it: “%s”', (heading, words) => {
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, words]))).toEqual([]);
});

test.each([
  ['The yard likely closed its books before the raid.', false],
  ['The raid was probably the work of one crew.', false],
  ['The first raid had likely shown them the way.', false],
  ['The crew will probably come back.', true],
  ['It is likely that the crew will come back.', true],
  ['The crew is likely to come back.', true],
  ['Another raid is likely.', true],
])('“Assessment” is the forecast if “%s”: %s', (words, isForecast) => {
  expect(forecasts(paper(['## Summary', ':', '## Assessment', words]))).toEqual(isForecast ? ['Assessment'] : []);
  expect(forecasts(paper(['## Summary', ':', '## Outlook', words]))).toEqual(['Outlook']);
});

test('times within a scenario are its course, and no horizons', () => {
  const course = '**Course of events:**\n\n- **2026**: The lock closes.\n- **6 months**: The ferries are sold.';
  const scenarios = ['Base case (60 % probability)', '2.2 Gloomy scenario: “Low water” (40 %)'].flatMap((one) => [
    `### ${one}`,
    course,
  ]);
  const text = paper(['## Summary', ':', '## Scenario development', ...scenarios, '## Forecast of rents', '3']);
  expect(forecasts(text)).toContain('Scenario development');
  expect(read(text).horizons.map(({ is }) => is?.id)).toEqual(['short', 'medium', 'long']);
  expect(problems(text, 'horizon-window')).toEqual([]);
});

test.each([
  ['FINAL FORECAST: 42 %', true],
  ['Our headline estimate: about 1 in 4', false],
  ['Forecast: the lock closes (42 %)', true],
  ['Final forecast: how we came to it', false],
])('“%s” is the forecast by the figure in its heading: %s', (heading, isForecast) => {
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, 'The gates are old.']))).toEqual(
    isForecast ? [heading] : [],
  );
});

test('a forecast under a heading of its own goes before scenarios within another section', () => {
  const scenarios = [
    '### Ways to close the lock',
    '**Scenario 1: Strike (60% probability)** – The crews will likely stay at home.',
  ];
  const table = '| Event | Probability |\n|---|---|\n| The lock closes | 40% |\n| The ferries are sold | 10% |';
  const text = paper([
    '## Summary',
    ':',
    '## The lock',
    '### Strike scenarios',
    ...scenarios.slice(1),
    '## House forecasts',
    table,
  ]);
  expect(forecasts(text)).toEqual(['House forecasts']);
});

test('a length of time with which a sentence begins is no horizon', () => {
  const horizons = (item: string) =>
    read(paper(['## Summary', ':', '## Forecast', `- ${item}\n- The lock may close.`])).horizons.length;
  expect(horizons('**2+ years** needed to take the rest.')).toBe(0);
  expect(horizons('**6 months** to go.')).toBe(0);
  expect(horizons('**6 months:** The lock may close.')).toBe(1);
  expect(horizons('**Next 6 months** the lock may close.')).toBe(1);
});

test.each([
  ['What it means for the ferries', true],
  ['Roadmap of the ferries', false],
  ['Recommended steps', false],
])('windows that begin the items of a list under “%s” make it the forecast: %s', (heading, isForecast) => {
  const items = [
    '- **Short-term (1-2 years)**: The lines may fold.',
    '- **Long-term (5+ years)**: A potential end of the ferries.',
  ].join('\n');
  const text = paper(['## Summary', ':', `## ${heading}`, items, '## Conclusion', '…']);
  expect(forecasts(text)).toEqual(isForecast ? [heading] : []);
  expect(read(text).horizons.map(({ is }) => is?.id)).toEqual(isForecast ? ['short', 'long'] : []);
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, items, '## Forecast', '3']))).toEqual(['Forecast']);
  expect(read(text.replace(/^---[\s\S]*?---\n/, '')).isBriefing).toBe(false);
});

test.each([
  ['Future Scenarios', ['Scenario 1: The lock closes', 'Scenario 2: The lock stays'], true],
  ['Scenarios for the Sund', ['Best case', 'Worst case'], true],
  ['Future Scenarios', ['Scenario 1: The lock closes', 'Sources of the scenarios'], false],
  ['Test Scenarios', ['Scenario 1: A ferry lands', 'Scenario 2: A ferry sinks'], false],
  ['Scenarios of the tests', ['Scenario 1: A ferry lands', 'Scenario 2: A ferry sinks'], false],
])('“%s” with %j is the forecast: %s', (heading, scenarios, isForecast) => {
  const parts = scenarios.flatMap((scenario) => [`### ${scenario}`, '…']);
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, ...parts]))).toEqual(isForecast ? [heading] : []);
});

test('one of several scenarios is not the forecast alone', () => {
  const lines = (names: readonly string[]) =>
    paper([
      '## Summary',
      ':',
      ...names.flatMap((name) => [`## ${name}`, 'Tolls are likely (60%) to rise by June 2026.']),
    ]);
  expect(forecasts(lines(['Scenario A – the lock closes', 'Scenario B – the lock stays']))).toEqual([]);
  expect(forecasts(lines(['Outlook and scenario', 'Quays']))).toEqual(['Outlook and scenario']);
});

test.each([
  ['Scenario Outlook', 'Scenario', true],
  ['Possible Scenarios', '**Scenarios**', true],
  ['Scenario Outlook', 'Quay', false],
  ['Test Scenarios', 'Scenario', false],
])('“%s” above a table of “%s” is the forecast: %s', (heading, column, isForecast) => {
  const rows = [
    `| ${column} | Sign |`,
    '|---|---|',
    '| Base case: the lock stays | Repairs |',
    '| The lock closes | – |',
  ];
  const text = paper(['## Summary', ':', `## ${heading}`, rows.join('\n')]);
  expect(forecasts(text)).toEqual(isForecast ? [heading] : []);
});

test.each([
  ['Day 0: the crews walk out', 0],
  ['Week 3 – the lock closes', 0],
  ['Week 3', 1],
  ['Days 1-3: the crews walk out', 1],
])('“%s” in a forecast is a horizon: %i', (words, count) => {
  expect(read(paper(['## Summary', ':', '## Forecast', `### ${words}`, '*'])).horizons).toHaveLength(count);
});

test.each([
  ['Scenario Map (see the annex)', ['Quiet water (45% prior)', 'Slow leak (30%)'], true],
  ['Our scenario set', ['Quiet water (40 %)', 'Slow leak (about 60 %)'], true],
  ['Scenario Map', ['Quiet water (45%)', 'Slow leak'], false],
  ['Scenario Map', ['Quiet water (2024)', 'Slow leak (2025)'], false],
  ['Fleet by flag', ['Norwegian (45%)', 'Danish (30%)'], false],
  [
    'Outcomes and how likely they are: probability of each',
    ['⚓ **Quiet water:** 45% – no ferry is sold', 'Ice'],
    false,
  ],
  ['Probability of each outcome', ['⚓ **Quiet water:** 45% – no ferry is sold', '**Slow leak**: 30%'], true],
  ['Scenarios of growth', ['**GDP growth:** 3%, as before', '**Inflation:** 2%'], false],
  ['Outcome of the trials', ['**Quiet water:** 45%', '**Slow leak:** 30%'], false],
])('“%s” with a list of %j is the forecast: %s', (heading, leads, isForecast) => {
  const items = leads.map((lead) => (lead.includes('**') ? `- ${lead}` : `- **${lead}.** The fares stay.`)).join('\n');
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, items]))).toEqual(
    isForecast ? [heading.replace(/ \(see.*/, ' (see the annex)')] : [],
  );
});

test.each([
  [
    'Talks after Easter: outlook',
    '| Scenario | Probability |\n|---|---|\n| Accord | Likely (60%) |\n| Strike | Possible (40%) |',
    true,
  ],
  ['Forward-looking assessment', 'It is likely that the fares rise.', true],
  [
    'Possible scenarios of the line',
    '**Scenario A: Quiet (60% probability)**\n\n- …\n\n**Scenario B: Loud (40%)**\n\n- …',
    true,
  ],
  ['Fleet after Easter: outlook', '| Risk | Probability | Impact |\n|---|---|---|\n| Fire | Low | High |', false],
  ['Fleet after Easter: outlook', '| Ship | Length |\n|---|---|\n| Vik | 60 |', false],
])('“%s” is the forecast with %j: %s', (heading, words, isForecast) => {
  expect(forecasts(paper(['## Summary', ':', `## ${heading}`, words]))).toEqual(isForecast ? [heading] : []);
});

test.each(
  foreignNames.flatMap(({ summary, forecast }) => [
    ...[...(summary ?? [])].map((name) => [name, 'summary'] as const),
    ...[...(forecast ?? [])].map((name) => [name, 'forecast'] as const),
  ]),
)('“%s” names the %s in a briefing of another language', (name, role) => {
  const text = paper([`## ${name}`, 'Die Fähren fahren wieder.', '## Lage', 'Die Fähren fahren.']);
  const found = (written: string) => read(written).sections.flatMap(({ is }) => is?.role ?? []);
  expect(found(text)).toEqual([role]);
  expect(read(text.replace(/^---[\s\S]*?---\n/, '')).isBriefing).toBe(false);
});

test('names in other languages stand joined, with what follows them, and beside no English ones', () => {
  const found = (...lines: string[]) => forecasts(paper(['## Summary', ':', ...lines]));
  expect(found('## Proyecciones y Escenarios', '…')).toEqual(['Proyecciones y Escenarios']);
  expect(found('## Ausblick 2027', '…')).toEqual(['Ausblick 2027']);
  expect(found('## Perspectives (6 mois)', '…')).toEqual(['Perspectives (6 mois)']);
  expect(found('## Ausblick der Werften', '…')).toEqual([]);
  expect(found('## Resumen y escenarios', '…')).toEqual([]);
  expect(found('## Ausblick', '…', '## Forecast', '3')).toEqual(['Forecast']);
});

test('a second title owns no bold lines, and what they head stands under it', () => {
  const text = paper([
    '## The locks of Sund',
    '**Executive Summary:**',
    ':',
    '**The quay:**',
    '…',
    '**Forecast:**',
    '*',
  ]);
  expect(read(text).sections.flatMap(({ is }) => is?.role ?? [])).toEqual(['summary', 'forecast']);
  expect(problems(text, 'empty-section')).toEqual([]);
});

test.each([
  ['#### Recommended actions', ['**SHORT TERM (Next 2 weeks)**', '- Move the ferries.'], []],
  ['#### Mitigations', ['- **Short-term (Now - 3 months):** Move the ferries.'], []],
  ['#### Tolls', ['**Short-term (Now - 3 months)**', '*'], ['Short-term (Now - 3 months)']],
  ['#### Outlook and actions', ['**Short-term (Now - 3 months)**', '*'], ['Short-term (Now - 3 months)']],
])('times under “%s” in a forecast, %j, are the horizons %j', (heading, lines, horizons) => {
  const text = paper(['## Summary', ':', '## Forecast', '### The locks', '*', heading, ...lines, '### The quays', '*']);
  expect(read(text).horizons.map((horizon) => horizon.heading.text)).toEqual(horizons);
  // What stands behind the actions has its horizons again.
  const behind = paper(['## Summary', ':', '## Forecast', heading, ...lines, '### Short-term (Now - 3 months)', '*']);
  expect(read(behind).horizons.at(-1)?.heading.style).toBe('heading');
});

test('the years of a heading are the window of its forecast', () => {
  const days = (heading: string) =>
    read(paper(['## Summary', ':', `## ${heading}`, '*'])).horizons.map(({ days }) => [
      String(days?.from),
      String(days?.to),
    ]);
  expect(days('Threat Forecast 2026–2027')).toEqual([['2026-01-01', '2027-12-31']]);
  expect(days('Forecast 2')).toEqual([]);
});

test('scenarios with their figures in headings are judgements, and no evidence of a briefing', () => {
  const scenarios = ['### Scenario A (60%): the lock closes', '…', '### Scenario B (40%): the lock stays', '…'];
  const text = paper(['## Summary', ':', '## Scenarios', ...scenarios]);
  expect(forecasts(text)).toEqual(['Scenarios']);
  expect(
    read(text).judgements.map((judgement) => [judgement.figure?.low, readableText(claimOf(judgement)).slice(-9)]),
  ).toEqual([
    [60, 'ck closes'],
    [40, 'ock stays'],
  ]);
  expect(read(text.replace(/^---[\s\S]*?---\n/, '').replace('Ada Lind | ', '')).isBriefing).toBe(false);
});

test('a section that begins in its own line may have a number', () => {
  const text = paper([
    '**1. Summary:** The quay is old. It is likely that it closes.',
    '## The quay',
    '…',
    '**2. Main Forecast:** It is likely that the lock closes.',
  ]);
  expect(read(text).sections.map(({ heading }) => heading.text)).toEqual([
    '1. Summary',
    'The quay',
    '2. Main Forecast',
  ]);
  expect(read(text).sections.map(({ is }) => is?.role)).toEqual(['summary', undefined, 'forecast']);
});

test.each(['**Final Forecast:**', '**Forecast**', '**Overall outlook**'])(
  '%s in a section of the body is the forecast where a term stands under it and no heading bears its name',
  (line) => {
    const name = line.replace(/[*:]/g, '');
    const of = (lines: string[]) => paper(['## Summary', ':', '## The quay', '…', ...lines]);
    expect(forecasts(of([line, '*']))).toEqual([name]);
    expect(forecasts(of([line, '…']))).toEqual([]);
    expect(forecasts(of([line, '*', '## The lock', line, '*']))).toEqual([]);
    expect(forecasts(of([line, '*', '## Outlook', '3']))).toEqual(['Outlook']);
    // What it is called may be mended, but never by itself: the heading above it owns it.
    const fixes = problemsOf(of([line, '*'])).flatMap(({ rule, fixes: all }) =>
      rule === 'misnamed-section' ? all.map(({ safe }) => safe) : [],
    );
    expect(fixes).toEqual([false]);
  },
);

test.each(['T+48h (4–6 May 2025)', 'Next 72 hours', '7 days', '30 to 90 days', 'Next week', 'Next month'])(
  '“%s” is told once, as the horizon that it leaves open',
  (window) => {
    const written = paper(['## Summary', ':', '## Forecast', `### ${window}`, '*']);
    expect(problems(written, 'horizon-window')).toEqual([]);
    expect(problems(written, 'missing-horizon')).toHaveLength(3);
  },
);

describe('horizons with windows of the writer’s own', () => {
  const asked = (windows: readonly string[], template?: Template) => {
    const sections = windows.flatMap((window) => [`### ${window}`, '*']);
    // A head without the name of a template.
    const text = paper(['## Summary', ':', '## Forecast', ...sections]).replace(/^template:.*\n/m, '');
    return problemsOf(text, undefined, template).flatMap(({ rule }) =>
      rule === 'missing-horizon' || rule === 'horizon-window' ? [rule] : [],
    );
  };
  const three = ['missing-horizon', 'missing-horizon', 'missing-horizon'];

  test.each([
    [['1–2 years', '3–5 years']],
    [['H2 2025', '2027–2030']],
    [['Next 7 days', 'Next 30 days', 'Next 90 days']],
    [['Immediate (0-72 hours)', 'Next two weeks']],
    [['Short-term (Now - 3 months)', '1–2 years', '3–5 years']],
  ])('%j are a choice where there are two', (windows) => expect(asked(windows)).toEqual([]));

  test.each([
    [['2027–2030'], ['horizon-window', ...three]],
    [['Ships', 'Rents'], three],
    [
      ['Short-term (Now - 3 months)', '2027–2030'],
      ['horizon-window', 'missing-horizon', 'missing-horizon'],
    ],
    [['Short-term', '1–2 years', '3–5 years'], ['horizon-window']],
  ])('%j are none', (windows, rules) => expect(asked(windows).toSorted()).toEqual(rules));

  test.each([
    [['7 days', '30 to 90 days', 'Longer term'], 'Longer term (>90 days)'],
    [['Short-term', '3–6 months', '6–18 months'], 'Short-term (Now - 3 months)'],
    [['Next 6 weeks', 'Medium-term', '9–18 months'], 'Medium-term (6 weeks - 9 months)'],
    [['H2 2025', '2027–2030', 'Long-term'], undefined],
    [['12+ months', '3–6 months', 'Long-term'], 'Long-term (>6 months)'],
    [['3–6 months', '12+ months', 'Long-term'], undefined],
    [['9–18 months', 'Medium-term', '3–6 months'], undefined],
    [['Short-term', 'Next 6 weeks', 'Next 9 weeks'], undefined],
  ])('%j leave a window for the one that has none: %s', (windows, heading) => {
    const sections = windows.flatMap((window) => [`### ${window}`, '*']);
    const text = paper(['## Summary', ':', '## Forecast', ...sections]).replace(/^template:.*\n/m, '');
    const [problem, ...others] = problemsOf(text).filter(({ rule }) => rule === 'horizon-window');
    expect(others).toEqual([]);
    expect(problem?.message).toContain(heading ? `write “${heading}”.` : 'write when it begins and ends');
    const mended = problem?.fixes.map(({ edits }) => applyEdits(text, edits)) ?? [];
    expect(mended.map((after) => after.includes(`### ${heading}\n`))).toEqual(heading ? [true] : []);
    for (const after of mended) expect(problems(after, 'horizon-window')).toEqual([]);
  });

  test('a named one with a window of its own beside them is as free, but not with that of another name', () => {
    expect(asked(['Short-term (0–30 days)', '1–2 years', '3–5 years'])).toEqual([]);
    expect(asked(['Short-term (3-12 months)', '1–2 years', '3–5 years'])).toEqual(['horizon-window']);
  });

  test('a template that fixes its windows still asks for them', () => {
    const fixed: Template = { ...options.template, windows: 'fixed' };
    expect(asked(['2026', '2027–2030'], fixed).toSorted()).toEqual(['horizon-window', 'horizon-window', ...three]);
  });

  test('those of one theme are none of another’s', () => {
    const text = paper([
      '## Summary',
      ':',
      '## Forecast',
      '### Trade',
      '#### 1–2 years',
      '*',
      '#### 3–5 years',
      '*',
      '### Rents',
      '#### Short-term (Now - 3 months)',
      '*',
    ]);
    expect(problems(text, 'missing-horizon')).toEqual(['Rents', 'Rents']);
    expect(problems(text, 'horizon-window')).toEqual([]);
  });
});

test.each(['Next 6 months', '9 to 18 months', '2025'])('“%s” is no part of a horizon of the template', (window) => {
  const written = paper(['## Summary', ':', '## Forecast', `### ${window}`, '*']);
  expect(problems(written, 'horizon-window')).toEqual([window]);
});

test.each([['Conclusion'], ['Implications'], ['What to Watch']])(
  '“%s” is the forecast only where it holds one',
  (heading) => {
    expect(forecasts(paper(['## Summary', ':', `## ${heading}`, '3']))).toEqual([heading]);
    const plain = paper(['## Summary', ':', `## ${heading}`, '…']);
    expect(forecasts(plain)).toEqual([]);
    expect(problems(plain, 'missing-section')).toHaveLength(1);
    expect(problems(plain, 'missing-horizon')).toEqual([]);
  },
);

test('an introduction is the summary only where it holds points', () => {
  const missing = (lines: string[]) => problems(paper([...lines, '## Forecast', '3']), 'missing-section');
  expect(missing(['## Introduction', ':'])).toEqual([]);
  expect(missing(['## Introduction', '…'])).toEqual([]);
  expect(missing(['## Introduction', '…', '…'])).toHaveLength(1);
});

test('with a forecast of that name, others are the forecast only with horizons', () => {
  expect(forecasts(paper(['## Summary', ':', '## Regional Outlook', '*', '## Forecast', '3']))).toEqual(['Forecast']);
  expect(forecasts(paper(['## Summary', ':', '## Regional Outlook', '3', '## Forecast', '3']))).toEqual([
    'Regional Outlook',
    'Forecast',
  ]);
});

test('a section of any name is the forecast where its windowed horizons give likelihoods', () => {
  const lines = (first: string) => [
    '## Summary',
    ':',
    '## Predictive notes',
    '**30-Day View (by 2025-06-01)**',
    first,
    '**90-Day View**',
    '…',
  ];
  expect(forecasts(paper(lines('*')))).toEqual(['Predictive notes']);
  expect(forecasts(paper(lines('…')))).toEqual([]);
});

test('an outlook with a base, a better and a worse case is the forecast', () => {
  const outlook = (first: string, second: string) =>
    `# The port\n\nAda Lind | 2 May 2025\n\n## Summary\n\n- The port is old.\n\n## Outlook, next 30 to 90 days\n\n- ${first}\n\n  - More of the same.\n\n- ${second}\n\n  - A new quay.\n`;
  expect(forecasts(outlook('Base case', 'Upside case'))).toEqual(['Outlook, next 30 to 90 days']);
  expect(read(outlook('Base case', 'Upside case')).isBriefing).toBe(true);
  expect(forecasts(outlook('Base case', 'Staff'))).toEqual([]);
});

test('paragraphs that begin with windowed horizons are a forecast in a file that is known as a briefing', () => {
  const text = '# The port\n\n## The state of the port\n\n**Near term (2026-2028)**: More of the same.\n\n';
  const included = (rest: string) => readBriefing(text + rest, { ...options, included: true });
  const { sections, horizons } = included('**Mid term (2029-2032)**: The port may close.\n');
  expect(sections.map(({ is }) => is?.role)).toEqual(['forecast']);
  expect(horizons.map(({ heading }) => heading.text)).toEqual(['Near term (2026-2028)', 'Mid term (2029-2032)']);
  expect(included('**Mid term (2029-2032)**: More pumps.\n').horizons).toEqual([]);
});

test.each([
  ['## Analytic Assessment', 'assessment'],
  ['## Appendix: Technical Indicators', 'indicators'],
  ['## Detailed Findings', 'findings'],
  ['## The Assessment of the Sund Council and its Crews', undefined],
  ['## Damage Assessment', undefined],
  ['## Early Warning Indicators', undefined],
])('“%s” goes by a name of the template where no heading has it alone', (heading, id) => {
  const { sections } = read(paper(['## BLUF', ':', heading, '…'], 'threat-report'));
  expect(sections[1]?.is?.id).toBe(id);
});

test.each([
  ['Topline Executive Summary & Position', ['summary', 'forecast']],
  ['Executive Summary of the Old Ferry Report', ['forecast']],
  ['Technical Summary', ['forecast']],
])('“%s” is the summary where no other heading is: %j', (heading, roles) => {
  const { sections } = read(paper([`## ${heading}`, ':', '## Quay', '…', '## Forecast', '3']));
  expect(sections.flatMap(({ is }) => is?.role ?? [])).toEqual(roles);
});

test.each([['Early Warning Indicators'], ['Energy Sources']])('what stands under “%s” is read', (heading) => {
  const text = paper(['## BLUF', ':', `## ${heading}`, 'Tolls may rise.', '## Outlook', '*'], 'threat-report');
  expect(problems(text, 'vague-likelihood')).toEqual(['may']);
});

test('a paragraph that begins with the name of the summary is the summary', () => {
  const text = paper([
    '**BLUF:** The quay is old. It is likely that it closes.',
    '## The quay',
    '…',
    '## Forecast',
    '3',
  ]);
  expect(read(text).sections[0]?.heading).toMatchObject({ text: 'BLUF', style: 'run-in' });
  expect(problemsOf(text).map(({ rule }) => rule)).toEqual([]);
  const later = paper(['## Summary', ':', '**BLUF:** The quay is old.', '## Forecast', '3']);
  expect(read(later).sections.map(({ heading }) => heading.text)).toEqual(['Summary', 'Forecast']);
});

test('where the template has no horizons, those of the paper are read inside and outside of an outlook', () => {
  const of = (lines: readonly string[]) =>
    read(paper(['## Key Judgements', '*', ...lines], 'key-judgements')).horizons.map(({ heading }) => heading.text);
  expect(of(['## Outlook', '### Next 6 months', '*', '### Longer term', '*'])).toEqual([
    'Next 6 months',
    'Longer term',
  ]);
  expect(of(['## Short Horizon (30 days: by June)', '*'])).toEqual(['Short Horizon (30 days: by June)']);
  expect(of(['## Short Horizon (30 days)', '…'])).toEqual([]);
});

test('a loose name that holds horizons is the forecast of an unknown file too', () => {
  const text = (name: string) => paper(['## Summary', ':', `## ${name}`, '3']).replace(/^---[\s\S]*?---\n/, '');
  expect(read(text('What’s next?')).isBriefing).toBe(true);
});

test('a memo has numbers and capitals for headings; a list of them is none', () => {
  const memo = (words: string) => `TO: Council\nFROM: Ada Lind\nDATE: 2 May 2025\nSUBJECT: The quay\n\n${words}\n`;
  const sections = (text: string) => read(text).sections.map(({ heading }) => heading.text);
  const text = memo(
    '1. SUMMARY\n\nThe quay is old.\n\n2. EVENTS\n\nIt fell.\n\n3. OUTLOOK\n\nShort-term (0-3 months)\n\nIt is likely that it closes.',
  );
  expect(sections(text)).toEqual(['SUMMARY', 'OUTLOOK']);
  expect(sections(memo('1. SUMMARY\n2. OUTLOOK\n\nThe quay is old.'))).toEqual([]);
  const [fix] = problemsOf(text).find(({ rule }) => rule === 'missing-title')?.fixes ?? [];
  expect(fix && applyEdits(text, fix.edits)).toBe(`# The quay\n\n${text}`);
});

describe('horizons are counted under their heading', () => {
  test('each theme has its own', () => {
    const text = paper(['## Summary', ':', '## Forecast', '### Trade', '3', '### Rents', '3']);
    expect(read(text).horizons.map(({ is, parent }) => `${parent?.text} ${is?.id}`)).toEqual(
      ['Trade', 'Rents'].flatMap((theme) => ['short', 'medium', 'long'].map((id) => `${theme} ${id}`)),
    );
    expect(problemsOf(text).map(({ rule }) => rule)).toEqual([]);
  });

  test('a theme without its last one is told at the theme, and the fix writes it there', () => {
    const text = paper(['## Summary', ':', '## Forecast', '### Trade', '3', '### Rents', '3']);
    const cut = text.slice(0, text.lastIndexOf('#### Long-term'));
    expect(problems(cut, 'missing-horizon')).toEqual(['Rents']);
    const [fix] = problemsOf(cut).find(({ rule }) => rule === 'missing-horizon')?.fixes ?? [];
    expect(fix?.edits[0]?.start).toBe(cut.trimEnd().length);
    expect(fix?.edits[0]?.newText).toContain('#### Long-term (>1 year)');
  });

  test('a forecast without any is told in another part, not beside one that has them', () => {
    const parts = [
      '## Quays',
      '### Summary',
      ':',
      '### Outlook',
      '3',
      '## Locks',
      '### Summary',
      ':',
      '### Outlook',
      '…',
    ];
    expect(problems(paper(parts), 'missing-horizon')).toEqual(['Outlook', 'Outlook', 'Outlook']);
    expect(problems(paper(['## Summary', ':', '## Forecast', '3', '## Forecast', '*']), 'missing-horizon')).toEqual([]);
  });

  test('order and windows are those of sisters', () => {
    const text = paper([
      '## Summary',
      ':',
      '## Forecast',
      '### Trade',
      '3',
      '### Rents',
      '#### Short-term (Now - 3 months)',
      '*',
    ]);
    expect(problems(text, 'misplaced-horizon')).toEqual([]);
    expect(problems(text, 'horizon-gap')).toEqual([]);
  });
});

describe('notes and sources', () => {
  const read3 = (inner: readonly string[]) => {
    const text = paper(['## Summary', ':', '## Forecast', '3']);
    const at = text.indexOf('### Long-term');
    return `${text.slice(0, at)}${inner.join('\n\n')}\n\n${text.slice(at)}`;
  };

  test.each([['#### Analytic confidence'], ['#### Notes'], ['### Sources'], ['#### Scope']])(
    '“%s” under a horizon ends at the next one',
    (heading) => {
      expect(read(read3([heading, 'It may rain.'])).judgements).toHaveLength(3);
    },
  );

  test('they own no horizon in bold', () => {
    const text = read3(['#### Notes', '…']).replace('### Long-term (>1 year)', '**Long-term (>1 year)**');
    expect(problems(text, 'missing-horizon')).toEqual([]);
  });

  test('they hold no summary and no forecast', () => {
    const box = '> [!note] Forecast\n> ### Short-term (Now - 3 months)\n>\n> - Rents may fall.';
    expect(problems(paper(['## Summary', ':', '## Sources', ':', box]), 'vague-likelihood')).toEqual(['may']);
  });

  test('an annexation is no annex, and a paper is not about itself where it is about a war', () => {
    const of = (name: string) => read(paper(['## Summary', ':', `## ${name}`, '…'])).sections[1]?.isApparatus;
    expect([of('Annexation of the Sund'), of('Annex A: the fleet'), of('Appendices')]).toEqual([false, true, true]);
    expect([of('About this war'), of('About US policy'), of('About this briefing'), of('About the authors')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

test('themes set in bold repeat the horizons as a whole', () => {
  const text = paper(['## Summary', ':', '## Forecast', '**Trade**', '3', '**Rents**', '3']);
  expect(problems(text, 'horizon-gap')).toEqual([]);
  expect(problems(text.replaceAll(/### Long[\s\S]*?built\.\n\n(?=\*\*)/g, ''), 'horizon-gap')).not.toEqual([]);
});

/** The horizons under a heading in a forecast, as label, window and last day. */
const horizons = (heading: string) =>
  read(paper(['## Summary', ':', '## Forecast', `### ${heading}`, '*'])).horizons.map(
    ({ is, label, windowWords, days }) =>
      `${is?.id ?? '–'} | ${label.text} | ${windowWords?.text} | ${days?.from ?? ''}…${days?.to ?? ''}`,
  );

test.each([
  ['+1 week', '– |  | 1 week | 2025-05-02…2025-05-09'],
  ['+1 month outlook (2 June 2025)', '– |  | 1 month | 2025-05-02…2025-06-02'],
  ['Immediate (0-72 hours)', '– | Immediate | 0-72 hours | 2025-05-02…2025-05-05'],
  ['Phase 1 (next 6 weeks)', '– | Phase 1 | next 6 weeks | 2025-05-02…2025-06-13'],
  ['Imminent (0–7 days)', '– | Imminent | 0–7 days | 2025-05-02…2025-05-09'],
  ['Late term (2033-2036)', '– | Late term | 2033-2036 | 2033-01-01…2036-12-31'],
  ['Rest of 2025', '– |  | Rest of 2025 | …2025-12-31'],
  ['2027 and beyond', '– |  | 2027 and beyond | 2027-01-01…'],
  ['Late 2025', '– |  | Late 2025 | 2025-09-01…2025-12-31'],
  ['Months 4-6', '– |  | Months 4-6 | 2025-08-02…2025-11-02'],
  ['Next 30 to 90 days', 'short |  | Next 30 to 90 days | 2025-05-02…2025-07-31'],
  ['90-Day Strategic Forecast', 'short |  | 90-Day | 2025-05-02…2025-07-31'],
  ['Next 72 hours: ships wait', '– |  | Next 72 hours | 2025-05-02…2025-05-05'],
  ['Short-Term: Now–3 Months — loading resumes', 'short | Short-Term | Now–3 Months | 2025-05-02…2025-08-02'],
  ['Medium-term: 3–12 months: rents', 'medium | Medium-term | 3–12 months | 2025-08-02…2026-05-02'],
  ['Long-Term (over 1 year): the state', 'long | Long-Term | over 1 year | 2026-05-02…'],
])('“%s” is a horizon', (heading, expected) => {
  expect(horizons(heading)).toEqual([expected]);
});

test.each([['Rents in 2027'], ['Elections (2027)'], ['Trade and tolls'], ['2 quays'], ['The long run of the Sund']])(
  '“%s” is a theme',
  (heading) => {
    expect(horizons(heading)).toEqual([]);
  },
);

describe('the window of the forecast itself', () => {
  const whole = (heading: string) =>
    read(paper(['## Summary', ':', `## ${heading}`, '*'])).horizons.map(
      ({ windowWords, days, isWholeForecast }) => `${windowWords?.text} …${days?.to} ${isWholeForecast}`,
    );

  test.each([
    ['Outlook (next 6 months)', 'next 6 months …2025-11-02 true'],
    ['Outlook: next 6 months', 'next 6 months …2025-11-02 true'],
    ['Outlook for 2026', '2026 …2026-12-31 true'],
    ['12-Month Outlook', '12-Month …2026-05-02 true'],
    ['Six-month forecast', 'Six-month …2025-11-02 true'],
    ['Outlook, next 30 to 90 days', 'next 30 to 90 days …2025-07-31 true'],
  ])('%s', (heading, expected) => {
    expect(whole(heading)).toEqual([expected]);
  });

  test('dates are held against it, and windowed horizons overrule it', () => {
    const outside = paper(['## Summary', ':', '## Outlook (next 6 months)', '*']);
    expect(problems(outside, 'deadline-outside-horizon')).toEqual(['by June 2026']);
    expect(
      read(paper(['## Summary', ':', '## Outlook (next 6 months)', '3'])).horizons.map(({ is }) => is?.id),
    ).toEqual(['short', 'medium', 'long']);
  });
});

test('windows that begin now and grow leave no gap and do not overlap', () => {
  const text = paper([
    '## Summary',
    ':',
    '## Forecast',
    '### Next 30 days',
    '*',
    '### Next 60 days',
    '*',
    '### Next 90 days',
    '*',
  ]);
  expect(problems(text, 'horizon-gap')).toEqual([]);
});

test('without a forecast steps by urgency are no horizons, and horizons with likelihoods are', () => {
  const steps = ['## Summary', ':', '## Response', '**Short-Term (within 2 hours)**:', '- Pull the cable.'];
  expect(read(paper(steps)).horizons).toEqual([]);
  const judged = ['## Summary', ':', '## The coming year', '3'];
  expect(read(paper(judged)).horizons.map(({ is }) => is?.id)).toEqual(['short', 'medium', 'long']);
});

describe('judgements with headings of their own', () => {
  const judgements = (lines: readonly string[], template = 'key-judgements') =>
    read(paper(lines, template)).judgements.map(
      ({ sentence, estimate }) => `${readableText(sentence)} | ${estimate?.text}`,
    );

  test.each([
    [
      'in the heading',
      ['## Key Judgement 1: It is likely that rents fall', '…'],
      'It is likely that rents fall | likely',
    ],
    [
      'in a line with a label',
      ['## Key Judgment 2', '**Judgment**: Rents are likely to fall.', '**Confidence**: High'],
      'Judgment: Rents are likely to fall. | likely',
    ],
    [
      'in the first paragraph',
      ['## KJ-3: rents', 'Rents are likely to fall.', 'Tolls may fall too.'],
      'Rents are likely to fall. | likely',
    ],
    [
      'in a line for the likelihood',
      ['## Judgement 4', 'Judgement: Rents will fall.', 'Likelihood: likely'],
      'Likelihood: likely | likely',
    ],
    [
      'under a heading for all',
      ['## Key Judgements', '### KJ 5 – rents', 'Rents are likely to fall.', '#### Evidence', 'Tolls will fall.'],
      'Rents are likely to fall. | likely',
    ],
  ])('%s', (_, lines, expected) => {
    expect(judgements(lines)).toEqual([expected]);
  });

  test('a heading under the summary that gives a likelihood is one without a number', () => {
    expect(judgements(['## Key Judgements', '### Rents are likely to fall', '…', '### Tolls', '*'])).toEqual([
      'Rents are likely to fall | likely',
      'It is unlikely that the lease will be sold by June 2026. | unlikely',
    ]);
  });

  test('the heading of a list is none', () => {
    expect(judgements(['## Outlook', '- **Unlikely to change:**\n  - the quay'])).toEqual([]);
  });

  test('a bold line with a number is one in a section of any name, and no fault', () => {
    const lines = [
      '## Preliminary notes',
      '**Judgement 1 — rents**',
      'Rents are likely to fall.',
      '**Judgement 2 — tolls**',
      '*',
    ];
    const text = paper([...lines, '## Outlook', '*', '## Sources', ':'], 'key-judgements');
    expect(read(text).judgements).toHaveLength(3);
    expect(
      problemsOf(text)
        .map(({ rule }) => rule)
        .filter((rule) => !/confidence/.test(rule)),
    ).toEqual([]);
  });

  test('what argues for a judgement is body', () => {
    const text = paper(
      ['## Key Judgement 1: rents', '*', 'Tolls may fall.', '### Evidence', 'Tolls could fall.'],
      'key-judgements',
    );
    expect(
      problemsOf(text)
        .filter(({ rule }) => rule === 'vague-likelihood')
        .map(({ severity }) => severity),
    ).toEqual(['information', 'information']);
  });

  test('they are a briefing, though no forecast stands beside them', () => {
    const text = (words: string) => `# Rents\n\n${words}\n\n## Key Judgement 1: rents\n\nRents are likely to fall.\n`;
    expect(read(text('Ada Lind | 2 May 2025')).detection).toMatchObject({ isBriefing: true, reason: 'judgements' });
    expect(read(`${text('…')}\n## Key Judgement 2: tolls\n\nTolls are unlikely to fall.\n`).isBriefing).toBe(true);
    expect(read(text('…')).isBriefing).toBe(false);
    expect(read('# Rents\n\nAda Lind | 2 May 2025\n\n## Judgement 1\n\nRents fell.\n').isBriefing).toBe(false);
  });
});

test.each([
  ['60-Day Outlook (1 June – 30 June)', '2025-06-01/2025-06-30'],
  ['60-Day Outlook (June 1-30, 2025)', '2025-06-01/2025-06-30'],
  ['90-Day Outlook (1 March – 30 April)', '2026-03-01/2026-04-30'],
  ['60-Day Outlook (by 20 June 2025)', '2025-05-02/2025-07-01'],
  ['24-Hour Forecast (Confidence: 85 %)', '2025-05-02/2025-05-03'],
])('the dates in brackets are more exact than the name: %s', (heading, days) => {
  const text = paper(['## Summary', ':', '## What we see', `### ${heading}`, '*', '### 6-Month Outlook', '*']);
  expect(forecasts(text)).toEqual(['What we see']);
  expect(read(text).horizons.map(({ days: { from, to } = {} }) => `${from}/${to}`)[0]).toBe(days);
});

test.each([
  ['Executive Brief', 'Forward Look'],
  ['Headline Judgements', 'Assessment and Outlook'],
  ['Analytical Judgments', 'Predictive Assessments'],
  ['Threat Summary', 'What Comes Next'],
])('near names: “%s” is the summary and “%s” the forecast', (summary, forecast) => {
  const text = paper([`## ${summary}`, ':', `## ${forecast}`, '*']);
  expect(forecasts(text)).toEqual([forecast]);
  expect(problems(text, 'missing-section')).toEqual([]);
});

test('what comes next is the forecast before an assessment of what was', () => {
  expect(forecasts(paper(['## Summary', ':', '## Assessment', '*', '## What’s next', '*']))).toEqual(['What’s next']);
});

test.each([['Source Log'], ['Sourcing'], ['IOC Patterns'], ['Revision History']])(
  '“%s” holds no argument',
  (heading) => {
    const text = paper(['## Summary', ':', '## Forecast', '3', `## ${heading}`, 'The quay may fall.']);
    expect(problems(text, 'vague-likelihood')).toEqual([]);
  },
);

const horizonsOf = (text: string) => read(text).horizons.map(({ heading }) => heading.text);
const judgementsOf = (text: string) => read(text).judgements.map((judgement) => readableText(claimOf(judgement)));

test('a horizon may stand before a colon without emphasis, in lines or in bullets', () => {
  const lines = [
    'Short term (to September 2025): It is likely that the quay floods.',
    'Long term: A sale is unlikely.',
    '- Next 7 days: rain is unlikely.\n- 2-4 weeks: a thaw is likely.\n- Next year: nobody knows.',
    'One year: the lease runs for no longer.',
  ];
  const text = paper(['## Summary', ':', '## Forecast', ...lines]);
  expect(horizonsOf(text)).toEqual(['Short term (to September 2025)', 'Long term', 'Next 7 days', '2-4 weeks']);
  expect(judgementsOf(text)).toEqual([
    'It is likely that the quay floods.',
    'A sale is unlikely.',
    'rain is unlikely.',
    'a thaw is likely.',
  ]);
});

test('a dash behind a horizon is no part of the judgement', () => {
  const text = paper(['## Summary', ':', '## Forecast', '**Within 6 months** — It is likely that the quay floods.']);
  expect(judgementsOf(text)).toEqual(['It is likely that the quay floods.']);
});

test('tabs may be horizons', () => {
  const tabs =
    '=== "0-3 months"\n\n    It is likely that the quay floods.\n\n=== "3-12 months"\n\n    A sale is unlikely.';
  const text = paper(['## Summary', ':', '## Forecast', tabs]);
  expect(horizonsOf(text)).toEqual(['0-3 months', '3-12 months']);
  expect(judgementsOf(text)).toEqual(['It is likely that the quay floods.', 'A sale is unlikely.']);
  expect(problems(text, 'empty-horizon')).toEqual([]);
});

test('a paragraph that the name of the forecast begins is the forecast, if it is the only one', () => {
  const outlook = '**OUTLOOK:** A sale is unlikely.';
  const lines = ['**SUMMARY.** The quay is old.', '…', outlook, 'The lease may end.'];
  expect(forecasts(paper(lines))).toEqual(['OUTLOOK']);
  expect(judgementsOf(paper(lines))).toEqual(['A sale is unlikely.']);
  expect(forecasts(paper([...lines, outlook]))).toEqual([]);
  expect(forecasts(paper([...lines, '## Forecast', '3']))).toEqual(['Forecast']);
  expect(forecasts(paper(['**Outlook:** The quay is old.']))).toEqual([]);
});

test.each([
  ['Likely (55-75 %)', 'The quay will flood by June 2025.', '2025-06-30'],
  ['likely.', 'The quay floods.', undefined],
])('a label gives the sentence before it its likelihood: %s', (likelihood, claim, to) => {
  const text = paper([`**BLUF:** ${claim} **WEP:** ${likelihood}`, '## Forecast', '3']);
  const [judgement] = read(text).judgements;
  expect(judgement && readableText(claimOf(judgement))).toBe(claim);
  expect(judgement?.estimate?.text.toLowerCase()).toBe('likely');
  expect(judgement?.deadline?.days.to?.toString()).toBe(to);
});

test('a paper with bold lines for headings has its parts by them', () => {
  const head = ['**SUMMARY**', ':', '**SITUATION**', 'The quay may be sold.', '**OUTLOOK**', '*'];
  const sections = (lines: string[]) => read(paper(lines)).sections.map(({ heading }) => heading.text);
  const text = paper([
    ...head,
    '**Trade**',
    '*',
    '**ACTION**',
    'The port will close soon.',
    '**SOURCES**',
    'It may rain.',
  ]);
  expect(sections([...head, '**SOURCES**', '…'])).toEqual(['SUMMARY', 'SITUATION', 'OUTLOOK', 'SOURCES']);
  expect(judgementsOf(text)).toHaveLength(2);
  expect(problems(text, 'vague-likelihood')).toEqual(['may']);
  // What follows the name of the forecast at once are its themes.
  expect(judgementsOf(paper([...head.slice(0, -1), '**TRADE**', '*', '**TOLLS**', '*']))).toHaveLength(2);
  // With a Markdown heading bold lines are leads.
  expect(sections([...head, '## Sources', '…'])).toEqual(['SUMMARY', 'OUTLOOK', 'Sources']);
});

test('a first heading above all others, or with the day below it, is the title, whatever its level', () => {
  const text = paper(['### Summary', ':', '### Forecast', '3']).replace('# The quay', '## The quay');
  expect(read(text).title?.text).toBe('The quay of Sund');
  const beside = text.replace('### Forecast', '## Forecast');
  expect(read(beside).title?.text).toBe('The quay of Sund');
  expect(read(beside.replace(/^.*\d{4}.*$/m, 'Words of the quay.')).title).toBeUndefined();
  expect(read(text.replace('## The quay', 'Words.\n\n## The quay')).title).toBeUndefined();
});
