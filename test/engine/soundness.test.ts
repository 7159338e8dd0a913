// Sound briefings in the ways that people write them: none of these may raise a problem.
import { describe, expect, test } from 'vitest';
import { applyFix } from '../../server/src/check.ts';
import { sound } from '../briefings.ts';
import { drawProblems, problemsOf, read } from '../engine.ts';

const byline = (lines: string) => sound.replace('Ada Lind | 2 May 2025', lines);
const short = (lines: string) => sound.replace('- It is unlikely that dredging will begin.', lines);
const long = (lines: string) => sound.replace('- It is unlikely that a second harbour will be built.', lines);
const heading = (words: string) => sound.replace('Short-term (Now - 3 months)', words);

describe('nothing to say of', () => {
  test.each([
    ['end matter after a rule', `${sound}\n---\n\nContact: the desk. The next briefing will appear on 9 May 2025.\n`],
    [
      'a footnote at the end',
      `${sound.replace('grain.', 'grain.[^1]')}\n[^1]: The register will be updated in June.\n`,
    ],
    [
      'a title that begins like a section',
      sound.replace('# The port of Kar Odan', '# Outlook for the Black Sea ports'),
    ],
    ['a title like a summary', sound.replace('# The port of Kar Odan', '# Summary: the port in spring')],
    ['several authors and a date', byline('Jane Doe, John Smith, 2 May 2025')],
    ['the hour of publication', byline('Jane Doe | 2 May 2025, 14:00 UTC')],
    ['a cut-off above the byline', byline('Information cut-off: 1 May 2025\n\nJane Doe | 2 May 2025')],
    ['a date of information', byline('Date of information: 1 May 2025 | Date: 2 May 2025 | Jane Doe')],
    ['a standfirst before the byline', byline('The port waits for a new lease.\n\nJane Doe | 2 May 2025')],
    ['a pull quote before the byline', byline('> The port may close.\n\nJane Doe | 2 May 2025')],
    ['a byline as a list', byline('- Author: Jane Doe\n- Date: 2 May 2025')],
    ['an issue number', byline('No. 14 | 2 May 2025 | Jane Doe')],
    [
      'a premise with a date',
      long('- If talks collapse by July 2025, it is likely that the war will last beyond 2027.'),
    ],
    [
      'sanctions that were adopted by a date',
      long('- It is likely that the sanctions adopted by June 2025 will still be in force in 2028.'),
    ],
    ['a level before a date', long('- It is unlikely that trade will return to its level before June 2025.')],
    ['a decision due by a date', short('- It is likely that a decision, due by December 2025, will be postponed.')],
    ['a plan to close by a date', short('- It is likely that the plan to close the mine by 2027 will be published.')],
    ['elections for a date', short('- It is likely that the junta will announce elections for June 2026.')],
    [
      'what an army had done by a date',
      short('- By March 2025, the army had taken Sagaing, and it is likely that it will stay.'),
    ],
    [
      'an estimate that is explained',
      short('It is likely that the junta will hold elections in June. The vote will be staged in phases.'),
    ],
    ['a horizon with a subject', heading('Short-term (Now - 3 months): the harvest')],
    ['a horizon with a footnote', `${heading('Short-term (Now - 3 months)[^1]')}\n[^1]: From today.\n`],
    ['a horizon with an hourglass', heading('Short-term (Now - 3 months) ⏳')],
    ['a hyphen that does not break', heading('Short\u2011term (0\u20133 months)')],
    ['a numbered horizon', heading('Horizon 1: Short-term (Now - 3 months)')],
    ['an entity in a window', sound.replace('(>1 year)', '(&gt;1 year)')],
    ['a window of days', heading('Short-term (2 May–2 August 2025)')],
    ['a window of days, American', heading('Short-term (May 2 – August 2, 2025)')],
    ['a window of ISO days', heading('Short-term (2025-05-02 to 2025-08-02)')],
    [
      'a section with a footnote and a sign',
      `${sound.replace('## Forecast', '## Forecast 🔮[^1]')}\n[^1]: By the desk.\n`,
    ],
    ['a forecast with a year', sound.replace('## Forecast', '## Forecast, 2025–2026')],
    ['key judgements after the forecast', `${sound}\n## Bottom Line\n\nThe port is open.\n`],
    ['front matter that is empty', `---\n---\n\n${sound}\n---\n\nThe end.\n`],
    ['a rule at the top', `---\n\n${sound}`],
    [
      'a list of horizons with one item more',
      sound.replace(
        /### Short[\s\S]*/,
        '- **Short-term (0-3 months):** It is likely that it rains.\n- **Medium-term (3-12 months):** It is likely that it snows.\n- **Long-term (>1 year):** It is likely that it thaws.\n- **Wild card:** a storm.\n',
      ),
    ],
    [
      'other numbers in summary and forecast',
      sound
        .replace('- The port is open.', '- The bank is unlikely to raise its rate above 7 per cent.')
        .replace('It is unlikely that dredging will begin.', 'The bank is likely to raise its rate above 5 per cent.'),
    ],
    [
      'other roles in summary and forecast',
      sound
        .replace('- The port is open.', '- It is unlikely that Velmark will attack Dalmora.')
        .replace('It is unlikely that dredging will begin.', 'It is likely that Dalmora will attack Velmark.'),
    ],
    [
      'other deadlines in summary and forecast',
      sound
        .replace('- The port is open.', '- It is unlikely that the upper house will be elected by August 2025.')
        .replace(
          'It is unlikely that a second harbour will be built.',
          'It is likely that the upper house will be elected by 2030.',
        ),
    ],
    ['one subject with two verbs', short('- It is likely that the law will pass and will enter into force.')],
  ])('%s', (_, text) => {
    expect(read(text).isBriefing).toBe(true);
    expect(drawProblems(text)).toEqual([]);
  });
});

describe('ordinary Markdown', () => {
  test.each([
    ['a plain line that says Outlook', '# Mail\n\n## Summary\n\nSteps.\n\nOutlook:\n\n- Open it. It may crash.\n'],
    [
      'a road map far from an Outlook',
      '# Mail\n\n## Outlook\n\nOpen it.\n\n## Roadmap\n\n### Short-term\n\n- It may ship.\n',
    ],
    ['a forecast deep in an API', '# API\n\n## Summary\n\nCalls.\n\n## Methods\n\n### Forecast\n\nIt may fail.\n'],
  ])('%s', (_, text) => {
    expect(drawProblems(text)).toEqual([]);
  });
});

describe('fixes leave marks, lists and words whole', () => {
  const firstFix = (text: string, rule: string) => {
    const fix = problemsOf(text).find((problem) => problem.rule === rule)?.fixes[0];
    return fix && applyFix(text, fix);
  };
  const leadIns = sound.replace(
    /### Short[\s\S]*/,
    '- **Medium-term (3-12 months):** It is likely that it snows.\n- **Short-term (Now - 3 months):** It is likely that it rains.\n- **Long-term (>1 year):** It is likely that it thaws.\n',
  );

  test('a horizon that is an item moves as an item', () => {
    const fixed = firstFix(leadIns, 'misplaced-horizon') ?? '';
    expect(read(fixed).horizons.map(({ is }) => is?.id)).toEqual(['short', 'medium', 'long']);
    expect(drawProblems(fixed)).toEqual([]);
  });

  test('a horizon that is missing among items comes as an item', () => {
    const fixed = firstFix(leadIns.replace(/- \*\*Medium.*\n/, ''), 'missing-horizon') ?? '';
    expect(fixed).toContain('- **Medium-term (3-12 months):** It is [term] that [event].');
    expect(problemsOf(fixed).map(({ rule }) => rule)).toEqual(['leftover-placeholder']);
  });

  test.each([['emphasis', '- It is **very** likely that dredging will begin.']])(
    'no term is written across %s',
    (_, words) => {
      expect(problemsOf(short(words)).flatMap(({ fixes }) => fixes)).toEqual([]);
    },
  );

  test('a term inside a link is changed inside it', () => {
    expect(firstFix(short('- Dredging will [very likely](x.md) begin.'), 'nonstandard-term')).toContain(
      'will [almost certainly](x.md) begin',
    );
  });

  test.each([
    ['The probability of closure is 70 %.'],
    ['The odds of closure are 3 to 1.'],
    ['The likelihood of closure is high.'],
  ])('no term is said of a chance: %s', (words) => {
    const found = problemsOf(short(`- ${words}`));
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  test('end matter stays at the end', () => {
    const text = sound.replace(/(### Medium[\s\S]*?)(### Long[\s\S]*)/, '$2\n$1').trimEnd();
    const fixed = firstFix(`${text}\n\n---\n\nThe end.\n`, 'misplaced-horizon') ?? '';
    expect(fixed.trimEnd().endsWith('The end.')).toBe(true);
    expect(read(fixed).horizons.map(({ is }) => is?.id)).toEqual(['short', 'medium', 'long']);
  });

  test('a confidence with a footnote is left to the writer', () => {
    const text = short('- It is likely that it closes[^1] with high confidence.[^1]\n\n[^1]: Note.');
    expect(problemsOf(text).find(({ rule }) => rule === 'confidence-with-likelihood')?.fixes).toEqual([]);
  });

  test.each([
    ['However, the army will attack.', 'However, there is a remote chance that the army will attack.'],
    ['We expect that the army will attack.', undefined],
    ['As the rains end, the army will attack.', undefined],
  ])('an estimate opens the main clause of “%s”', (words, expected) => {
    const fixed = firstFix(short(`- ${words}`), 'missing-estimate');
    expect(fixed && /### Short.*\n\n- (.*)/.exec(fixed)?.[1]).toBe(expected);
  });
});
