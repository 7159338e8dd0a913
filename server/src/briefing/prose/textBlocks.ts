import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { type Block, perBlock } from '../../markdown/block.ts';
import type { Written } from '../../markdown/cutWords.ts';
import { spanOf } from '../../markdown/parse.ts';
import { mayStrike, readProse, struckParts } from '../../markdown/prose.ts';
import { firstIndex } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import type { Briefing } from '../model.ts';

/** A heading, paragraph or table cell anywhere in a document: in the argument, the byline or the sources. */
export type TextBlock = {
  readonly kind: 'heading' | 'paragraph' | 'tableCell';
  /** Counted from the start of the block. */
  readonly span: Span;
  /** The words, markup replaced by blanks: as long as the span. */
  readonly prose: string;
  /** Where characters of words that signs cut are written: see `writtenSpan`. */
  readonly written: Written | undefined;
  /** Whether it stands in a block quote. */
  readonly isQuotation: boolean;
};

/** The text blocks of a block in order; code and HTML have none. */
export const textBlocksIn = perBlock(({ node, source }): readonly TextBlock[] => [
  ...textBlocksOf(node, source, false),
]);

function* textBlocksOf(node: Nodes, source: string, isQuotation: boolean): Generator<TextBlock> {
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell')
    yield textBlockOf(node, source, isQuotation);
  else if ('children' in node)
    for (const child of node.children) yield* textBlocksOf(child, source, isQuotation || node.type === 'blockquote');
}

/** The words of a block that are struck out, which no text block has. */
export const struckTextIn = perBlock(({ node, source }: Block): readonly Omit<TextBlock, 'kind' | 'isQuotation'>[] =>
  mayStrike(source)
    ? [...struckParts(node)].map((part) => {
        const { words, written } = readProse(part, source, 0);
        return { span: spanOf(part, 0), prose: words, written };
      })
    : [],
);

function textBlockOf(node: Heading | Paragraph | TableCell, source: string, isQuotation: boolean): TextBlock {
  const { words, written } = readProse(node, source, 0);
  return { kind: node.type, span: spanOf(node, 0), prose: words, written, isQuotation };
}

/** Returns a function that tells whether a document offset lies in an apparatus section: sources, methods, definitions. */
export function apparatusOf({ sections }: Briefing): (at: number) => boolean {
  // In the order of the text; a section that lies inside another is left out.
  const spans: Span[] = [];
  for (const { isApparatus, span } of sections)
    if (isApparatus && span.end > (spans.at(-1)?.end ?? -1)) spans.push(span);
  return (at) => {
    const span = spans[firstIndex(spans, ({ end }) => end > at)];
    return span !== undefined && span.start <= at;
  };
}
