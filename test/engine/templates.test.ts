// What a template can say: names by pattern, groups, alternatives, free order, two summaries, content, tables, metadata.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../server/src/features/completion.ts';
import { readHouseTemplate } from '../../server/src/settings/readHouseTemplate.ts';
import { standards } from '../../server/src/standards/index.ts';
import { contents, says } from '../../server/src/templates/contents.ts';
import { templates } from '../../server/src/templates/index.ts';
import { scaffold } from '../../server/src/templates/scaffold.ts';
import type { Template } from '../../server/src/templates/template.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { problemsOf, read, today } from '../engine.ts';

function load(yaml: string): Template {
  const { loaded, problems } = readHouseTemplate(yaml);
  if (!loaded) throw new Error(problems.map(({ message }) => message).join(' '));
  return loaded;
}

/** Every key, and sections that say nothing of what they must contain. */
const everything = load(`id: all
name: All
order: free
metadata: [classification, review date]
contains: [confidence, assumptions, sources, dissent, indicators]
sections:
  - { heading: Bottom Line, role: summary }
  - { heading: Judgements, role: summary, judgements: true, columns: [Judgement, Likelihood, Confidence] }
  - { heading: State of Things, each: Region, names: ["State of *"], contains: [sources], after: "[More]" }
  - { heading: Prospects, each: Region, judgements: true, contains: [indicators], text: "- It is [term] that [event]." }
  - { heading: Argument, names: ["*"], text: "[Why]" }
  - { heading: What Comes, role: forecast }
  - { heading: Ways Ahead, role: forecast, instead: What Comes, scenarios: true }
horizons:
  - { name: Soon, window: Now - 6 months, names: ["Next * Weeks"] }
`);
const exampleOf = (id: string) => load(readFileSync(`examples/${id}.yaml`, 'utf8'));
const icd203 = exampleOf('icd203/icd203');
const cti = exampleOf('cti/cti');
const weekly = exampleOf('house/weekly');

const newBriefing = (template: Template, isNamed = false) =>
  scaffold(template, {
    date: today,
    inForce: { template: template.id, standard: standards[0]?.id ?? '' },
    isNamed,
  });
const rulesOf = (text: string, template: Template) => [
  ...new Set(problemsOf(text, undefined, template).map(({ rule }) => rule)),
];

test.each([...templates, weekly, icd203, cti, everything].map((template) => [template.id, template] as const))(
  'a new %s has nothing to say but what is to be filled in, and is a briefing',
  (_, template) => {
    const text = newBriefing(template);
    expect(read(text, template).isBriefing).toBe(true);
    const found = problemsOf(text, undefined, template).filter(({ severity }) => severity !== 'information');
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(['leftover-placeholder']);
  },
);

test('a new briefing has a heading for a part, a table to fill in, and a line for what no section says', () => {
  const text = newBriefing(everything);
  expect(text).toContain('classification: "[classification]"\nreview date: "[review date]"\n');
  expect(text).toContain(
    '| Judgement | Likelihood | Confidence |\n| --- | --- | --- |\n| [judgement] | [term] | [confidence] |',
  );
  expect(text).toContain('## [Region]\n\n### State of Things\n\n[Text]\n\nSources: [where');
  expect(text).toContain('[More]\n\n### Prospects\n\n- It is [term] that [event].\n\nIndicators: [what');
  expect(text).toContain('## Argument\n\n[Why]\n\nAssumptions: [what was taken for granted]\n\nDissent: [who');
  expect(text).not.toContain('Ways Ahead');
  expect(text.match(/Sources:/g)).toHaveLength(1);
});

const sound = `---
type: briefing
classification: open
review date: 1 June 2025
---

# The port of Kar Odan

Ada Lind | 2 May 2025

## Bottom Line

Grain moves.

## Judgements

| Judgement | Likelihood | Confidence |
| --- | --- | --- |
| The port will stay open until August. | Likely | Moderate |

## The north

### State of the roads

Lorries wait, as the harbour office writes in its reports; its [list](https://example.org/list) is public.

### Prospects

- It is likely that the road will be mended by July 2025. Watch for new crews.

## The south

### State of the rails

Trains run. We assume that they go on. Source: the railway.

### Prospects

- It is unlikely that the line will close by July 2025. A strike would change our assessment.

## Why the millers pay

Nobody disagrees that they must.

## What Comes

### Next 26 Weeks (Now - 6 months)

- It is likely that the port will stay open.
`;

describe('a briefing of a template with every key', () => {
  test('is sound', () => expect(rulesOf(sound, everything)).toEqual([]));

  const north = /## The north[\s\S]*?(?=## The south)/.exec(sound)?.[0] ?? '';
  const south = /## The south[\s\S]*?(?=## Why)/.exec(sound)?.[0] ?? '';
  test.each([
    ['a part without a section', sound.replace(/### Prospects\n\n- It is unlikely.*\n\n/, ''), ['missing-section']],
    [
      'no part at all',
      sound.replace(north, '').replace(south, 'We assume it. See the reports of our sources.\n\n'),
      ['missing-section', 'missing-content'],
    ],
    ['one part alone', sound.replace(north, ''), []],
    ['parts twice the same section', sound.replace('### State of the rails', '### State of the roads'), []],
    [
      'a section twice in a part',
      sound.replace(
        '### Prospects',
        '### State of the rails\n\nNone. Source: us.\n\n### State of the rails\n\nNone. Source: us.\n\n### Prospects',
      ),
      ['duplicate-section'],
    ],
    [
      'no body of its own',
      sound
        .replace(/## Why[\s\S]*?(?=## What)/, 'Nobody disagrees.\n\n')
        .replace(north, '')
        .replace('## The south\n\n', '')
        .replace(/^###(?= State| Prosp)/gm, '##'),
      ['misnamed-section', 'missing-section'],
    ],
    [
      'an alternative',
      sound.replace(
        /## What Comes[\s\S]*/,
        '## Ways Ahead\n\n- **Open (60 %):** it stays open.\n- **Shut (40 %):** it closes.\n',
      ),
      [],
    ],
    [
      'scenarios that do not add up',
      sound.replace(
        /## What Comes[\s\S]*/,
        '## Ways Ahead\n\n- **Open (60 %):** it stays open.\n- **Shut (60 %):** it closes.\n',
      ),
      ['scenario-sum'],
    ],
    ['neither', sound.replace(/## What Comes[\s\S]*/, ''), ['missing-section']],
    [
      'another order',
      sound
        .replace(/(## Bottom Line[\s\S]*?)(?=## Judg)/, '')
        .replace('## Why', '## Bottom Line\n\nGrain moves.\n\n## Why'),
      [],
    ],
    ['one summary of two', sound.replace(/## Bottom Line[\s\S]*?(?=## Judg)/, ''), ['missing-section']],
    ['a field with an empty value', sound.replace('classification: open', 'classification:'), ['missing-metadata']],
    ['no indicators in one part', sound.replace(' Watch for new crews.', ''), ['missing-content']],
  ])('%s', (_, text, rules) =>
    expect(
      rulesOf(text, everything)
        .filter((rule) => rule !== 'number-without-term')
        .toSorted(),
    ).toEqual(rules.toSorted()),
  );

  test('a part is told and mended where it lacks a section', () => {
    const text = sound.replace(/### State of the rails\n\n.*\n\n/, '');
    const problem = problemsOf(text, undefined, everything).find(({ rule }) => rule === 'missing-section');
    expect(problem?.message).toBe('“The south” has no “State of Things” section: add one under it.');
    const after = applyEdits(text, problem?.fixes[0]?.edits ?? []);
    expect(after).toContain('## The south\n\n### State of Things\n\n[Text]\n\nSources: [where');
    expect(
      completionsAt(read(text, everything), text.indexOf('### Prospects', text.indexOf('## The south')) - 1, {
        problems: [],
        today,
      }).map(({ label }) => label),
    ).toContain('State of Things');
  });

  test('a group that is absent is told once, and its fix brings a heading', () => {
    const text = sound.replace(north, '').replace(south, '');
    const problem = problemsOf(text, undefined, everything).find(({ rule }) => rule === 'missing-section');
    expect(problem?.message).toBe(
      'The briefing has no region with “State of Things” and “Prospects”: add one for each.',
    );
    expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toContain('## [Region]\n\n### State of Things');
  });

  test('a second summary goes under the first', () => {
    const text = sound.replace(/## Judgements[\s\S]*?(?=## The north)/, '');
    const problem = problemsOf(text, undefined, everything).find(({ rule }) => rule === 'missing-section');
    expect(problem?.message).toBe('The briefing has no “Judgements” section: add one after “Bottom Line”.');
    expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toContain('Grain moves.\n\n## Judgements\n\n| Judgement');
  });

  test('front matter offers its fields', () => {
    const text = sound.replace('classification: open\n', '\n');
    expect(completionsAt(read(text, everything), 4, { problems: [], today }).map(({ label }) => label)).toContain(
      'classification',
    );
  });
});

describe('a name with *', () => {
  const names = (name: string, heading: string) => {
    const template = load(
      `id: a\nname: A\nsections:\n  - { heading: First, names: [${JSON.stringify(name)}] }\n  - { heading: The Outlook, role: forecast }\n`,
    );
    return read(`---\ntype: briefing\n---\n\n# T\n\n## ${heading}\n\nText.\n`, template).sections[0]?.is?.heading;
  };
  test.each([
    ['Outlook, Next * Days', 'Outlook, Next 90 Days', 'First'],
    ['Outlook, Next * Days', 'Outlook, next ninety days (to August)', 'First'],
    ['Outlook, Next * Days', 'Outlook, Next Days', undefined],
    ['Outlook, Next * Days', 'Outlook, Next 90 Months', undefined],
    ['State of *', 'State of the roads', 'First'],
    ['State of *', 'State of', undefined],
    ['* and *: Prospects', 'Grain and salt: Prospects', 'First'],
    ['* and *: Prospects', 'Grain and: Prospects', undefined],
    // The very name of another section goes before.
    ['The *', 'The Outlook', 'The Outlook'],
    ['*', 'Anything', undefined],
  ])('%j, %j', (name, heading, section) => expect(names(name, heading)).toBe(section));
});

test.each(Object.values(contents))('$name is told by its words', ({ name, examples, other, line }) => {
  for (const example of [...examples, line]) expect(`${example}: ${says(example, name)}`).toBe(`${example}: true`);
  expect(says(other, name)).toBe(false);
  expect(says(`<!-- ${examples[0]} -->\n\n\`\`\`\n${examples[0]}\n\`\`\`\n`, name)).toBe(false);
});

describe('what is wrong in a template is told at its place', () => {
  const yaml = `id: a
name: A
metadata: [reference]
contains: [dissent]
sections:
  - { heading: Summary, role: summary }
  - { heading: State, each: Region, level: 3 }
  - { heading: Prospects, each: Region }
  - { heading: Body, names: [Text *] }
  - { heading: Outlook, role: forecast }
  - { heading: Ways, role: forecast, instead: Outlook }
horizons:
  - { name: Soon, window: Now - 6 months }
`;
  test('this one is sound', () => expect(readHouseTemplate(yaml).problems).toEqual([]));
  test.each([
    ['instead: Outlook', 'instead: Outlok', 'Outlok', 'There is no other section “Outlok”: perhaps “Outlook”.'],
    [
      'instead: Outlook',
      'instead: Ways',
      'Ways',
      'There is no other section “Ways”: there are Summary, State, Prospects, Body, Outlook.',
    ],
    [
      ', instead: Outlook',
      '',
      'forecast',
      'There is a forecast already, “Outlook”: a template has one, and others only with “instead: Outlook”.',
    ],
    [
      'Body, names: [Text *]',
      'Body, instead: Ways',
      'Ways',
      '“Ways” stands instead of “Outlook” itself: write “instead: Outlook”.',
    ],
    [
      'Body, names: [Text *]',
      'Body, instead: State',
      'State',
      '“Body” and “State” do not stand side by side: give both the same “each”, or none.',
    ],
    ['level: 3', 'level: 1', '1', '“State” has the heading of its region above it: give it level 2 or more.'],
    [
      'Body, names: [Text *]',
      'Body }\n  - { heading: More, each: Region',
      'Region',
      '“More” stands apart from “Prospects”: list the sections of each region one after another.',
    ],
    [
      'heading: Body',
      'heading: Body *',
      'Body *',
      '“Body *” is written into new briefings as it stands: put a name with * under “names”.',
    ],
    [
      'name: Soon',
      'name: Next * Days',
      'Next * Days',
      '“Next * Days” is written into new briefings as it stands: put a name with * under “names”.',
    ],
    [
      'Text *',
      '"* *"',
      '"* *"',
      '“* *” would be any heading, which only a body with “names: ["*"]” can be: write words beside the *.',
    ],
    [
      'role: summary',
      'role: summary, names: ["*"]',
      '"*"',
      '“*” would be any heading, which only a body with “names: ["*"]” can be: write words beside the *.',
    ],
    ['[reference]', '[author]', 'author', 'Every briefing has an author anyway: leave it out.'],
    ['[reference]', '[a:b]', null, 'A field is a name of letters, such as “classification”.'],
    [
      '[dissent]',
      '[disent]',
      'disent',
      'What a text can contain is confidence, assumptions, sources, dissent, indicators.',
    ],
    ['id: a', 'id: a\norder: fre', 'fre', 'order is fixed or free.'],
  ])('%j as %j', (before, after, place, message) => {
    const text = yaml.replace(before, after);
    const { loaded, problems } = readHouseTemplate(text);
    expect(loaded).toBeUndefined();
    expect(problems.map((problem) => problem.message)).toContain(message);
    const at = problems.find((problem) => problem.message === message)?.span;
    if (place !== null) expect(text.slice(at?.start, at?.end)).toBe(place);
  });
});

describe('the templates of the examples', () => {
  const lease = readFileSync('examples/icd203/lease.md', 'utf8');
  const moth = readFileSync('examples/cti/night-moth.md', 'utf8');
  test.each([
    ['no attribution of one campaign', cti, moth.replace(/### Who Is[\s\S]*?(?=## Outlook)/, ''), ['missing-section']],
    ['no confidence in it', cti, moth.replace(/- We have low.*\n/, ''), ['missing-content']],
    [
      'detections instead of indicators',
      cti,
      moth.replace(/## Indicators[\s\S]*?(?=## Sources)/, '## Detections\n\n- Archives that leave at night.\n\n'),
      [],
    ],
    [
      'no table',
      cti,
      moth.replace(/(?<=Compromise\n\n)[\s\S]*?(?=## Sources)/, '- 192.0.2.44\n\n'),
      ['missing-content'],
    ],
    ['no audience', cti, moth.replace(/audience.*\n/, ''), ['missing-metadata']],
    ['no dissent', icd203, lease.replace(/## Who judges[\s\S]*?(?=## Scen)/, ''), ['missing-content']],
    ['no scenarios', icd203, lease.replace(/## Scenarios[\s\S]*?(?=## Outlook)/, ''), []],
    ['scenarios of 110 %', icd203, lease.replace('65 %', '75 %'), ['scenario-sum']],
    ['no body', icd203, lease.replace(/## The quarrel[\s\S]*?(?=## Scen)/, ''), ['missing-section', 'missing-content']],
  ])('%s', (_, template, text, rules) => {
    const structure = rulesOf(text, template).filter((rule) =>
      /missing-(?:section|content|metadata)|scenario|dupl|misp/.test(rule),
    );
    expect(structure.toSorted()).toEqual(rules.toSorted());
  });
});
