// A paper as a program of Typst. Words stand in it as texts between quotation marks, never as markup.
import { tlpColours } from '../html/style.ts';
import { safeLink } from '../links.ts';
import type { Handling, Inline, LoadedPicture, Look, Paper, Part, Picture, Pictures, Row } from '../paper.ts';
import type { Scale } from '../scale.ts';
import { isRightToLeft, leftToRightMark, rightToLeft, stretchesOf } from '../scripts.ts';

/** A program, and the files that it reads, by their paths. */
export type Program = { readonly source: string; readonly files: ReadonlyMap<string, Uint8Array> };

/** A paper for Typst, so that its PDF can be one of PDF/UA-1: no level of headings left out, each picture described. */
export function typstOf(paper: Paper, pictures: Pictures): Program {
  const writer = new Writer(paper, pictures);
  const body = writer.parts(paper.parts);
  const source = [
    properties(paper),
    sheet(paper.handling),
    looks,
    ...body,
    ...(paper.scale ? [scaleTable(paper.scale)] : []),
  ];
  return { source: `#{\n${source.join('\n')}\n}\n`, files: writer.files };
}

/** A text of Typst. */
const text = (words: string): string =>
  `"${words.replace(/[\\"]/g, '\\$&').replace(/[\n\r\t]/g, (sign) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? '')}"`;

function properties({ properties: { title, author, published, language } }: Paper): string {
  const [year, month, day] = published.split('-').map(Number);
  const date = year ? `datetime(year: ${year}, month: ${month}, day: ${day})` : 'none';
  const names = author ? `(${text(author)},)` : '()';
  return `set document(title: ${text(title || 'Briefing')}, author: ${names}, date: ${date})
set text(lang: ${language ? '"en", region: "GB"' : '"en"'}, size: 10.5pt)`;
}

/** The marks of each sheet in 12 pt, another one in the middle and TLP at the right, and the number of the page. */
function sheet({ tlp, classification }: Handling): string {
  const middle = classification ? `text(size: 12pt, weight: "bold", ${text(classification)})` : '[]';
  const right = tlp
    ? `box(fill: black, inset: (x: 4pt, y: 3pt), text(size: 12pt, weight: "bold", fill: rgb("${tlpColours[tlp] ?? '#FFFFFF'}"), ${text(tlp)}))`
    : '[]';
  const grid = (left: string) =>
    `grid(columns: (1fr, auto, 1fr), align: (left + horizon, center + horizon, right + horizon), ${left}, ${middle}, ${right})`;
  const number = 'context text(size: 9pt, counter(page).display("1 / 1", both: true))';
  return `set page(paper: "a4", margin: (x: 20mm, y: 24mm), header: ${grid('[]')}, footer: ${grid(number)})`;
}

const looks = `set par(spacing: 1.05em, leading: 0.62em)
set list(spacing: 0.85em)
set enum(spacing: 0.85em)
set table(stroke: 0.5pt + luma(150), inset: 5pt, fill: (_, y) => if y == 0 { luma(245) })
show heading: set block(above: 1.4em, below: 0.7em)
show heading.where(level: 1): set text(size: 1.35em)
show link: underline
show table.cell.where(y: 0): set text(weight: "bold")
show quote.where(block: true): set pad(x: 0pt)`;

/** What stands beside the writer’s words. */
const faint = (content: string): string => `text(fill: luma(80), weight: "regular", ${content})`;

function scaleTable({ heading, source, rows }: Scale): string {
  const bars = rows.map(
    ({ terms, band, low, high }) =>
      `${text(terms)}, ${text(band)}, pad(left: ${low}% , rect(width: ${Math.max(1, Math.round((100 * (high - low)) / (100 - low)))}%, height: 7pt, fill: rgb("#33658a"), stroke: none))`,
  );
  return `pagebreak(weak: true)
heading(level: 2, ${text(heading)})
table(columns: (2fr, 1fr, 3fr), align: left + horizon, table.header("Term", "Probability", "0 to 100 %"), ${bars.join(', ')})
text(size: 0.85em, fill: luma(80), ${text(source)})`;
}

class Writer {
  readonly #notes: Paper['notes'];
  readonly #pictures: Pictures;
  readonly files = new Map<string, Uint8Array>();
  readonly #paths = new Map<LoadedPicture, string>();
  readonly #marked = new Set<number>();
  #level = 0;

  constructor({ notes }: Paper, pictures: Pictures) {
    this.#notes = notes;
    this.#pictures = pictures;
  }

  parts(parts: readonly Part[]): string[] {
    return parts.map((part) => this.#part(part));
  }

  #part(part: Part): string {
    switch (part.is) {
      case 'heading':
        this.#level = Math.min(part.level, this.#level + 1);
        return `heading(level: ${this.#level}, ${this.#inlines(part.runs)})`;
      case 'paragraph': {
        const words = this.#inlines(part.runs);
        const set = {
          text: words,
          byline: faint(words),
          caption: `text(size: 0.85em, ${words})`,
          ignored: faint(words),
        };
        const paragraph = `par(${set[part.kind]})`;
        return isRightToLeft(part.runs) ? `{ set text(dir: rtl)\n${paragraph} }` : paragraph;
      }
      case 'list': {
        const items = part.items.map((item) => this.#item(item)).join(', ');
        return part.start === undefined ? `list(${items})` : `enum(start: ${part.start}, ${items})`;
      }
      case 'quotation':
        return `block(stroke: (left: 1.5pt + luma(200)), inset: (left: 1em), quote(block: true, ${this.#joined(this.parts(part.parts))}))`;
      case 'table':
        return this.#table(part.rows, part.align);
      case 'code':
        return `raw(block: true, ${text(part.words)})`;
      case 'rule':
        return 'line(length: 100%, stroke: 0.5pt + luma(150))';
    }
  }

  /** Words alone where an item is one paragraph, so that the list is set tight. */
  #item(parts: readonly Part[]): string {
    const [first, ...rest] = parts;
    if (first?.is !== 'paragraph' || first.kind !== 'text') return this.#joined(this.parts(parts));
    return this.#joined([this.#inlines(first.runs), ...this.parts(rest)]);
  }

  #joined = (contents: readonly string[]): string => (contents.length > 0 ? `{ ${contents.join('\n')} }` : '[]');

  #table(rows: readonly Row[], align: readonly (string | undefined)[]): string {
    const [head = [], ...body] = rows;
    const cells = (row: Row) => head.map((_, i) => this.#inlines(row[i] ?? [])).join(', ');
    const sides = head.map((_, i) => align[i] ?? 'left').join(', ');
    const lines = body.map((row) => `, ${cells(row)}`).join('');
    return `table(columns: ${head.length}, align: (${sides},), table.header(${cells(head)})${lines})`;
  }

  #inlines(runs: readonly Inline[]): string {
    const isFromLeft = !isRightToLeft(runs);
    return this.#joined(runs.map((run) => this.#inline(run, isFromLeft)));
  }

  #inline(run: Inline, isFromLeft: boolean): string {
    if (run.is === 'words') return marked(isFromLeft ? withMarks(run.words) : run.words, run);
    if (run.is === 'break') return 'linebreak()';
    if (run.is === 'picture') return this.#picture(run);
    const label = `<n${run.note + 1}>`;
    if (this.#marked.has(run.note)) return `footnote(${label})`;
    this.#marked.add(run.note);
    return `[#footnote(${this.#item(this.#notes[run.note] ?? [])})${label}]`;
  }

  #picture({ address, description }: Picture): string {
    const picture = this.#pictures.get(address);
    if (picture) {
      const path = this.#paths.get(picture) ?? `/picture-${this.#paths.size + 1}.${picture.kind}`;
      this.#paths.set(picture, path);
      this.files.set(path, picture.bytes);
      // A picture that is no box would end the paragraph, which would be left out.
      return `box(image(${text(path)}, alt: ${text(description || address)}, width: ${widthOf(picture)}))`;
    }
    const link = safeLink(address);
    return link !== undefined && /^https?:/i.test(link)
      ? `link(${text(link)}, ${text(description || link)})`
      : `emph(${text(description || address)})`;
  }
}

/** The widest and the highest that a picture is set, in points: the text of a page of A4. */
const [widest, highest] = [481, 640];

/** At 96 pixels to the inch, and no larger than the text of a page. */
function widthOf({ width, height }: LoadedPicture): string {
  if (width <= 0 || height <= 0) return '100%';
  const points = Math.min(width * 0.75, widest, (highest * width) / height);
  return `${Math.max(1, Math.round(points))}pt`;
}

const withMarks = (words: string): string =>
  stretchesOf(words)
    .map((stretch) => (rightToLeft.test(stretch) ? `${stretch}${leftToRightMark}` : stretch))
    .join('');

/** Words in the functions of their look. */
function marked(words: string, look: Look): string {
  const inner = look.code ? `raw(${text(words)})` : `text(${text(words)})`;
  const looks = [look.bold && 'strong', look.italic && 'emph', look.struck && 'strike'];
  const inLooks = looks.reduce<string>((content, name) => (name ? `${name}(${content})` : content), inner);
  const inLink = look.link === undefined ? inLooks : `link(${text(look.link)}, ${inLooks})`;
  return look.isAdded ? faint(inLink) : inLink;
}
