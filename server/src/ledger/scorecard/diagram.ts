// The reliability diagram: what each term says, and how often what it was said of happened.
import { escapeHtml } from '../../text/escapeHtml.ts';
import { label } from '../../text/label.ts';
import { fewestToTell, type TermScore } from '../score/terms.ts';
import { termWords } from './termWords.ts';

// In units of the picture, which are pixels where it stands by itself.
const width = 776;
const margin = 8;
const left = 206;
const right = 632;
const top = 34;
const rowHeight = 30;
const headHeight = 34;
const legendHeight = 52;

const x = (percent: number): number => round(left + ((right - left) * percent) / 100);

const round = (length: number): number => Math.round(length * 10) / 10;

/** A line of the picture: the name of a standard, or a term of it. */
type Line = { readonly y: number } & ({ readonly standard: string } | { readonly score: TermScore });

/**
 * The diagram as an `svg` element, without a style: `diagramStyle` has it. A row for each term, with its band as a bar, the rate as a
 * mark whose shape says whether it lies in the band, and the rate’s interval as a line. It is drawn in the colour of the text alone.
 */
export function diagram(terms: readonly TermScore[]): string {
  const lines = linesOf(terms);
  const bottom = (lines.at(-1)?.y ?? top) + 24;
  const height = bottom + legendHeight;
  return `<svg class="reliability" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} 0 ${width} ${height}" role="img" aria-labelledby="reliability-title reliability-desc">
<title id="reliability-title">Reliability diagram</title>
<desc id="reliability-desc">${escapeHtml(inWords(terms))}</desc>
${[0, 20, 40, 60, 80, 100].map((percent) => gridLine(percent, bottom)).join('\n')}
${lines.map((line) => ('score' in line ? termRow(line.score, line.y) : standardRow(line.standard, line.y))).join('\n')}
${legend(bottom + 32)}
</svg>`;
}

/** How to read it. */
export const diagramReading =
  'The bar is the band of the term. Of all that it was said of, the mark shows how much happened; the line through it is what so few leave open. A term fits where that line and its bar touch.';

/** How the diagram looks, in a page and by itself. */
export const diagramStyle = `\
.reliability { display: block; height: auto; max-width: 100%; font: 13px/1 system-ui, sans-serif; fill: currentColor; }
.reliability .grid { stroke: currentColor; stroke-opacity: .18; }
.reliability .small { font-size: 12px; fill-opacity: .8; }
.reliability .standard { font-weight: 600; }
.reliability .band { fill: currentColor; fill-opacity: .16; stroke: currentColor; stroke-opacity: .55; }
.reliability .interval { fill: none; stroke: currentColor; stroke-width: 1.6; }
`;

/** The diagram as a file of its own, on the reader’s light or dark ground. */
export function diagramSvg(terms: readonly TermScore[]): string {
  const style = `${diagramStyle}.reliability { color: #1c2733; background: #ffffff; }
@media (prefers-color-scheme: dark) { .reliability { color: #dde4ea; background: #14181d; } }
@media print { .reliability { color: #000000; background: #ffffff; } }
`;
  return `${diagram(terms).replace('</title>', `</title>\n<style>\n${style}</style>`)}\n`;
}

/** The same in words. */
function inWords(terms: readonly TermScore[]): string {
  if (terms.length === 0) return 'No term has an outcome yet.';
  const rows = terms.map((score) => {
    const { standard, term, band, happened, rate, interval, verdict } = termWords(score);
    return `${standard} “${term}”, ${band}: ${happened} happened${rate && `, ${rate} (interval ${interval})`}; ${verdict}.`;
  });
  return `For each term its band, and how often what it was said of happened. ${rows.join(' ')}`;
}

function linesOf(terms: readonly TermScore[]): Line[] {
  const lines: Line[] = [];
  let y = top;
  let last: string | undefined;
  for (const score of terms) {
    if (score.standard !== last) {
      y += headHeight;
      lines.push({ y: y - 6, standard: termWords(score).standard });
      last = score.standard;
    }
    y += rowHeight;
    lines.push({ y: y - 8, score });
  }
  return lines;
}

const gridLine = (percent: number, bottom: number): string =>
  `<path class="grid" d="M${x(percent)} ${top}V${bottom}"/><text class="small" x="${x(percent)}" y="${top - 8}" text-anchor="middle">${percent} %</text>`;

const standardRow = (name: string, y: number): string =>
  `<text class="standard" x="0" y="${y + 4}">${escapeHtml(label(name, 28))}</text>`;

function termRow(score: TermScore, y: number): string {
  const { low, high, n, rate, rateLow, rateHigh, verdict } = score;
  const bar = `<rect class="band" x="${x(low)}" y="${y - 8}" width="${round(Math.max(2, x(high) - x(low)))}" height="16" rx="2"/>`;
  const name = `<text x="${left - 14}" y="${y + 4.5}" text-anchor="end">${escapeHtml(label(score.term, 28))}</text>`;
  const count = `<text class="small" x="${right + 20}" y="${y + 4}">n = ${n}${n < fewestToTell ? ', too few' : ''}</text>`;
  if (rate === null || rateLow === null || rateHigh === null) return `${name}${bar}${count}`;
  const [from, to] = [x(100 * rateLow), x(100 * rateHigh)];
  const interval = `<path class="interval" d="M${from} ${y - 4}v8M${to} ${y - 4}v8M${from} ${y}H${to}"/>`;
  return `${name}${bar}${interval}${mark(verdict, x(100 * rate), y)}${count}`;
}

/** A dot where the term fits; a point to the right or to the left where what it says happens more or less often. */
function mark(verdict: TermScore['verdict'], at: number, y: number): string {
  if (verdict === 'fits') return `<circle cx="${at}" cy="${y}" r="5"/>`;
  const direction = verdict === 'less often' ? -1 : 1;
  return `<path d="M${round(at + 8 * direction)} ${y}L${round(at - 5 * direction)} ${y - 7}V${y + 7}Z"/>`;
}

function legend(y: number): string {
  const items: readonly (readonly [at: number, sign: string, words: string])[] = [
    [0, `<rect class="band" x="0" y="${y - 8}" width="26" height="16" rx="2"/>`, 'band of the term'],
    [
      156,
      `<path class="interval" d="M156 ${y - 4}v8M182 ${y - 4}v8M156 ${y}H182"/><circle cx="169" cy="${y}" r="5"/>`,
      'how often it happened, 95 % interval',
    ],
    [430, mark('less often', 443, y), 'less often than it says'],
    [606, mark('happens more often than the term says', 619, y), 'more often'],
  ];
  return items
    .map(([at, sign, words]) => `${sign}<text class="small" x="${at + 34}" y="${y + 4}">${words}</text>`)
    .join('');
}
