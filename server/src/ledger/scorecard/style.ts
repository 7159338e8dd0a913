import { diagramStyle } from './diagram.ts';

/**
 * How the page looks: on a light and on a dark screen, in the colours of VS Code’s theme where it stands in one of its views, and
 * on paper.
 */
export const scorecardStyle = `\
:root {
  color-scheme: light dark;
  --page: var(--vscode-editor-background, #ffffff); --text: var(--vscode-editor-foreground, #1c2733);
  --faint: var(--vscode-descriptionForeground, #566472); --line: var(--vscode-widget-border, #d5dce3);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: var(--vscode-editor-background, #14181d); --text: var(--vscode-editor-foreground, #dde4ea);
    --faint: var(--vscode-descriptionForeground, #9aa7b3); --line: var(--vscode-widget-border, #333d47);
  }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 0; background: var(--page); color: var(--text); font: 16px/1.5 var(--vscode-font-family, system-ui, sans-serif); }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { margin: 0; font-size: 1.1rem; color: var(--faint); font-weight: 600; }
.summary { margin: .35rem 0 1rem; font-size: 1.2rem; font-weight: 600; line-height: 1.4; }
.counts, .remarks { margin: .25rem 0; color: var(--faint); }
h2 { margin: 2.25rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.15rem; }
dl { margin: 0; }
.figure { display: grid; grid-template-columns: 16.5rem 1fr; gap: 0 1.25rem; padding: .6rem 0; }
.figure + .figure { border-top: 1px solid var(--line); }
dt { font-weight: 600; }
dt span { display: block; white-space: nowrap; font-size: 1.3rem; font-variant-numeric: tabular-nums; line-height: 1.3; }
dd { margin: 0; }
.scroll { margin: 1.25rem 0 0; overflow-x: auto; }
.scroll > svg { min-width: 34rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { padding-bottom: .35rem; text-align: left; color: var(--faint); }
th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
th { font-weight: 600; }
tbody th[scope=row] { font-weight: 400; }
thead th { color: var(--faint); font-size: .875rem; }
tbody th.standard { padding-top: .9rem; }
td.number, th.number { padding: .35rem .9rem .35rem 0; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.caveats { margin: 0; padding-left: 1.2rem; }
.caveats li { margin: .4rem 0; }
${diagramStyle}@media (max-width: 40rem) {
  .figure { grid-template-columns: 1fr; }
}
@media print {
  :root { color-scheme: light; --page: #ffffff; --text: #000000; --faint: #444444; --line: #bbbbbb; }
  @page { margin: 18mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  .scroll { overflow: visible; }
  .scroll > svg { min-width: 0; }
  .figure, .caveats li, table, svg { break-inside: avoid; }
  .reliability rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
