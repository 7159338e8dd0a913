import type { Piece } from '../../export/html/copy.ts';
import { wordsOfPlace } from '../../features/wordsOfPlace.ts';
import type { Severity } from '../../problem.ts';
import type { CheckedFile, FoundProblem } from '../run/checkFile.ts';
import { htmlStyle } from './htmlStyle.ts';
import type { CheckReport, ReportOptions, RunEnd } from './reporter.ts';
import { count, Tally } from './tally.ts';
import { xml } from './xml.ts';

const words: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note' };

/** The problems as one page without scripts, for a screen or for paper: an overview, then file by file. */
export function reportHtml({ showIgnored }: ReportOptions): CheckReport {
  const tally = new Tally();
  // The overview stands above the files and is known when all are checked.
  const sections: string[] = [];
  let sound = 0;
  return {
    begin: '',
    file: (file) => {
      tally.add(file);
      const silenced = showIgnored ? file.ignored : [];
      if (file.problems.length + silenced.length > 0) sections.push(section(file, silenced, sections.length + 1));
      else if (file.isBriefing) sound++;
      return '';
    },
    end: (run) => `${head}${overview(tally, sound, run)}${sections.join('')}</main>\n</body>\n</html>\n`,
  };
}

const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Brieflint">
<title>Brieflint</title>
<style>
${htmlStyle}</style>
</head>
<body>
<main>
`;

function overview(tally: Tally, sound: number, { errors }: RunEnd): string {
  const rows = tally.rules.map(
    ({ rule, severity, problems, files }) =>
      `<tr><td><span class="${severity}">${words[severity]}</span></td><td>${xml(rule)}</td><td class="number">${problems}</td><td class="number">${files}</td></tr>\n`,
  );
  const table =
    rows.length > 0
      ? `<table>\n<thead><tr><th>Severity</th><th>Rule</th><th class="number">Problems</th><th class="number">Files</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`
      : '';
  const rest = sound > 0 && rows.length > 0 ? `<p>${count(sound, 'briefing')} without problems.</p>\n` : '';
  const unread =
    errors.length > 0
      ? `<h2>Not checked</h2>\n<ul>\n${errors.map((error) => `<li>${xml(error)}</li>\n`).join('')}</ul>\n`
      : '';
  return `<h1>Brieflint</h1>\n<p class="summary">${tally.words}.</p>\n${unread}${table}${rest}`;
}

function section(file: CheckedFile, silenced: CheckedFile['ignored'], number: number) {
  const { path, standard, template, problems, copy } = file;
  const items = [
    ...(copy ? [] : problems.map((problem) => item(problem, ''))),
    ...silenced.map(({ problem, reason }) =>
      item(problem, `<p class="ignored">Ignored${reason ? `: ${xml(reason)}` : ''}</p>\n`),
    ),
  ];
  return `<section aria-labelledby="file-${number}">
<h2 id="file-${number}">${xml(path)}</h2>
<p class="in-force">${xml(standard.short)} · ${xml(template)}</p>
${copy ? markedCopy(copy, problems) : ''}${items.length > 0 ? `<ol>\n${items.join('')}</ol>\n` : ''}</section>
`;
}

/** The text of a Word file, what was found in each part of it below that part; above it what is marked nowhere. */
function markedCopy(copy: readonly Piece[], problems: readonly FoundProblem[]): string {
  const list = (found: readonly (FoundProblem | undefined)[], isMarked: boolean) => {
    const items = found.map((problem) => (problem ? item(problem, '', isMarked) : ''));
    return items.length > 0 ? `<ol>\n${items.join('')}</ol>\n` : '';
  };
  const marked = new Set(copy.flatMap((piece) => piece.problems));
  const pieces = copy.map(
    ({ html, problems: numbers }) =>
      `<div class="copy">\n${html}</div>\n${list(
        numbers.map((i) => problems[i]),
        true,
      )}`,
  );
  return (
    list(
      problems.filter((_, i) => !marked.has(i)),
      false,
    ) + pieces.join('')
  );
}

function item(
  { rule, severity, message, start, end, fixes, excerpt, where }: FoundProblem,
  silenced: string,
  isMarked = false,
): string {
  const from = Math.max(0, start.column - 1 - excerpt.before);
  const to = end.line === start.line ? Math.max(from, end.column - 1 - excerpt.before) : excerpt.text.length;
  const parts = [excerpt.text.slice(0, from), excerpt.text.slice(from, to), excerpt.text.slice(to)].map(xml);
  const hasMore = excerpt.before + excerpt.text.length < excerpt.length;
  const quoted = `${excerpt.before > 0 ? '…' : ''}${parts[0]}<mark>${parts[1]}</mark>${parts[2]}${hasMore ? '…' : ''}`;
  const choices = fixes.map(({ title }) => `<li>${xml(title)}</li>`);
  return `<li>
<p><span class="${silenced ? 'silenced' : severity}">${words[severity]}</span> ${xml(message)}</p>
${isMarked ? '' : `<blockquote>${quoted}</blockquote>\n`}${choices.length > 0 ? `<ul class="fixes">${choices.join('')}</ul>\n` : ''}${silenced}<p class="place">${where ? xml(wordsOfPlace(where)) : `Line ${start.line}, column ${start.column}`} · ${xml(rule)}</p>
</li>
`;
}
