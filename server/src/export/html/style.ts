import type { Handling } from '../paper.ts';

/** The colours of TLP 2.0’s labels, on black (FIRST, Traffic Light Protocol 2.0, August 2022). */
export const tlpColours: Readonly<Record<string, string>> = {
  'TLP:RED': '#FF2B2B',
  'TLP:AMBER+STRICT': '#FFC000',
  'TLP:AMBER': '#FFC000',
  'TLP:GREEN': '#33FF00',
  'TLP:CLEAR': '#FFFFFF',
};

/** How a page looks: on a light and on a dark screen, and on paper, where each sheet bears the handling marks. */
export const styleOf = ({ tlp, classification }: Handling): string => `\
:root { color-scheme: light dark; --page: #fff; --text: #16202a; --faint: #55616d; --line: #c9d1d9; --quiet: #f2f4f7; --bar: #33658a; --mark: #ffe58f; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181d; --text: #e3e8ed; --faint: #9eabb8; --line: #3a4550; --quiet: #1e252d; --bar: #7fb2dd; --mark: #6b5300; }
}
* { box-sizing: border-box; }
html { font: 1rem/1.5 Georgia, 'Times New Roman', 'Noto Serif', serif; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1.25rem 3rem; background: var(--page); color: var(--text); overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, .byline, .marks, table { font-family: system-ui, 'Noto Sans', sans-serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 1.6em 0 .5em; break-after: avoid; }
h1 { font-size: 1.9rem; margin-top: .5em; } h2 { font-size: 1.35rem; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, blockquote, pre, table { margin: 0 0 .8em; } ul, ol { padding-left: 1.6em; }
li { margin-bottom: .35em; } li > :last-child { margin-bottom: 0; }
.byline, .caption { color: var(--faint); } .caption { font-size: .875rem; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--line); }
pre { padding: .75em 1em; background: var(--quiet); overflow-x: auto; white-space: pre-wrap; font-size: .875rem; }
code { font-size: .9em; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
table { border-collapse: collapse; font-size: .9rem; max-width: 100%; }
th, td { border: 1px solid var(--line); padding: .35em .6em; text-align: left; vertical-align: top; }
th, td { overflow-wrap: break-word; } .long { overflow-wrap: anywhere; } th { background: var(--quiet); } .center { text-align: center; } .right { text-align: right; }
img { max-width: 100%; height: auto; }
a { color: inherit; text-decoration-color: var(--faint); }
sup { line-height: 0; font-size: .75em; } sup a { text-decoration: none; padding: 0 .1em; }
.brieflint-added { color: var(--faint); } h3 .brieflint-added, h2 .brieflint-added { font-weight: normal; font-size: .85em; } p .brieflint-added, li .brieflint-added, td .brieflint-added { white-space: nowrap; }
.notes { border-top: 1px solid var(--line); margin-top: 2em; padding-top: .8em; font-size: .875rem; }
.marks { display: flex; justify-content: space-between; gap: 1em; margin: 0 0 1em; min-height: 0; font-weight: 700; color: var(--text); }
.tlp { margin-left: auto; padding: .1em .5em; background: #000; color: ${tlpColours[tlp ?? ''] ?? '#FFFFFF'}; white-space: nowrap; }
.scale { margin-top: 2.5em; } .scale h2 { color: var(--text); margin-top: 0; } .scale table { width: 100%; } .scale td { color: var(--text); } .scale td:last-child { width: 40%; vertical-align: middle; }
.bar { display: block; height: .7em; background: var(--quiet); } .bar span { display: block; height: 100%; min-width: 2px; background: var(--bar); }
mark { background: var(--mark); color: inherit; }
@media print {
  :root { color-scheme: light; --page: #fff; --text: #000; --faint: #444; --line: #999; --quiet: #f2f2f2; --bar: #33658a; --mark: #ffe58f; }
  html { font-size: 10.5pt; line-height: 1.4; } h1 { margin-top: 0; } h2, h3, h4, h5, h6 { margin-top: 1.3em; }
  body { max-width: none; padding: 0; }
  p, li { orphans: 2; widows: 2; } tr, img, figure, table:not(:has(tbody > tr:nth-child(12))) { break-inside: avoid; } li > ul, li > ol { break-before: avoid; } thead { display: table-header-group; }
  a { text-decoration: none; } .notes [role=doc-backlink] { display: none; }
  .marks { display: none; }
  .scale { break-before: page; margin-top: 0; }
  .bar, .bar span, th, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { size: A4; margin: 24mm 20mm; ${sheetMarks(tlp, classification)}}
`;

/** The marks of each sheet: TLP at the right of head and foot in 12 pt, another one in the middle; the number of the page. */
function sheetMarks(tlp: string | undefined, classification: string | undefined): string {
  const font = "font: bold 12pt system-ui, 'Noto Sans', sans-serif;";
  const label = tlp
    ? `content: "${inCss(tlp)}"; ${font} color: ${tlpColours[tlp] ?? '#FFFFFF'}; background: linear-gradient(#000, #000) no-repeat center / 100% 18pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; text-align: center; width: ${tlp.length * 9}pt;`
    : '';
  const line = classification ? `content: "${inCss(classification)}"; ${font}` : '';
  const boxes = [
    label && `@top-right { ${label} }`,
    label && `@bottom-right { ${label} }`,
    line && `@top-center { ${line} }`,
    line && `@bottom-center { ${line} }`,
    '@bottom-left { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #444; }',
  ];
  return `${boxes.filter(Boolean).join(' ')} `;
}

/** Words in a text of CSS, in a page: nothing in them ends the text or the element. */
const inCss = (words: string): string => words.replace(/[^\p{L}\p{N} .,:+/()–—-]/gu, ' ');
