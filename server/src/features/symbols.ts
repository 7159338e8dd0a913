import { type Briefing, claimOf, type Judgement, readableText } from '../briefing/model.ts';
import { shortDay } from '../dates/calendar.ts';
import { listMarker } from '../rules/edits.ts';
import { describeBand } from '../standards/standard.ts';
import { label } from '../text/label.ts';
import { type Span, slice } from '../text/span.ts';

/** A part of a briefing for an editor's outline and breadcrumbs. */
export type BriefingSymbol = {
  readonly kind: 'briefing' | 'section' | 'point' | 'horizon' | 'judgement';
  readonly name: string;
  /** The band of a judgement's term, the day on which a horizon closes; else empty. */
  readonly detail: string;
  readonly span: Span;
  /** What an editor selects when the user goes there; inside `span`. */
  readonly selection: Span;
  readonly children: readonly BriefingSymbol[];
};

/**
 * The outline: the title, under it sections, points of the summary, horizons and their judgements, nested by their
 * spans.
 */
export function symbolsOf(briefing: Briefing): BriefingSymbol[] {
  const { title, text, sections, horizons, judgements } = briefing;
  const items = [
    ...sections.map(({ heading, span }) => item('section', heading.text, '', span, heading.words)),
    ...pointItems(briefing),
    ...horizons
      .filter(({ isWholeForecast }) => !isWholeForecast)
      .map(({ heading, days, span }) =>
        item('horizon', heading.text, days?.to ? `closes ${shortDay(days.to)}` : '', span, heading.words),
      ),
    ...judgements.filter(({ horizon }) => horizon).map(judgementItem),
  ];
  const children = nested(items);
  if (!title) return children;
  const document = { start: 0, end: text.length };
  return [{ ...item('briefing', title.text, briefing.standard.short, document, title.span), children }];
}

/** The judgements alone, for an editor that lists the headings by itself; behind each its band and where it stands. */
export const judgementSymbolsOf = ({ judgements }: Briefing): BriefingSymbol[] =>
  judgements
    .filter(({ horizon }) => horizon)
    .map((judgement) => {
      const item = judgementItem(judgement);
      return { ...item, detail: [item.detail, label(judgement.horizon?.label.text ?? '')].filter(Boolean).join(' · ') };
    });

type Item = Omit<BriefingSymbol, 'children'> & { readonly children: Item[] };

const item = (kind: Item['kind'], name: string, detail: string, span: Span, selection: Span): Item => ({
  kind,
  name: label(name.slice(0, 400)) || '…',
  detail: label(detail),
  span,
  selection,
  children: [],
});

/**
 * The roots of a tree in which each item stands under the innermost one that holds its beginning, cut off where that
 * one ends.
 */
function nested(items: readonly Item[]): Item[] {
  const ancestors: Item[] = [];
  const roots: Item[] = [];
  for (const current of items.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    while (ancestors.length > 0 && (ancestors.at(-1)?.span.end ?? 0) <= current.span.start) ancestors.pop();
    const parent = ancestors.at(-1);
    const end = Math.min(current.span.end, parent?.span.end ?? current.span.end);
    const kept = { ...current, span: { start: current.span.start, end: Math.max(end, current.selection.end) } };
    (parent?.children ?? roots).push(kept);
    ancestors.push(kept);
  }
  return roots;
}

/** The points of summaries, named by their words without markup. */
function pointItems({ points, sentences, text }: Briefing): Item[] {
  const sentencesByBlock = new Map<number, string[]>();
  for (const sentence of sentences) {
    const inBlock = sentencesByBlock.get(sentence.block.start);
    if (inBlock) inBlock.push(readableText(sentence));
    else sentencesByBlock.set(sentence.block.start, [readableText(sentence)]);
  }
  return points
    .filter(({ section }) => section.is?.role === 'summary')
    .map(({ span }) => {
      const source = slice(text, { start: span.start, end: Math.min(span.end, span.start + 200) });
      const name = sentencesByBlock.get(span.start)?.join(' ') || source.slice(listMarker(source).length);
      return item('point', name, '', span, span);
    });
}

function judgementItem(judgement: Judgement): Item {
  const { sentence, estimate } = judgement;
  return item(
    'judgement',
    readableText(claimOf(judgement)),
    estimate?.term ? describeBand(estimate.term.band) : '',
    sentence.span,
    estimate?.span ?? sentence.span,
  );
}
