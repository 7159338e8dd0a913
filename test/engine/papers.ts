// Short papers in the shapes that analysts publish, written by a few signs: a line beginning with # is a heading, `…` a
// sentence, `*` bullets with a term, `3` the three horizons of a situation briefing. The words are nobody's.

const sentence = 'The quay is old and the crane is older.';
const judgement = '- It is unlikely that the lease will be sold by June 2026.';
const points = '- The quay is old.\n- The crane is older.';
const horizons = (level: number): string =>
  [
    ['Short-term (Now - 3 months)', '- It is unlikely that dredging will begin.'],
    ['Medium-term (3-12 months)', '- It is unlikely that the lease will be sold.'],
    ['Long-term (>1 year)', '- It is unlikely that a harbour will be built.'],
  ]
    .map(([name, words]) => `${'#'.repeat(level)} ${name}\n\n${words}`)
    .join('\n\n');

/** A paper of lines: see above; `:` stands for points, anything else for itself. Front matter makes it a briefing. */
export function paper(lines: readonly string[], template = 'situation'): string {
  const head = `---\ntype: briefing\ntemplate: ${template}\n---\n\n# The quay of Sund\n\nAda Lind | 2 May 2025`;
  let level = 2;
  const body = lines.map((line) => {
    level = /^#+(?= )/.exec(line)?.[0].length ?? level;
    return { '…': sentence, '*': judgement, ':': points, '3': horizons(level + 1) }[line] ?? line;
  });
  return `${[head, ...body].join('\n\n')}\n`;
}

/** Papers in which no section is misplaced, misnamed or twice, whatever the names say. */
export const sound: [string, readonly string[], string?][] = [
  [
    'parts with sections of their own',
    ['## Quays', '### Summary', ':', '### Outlook', '3', '## Locks', '### Summary', ':', '### Outlook', '3'],
  ],
  [
    'an anthology with conclusions',
    ['## Summary', ':', '## Quays', '…', '### Conclusion', '…', '## Locks', '…', '### Conclusion', '…'],
  ],
  [
    'an anthology under titles',
    ['# Quays', '## Summary', ':', '## Forecast', '3', '# Locks', '## Summary', ':', '## Forecast', '3'],
  ],
  ['a part that sums up', ['## Summary', ':', '## The quay', '…', '### Key points', ':', '## Forecast', '3']],
  ['a sub-section with the name of the summary', ['## Situation', '…', '### Bottom line', '…', '## Forecast', '3']],
  [
    'numbered sub-sections',
    ['## 1. Summary', ':', '## 2. Events', '…', '### 2.1 Overview', '…', '### 2.2 Outlook', '…', '## 3. Forecast', '3'],
  ],
  ['a forecast with themes', ['## Summary', ':', '## Forecast', '### Trade', '3', '### Outlook for rents', '3']],
  ['flat parts', ['## Summary', ':', '## Quays', '…', '## Outlook', '3', '## Locks', '…', '## Outlook', '3']],
  [
    'a bold lead in the body',
    ['## Summary', ':', '## The quay', '…', '**Outlook**', '…', '**Summary**', '…', '## Forecast', '3'],
  ],
  [
    'a plain lead-in to a list',
    ['## Summary', ':', '## The quay', 'Outlook:', ':', 'Summary:', ':', '## Forecast', '3'],
  ],
  [
    'indicators to watch',
    [
      '## BLUF',
      ':',
      '## Findings',
      ':',
      '## Assessment',
      '*',
      '## Outlook',
      '*',
      'Indicators:',
      ':',
      '## Indicators',
      ':',
      '## Sources',
      ':',
    ],
    'threat-report',
  ],
  [
    'indicators in bold',
    [
      '## BLUF',
      ':',
      '## Findings',
      ':',
      '## Assessment',
      '*',
      '**Indicators**',
      ':',
      '## Outlook',
      '*',
      '## Indicators',
      ':',
      '## Sources',
      ':',
    ],
    'threat-report',
  ],
  [
    'indicators under the outlook',
    [
      '## BLUF',
      ':',
      '## Findings',
      ':',
      '## Assessment',
      '*',
      '## Outlook',
      '*',
      '### Indicators',
      ':',
      '## Sources',
      ':',
    ],
    'threat-report',
  ],
  [
    'findings of each intrusion',
    [
      '## BLUF',
      ':',
      '## Quays',
      '### Findings',
      ':',
      '### Assessment',
      '*',
      '## Locks',
      '### Findings',
      ':',
      '### Assessment',
      '*',
      '## Outlook',
      '*',
    ],
    'threat-report',
  ],
  [
    'sources of each chapter',
    [
      '## Key Judgements',
      '*',
      '## Quays',
      '…',
      '### Sources',
      ':',
      '## Locks',
      '…',
      '### Sources',
      ':',
      '## Outlook',
      '*',
    ],
    'key-judgements',
  ],
  [
    'sources before the outlook',
    ['## Key Judgements', '*', '## Discussion', '…', '## Sources', ':', '## Outlook', '*'],
    'key-judgements',
  ],
  [
    'judgements with headings',
    [
      '## Key Judgement 1: rents',
      '*',
      '## Key Judgement 2: tolls',
      '*',
      '## Discussion',
      '…',
      '## Outlook',
      '*',
      '## Sources',
      ':',
    ],
    'key-judgements',
  ],
  [
    'a background to each judgement',
    [
      '## Key Judgements',
      '### KJ-1: rents',
      '*',
      '#### Analysis',
      '…',
      '### KJ-2: tolls',
      '*',
      '#### Analysis',
      '…',
      '## Outlook',
      '*',
      '## Sources',
      ':',
    ],
    'key-judgements',
  ],
  ['all one level down', ['### Summary', ':', '### Forecast', '3']],
  ['two names of a summary', ['## Executive Summary', '…', '## Key Judgements', ':', '## Forecast', '3']],
  ['two forecasts', ['## Summary', ':', '## Forecast', '3', '## 12-Month Outlook', '*']],
  [
    'an outlook within each country',
    ['## Summary', ':', '## Sund', '…', '### Outlook', '*', '## Vik', '…', '### Outlook', '*'],
  ],
  [
    'an introduction to each part',
    [
      '## Quays',
      '### Introduction',
      '…',
      '### Conclusion',
      '…',
      '## Locks',
      '### Introduction',
      '…',
      '### Conclusion',
      '…',
    ],
  ],
  ['implications after the forecast', ['## Summary', ':', '## Forecast', '3', '## Implications', '…']],
];

/** Papers with a fault, and the rule that names it with the words that it stands at. */
export const faulty: [string, readonly string[], string, string?][] = [
  ['a forecast first', ['## Forecast', '3', '## Summary', ':'], 'misplaced-section Summary'],
  [
    'key judgements last',
    ['## Discussion', '…', '## Outlook', '*', '## Key Judgements', '*'],
    'misplaced-section Key Judgements',
    'key-judgements',
  ],
  [
    'a body behind the outlook',
    ['## Key Judgements', '*', '## Outlook', '*', '## Discussion', '…'],
    'misplaced-section Discussion',
    'key-judgements',
  ],
  [
    'the bottom line at the end',
    ['## Findings', ':', '## Assessment', '*', '## Outlook', '*', '## BLUF', '…'],
    'misplaced-section BLUF',
    'threat-report',
  ],
  [
    'a forecast before the summary in a part',
    ['## Summary', ':', '## Quays', '…', '## Forecast', '3', '## Summary', ':'],
    'duplicate-section Summary',
  ],
  ['a summary twice', ['## Summary', ':', '## Summary', ':', '## Forecast', '3'], 'duplicate-section Summary'],
  [
    'a summary at both ends',
    ['## Summary', ':', '…', '## Forecast', '3', '## Summary', '…'],
    'duplicate-section Summary',
  ],
  [
    'a forecast and its draft',
    ['## Summary', ':', '## Forecast', '3', '## Forecast', '…'],
    'duplicate-section Forecast',
  ],
  [
    'an outlook twice',
    ['## Key Judgements', '*', '## Discussion', '…', '## Outlook', '*', '## Outlook', '*'],
    'duplicate-section Outlook',
    'key-judgements',
  ],
  ['a misspelt summary', ['## Sumary', ':', '## Forecast', '3'], 'misnamed-section Sumary'],
  ['a misspelt forecast', ['## Summary', ':', '## Forcast', '3'], 'misnamed-section Forcast'],
  [
    'a misspelt name of key judgements',
    ['## Key Judgemnts', '*', '## Discussion', '…', '## Outlook', '*'],
    'misnamed-section Key Judgemnts',
    'key-judgements',
  ],
  ['a summary in bold', ['**Summary**', ':', '## Forecast', '3'], 'misnamed-section Summary'],
  ['a plain forecast', ['## Summary', ':', 'Forecast', '3'], 'misnamed-section Forecast'],
  ['a forecast in bold', ['## Summary', ':', '**Outlook:**', '3'], 'misnamed-section Outlook'],
  [
    'a summary set too low under the title',
    ['### Summary', ':', '## The quay', '…', '## Forecast', '3'],
    'misnamed-section Summary',
  ],
  ['a forecast set into the summary', ['## Summary', ':', '### Forecast', '3'], 'misnamed-section Forecast'],
  ['a summary set into the forecast', ['## Forecast', '3', '### Summary', ':'], 'misnamed-section Summary'],
];
