// The scorecard in words, as a page, as a picture, as Markdown and as CSV.
import { parse as parseCsv } from 'csv-parse/sync';
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { Entry } from '../../../server/src/ledger/entry.ts';
import { basisOf } from '../../../server/src/ledger/score/basis.ts';
import { groupings } from '../../../server/src/ledger/score/groups.ts';
import { scoreOf } from '../../../server/src/ledger/score/score.ts';
import { scoreCsv } from '../../../server/src/ledger/scorecard/csv.ts';
import { diagramSvg } from '../../../server/src/ledger/scorecard/diagram.ts';
import { figureGroups } from '../../../server/src/ledger/scorecard/figures.ts';
import { scorecardHtml } from '../../../server/src/ledger/scorecard/html.ts';
import { scorecardMarkdown } from '../../../server/src/ledger/scorecard/markdown.ts';
import { caveats, countWords, summary } from '../../../server/src/ledger/scorecard/summary.ts';
import { termWords } from '../../../server/src/ledger/scorecard/termWords.ts';
import { entry, fixture, some, today } from './entries.ts';

const score = (entries: readonly Entry[], by?: (typeof groupings)[number]) => scoreOf(entries, today, by);
const page = (entries: readonly Entry[], by?: (typeof groupings)[number]): string =>
  scorecardHtml(score(entries, by), { basis: basisOf(entries), remarks: [] });

/** All elements below a node, in their order. */
const elements = (node: Nodes): Element[] =>
  'children' in node
    ? node.children.flatMap((child) => [...(child.type === 'element' ? [child] : []), ...elements(child as Nodes)])
    : [];
const words = (node: Nodes): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => words(child as Nodes)).join('')
      : '';
const parsePage = (html: string): Element[] => elements(unified().use(rehypeParse).parse(html));
const named = (all: readonly Element[], name: string): Element[] => all.filter(({ tagName }) => tagName === name);

const hostile =
  '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;](https://evil.example) `x` | =1+1 @somebody';
const hostileEntries = some(12, 6, {
  authors: [hostile],
  standard: hostile,
  term: hostile,
  section: hostile,
  horizon: hostile,
  path: `${hostile}.md`,
});

describe('the words', () => {
  const summaryOf = (entries: readonly Entry[]): string => summary(score(entries), basisOf(entries));

  test('without an outcome it says what to write', () => {
    expect(summaryOf([entry({})])).toBe(
      'No judgement can be scored yet: that takes an estimate, and an outcome under it such as “Outcome: did not happen, 2 April 2025.”',
    );
    expect(figureGroups(score([]), basisOf([]))).toEqual([]);
  });

  test('one judgement is one', () => {
    expect(summaryOf(some(1, 1))).toBe(
      '1 judgement from 1 briefing of 2 May 2025 scores 0.122, where less is better; always saying “100 %”, which is how often things happened, would have scored 0.000. So few do not tell the two apart.',
    );
  });

  test.each([
    [
      some(70, 35).map((one) => ({ ...one, point: one.outcome === 'happened' ? 90 : 10 })),
      'The judgements told more than that.',
    ],
    [
      some(70, 35).map((one) => ({ ...one, point: one.outcome === 'happened' ? 10 : 90 })),
      'The judgements told less than that.',
    ],
    [some(70, 46), 'So few do not tell the two apart.'],
  ])('it says whether they told more than the base rate (%#)', (entries, sentence) =>
    expect(summaryOf(entries as Entry[])).toMatch(new RegExp(`${sentence}$`)),
  );

  test('what is not scored is counted and said', () => {
    const others = (['partly', 'cannot-be-told', 'void', 'void'] as const).map((outcome) => entry({ outcome }));
    const bare = entry({ outcome: 'happened', term: null, low: null, high: null, point: null });
    const waiting = [entry({ state: 'overdue' }), entry({ state: 'due' }), entry({ state: 'undated' })];
    expect(countWords(score([...some(3, 1), ...others, bare, ...waiting]).counts)).toEqual([
      '11 judgements: 8 with an outcome, 1 overdue without one, 2 still open.',
      'Of those with an outcome 3 are scored; not scored: 1 happened partly, of 1 it cannot be told, 2 are void, 1 gives no estimate.',
    ]);
  });

  test.each([
    [9, 9, 'too few to tell'],
    [20, 13, 'few; so far it fits'],
    [20, 20, 'few; so far more often than it says'],
    [30, 20, 'fits'],
    [40, 8, 'less often than it says'],
  ])('a term of which %i judgements were made and %i happened: %s', (n, happened, verdict) =>
    expect(score(some(n, happened)).terms.map(termWords)[0]?.verdict).toBe(verdict),
  );

  const said = (n: number, came: number, point: number) =>
    figureGroups(score(some(n, came, { point })), basisOf(some(n, came)))
      .flatMap(({ figures }) => figures)
      .find(({ name }) => name === 'Sureness');

  test.each([
    [9, 9, 65, 'These are too few to tell more.'],
    [60, 60, 65, 'They could have been surer: underconfident.'],
    [60, 30, 90, 'They were surer than what came allows: overconfident.'],
    [60, 40, 65, 'The difference is no more than chance makes among so many.'],
    [60, 4, 10, 'The difference is no more than chance makes among so many.'],
  ])('of %i that came %i times and were called %i %%: %s', (n, came, point, sentence) =>
    expect(said(n, came, point)?.meaning).toContain(sentence),
  );

  test('it says what may not be concluded, and of terms in several standards only where there are several', () => {
    const holds = (entries: readonly Entry[]) => caveats(score(entries), basisOf(entries)).map((one) => one.holds);
    const always = [
      'They are few.',
      'They are chosen.',
      'They depend on each other.',
      'They are of different questions.',
    ];
    expect(holds(some(40, 20))).toEqual(always);
    expect(holds(fixture())).toEqual(always.toSpliced(3, 0, 'They follow several standards.'));
  });
});

describe('the page', () => {
  test('has each term, each figure with its sentence, each group and what may not be concluded', () => {
    const entries = fixture();
    const whole = score(entries, 'author');
    const all = parsePage(page(entries, 'author'));
    const rows = named(all, 'tr').map((row) => elements(row).map(words));
    for (const term of whole.terms.map(termWords))
      expect(rows.map((cells) => cells.join('|').replaceAll('\u00a0', ' '))).toContain(
        [term.term, term.band, term.happened, term.rate, term.interval, term.verdict].join('|'),
      );
    const figures = figureGroups(whole, basisOf(entries)).flatMap((group) => group.figures);
    expect(named(all, 'dt')).toHaveLength(figures.length);
    for (const explanation of named(all, 'dd')) expect(words(explanation)).toMatch(/^[A-Z].*\.$/);
    for (const { value } of whole.groups)
      expect(rows.some(([first]) => first === (value ?? 'no author named'))).toBe(true);
    expect(named(all, 'li')).toHaveLength(5);
    expect(named(all, 'h2').map(words)).toEqual([
      'Term by term',
      'Accuracy',
      'Calibration and discrimination',
      'By author',
      'What may not be concluded',
    ]);
  });

  test.each([...groupings, undefined])('runs and fetches nothing, whatever words stand in it (by %s)', (by) => {
    const html = page(hostileEntries, by);
    const all = parsePage(html);
    expect(new Set(all.map(({ tagName }) => tagName))).not.toContain('script');
    for (const name of ['script', 'img', 'link', 'a', 'iframe', 'object', 'form']) expect(named(all, name)).toEqual([]);
    for (const { properties } of all)
      for (const key of Object.keys(properties)) expect(key).not.toMatch(/^(?:on|src|href|style$)/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/@import|url\(|https?:(?!\/\/(?:www\.w3\.org|evil\.example))/);
  });

  test('takes the reader’s colours, those of paper, and those of a theme of VS Code', () => {
    const html = page(some(3, 1));
    for (const part of ['prefers-color-scheme: dark', '@media print', 'var(--vscode-editor-background, #ffffff)'])
      expect(html).toContain(part);
  });

  test('without a judgement that is scored has neither pictures nor tables', () => {
    const all = parsePage(page([entry({})]));
    for (const name of ['svg', 'table', 'dl', 'ul']) expect(named(all, name)).toEqual([]);
  });
});

describe('the picture', () => {
  type Xml = { type: string; name?: string; attributes?: Record<string, string>; children?: Xml[]; value?: string };
  const below = (node: Xml): Xml[] => (node.children ?? []).flatMap((child) => [child, ...below(child)]);
  const partsOf = (entries: readonly Entry[]): Xml[] => below(fromXml(diagramSvg(score(entries).terms)) as Xml);
  const bars = (parts: readonly Xml[]) =>
    // The last is the legend’s.
    parts
      .filter(({ attributes }) => attributes?.class === 'band')
      .slice(0, -1)
      .map(({ attributes }) => attributes);

  test('has the band of each term in its place on the scale', () => {
    const entries = fixture();
    const parts = partsOf(entries);
    const at = (percent: number): number => {
      const tick = parts.find((part) => part.name === 'text' && part.children?.[0]?.value === `${percent} %`);
      return Number(tick?.attributes?.x);
    };
    const perPercent = (at(100) - at(0)) / 100;
    expect(bars(parts).map((bar) => Math.round((Number(bar?.x) - at(0)) / perPercent))).toEqual(
      score(entries).terms.map(({ low }) => low),
    );
    expect(bars(parts).map((bar) => Math.round(Number(bar?.width) / perPercent))).toEqual(
      score(entries).terms.map(({ low, high }) => high - low),
    );
  });

  test('marks no rate of fewer than ten, and says how many there are', () => {
    const marks = (n: number): number => partsOf(some(n, n - 2)).filter(({ name }) => name === 'circle').length;
    expect([marks(9), marks(10)]).toEqual([1, 2]);
    const texts = (n: number) => partsOf(some(n, 4)).flatMap(({ type, value }) => (type === 'text' ? [value] : []));
    expect(texts(9)).toContain('n = 9, too few');
    expect(texts(10)).toContain('n = 10');
  });

  test('tells what fits from what does not by its shape', () => {
    const marks = (happened: number) => partsOf(some(40, happened)).filter(({ name }) => name === 'circle').length;
    expect([marks(26), marks(4), marks(40)]).toEqual([2, 1, 1]);
  });

  test('says the same in words', () => {
    const desc = (entries: readonly Entry[]) =>
      partsOf(entries).find(({ name }) => name === 'desc')?.children?.[0]?.value ?? '';
    expect(desc(some(40, 26))).toBe(
      'For each term its band, and how often what it was said of happened. PHIA “likely”, 55–75 %: 26 of 40 happened, 65 % (interval 50–78 %); fits.',
    );
    expect(desc([])).toBe('No term has an outcome yet.');
  });

  test('is a sound file whatever words stand in it', () => {
    expect(diagramSvg(score(hostileEntries).terms)).not.toMatch(/<(?:script|img)/);
    expect(() => partsOf(hostileEntries)).not.toThrow();
  });
});

test('CSV has the figures of the JSON, a row for the whole and for each term, the same for each group', () => {
  const whole = score(fixture(), 'author');
  const rows: Record<string, string>[] = parseCsv(scoreCsv(whole), { columns: true });
  const measures = [{ by: '', value: '', ...whole }, ...whole.groups];
  expect(rows).toHaveLength(measures.reduce((sum, { terms }) => sum + 1 + terms.length, 0));
  const totals = rows.filter(({ term }) => term === '');
  expect(totals.map((row) => [row.by, row.value, Number(row.scored), Number(row.brier), Number(row.auc)])).toEqual(
    measures.map(({ by, value, counts, brier, auc }) => [by, value ?? '', counts.scored, brier.mean, auc]),
  );
  expect(rows.slice(1, 1 + whole.terms.length).map((row) => [row.standard, row.term, row.rate, row.verdict])).toEqual(
    whole.terms.map(({ standard, term, rate, verdict }) => [standard, term, `${rate ?? ''}`, verdict]),
  );
});

test('Markdown has the same words, and no markup of anybody else’s', () => {
  const entries = fixture();
  const markdown = scorecardMarkdown(score(entries, 'year'), {
    basis: basisOf(entries),
    remarks: ['One is left out.'],
  });
  expect(markdown).toMatch(/^<!-- brieflint score -->\n### Scorecard\n/);
  expect(markdown).toContain('One is left out.');
  expect(markdown).toContain('| PHIA | likely | 55–75 % |');
  expect(markdown).toContain('| 2024 |');
  const rude = scorecardMarkdown(score(hostileEntries, 'author'), { basis: basisOf(hostileEntries) });
  expect(rude).not.toMatch(/(?<!\\)(?:<(?!!--)|\]\()|@somebody/);
});
