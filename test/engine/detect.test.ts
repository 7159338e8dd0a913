// What is a briefing and what is ordinary Markdown; the words are nobody's.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonInWords } from '../../server/src/briefing/detection/detect.ts';
import { readBriefing } from '../../server/src/briefing/read.ts';
import { sound } from '../briefings.ts';
import { options, problemsOf, read } from '../engine.ts';

const signsOf = (text: string) => {
  const { isBriefing, detection } = read(text);
  expect(detection.isBriefing).toBe(isBriefing);
  return [detection.reason, ...detection.signs.map(({ kind, text: words }) => `${kind}: ${words}`)];
};

const horizon = '### Short-term (0-3 months)\n\n';
const unsigned = '# Ferries\n\n## Summary\n\n- Two ferries sail.\n';

describe('a briefing', () => {
  test.each([
    ['a type', '---\ntype: Briefing\n---\n\n# Ferries\n', ['declared', 'front matter: Briefing']],
    ['a template', '---\ntemplate: situation\n---\n\n# Ferries\n', ['declared', 'front matter: situation']],
    [
      'a summary, a forecast and a byline',
      '# Ferries\n\nIda Rask | 2 May 2025\n\n## Summary\n\n- Two sail.\n\n## Outlook\n\n- A third may follow.\n',
      ['signs', 'summary: Summary', 'forecast: Outlook', 'byline: Ida Rask | 2 May 2025'],
    ],
    [
      'a forecast with a horizon and a byline in front matter',
      `---\nauthor: Ida Rask\ndate: 2025-05-02\n---\n\n# Ferries\n\n## Forecast\n\n${horizon}- A third may sail.\n`,
      ['signs', 'forecast: Forecast', 'horizon: Short-term (0-3 months)', 'byline: Ida Rask | 2025-05-02'],
    ],
    [
      'a forecast with a horizon and a term',
      `# Ferries\n\n## Forecast\n\n${horizon}- A strike is unlikely.\n`,
      ['signs', 'forecast: Forecast', 'horizon: Short-term (0-3 months)', 'term: unlikely'],
    ],
    [
      'sections below a title of two lines',
      '# Ferries\n\n## Week of 28 April\n\n### Summary\n\n- Two sail.\n\n### Outlook\n\n- A strike is unlikely.\n',
      ['signs', 'summary: Summary', 'forecast: Outlook', 'term: unlikely'],
    ],
    [
      'a window without a name',
      '# Ferries\n\n## Forecast\n\n### Next 6 weeks\n\n- A strike is unlikely.\n',
      ['signs', 'forecast: Forecast', 'horizon: Next 6 weeks', 'term: unlikely'],
    ],
    [
      'a term of another published standard',
      `${unsigned}\n## Outlook\n\n- It is very likely that a third will sail.\n`,
      ['signs', 'summary: Summary', 'forecast: Outlook', 'term: very likely'],
    ],
    [
      'headings of key judgements that say how sure they are',
      '# Ferries\n\n## Body\n\n### Key Judgement 1 (High Confidence): Crews stay\n\nThey do.\n\n### Key Judgement 2 (Low Confidence): Owners wait\n\nThey do.\n',
      [
        'judgements',
        'judgement: Key Judgement 1 (High Confidence): Crews stay',
        'judgement: Key Judgement 2 (Low Confidence): Owners wait',
      ],
    ],
    [
      'a table under the name of key judgements, with a term and a byline',
      '# Ferries\n\nIda Rask | 2 May 2025\n\n## Key Judgments (ICD 203)\n\n| Key Judgment | Confidence |\n|---|---|\n| Crews will almost certainly stay. | High |\n',
      ['judgements', 'judgement: Key Judgments (ICD 203)', 'term: almost certainly', 'byline: Ida Rask | 2 May 2025'],
    ],
    [
      'a table of scenarios with their probabilities under a word of a forecast',
      '# Ferries\n\nIda Rask | 2 May 2025\n\n## Summary\n\n- Two sail.\n\n## After the strike: an outlook\n\n| Scenario | Probability | Course |\n|---|---|---|\n| Calm | Likely (60%) | They sail |\n| Strike | 40% | They stay |\n',
      ['signs', 'summary: Summary', 'forecast: After the strike: an outlook', 'byline: Ida Rask | 2 May 2025'],
    ],
    [
      'a loose name with terms in its horizons',
      `${unsigned}\n## Conclusion\n\n${horizon}- A strike is unlikely.\n`,
      ['signs', 'summary: Summary', 'forecast: Conclusion', 'horizon: Short-term (0-3 months)', 'term: unlikely'],
    ],
    [
      'numbered judgements that say how sure they are',
      '# Ferries\n\n## Key Judgements\n\n**KJ-1 (high).** The crews stay ashore.\n\n**KJ-2** [LOW-MEDIUM CONFIDENCE]: The owners wait for spring.\n',
      ['judgements', 'summary: Key Judgements', 'judgement: KJ-1 (high)', 'judgement: KJ-2 [LOW-MEDIUM CONFIDENCE]'],
    ],
    [
      'the same in bullets, beside a forecast without a term',
      `${unsigned}- **KJ-1 (High):** The crews stay ashore.\n- **KJ-2 (moderate):** The owners wait.\n\n## Outlook\n\nTolls will rise.\n`,
      ['judgements', 'summary: Summary', 'judgement: KJ-1 (High)', 'judgement: KJ-2 (moderate)'],
    ],
    [
      'judgements under that name that say how sure they are',
      '# Ferries\n\n## KEY JUDGMENTS\n\n1. **The crews stay ashore** (Confidence: high)\n   - So they say.\n\n2. **The owners wait** (moderate-to-high confidence)\n   - So they do.\n',
      [
        'judgements',
        'summary: KEY JUDGMENTS',
        'judgement: (Confidence: high)',
        'judgement: (moderate-to-high confidence)',
      ],
    ],
    [
      'likelihoods in words of no standard in two horizons',
      `${unsigned}\n## Outlook\n\n### Next 30 days\n\n- There is a high probability that a third will sail.\n\n### Next 90 days\n\n- The chance of a strike is slim.\n`,
      ['signs', 'summary: Summary', 'forecast: Outlook', 'horizon: Next 30 days', 'term: a high probability'],
    ],
    [
      'a table that asks for words of estimative probability under any heading',
      `${unsigned}\n## How sure we are\n\n| Aspect | WEP | Tag |\n|---|---|---|\n| The ferries sail | very likely (75–85%) | year |\n| The pier holds | likely (55–70%) | year |\n`,
      ['signs', 'summary: Summary', 'forecast: How sure we are', 'term: very likely (75–85%)'],
    ],
    [
      'such a table and a byline',
      '# Ferries\n\nIda Rask | 2 May 2025\n\n## Our view\n\n| # | Scenario name | Probability | WEP |\n|---|---|---|---|\n| 1 | Two ferries sail | 60% | LIKELY |\n| 2 | None sails | 40% | UNLIKELY |\n',
      ['judgements', 'term: LIKELY', 'byline: Ida Rask | 2 May 2025'],
    ],
    [
      'a table of horizons with terms for one event, and a byline',
      '# Ferries\n\nIda Rask | 2 May 2025\n\n## Timeline\n\n| Horizon | P(a strike) | Assessment |\n|---|---|---|\n| 1 year | 60% | Likely |\n| 2 years | 85% | Highly likely |\n',
      ['signs', 'forecast: Timeline', 'horizon: 1 year', 'byline: Ida Rask | 2 May 2025'],
    ],
    [
      'scenarios by a named author that add up to 100 %',
      '# Ferries\n\nIda Rask, 2 May 2025\n\n## Scenarios to 2028\n\n### Scenario A: They sail (70%)\n\nThey do.\n\n### Scenario B: They wait (20%)\n\nThey do.\n\n### Scenario C: They stay (10%)\n\nThey do.\n',
      [
        'judgements',
        'judgement: Scenario A: They sail (70%)',
        'judgement: Scenario B: They wait (20%)',
        'judgement: Scenario C: They stay (10%)',
      ],
    ],
    [
      'scenarios by a named author that are called probable and do not add up to 100 %',
      '# Ferries\n\nIda Rask, 2 May 2025\n\n## Base case: they sail (60% probability)\n\nThey do.\n\n## Upside case: they race (25%)\n\nThey do.\n\n## Downside case: they stay (20%)\n\nThey do.\n',
      [
        'judgements',
        'judgement: Base case: they sail (60% probability)',
        'judgement: Upside case: they race (25%)',
        'judgement: Downside case: they stay (20%)',
      ],
    ],
    [
      'dated scenarios whose probabilities add up to 100 %',
      '---\ndate: 2025-05-02\n---\n\n# Ferries\n\n## Scenarios\n\n### Scenario A – They sail (55% probability)\n\nAll crews come.\n\n### Scenario B – They wait (30%)\n\nHalf come.\n\n### Scenario C – They stay (15%)\n\nNone comes.\n',
      [
        'judgements',
        'judgement: Scenario A – They sail (55% probability)',
        'judgement: Scenario B – They wait (30%)',
        'judgement: Scenario C – They stay (15%)',
      ],
    ],
  ])('%s', (_, text, signs) => {
    expect(signsOf(text)).toEqual(signs);
  });
});

describe('ordinary Markdown', () => {
  test.each([
    [
      'a model card',
      '# kelpnet-small\n\n## Summary\n\n- A net that counts kelp on photographs.\n- Trained on 4,000 frames.\n\n## Training\n\nTwo days on one card.\n\n## Predictions\n\nEach line of `kelp.csv` has a frame and a count; counts over 90 may be wrong.\n',
      'noSecondSign',
    ],
    [
      'a lab note',
      '# Yeast, run 14\n\nDate: 3 March 2025\n\n## Summary\n\nThe culture grew at 30 °C and died at 38 °C.\n\n## Outlook\n\nWe repeat the run with less sugar. It may need a day more.\n',
      'noSecondSign',
    ],
    [
      'an ADR',
      '# ADR 31: keep the session in a cookie\n\n- Status: accepted\n- Date: 2025-02-11\n\n## Summary\n\nThe session lives in a signed cookie.\n\n## Looking Ahead\n\nWe will probably come back to this when there are two regions.\n',
      'noSecondSign',
    ],
    [
      'a road map',
      '# Road map\n\n## Overview\n\nWhat comes when.\n\n## Outlook\n\n### Short-term (0-3 months)\n\n- Dark mode\n- It might get a plug-in.\n\n### Long-term (>1 year)\n\n- A mobile app\n',
      'noSecondSign',
    ],
    [
      'a class with methods',
      '# drizzle\n\n## Client\n\n### Summary\n\nRain on the command line.\n\n### Forecast\n\nReturns what may come.\n\n### Close\n\nEnds it.\n',
      'noSecondSign',
    ],
    [
      'two classes with methods',
      '# drizzle\n\n## Client\n\n### Summary\n\nRain.\n\n### Forecast\n\nReturns what is likely.\n\n## Server\n\n### Close\n\nEnds it.\n',
      'weakForecast',
    ],
    [
      'a weather tool',
      '# drizzle\n\nLast updated: 4 June 2025\n\n## Summary\n\nRain on the command line.\n\n## Forecast\n\n### Short-term\n\n`drizzle --hours 12`\n\n### Long-term\n\n`drizzle --days 10`\n',
      'noSecondSign',
    ],
    [
      'a sales review',
      '# Sales, second quarter\n\n## Key Takeaways\n\n- 212 chairs were sold.\n- The shop in Varn leads.\n\n## Outlook\n\n- The third quarter could bring 240.\n- A new lamp comes in August.\n',
      'noSecondSign',
    ],
    [
      'a design proposal',
      '# Proposal: typed hooks\n\n## Executive Summary\n\nHooks get types.\n\n## Forecast\n\nPossibly two releases of work. A plug-in might break.\n',
      'noSecondSign',
    ],
    [
      'a library that forecasts',
      '# tidecast\n\n## Usage\n\nCall `fit`, then `forecast`.\n\n## Forecast\n\nReturns a frame with the columns `t` and `level`. A likely level is no certain one.\n',
      'loneForecast',
    ],
    [
      'a quotation of somebody else’s forecast',
      `# Reading notes\n\n## Summary\n\nA paper on ferries.\n\n## Outlook\n\n> It is highly likely that a third ferry will sail.\n`,
      'noSecondSign',
    ],
    [
      'minutes of a meeting',
      '# Minutes, 12 May 2025\n\nPresent: Ida, Bo, Runa\n\n## Summary\n\nThe budget was passed.\n\n## Next Steps\n\nBo will likely book the room.\n',
      'noForecast',
    ],
    [
      'a report with a forecast that only its words tell',
      '# Ferries\n\nBo Ehn, 1 May 2025\n\n## Summary\n\n- Two sail.\n\n## Ferry Trade Outlook\n\nTolls will rise.\n',
      'weakForecast',
    ],
    [
      'a road map under another name',
      '# Tiderun\n\n## Executive Summary\n\nTides, fast.\n\n## Future Roadmap and Improvements\n\n### Short-term (0-3 months)\n\n- Charts\n\n### Long-term (>1 year)\n\n- A mobile app is likely to be needed.\n',
      'noForecast',
    ],
    [
      'a request for comments with steps by time',
      '---\nauthor: Bo Ehn\ndate: 2025-05-01\n---\n\n# Cold storage\n\n## TL;DR\n\nMove old data.\n\n## Implications\n\n- Short-term (0-3 months): scripts are written\n- Long-term (>1 year): disks are retired\n',
      'noForecast',
    ],
    [
      'one numbered judgement that says how sure it is',
      '# Ferries\n\n## Key Judgements\n\n**KJ-1 (high).** The crews stay ashore.\n\n**KJ-2 (crews).** The owners wait.\n',
      'noForecast',
    ],
    [
      'findings in headings that say how sure they are',
      '# Review\n\n## Key Finding 1 (High Confidence): A leak\n\nIt is there.\n\n## Key Finding 2 (Low Confidence): A crack\n\nIt is there.\n',
      'noForecast',
    ],
    [
      'a table of key judgements with a term, by nobody',
      '# Ferries\n\n2 May 2025\n\n## Key Judgments\n\n| Key Judgment | Confidence |\n|---|---|\n| Crews will almost certainly stay. | High |\n',
      'noForecast',
    ],
    [
      'a review that says how sure it is',
      '# Review\n\n## Summary\n\n- The lamp flickers (high confidence)\n- The door sticks (confidence: low)\n',
      'noForecast',
    ],
    [
      'grades outside of a summary',
      '# Bugs\n\n## Summary\n\nTwo.\n\n## Log\n\n**KJ-1 (high).** The lamp flickers.\n\n**KJ-2 (low).** The door sticks.\n',
      'noForecast',
    ],
    [
      'the shares of a load test',
      '---\ndate: 2025-05-02\n---\n\n# Load\n\n## Mix\n\n### Scenario 1: Browse (55%)\n\nGET\n\n### Scenario 2: Search (30%)\n\nGET\n\n### Scenario 3: Buy (15%)\n\nPOST\n',
      'noForecast',
    ],
    [
      'probabilities that do not add up',
      '---\ndate: 2025-05-02\n---\n\n# Plan\n\n## Cases\n\n### Scenario A: Rain (55% probability)\n\nTents.\n\n### Scenario B: Wind (30%)\n\nRopes.\n\n### Scenario C: Snow (35%)\n\nShovels.\n',
      'noForecast',
    ],
    [
      'a scale of estimative words',
      '# Style\n\nBo Ehn | 1 May 2025\n\n## Terms\n\n| WEP | Range |\n|---|---|\n| likely | 55–80 % |\n| unlikely | 20–45 % |\n',
      'noForecast',
    ],
    [
      'a road map with one chance',
      '# Tiderun\n\n## Summary\n\nTides.\n\n## Outlook\n\n### Short-term (0-3 months)\n\n- Charts; there is a high probability of a delay.\n\n### Long-term (>1 year)\n\n- An app\n',
      'noSecondSign',
    ],
    [
      'a change log',
      '# Changelog\n\n## Highlights\n\nFaster.\n\n## 2.0.0\n\nThis is unlikely to break anything.\n',
      'noForecast',
    ],
    [
      'a post that concludes',
      '# Why tabs\n\nBy Bo Ehn, 1 May 2025\n\n## Introduction\n\nHm.\n\n## Conclusion\n\nIt is likely.\n',
      'noForecast',
    ],
  ])('%s', (_, text, reason) => {
    expect(signsOf(text)[0]).toBe(reason);
    expect(problemsOf(text)).toEqual([]);
  });

  test('none of the papers of the packages that are installed here', () => {
    const folder = join(import.meta.dirname, '../../node_modules');
    const papers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:md|markdown)$/i.test(path),
    );
    expect(papers.length).toBeGreaterThan(300);
    const taken = papers.filter((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return text.length < 5_000 && read(text).isBriefing;
    });
    expect(taken).toEqual([]);
  });
});

test('a file that is included is a briefing without a sign', () => {
  expect(readBriefing('# Ferries\n', { ...options, included: true }).detection).toEqual({
    isBriefing: true,
    reason: 'included',
    signs: [],
  });
});

test('each reason is a clause that can stand after a colon', () => {
  for (const words of Object.values(reasonInWords)) expect(words).toMatch(/^[a-z][^.]+[^.]$/);
});

describe('a comment that is being typed', () => {
  const typed = '<!-- brieflint-ignore vague-likelihood: the words of the treaty';
  const at = sound.indexOf('- The port is open.');
  const withComment = (comment: string) => `${sound.slice(0, at)}${comment}\n${sound.slice(at)}`;
  const drawn = (text: string) =>
    JSON.stringify([read(text).sections, read(text).horizons].map((all) => all.map(({ heading }) => heading.text)));

  test('hides nothing of the briefing, letter by letter', () => {
    let before = read(sound);
    for (let length = 1; length <= typed.length; length++) {
      const text = withComment(typed.slice(0, length));
      const afresh = read(text);
      before = readBriefing(text, options, before);
      expect(before.blocks).toEqual(afresh.blocks);
      // `<` and `<!` are words, `<!-` too; a name of a rule that is half typed is no suppression.
      expect([length, afresh.isBriefing, drawn(text)]).toEqual([length, true, drawn(sound)]);
      expect(afresh.suppressions).toEqual([]);
    }
    const text = withComment(`${typed} -->`);
    before = readBriefing(text, options, before);
    expect(before.blocks).toEqual(read(text).blocks);
    expect(before.suppressions).toHaveLength(1);
  });

  test('hides nothing up to the next comment either', () => {
    const text = withComment(typed).replace('## Forecast', '<!-- the map is old -->\n\n## Forecast');
    expect(drawn(text)).toBe(drawn(sound));
  });

  test('ends where it says so, lines and blank lines later', () => {
    const text = withComment('<!-- brieflint-ignore vague-likelihood:\n\nthe words of the treaty -->');
    expect(read(text).suppressions).toMatchObject([{ reason: 'the words of the treaty' }]);
  });

  test('another comment without an end hides the rest, as it does in every reader', () => {
    expect(read(withComment('<!-- to do')).isBriefing).toBe(false);
  });
});
