/** How the page looks: on a light and on a dark screen, and on paper, where no problem is parted by the end of a page. */
export const htmlStyle = `\
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1c2733; --faint: #566472; --line: #d5dce3; --mark: #ffe9a8; --quote: #f4f6f8;
  --error: #a3171f; --warning: #8a5300; --information: #0550ae;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181d; --text: #dde4ea; --faint: #9aa7b3; --line: #333d47; --mark: #6b5300; --quote: #1d232a;
    --error: #ff9a94; --warning: #e9b86a; --information: #8fc1ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.1rem; color: var(--faint); font-weight: 600; }
.summary { margin: .25rem 0 1.5rem; font-size: 1.6rem; font-weight: 650; line-height: 1.25; }
h2 { margin: 2.5rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.15rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
th, .number { white-space: nowrap; }
th { color: var(--faint); font-weight: 600; font-size: .875rem; }
.number { padding: .35rem 0 .35rem .75rem; text-align: right; font-variant-numeric: tabular-nums; }
ol { margin: 1rem 0 0; padding: 0; list-style: none; }
ol > li { margin: 0 0 1.5rem; }
li p { margin: 0; }
.error, .warning, .information, .silenced {
  display: inline-block; min-width: 5.5em; padding: 0 .5em; white-space: nowrap; margin-right: .35em; border: 1px solid currentColor;
  border-radius: .25rem; font-size: .8125rem; font-weight: 600; text-align: center;
}
.error { color: var(--error); }
.warning { color: var(--warning); }
.information { color: var(--information); }
.silenced, .in-force, .place, .ignored { color: var(--faint); }
.in-force, .place { margin: .15rem 0 0; font-size: .875rem; }
blockquote { margin: .5rem 0; padding: .5rem .75rem; background: var(--quote); border-left: 3px solid var(--line); }
mark { background: var(--mark); color: inherit; border-radius: .15rem; }
.fixes { margin: .35rem 0; padding: 0; list-style: none; }
.fixes li { display: inline; }
.fixes::before { content: "→ "; color: var(--faint); }
.fixes li + li::before { content: " · "; color: var(--faint); }
.copy h1, .copy h2, .copy h3, .copy h4 { margin: 1.2rem 0 .4rem; padding: 0; border: 0; color: inherit; font-size: 1.1rem; font-weight: 650; }
.copy p, .copy blockquote { margin: 0 0 .6rem; } .copy ol { list-style: decimal; } .copy ol, .copy ul { margin: 0 0 .4rem; padding-left: 1.6rem; } .copy ol > li { margin: 0; }
.copy ~ ol { margin: 0 0 1rem 1.6rem; padding-left: .75rem; border-left: 3px solid var(--mark); } .copy ~ ol > li { margin-bottom: .6rem; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --text: #000000; --faint: #444444; --line: #bbbbbb; --mark: #ffe9a8; --quote: #ffffff;
    --error: #a3171f; --warning: #8a5300; --information: #0550ae;
  }
  @page { margin: 18mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  ol > li, tr { break-inside: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; text-decoration: underline; }
}
`;
