import { type Briefing, type Judgement, readableText } from '../briefing/briefing.ts';
import { contains, type Span } from '../briefing/span.ts';
import { describeBand } from '../language/standard.ts';

/** A part of a briefing for outlines and breadcrumbs. */
export type OutlineItem = {
  readonly kind: 'briefing' | 'section' | 'point' | 'horizon' | 'judgement';
  readonly name: string;
  /** The estimate of a judgement, the window of a horizon. */
  readonly detail: string;
  readonly span: Span;
  /** What to select when somebody goes there; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
};

/** The outline: title, sections, the points of the summary, horizons and their judgements. */
export function symbolsOf(briefing: Briefing): OutlineItem[] {
  const { title, text, sections } = briefing;
  const parts = sections.filter(
    (section) =>
      !sections.some(
        (other) =>
          other !== section && other.heading.level < section.heading.level && contains(other.span, section.span),
      ),
  );
  const children = parts.map(({ heading, span, is }): OutlineItem => {
    const inside =
      is?.role === 'forecast' ? horizonSymbols(briefing) : is?.role === 'summary' ? pointSymbols(briefing) : [];
    return {
      kind: 'section',
      name: heading.text,
      detail: '',
      span,
      selection: heading.words,
      children: inside.filter((child) => contains(span, child.span)),
    };
  });
  if (!title) return children;
  return [
    {
      kind: 'briefing',
      name: title.text,
      detail: briefing.standard.short,
      span: { start: 0, end: text.length },
      selection: title.span,
      children,
    },
  ];
}

const pointSymbols = ({ points, text }: Briefing): OutlineItem[] =>
  points.map(({ span }) => ({
    kind: 'point',
    name: shorten(text.slice(span.start, span.end).replace(/^(?:[-*+]|\d+[.)])\s+/, '')),
    detail: '',
    span,
    selection: span,
    children: [],
  }));

const horizonSymbols = (briefing: Briefing): OutlineItem[] =>
  briefing.horizons.map((horizon) => ({
    kind: 'horizon',
    name: horizon.heading.text,
    detail: horizon.days?.to ? `closes ${horizon.days.to}` : '',
    span: horizon.span,
    selection: horizon.heading.words,
    children: briefing.judgements.filter((judgement) => judgement.horizon === horizon).map(judgementSymbol),
  }));

const judgementSymbol = ({ sentence, estimate }: Judgement): OutlineItem => ({
  kind: 'judgement',
  name: shorten(readableText(sentence)),
  detail: estimate?.term ? describeBand(estimate.term.band) : '',
  span: sentence.span,
  selection: estimate?.span ?? sentence.span,
  children: [],
});

const shorten = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length > 80 ? `${plain.slice(0, plain.lastIndexOf(' ', 80))} …` : plain || '…';
};
