// The marks by which a paper says how far it may travel: in its front matter, above its first section, and in its last line.
import type { Briefing } from '../briefing/model.ts';
import { textBlocksIn } from '../briefing/prose/textBlocks.ts';
import { tlpLabels } from '../briefing/tlp.ts';
import type { PlacedBlock } from '../markdown/block.ts';
import { writtenSpan } from '../markdown/cutWords.ts';
import { moved, type Span } from '../text/span.ts';

/** A mark of the whole paper: the label of TLP 2.0 that it means, and where its words stand. */
export type PaperMark = { readonly label: string; readonly span: Span };

/** Labels of TLP 1.0 that TLP 2.0 (FIRST, August 2022) renamed. */
export const retired: Readonly<Record<string, string>> = { 'TLP:WHITE': 'TLP:CLEAR' };

/** The label in its standard spelling, whatever case, blanks and signs it is written with: `TLP:AMBER+STRICT`. */
export const plainLabel = (words: string): string =>
  words
    .toUpperCase()
    .replace(/^(?:TLP[\s:：-]*)?/, 'TLP:')
    .replace(/[\s+_-]+STRICT$/, '+STRICT')
    .replace(/\s/g, '');

/** The label of TLP 2.0 that words mean; undefined where they mean none. */
export function labelOf(words: string): string | undefined {
  const plain = plainLabel(words);
  return retired[plain] ?? tlpLabels.find((label) => label === plain);
}

/** A piece of a line that is a mark and nothing else; what marks a part, `(TLP:RED)` or *Annex: TLP:RED*, is none. */
const whole =
  /^(\s*(?:(?:(?:protective )?marking|classification|handling|distribution|sharing|sensitivity)\s*[:–-]\s*)?)(TLP\s*:\s*(?:RED|AMBER(?:\s*[+ _-]\s*STRICT)?|GREEN|CLEAR|WHITE))\s*$/i;

/** The marks of the whole paper, in the order of the text. */
export function paperMarks({ frontMatter, sections, blocks }: Briefing): PaperMark[] {
  const field = frontMatter?.fields.get('tlp');
  const label = field && labelOf(field.text);
  const first = sections[0]?.span.start ?? 0;
  const head = blocks.filter(({ base }) => base < first);
  const last = blocks.slice(-1).filter(({ base }) => base > first);
  return [...(field && label ? [{ label, span: field.span }] : []), ...[...head, ...last].flatMap(marksOf)];
}

/** The marks that a paragraph holds, each a line of its own or parted by bars from the rest of its line. */
function marksOf({ block, base }: PlacedBlock): PaperMark[] {
  if (block.node.type !== 'paragraph' || !block.source.includes('TLP')) return [];
  return textBlocksIn(block).flatMap(({ prose, span, written }) =>
    [...prose.matchAll(/[^\n|·•]+/g)].flatMap(({ 0: piece, index }) => {
      const [, before = '', words = ''] = whole.exec(piece) ?? [];
      const label = words && labelOf(words);
      const start = index + before.length;
      return label ? [{ label, span: moved(writtenSpan({ span, written }, start, start + words.length), base) }] : [];
    }),
  );
}
