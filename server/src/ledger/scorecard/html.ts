import { upperFirst } from '../../estimates/firstWord.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import { grouped } from '../../text/grouped.ts';
import { visible } from '../../text/visible.ts';
import type { Basis } from '../score/basis.ts';
import type { Group, Score } from '../score/score.ts';
import type { TermScore } from '../score/terms.ts';
import { diagram, diagramReading } from './diagram.ts';
import { type FigureGroup, figureGroups } from './figures.ts';
import { groupColumns, groupReading, groupWords } from './groupWords.ts';
import type { ScorecardOptions } from './options.ts';
import { scorecardStyle } from './style.ts';
import { caveats, countWords, summary } from './summary.ts';
import { standardName, termColumns, termWords } from './termWords.ts';

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
  const bodies = [...grouped(terms, ({ standard }) => standardName(standard))].map(([name, scores]) => [
    `<tr><th scope="rowgroup" colspan="${termColumns.length + 1}" class="standard">${html(name)}</th></tr>`,
    ...scores.map((score) => {
      const { standard: _, term, verdict, ...figures } = termWords(score);
      return `<tr><th scope="row">${html(term)}</th>${numbers(Object.values(figures))}<td>${html(verdict)}</td></tr>`;
    }),
  ]);
  return [
    '<h2>Term by term</h2>',
    `<p>${html(diagramReading)}</p>`,
    scroll('Reliability diagram', diagram(terms)),
    table('The same in figures', ['Term', ...termColumns], bodies),
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
    const { value, ...figures } = groupWords(group);
    return `<tr><th scope="row">${html(value)}</th>${numbers(Object.values(figures))}</tr>`;
  });
  return [`<h2>By ${html(first.by)}</h2>`, table(groupReading, [upperFirst(first.by), ...groupColumns], [rows])];
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

/** A table whose columns hold numbers, but for the first and *Verdict*. */
function table(caption: string, columns: readonly string[], bodies: readonly (readonly string[])[]): string {
  const heads = columns.map(
    (name, i) => `<th scope="col"${i > 0 && name !== 'Verdict' ? ' class="number"' : ''}>${html(name)}</th>`,
  );
  const rows = bodies.map((body) => `<tbody>\n${body.join('\n')}\n</tbody>\n`);
  return scroll(
    caption,
    `<table>\n<caption>${html(caption)}</caption>\n<thead><tr>${heads.join('')}</tr></thead>\n${rows.join('')}</table>`,
  );
}
