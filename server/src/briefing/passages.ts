import type { Nodes, Parents } from 'mdast';
import type { Briefing } from './briefing.ts';
import { spanOf } from './markdown.ts';
import { proseOf } from './prose.ts';
import { contains, type Span } from './span.ts';

/** A heading, paragraph or cell with its words, wherever it stands: in the argument, the byline or the sources. */
export type Passage = {
  readonly kind: 'heading' | 'paragraph' | 'tableCell';
  readonly span: Span;
  /** The words with markup blanked, as long as the span. */
  readonly prose: string;
  readonly isQuotation: boolean;
  /** In sources, methods, a legend or a glossary. */
  readonly isApparatus: boolean;
};

const read = new WeakMap<Briefing, readonly Passage[]>();

/** The passages of a document in order; front matter, code and HTML hold none. */
export function passagesOf(briefing: Briefing): readonly Passage[] {
  const known = read.get(briefing);
  if (known) return known;
  const passages = [...passagesIn(briefing.tree, briefing, false)];
  read.set(briefing, passages);
  return passages;
}

function* passagesIn(parent: Parents, briefing: Briefing, isQuotation: boolean): Generator<Passage> {
  const { text, base, sections } = briefing;
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
      const span = spanOf(node, base);
      const isApparatus = sections.some((section) => section.isApparatus && contains(section.span, span));
      yield { kind: node.type, span, prose: proseOf(node, text, base), isQuotation, isApparatus };
    } else if ('children' in node) yield* passagesIn(node, briefing, isQuotation || node.type === 'blockquote');
  }
}
