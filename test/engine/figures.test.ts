// The figure that a writer gives a judgement, in the sentence, in a tag behind it, under its heading or in a table; and the
// labels, grades and numbers by which judgements are known. The words are nobody's.
import { describe, expect, test } from 'vitest';
import { claimOf, readableText } from '../../server/src/briefing/model.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { problemsOf, read } from '../engine.ts';
import { paper } from './papers.ts';

/** The judgements of a text: `low–high term: claim`, with the writer's own figure where there is no term. */
const judged = (text: string): string[] =>
  read(text).judgements.map((judgement) => {
    const { estimate, figure } = judgement;
    const band = estimate?.term?.band ?? figure;
    return `${band ? `${band.low}–${band.high}` : '–'} ${estimate?.term?.text ?? '–'}: ${readableText(claimOf(judgement))}`;
  });

/** Those of a forecast with these lines in its first horizon. */
const inForecast = (...lines: string[]): string[] =>
  judged(paper(['## Summary', ':', '## Forecast', '### Short-term (Now - 3 months)', lines.join('\n')]));

const rulesOf = (text: string): string[] => problemsOf(text).map(({ rule }) => rule);

describe('figures in the sentence', () => {
  test.each([
    ['- The lock will close (high confidence, 80%).', '80–80'],
    ['- The lock will close (moderate confidence 55–70%).', '55–70'],
    ['- We expect the lock to close, with 65% confidence.', '65–65'],
    ['- The lock will close (P = 40 %).', '40–40'],
    ['- The lock will close (probability: ~30%).', '30–30'],
  ])('%s', (line, band) => {
    expect(inForecast(line).map((told) => told.split(' ')[0])).toEqual([band]);
  });

  test.each([
    ['- Consumer confidence 60% of its peak will return.'],
    ['- The tolls will rise within the 95% confidence interval.'],
    ['- The tolls will rise by 40%.'],
    ['- The board will buy 30% of the quay.'],
    ['- “Confidence: 80%” will stand on the sign.'],
  ])('none in %s', (line) => {
    expect(inForecast(line).map((told) => told.split(' ')[0])).toEqual(['–']);
  });

  test('a judgement with a figure lacks no estimate', () => {
    const text = (line: string) =>
      paper(['## Summary', ':', '## Forecast', '### Short-term (Now - 3 months)', `- ${line}`]);
    expect(rulesOf(text('The lock will close.'))).toContain('missing-estimate');
    expect(rulesOf(text('The lock will close (high confidence, 80%).'))).not.toContain('missing-estimate');
  });
});

describe('tags behind the sentence', () => {
  test.each([
    [['- The lock will close. *Moderate confidence [55-70%]*'], '55–70 –: The lock will close.'],
    [['- The lock will close.\n  Probability: 65%'], '65–65 –: The lock will close.'],
    [['- The lock will close. *Likelihood: likely. Confidence: moderate.*'], '55–75 likely: The lock will close.'],
    [
      ['- The lock will close. The quay is old.\n  **WEP: Unlikely (25–35 %)**'],
      '25–35 unlikely: The lock will close.',
    ],
    [['The lock will close. **Probability: 40%**'], '40–40 –: The lock will close.'],
    [['- The lock will close. WEP: POSSIBLE (25–35%)'], '25–35 –: The lock will close.'],
  ])('%s', (lines, told) => {
    expect(inForecast(...lines)).toContain(told);
    expect(inForecast(...lines)).toHaveLength(1);
  });

  test('a source with its grade is no figure', () => {
    expect(inForecast('- The lock will close. [Harbour Times] [HIGH CONFIDENCE]')[0]).toMatch(/^–/);
  });

  test('what follows in a sentence of its own is no tag', () => {
    expect(inForecast('- The lock will close. Confidence in the board fell to 40%.')).toEqual([
      '– –: The lock will close.',
    ]);
  });
});

describe('a likelihood under a heading is that of its words', () => {
  const under = (...lines: string[]) =>
    judged(
      paper(['## Summary', ':', '## Dangers', '### The lock gives way', lines.join('\n'), '## Forecast', '3']),
    ).filter((told) => told.includes('lock'));

  test.each([
    [['**Probability:** 35%'], '35–35 –'],
    [['- **Probability:** 35%', '- **Impact:** high'], '35–35 –'],
    [['**WEP: LIKELY (65–75%)**'], '55–75 likely'],
    [
      [
        '**Probability:** Possible (30–40%) | **Impact:** HIGH | **WEP:** Possible',
        '**Description:** The gate is old.',
      ],
      '30–40 –',
    ],
    [['**Probability:** Unlikely-Possible (20–35%) | **Impact:** LOW'], '20–35 –'],
    [['Likelihood: unlikely. Confidence: moderate.'], '25–35 unlikely'],
  ])('%s', (lines, told) => {
    expect(under(...lines)).toEqual([`${told}: The lock gives way`]);
  });

  test.each([
    [['**Probability:** unknown']],
    [['**Impact:** 35%']],
    [['The gate is old.', '', '**Probability:** 35%']],
    [['Probability is a hard matter: 35% of the gates are old.']],
  ])('none: %s', (lines) => {
    expect(under(...lines)).toEqual([]);
  });

  test('no section is a claim, nor are its sources', () => {
    const told = judged(
      paper(['## Summary', '**Probability:** 35%', '## Sources', '### Yearbook', '**Probability:** 35%']),
    );
    expect(told.filter((one) => /Summary|Yearbook/.test(one))).toEqual([]);
  });

  test('the claim moves with what stands above it', () => {
    const text = paper(['## Summary', ':', '## Dangers', '### The lock gives way', '**Probability:** 35%']);
    const [judgement] = read(text).judgements;
    const { span } = judgement ? claimOf(judgement) : { span: { start: 0, end: 0 } };
    expect(text.slice(span.start, span.end)).toContain('The lock gives way');
    const further = text.replace('# The quay of Sund', '# The old quay of Sund');
    const [moved] = read(further).judgements;
    expect(moved && further.slice(claimOf(moved).span.start, claimOf(moved).span.end)).toBe(
      text.slice(span.start, span.end),
    );
  });
});

describe('grades that begin what a horizon holds', () => {
  test('bullets and the sentences of a paragraph are judgements', () => {
    expect(inForecast('- High: the raids go on.', '- **Low:** the raiders leave.')).toEqual([
      '– –: High: the raids go on.',
      '– –: Low: the raiders leave.',
    ]);
    expect(
      judged(
        paper([
          '## Summary',
          ':',
          '## Outlook',
          '**7 days.** *High:* raids go on. *Moderate:* the board meets.',
          '**30 to 90 days.** *Low:* the raiders leave.',
        ]),
      ).map((told) => told.slice(5)),
    ).toEqual(['High: raids go on.', 'Moderate: the board meets.', 'Low: the raiders leave.']);
  });

  test('an explanation behind a judgement is none', () => {
    expect(inForecast('- It is likely that the raids go on. High: two sources say so.')).toHaveLength(1);
  });

  test('nor is a grade outside of a horizon', () => {
    expect(
      judged(
        paper(['## Summary', '- High: the water of March.', '- The quay is old.', '## Quays', '- High: it rose.']),
      ),
    ).toEqual([]);
  });
});

describe('numbered judgements of the summary', () => {
  const summary = (...lines: string[]) => judged(paper(['## Key Judgments', ...lines, '## Quays', '…']));

  test('count as paragraphs and as bullets where they say what will be', () => {
    expect(summary('**KJ-1 (high).** The crane is old.', '**KJ-2 (low).** Many lines will leave the quay.')).toEqual([
      '– –: Many lines will leave the quay.',
    ]);
    expect(summary('- **KJ-1 (low).** Many lines will leave the quay.\n- The quay is old.')).toHaveLength(1);
  });

  test.each([
    '**KJ-1 [MEDIUM-HIGH CONFIDENCE]**: Many lines (of the east) will leave the quay.',
    '**KJ-1** [HIGH CONFIDENCE] – Many lines will leave the quay.',
    '- **KJ-1 (low):** Many lines will leave the quay.',
    '**KJ-1 (Moderate-to-high confidence).** Many lines will leave the quay.',
    '**Key Judgement 1: Many lines will leave the quay.** They said so.',
    'KJ-1: Many lines will leave the quay.',
  ])('begin behind their number and their confidence, for the fix too: %s', (line) => {
    const text = paper(['## Key Judgments', line, '## Quays', '…']);
    expect(judged(text).map((one) => one.replace(' (of the east)', ''))).toEqual([
      '– –: Many lines will leave the quay.',
    ]);
    const [fix] = problemsOf(text).find(({ rule }) => rule === 'missing-estimate')?.fixes ?? [];
    expect(applyEdits(text, fix?.edits ?? [])).toContain(line.replace('Many', 'It is likely that many'));
  });

  test('one that its number names only is whole', () => {
    expect(summary('Key Judgement 2 is likely to hold.')).toEqual(['55–75 likely: Key Judgement 2 is likely to hold.']);
  });

  test('a point without a number does not', () => {
    expect(summary('- Many lines will leave the quay.\n- The quay is old.')).toEqual([]);
  });
});

describe('tables', () => {
  const rows = (...lines: string[]) =>
    `| ${lines.join(' |\n| ')} |`.replace('\n', `\n|${' --- |'.repeat((lines[0] ?? '').split('|').length)}\n`);
  const inTable = (...lines: string[]) => judged(paper(['## Summary', ':', '## Outlook', rows(...lines)]));

  test.each([
    [['Prediction | Confidence', 'The lock closes by June | 70%'], '70–70 –'],
    [['Prediction | Confidence', 'The lock closes by June | likely'], '55–75 likely'],
    [['Prediction | Confidence', 'The lock closes by June | MEDIUM (50%)'], '50–50 –'],
    [['Actor | Expected posture by June | Probability', 'Board | It closes the lock | possible (30-50%)'], '30–50 –'],
    [['Threat | WEP | Impact', 'The lock gives way | Likely | High'], '55–75 likely'],
  ])('%s', (lines, told) => {
    expect(inTable(...lines).map((one) => one.split(':')[0])).toEqual([told]);
  });

  test('levels of confidence are no likelihood', () => {
    expect(inTable('Prediction | Confidence', 'The lock closes by June | High')).toEqual([]);
  });

  test('a register of risks stays one', () => {
    const table = rows('Risk | Probability | Impact | Mitigation', 'The lock gives way | 20% | High | Paint it');
    expect(judged(paper(['## Summary', ':', '## Risks', table, '## Forecast', '3']))).toHaveLength(3);
  });
});
