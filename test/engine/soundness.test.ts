// Sound briefings in the ways that people write them: none of these may raise a problem.
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../server/src/briefing/model.ts';
import { suppressHere } from '../../server/src/features/suppressHere.ts';
import type { Problem } from '../../server/src/problem.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { sound } from '../briefings.ts';
import { drawProblems, problemsOf, read } from '../engine.ts';

const byline = (lines: string) => sound.replace('Ada Lind | 2 May 2025', lines);
const short = (lines: string) => sound.replace('- It is unlikely that dredging will begin.', lines);
const long = (lines: string) => sound.replace('- It is unlikely that a second harbour will be built.', lines);
const body = (words: string) => sound.replace('The port handles grain.', words);
const summary = (words: string) => sound.replace('- The port is open.\n- Grain is cheap.', words);
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
    [
      'sub-headings that share the names of sections',
      body(
        '## Odania\n\n### Summary\n\nThe port is old.\n\n### Outlook\n\nIt is grim.\n\n## Lindland\n\n### Outlook\n\nIt is grim.',
      ),
    ],
    ['a bold line inside a section', summary('**Key takeaways**\n\n- The port is open.\n- Grain is cheap.')],
    ['a table of contents', body('Contents\n\nSummary\n\nForecast\n\nThe port handles grain.')],
    [
      'horizons of the past in the body',
      body('## Effects\n\n### Short-term\n\nPrices rose.\n\n### Long-term\n\nMills closed.'),
    ],
    ['a field for the label', body('**TLP:** AMBER\n\nTags: tlp:amber, type:osint.')],
    ['labels of others', body('> TLP: amber\n\nThe page says that “TLP:WHITE” was retired.')],
    ['an insertion in a quotation', body('“The [country] is old,” he said, “as the [event] was.” The TBC Bank paid.')],
    ['windows across the year', sound.replace('(3-12 months)', '(August – April 2026)')],
    [
      'a list that a picture interrupts',
      summary('- The port is open.\n\n![A port. Photo: Ada](a.png)\n\n- Grain is cheap.'),
    ],
    ['key findings beside a summary', body(`## Key Findings\n\n${'- A finding.\n'.repeat(8)}`)],
    [
      'a bottom line of one point',
      sound.replace('## Summary\n\n- The port is open.\n- Grain is cheap.', '## BLUF\n\n- The port is open.'),
    ],
    ['a list of references that the renderer fills', `${sound}\n## References\n`],
    ['a portion mark', sound.replace('## Summary', '## (U) Summary').replace('## Forecast', '## (U) Forecast')],
    ['a subtitle before the byline', sound.replace('Ada Lind |', '## A harbour at a crossroads\n\nAda Lind |')],
    [
      'a second line of the title that a rule parts from the text',
      sound
        .replace('## Summary', '## A harbour at a crossroads\n\n---\n\n## Summary')
        .replace(/\n\nAda Lind.*\n/, '\n')
        .replace('# ', '---\nauthor: Ada Lind\ndate: 2025-05-02\n---\n\n# '),
    ],
    ['a forecast with an hourglass in a horizon', heading('Short-term ⏳ (Now - 3 months)')],
    [
      'an outcome in a paragraph of its own',
      `${short('It is unlikely that dredging will begin.\n\nOutcome: it did not.').replace('2 May 2025', '2 January 2025')}`,
    ],
    [
      'a date beside a word that ages',
      body(
        'Yesterday, 1 May, the board met, and recently (on 3 March 2025) the union. As of 2 May 2025 the port is currently shut.',
      ),
    ],
    [
      'words in capitals that are no acronyms',
      body('This is NOT a forecast. NEW YORK and Austin, TX, wait for SALTY HERON.'),
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
    return fix && applyEdits(text, fix.edits);
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
    expect(firstFix(short('- Dredging will [quite probably](x.md) begin.'), 'nonstandard-term')).toContain(
      'will [likely](x.md) begin',
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

  test.each(['＃＃ ', '＃ ', '﹟﹟', '♯♯ ', '\\## ', '##'])('signs that were meant as # go: %s', (signs) => {
    const fixed = firstFix(
      sound.replace('## Forecast', () => `${signs}Forecast`),
      'misnamed-section',
    );
    expect(fixed).toBe(sound);
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
    ['However, the army will attack.', 'However, it is likely that the army will attack.'],
    ['We expect that the army will attack.', 'It is likely that the army will attack.'],
    ['As the rains end, the army will attack.', undefined],
  ])('an estimate opens the main clause of “%s”', (words, expected) => {
    const fixed = firstFix(short(`- ${words}`), 'missing-estimate');
    expect(fixed && /### Short.*\n\n- (.*)/.exec(fixed)?.[1]).toBe(expected);
  });
});

describe('what a rule sees and what it leaves to a better one', () => {
  const rulesIn = (text: string) => problemsOf(text).map(({ rule }) => rule);

  test.each<[string, string, string[]]>([
    [
      'a comment between two bullets covers the next one',
      short(
        '- It is likely that it rains.\n<!-- brieflint-ignore missing-estimate: a fact -->\n- Dredging will begin.\n- The board will resign.',
      ),
      ['missing-estimate'],
    ],
    [
      'a comment at the end of an item covers the next one',
      short(
        '- It is likely that it rains.\n\n  <!-- brieflint-ignore missing-estimate: a fact -->\n\n- Dredging will begin.\n- The board will resign.',
      ),
      ['missing-estimate'],
    ],
    [
      'a comment before words hides them, and says so',
      short('- <!-- brieflint-ignore missing-estimate: a fact --> Dredging will begin.'),
      ['empty-horizon', 'unused-ignore'],
    ],
    [
      'a comment of another tool’s kind',
      body('<!-- brieflint-ignore-next-line vague-likelihood: x -->\n\nThe port is open.'),
      ['unused-ignore'],
    ],
    [
      'rules and a reason over several lines',
      body('The KOPA may close. <!-- brieflint-ignore vague-likelihood,\nundefined-acronym:\nthe treaty\nhas it -->'),
      [],
    ],
    [
      'rules and a reason over several lines of an item',
      short(
        '- It is likely that it rains.\n\n  <!-- brieflint-ignore\n  missing-estimate:\n  a fact -->\n\n- Dredging will begin.',
      ),
      [],
    ],
    ...[
      '<!-- brieflint-disable vague-likelihood: x -->',
      '<!-- brieflint ignore vague-likelihood: x -->',
      '<!-- brieflint: ignore vague-likelihood: x -->',
      '<!-- brieflint_ignore vague-likelihood: x -->',
      '<!-- brieflint-off -->',
      '<!-- brieflint vague-likelihood: x -->',
      '<!-- breiflint-ignore vague-likelihood: x -->',
      '<!-- brieflint-ignor vague-likelihood: x -->',
      '<!-- Brieflnt-ignore-file vague-likelihood: x -->',
      '<!--- brieflint-ignore vague-likelihood: x --->',
      '[//]: # (brieflint-ignore vague-likelihood: x)',
      "[comment]: <> 'brieflint-disable vague-likelihood: x'",
    ].map((comment): [string, string, string[]] => [
      `${comment} is told`,
      body(`${comment}\n\nThe port is open.`),
      ['unused-ignore'],
    ]),
    ...[
      '<!-- briefing-index -->',
      '<!-- Brief lines ignore the rest. -->',
      '<!-- Brieflint found nothing here. -->',
      '<!-- briefly: ignore this -->',
      '[//]: # (a comment)',
    ].map((comment): [string, string, string[]] => [
      `${comment} is none of ours`,
      body(`${comment}\n\nThe port is open.`),
      [],
    ]),
    ['a reason after a dash', body('<!-- brieflint-ignore vague-likelihood -- the treaty -->\n\nIt may rain.'), []],
    [
      'a comment for a picture is no credit',
      body('<!-- brieflint-ignore missing-image-credit: ours -->\n\n![A port](a.png)'),
      [],
    ],
    [
      'a comment above a text without a title',
      `<!-- brieflint-ignore missing-title: a leaf -->\n\n${sound.replace(/^# .*\n\n/, '')}`,
      [],
    ],
    ['a footnote that lacks its colon', body('Old.[^1]\n\n[^1] Gazette.'), ['broken-citation']],
    ['a mark that stands twice without a text', body('Old.[^1] Older.[^1]'), ['broken-citation']],
    ['a footnote without words', body('Old.[^1]\n\n[^1]:'), ['broken-citation']],
    ['a byline with a place to fill in', byline('Ada Lind | TBC'), ['leftover-placeholder']],
    ['a horizon to be dated', heading('Short-term (TBD)'), ['leftover-placeholder']],
    ['tonnes to be filled in', body('The port handles XX tonnes and $XX million.'), ['leftover-placeholder']],
    ['a misspelt forecast with a year', sound.replace('## Forecast', '## 3. Forcast for 2026'), ['misnamed-section']],
    [
      'a horizon twice',
      sound.replace(
        '### Medium-term',
        '### Short-term (Now - 3 months)\n\n- It is likely that it rains.\n\n### Medium-term',
      ),
      ['horizon-gap'],
    ],
    ['no time soon', short('- It is unlikely that it rains any time soon.'), ['vague-time']],
    [
      'three small words are no expansion',
      body('The SAF took the town. Supplies such as fuel are short.'),
      ['undefined-acronym'],
    ],
  ])('%s', (_, text, expected) => {
    expect(rulesIn(text)).toEqual(expected);
  });

  test('rules and a reason over several lines of a quotation are read without its marks', () => {
    const text = body('> <!-- brieflint-ignore vague-time,\n> vague-likelihood: the\n> treaty -->\n>\n> It may rain.');
    const comments = read(text).suppressions.map(({ rules, reason }) => ({
      names: rules.map((one) => one.text),
      reason,
    }));
    expect(comments).toEqual([{ names: ['vague-time', 'vague-likelihood'], reason: 'the treaty' }]);
  });

  test('no fix of a date breaks its sentence', () => {
    const fixed = (words: string) => {
      const text = body(words);
      const fix = problemsOf(text).find(({ rule }) => rule === 'relative-date')?.fixes[0];
      return (
        fix &&
        applyEdits(text, fix.edits)
          .split('\n')
          .find((line) => line.includes('rained'))
      );
    };
    expect(fixed('In March this year it rained.')).toContain('In March 2025 it rained.');
    for (const words of [
      'Last year saw a vote.',
      'Between last year and this year it rained.',
      'It is weaker today than in 1990.',
    ])
      expect(
        problemsOf(body(words))
          .filter(({ rule }) => rule === 'relative-date')
          .flatMap(({ fixes }) => fixes),
        words,
      ).toEqual([]);
  });

  test('a fix that takes a comment out leaves paragraphs apart', () => {
    const text = body('Output fell.\n<!-- brieflint-ignore vague-time: x -->\n\nPrices rose.');
    const fix = problemsOf(text).find(({ rule }) => rule === 'unused-ignore')?.fixes[0];
    expect(fix && applyEdits(text, fix.edits)).toContain('Output fell.\n\nPrices rose.');
  });

  test.each([
    ['| a | b |\n| - | - |\n| c | d |\n$\nTolls fell.', '| c | d |\n\nTolls fell.'],
    ['Not a heading\n$\n---', 'Not a heading\n\n---'],
    ['- a\n\n$\n\n    code', undefined],
    ['- $\n\n  Tolls fell.', undefined],
    ['<div>\n$\n</div>', undefined],
    ['- a\n$\n- b', '- a\n- b'],
  ])('a safe fix that takes a comment out keeps blocks apart: %j', (marked, kept) => {
    const text = body(marked.replace('$', '<!-- brieflint-ignore vague-time: x -->'));
    const fix = problemsOf(text).find(({ rule }) => rule === 'unused-ignore')?.fixes[0];
    expect(fix?.safe).toBe(kept !== undefined);
    expect(applyEdits(text, fix?.edits ?? [])).toContain(kept ?? '');
  });

  test.each([
    '- The crane may fail.',
    '- The crane may fail in `the\n  log` of May.',
    '- The crane may fail <!-- so\n  it is --> in June.',
    '- The crane may fail in [the\n  port](p.md).',
    '- The crane may fail in [port](p.md\n  "the port").',
    '- The crane may fail (`a\n  b`).',
    '- The crane may fail\\\n  in June.',
    '- The crane may fail  \n  in June.',
    '- The **crane may\n  fail** in June.',
    '- `a\n  b` may fail in `the\n  log`.',
    '- Ada\n  - The crane may fail in `the\n    log`.',
    '- The crane is old and\n  may fail in `the\n  log`.',
    '- [ ] The crane may fail in `the\n  log`.',
    '- Ada:\n\n  | a | b |\n  | - | - |\n  | The crane may fail. | c |',
    '1. Ada.\n2. The crane may fail in ![the\n   port. Photo: Ada](p.png).',
  ])('an ignored problem is silent and nothing else changes: %j', (words) => {
    const text = body(words);
    const problems = problemsOf(text);
    const problem = problems.find(({ rule }) => rule === 'vague-likelihood');
    if (!problem) throw new Error(`Nothing to ignore: ${drawProblems(text).join('; ')}`);
    const after = applyEdits(text, [suppressHere(problem, read(text))]);
    const rulesOf = (list: readonly Problem[]) =>
      list.map(({ rule }) => rule).filter((rule) => rule !== 'unused-ignore');
    expect(rulesOf(problemsOf(after)), after).toEqual(rulesOf(problems.filter((other) => other !== problem)));
    const comment = /<!-- brieflint-ignore[^>]*-->/;
    const shape = (node: Nodes): unknown =>
      node.type === 'html' && comment.test(node.value)
        ? []
        : [[node.type, 'children' in node ? node.children.flatMap(shape) : []]];
    const merged = (briefing: Briefing) =>
      JSON.stringify(briefing.blocks.map(({ block }) => shape(block.node))).replaceAll(/(\["text",\[\]\],?)+/g, 'text');
    expect(merged(read(after)), after).toBe(merged(read(text)));
  });

  test('a second title takes its headings down with it', () => {
    const text = body('# Background\n\n## Actors\n\nTwo.').replace('## Forecast', '# Forecast');
    const fixes = problemsOf(text)
      .filter(({ rule }) => rule === 'extra-title')
      .map(({ fixes: [fix] }) => fix);
    expect(fixes[0] && applyEdits(text, fixes[0].edits)).toContain('## Background\n\n### Actors\n');
    expect(fixes[1] && applyEdits(text, fixes[1].edits)).toContain('## Forecast\n\n#### Short-term');
  });
});
