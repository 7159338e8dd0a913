// Pages of the rules as readers want them, made from those of server/src/rules, which are tests as well: what to write
// instead, why, and when to ignore the rule; no carets, and of a long sample only the lines that matter.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const folder = 'server/src/rules';

/** The pages for readers by their file names: `vague-time.md` and so on. */
export function readerPages() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    names.map((name) => [name, readerPage(readFileSync(`${folder}/${name}`, 'utf8'), basename(name, '.md'))]),
  );
}

/** The page for readers of the rule `name`, whose own page is `page`. */
export function readerPage(page, name) {
  const [why = '', when = '', reported = '', left = ''] = page.split(
    /^## (?:When to ignore it|Reported|Not reported)\n/m,
  );
  return `${[
    why.trim(),
    '## What to write instead',
    ...piecesOf(reported).flatMap((piece) => (piece.prose ? [piece.prose] : instead(piece, name))),
    '## When to ignore it',
    when.trim(),
    ...(when.trim().startsWith('Never') ? [] : [howToIgnore(name)]),
    '## Left alone',
    ...piecesOf(left).map((piece) => piece.prose ?? fence(excerpt(piece.lines))),
  ].join('\n\n')}\n`;
}

const howToIgnore = (name) =>
  `A comment says so in the text, with your reason: before a block it covers the block, at the end of a line the line.

\`\`\`markdown
<!-- brieflint-ignore ${name}: your reason -->
\`\`\`

With \`brieflint-ignore-file\` instead, above the first section, it covers the whole briefing. In the settings of a folder, \`.brieflint.yaml\`, the rule is turned off for all its briefings:

\`\`\`yaml
rules:
  ${name}: off
\`\`\``;

/**
 * The prose and the samples of a part of a page, in their order. A sample has its `lines` without marks, what is `said` of
 * them, which lines are `marked`, the words after `markdown` and, where the page shows them, the lines `fixed`.
 */
function piecesOf(part) {
  const pieces = [];
  for (const [index, text] of part.split(/^```(.*\n[\s\S]*?)^```$/m).entries()) {
    if (index % 2 === 0) {
      if (text.trim()) pieces.push({ prose: text.trim() });
      continue;
    }
    const [head, ...lines] = text.trimEnd().split('\n');
    const words = head.split(' ');
    if (words.includes('fixed')) pieces.at(-1).fixed = lines;
    else if (words.includes('previous')) pieces.push({ prose: `After an issue that said:\n\n${fence(lines)}` });
    else if (words[0] === 'markdown') pieces.push({ words, ...withoutMarks(lines) });
    else {
      const isTold = !words.includes('template') || pieces.at(-1)?.prose?.endsWith(':');
      pieces.push({ prose: `${isTold ? '' : 'With this template:\n\n'}${fence(lines, 'yaml')}` });
    }
  }
  return pieces;
}

const mark = /^\s*\^+ ([a-z-]+): (.*)$/;

function withoutMarks(all) {
  const lines = [];
  const marked = [];
  const said = [];
  for (const line of all) {
    const [, rule, message] = mark.exec(line) ?? [];
    if (!rule) lines.push(line);
    else {
      marked.push(lines.length - 1);
      said.push({ rule, message });
    }
  }
  return { lines, marked, said };
}

const places = {
  summary: 'in the summary',
  body: 'in the body',
  medium: 'in a medium-term horizon',
  long: 'in a long-term horizon',
};

function instead({ words, lines, marked, said, fixed }, name) {
  const standard = words.find((word) => word.startsWith('standard='))?.slice(9);
  const where = [...words.map((word) => places[word]), standard && `under the standard \`${standard}\``].filter(
    Boolean,
  );
  const [from, to] = fixed ? changed(lines, fixed) : [() => false];
  return [
    `**Instead of**${where.length > 0 ? ` (${where.join(', ')})` : ''}`,
    fence(excerpt(lines, (i) => marked.includes(i) || from(i))),
    said
      .map(({ rule, message }) => `- ${message.replaceAll('<', '&lt;')}${rule === name ? '' : ` (\`${rule}\`)`}`)
      .join('\n'),
    ...(to ? ['**Write**', fence(excerpt(fixed, to))] : []),
  ];
}

/** Which lines of two texts, by their numbers, are not the same at their beginning or end. */
function changed(a, b) {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a, b].map((lines) => (i) => start <= i && i < Math.max(lines.length - end, start + 1));
}

/** What most samples have in common: the briefing around what they show. */
const frame = new Set(
  `# The port of Kar Odan|Ada Lind | 2 May 2025|## Summary|- The port is open.|- Grain is cheap.|The port handles grain.|## Forecast|### Short-term (Now - 3 months)|- It is unlikely that dredging will begin.|### Medium-term (3-12 months)|- It is unlikely that the lease will be sold.|### Long-term (>1 year)|- It is unlikely that a second harbour will be built.|`
    .replace(' | ', ' ¦ ')
    .split('|')
    .map((line) => line.replace('¦', '|')),
);
const isOwn = (line) => !frame.has(line);

/** How many lines around one that matters are shown, and how many in a row are worth leaving out. */
const [around, gap] = [2, 4];

/** `lines` with “…” for stretches of the frame where no line matters; all of them where none at all does. */
function excerpt(lines, matters = () => false) {
  const kept = lines.map((line, i) => (isOwn(line) || matters(i) ? i : -1)).filter((i) => i >= 0);
  if (kept.length === 0) return lines;
  const isNear = (i) => kept.some((j) => Math.abs(i - j) <= around);
  const shown = [];
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (end < lines.length && !isNear(end)) end++;
    if (end - i < gap) shown.push(lines[i]);
    else {
      while (shown.at(-1) === '') shown.pop();
      shown.push(...(shown.length > 0 ? ['', '…'] : ['…']), ...(end < lines.length ? [''] : []));
      while (lines[end] === '') end++;
      i = end - 1;
    }
  }
  return shown;
}

const fence = (lines, language = 'markdown') => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
