// Tables that hold judgements: a row is one, with its likelihood in a column, or a cell under a horizon, or beside one.
import type { Table, TableRow } from 'mdast';
import { type Block, perBlockAndKey } from '../../markdown/block.ts';
import { spanOf } from '../../markdown/parse.ts';
import type { Template } from '../../templates/template.ts';
import type { Words, Zone } from '../model.ts';
import type { HorizonHeading } from '../outline/horizons.ts';
import { isMeasure } from '../outline/leadChance.ts';
import { isMostly, wordsOf } from './cellWords.ts';
import { type Column, columnOf, eventInHead, isBareLikelihood, isLikelihoodAlone, isRegister } from './tableColumns.ts';
import { horizonColumn, horizonOfCell } from './tableHorizons.ts';

/** The indices of its columns by what they hold, from 0; offsets of horizons count from the start of the block. */
export type JudgementTable = {
  /**
   * `rows`: a row is a judgement and has its likelihood in a column; `claims`: cells are judgements in their own words;
   * `columns`: columns are horizons, and a cell is a judgement on the event of its row, or one in its own words; `grid`: rows
   * are horizons, and a cell is a judgement on the event that heads its column.
   */
  readonly kind: 'rows' | 'claims' | 'columns' | 'grid';
  /** The column of what may happen; of `claims` each that holds judgements. */
  readonly events: readonly number[];
  readonly likelihoods: readonly number[];
  /** The columns of a `grid` with one event that say its likelihood again: *Likely* beside *65 %*. */
  readonly besides: readonly number[];
  readonly deadline: number | undefined;
  readonly horizon: number | undefined;
  readonly confidence: number | undefined;
  readonly outcome: number | undefined;
  /** The horizon of each column. */
  readonly ofColumns: readonly (HorizonHeading | undefined)[];
  /** The horizons of rows; the same object for the same horizon. */
  readonly ofRows: ReadonlyMap<TableRow, HorizonHeading>;
  /** Whether the heads say so plainly that these are judgements that no forecast needs to be around. */
  readonly isPlain: boolean;
  /** The cells with words of estimative probability under a head that asks for them; offsets count from the start of the block. */
  readonly terms: readonly Words[];
};

/** The table of judgements that a block is by a template; undefined for any other block. */
export const judgementTableIn = perBlockAndKey((template: Template, block): JudgementTable | undefined => {
  const { node: table, source } = block;
  const head = table.type === 'table' ? table.children[0] : undefined;
  if (table.type !== 'table' || !head) return undefined;
  const columns = head.children.map((cell) => columnOf(wordsOf(cell, source)));
  if (columns.includes('others') || columns[0] === 'sign') return undefined;
  const found = horizonColumns(table, head, columns, template, block) ?? judgedRows(table, columns, template, block);
  const heads = head.children.map((cell) => wordsOf(cell, source));
  return found?.isPlain && isRegister(heads) && found.events.some((column) => isScenario(heads[column] ?? ''))
    ? { ...found, isPlain: false }
    : found;
});

const isScenario = (head: string): boolean => /^scenarios?$/i.test(head);

/** Whether a table holds judgements where it stands. */
export const holdsJudgements = ({ isPlain }: JudgementTable, zone: Zone): boolean => isPlain || zone !== 'body';

/** A table with a column for each of two horizons or more. */
function horizonColumns(
  table: Table,
  head: TableRow,
  columns: readonly (Column | undefined)[],
  template: Template,
  { source }: Block,
): JudgementTable | undefined {
  if (columns[0] === 'measure') return undefined;
  const named = head.children.map((cell, i) =>
    i === 0 ? undefined : horizonOfCell(cell, spanOf(cell, 0), source, template),
  );
  const event = columns.findIndex((column, i) => !named[i]?.is && isEvent(column));
  // *Event | 0–30 days | 30–90 days* with *likely* in the cells.
  const windowed = named.flatMap((horizon, i) =>
    horizon?.window && isMostly(table, i, source, isNoMereGrade) ? [i] : [],
  );
  const mayBeOwn = event >= 0 && windowed.length > 1;
  const horizons = named.map((horizon) => (horizon?.is || (mayBeOwn && horizon?.window) ? horizon : undefined));
  if (horizons.filter(Boolean).length < 2) return undefined;
  return {
    ...noColumns,
    kind: 'columns',
    events: [Math.max(0, event)],
    likelihoods: event < 0 ? [] : horizons.flatMap((horizon, i) => (horizon ? [i] : [])),
    ofColumns: horizons,
  };
}

const isEvent = (column: Column | undefined): boolean => column === 'event' || column === 'claim' || column === 'risk';

const noColumns = {
  besides: [],
  deadline: undefined,
  horizon: undefined,
  confidence: undefined,
  outcome: undefined,
  ofColumns: [],
  ofRows: new Map<TableRow, HorizonHeading>(),
  isPlain: false,
  terms: [],
};

/** Whether it is a likelihood in words or per cent: *High* may be how grave something is, and *4* anything. */
const isNoMereGrade = (words: string): boolean =>
  isLikelihoodAlone(words) && /\p{L}{4}|%/u.test(words) && !/^(?:very )?(?:low|medium|moderate|high)$/i.test(words);

/** A table whose rows are judgements or hold them. */
function judgedRows(
  table: Table,
  columns: readonly (Column | undefined)[],
  template: Template,
  { source }: Block,
): JudgementTable | undefined {
  const rows = table.children.slice(1);
  const headOf = (column: number) => wordsOf(table.children[0]?.children[column], source);
  const mostly = (column: number, fits: (words: string) => boolean) => isMostly(table, column, source, fits);
  const mostlyBare = (column: number) => mostly(column, isBareLikelihood);
  const find = (column: Column) => {
    const index = columns.indexOf(column);
    return index < 0 ? undefined : index;
  };
  // *Within 24 hours | Rotate the keys* is a plan: only what heads of judgements stand beside may be the writer’s own windows.
  const judges =
    columns.some((column) => column === 'claim' || column === 'event' || column === 'likelihood') ||
    columns.filter((column, i) => i > 0 && column === undefined && mostly(i, isNoMereGrade)).length > 1;
  const horizon = horizonColumn(table, find('horizon'), judges, source, template);
  const given = indicesOf(columns, 'likelihood');
  // *Event | Judgement* with *likely* in the second column.
  const judged = indicesOf(columns, 'claim').find((column) => column > 0 && mostlyBare(column));
  // *Prediction | Confidence* with *70 %* or *likely* in the second column.
  const inFigures = indicesOf(columns, 'confidence').filter((column) =>
    mostly(column, (words) => percent.test(words) || (isBareLikelihood(words) && ofLikelihood.test(words))),
  );
  const likelihoods = given.length > 0 ? given : judged === undefined ? inFigures.slice(0, 1) : [judged];
  const claims = indicesOf(columns, 'claim').filter((column) => !likelihoods.includes(column));
  const others = columns.flatMap((column, i) => (column === undefined && i !== horizon.column ? [i] : []));
  const outcome = find('outcome');
  // A head that asks for words of estimative probability makes a judgement of what stands first in the row.
  const asksForTerms = likelihoods.some((column) => /\bweps?\b|\bestimative\b/i.test(headOf(column)));
  const named = asksForTerms
    ? others.find((column) => mostly(column, (words) => /\p{L}+\s+\p{L}/u.test(words)))
    : undefined;
  const event =
    find('event') ?? claims[0] ?? find('risk') ?? outcome ?? (horizon.column === 0 ? others[0] : undefined) ?? named;
  const of = {
    ...noColumns,
    deadline: find('deadline'),
    horizon: find('horizon'),
    confidence: indicesOf(columns, 'confidence').find((column) => !likelihoods.includes(column)),
    outcome: event === outcome ? undefined : outcome,
    ofRows: horizon.ofRows,
  };
  const headed = given.filter((column) => eventInHead.test(headOf(column)));
  if (horizon.column === 0 && headed.length > 0 && find('event') === undefined && find('risk') === undefined) {
    const begins = (words: string) => isBareLikelihood((words.split(/[;,.(]/)[0] ?? '').trim());
    const besides = headed.length > 1 ? [] : indicesOf(columns, 'claim').filter((column) => mostly(column, begins));
    return { ...of, kind: 'grid', events: [], likelihoods: headed, besides, terms: termsIn([...headed, ...besides]) };
  }
  if (likelihoods.length > 0) {
    // A column of likelihoods beside their figures explains a scale.
    if (event === undefined || mostlyBare(event)) return undefined;
    const terms = asksForTerms ? termsIn(likelihoods) : [];
    const isPlain = ['event', 'claim', 'outcome'].includes(columns[event] ?? '') || asksForTerms;
    return { ...of, kind: 'rows', events: [event], likelihoods, isPlain, terms };
  }
  // *Horizon | Truce | Siege* with *unlikely* or *20 %* in the cells.
  const eventsAbove = others.filter(
    (column) =>
      column !== 0 && mostly(column, isLikelihoodAlone) && !isMeasure(headOf(column)) && /\p{L}/u.test(headOf(column)),
  );
  const isGrid = horizon.column === 0 && claims.length === 0 && rows.length > 1 && eventsAbove.length > 1;
  if (isGrid) return { ...of, kind: 'grid', events: [], likelihoods: eventsAbove };
  const besideHorizons = horizon.ofRows.size > 0 && event !== undefined ? [event] : [];
  const events = claims.length > 0 ? claims : besideHorizons;
  return events.length > 0 ? { ...of, kind: 'claims', events, likelihoods } : undefined;

  function termsIn(among: readonly number[]): Words[] {
    return rows.flatMap(({ children }) =>
      among
        .flatMap((column) => children[column] ?? [])
        .flatMap((cell) => {
          const text = wordsOf(cell, source);
          return isBareLikelihood(text) && /\p{L}{4}/u.test(text) ? [{ text, span: spanOf(cell, 0) }] : [];
        }),
    );
  }
}

const percent = /\d\s*(?:%|per ?cent\b)/i;
const ofLikelihood = /\b(?:un)?(?:likely|probable|probably)\b/i;

const indicesOf = (columns: readonly (Column | undefined)[], wanted: Column): number[] =>
  columns.flatMap((column, i) => (column === wanted ? [i] : []));
