// The blocks of a document that may be headings, and what stands above and under each.
import { type Block, continuesList, type PlacedBlock } from '../../markdown/block.ts';
import type { BlockIndex } from '../../markdown/blockIndex.ts';
import type { Template } from '../../templates/template.ts';
import { firstIndex } from '../../text/search.ts';
import type { Heading } from '../model.ts';
import { headingIn } from './headings.ts';
import { horizonInForecast } from './horizons.ts';
import { type Names, namesIn } from './sectionNames.ts';

/** A block that may be a heading; the offsets of `heading` count from the start of the block, which stands at `base`. */
export type Candidate = {
  readonly block: Block;
  readonly base: number;
  readonly heading: Heading;
  readonly names: Names;
  /** The Markdown heading that it stands under, if that is not the title. */
  readonly parent: Candidate | undefined;
  /** The nearest of those that it stands under that could own a summary or a forecast: one that names no section itself. */
  readonly owner: Candidate | undefined;
};

/** How prominent a heading is, 1 the most: Markdown headings by their level, then bold lines and boxes, then plain lines. */
export const rankOf = ({ style, level }: Heading): number => (style === 'heading' ? level : style === 'plain' ? 8 : 7);

const isHeading = (block: Block): boolean => headingIn(block) !== undefined;

export type Candidates = {
  /** In the order of the text. */
  readonly all: readonly Candidate[];
  /** The first Markdown heading, where it has level 1. */
  readonly title: Candidate | undefined;
  /**
   * The blocks under one of them: to the next Markdown heading that is as prominent and no horizon; under one taken for a
   * horizon also to the next horizon.
   */
  readonly under: (candidate: Candidate, as: 'section' | 'horizon') => readonly PlacedBlock[];
  /** A block inside a box as a candidate by itself; undefined where it is no heading. */
  readonly alone: (placed: PlacedBlock) => Candidate | undefined;
};

/** The candidates among `blocks`, whose index is `index`. */
export function readCandidates(blocks: readonly PlacedBlock[], index: BlockIndex, template: Template): Candidates {
  const namesOf = namesIn(template);
  const horizonOf = horizonInForecast(template);
  const alone = ({ block, base }: PlacedBlock): Candidate | undefined => {
    const heading = headingIn(block);
    const names = namesOf(block);
    return heading && names && { block, base, heading, names, parent: undefined, owner: undefined };
  };
  const placed = index.with(isHeading).flatMap((one) => (standsAlone(one) && alone(one)) || []);
  const [first, ...others] = placed.filter(({ heading }) => heading.style === 'heading');
  const isTitle = first?.heading.level === 1;
  // A first heading above all others heads the whole paper, also where it is no level 1.
  // Neither does a second one under the title, alone among bold lines, own what follows.
  const subtitle = isTitle && others.length === 1 ? others[0]?.block : undefined;
  const headsAll = isTitle || others.every(({ heading }) => heading.level > (first?.heading.level ?? 0));
  const all: Candidate[] = [];
  const ends: { section?: readonly number[]; horizon?: readonly number[] } = {};
  const open: Candidate[] = [];
  for (const candidate of placed) {
    const { heading, block } = candidate;
    const isMarkdown = heading.style === 'heading';
    while (isMarkdown && (open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
    const linked = { ...candidate, parent: open.at(-1), owner: open.findLast((above) => !standsBeside(above)) };
    all.push(linked);
    if (isMarkdown && block !== subtitle && !(headsAll && block === first?.block)) open.push(linked);
  }
  return { all, title: isTitle ? all.find(({ block }) => block === first.block) : undefined, under, alone };

  /** Whether a block is no item of a list with more than one. */
  function standsAlone({ block, base }: PlacedBlock): boolean {
    if (block.node.type !== 'list') return true;
    const at = firstIndex(blocks, (other) => other.base >= base);
    const [before, after] = [blocks[at - 1]?.block, blocks[at + 1]?.block];
    return !continuesList(before, block) && !(after && continuesList(block, after));
  }

  function under({ base }: Candidate, as: 'section' | 'horizon'): readonly PlacedBlock[] {
    ends[as] ??= endsOf(all, as, horizonOf);
    const end = ends[as][firstIndex(all, (other) => other.base >= base)] ?? Number.POSITIVE_INFINITY;
    const from = firstIndex(blocks, (other) => other.base > base);
    return blocks.slice(
      from,
      firstIndex(blocks, (other) => other.base >= end),
    );
  }
}

const noParts: ReadonlySet<Candidate> = new Set();

/**
 * The bold lines that head parts of a paper that has no Markdown heading but its title: written as those of them that name sections
 * are, in capitals or not. None where there are other headings, or where fewer than two bold lines name a section or apparatus.
 */
export function boldPartsIn({ all, title }: Candidates): ReadonlySet<Candidate> {
  if (all.some((candidate) => candidate.heading.style === 'heading' && candidate !== title)) return noParts;
  const bold = all.filter(({ heading }) => heading.style === 'bold');
  const named = bold.filter(({ names }) => names.named || names.isApparatus);
  if (named.length < 2) return noParts;
  const inCapitals = named.every(({ heading }) => isInCapitals(heading.text));
  return new Set(
    bold.filter(
      ({ heading: { text } }) =>
        isInCapitals(text) === inCapitals && !/[:.!?]/.test(text) && text.split(' ').length <= 8,
    ),
  );
}

const isInCapitals = (words: string): boolean => !/\p{Ll}/u.test(words);

/**
 * Where what stands under each candidate ends: at the next Markdown heading that is as prominent and no horizon; under a line or
 * a box also at the next of those that names a section; under a horizon also at the next horizon.
 */
function endsOf(
  all: readonly Candidate[],
  as: 'section' | 'horizon',
  horizonOf: (block: Block) => unknown,
): readonly number[] {
  const ends: number[] = [];
  /** Where the next heading of each level stands, and the next line or box with a name at 7. */
  const next = new Array<number>(8).fill(Number.POSITIVE_INFINITY);
  let nextHorizon = Number.POSITIVE_INFINITY;
  for (let i = all.length - 1; i >= 0; i--) {
    const { heading, base, block, names } = all[i] as Candidate;
    const level = heading.style === 'heading' ? heading.level : 7;
    let end = Number.POSITIVE_INFINITY;
    for (let above = 0; above <= level; above++) end = Math.min(end, next[above] as number);
    ends[i] = as === 'horizon' ? Math.min(end, nextHorizon) : end;
    if (horizonOf(block)) nextHorizon = base;
    else if (level < 7 || (names.named ?? names.exactly)) next[level] = base;
  }
  return ends;
}

const ownsNothing = new Set(['summary', 'forecast', 'apparatus']);

/** Whether a heading names a section that stands beside the summary and the forecast, and so above neither. */
const standsBeside = ({ names: { named, nearly } }: Candidate): boolean =>
  ownsNothing.has(named?.role ?? nearly?.section.role ?? 'body');
