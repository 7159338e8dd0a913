// The parts of a paper as paragraphs and tables of a Word file.
import { type IParagraphOptions, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Inline, ParagraphKind, Part, Row } from '../paper.ts';
import { isRightToLeft } from '../scripts.ts';
import { numbersFrom } from './numbering.ts';
import type { Runs } from './runs.ts';
import type { StyleName, Styles } from './styles.ts';

type Block = Paragraph | Table;

/** Where parts stand: in a list of that level, from 0; in a quotation, or at the head of one behind another; in a footnote. */
type Place = { readonly level?: number; readonly quote?: 'quote' | 'quoteStart'; readonly isNote?: true };

const kinds: Record<ParagraphKind, StyleName> = {
  text: 'body',
  byline: 'byline',
  caption: 'caption',
  ignored: 'addedText',
};

export class Blocks {
  readonly #styles: Styles;
  readonly #runs: Runs;
  /** How many numbered lists there are: each counts for itself. */
  #lists = 0;
  /** The numbers at which lists begin. */
  readonly starts = new Set<number>([1]);

  constructor(styles: Styles, runs: Runs) {
    this.#styles = styles;
    this.#runs = runs;
  }

  of(parts: readonly Part[], place: Place = {}): Block[] {
    return parts.flatMap((part, i) => {
      if (part.is !== 'quotation' || place.isNote) return this.#part(part, place);
      // Two quotations in a row would be one.
      const [first, ...rest] = part.parts;
      const quote = parts[i - 1]?.is === 'quotation' ? 'quoteStart' : 'quote';
      return [...this.of(first ? [first] : [], { quote }), ...this.of(rest, { quote: 'quote' })];
    });
  }

  /** The paragraphs of a footnote: Word has neither tables nor footnotes in it. */
  note(parts: readonly Part[]): Paragraph[] {
    const blocks = this.of(parts.map(withoutNotes), { isNote: true });
    const paragraphs = blocks.filter((block) => block instanceof Paragraph);
    return paragraphs.length > 0 ? paragraphs : [this.#paragraph([], this.#styles.idOf('footnote'))];
  }

  #part(part: Part, place: Place): Block[] {
    switch (part.is) {
      case 'heading':
        return [this.#paragraph(part.runs, this.#styles.idOf(headingStyle(part.level)))];
      case 'paragraph':
        return [this.#paragraph(part.runs, this.#styleIn(place, kinds[part.kind]))];
      case 'list':
        return this.#list(part, place);
      case 'quotation':
        return this.of(part.parts, place);
      case 'table':
        // Word sets what follows close to the table.
        return [this.#table(part.rows, part.align), this.#paragraph([], this.#styles.idOf('cell'))];
      case 'code':
        return [this.#paragraph(lines(part.words), this.#styles.idOf('code'))];
      case 'rule':
        return [this.#paragraph([], this.#styles.idOf('rule'))];
    }
  }

  #styleIn({ level, quote, isNote }: Place, style: StyleName): string {
    if (isNote) return this.#styles.idOf('footnote');
    if (quote) return this.#styles.idOf(quote);
    return level === undefined ? this.#styles.idOf(style) : this.#styles.listId('continue', level);
  }

  #list({ start, items }: Part & { readonly is: 'list' }, place: Place): Block[] {
    const level = Math.min(8, (place.level ?? -1) + 1);
    const kind = start === undefined ? 'bullet' : 'number';
    if (start !== undefined) this.starts.add(start);
    const numbering =
      start === undefined
        ? { reference: 'bullets', level }
        : { reference: numbersFrom(start), level, instance: ++this.#lists };
    const style = place.isNote ? this.#styles.idOf('footnote') : this.#styles.listId(kind, level);
    return items.flatMap((item) => {
      const [first, ...rest] = item;
      const isText = first?.is === 'paragraph';
      const paragraph = this.#paragraph(isText ? first.runs : [], style, { numbering: { ...numbering, custom: true } });
      return [paragraph, ...this.of(isText ? rest : item, { ...place, level })];
    });
  }

  #table(rows: readonly Row[], align: readonly (string | undefined)[]): Table {
    const width = Math.max(1, ...rows.map((row) => row.length));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row, i) =>
          new TableRow({
            cantSplit: true,
            tableHeader: i === 0,
            children: Array.from({ length: width }, (_, column) => {
              const style = this.#styles.idOf(i === 0 ? 'head' : 'cell');
              const alignment = align[column] as 'left' | 'center' | 'right' | undefined;
              return new TableCell({
                children: [this.#paragraph(row[column] ?? [], style, alignment ? { alignment } : {})],
                ...(i === 0 ? { shading: { fill: 'F2F4F7' } } : {}),
              });
            }),
          }),
      ),
    });
  }

  #paragraph(runs: readonly Inline[], style: string, options: Partial<IParagraphOptions> = {}): Paragraph {
    const bidirectional = isRightToLeft(runs) ? { bidirectional: true } : {};
    return new Paragraph({ style, children: this.#runs.of(runs), ...bidirectional, ...options });
  }
}

/** Lines of code as runs with breaks between them. */
const lines = (words: string): Inline[] =>
  words
    .split('\n')
    .flatMap((line, i): Inline[] => [...(i > 0 ? [{ is: 'break' as const }] : []), { is: 'words', words: line }]);

/** The title stands at level 1, sections at level 2: Word’s *Heading 1* is theirs. */
const headingStyle = (level: number): StyleName =>
  level === 1 ? 'title' : `heading${Math.min(5, level - 1) as 1 | 2 | 3 | 4 | 5}`;

/** A part of a footnote without marks of other footnotes, and a table as its rows. */
function withoutNotes(part: Part): Part {
  const runs = (inlines: readonly Inline[]) => inlines.filter(({ is }) => is !== 'note');
  if (part.is === 'paragraph' || part.is === 'heading') return { ...part, runs: runs(part.runs) };
  if (part.is === 'quotation') return { ...part, parts: part.parts.map(withoutNotes) };
  if (part.is === 'list') return { ...part, items: part.items.map((item) => item.map(withoutNotes)) };
  if (part.is !== 'table') return part;
  const gap: Inline = { is: 'words', words: ' | ' };
  const lines = part.rows.map((row) => row.flatMap((cell, i) => [...(i > 0 ? [gap] : []), ...runs(cell)]));
  return { is: 'quotation', parts: lines.map((line) => ({ is: 'paragraph', kind: 'text', runs: line })) };
}
