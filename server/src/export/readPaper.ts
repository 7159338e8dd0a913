import { piecesOf } from '../briefing/byline/bylinePieces.ts';
import type { Briefing } from '../briefing/model.ts';
import { toldLanguage } from '../briefing/toldLanguage.ts';
import { type Day, formatDay, sameDay } from '../dates/calendar.ts';
import { readPublicationDate } from '../dates/publicationDate.ts';
import type { BandPlaces } from '../settings/bandPlaces.ts';
import { contains, overlaps, type Span, slice } from '../text/span.ts';
import { additionsTo } from './additions.ts';
import { handlingOf, unknownLabel } from './handling.ts';
import { type Inline, type Paper, type Part, type Properties, wordsOf } from './paper.ts';
import { partsIn, partsOf } from './parts.ts';
import { definitionsIn, Notes, type Reading, sentencesOf } from './reading.ts';
import { scaleOf } from './scale.ts';
import { type Mark, plainWords } from './words.ts';

/** What of a briefing its readers get. */
export type Choices = {
  readonly bands: BandPlaces;
  /** Whether the standard’s scale stands on the last page. */
  readonly hasScale: boolean;
  /** Only title, byline and summary. */
  readonly onlySummary: boolean;
  /** Whether ignore comments are shown. */
  readonly showsIgnored: boolean;
  /** Whether what came of judgements is left out. */
  readonly hidesOutcomes: boolean;
  /** What is marked with the number of a problem, in order and not overlapping. */
  readonly marks?: readonly Mark[];
};

/** A briefing as a paper for readers. Throws an error with one sentence where only its summary is wanted and it has none. */
export function readPaper(briefing: Briefing, choices: Choices): Paper {
  const { addresses, notes: all } = definitionsIn(briefing);
  const notes = new Notes(all);
  const lost = { html: 0, links: [], notes: 0, boxes: 0 };
  const reading: Reading = {
    text: briefing.text,
    addresses,
    noteOf: (label) => notes.indexOf(label),
    additions: additionsTo(briefing, choices.bands),
    marks: choices.marks ?? [],
    hidden: choices.hidesOutcomes ? briefing.outcomes.map((outcome) => withBrackets(outcome.span, briefing.text)) : [],
    ignores: choices.showsIgnored ? ignoresOf(briefing) : new Map(),
    lost,
  };
  const blocks = choices.onlySummary ? summaryOf(briefing) : briefing.blocks;
  const read = partsOf(blocks, briefing.byline.span, reading);
  // Words of a note may have notes of their own, which come behind.
  const noteParts: (readonly Part[])[] = [];
  for (let i = 0; i < notes.used.length; i++) {
    const note = notes.used[i];
    if (note) noteParts.push(note.node.children.flatMap((child) => partsIn(child, note.base, reading)));
  }
  if (!choices.onlySummary) lost.notes += notes.unused;
  return {
    properties: propertiesOf(briefing),
    handling: handlingOf(briefing),
    parts: withHead(read, briefing),
    notes: noteParts,
    scale: choices.hasScale && !choices.onlySummary && briefing.isBriefing ? scaleOf(briefing.standard) : undefined,
    leftOut: [...aboutLabel(unknownLabel(briefing)), ...sentencesOf(lost)],
  };
}

/** The title, the byline and the handling marks above the first section, and the summary. */
function summaryOf({ blocks, sections, points, title, byline }: Briefing): Briefing['blocks'] {
  const summaries = sections
    .filter(({ is }) => is?.role === 'summary')
    .map((section) => {
      // What follows the points in their section is the body, which has no heading of its own.
      const last = points.findLast((point) => point.section === section);
      return { heading: section.heading, span: { ...section.span, end: last?.span.end ?? section.span.end } };
    });
  if (summaries.length === 0) throw new Error('it has no summary');
  return blocks.filter((placed) => {
    const span = { start: placed.base, end: placed.base + placed.block.source.length };
    return (
      (title && overlaps(span, title.span)) ||
      (byline.span && overlaps(span, byline.span)) ||
      summaries.some((summary) => contains(summary.span, span) || overlaps(summary.heading.span, span))
    );
  });
}

/** The span of an outcome with the brackets around it. */
function withBrackets({ start, end }: Span, text: string): Span {
  const before = /\s*[([]\s*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  if (before === 0) return { start, end };
  const after = /[)\]]$/.test(text.slice(start, end))
    ? 0
    : (/^\s*[)\]]/.exec(text.slice(end, end + 20))?.[0].length ?? -1);
  return after < 0 ? { start, end } : { start: start - before, end: end + after };
}

/** What ignore comments say, by where they begin. */
const ignoresOf = ({ suppressions, text }: Briefing): Reading['ignores'] =>
  new Map(
    suppressions.map(({ span }) => [
      span.start,
      [`[${plainWords(slice(text, span).replace(/^<!--\s*|\s*-->$/g, '')).replace(/\s+/g, ' ')}]`],
    ]),
  );

/** Fields of the front matter that say how a briefing is read, in the order in which import writes them. */
const readingFields = ['type', 'standard', 'template', 'tlp', 'organisation', 'organization', 'publisher'];

function propertiesOf(briefing: Briefing): Properties {
  const { title, byline, frontMatter } = briefing;
  const fields = readingFields.flatMap((key) => {
    const value = plainWords(frontMatter?.fields.get(key)?.text ?? '').trim();
    return value ? [[key, value] as const] : [];
  });
  return {
    title: plainWords(title?.text ?? '').trim(),
    author: plainWords(byline.author?.text ?? '').trim(),
    published: byline.published?.toString() ?? '',
    language: toldLanguage(briefing) === 'other' ? '' : 'en',
    fields: Object.fromEntries(fields),
  };
}

const aboutLabel = (label: string | undefined): string[] =>
  label === undefined ? [] : [`wrote the mark “${label}” as it is: it is no label of TLP 2.0`];

/**
 * The parts with the title and the byline that only the front matter gives. Sections with the level of the title go down by one, as
 * do all headings with them.
 */
function withHead(parts: readonly Part[], { text, frontMatter, title, byline }: Briefing): readonly Part[] {
  const top = frontMatter?.span;
  if (!top) return parts;
  const isTitle = (part: Part) => part.is === 'heading' && part.level === 1;
  const saysTitle = (part: Part) =>
    part.is === 'heading' && part.level === 1 && wordsOf(part.runs).trim() === words(title?.text ?? '').words;
  const heading: Part[] =
    title && contains(top, title.span) && !parts.some(saysTitle)
      ? [{ is: 'heading', level: 1, runs: [words(title.text)] }]
      : [];
  const levelled = heading.length > 0 && parts.some(isTitle) ? parts.map(oneDown) : parts;
  const { author, date, published } = byline;
  const below = byline.span ? saidIn(byline.span, text) : undefined;
  const pieces = [
    ...(author && contains(top, author.span) && !below?.names(author.text) ? [author.text] : []),
    ...(date && contains(top, date.span) && !below?.dates(published)
      ? [published ? formatDay(published) : date.text]
      : []),
  ];
  const line: Part[] =
    pieces.length > 0 ? [{ is: 'paragraph', kind: 'byline', runs: [words(pieces.join(' | '))] }] : [];
  const at = heading.length > 0 ? 0 : levelled.findIndex(isTitle) + 1;
  return [...levelled.slice(0, at), ...heading, ...line, ...levelled.slice(at)];
}

/** What the byline below the title says. */
function saidIn(span: Span, text: string) {
  const pieces = piecesOf(text, span, text.startsWith('|', span.start));
  return {
    names: (name: string) => pieces.some(({ words }) => words.text.toLowerCase() === name.toLowerCase()),
    dates: (day: Day | undefined) =>
      day !== undefined &&
      pieces.some(({ isDate, words }) => {
        const reading = isDate ? readPublicationDate(words.text) : undefined;
        return reading?.kind === 'day' && sameDay(reading.day, day);
      }),
  };
}

const oneDown = (part: Part): Part => (part.is === 'heading' ? { ...part, level: Math.min(6, part.level + 1) } : part);

const words = (text: string): Inline & { readonly is: 'words' } => ({ is: 'words', words: plainWords(text).trim() });
