// Heads of papers, and what they say: title, author and date of publication.
import { describe, expect, test } from 'vitest';
import { kindOfLabel, labelRows } from '../../server/src/briefing/byline/bylineLabels.ts';
import { isProperName, namesNobody, noNames } from '../../server/src/briefing/byline/bylineNames.ts';
import { isHandlingMark } from '../../server/src/briefing/byline/handlingMarks.ts';
import { monthNames } from '../../server/src/dates/calendar.ts';
import { foreignMonths, monthNumberIn } from '../../server/src/dates/foreignMonths.ts';
import { looksLikeDate, readPublicationDate } from '../../server/src/dates/publicationDate.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { problemsOf, read } from '../engine.ts';

const body = `## Summary

- The ferries sail again.
- Diesel is scarce.

The crews came back in March.

## Forecast

### Short-term (Now - 3 months)

- It is likely that the fares will rise.

### Medium-term (3-12 months)

- It is unlikely that the line will be sold.

### Long-term (>1 year)

- There is a remote chance that a bridge will be built.
`;

const title = 'Tides of Ormsund';
const under = (head: string) => `# ${title}\n\n${head}\n\n${body}`;
const day = '2026-03-09';

/** What stands between the title and the summary; the author; null where no day of publication is given, else it is 9 March 2026. */
const heads: readonly (readonly [head: string, author: string | undefined, date?: null])[] = [
  // A line of names beside the date, what a paper is and by whom, a second heading with all of it.
  ['**Signe Aalto, Odd Brekke, and Ida Munk**\n\n**March 9, 2026, 6:45 pm ET**', 'Signe Aalto, Odd Brekke, Ida Munk'],
  ['By Signe Aalto\\\n9 March 2026', 'Signe Aalto'],
  ['**North Quay, East Quay**\n\nA map of both.\n\n9 March 2026', undefined],
  ['*A scenario paper by Signe Aalto and Odd Brekke, 9 March 2026*', 'Signe Aalto and Odd Brekke'],
  ['### Issue 22 · 9 March 2026 · by Signe Aalto', 'Signe Aalto'],
  ['Type weekly | 9 March 2026', undefined],
  // Dates of a week, and of which days a paper tells.
  ['**Week of March 3–9, 2026**\n**Author:** Signe Aalto', 'Signe Aalto'],
  ['Week ending 9 March 2026 | Signe Aalto', 'Signe Aalto'],
  ['Week of 28 February to 9 March 2026 | Signe Aalto', 'Signe Aalto'],
  ['**Reporting window:** 7 March 2026\n**As of:** 9 March 2026\n**Author:** Signe Aalto', 'Signe Aalto'],
  ['FROM: Signe Aalto\nDATE: 9 MAR 26', 'Signe Aalto'],
  // Labels that name nobody.
  ['**Operation:** LOW TIDE\n**Risk Level:** SEVERE\n**Date:** 9 March 2026', undefined],
  ['**Sector:** Ferries | **Severity:** 4/5', undefined, null],
  ['**Ref:** ORM/26\n**Author:** Signe Aalto\n**Date:** 9 March 2026', 'Signe Aalto'],
  ['ATTN: The Ferry Council\nFROM: Signe Aalto\nDATE: 9 March 2026\nRE: Fares', 'Signe Aalto'],
  ['**To:** All stations  \n**From:** Coast Desk  \n**Date:** 9 March 2026  \n**Subject:** Fares', 'Coast Desk'],
  ['Prepared for: The Ferry Council\nPrepared by: Signe Aalto\n9 March 2026', 'Signe Aalto'],
  ['Prepared by: Coast Desk\nLead analyst: Signe Aalto\n9 March 2026', 'Signe Aalto'],
  ['Reviewed by: Odd Brekke\nAuthor: Signe Aalto\nDate: 9 March 2026', 'Signe Aalto'],
  ['Classification: OPEN\nStatus: Final\nDate: 9 March 2026', undefined],
  ['Region: Ormsund | 9 March 2026 | Signe Aalto', 'Signe Aalto'],
  ['**Classification:** UNCLASSIFIED // FOR EXERCISE USE\n**Date:** 9 March 2026', undefined],
  ['## The fares of the north\n\n![Map](map.png)\n\n**Analyst:** Signe Aalto\n\n**Date:** 9 March 2026', 'Signe Aalto'],
  // Labels of authors and dates with other words.
  ['**Senior Analyst:** Signe Aalto\n**Date of Report:** 9 March 2026', 'Signe Aalto'],
  ['**Drafted by:** Signe Aalto\n**Issue Date:** 9 March 2026', 'Signe Aalto'],
  ['**Analyst:** Signe Aalto\n**Report Date & Time (UTC):** 9 March 2026', 'Signe Aalto'],
  ['Compiled by: Signe Aalto and Odd Brekke\nRelease date: 9 March 2026', 'Signe Aalto and Odd Brekke'],
  ['Author(s): Signe Aalto, Odd Brekke\nDate prepared: 9 March 2026', 'Signe Aalto, Odd Brekke'],
  ['Authors: Signe Aalto; Odd Brekke\nDated: 9 March 2026', 'Signe Aalto; Odd Brekke'],
  ['Reporting Analyst: Signe Aalto\nDTG: 091200ZMAR26', 'Signe Aalto'],
  ['Written by Signe Aalto\nPublished on 9 March 2026', 'Signe Aalto'],
  ['**Date of issue**: 9 March 2026 – **Lead author**: Signe Aalto', 'Signe Aalto'],
  ['**Author** Signe Aalto\n**Date** 9 March 2026', 'Signe Aalto'],
  ['**Author:** Signe Aalto **Date:** 9 March 2026', 'Signe Aalto'],
  ['Author – Signe Aalto\nDate – 9 March 2026', 'Signe Aalto'],
  ['**Authors:**\n\n- Signe Aalto\n- Odd Brekke\n\n**Date:** 9 March 2026', 'Signe Aalto, Odd Brekke'],
  ['**Authors:**\n- Signe Aalto\n- Odd Brekke\n\n**Date:** 9 March 2026', 'Signe Aalto, Odd Brekke'],
  ['**Author:**\nSigne Aalto\n**Date:**\n9 March 2026', 'Signe Aalto'],
  ['- **Analyst:** Signe Aalto\n- **Published:** 9 March 2026', 'Signe Aalto'],
  ['Issued by: Ormsund Coast Institute\nDate: 9 March 2026', 'Ormsund Coast Institute'],
  ['Publisher: Ormsund House\nAuthor: Signe Aalto\nDate: 9 March 2026', 'Signe Aalto'],
  ['Author: Signe Aalto\nReview date: 9 September 2026\nReport date: 9 March 2026', 'Signe Aalto'],
  ['Author: Signe Aalto\nValid until: 9 September 2026', 'Signe Aalto', null],
  ['Author: Signe Aalto\nLast updated: 9 March 2026', 'Signe Aalto'],
  ['By Signe Aalto | Updated 11 March 2026 | Published 9 March 2026', 'Signe Aalto'],
  ['📅 9 March 2026 ✍️ Signe Aalto', 'Signe Aalto'],
  // What is no name.
  ['7-minute read | 9 March 2026 | Signe Aalto', 'Signe Aalto'],
  ['9 March 2026 · 3 min read', undefined],
  ['9 March 2026 · Reading time: 3 minutes · Signe Aalto', 'Signe Aalto'],
  ['Working Paper No. 7 | 9 March 2026 | Signe Aalto', 'Signe Aalto'],
  ['Issue 31 · 9 March 2026', undefined],
  ['Situation Report | 9 March 2026', undefined],
  ['Ormsund Coastal Brief | 9 March 2026 | Signe Aalto', 'Signe Aalto'],
  ['Ormsund Coastal Brief | 9 March 2026', 'Ormsund Coastal Brief'],
  ['ORM-2026-07 | 9 March 2026 | Signe Aalto', 'Signe Aalto'],
  ['9 March 2026 | 14:30 UTC | Signe Aalto', 'Signe Aalto'],
  ['v2.1 | 9 March 2026 | Coast Desk', 'Coast Desk'],
  ['What the crews want from the owners\n9 March 2026', undefined],
  ['9 March 2026 | Signe Aalto | 0 comments', 'Signe Aalto'],
  // Tables.
  ['| Author | Date |\n|---|---|\n| Signe Aalto | 9 March 2026 |', 'Signe Aalto'],
  [
    '| Version | Date | Author | Status |\n|---|---|---|---|\n| 2 | 9 March 2026 | Signe Aalto | Final |',
    'Signe Aalto',
  ],
  [
    '| Prepared by | Signe Aalto |\n|---|---|\n| Report date | 9 March 2026 |\n| Approved by | Odd Brekke |',
    'Signe Aalto',
  ],
  ['| Field | Value |\n|---|---|\n| Distribution | Ferry Council |\n| Date | 9 March 2026 |', undefined],
  [
    '| **To** | Ferry Council | **Date** | 9 March 2026 |\n|---|---|---|---|\n| **From** | Signe Aalto | **Copy** | 4 |',
    'Signe Aalto',
  ],
  [
    `| Item | Detail |\n|---|---|\n| Sources | ${'harbour masters, fishers, the tide gauge and its keeper; '.repeat(12)} |\n| Analyst | Signe Aalto |\n| Date | 9 March 2026 |`,
    'Signe Aalto',
  ],
  [
    `**Sources:** ${'harbour masters, fishers and the tide gauge; '.repeat(12)}\n**Analyst:** Signe Aalto\n**Date:** 9 March 2026`,
    'Signe Aalto',
  ],
  ['| Date | Event |\n|---|---|\n| 2 March 2026 | Strike |\n| 9 March 2026 | Talks |', undefined, null],
  // The dateline of a newspaper names a place.
  ['QUORRA, 9 March 2026 — The crews came back in the night.', undefined],
  ['**PORT HALM, Ormsund, March 9, 2026** – The crews came back, and the fares with them.', undefined],
  [
    'By Signe Aalto\n\nQUORRA, 9 March 2026 -- The crews came back in the night. It is likely that more will follow them before the ice is gone, and that nobody will ask them why they left.',
    'Signe Aalto',
  ],
  ['QUORRA, 9 March 2026 — Signe Aalto', 'QUORRA'],
  ['HALM DESK, 9 March 2026 — The crews came back in the night.', 'HALM DESK'],
  ['Signe Aalto, 9 March 2026 — The crews came back in the night.', 'Signe Aalto'],
  // What stands before the byline.
  ['## Fares after the strike\n\nSigne Aalto | 9 March 2026', 'Signe Aalto'],
  [
    '### Fares after the strike\n\n---\n\n> “Nobody sails for nothing.”\n\n**Author:** Signe Aalto\n**Date:** 9 March 2026',
    'Signe Aalto',
  ],
  ['> “Nobody sails for nothing.”\n\n***\n\nBy Signe Aalto, 9 March 2026', 'Signe Aalto'],
  ['TLP:GREEN\n\n![The quay](quay.png)\n\nSigne Aalto | 9 March 2026', 'Signe Aalto'],
  ['OFFICIAL-SENSITIVE\n\n*What the owners fear*\n\nSigne Aalto | 9 March 2026', 'Signe Aalto'],
  ['**TLP:AMBER**\n\n---\n\n**Signe Aalto**, 9 March 2026\n\n---', 'Signe Aalto'],
  ['> **Author:** Signe Aalto\n> **Date:** 9 March 2026', 'Signe Aalto'],
  ['### Signe Aalto | 9 March 2026', 'Signe Aalto'],
  [
    '## Background\n\n| Date | Event |\n|---|---|\n| 2 March 2026 | Strike |\n| 9 March 2026 | Talks |',
    undefined,
    null,
  ],
  // What stands behind a label in bold goes on behind a dash.
  ['**Doc No**: ORM-26-3\n**Dated**: 9 March 2026\n**Authority**: Sund Traffic Board - Outer Sund', undefined],
  ['**Watch**: weekly | Signe Aalto | 9 March 2026', 'Signe Aalto'],
  // A second line of the title with the week and the day, blanks as references, a table of estimates.
  ['## Week 11 — Week Ending 2026-03-14 | Published 2026-03-09', undefined],
  [
    '**TLP:GREEN** &nbsp;|&nbsp; Ref ID: ORM-26-3 &nbsp;|&nbsp; Analyst: Signe Aalto &nbsp;|&nbsp; 9 March 2026',
    'Signe Aalto',
  ],
  ['&nbsp;&nbsp;Doc No: ORM-26-3 &nbsp;|&nbsp; 9 March 2026', undefined],
  [
    '## The claim (open to proof)\n\n| Matter | Middle case (50%) | Other case (50%) |\n|---|---|---|\n| Fares peak | Q2–Q3 2027 | H2 2027 |\n\nSo it goes.',
    undefined,
    null,
  ],
  ['**Market:** 984  \n**Timestamp:** 2026-03-09T07:35:00Z\n\n*Research completed by Signe Aalto*', 'Signe Aalto'],
  ['*Drawn from: [Data](data/) | [Trends](trends/) | [Analysis](analysis/)*', undefined, null],
  ['[Signe Aalto](people/aalto.md) | 9 March 2026', 'Signe Aalto'],
  ['### 9 March 2026\n\nBy Signe Aalto', 'Signe Aalto'],
  ['### By Signe Aalto, 9 March 2026', 'Signe Aalto'],
  ['### Yesterday on the quay\n\nSigne Aalto | 9 March 2026', 'Signe Aalto'],
  // A dash in brackets parts nothing; a quotation with bars; a second title with the date.
  ['**Date:** 9 March 2026 (Monday — a holiday) | **Time:** 18:18 UTC | **Class:** OPEN', undefined],
  ['Signe Aalto (Coast Desk – north) | 9 March 2026', 'Signe Aalto (Coast Desk – north)'],
  ['> Coast Desk | 9 March 2026 | Classification: OPEN', 'Coast Desk'],
  ['*Publié le 09/03/2026 à 02:21*', undefined, null],
  ['**Author**: Signe Aalto\n**Period**: March 2-9, 2026\n**Date**: March 9, 2026', 'Signe Aalto'],
  ['> Coast Desk | 9 March 2026 | Classification: OPEN\n> Scale: B2 | Sector: Ferries', 'Coast Desk'],
  ['> “Nobody sails for nothing.” — Odd Brekke, 9 March 2026', undefined, null],
  ['## Ferry Landscape Assessment - 9 March 2026', undefined],
  // A heading over what the paper tells of itself, and labels in emphasis instead of colons.
  [
    'The note is for the crews; pass it on as you like.\n\n## Report Metadata\n\n| Field | Details |\n|---|---|\n| **Date** | 9 March 2026 |\n| **Analyst** | Signe Aalto |',
    'Signe Aalto',
  ],
  ['## 1. Document details\n\n- Author: Signe Aalto\n- Date: 9 March 2026', 'Signe Aalto'],
  ['## Details of the strike\n\n| Date | Event |\n|---|---|\n| 9 March 2026 | Talks |', undefined, null],
  [
    '> **Ref** `ORM/26` · **Published** `2026-03-09` · **Scope** ferries\n> **Author** Signe Aalto · [@aalto](aalto.md)\n> **Method** Interviews with crews · Tide tables',
    'Signe Aalto',
  ],
  ['> **Date** `2026-03-09` · **Paper type** harbour-note · **Kept by** nobody', undefined],
  ['## 2.1.0 – 9 March 2026', undefined, null],
  ['what the crews really want | 9 March 2026', undefined],
  ['signe aalto | 9 March 2026', 'signe aalto'],
  // Portion marks.
  ['(U//FOUO) Signe Aalto | 9 March 2026', 'Signe Aalto'],
  ['(TLP:GREEN) Signe Aalto | 9 March 2026', 'Signe Aalto'],
  ['(U) **Author:** Signe Aalto\n(U) **Date:** 9 March 2026', 'Signe Aalto'],
  ['(S//NF) By Signe Aalto, 091430ZMAR26', 'Signe Aalto'],
  ['UNCLASSIFIED | Signe Aalto | 9 March 2026 (U)', 'Signe Aalto'],
  // Sentences of blogs and of our own import.
  ['Published 9 March 2026 by Signe Aalto', 'Signe Aalto'],
  ['Posted by Signe Aalto on March 9, 2026', 'Signe Aalto'],
  ['Posted on March 9, 2026 at 8:15 am by Signe Aalto', 'Signe Aalto'],
  ['By Signe Aalto (9 March 2026)', 'Signe Aalto'],
  ['Signe Aalto 9 March 2026', 'Signe Aalto'],
  ['**Signe Aalto** March 9, 2026', 'Signe Aalto'],
  ['2026-03-09, Signe Aalto', 'Signe Aalto'],
  ['9 March 2026, Signe Aalto', 'Signe Aalto'],
  ['By Signe Aalto on 9 March 2026.', 'Signe Aalto'],
  ['9 March 2026, by Signe Aalto', 'Signe Aalto'],
  ['9 March 2026 | By Signe Aalto, keeper of the tide gauge.', 'Signe Aalto, keeper of the tide gauge'],
  ['By Signe Aalto and Odd Brekke | Coast Desk | 9 March 2026', 'Signe Aalto and Odd Brekke'],
  ['Signe Aalto – 9 March 2026.', 'Signe Aalto'],
  ['By the council’s own account the line is sound.\n\n9 March 2026', undefined],
  ['Posted on 9 March 2026 by Signe Aalto in Ferries', 'Signe Aalto'],
  ['By Signe Aalto. 9 March 2026.', 'Signe Aalto'],
  ['*Updated: March 11, 2026. Published: March 9, 2026. By Signe Aalto.*', 'Signe Aalto'],
  ['Written by: Signe Aalto. Reviewed by: Odd Brekke. Date: 9 March 2026.', 'Signe Aalto'],
  ['Ormsund Coast Watch, No. 14, 9 March 2026, Signe Aalto', 'Signe Aalto'],
  ['9 March 2026, Signe Aalto, keeper of the gauge', 'Signe Aalto, keeper of the gauge'],
  ['Week of 9 March 2026 | Signe Aalto', 'Signe Aalto'],
  ['1. Author: Signe Aalto\n2. Date: 9 March 2026', 'Signe Aalto'],
  ['**Author:** Signe Aalto (aalto@example.org)\n**Date:** 9 March 2026', 'Signe Aalto'],
  ['Autorin: Signe Aalto\nDatum: 9. März 2026', 'Signe Aalto'],
  ['作者：Signe Aalto | 日期：2026年3月9日', 'Signe Aalto'],
  ['- **Analysts:** three of five expect a deal.\n- **Date:** the talks begin in spring.', undefined, null],
  // Links.
  ['[[Signe Aalto]] | [[2026-03-09]]', 'Signe Aalto'],
  ['**Author:** [[people/aalto|Signe Aalto]]\n**Date:** 2026-03-09', 'Signe Aalto'],
  ['[Signe Aalto](https://example.org/aalto) | 9 March 2026', 'Signe Aalto'],
  ['By [**Signe Aalto**](aalto.md)[^1] | 9 March 2026', 'Signe Aalto'],
  // Signs that nobody sees, and references.
  ['Sig\u00ADne Aal\u00ADto | 9 Ma\u00ADrch 2026', 'Signe Aalto'],
  ['Signe Aalto | 9 Mar&shy;ch 2026', 'Signe Aalto'],
  ['Signe&nbsp;Aalto | 9&nbsp;March&nbsp;2026', 'Signe Aalto'],
  ['\u200ESigne Aalto, 9\u200B March 2026', 'Signe Aalto'],
  ['Signe Aalto &middot; 9 &#77;arch 2026', 'Signe Aalto'],
];

describe('heads of papers', () => {
  const rows = heads.map(([head, author, date]) => [head, author, date === null ? undefined : day] as const);
  test.each(rows)('%j', (head, author, date) => {
    const { byline, title: found } = read(under(head));
    expect([byline.author?.text, byline.published?.toString(), found?.text]).toEqual([author, date, title]);
  });

  test('a byline above the title', () => {
    const { byline } = read(`FROM: Signe Aalto\nDATE: 9 March 2026\n\n# ${title}\n\nThe crews are back.\n\n${body}`);
    expect([byline.author?.text, String(byline.published)]).toEqual(['Signe Aalto', day]);
  });

  test('the writers’ own names are the author and the body beside', () => {
    expect(
      read(under('TO: The Ferry Council\nFROM: Signe Aalto, Coast Desk\nDATE: 9 March 2026')).byline.names,
    ).toEqual(['Signe Aalto', 'Coast Desk']);
    expect(read(under('By Signe Aalto, keeper of the gauge | Ormsund Institute | 9 March 2026')).byline.names).toEqual([
      'Signe Aalto',
      'Ormsund Institute',
    ]);
  });
});

test.each([
  ['Dredging Period: March – June 2024', undefined, undefined, undefined],
  ['Signe Aalto – May 2026', 'Signe Aalto', 'May 2026', 'incomplete'],
  ['**Flooded Quays - March through May 2024**  \n**Ormsund Pilots**', undefined, undefined, undefined],
  ['Vessel: MV Tern (a tug)\nLast Updated: 2024-03', undefined, '2024-03', 'unreadable'],
  ['Last Updated: 2024-03\n\nSigne Aalto | 9 March 2026', 'Signe Aalto', '9 March 2026', 'day'],
])('months of what a paper tells are no date of it: %j', (head, author, date, reading) => {
  const { byline } = read(under(head));
  expect([byline.author?.text, byline.date?.text, byline.date?.reading.kind]).toEqual([author, date, reading]);
});

/** The head of a paper that names no author or no day, and the same head when the fix has put in what is missing. */
test.each([
  ['8 May 2025', '[Author] | 8 May 2025'],
  ['TLP:GREEN | 8 May 2025', 'TLP:GREEN | [Author] | 8 May 2025'],
  ['Date: 8 May 2025 | TLP:GREEN', 'Author: [Author] | Date: 8 May 2025 | TLP:GREEN'],
  ['**Date:** 8 May 2025  \n**Region:** North', '**Author:** [Author]  \n**Date:** 8 May 2025  \n**Region:** North'],
  ['- Region: North\n- Date: 8 May 2025', '- Region: North\n- Author: [Author]\n- Date: 8 May 2025'],
  ['**Author**: Signe Aalto\n**Region**: North', '**Date**: 10 May 2025\n**Author**: Signe Aalto\n**Region**: North'],
  ['| Author | Signe Aalto |\n| --- | --- |', '| Author | Signe Aalto |\n| --- | --- |\n| Date | 10 May 2025 |'],
  [
    'Field | Value\n--- | ---\nDate | 8 May 2025\nRegion | North',
    'Field | Value\n--- | ---\n| Author | [Author] |\nDate | 8 May 2025\nRegion | North',
  ],
])('what the byline “%s” lacks comes beside it', (head, mended) => {
  for (const eol of ['\n', '\r\n']) {
    const text = under(head).replaceAll('\n', eol);
    const [problem, ...others] = problemsOf(text).filter(({ rule }) => rule === 'missing-byline');
    const after = applyEdits(text, problem?.fixes[0]?.edits ?? []);
    expect(after).toBe(under(mended).replaceAll('\n', eol));
    expect([...others, ...problemsOf(after).filter(({ rule }) => rule === 'missing-byline')]).toEqual([]);
  }
});

test.each([
  '| Date | Region |\n| --- | --- |\n| 8 May 2025 | North |',
  '| Author | Office |\n| --- | --- |\n| Signe Aalto | Quays |',
  '| Author: Signe Aalto | Region: N |\n| --- | --- |',
  '**Date: 8 May 2025**',
  '**Author: Signe Aalto**',
  'Date:8 May 2025',
  'Date：8 May 2025',
  '*Date:* 8 May 2025',
  '*Date: 8 May 2025*',
  '(8 May 2025)',
  '1. Region: North\n2. Date: 8 May 2025',
  '> - Region: North\n> - Date: 8 May 2025',
])('the byline “%s” loses nothing when its missing half comes', (head) => {
  for (const mark of ['', '\uFEFF']) {
    const text = mark + under(head);
    const [problem] = problemsOf(text).filter(({ rule }) => rule === 'missing-byline');
    if (!problem) continue;
    const after = applyEdits(text, problem.fixes[0]?.edits ?? []);
    const words = (of: string) => of.match(/[\p{L}\p{N}]+/gu) ?? [];
    const left = words(after);
    for (const word of words(text)) expect(left, word).toContain(word);
    expect(after.lastIndexOf('\uFEFF')).toBe(mark ? 0 : -1);
    expect(problemsOf(after).filter(({ rule }) => ['missing-byline', 'unreadable-date'].includes(rule))).toEqual([]);
  }
});

test('a heading with a word of time is no date: that of the title is', () => {
  const { byline } = read(`# Quay Digest - March 9, 2026\n\n## Today’s Big Picture\n\n${body}`);
  expect([byline.date?.text, byline.author]).toEqual(['March 9, 2026', undefined]);
});

test('a title that is a day keeps its number', () => {
  const { title: named, byline } = read(`# 9 March 2026\n\n${body}`);
  expect(named?.text).toBe('9 March 2026');
  expect(byline.published?.toString()).toBe(day);
});

describe('titles', () => {
  test.each([
    ['# What Next for Ormsund?', 'What Next for Ormsund?'],
    ['# “Low Tide” in Ormsund', '“Low Tide” in Ormsund'],
    ['# Ormsund: “Low Tide”', 'Ormsund: “Low Tide”'],
    ['# No Ferries!', 'No Ferries!'],
    ['# $9 a Crossing', '$9 a Crossing'],
    ['# `tide-gauge-9`', 'tide-gauge-9'],
    ['# <https://example.org/tide>', 'https://example.org/tide'],
    ['# (TLP:GREEN) Tides of Ormsund', 'Tides of Ormsund'],
    ['# (U//FOUO) Tides of Ormsund', 'Tides of Ormsund'],
    ['# TLP:AMBER+STRICT\n\n# Tides of Ormsund', 'Tides of Ormsund'],
    ['# UNCLASSIFIED\n\n# Tides of Ormsund', 'Tides of Ormsund'],
    ['Tides of Ormsund?\n=================', 'Tides of Ormsund?'],
    ['# 📌 Tides of Ormsund:', 'Tides of Ormsund'],
  ])('%j', (heading, text) => {
    expect(read(`${heading}\n\nSigne Aalto | 9 March 2026\n\n${body}`).title?.text).toBe(text);
  });
});

describe('a bold first line is the title', () => {
  const head = (text: string) => {
    const { title, byline } = read(`${text}\n\n${body}`);
    return [title?.text, byline.author?.text, byline.published?.toString()];
  };

  test.each([
    ['**Tides of Ormsund**\n\nSigne Aalto | 9 March 2026', ['Tides of Ormsund', 'Signe Aalto', day]],
    ['**Tides of Ormsund, 9 March 2026**\nSigne Aalto', ['Tides of Ormsund, 9 March 2026', 'Signe Aalto', day]],
    ['**TLP:GREEN**\n\n# Tides of Ormsund\n\nSigne Aalto | 9 March 2026', ['Tides of Ormsund', 'Signe Aalto', day]],
  ])('%j', (text, told) => {
    expect(head(text)).toEqual(told);
  });

  test.each([
    ['a name', '**Signe Aalto**\n\n9 March 2026'],
    ['a handling mark', '**UNCLASSIFIED**\n\nSigne Aalto | 9 March 2026'],
    ['a sentence', '**The tides of Ormsund rose.** They fell again.\n\nSigne Aalto | 9 March 2026'],
  ])('but not %s', (_, text) => {
    expect(head(text)[0]).toBeUndefined();
  });
});

describe('labels of other things', () => {
  test.each([
    ['**Classification:** Open source — Council of Tides\n**Date:** 9 March 2026', undefined],
    ['**Author:** Signe Aalto — 9 March 2026', 'Signe Aalto'],
    ['**Classification:** Open source — **Author:** Signe Aalto\n**Date:** 9 March 2026', 'Signe Aalto'],
    ['**Version:** 2 — 9 March 2026\n\nSigne Aalto | 9 March 2026', 'Signe Aalto'],
    [
      '| Campo | Valor |\n|---|---|\n| **Fecha del informe** | 9 March 2026 |\n| **Analista** | Signe Aalto |',
      'Signe Aalto',
    ],
  ])('%j', (lines, author) => {
    const { byline } = read(`# Tides of Ormsund\n\n${lines}\n\n${body}`);
    expect([byline.author?.text, byline.published?.toString()]).toEqual([author, day]);
  });
});

describe('dates of publication', () => {
  test.each([
    '9. March 2026',
    '9 March 2026 (KST)',
    '9 March 2026 JST',
    '9 March 2026, 14:30 CET',
    '9 March 2026 at 9 a.m. EST',
    '0900Z 9 March 2026',
    '14:30, 9 March 2026',
    '9 March 2026, 18h00',
    '9 March 2026 (corrected 11 March 2026)',
    '9 March 2026 UTC+9',
    'Mon, 09 Mar 2026 09:00:00 GMT',
    'Monday, March 9th 2026 at 3:15 PM (GMT+2)',
    'Mar. 9th, 2026.',
    '091430ZMAR26',
    '091430Z MAR 26',
    '09 1430Z MAR 2026',
    '09MAR26',
    '09 MAR 2026',
    '09-Mar-2026',
    '9/Mar/2026',
    "9 Mar '26",
    '2026-Mar-09',
    '20260309',
    '2026-03-09 (KST)',
    '2026-03-09, 14:00',
    '2026-03-09T09:00:00+09:00',
    '2026年3月9日',
    '2026年3月9日（月）',
    '２０２６年３月９日',
    '2026년 3월 9일',
    'Montag, 9. März 2026',
    '9. Mrz. 2026',
    '9 mars 2026',
    'lundi 9 mars 2026',
    'le 9 mars 2026',
    '9 de marzo de 2026',
    'marzo 9, 2026',
    '9º de março de 2026',
    'lunedì 9 marzo 2026',
    '9 maart 2026',
    'den 9 mars 2026',
    '9. maaliskuuta 2026',
    '9 marca 2026 r.',
    '9. března 2026',
    '2026. március 9.',
    '9 Mart 2026',
    '9 Μαρτίου 2026',
    '9 марта 2026 г.',
    '9 березня 2026 року',
  ])('%s', (words) => {
    expect(String((readPublicationDate(words) as { day?: unknown }).day)).toBe(day);
    expect(looksLikeDate(words)).toBe(true);
  });

  test.each(['Report 7', '31 Feb 2026', '9 Foober 2026', 'Vol. 3, 2026', '20261399', 'the 9 of us'])(
    '%s is none',
    (words) => {
      expect(readPublicationDate(words).kind).toBe('unreadable');
    },
  );

  test.each(Object.entries({ English: monthNames.join(' '), ...foreignMonths }))('the months of %s', (_, months) => {
    const numbers = months.split(' ').map((forms) => forms.split('/').map(monthNumberIn));
    const days = months.split(' ').map((forms) => readPublicationDate(`15 ${forms.split('/')[0]} 2026`));
    expect(days).toMatchObject(numbers.map((_, i) => ({ kind: 'day', day: { month: i + 1, day: 15 } })));
    expect(numbers.map((forms) => [...new Set(forms)])).toEqual(Array.from({ length: 12 }, (_, i) => [i + 1]));
  });
});

describe('tables of the byline', () => {
  test.each(labelRows.flatMap(({ kind, examples }) => examples.map((example) => [example, kind])))(
    '“%s” is a label: %s',
    (label, kind) => {
      expect(kindOfLabel(label)).toBe(kind);
    },
  );

  test.each(noNames.map(({ example }, i) => [example, i] as const))(
    '“%s” names nobody, by that row alone',
    (example, i) => {
      expect(namesNobody(example)).toBe(true);
      expect(noNames.filter(({ pattern }) => pattern.test(example))).toEqual([noNames[i]]);
    },
  );

  test.each(['Signe Aalto', 'the Institute of Tides', '38 Fathoms', 'Odd d’Arlo', '渡辺'])('“%s” is a name', (name) => {
    expect([isProperName(name), namesNobody(name)]).toEqual([true, false]);
  });

  test.each(['TLP:GREEN', '(U)', 'UNCLASSIFIED//FOUO', 'OFFICIAL-SENSITIVE', 'Classification: SECRET', '**TLP:RED**'])(
    '“%s” is a handling mark',
    (words) => {
      expect(isHandlingMark(words)).toBe(true);
    },
  );

  test.each(['Secret Tides', 'Public Notice', 'Coast Desk'])('“%s” is none', (words) => {
    expect(isHandlingMark(words)).toBe(false);
  });
});

test.each([
  ['Tides 2026-03-09', day],
  ['Tides of Ormsund – 9 March 2026', day],
  ['Tides (March 9, 2026)', day],
  ['The fares of 2026', undefined],
  ['What 9 March 2026 changed', undefined],
])('the title “%s” gives the date where nothing else does', (words, date) => {
  expect(read(`# ${words}\n\n${body}`).byline.published?.toString()).toBe(date);
  expect(read(`# ${words}\n\nSigne Aalto | 2 April 2026\n\n${body}`).byline.published?.toString()).toBe('2026-04-02');
});

test.each([
  ['**© 2026 Signe Aalto (シグネ)** · Coast Desk', 'Signe Aalto'],
  ['Copyright © 2024–2026 Odd van Brekke. All rights reserved.', 'Odd van Brekke'],
  ['(c) 2026 Ormsund Institute', undefined],
  ['© 2026 The Authors', undefined],
  ['© 2026 Aalto', undefined],
  ['© 2026 All Rights Reserved', undefined],
])('the last line “%s” names the author of a paper that names none: %s', (line, author) => {
  expect(read(`${under('9 March 2026')}\n---\n\n${line}\n`).byline.author?.text).toBe(author);
  expect(read(`${under('Ida Munk | 9 March 2026')}\n---\n\n${line}\n`).byline.author?.text).toBe('Ida Munk');
});

describe('the last lines give what the head lacks', () => {
  const closed = (foot: string, head = '') => {
    const { byline } = read(`# ${title}\n\n${head}${body}\n${foot}\n`);
    return [byline.author?.text, byline.published?.toString()];
  };

  test.each([
    ['---\n\n*Prepared by Coast Desk, 9 March 2026*', 'Coast Desk', day],
    ['---\n\n**Author:** Signe Aalto  \n**Date:** 9 March 2026', 'Signe Aalto', day],
    ['Published: 9 March 2026', undefined, day],
    ['Signe Aalto | 9 March 2026', 'Signe Aalto', day],
    ['---\n\nThe line was sold on 9 March 2026.', undefined, undefined],
    ['Next review: 9 March 2026', undefined, undefined],
    ['*Signe Aalto sails again.*', undefined, undefined],
    ['## Contact\n\nPrepared by Coast Desk, 9 March 2026\n\n## Sources', undefined, undefined],
  ])('%j', (foot, author, date) => expect(closed(foot)).toEqual([author, date]));

  test('and nothing that it has', () => {
    expect(closed('*Prepared by Coast Desk, 9 March 2026*', 'Signe Aalto | 2 April 2026\n\n')).toEqual([
      'Signe Aalto',
      '2026-04-02',
    ]);
  });

  test('those of an ordinary document are not asked', () => {
    const { byline, isBriefing } = read(
      `# ${title}\n\n## Ferries\n\nThey sail.\n\n## Fares\n\nThey rise.\n\n## Crews\n\nThey wait.\n\n*Prepared by Coast Desk, 9 March 2026*\n`,
    );
    expect([isBriefing, byline.author]).toEqual([false, undefined]);
  });
});

test('what the front matter says and the head repeats is the byline too', () => {
  const front = `---\nauthor: Signe Aalto\ndate: ${day}\n---\n\n`;
  const text = front + under('*By Signe Aalto | 9 March 2026*');
  const { byline } = read(text);
  expect(byline.span && text.slice(byline.span.start, byline.span.end)).toBe('*By Signe Aalto | 9 March 2026*');
  expect(read(front + under('*By Odd d’Arlo | 8 March 2026*')).byline).toMatchObject({
    span: undefined,
    author: { text: 'Signe Aalto' },
  });
});
