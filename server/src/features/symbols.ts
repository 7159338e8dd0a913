import { type Briefing, type Judgement, readableText } from '../briefing/model.ts';
import { describeBand } from '../standards/standard.ts';
import { type Span, slice } from '../text/span.ts';

/** A part of a briefing for outlines and breadcrumbs. */
export type BriefingSymbol = {
  readonly kind: 'briefing' | 'section' | 'point' | 'horizon' | 'judgement';
  readonly name: string;
  /** The estimate of a judgement, the window of a horizon. */
  readonly detail: string;
  readonly span: Span;
  /** What to select when somebody goes there; inside `span`. */
  readonly selection: Span;
  readonly children: readonly BriefingSymbol[];
};

/** The outline: title, sections, the points of the summary, horizons and their judgements, each inside what it began in. */
export function symbolsOf(briefing: Briefing): BriefingSymbol[] {
  const { title, text, sections, horizons, judgements } = briefing;
  const items = [
    ...sections.map(({ heading, span }) => item('section', heading.text, '', span, heading.words)),
    ...pointItems(briefing),
    ...horizons.map(({ heading, days, span }) =>
      item('horizon', heading.text, days?.to ? `closes ${days.to}` : '', span, heading.words),
    ),
    ...judgements.filter(({ horizon }) => horizon).map(judgementItem),
  ];
  const children = nested(items);
  if (!title) return children;
  const whole = { start: 0, end: text.length };
  return [{ ...item('briefing', title.text, briefing.standard.short, whole, title.span), children }];
}

type Item = Omit<BriefingSymbol, 'children'> & { readonly children: Item[] };

const item = (kind: Item['kind'], name: string, detail: string, span: Span, selection: Span): Item => ({
  kind,
  name: shorten(name),
  detail,
  span,
  selection,
  children: [],
});

/** Each item under the last one before it that holds its beginning, and cut off where that one ends. */
function nested(items: readonly Item[]): Item[] {
  const open: Item[] = [];
  const roots: Item[] = [];
  for (const one of items.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= one.span.start) open.pop();
    const parent = open.at(-1);
    const end = Math.min(one.span.end, parent?.span.end ?? one.span.end);
    const kept = { ...one, span: { start: one.span.start, end: Math.max(end, one.selection.end) } };
    (parent?.children ?? roots).push(kept);
    open.push(kept);
  }
  return roots;
}

/** The points of summaries, in the words that a reader reads. */
function pointItems({ points, sentences, text }: Briefing): Item[] {
  const words = new Map<number, string[]>();
  for (const sentence of sentences) {
    const known = words.get(sentence.block.start);
    if (known) known.push(readableText(sentence));
    else words.set(sentence.block.start, [readableText(sentence)]);
  }
  return points
    .filter(({ section }) => section.is?.role === 'summary')
    .map(({ span }) => {
      const source = slice(text, { start: span.start, end: Math.min(span.end, span.start + 200) });
      const name = words.get(span.start)?.join(' ') || source.replace(/^(?:[-*+]|\d+[.)])\s+/, '');
      return item('point', name, '', span, span);
    });
}

const judgementItem = ({ sentence, estimate }: Judgement): Item =>
  item(
    'judgement',
    readableText(sentence),
    estimate?.term ? describeBand(estimate.term.band) : '',
    sentence.span,
    estimate?.span ?? sentence.span,
  );

/** Some 80 characters, to the end of a word where one ends there. */
function shorten(words: string): string {
  const plain = words.slice(0, 400).replace(/\s+/g, ' ').trim();
  const characters = Array.from(plain);
  if (characters.length <= 80) return plain || '…';
  const cut = characters.slice(0, 80).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > 40 ? cut.slice(0, end) : cut} …`;
}
