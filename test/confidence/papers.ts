// Papers after ICD 203 in the shapes that analysts give them, with what is to be said of their confidence and sources. Places
// and persons are invented.

/** The front matter, title and byline of each paper. */
const head = (template: string, title: string, fields = '') => `---
standard: icd203
template: ${template}
${fields}---

# ${title}

Ilse Marrow | 2 May 2025
`;

const rest = `
## Discussion

The quota board met twice in April. Landings fell by a third.

## Outlook

- It is likely that the quota board meets again by 1 August 2025.

## Sources

- Quota board, minutes of 4 and 18 April 2025
`;

const judged = (words: string, fields = '') => `${head('key-judgements', 'The fleet of Sorrel Bay', fields)}
## Key Judgements

${words.trim()}
${rest}`;

const threat = (words: string) => `${head('threat-report', 'Grey Heron and the tide gauges')}
TLP:AMBER

## BLUF

Grey Heron read the gauges of two harbours. It is likely that the group returns by 1 July 2025.

## Findings

- The group signed in with the password of a contractor.

## Assessment

${words.trim()}

## Outlook

- It is likely that the group registers new domains by 1 July 2025.

## Indicators

| Kind | Value | First seen |
| --- | --- | --- |
| Domain | \`tide-gauges.example\` | 3 April 2025 |

## Sources

- Harbour of Sorrel, incident file, 14 April 2025
`;

export type Paper = {
  readonly name: string;
  readonly text: string;
  /** \`rule: words\` for each problem of the rules under test. */
  readonly expected: readonly string[];
};

export const papers: readonly Paper[] = [
  {
    name: 'a sentence in each bullet',
    text: judged(`
- It is likely that the fleet stays in port until 1 July. We have moderate confidence in this judgement, because two skippers and the harbour log agree.
- It is very unlikely that the quota rises by 1 July. Our confidence is high: the board has said so in writing.
`),
    expected: [],
  },
  {
    name: 'one bullet without',
    text: judged(`
- It is likely that the fleet stays in port until 1 July. We have moderate confidence in this judgement, based on two reports of skippers.
- It is very unlikely that the quota rises by 1 July. The board has no majority for it.
`),
    expected: ['missing-confidence: It is very unlikely that the quota rises by 1 July.'],
  },
  {
    name: 'labels in bold and in capitals',
    text: judged(`
1. **It is likely that the fleet stays in port until 1 July.** **Confidence:** HIGH. Three independent reports say so.
2. It is very unlikely that the quota rises by 1 July. *(Confidence: moderate-high; based on the minutes.)*
3. It is unlikely that the ice plant reopens by 1 July. [Analytic confidence: LOW, as we have no access to the owner]
`),
    expected: [],
  },
  {
    name: 'nested bullets',
    text: judged(`
- It is likely that the fleet stays in port until 1 July.
  - Confidence: Moderate
  - Basis: the harbour log and two skippers
- It is very unlikely that the quota rises by 1 July.
  - Evidence: the board has no majority
`),
    expected: ['missing-confidence: It is very unlikely that the quota rises by 1 July.'],
  },
  {
    name: 'a labelled line after each paragraph',
    text: judged(`
It is likely that the fleet stays in port until 1 July. Fuel is dear, and the ice plant is shut.

**Confidence**: Moderate, given two reports of skippers

It is very unlikely that the quota rises by 1 July.

**Confidence**: High, on the strength of the minutes
`),
    expected: [],
  },
  {
    name: 'a table with a column',
    text: judged(`
| Judgement | Likelihood | Confidence |
| --- | --- | --- |
| It is likely that the fleet stays in port until 1 July. | likely | HIGH |
| It is very unlikely that the quota rises by 1 July. | very unlikely | |
`),
    expected: ['missing-basis: HIGH', 'missing-confidence: It is very unlikely that the quota rises by 1 July.'],
  },
  {
    name: 'a table without one',
    text: judged(`
| No. | Judgement |
| --- | --- |
| 1 | It is likely that the fleet stays in port until 1 July. |
| 2 | It is very unlikely that the quota rises by 1 July. |
`),
    expected: ['missing-confidence: It is likely that the fleet stays in port until 1 July.'],
  },
  {
    name: 'a table with a remark on all rows after it',
    text: judged(`
| No. | Judgement |
| --- | --- |
| 1 | It is likely that the fleet stays in port until 1 July. |
| 2 | It is very unlikely that the quota rises by 1 July. |

We have high confidence in both judgements, since the minutes and the harbour log agree.
`),
    expected: [],
  },
  {
    name: 'a section for the confidence of the paper',
    text: judged(`
- It is likely that the fleet stays in port until 1 July.
- It is very unlikely that the quota rises by 1 July.
`).replace(
      '## Outlook',
      '## Confidence and Sources\n\nModerate: the minutes are first-hand, and two skippers confirm them.\n\n## Outlook',
    ),
    expected: [],
  },
  {
    name: 'a section that explains the levels',
    text: judged(`
- It is likely that the fleet stays in port until 1 July.
`).replace(
      '## Outlook',
      '## Confidence Levels\n\n- **High**: several good sources agree.\n- **Moderate**: one good source, or several that differ.\n- **Low**: hearsay.\n\n## Outlook',
    ),
    expected: ['missing-confidence: It is likely that the fleet stays in port until 1 July.'],
  },
  {
    name: 'a field of the front matter',
    text: judged(
      `
- It is likely that the fleet stays in port until 1 July.
- It is very unlikely that the quota rises by 1 July.
`,
      'confidence: moderate\n',
    ),
    expected: [],
  },
  {
    name: 'a source summary statement',
    text: judged(`
- It is likely that the fleet stays in port until 1 July.
- It is very unlikely that the quota rises by 1 July.
`).replace(
      '## Sources\n',
      '## Source Summary Statement\n\nWe have moderate confidence in our key judgements, which rest on minutes and on interviews with two skippers.\n',
    ),
    expected: [],
  },
  {
    name: 'headings by confidence',
    text: judged(`
### High confidence

- It is likely that the fleet stays in port until 1 July.

### Low confidence

- It is very unlikely that the quota rises by 1 July.

### Not graded

- It is unlikely that the ice plant reopens by 1 July.
`),
    expected: ['missing-confidence: It is unlikely that the ice plant reopens by 1 July.'],
  },
  {
    name: 'judgements as headings',
    text: judged(`
### It is likely that the fleet stays in port until 1 July

Fuel is dear, and the ice plant is shut. We have moderate confidence in this judgement, because the skippers agree.

### It is very unlikely that the quota rises by 1 July

The board has no majority for it.
`),
    expected: ['missing-confidence: It is very unlikely that the quota rises by 1 July'],
  },
  {
    name: 'a theme with paragraphs, confidence in the last',
    text: judged(`
### The fleet

It is likely that the fleet stays in port until 1 July.

Fuel is dear. We hold this with low confidence, as we have spoken to nobody aboard.

### The quota

It is very unlikely that the quota rises by 1 July.
`),
    expected: ['missing-confidence: It is very unlikely that the quota rises by 1 July.'],
  },
  {
    name: 'a line above the bullets',
    text: judged(`
With moderate confidence, given the minutes, we judge:

- It is likely that the fleet stays in port until 1 July.
- It is very unlikely that the quota rises by 1 July.
`),
    expected: [],
  },
  {
    name: 'footnotes and brackets',
    text: judged(`
- It is likely that the fleet stays in port until 1 July.[^1]
- It is very unlikely that the quota rises by 1 July. (moderate)
- It is unlikely that the ice plant reopens by 1 July.

[^1]: Confidence: moderate, based on two reports of skippers.
`),
    expected: ['missing-confidence: It is unlikely that the ice plant reopens by 1 July.'],
  },
  {
    name: 'the last judgement alone',
    text: judged(`
It is likely that the fleet stays in port until 1 July.

It is very unlikely that the quota rises by 1 July.

We have low confidence in this judgement, because the board meets in secret.
`),
    expected: ['missing-confidence: It is likely that the fleet stays in port until 1 July.'],
  },
  {
    name: 'one source',
    text: judged(`
- It is likely that the fleet stays in port until 1 July. We have high confidence in this judgement, which rests on a single source.
- It is very unlikely that the quota rises by 1 July. Our confidence is moderate. It is based on one official of the board.
- It is unlikely that the ice plant reopens by 1 July. Our confidence is low, as it rests on a single source.
- It is unlikely that the pier is sold by 1 July. Confidence: HIGH (sole source: a clerk).
`),
    expected: [
      'single-source-confidence: high confidence',
      'single-source-confidence: Our confidence is moderate',
      'single-source-confidence: Confidence: HIGH',
    ],
  },
  {
    name: 'no single source',
    text: judged(`
- It is likely that the fleet stays in port until 1 July. We have high confidence in this judgement, which rests on no single source.
- It is very unlikely that the quota rises by 1 July. Our confidence is moderate, based on one official and the minutes.
- It is unlikely that the ice plant reopens by 1 July. We have high confidence in this judgement, because the log is full. A single source disagrees.
- It is unlikely that the pier is sold by 1 July. Our confidence is moderate, based on more than one source.
`),
    expected: [],
  },
  {
    name: 'reasons given and not given',
    text: judged(`
- It is likely that the fleet stays in port until 1 July. We have high confidence in this judgement.
- It is very unlikely that the quota rises by 1 July. Our confidence is moderate. It reflects two reports of skippers.
- It is unlikely that the ice plant reopens by 1 July. Confidence: LOW
- It is unlikely that the pier is sold by 1 July. We have high confidence in this judgement.[^1]
- It is unlikely that the pier burns by 1 July. Confidence: high (minutes of 4 April).

[^1]: Quota board, minutes of 18 April 2025.
`),
    expected: ['missing-basis: high confidence', 'missing-basis: Confidence: LOW'],
  },
  {
    name: 'whose words are in the discussion',
    text: judged(`
- It is likely that the fleet stays in port until 1 July. We have moderate confidence in this judgement, because the log says so.
`).replace(
      'The quota board met twice',
      `The fishing minister, Odo Reiss, said that the fleet was safe. Quay dues rose on 1 April.

The quota board said that it had no majority. The union announced on 9 April that it would wait (Sorrel Courier, 10 April).

The ministry told the Sorrel Courier that dues would rise. Skipper Ane Holt warned in a letter of 3 April that she would sell.

“The boats are old and nobody will pay for new ones.” Dues rose on 1 April.

The notice on the gate reads: “The ice plant is shut until the owner has paid his bills.” She was curt: “We will not sail for less than the price of our fuel.”

The quota board met twice`,
    ),
    expected: [
      'unsourced-attribution: The fishing minister, Odo Reiss, said',
      'bare-quotation: “The boats are old and nobody will pay for new ones.”',
    ],
  },
  {
    name: 'an assessment with its confidence',
    text: threat(`
- It is likely that Grey Heron sells what it reads.
- It is unlikely that the group can move the gauges.
- We have moderate confidence in this assessment, because the logs of both harbours agree.
`),
    expected: [],
  },
  {
    name: 'an assessment without',
    text: threat(`
It is likely that Grey Heron sells what it reads. The group has sold tide tables before.

The group has no interest in the gauges themselves. Insurers’ confidence in the harbour is low.
`),
    expected: ['missing-confidence: It is likely that Grey Heron sells what it reads.'],
  },
];
