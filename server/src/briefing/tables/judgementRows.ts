// The judgements that rows of a table are: the event in one cell, how likely it is in another.
import type { TableCell, TableRow } from 'mdast';
import type { Day } from '../../dates/calendar.ts';
import { readWindow } from '../../dates/readWindow.ts';
import { findTimespans, type Timespan } from '../../dates/timespans.ts';
import { windowDays } from '../../dates/windows.ts';
import { writtenIn, writtenSpan } from '../../markdown/cutWords.ts';
import { spanOf } from '../../markdown/parse.ts';
import type { Span } from '../../text/span.ts';
import type { JudgementInBlock, ReadContext, SentenceInBlock } from '../model.ts';
import { findDeadline, tenseOfEvent } from '../prose/judgements.ts';
import { bareFigure, statedFigure } from '../prose/statedFigure.ts';
import type { JudgementTable } from './judgementTables.ts';
import { eventInHead, isBareLikelihood } from './tableColumns.ts';

/** How a cell is read: see `CellPart`; `isWhole` where it is one sentence, even if it is blank. */
export type CellReading = { readonly part: SentenceInBlock['part']; readonly isWhole: boolean };

/** Reads a cell as sentences. */
export type ReadCell = (cell: TableCell, reading: CellReading) => SentenceInBlock[];

/** The sentences of a row of judgements, in order, and the judgement that it is; none without an event. */
export function readRow(
  row: TableRow,
  table: JudgementTable,
  readCell: ReadCell,
  context: ReadContext,
): { sentences: SentenceInBlock[]; judgement: JudgementInBlock | undefined } {
  const read = (readingIn: (column: number) => CellReading) =>
    row.children.map((cell, i) => readCell(cell, readingIn(i)));
  const cells = read((column) => readingOf(column, table));
  const sentences = cells.flat();
  const likelihoods = table.likelihoods.flatMap((column) => cells[column] ?? []);
  const event = table.events.flatMap((column) => cells[column] ?? [])[0];
  if (!event || sum.test(event.prose) || likelihoods.some(({ prose }) => notApplicable.test(prose)))
    return { sentences: read(() => ({ part: 'remark', isWhole: false })).flat(), judgement: undefined };
  const isTold = likelihoods.some(({ prose }) => /[\p{L}\p{N}]/u.test(prose));
  const claim = isTold ? toldByColumn(event) : event;
  const outcomeCell = table.outcome === undefined ? undefined : row.children[table.outcome];
  const outcome = outcomeCell && spanOf(outcomeCell, 0);
  // A time frame that is no horizon of the template says by when.
  const dated = table.deadline ?? (table.ofRows.has(row) ? undefined : table.horizon);
  const dates = dated === undefined ? [] : (cells[dated] ?? []);
  return {
    sentences: sentences.map((sentence) => (sentence === event ? claim : sentence)),
    judgement: rowJudgement({ claim, likelihoods, dates, outcome }, context),
  };
}

/** An event whose likelihood a column says: *may* in it takes nothing from that. Any other sentence is left as it is. */
export const toldByColumn = (sentence: SentenceInBlock): SentenceInBlock =>
  sentence.part === 'event'
    ? { ...sentence, expressions: sentence.expressions.filter(({ kind }) => kind !== 'vague') }
    : sentence;

const sum = /^\s*(?:sub-?)?(?:total|sum)s?\s*:?\s*$/i;
const notApplicable = /^\s*(?:n\/?a|not applicable)\.?\s*$/i;

function readingOf(column: number, { events, likelihoods, confidence, outcome }: JudgementTable): CellReading {
  if (events.includes(column)) return { part: 'event', isWhole: true };
  if (likelihoods.includes(column)) return { part: 'likelihood', isWhole: true };
  if (column === outcome) return { part: 'outcome', isWhole: false };
  return { part: column === confidence ? 'confidence' : 'remark', isWhole: false };
}

/** The sentences of a row of a grid, in order, and the judgements on the events that head its columns. */
export function readGridRow(
  row: TableRow,
  heads: TableRow,
  table: JudgementTable,
  areFiguresChances: boolean,
  readCell: ReadCell,
  context: ReadContext,
): { sentences: SentenceInBlock[]; judgements: JudgementInBlock[] } {
  const sentences: SentenceInBlock[] = [];
  const judgements: JudgementInBlock[] = [];
  const horizon = table.horizon === undefined || table.ofRows.has(row) ? undefined : row.children[table.horizon];
  const dates = horizon ? readCell(horizon, remark) : [];
  const [label] = row.children[0] ? readCell(row.children[0], remark) : [];
  if (label && sum.test(label.prose))
    return { sentences: row.children.flatMap((cell) => readCell(cell, remark)), judgements };
  for (const [column, cell] of row.children.entries()) {
    const head = table.likelihoods.includes(column) ? heads.children[column] : undefined;
    const named = head && readCell(head, { part: 'event', isWhole: true })[0];
    const claim = named && withoutMeasure(named);
    const [likelihood] = claim ? readCell(cell, asLikelihood) : [];
    const again = claim
      ? table.besides.flatMap((other) => row.children[other] ?? []).flatMap((one) => readCell(one, asLikelihood))
      : [];
    const first = [...(likelihood ? [likelihood] : []), ...again].flatMap(({ expressions }) => expressions)[0];
    // Under *Coal* 40 % is no probability unless something says so, nor is *high* a likelihood.
    if (
      claim &&
      likelihood &&
      (first?.term || isWord(likelihood.prose.trim()) || ((areFiguresChances || claim !== named) && first))
    ) {
      const told = { claim: toldByColumn(claim), likelihoods: [likelihood, ...again], dates, outcome: undefined };
      judgements.push(rowJudgement(told, context));
      sentences.push(likelihood, ...again);
    } else if (!table.besides.includes(column)) sentences.push(...(cell === horizon ? dates : readCell(cell, remark)));
  }
  return { sentences, judgements };
}

/** *P(a long strike)* without the measure that its column gives. */
function withoutMeasure(sentence: SentenceInBlock): SentenceInBlock {
  const [start, end] = eventInHead.exec(sentence.prose)?.indices?.groups?.event ?? [];
  if (start === undefined || end === undefined) return sentence;
  return {
    ...sentence,
    prose: sentence.prose.slice(start, end),
    span: writtenSpan(sentence, start, end),
    written: sentence.written && writtenIn(sentence.written, { start, end }),
  };
}

const remark: CellReading = { part: 'remark', isWhole: false };
const asLikelihood: CellReading = { part: 'likelihood', isWhole: true };

/** The sentences of a cell under a horizon, and the judgement that it is on the event of its row, if it gives a likelihood alone. */
export function readCellUnderHorizon(
  cell: TableCell,
  row: TableRow,
  { events, likelihoods }: JudgementTable,
  readCell: ReadCell,
  context: ReadContext,
): { sentences: SentenceInBlock[]; judgement: JudgementInBlock | undefined } {
  const event = row.children[events[0] ?? 0];
  const [likelihood] = readCell(cell, asLikelihood);
  const claim = event && readCell(event, { part: 'event', isWhole: true })[0];
  const [first] = likelihood?.expressions ?? [];
  const begins = first && likelihood && first.span.start <= likelihood.span.start;
  const isNamed = first?.term !== undefined || isWord(first?.text ?? '');
  // Under *Inflation* 4 % is no probability, nor is *high* a likelihood.
  if (likelihood && claim && begins && (likelihoods.length > 0 || isNamed)) {
    const judgement = rowJudgement({ claim, likelihoods: [likelihood], dates: [], outcome: undefined }, context);
    return { sentences: [likelihood], judgement };
  }
  return { sentences: readCell(cell, { part: 'judgement', isWhole: false }), judgement: undefined };
}

/** Whether words are a likelihood without a figure, and no mere grade. */
export const isWord = (words: string): boolean =>
  isBareLikelihood(words) && !/\d|^(?:very )?(?:low|medium|moderate|high)$/i.test(words);

type Row = {
  readonly claim: SentenceInBlock;
  readonly likelihoods: readonly SentenceInBlock[];
  readonly dates: readonly SentenceInBlock[];
  readonly outcome: Span | undefined;
};

function rowJudgement(
  { claim, likelihoods, dates, outcome }: Row,
  { standard, published }: ReadContext,
): JudgementInBlock {
  const estimateIn = (sentence: SentenceInBlock) => sentence.expressions.find(({ kind }) => kind === 'likelihood');
  // The cell with the term; without one, the event that says it in its own words; else the cell that ought to say it.
  const sentence =
    likelihoods.find(estimateIn) ??
    likelihoods.find(({ expressions }) => expressions.length > 0) ??
    (estimateIn(claim) ? claim : (likelihoods[0] ?? claim));
  const tense = tenseOfEvent(claim);
  const dated = tense === 'past' ? undefined : deadlineOf(dates, [...likelihoods, claim], published);
  return {
    sentence,
    estimate: estimateIn(sentence),
    figure: likelihoods.map(bareFigure).find((figure) => figure) ?? statedFigure(claim, standard),
    tense,
    deadline: dated?.deadline,
    row: {
      claim,
      dated: dated?.sentence ?? dates[0] ?? sentence,
      figures: likelihoods.filter((other) => other !== sentence),
      outcomeCell: outcome,
    },
  };
}

/** The deadline that the cell for it gives, else one in another cell, with the sentence that has it. */
function deadlineOf(
  dates: readonly SentenceInBlock[],
  others: readonly SentenceInBlock[],
  published: Day | undefined,
): { readonly sentence: SentenceInBlock; readonly deadline: Timespan } | undefined {
  for (const sentence of dates) {
    const deadline = deadlineInCell(sentence.prose, published);
    if (deadline) return { sentence, deadline };
  }
  for (const sentence of others) {
    const deadline = findDeadline(sentence, published);
    if (deadline) return { sentence, deadline };
  }
  return undefined;
}

/** The time of a cell that has no more: *31 July 2027*, *by mid-2027*, *Q1 2027*, *next 6 months*. */
function deadlineInCell(prose: string, published: Day | undefined): Timespan | undefined {
  const words = prose.trim().replace(/[.:]$/, '');
  const start = prose.indexOf(words);
  const span = { start, end: start + words.length };
  const [written] = findTimespans(prose, published);
  if (written) return written;
  const [framed] = findTimespans(`by ${words}`, published);
  if (framed && framed.span.start === 0)
    return { ...framed, span: { start, end: Math.min(span.end, start + framed.span.end - 3) } };
  const window = readWindow(words.replace(/^.*\(([^()]*)\)$/, '$1'));
  if (!window) return undefined;
  const days = window.kind === 'absolute' ? window.days : published && windowDays(window, published);
  return days?.to && { span, tie: 'stretch', days };
}
