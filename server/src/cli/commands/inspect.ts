import { reasonInWords } from '../../briefing/detection/detect.ts';
import { type Explanation, explain, kindNames } from '../../briefing/explain.ts';
import { claimOf, type Judgement, readableText } from '../../briefing/model.ts';
import { verdictWords } from '../../briefing/outcomes/verdicts.ts';
import type { ToldLanguage } from '../../briefing/toldLanguage.ts';
import { type Days, formatDay } from '../../dates/calendar.ts';
import { inspect as inspectBriefing } from '../../library/inspect.ts';
import type { Inspection } from '../../library/types.ts';
import { describeBand } from '../../standards/standard.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { oneLine } from '../../text/oneLine.ts';
import { chosenFormat, readArguments } from '../arguments.ts';
import { inspectTable } from '../options/inspect.ts';
import { type Outcome, UsageError } from '../outcome.ts';
import { type InputFile, readFiles } from '../run/files.ts';
import { paint, shown, shownIn, toJson } from '../terminal.ts';

/** `brieflint inspect FILE`: what Brieflint sees in it. */
export function inspect(args: readonly string[]): Outcome {
  const { values, positionals } = readArguments(args, inspectTable);
  const format = chosenFormat(values.format, inspectTable.options.format.choices);
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new UsageError('inspect takes one file: brieflint inspect FILE.');
  const { files, errors, traces } = readFiles([path], values);
  if (files.length > 1) throw new UsageError(`“${path}” means ${files.length} files, and inspect takes one: name it.`);
  const [file] = files;
  if (!file)
    return {
      output: '',
      errors: errors.length > 0 ? errors : [`“${path}” holds no Markdown file.`],
      traces,
      status: 2,
    };
  const view = { path: file.path, ...inspectBriefing(file.briefing) };
  const explained = values.explain ? explain(file.briefing) : undefined;
  const why = values.why ? whyRows(file) : undefined;
  const rows = { ...(why && { why }), ...(explained && { explained: explanationRows(explained, file) }) };
  return {
    output:
      format === 'json'
        ? `${toJson({ ...view, ...rows })}\n`
        : draw(shownIn(view), file) +
          (why ? drawWhy(shownIn(why)) : '') +
          (explained ? drawExplanations(explained, file, values.debug === true) : ''),
    errors,
    status: errors.length > 0 ? 2 : 0,
  };
}

const languages: Record<ToldLanguage, string> = {
  en: 'English',
  other: 'not English',
  unknown: 'cannot be told, read as English',
};

function draw(view: Inspection & { readonly path: string }, { briefing }: InputFile): string {
  const { byline } = briefing;
  const widest = briefing.horizons.reduce((width, { is }) => Math.max(width, (is?.name.length ?? 0) + 2), 13);
  const row = (name: string, value: string) => `${paint('dim', name.padEnd(12))}${value}\n`;
  return [
    row('File', view.path),
    row('Briefing', briefing.isBriefing ? 'yes' : 'no'),
    row('Language', languages[view.language]),
    row('Title', view.title ?? '–'),
    row('Author', view.author ?? '–'),
    row('Published', byline.published ? formatDay(byline.published) : '–'),
    row('Standard', shown(briefing.standard.name)),
    row('Template', shown(briefing.template.name)),
    part(
      'Sections',
      view.sections.map(
        ({ heading, line, endLine }) =>
          `${paint('dim', padded(`${line}–${endLine}`, 10))}${heading ?? paint('dim', 'body')}`,
      ),
    ),
    part(
      'Horizons',
      briefing.horizons.map(({ heading, days }) => `${shown(heading.text)}  ${paint('dim', describeDays(days))}`),
    ),
    part(
      'Judgements',
      briefing.judgements.map(
        (judgement) =>
          `${paint('dim', padded(shown(judgement.horizon?.is?.name ?? judgement.sentence.zone), widest))}${shown(readableText(claimOf(judgement)))}  ${paint('cyan', likelihoodOf(judgement))}${paint('dim', outcomeOf(judgement))}`,
      ),
    ),
    part(
      'Expressions',
      view.expressions.map(
        ({ line, column, kind, text }) =>
          `${paint('dim', padded(`${line}:${column}`, 9))}${padded(kind, 12)}${oneLine(text)}`,
      ),
    ),
  ].join('');
}

/** What came of it, in words, with its day; nothing where the text does not say. */
function outcomeOf({ outcome }: Judgement): string {
  if (outcome?.reading.kind !== 'told') return '';
  const { verdict, date } = outcome.reading;
  return `  ${verdictWords[verdict]}${date?.days?.to ? `, ${formatDay(date.days.to)}` : ''}`;
}

/** The band of the term, else the writer's own figure. */
function likelihoodOf({ estimate, figure }: Judgement): string {
  if (estimate?.term) return describeBand(estimate.term.band);
  if (!figure) return 'no term';
  return `${figure.low === figure.high ? '' : `${figure.low}–`}${figure.high} %`;
}

const part = (name: string, rows: readonly string[]): string =>
  rows.length > 0 ? `\n${paint('bold', name)}\n${rows.map((text) => `  ${text}\n`).join('')}` : '';

/** Why a file is a briefing or none, in words, and what was found that speaks for it. */
function whyRows({ briefing: { text, detection } }: InputFile) {
  const lines = new LineIndex(text);
  const { isBriefing, reason, signs } = detection;
  return {
    briefing: isBriefing,
    reason: reasonInWords[reason],
    signs: signs.map(({ kind, text: words, span }) => ({ kind, text: words, ...lines.at(span.start) })),
  };
}

const drawWhy = ({ briefing, reason, signs }: ReturnType<typeof whyRows>): string =>
  part('Why', [
    `${briefing ? 'A briefing' : 'No briefing'}: ${reason}.`,
    ...signs.map(
      ({ kind, text, line, column }) =>
        `${paint('dim', `${line}:${column}`.padEnd(9))}${kind.padEnd(14)}${oneLine(text)}`,
    ),
  ]);

/**
 * `foundBy` is the file that looks for such words, `example` that of its row. `leftBy` and `file` are null where the words are
 * an expression, `detail` where no table of weights had a say.
 */
function explanationRows(explained: readonly Explanation[], { briefing }: InputFile) {
  const lines = new LineIndex(briefing.text);
  return explained.map(({ kind, text, span, term, foundBy, leftBy, detail }) => ({
    kind,
    text,
    ...span,
    ...lines.at(span.start),
    term: term?.text ?? null,
    foundBy: foundBy.file,
    example: foundBy.example ?? null,
    leftBy: leftBy?.name ?? null,
    file: leftBy?.file ?? null,
    detail: detail ?? null,
  }));
}

/** In words for writers; with `withRows` also the rows and files of Brieflint that decided, for whoever wants to change them. */
function drawExplanations(explained: readonly Explanation[], file: InputFile, withRows: boolean): string {
  const rows = shownIn(explanationRows(explained, file)).flatMap((row, i) => {
    const { line, column, kind, text, leftBy, detail, example } = row;
    const found = example === null ? row.foundBy : `as in “${example}”  ${row.foundBy}`;
    const verdict =
      leftBy === null
        ? `${paint('cyan', 'taken')} for ${takenFor(explained[i]?.term, kind, file)}`
        : `left alone: ${leftBy}`;
    const place = paint('dim', padded(`${line}:${column}`, 9));
    return [
      `${place}${padded(kind, 12)}${oneLine(text)}  ${verdict}${withRows ? paint('dim', `  ${row.file ?? found}`) : ''}`,
      ...(detail === null ? [] : linesOf(detail)).map((line) => paint('dim', `${' '.repeat(21)}${line}`)),
    ];
  });
  return part('Words that looked like expressions', rows.length > 0 ? rows : ['none']);
}

function takenFor(term: Explanation['term'], kind: Explanation['kind'], { briefing: { standard } }: InputFile): string {
  if (term) return `a likelihood: the ${shown(standard.short)} term of ${describeBand(term.band)}`;
  return kind === 'likelihood' ? `a likelihood in words that ${shown(standard.short)} does not have` : kindNames[kind];
}

/** What the table of weights says, each clue in a line by itself. */
const linesOf = (detail: string): string[] =>
  detail.split('; ').flatMap((part) => {
    const [head, list] = part.split(': ');
    return list === undefined ? [part] : list.split(', ').map((clue) => `${head}: ${clue}`);
  });

/** Words of a column of that width, with a blank behind them. */
const padded = (words: string, width: number): string => `${words.padEnd(width - 1)} `;

function describeDays(days: Days | undefined): string {
  if (!days) return 'no dates';
  const from = days.from ? formatDay(days.from) : '…';
  return days.to ? `${from} to ${formatDay(days.to)}` : `from ${from} on`;
}
