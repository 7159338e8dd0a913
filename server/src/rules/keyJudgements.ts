// The key judgements of a briefing, and which of them have a confidence: in the same bullet, row or paragraph, in a label or
// a sentence after it, in a heading or a line above it, in its footnote.
import type { Table } from 'mdast';
import { type Briefing, claimOf, type Judgement, type Section } from '../briefing/model.ts';
import { confidenceColumn } from '../estimates/confidenceLevel.ts';
import { findExpressions } from '../language/finder.ts';
import type { PlacedBlock } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import type { TemplateSection } from '../templates/template.ts';
import { firstIndex } from '../text/search.ts';
import { contains, moved, type Span } from '../text/span.ts';
import { isOfAll, isOfOne, statementsIn, statesConfidence } from './confidenceNear.ts';

/** One bullet with what is nested in it, one row of a table, one paragraph, or a heading with all that stands under it. */
export type KeyJudgement = {
  readonly kind: 'item' | 'row' | 'paragraph' | 'heading';
  /** The words of its first judgement. */
  readonly span: Span;
  readonly placed: PlacedBlock;
  /** The empty cell of its row in a column for confidence, where there is one. */
  readonly emptyCell: Span | undefined;
  isCovered: boolean;
};

/**
 * The sections of the key judgements: those that the template says hold judgements and that are no forecast; where it has
 * none, the summary.
 */
export function keySections({ sections, template }: Briefing): Section[] {
  const judges = ({ judgements, role }: TemplateSection) => judgements && role !== 'forecast';
  const isKey = template.sections.some(judges) ? judges : ({ role }: TemplateSection) => role === 'summary';
  return sections.filter(({ is }) => is && isKey(is));
}

/** The key judgements of a section, in order. */
export function keyJudgementsIn(section: Section, briefing: Briefing): KeyJudgement[] {
  const { standard, sections, judgements, blocks } = briefing;
  if (section.statement) return headedJudgement(section, briefing);
  const statements = statementsIn(standard);
  const inner = startingIn(sections, section.span, ({ span }) => span.start).filter(
    (other) => other !== section && contains(section.span, other.span),
  );
  const placed = startingIn(blocks, section.span, ({ base }) => base).filter(({ block, base }) =>
    contains(section.span, spanOf(block.node, base)),
  );
  const isHeading = new Set(
    [section, ...inner].filter(({ heading }) => heading.style !== 'run-in').map(({ span }) => span.start),
  );
  const notes = notesWithConfidence(briefing);

  const all: KeyJudgement[] = [];
  let [region, head, under]: [Section | undefined, KeyJudgement | undefined, KeyJudgement[]] = [
    undefined,
    undefined,
    [],
  ];
  /** Those that a line after them can still be about. */
  let pending: KeyJudgement[] = [];
  let isAnnounced = false;
  let saysInParagraph = false;
  const close = () => {
    for (const one of under) if (saysInParagraph && one.kind === 'paragraph') one.isCovered = true;
    [pending, under, isAnnounced, saysInParagraph] = [[], [], false, false];
  };
  for (const item of placed) {
    const { block, base } = item;
    const span = spanOf(block.node, base);
    const around = inner.filter((other) => contains(other.span, span));
    if (around.at(-1) !== region) {
      close();
      region = around.at(-1);
      head = region && headJudgement(region, item, briefing);
      if (head) all.push(head);
    }
    if (isHeading.has(span.start)) continue;
    const said = statements(block);
    if (head) {
      head.isCovered ||= said.length > 0;
      continue;
    }
    const isCovered =
      isAnnounced ||
      [section, ...around].some(({ heading }) => statesConfidence(heading.text, standard)) ||
      [...block.mentions.keys()].some((label) => notes.has(label));
    const judged = startingIn(judgements, span, ({ sentence }) => sentence.span.start).filter(({ sentence }) =>
      contains(span, sentence.span),
    );
    const found =
      block.node.type === 'table'
        ? rowsOf(block.node, item, judged, (words) => statesConfidence(words, standard))
        : toItem(item, judged, said.length > 0);
    for (const one of found) one.isCovered ||= isCovered;
    all.push(...found);
    under.push(...found);
    if (found.length > 0) pending.push(...found);
    else if (said.length > 0) {
      for (const one of said.every(isOfOne) ? pending.slice(-1) : pending) one.isCovered = true;
      pending = [];
    }
    if (block.node.type === 'paragraph') {
      isAnnounced = said.length > 0 && /:[\s*_]*$/.test(block.source);
      saysInParagraph ||= said.length > 0 && region !== undefined;
    }
  }
  close();
  if (placed.some(({ block }) => statements(block).some(isOfAll))) for (const one of all) one.isCovered = true;
  return all;
}

/** Those of some things in the order of the text that start in a span, or a few characters before it: a block may be indented. */
const startingIn = <T>(all: readonly T[], { start, end }: Span, startOf: (one: T) => number): readonly T[] =>
  all.slice(
    firstIndex(all, (one) => startOf(one) >= start - maxIndent),
    firstIndex(all, (one) => startOf(one) >= end),
  );
const maxIndent = 4;

/** The judgement of a section with a heading of its own, *Key Judgement 1*; anything under the heading may say how confident the writers are. */
function headedJudgement(
  { heading, statement, span }: Section,
  { judgements, blocks, standard }: Briefing,
): KeyJudgement[] {
  const judgement = startingIn(judgements, span, ({ sentence }) => sentence.span.start).find(
    ({ sentence }) => statement && contains(statement, sentence.span),
  );
  const [placed, ...under] = startingIn(blocks, span, ({ base }) => base).filter(({ block, base }) =>
    contains(span, spanOf(block.node, base)),
  );
  if (!judgement || !placed) return [];
  const isCovered =
    statesConfidence(heading.text, standard) || under.some(({ block }) => statementsIn(standard)(block).length > 0);
  return [{ kind: 'heading', span: claimOf(judgement).span, placed, emptyCell: undefined, isCovered }];
}

/** A heading that is a judgement itself: *### It is likely that the quay closes*. */
function headJudgement({ heading }: Section, placed: PlacedBlock, { standard }: Briefing): KeyJudgement | undefined {
  const isJudgement = findExpressions(heading.text, standard).some(({ kind }) => kind === 'likelihood');
  const isCovered = statesConfidence(heading.text, standard);
  return isJudgement && heading.style !== 'run-in'
    ? { kind: 'heading', span: heading.words, placed, emptyCell: undefined, isCovered }
    : undefined;
}

function toItem(placed: PlacedBlock, judged: readonly Judgement[], isCovered: boolean): KeyJudgement[] {
  const kind = placed.block.node.type === 'list' ? 'item' : 'paragraph';
  return judged.slice(0, 1).map(({ sentence: { span } }) => ({ kind, span, placed, emptyCell: undefined, isCovered }));
}

/** The rows with judgements; of a table that says nothing of confidence, the first of them stands for all. */
function rowsOf(
  table: Table,
  placed: PlacedBlock,
  judged: readonly Judgement[],
  states: (words: string) => boolean,
): KeyJudgement[] {
  const { block, base } = placed;
  const column = confidenceColumn(table, block.source);
  const rows = table.children.slice(1).flatMap((row): KeyJudgement[] => {
    const first = judged.find(({ sentence }) => contains(spanOf(row, base), sentence.span));
    if (!first) return [];
    const cell = row.children[column];
    const isEmpty = cell !== undefined && !/[\p{L}\p{N}]/u.test(proseOf(cell, block.source, 0));
    const isCovered =
      (cell && !isEmpty) || row.children.some((other) => states(proseOf(other, block.source, 0).trim()));
    const emptyCell = cell && isEmpty ? moved(spanOf(cell, 0), base) : undefined;
    return [{ kind: 'row', span: claimOf(first).span, placed, emptyCell, isCovered }];
  });
  return column < 0 && rows.every(({ isCovered }) => !isCovered) ? rows.slice(0, 1) : rows;
}

/** The labels of the footnotes that say how confident the writers are. */
const notesWithConfidence = ({ index, standard }: Briefing): Set<string> =>
  new Set(
    index
      .with(statementsIn(standard))
      .filter(({ block }) => block.node.type === 'footnoteDefinition')
      .flatMap(({ block }) => block.defines),
  );
