import { escapeHtml } from '../../text/escapeHtml.ts';
import { visible } from '../../text/visible.ts';
import type { Basis } from '../score/basis.ts';
import { grouped } from '../score/grouped.ts';
import type { Group, Score } from '../score/score.ts';
import { fewestToTell, type TermScore } from '../score/terms.ts';
import { diagram } from './diagram.ts';
import { type FigureGroup, figureGroups } from './figures.ts';
import { groupWords } from './groupWords.ts';
import { scorecardStyle } from './style.ts';
import { caveats, countWords, summary } from './summary.ts';
import { standardName, termWords } from './termWords.ts';

/** What is said of a score besides: `remarks` are sentences about what it leaves out. */
export type ScorecardOptions = { readonly basis: Basis; readonly remarks?: readonly string[] };

/**
 * The scorecard as one page without scripts or anything to fetch, for a screen, for paper, and for a view of VS Code, whose colours
 * it takes. Each figure is explained in a sentence.
 */
export function scorecardHtml(score: Score, { basis, remarks = [] }: ScorecardOptions): string {
  const parts = [
    '<h1>Scorecard</h1>',
    `<p class="summary">${html(summary(score, basis))}</p>`,
    `<p class="counts">${countWords(score.counts).map(html).join(' ')}</p>`,
    ...remarks.map((remark) => `<p class="remarks">${html(remark)}</p>`),
    ...termPart(score.terms),
    ...figureGroups(score, basis).map(figurePart),
    ...groupPart(score.groups),
    ...caveatPart(score, basis),
  ];
  return `${head}${parts.join('\n')}\n</main>\n</body>\n</html>\n`;
}

const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Brieflint">
<title>Scorecard</title>
<style>
${scorecardStyle}</style>
</head>
<body>
<main>
`;

/** No line ends between a number and its sign. */
const html = (words: string): string => escapeHtml(visible(words).replace(/(\d) %/g, '$1\u00a0%'));

function termPart(terms: readonly TermScore[]): string[] {
  if (terms.length === 0) return [];
  const bodies = [...grouped(terms, ({ standard }) => standardName(standard))].map(([standard, scores]) => [
    `<tr><th scope="rowgroup" colspan="6" class="standard">${html(standard)}</th></tr>`,
    ...scores.map((score) => {
      const { term, band, happened, rate, interval, verdict } = termWords(score);
      return `<tr><th scope="row">${html(term)}</th>${numbers([band, happened, rate, interval])}<td>${html(verdict)}</td></tr>`;
    }),
  ]);
  return [
    '<h2>Term by term</h2>',
    '<p>The bar is the band of the term. Of all that it was said of, the mark shows how much happened; the line through it is what so few leave open. A term fits where that line and its bar touch.</p>',
    scroll('Reliability diagram', diagram(terms)),
    table('The same in figures', ['Term'], ['Band', 'Happened', 'Rate', '95 % interval'], ['Verdict'], bodies),
  ];
}

const figurePart = ({ heading, figures }: FigureGroup): string =>
  [
    `<h2>${html(heading)}</h2>\n<dl>`,
    ...figures.map(
      ({ name, value, meaning }) =>
        `<div class="figure"><dt>${html(name)} <span>${html(value)}</span></dt><dd>${html(meaning)}</dd></div>`,
    ),
    '</dl>',
  ].join('\n');

function groupPart(groups: readonly Group[]): string[] {
  const [first] = groups;
  if (!first) return [];
  const rows = groups.map((group) => {
    const { value, judgements, scored, brier, interval, baseRate, said, came } = groupWords(group);
    return `<tr><th scope="row">${html(value)}</th>${numbers([`${judgements}`, `${scored}`, brier || 'too few', interval, baseRate, said, came])}</tr>`;
  });
  const columns = ['Judgements', 'Scored', 'Brier score', '95 % interval', 'Base rate', 'Said', 'Came'];
  return [
    `<h2>By ${html(first.by)}</h2>`,
    table(
      `Of fewer than ${fewestToTell} that were scored no score is shown. “Base rate” is the score of always saying how often things happened in that group.`,
      [capital(first.by)],
      columns,
      [],
      [rows],
    ),
  ];
}

const caveatPart = (score: Score, basis: Basis): string[] =>
  score.counts.scored === 0
    ? []
    : [
        '<h2>What may not be concluded</h2>\n<ul class="caveats">',
        ...caveats(score, basis).map(
          ({ holds, therefore }) => `<li><strong>${html(holds)}</strong> ${html(therefore)}</li>`,
        ),
        '</ul>',
      ];

const numbers = (cells: readonly string[]): string =>
  cells.map((cell) => `<td class="number">${html(cell)}</td>`).join('');

/** What is too wide for some screens, to be scrolled there, by keys too. */
const scroll = (name: string, content: string): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${html(name)}">\n${content}\n</div>`;

/** A table whose columns of numbers stand between those of words. */
function table(
  caption: string,
  before: readonly string[],
  ofNumbers: readonly string[],
  after: readonly string[],
  bodies: readonly (readonly string[])[],
): string {
  const words = (names: readonly string[]) => names.map((name) => `<th scope="col">${html(name)}</th>`).join('');
  const heads = ofNumbers.map((name) => `<th scope="col" class="number">${html(name)}</th>`).join('');
  return scroll(
    caption,
    `<table>\n<caption>${html(caption)}</caption>\n<thead><tr>${words(before)}${heads}${words(after)}</tr></thead>\n${bodies.map((rows) => `<tbody>\n${rows.join('\n')}\n</tbody>\n`).join('')}</table>`,
  );
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
