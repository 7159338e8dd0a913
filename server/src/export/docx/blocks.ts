// The parts of a paper as paragraphs and tables of a Word file.
import { type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import type { Inline, ParagraphKind, Part } from '../paper.ts';
import { isRightToLeft } from '../scripts.ts';
import { numbersFrom } from './numbering.ts';
import type { Runs } from './runs.ts';
import { listStyle, type StyleName, type Styles } from './styles.ts';
import { afterTable, tableOf } from './tables.ts';

type Block = Paragraph | Table;

/**
 * Where parts stand: in a list of that level, from 0, or at its end, which is set off from what follows; in a quotation, or at
 * the head of one behind another; in a footnote.
 */
type Place = {
  readonly level?: number;
  readonly isEnd?: boolean;
  readonly quote?: 'quote' | 'quoteStart';
  readonly isNote?: true;
};

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
      const isEnd = place.isEnd === true && i === parts.length - 1;
      if (part.is !== 'quotation' || place.isNote) return this.#part(part, { ...place, isEnd });
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
    const [first = this.#paragraph([], 'footnote'), ...rest] = paragraphs;
    // Behind the number of the note.
    first.addRunToFront(new TextRun(' '));
    return [first, ...rest];
  }

  #part(part: Part, place: Place): Block[] {
    switch (part.is) {
      case 'heading':
        return [this.#paragraph(part.runs, headingStyle(part.level))];
      case 'paragraph':
        return [this.#paragraph(part.runs, styleIn(place, kinds[part.kind]), this.#setOff(place, false))];
      case 'list':
        return this.#list(part, place);
      case 'quotation':
        return this.of(part.parts, place);
      case 'table':
        return [
          tableOf(part, (runs, style, options) => this.#paragraph(runs, style, options)),
          afterTable(this.#styles),
        ];
      case 'code':
        return [this.#paragraph(lines(part.words), 'code', indentIn(place))];
      case 'rule':
        return [this.#paragraph([], 'rule')];
    }
  }

  /** What a paragraph of a list has besides its style: it stays with what is below it, the last one is set off. */
  #setOff({ level, isEnd, isNote }: Place, hasMore: boolean): Partial<IParagraphOptions> {
    if (level === undefined || isNote) return {};
    if (hasMore) return { keepNext: true };
    return isEnd && this.#styles.isOurs('bullet1') ? { spacing: { after: 120 } } : {};
  }

  #list({ start, items }: Part & { readonly is: 'list' }, place: Place): Block[] {
    const level = Math.min(8, (place.level ?? -1) + 1);
    const kind = start === undefined ? 'bullet' : 'number';
    if (start !== undefined) this.starts.add(start);
    const numbering =
      start === undefined
        ? { reference: 'bullets', level }
        : { reference: numbersFrom(start), level, instance: ++this.#lists };
    const style = place.isNote ? 'footnote' : listStyle(kind, level);
    return items.flatMap((item, i) => {
      const [first, ...others] = item;
      const isText = first?.is === 'paragraph';
      const rest = isText ? others : item;
      const isEnd = (place.level === undefined || place.isEnd === true) && i === items.length - 1;
      const inItem = { ...place, level, isEnd };
      const options = { numbering: { ...numbering, custom: true }, ...this.#setOff(inItem, rest.length > 0) };
      return [this.#paragraph(isText ? first.runs : [], style, options), ...this.of(rest, inItem)];
    });
  }

  #paragraph(runs: readonly Inline[], name: StyleName, options: Partial<IParagraphOptions> = {}): Paragraph {
    const style = this.#styles.idOf(name);
    const bidirectional = isRightToLeft(runs) ? { bidirectional: true } : {};
    return new Paragraph({ style, children: this.#runs.of(runs), ...bidirectional, ...options });
  }
}

function styleIn({ level, quote, isNote }: Place, style: StyleName): StyleName {
  if (isNote) return 'footnote';
  if (quote) return quote;
  return level === undefined ? style : listStyle('continue', level);
}

const indentIn = ({ level }: Place): Partial<IParagraphOptions> =>
  level === undefined ? {} : { indent: { left: 360 * (level + 1) } };

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
