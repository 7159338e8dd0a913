// What is a briefing and what is ordinary Markdown; the words are nobody's.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonInWords } from '../../server/src/briefing/detect.ts';
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
      'a loose name with terms in its horizons',
      `${unsigned}\n## Conclusion\n\n${horizon}- A strike is unlikely.\n`,
      ['signs', 'summary: Summary', 'forecast: Conclusion', 'horizon: Short-term (0-3 months)', 'term: unlikely'],
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
      return text.length < 200_000 && read(text).isBriefing;
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
