// Which judgement each outcome is of.
import { contains, moved, type Span, slice } from '../../text/span.ts';
import {
  claimOf,
  type Heading,
  type JudgementInBlock,
  type Outcome,
  type OutcomeInBlock,
  type PlacedProseBlock,
  type Section,
  type SentenceInBlock,
} from '../model.ts';
import { endOfOutcome } from './endOfOutcome.ts';
import { movedReading, type OutcomeReading, readOutcomeWords } from './outcomeWords.ts';

/** A heading *Outcome*; what it says behind a colon is the outcome. */
export const outcomeHeading = /^\W*outcomes?\s*(?:$|:\s*(\S.*)?$)/iu;

/** What outcomes are told by, in the order of the text: a block with judgements or outcomes, or a heading that is one. */
export type Settling = { readonly placed: PlacedProseBlock } | { readonly heading: Heading };

type Judged = { readonly placed: PlacedProseBlock; readonly judgement: JudgementInBlock };
/** An outcome that stands in no judgement’s own bullet, paragraph or row; `isListed` under a heading *Outcome*. */
type Loose = { readonly outcome: Found; readonly isListed: boolean };
/** An outcome with offsets in the document. */
type Found = Omit<OutcomeInBlock, 'holder'> & { readonly key?: OutcomeInBlock };

/**
 * The outcomes of a document, each with its judgement: the one whose bullet, paragraph or row it stands in; else the last one above
 * it under the same heading; else that of the section, where its heading or first paragraph is one. As many outcomes in a row as
 * there are judgements above are theirs, in order. Of two for one judgement the first counts.
 */
export function settle(settling: readonly Settling[], sections: readonly Section[], text: string): Outcome[] {
  // Most briefings tell none.
  if (
    settling.every(
      (item) => 'placed' in item && !item.placed.isUnderOutcome && item.placed.proseBlock.outcomes.length === 0,
    )
  )
    return [];
  const outcomes: Outcome[] = [];
  const taken = new Set<JudgementInBlock>();
  let heading: Heading | undefined;
  let group: Judged[] = [];
  let row: Loose[] = [];

  const add = ({ outcome, isListed }: Loose, of: Judged | undefined, among: readonly Judged[] = []) => {
    const reading = readingOf(outcome, of?.judgement, text);
    const isOpen = reading.kind === 'open';
    const fault = of
      ? taken.has(of.judgement) && !isOpen
        ? 'second'
        : undefined
      : isListed
        ? undefined
        : among.length > 0
          ? ('several' as const)
          : ('none' as const);
    if (isListed && !of && among.length === 0) return;
    if (of && !isOpen) taken.add(of.judgement);
    const { span, words, blockKind, zone } = outcome;
    outcomes.push({
      span,
      words: { text: slice(text, words), span: words },
      reading,
      isCell: blockKind === 'cell',
      zone,
      of: of && { judgement: of.judgement, horizon: of.placed.horizon },
      fault,
      among: among.map(({ judgement }) => judgement),
    });
  };
  const endRow = () => {
    const candidates = group.length > 0 ? group : statedAbove(row[0]?.outcome.span, settling, sections);
    for (const [loose, of] of paired(row, candidates)) add(loose, of, of ? [] : candidates);
    if (row.length > 0) group = [];
    row = [];
  };

  for (const item of settling) {
    if ('heading' in item) {
      row.push({ outcome: ofHeading(item.heading, text), isListed: false });
      continue;
    }
    const { placed } = item;
    const { proseBlock, base } = placed;
    if (placed.heading !== heading) {
      endRow();
      heading = placed.heading;
      group = [];
    }
    const inside = new Map<string, { readonly judged: Judged[]; readonly outcomes: Found[] }>();
    for (const entry of inOrder(placed)) {
      if ('judgement' in entry) {
        if (row.length > 0) endRow();
        group.push(entry);
        continue;
      }
      const holders = holdersOf(entry.outcome, placed);
      if (holders.length === 0) {
        row.push({ outcome: found(entry.outcome, base), isListed: entry.isListed });
        continue;
      }
      const key = holders.map(({ judgement }) => judgement.sentence.span.start).join(' ');
      const known = inside.get(key) ?? { judged: holders, outcomes: [] };
      known.outcomes.push(found(entry.outcome, base));
      inside.set(key, known);
    }
    for (const { judged, outcomes: own } of inside.values())
      for (const [i, outcome] of own.entries()) {
        const before = judged.findLast(({ judgement }) => judgement.sentence.span.start + base < outcome.span.start);
        const isRow = proseBlock.block.node.type === 'table';
        const of = own.length === judged.length ? judged[i] : isRow ? judged.at(-1) : before;
        add({ outcome, isListed: false }, of);
      }
  }
  endRow();
  return outcomes.toSorted((a, b) => a.span.start - b.span.start);
}

/** The outcome of each judgement that has one which can be read. */
export function outcomeOf(outcomes: readonly Outcome[]): ReadonlyMap<JudgementInBlock, Outcome> {
  const told = outcomes.filter(({ reading, fault }) => reading.kind === 'told' && !fault);
  return new Map(told.flatMap((outcome) => (outcome.of ? [[outcome.of.judgement, outcome] as const] : [])));
}

const found = (outcome: OutcomeInBlock, base: number): Found => ({
  ...outcome,
  span: moved(outcome.span, base),
  words: moved(outcome.words, base),
  key: outcome,
});

/** The outcome that a heading is: *Outcome: happened, 3 May 2025*. */
function ofHeading({ words, span, style }: Heading, text: string): Found {
  const label = /^[\s\S]*?:[\s*_]*/.exec(slice(text, words))?.[0].length ?? 0;
  const start = words.start + label;
  const behind = style === 'heading' ? /^.*/.exec(text.slice(words.end, span.end))?.[0].replace(/\s#+\s*$/, '') : '';
  return {
    span: words,
    words: { start, end: endOfOutcome(text, start, words.end, words.end + (behind?.length ?? 0)) },
    blockKind: 'paragraph',
    zone: 'forecast',
  };
}

type Entry = Judged | { readonly outcome: OutcomeInBlock; readonly isListed: boolean };

/** The judgements and outcomes of a block, in the order of the text; under a heading *Outcome* each paragraph or bullet is one. */
function inOrder(placed: PlacedProseBlock): Entry[] {
  const { proseBlock, isUnderOutcome } = placed;
  const listed =
    isUnderOutcome && proseBlock.outcomes.length === 0
      ? wholeHolders(proseBlock.sentences, proseBlock.block.source)
      : [];
  const judged = listed.length > 0 ? [] : proseBlock.judgements;
  const entries = [
    ...judged.map((judgement) => ({ at: judgement.sentence.span.start, entry: { placed, judgement } })),
    ...proseBlock.outcomes.map((outcome) => ({ at: outcome.span.start, entry: { outcome, isListed: isUnderOutcome } })),
    ...listed.map((outcome) => ({ at: outcome.span.start, entry: { outcome, isListed: true } })),
  ];
  return entries.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry);
}

/** Each bullet or paragraph of some sentences as an outcome without a label; none of cells, nor of what is inside a bullet. */
function wholeHolders(sentences: readonly SentenceInBlock[], source: string): OutcomeInBlock[] {
  const holders = new Map<Span, OutcomeInBlock>();
  for (const { block, blockKind, zone, span, untilEnd } of sentences) {
    if (blockKind === 'cell' || blockKind === 'nested item') continue;
    const start = holders.get(block)?.span.start ?? span.start;
    const whole = { start, end: endOfOutcome(source, start, span.end, span.end + untilEnd) };
    holders.set(block, { span: whole, words: whole, holder: block, blockKind, zone });
  }
  return [...holders.values()];
}

/** The judgements in whose bullet, paragraph or row an outcome stands: those of the innermost one. */
function holdersOf({ span, holder, blockKind }: OutcomeInBlock, placed: PlacedProseBlock): Judged[] {
  const { judgements } = placed.proseBlock;
  const isRow = blockKind === 'cell';
  const around = judgements.filter(({ sentence }) =>
    isRow
      ? contains(holder, sentence.span)
      : sentence.span.start < span.start && contains(sentence.block, span) && sentence.part !== 'outcome',
  );
  const length = ({ sentence: { block } }: JudgementInBlock) => block.end - block.start;
  const least = Math.min(...around.map(length));
  return around.filter((judgement) => isRow || length(judgement) === least).map((judgement) => ({ placed, judgement }));
}

/** Pairs loose outcomes in a row with the judgements above them. */
function paired(row: readonly Loose[], candidates: readonly Judged[]): [Loose, Judged | undefined][] {
  if (row.length === candidates.length) return row.map((loose, i) => [loose, candidates[i]]);
  const last = candidates.at(-1);
  return row.map((loose) => {
    const isBelowList =
      candidates.length > 1 &&
      (loose.isListed ||
        (loose.outcome.blockKind === 'paragraph' &&
          candidates.slice(-2).every(({ judgement: { sentence } }) => sentence.blockKind !== 'paragraph')));
    return [loose, isBelowList ? undefined : last];
  });
}

/** The judgements of the section around a span of which its heading or first paragraph is one. */
function statedAbove(
  span: Span | undefined,
  settling: readonly Settling[],
  sections: readonly Section[],
): readonly Judged[] {
  const section = span && sections.findLast((other) => other.statement && contains(other.span, span));
  const statement = section?.statement;
  if (!statement) return [];
  return settling.flatMap((item) =>
    'placed' in item
      ? item.placed.proseBlock.judgements
          .filter(({ sentence }) => contains(statement, moved(sentence.span, item.placed.base)))
          .map((judgement) => ({ placed: item.placed, judgement }))
      : [],
  );
}

type Cached = { readonly words: string; readonly claim: string | undefined; readonly reading: OutcomeReading };
/** The last reading of an outcome, by its words and what was judged. */
const cachedReadings = new WeakMap<OutcomeInBlock, Cached>();

function readingOf({ key, words }: Found, judgement: JudgementInBlock | undefined, text: string): OutcomeReading {
  const written = slice(text, words);
  const claim = judgement && claimOf(judgement).prose;
  const cached = key && cachedReadings.get(key);
  const isKnown = cached?.words === written && cached.claim === claim;
  const reading = isKnown ? cached.reading : readOutcomeWords(written, claim);
  if (key && !isKnown) cachedReadings.set(key, { words: written, claim, reading });
  return movedReading(reading, words.start);
}
