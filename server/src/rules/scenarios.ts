// Scenarios that exclude each other: the headings, bullets or bold leads under one heading, or the rows of one table.
import type { Paragraph, Table, TableRow } from 'mdast';
import type { Briefing, Heading, Horizon, Section } from '../briefing/model.ts';
import { type Chance, chanceInLead, chanceInText, chanceOf } from '../briefing/outline/leadChance.ts';
import { boldLinesIn } from '../briefing/prose/boldLines.ts';
import { isRegister } from '../briefing/tables/tableColumns.ts';
import { type Block, continuesList, endOf, type PlacedBlock, perBlock } from '../markdown/block.ts';
import { spanOf } from '../markdown/parse.ts';
import { proseOf } from '../markdown/prose.ts';
import type { Standard } from '../standards/standard.ts';
import { firstIndex } from '../text/search.ts';
import { moved, type Span } from '../text/span.ts';

/** Scenarios of one set; `around` is what stands about them: the section, or the table with the paragraph before it. */
export type Alternatives = { readonly scenarios: readonly Scenario[]; readonly around: Span };

/** `chance` is undefined where none is given; its span counts from the document. */
export type Scenario = { readonly name: string; readonly chance: Chance | undefined };

/** Words that head a set of scenarios. */
const sets =
  /\b(?:scenarios|alternative (?:futures|outcomes|paths)|alternatives|(?:competing |alternative )?hypotheses|(?:best|base|worst)(?:[ -]case)?,? .{0,30}\b(?:worst|best|base)(?:[ -]case)?)\b/i;
/** Words that name one. */
const one =
  /^\W*(?:(?:the|our)\s+)?(?:scenario|alternative|hypothesis)\s+(?:[A-H\d]|[IV]+|one|two|three|four|five)\b|^\W*(?:(?:[A-H]|\d)[.:)]\s*)?(?:(?:the|our)\s+)?(?:best|base|baseline|worst|middle|central|most[- ]likely|upside|downside|bull|bear)(?:\s*[–—/-]\s*|\s)(?:case|scenario)\b|^\W*(?:(?:the|our)\s+)?baseline\b/i;
/** What is said about scenarios: *Indicators for the scenarios* heads none. */
const about =
  'indicators?|signposts?|signs?|drivers?|assumptions?|implications?|impacts?|consequences?|effects?|responses?|recommendations?|risks?|costs?|triggers?|actions?|preparations?';
const isAbout = new RegExp(`^\\W*(?:${about})\\b`, 'i');
/** Sub-headings, bullets and tables of a set that are no scenarios. */
const other = new RegExp(
  `^\\W*(?:${about}|method\\w*|notes?|sources?|comparison|overview|summary|introduction|background|what to watch|probabilit\\w+|likelihood|total|sum|conclusions?)\\b`,
  'i',
);

/** Words without which nothing above matches. */
const anyOfThem = /(?<![a-z\d])(?:scenario|alternative|hypothes|baseline|(?:case|best|worst|base)(?![a-z]))/i;

/** All sets of a briefing, in order. */
export function alternativesIn(briefing: Briefing): Alternatives[] {
  const { sections, horizons, index, template } = briefing;
  const hasOfTemplate = template.sections.some(({ scenarios }) => scenarios);
  if (!hasOfTemplate && index.with(speaksOfThem).length === 0) return [];
  const heads = [...sections, ...horizons].toSorted((a, b) => a.span.start - b.span.start);
  const inside = stretchesToRead(briefing, heads).flatMap((stretch) => setsIn(stretch, briefing));
  return [...headedBy(briefing), ...inside].toSorted((a, b) => a.around.start - b.around.start);
}

/** What stands from one heading to the next; none above the first. */
type Stretch = Span & { readonly head: Section | Horizon | undefined };

/** The stretches in which something speaks of scenarios, or the template has them: most briefings have few. */
function stretchesToRead({ index, text }: Briefing, heads: readonly (Section | Horizon)[]): Stretch[] {
  const before = (at: number) => firstIndex(heads, ({ span }) => span.start > at);
  const found = new Set<number>();
  for (const placed of index.with(speaksOfThem)) {
    const last = before(endOf(placed));
    for (let i = before(placed.base); i <= last; i++) found.add(i);
  }
  for (const [i, { is }] of heads.entries()) if (is && 'scenarios' in is && is.scenarios) found.add(i + 1);
  return [...found]
    .toSorted((a, b) => a - b)
    .map((i) => ({
      head: heads[i - 1],
      start: heads[i - 1]?.span.start ?? 0,
      end: heads[i]?.span.start ?? text.length,
    }));
}

/** The sets of bullets, of paragraphs with bold leads and of tables in a stretch. */
function setsIn({ head, start, end }: Stretch, { blocks, index, text, standard }: Briefing): Alternatives[] {
  const around = head?.span ?? { start: 0, end: text.length };
  const isHeaded = head !== undefined && headsSet(head);
  const inside: Alternatives[] = [];
  let run: { readonly before: Block | undefined; readonly isList: boolean; readonly items: Placed[] } | undefined;
  const close = () => {
    if (run) {
      const { before } = run;
      const introduces =
        before?.node.type === 'paragraph' && sets.test(before.source) && /:[\s*_]*$/.test(before.source);
      const isSet = introduces || isHeaded;
      const named = run.items.filter(({ written }) => one.test(written.name));
      const chosen =
        named.length > 1 ? named : isSet ? run.items.filter(({ written }) => !other.test(written.name)) : [];
      if (chosen.length > 1) inside.push({ scenarios: chosen.map((item) => toScenario(item, standard)), around });
    }
    run = undefined;
  };
  const startingIn = ({ block, base }: PlacedBlock) => spanOf(block.node, base).start;
  const holding = index.with(mayHold);
  const from = firstIndex(holding, (placed) => startingIn(placed) >= start);
  const to = firstIndex(holding, (placed) => startingIn(placed) >= end);
  for (const placed of holding.slice(from, to)) {
    const { block, base } = placed;
    if (block.node.type === 'table') {
      close();
      inside.push(...inTable(block.node, placed, standard, isHeaded, around));
      continue;
    }
    const at = firstIndex(blocks, (other) => other.base >= base);
    const isList = block.node.type === 'list';
    // Text between two bold leads belongs to the first of them.
    const continues = run?.isList === isList && (!isList || continuesList(blocks[at - 1]?.block, block));
    if (!continues) close();
    run ??= { before: blocks[at - 1]?.block, isList, items: [] };
    run.items.push(...writtenIn(block).map((written) => ({ written, base })));
  }
  close();
  return inside;
}

/** Whether a heading heads a set: its words say so, or its template. */
const headsSet = (head: Section | Horizon): boolean =>
  (sets.test(head.heading.text) && !one.test(head.heading.text) && !isAbout.test(head.heading.text)) ||
  (head.is !== undefined && 'scenarios' in head.is && head.is.scenarios);

/** The sets whose scenarios have a heading each. */
function headedBy({ sections, horizons, text, blocks, standard }: Briefing): Alternatives[] {
  const groups = new Map<Heading | Horizon | undefined, Section[]>();
  const byHeading = new Map(sections.map((section) => [section.heading, section]));
  for (const section of sections) {
    if (section.heading.style === 'run-in' || section.isApparatus) continue;
    const before = horizons[firstIndex(horizons, ({ span }) => span.start >= section.span.start) - 1];
    const key = before && section.span.start < before.span.end ? before : section.parent;
    const group = groups.get(key);
    if (group) group.push(section);
    else groups.set(key, [section]);
  }
  return [...groups].flatMap(([key, members]) => {
    const head = key && ('label' in key ? key : byHeading.get(key));
    const named = members.filter(({ heading }) => one.test(heading.text));
    const isSet = head !== undefined && headsSet(head);
    const chosen = named.length > 1 ? named : isSet ? members.filter(({ heading }) => !other.test(heading.text)) : [];
    if (chosen.length < 2) return [];
    const scenarios = chosen.map(({ heading, span }): Scenario => {
      const inHeading = chanceInLead(heading.text, standard);
      if (inHeading) return { name: heading.text, chance: moveChance(inHeading, heading.words.start) };
      const from = firstIndex(blocks, ({ base }) => base > span.start);
      const next = horizons[firstIndex(horizons, (horizon) => horizon.span.start > span.start)]?.span.start ?? span.end;
      const to = firstIndex(blocks, ({ base }) => base >= Math.min(span.end, next));
      for (const { block, base } of blocks.slice(from, to)) {
        if (block.node.type !== 'paragraph' && block.node.type !== 'list') continue;
        const chance = chanceInText(proseOf(block.node, block.source, 0), standard);
        if (chance) return { name: heading.text, chance: moveChance(chance, spanOf(block.node, base).start) };
      }
      return { name: heading.text, chance: undefined };
    });
    const around = head?.span ?? { start: chosen[0]?.span.start ?? 0, end: chosen.at(-1)?.span.end ?? text.length };
    return [{ scenarios, around }];
  });
}

/** What may be a scenario: its name, the words `after` it and where it begins, from the block's start. */
type Written = { readonly name: string; readonly after: string; readonly at: number };
type Placed = { readonly written: Written; readonly base: number };

/** The bullets of a block, or the paragraph with a bold lead that it is, or its lines with such leads. */
const writtenIn = perBlock((block: Block): readonly Written[] => {
  const { node, source } = block;
  if (node.type === 'paragraph')
    return boldLinesIn(block).flatMap((line) =>
      line.type === 'paragraph' && line.children[0]?.type === 'strong'
        ? [writtenAs(line, proseOf(line, source, 0), spanOf(line, 0).start)]
        : [],
    );
  if (node.type !== 'list') return [];
  return node.children.flatMap((item) => {
    const [first] = item.children;
    if (first?.type !== 'paragraph') return [];
    const { start } = spanOf(first, 0);
    return [writtenAs(first, proseOf(item, source, 0).slice(start - spanOf(item, 0).start), start)];
  });
});

const speaksOfThem = ({ source }: Block): boolean => anyOfThem.test(source);

const mayHold = (block: Block): boolean => block.node.type === 'table' || writtenIn(block).length > 0;

/** A paragraph whose words, and those of its bullet, are `prose`: the name is the bold lead or the first sentence. */
function writtenAs(paragraph: Paragraph, prose: string, at: number): Written {
  const [lead] = paragraph.children;
  const end =
    lead?.type === 'strong'
      ? spanOf(lead, 0).end - spanOf(paragraph, 0).start
      : (/^[^.:!?]*(?:[.](?=\d)[^.:!?]*)*/.exec(prose)?.[0].length ?? 0);
  return { name: prose.slice(0, end), after: prose.slice(end), at };
}

function toScenario({ written: { name, after, at }, base }: Placed, standard: Standard): Scenario {
  // Right behind the lead: *Base case* (60 %), *Base case*: 60 %.
  const behind = /^[\s:–—,.(|*-]*(?:[^.;()\n:–—]|[.](?=\d))*\)?/.exec(after)?.[0] ?? '';
  const chance =
    chanceInLead(name, standard) ??
    shift(chanceInLead(behind, standard), name.length) ??
    shift(chanceInText(after, standard), name.length);
  return { name: name.trim(), chance: chance && moveChance(chance, base + at) };
}

const shift = (chance: Chance | undefined, by: number): Chance | undefined => chance && moveChance(chance, by);

const moveChance = (chance: Chance, by: number): Chance => ({ ...chance, span: moved(chance.span, by) });

const ofScenario = /^\W*(?:scenarios?|alternatives?|alternative (?:future|outcome)s?|hypothes[ie]s)\b/i;
const ofChance = /\b(?:probabilit(?:y|ies)|likelihood|chances?|odds)\b|^\W*p\W*$/i;

/** The sets of a table: a column of scenarios and one of chances, or the other way round, scenarios side by side. */
function inTable(
  table: Table,
  { block, base }: PlacedBlock,
  standard: Standard,
  isSet: boolean,
  around: Span,
): Alternatives[] {
  const { source } = block;
  const words = (row: TableRow | undefined, column: number): string => {
    const cell = row?.children[column];
    return cell ? proseOf(cell, source, 0) : '';
  };
  const [header, ...rows] = table.children;
  const heads = (header?.children ?? []).map((_, column) => words(header, column));
  if (isRegister(heads)) return [];
  const chanceAt = (row: TableRow, column: number, inPercent: boolean): Chance | undefined => {
    const cell = row.children[column];
    const text = words(row, column);
    const chance = chanceOf(text, standard, inPercent) ?? chanceInLead(text, standard);
    return chance && cell && moveChance(chance, spanOf(cell, base).start);
  };
  // A heading that names one scenario heads no column of them.
  const headed = heads.findIndex((head) => ofScenario.test(head) && !one.test(head));
  const nameColumn = Math.max(0, headed);
  const kept = rows.filter((row) => !/^\W*(?:total|sum|all)\b/i.test(words(row, nameColumn)));
  const named = kept.filter((row) => one.test(words(row, nameColumn)));
  if ((isSet && !other.test(heads[nameColumn] ?? '')) || headed >= 0 || named.length > 1) {
    const members = named.length > 1 && headed < 0 ? named : kept;
    return heads.flatMap((head, column) => {
      if (!ofChance.test(head) || column === nameColumn || members.length < 2) return [];
      const scenarios = members.map((row) => ({
        name: words(row, nameColumn).trim(),
        chance: chanceAt(row, column, true),
      }));
      return [{ scenarios, around }];
    });
  }
  const columns = heads.flatMap((head, column) => (one.test(head) ? [column] : []));
  const row = rows.find((candidate) => ofChance.test(words(candidate, 0)));
  if (columns.length < 2 || !row) return [];
  return [
    {
      scenarios: columns.map((column) => ({ name: heads[column] ?? '', chance: chanceAt(row, column, true) })),
      around,
    },
  ];
}
