// What the engine reads in a text: layouts, bylines, windows, dates, sentences.
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../server/src/dates/calendar.ts';
import { readPublicationDate } from '../../server/src/dates/publicationDate.ts';
import { readWindow } from '../../server/src/dates/readWindow.ts';
import { findTimespans } from '../../server/src/dates/timespans.ts';
import { windowDays } from '../../server/src/dates/windows.ts';
import { splitSentences } from '../../server/src/language/sentences.ts';
import { sound } from '../briefings.ts';
import { drawProblems, problemsOf, read } from '../engine.ts';

const published = parseIsoDay('2025-05-02');
if (!published) throw new Error('No day.');

describe('windows, counted from 2 May 2025', () => {
  test.each([
    ['Now - 3 months', '2025-05-02 2025-08-02'],
    ['now to 3 months', '2025-05-02 2025-08-02'],
    ['0-3 months', '2025-05-02 2025-08-02'],
    ['0 – 3 months', '2025-05-02 2025-08-02'],
    ['next 3 months', '2025-05-02 2025-08-02'],
    ['within 3 months', '2025-05-02 2025-08-02'],
    ['up to three months', '2025-05-02 2025-08-02'],
    ['< 3 months', '2025-05-02 2025-08-02'],
    ['3-12 months', '2025-08-02 2026-05-02'],
    ['3–12 months', '2025-08-02 2026-05-02'],
    ['3 to 12 months', '2025-08-02 2026-05-02'],
    ['3 months - 1 year', '2025-08-02 2026-05-02'],
    ['>1 year', '2026-05-02 –'],
    ['> 12 months', '2026-05-02 –'],
    ['12+ months', '2026-05-02 –'],
    ['1 year+', '2026-05-02 –'],
    ['beyond 1 year', '2026-05-02 –'],
    ['more than a year', '2026-05-02 –'],
    ['5+ Years', '2030-05-02 –'],
    ['Next week', '2025-05-02 2025-05-11'],
    ['next month', '2025-05-02 2025-06-30'],
    ['Next quarter', '2025-05-02 2025-09-30'],
    ['coming year', '2025-05-02 2026-12-31'],
    ['the next quarter', '2025-05-02 2025-08-02'],
    ['Next two quarters', '2025-05-02 2025-11-02'],
    ['2–4 quarters', '2025-11-02 2026-05-02'],
    ['1–3 Years', '2026-05-02 2028-05-02'],
    ['Within 24 hours', '2025-05-02 2025-05-03'],
    ['2 weeks', '2025-05-02 2025-05-16'],
    ['Q1 2026', '2026-01-01 2026-03-31'],
    ['Q2 - Q4 2026', '2026-04-01 2026-12-31'],
    ['Q4 2025 – Q1 2026', '2025-10-01 2026-03-31'],
    ['H2 2025', '2025-07-01 2025-12-31'],
    ['2026', '2026-01-01 2026-12-31'],
    ['2026–27', '2026-01-01 2027-12-31'],
    ['2027 and beyond', '2027-01-01 –'],
    ['after 2027', '2028-01-01 –'],
    ['May–July 2025', '2025-05-01 2025-07-31'],
    ['2 May 2025 – 2 August 2025', '2025-05-02 2025-08-02'],
    ['until 2 August 2025', '– 2025-08-02'],
    ['By end-2026', '– 2026-12-31'],
    ['By year-end 2026', '– 2026-12-31'],
    ['from May 2026', '2026-05-01 –'],
  ])('%s', (text, expected) => {
    const window = readWindow(text);
    const days = window && windowDays(window, published);
    expect(`${days?.from ?? '–'} ${days?.to ?? '–'}`).toBe(expected);
  });

  test.each([
    'later this year',
    'next steps',
    'next time',
    'last quarter',
    'soon',
    '',
    'months',
    '3',
    'measures',
    'the next',
  ])('“%s” is none', (text) => {
    expect(readWindow(text)).toBeUndefined();
  });

  test('counting meets the end of shorter months', () => {
    const end = parseIsoDay('2025-11-30');
    const window = readWindow('0-3 months');
    expect(window && end && String(windowDays(window, end).to)).toBe('2026-02-28');
  });
});

describe('dates of publication', () => {
  test.each([
    ['2 May 2025', '2025-05-02'],
    ['May 2, 2025', '2025-05-02'],
    ['2025-05-02', '2025-05-02'],
    ['2022-02-25 12:00:00 +0800', '2022-02-25'],
    ['27 Feb 2026', '2026-02-27'],
    ['Sept. 3, 2022', '2022-09-03'],
    ['Friday, 2nd May 2025', '2025-05-02'],
    ['week ending Friday 2 May 2025', '2025-05-02'],
    ['25/04/2025', '2025-04-25'],
    ['04/04/2025', '2025-04-04'],
    ['5/2/25', 'ambiguous 2025-02-05 2025-05-02'],
    ['03/04/2025', 'ambiguous 2025-04-03 2025-03-04'],
    ['May 2025', 'incomplete 2025-05-01'],
    ['31 Feb 2025', 'unreadable'],
    ['Q1 2026', 'unreadable'],
    ['last week', 'unreadable'],
    ['2025', 'unreadable'],
    ['', 'unreadable'],
  ])('%s', (text, expected) => {
    const reading = readPublicationDate(text);
    const days = reading.kind === 'day' ? [reading.day] : 'readings' in reading ? reading.readings : [];
    expect([...(reading.kind === 'day' ? [] : [reading.kind]), ...days.map(String)].join(' ')).toBe(expected);
  });
});

describe('times in prose, counted from 2 May 2025', () => {
  test.each([
    ['by 2030', 'deadline 2030-01-01 2030-12-31'],
    ['before 2030', 'deadline 2029-12-31 2029-12-31'],
    ['by the end of 2027', 'deadline 2027-12-31 2027-12-31'],
    ['in Q3 2025', 'stretch 2025-07-01 2025-09-30'],
    ['in the third quarter of 2025', 'stretch 2025-07-01 2025-09-30'],
    ['in H1 2027', 'stretch 2027-01-01 2027-06-30'],
    ['in the second half of 2027', 'stretch 2027-07-01 2027-12-31'],
    ['by end-2027', 'deadline 2027-12-31 2027-12-31'],
    ['by mid-2027', 'deadline 2027-05-01 2027-08-31'],
    ['in early 2026', 'stretch 2026-01-01 2026-04-30'],
    ['over the next six months', 'stretch 2025-05-02 2025-11-02'],
    ['within 90 days', 'stretch 2025-05-02 2025-07-31'],
    ['within a year', 'stretch 2025-05-02 2026-05-02'],
    ['this year', 'stretch 2025-01-01 2025-12-31'],
    ['by the end of the year', 'deadline 2025-12-31 2025-12-31'],
    ['by year’s end', 'deadline 2025-12-31 2025-12-31'],
    ['by 14 June 2026', 'deadline 2026-06-14 2026-06-14'],
    ['by June 14, 2026', 'deadline 2026-06-14 2026-06-14'],
    ['by 2026-06-14', 'deadline 2026-06-14 2026-06-14'],
    ['by 14 June', 'deadline 2025-06-14 2025-06-14'],
    ['by March', 'deadline 2026-03-01 2026-03-31'],
    ['by 15/11/2025', 'deadline 2025-11-15 2025-11-15'],
    ['by 11/15/2025', 'deadline 2025-11-15 2025-11-15'],
    ['by 15.11.2025', 'deadline 2025-11-15 2025-11-15'],
    ['by 3/4/2026', 'deadline 2026-03-04 2026-04-03'],
    ['by Nov. 15', 'deadline 2025-11-15 2025-11-15'],
    ['by April 3rd', 'deadline 2026-04-03 2026-04-03'],
    ['by end-March 2027', 'deadline 2027-03-31 2027-03-31'],
    ['by the end of March', 'deadline 2026-03-31 2026-03-31'],
    ['by end-March', 'deadline 2026-03-31 2026-03-31'],
    ['by mid-November', 'deadline 2025-11-01 2025-11-30'],
    ['by late March', 'deadline 2026-03-01 2026-03-31'],
    ['in spring 2027', 'stretch 2027-03-01 2027-05-31'],
    ['until June 2026', 'deadline 2026-06-01 2026-06-30'],
    ['after 2026', 'beginning 2026-01-01 2026-12-31'],
  ])('%s', (text, expected) => {
    const times = findTimespans(`Talks will end ${text}.`, published);
    expect(times.map(({ tie, days }) => `${tie} ${days.from ?? '–'} ${days.to ?? '–'}`)).toEqual([expected]);
  });

  test.each([
    'before the May election',
    'in the coming weeks',
    'in fiscal 2026',
    'by FY 2027',
    'in fiscal Q3 2026',
    'faster than in August',
    'at 2030 metres',
    'by may',
    'by March 20 %',
    'by 30/30/2026',
    'in march order',
    'the class of 2027',
  ])('“%s” is none', (text) => {
    expect(findTimespans(`Talks will end ${text}.`, published)).toEqual([]);
  });
});

describe('bylines', () => {
  test.each([
    ['Ada Lind | 2 May 2025', 'Ada Lind', '2025-05-02'],
    ['2 May 2025 | Ada Lind', 'Ada Lind', '2025-05-02'],
    ['*Ada Lind – 2 May 2025*', 'Ada Lind', '2025-05-02'],
    ['By Ada Lind\n2 May 2025', 'Ada Lind', '2025-05-02'],
    ['By Ada Lind\n\nMay 2, 2025', 'Ada Lind', '2025-05-02'],
    ['**Author:** Ada Lind\n**Date:** 2 May 2025', 'Ada Lind', '2025-05-02'],
    ['Ada Lind, 2 May 2025', 'Ada Lind', '2025-05-02'],
    ['Ada Lind and Tomas Reyl | 2 May 2025', 'Ada Lind and Tomas Reyl', '2025-05-02'],
    ['Institute of Ports · 2 May 2025', 'Institute of Ports', '2025-05-02'],
    ['| Date | 2 May 2025 |\n| --- | --- |\n| Author | Ada Lind |', 'Ada Lind', '2025-05-02'],
    ['2 May 2025', undefined, '2025-05-02'],
    ['By Ada Lind', 'Ada Lind', 'undefined'],
  ])('%j', (line, author, date) => {
    const { byline } = read(sound.replace('Ada Lind | 2 May 2025', line));
    expect([byline.author?.text, String(byline.published)]).toEqual([author, date]);
  });

  test('a first paragraph of prose is none', () => {
    expect(
      read(sound.replace('Ada Lind | 2 May 2025', 'The port was built in May 1912 by the crown.')).byline.author,
    ).toBeUndefined();
  });
});

describe('sentences', () => {
  test.each([
    ['The U.S. Navy left. It may return.', ['The U.S. Navy left.', 'It may return.']],
    [
      'Gen. Lee met Dr. Voss of Acme Inc. in Sorel. They agreed.',
      ['Gen. Lee met Dr. Voss of Acme Inc. in Sorel.', 'They agreed.'],
    ],
    [
      'It rose by approx. 3.5 per cent, e.g. in May. Then it fell.',
      ['It rose by approx. 3.5 per cent, e.g. in May.', 'Then it fell.'],
    ],
    ['J. R. Pell resigned. A successor is likely.', ['J. R. Pell resigned.', 'A successor is likely.']],
    ['“It is over.” He left.', ['“It is over.”', 'He left.']],
    ['He paused … and went on. Nobody spoke.', ['He paused … and went on.', 'Nobody spoke.']],
    ['The firm is Acme Inc. It is large.', ['The firm is Acme Inc.', 'It is large.']],
    ['On 2 May 2025 it closed\nfor good. Nobody came.', ['On 2 May 2025 it closed\nfor good.', 'Nobody came.']],
  ])('%j', (text, expected) => {
    const prose = text.replaceAll('\n', ' ');
    expect(splitSentences(prose).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

test.each([
  ['It is likely that dredging will begin.', 'future'],
  ['The lease is unlikely to be sold.', 'future'],
  ['The wreck was probably a barge.', 'past'],
  ['The crew is likely to have been warned.', 'past'],
  ['The port is probably insolvent.', 'present'],
  ['If talks fail, a strike is likely.', 'conditional'],
  ['A strike would be likely.', 'conditional'],
])('tense of “%s”: %s', (words, tense) => {
  expect(read(sound.replace('The port is open.', words)).judgements[0]?.tense).toBe(tense);
});

describe('layouts', () => {
  const forecastOf = (text: string) =>
    read(text).horizons.map(({ is, windowWords, isEmpty }) => `${is?.id} ${windowWords?.text} ${isEmpty}`);
  const three = ['short 0–3 months false', 'medium 3–12 months false', 'long >1 year false'];
  const horizons = (make: (name: string, window: string, judgement: string) => string) =>
    [
      make('Short-term', '0–3 months', 'It is unlikely that dredging will begin.'),
      make('Medium-term', '3–12 months', 'It is unlikely that the lease will be sold.'),
      make('Long-term', '>1 year', 'It is unlikely that a harbour will be built.'),
    ].join('\n\n');
  const briefing = (summary: string, forecast: string, body: string) =>
    `# Port\n\nAda Lind | 2 May 2025\n\n${summary}\n\nThe port is open.\n\n${forecast}\n\n${body}\n`;

  test.each([
    ['headings and bullets', horizons((name, window, words) => `### ${name} (${window})\n\n- ${words}`)],
    ['headings and sentences', horizons((name, window, words) => `### ${name} (${window})\n\n${words}`)],
    ['headings of the forecast’s level', horizons((name, window, words) => `## ${name} (${window})\n\n- ${words}`)],
    ['numbered headings', horizons((name, window, words) => `### 3.1 ${name}: ${window}\n\n- ${words}`)],
    ...['A.1', 'B2.', 'IV.2', '(c)', '§ 3', '2b)'].map((number) => [
      `headings numbered ${number}`,
      horizons((name, window, words) => `### ${number} ${name} (${window})\n\n- ${words}`),
    ]),
    ['bold lines', horizons((name, window, words) => `**${name} (${window})**\n\n- ${words}`)],
    ['bold lead-ins', horizons((name, window, words) => `**${name} (${window}):** ${words}`)],
    ['bullets with bold lead-ins', horizons((name, window, words) => `- **${name} (${window})**: ${words}`)],
    ['plain lines', horizons((name, window, words) => `${name} (${window})\n\n- ${words}`)],
    ['setext headings with emphasis', horizons((name, window, words) => `*${name}* (${window})\n---\n\n- ${words}`)],
  ])('%s', (_, body) => {
    const text = briefing('## Summary', '## Forecast', body);
    expect(forecastOf(text)).toEqual(three);
    expect(read(text).judgements.map(({ horizon }) => horizon?.is?.id)).toEqual(['short', 'medium', 'long']);
    expect(drawProblems(text)).toEqual([]);
  });

  test.each([
    'B.1.1.7 variant',
    '(2026) A year of war',
    '2026. A year of war',
    'H1. 2027',
    '4G. networks',
    'F16. jets',
    '(X) accounts',
    '(3) months',
  ])('“%s” has no number before it', (heading) => {
    expect(
      read(`# Port\n\n## ${heading}\n\nThe port is open.\n`).sections.map(({ heading: { text } }) => text),
    ).toEqual([heading]);
  });

  test.each([
    ['## Executive Summary', '## Outlook', []],
    ['## Key Judgements', '## Looking Ahead', []],
    ['## Key Judgments', '## 4. Forecast', []],
    ['## 1. BLUF', '## IV. Outlook for 2026', []],
    ['**Bottom Line Up Front**', '**Outlook**', ['misnamed-section', 'misnamed-section']],
    ['Summary\n-------', 'Outlook\n-------', []],
    ['# Executive Summary', '# Outlook', ['extra-title', 'extra-title']],
  ])('%s … %s', (summary, forecast, faults) => {
    const text = briefing(
      summary,
      forecast,
      horizons((name, window, words) => `### ${name} (${window})\n\n- ${words}`),
    );
    expect(
      read(text)
        .sections.map(({ is }) => is?.id)
        .filter(Boolean),
    ).toEqual(['summary', 'forecast']);
    expect(problemsOf(text).map(({ rule }) => rule)).toEqual(faults);
  });

  test.each([
    ['a README', '# Tool\n\n## Summary\n\nIt may fail.\n\n## Short-term\n\n- It could break.\n'],
    [
      'a road map',
      '# Road map\n\n## Short-term (0-3 months)\n\n- It may ship.\n\n## Long-term (>1 year)\n\n- It might grow.\n',
    ],
    [
      'a road map that concludes',
      '# Tool\n\n## Summary\n\nIt works.\n\n## Conclusion\n\n### Short-term (0-3 months)\n\n- It may ship.\n',
    ],
    ['a paper', '# Paper\n\n## Introduction\n\nIt may be.\n\n## Conclusion\n\nIt is likely.\n'],
    ['Microsoft Outlook', '# Mail\n\n## Summary\n\nWe use it.\n\n## Microsoft Outlook\n\nIt may crash.\n'],
    ['nothing', ''],
    ['front matter alone', '---\ntitle: x\n---\n'],
  ])('%s is no briefing', (_, text) => {
    expect(read(text).isBriefing).toBe(false);
    expect(drawProblems(text)).toEqual([]);
  });

  test('an opening fence that is not closed leaves the rest in its shape', () => {
    const text = `---\n${sound}`;
    expect(read(text).points).toHaveLength(2);
    expect(read(text).horizons).toHaveLength(3);
  });

  test('what follows the points of the summary is body, quotations and captions are nobody’s prose', () => {
    const text = sound.replace(
      'The port handles grain.',
      'The port may close.\n\n> It may rain.\n\n*Photo that may be shared, CC BY*\n\n`may` and [a map](https://likely.example) `might`',
    );
    const found = read(text).sentences.flatMap(({ zone, expressions }) =>
      expressions.map(({ text: words }) => `${zone} ${words}`),
    );
    expect(found.filter((words) => words.startsWith('body'))).toEqual(['body may']);
  });
});

describe('no prose of the writer', () => {
  const expressionsIn = (text: string) =>
    read(text).sentences.flatMap(({ expressions }) => expressions.map(({ text: words }) => words));

  test.each([
    [
      'the table of a scale',
      '| Term | Probability |\n| --- | --- |\n| Likely | 55–75 % |\n| Highly likely | 80–90 % |\n| Remote chance | 0–5 % |\n',
    ],
    [
      'the table of a scale, figures first',
      '| Band | Words |\n| --- | --- |\n| 0-5% | remote chance |\n| 95-100% | almost certain |\n',
    ],
    [
      'a methodology section',
      '## Methodology\n\nWe write that an event is likely when we hold it for more than even. A term may be repeated.\n',
    ],
    ['the section of a scale', '## Probability yardstick\n\n- It is likely.\n- It is highly unlikely.\n'],
    ['the text of a footnote', 'The port is open.[^1]\n\n[^1]: The register may be wrong.\n'],
    ['alternative text', '![A map that may be out of date](map.png)\n'],
    ['a caption', '![Map](map.png)\n\n*Likely routes of the convoy, after the survey of May*\n'],
    ['a labelled caption', 'Figure 2: Areas that could be flooded.\n'],
    ['a mark of handling', 'TLP:GREEN (may be shared with partners)\n'],
    ['a block quote', '> It is highly likely that it rains.\n'],
    ['code', '`It may rain.`\n\n    It could rain.\n\n```\nIt might rain.\n```\n'],
    ['the target of a link', 'Read [the page](https://x.example/highly-likely "It may rain").\n'],
    ['a heading', '## It is likely that it rains\n'],
    ['HTML', '<!-- It may rain. -->\n\n<div title="likely">\n</div>\n'],
    ['a template', '{% include may.html %} {{ likely }}\n'],
  ])('%s', (_, text) => {
    expect(expressionsIn(text)).toEqual([]);
  });

  test.each([
    ['emphasis', 'It is highly *unlikely* that it rains.\n'],
    ['a line break', 'It is highly\nunlikely that it rains.\n'],
    ['a line break in a bullet', '- It is highly\n  unlikely that it rains.\n'],
    ['a blank that does not break', 'It is highly\u00a0unlikely that it rains.\n'],
    ['CRLF', 'It is highly\r\nunlikely that it rains.\r\n'],
  ])('a term runs over %s', (_, text) => {
    const [found] = read(text).sentences.flatMap(({ expressions }) => expressions);
    expect(found?.term?.text).toBe('highly unlikely');
    expect(text.slice(found?.span.start, found?.span.end).replace(/[\s*]+/g, ' ')).toBe('highly unlikely');
  });
});
