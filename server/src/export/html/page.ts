import { toBase64 } from '../base64.ts';
import { safeLink } from '../links.ts';
import {
  type Inline,
  type LoadedPicture,
  type Look,
  type Paper,
  type Part,
  type Picture,
  type Pictures,
  type Row,
  wordsOf,
} from '../paper.ts';
import { isBeside } from '../pictures.ts';
import { isRightToLeft, rightToLeft, stretchesOf } from '../scripts.ts';
import { barOf } from './bar.ts';
import { escaped } from './escape.ts';
import { styleOf } from './style.ts';

/**
 * A paper as one page that fetches and runs nothing, with its pictures in it. What import takes away again has the class
 * `brieflint-added`; a picture keeps the address that the text gives it as `data-address`.
 */
export function pageOf(paper: Paper, pictures: Pictures): string {
  const { properties, handling, parts, notes } = paper;
  const { title, author, published, language, fields } = properties;
  const writer = new Writer(pictures);
  const meta = Object.entries({
    generator: 'Brieflint',
    author,
    'dcterms.issued': published,
    'brieflint:paper': '1',
    ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [`brieflint:${key}`, value])),
  }).flatMap(([name, content]) => (content ? [`<meta name="${escaped(name)}" content="${escaped(content)}">\n`] : []));
  const marks =
    handling.tlp || handling.classification
      ? `<p class="marks brieflint-added"><span>${escaped(handling.classification ?? '')}</span>${handling.tlp ? `<span class="tlp">${escaped(handling.tlp)}</span>` : ''}</p>\n`
      : '';
  const body = writer.parts(parts);
  return `<!doctype html>
<html${language ? ` lang="${language}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
${meta.join('')}<title>${escaped(title || 'Briefing')}</title>
<style>
${styleOf(handling)}</style>
</head>
<body>
${marks}<main>
${body}${writer.notes(notes)}</main>
${scaleSection(paper)}${marks}</body>
</html>
`;
}

/** Parts and notes as HTML, without their pictures. */
export function partsHtml(parts: readonly Part[], notes: Paper['notes']) {
  const writer = new Writer(new Map());
  return { parts: parts.map((part) => writer.part(part)), notes: writer.notes(notes) };
}

function scaleSection({ scale }: Paper): string {
  if (!scale) return '';
  const rows = scale.rows.map(
    ({ terms, band, low, high }) =>
      `<tr><th scope="row">${escaped(terms)}</th><td>${escaped(band)}</td><td>${barOf(low, high)}</td></tr>\n`,
  );
  return `<section class="scale brieflint-added">
<h2>${escaped(scale.heading)}</h2>
<table>
<thead><tr><th scope="col">Term</th><th scope="col">Probability</th><th scope="col">0 to 100 %</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
<p class="caption">${escaped(scale.source)}</p>
</section>
`;
}

class Writer {
  readonly #pictures: Pictures;
  /** How often each note has been referred to. */
  readonly #marks = new Map<number, number>();

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  parts(parts: readonly Part[]): string {
    return parts.map((part) => this.part(part)).join('');
  }

  notes(notes: readonly (readonly Part[])[]): string {
    if (notes.length === 0) return '';
    // Marks in a note count too, so that it is written before its own links back.
    const bodies = notes.map((note) => this.#item(note));
    const items = bodies.map((body, i) => {
      const marks = this.#marks.get(i) ?? 1;
      const back = Array.from({ length: marks }, (_, n) => {
        const id = n === 0 ? `r${i + 1}` : `r${i + 1}-${n + 1}`;
        return ` <a href="#${id}" role="doc-backlink" aria-label="Back to the text">↩</a>`;
      });
      return `<li id="n${i + 1}">${withBehind(body, back.join(''))}</li>\n`;
    });
    return `<section class="notes" role="doc-endnotes" aria-label="Notes">\n<ol>\n${items.join('')}</ol>\n</section>\n`;
  }

  part(part: Part): string {
    switch (part.is) {
      case 'heading':
        return `<h${part.level}${direction(part.runs)}>${this.#inlines(part.runs)}</h${part.level}>\n`;
      case 'paragraph':
        return `<p${classOf(part.kind)}${direction(part.runs)}>${this.#inlines(part.runs)}</p>\n`;
      case 'list': {
        const tag = part.start === undefined ? 'ul' : 'ol';
        const start = part.start === undefined || part.start === 1 ? '' : ` start="${part.start}"`;
        return `<${tag}${start}>\n${part.items.map((item) => `<li>${this.#item(item)}</li>\n`).join('')}</${tag}>\n`;
      }
      case 'quotation':
        return `<blockquote>\n${this.parts(part.parts)}</blockquote>\n`;
      case 'table':
        return this.#table(part.rows, part.align);
      case 'code':
        return `<pre><code>${escaped(part.words)}</code></pre>\n`;
      case 'rule':
        return '<hr>\n';
    }
  }

  /** What an item holds: words alone where it is one paragraph, with or without a list below. */
  #item(parts: readonly Part[]): string {
    const [first, ...rest] = parts;
    if (first?.is !== 'paragraph' || first.kind !== 'text' || rest.some(({ is }) => is !== 'list'))
      return this.parts(parts);
    return `${this.#inlines(first.runs)}${rest.length > 0 ? `\n${this.parts(rest)}` : ''}`;
  }

  #table(rows: readonly Row[], align: readonly (string | undefined)[]): string {
    const line = (row: Row, tag: string, scope = '') => {
      const cells = row.map((cell, i) => {
        const classes = [align[i], longWord.test(wordsOf(cell)) && 'long'].filter(Boolean).join(' ');
        const attributes = `${scope}${classes && ` class="${classes}"`}${direction(cell)}`;
        return `<${tag}${attributes}>${this.#inlines(cell)}</${tag}>`;
      });
      return `<tr>${cells.join('')}</tr>\n`;
    };
    const [head = [], ...body] = rows;
    return `<table>\n<thead>\n${line(head, 'th', ' scope="col"')}</thead>\n<tbody>\n${body.map((row) => line(row, 'td')).join('')}</tbody>\n</table>\n`;
  }

  #inlines(runs: readonly Inline[]): string {
    let html = '';
    const isFromLeft = !isRightToLeft(runs);
    for (let i = 0; i < runs.length; i++) {
      const run = runs[i];
      const link = run?.is === 'words' ? run.link : undefined;
      let end = i + 1;
      // Runs that lead to one place are one link.
      for (let next = runs[end]; link && next?.is === 'words' && next.link === link; next = runs[end]) end++;
      const words = runs.slice(i, end).map((one) => this.#inline(one, isFromLeft));
      html += link ? `<a href="${escaped(link)}">${words.join('')}</a>` : words.join('');
      i = end - 1;
    }
    return html;
  }

  #inline(run: Inline, isFromLeft: boolean): string {
    if (run.is === 'words') return marked(isFromLeft ? isolated(run.words) : escaped(run.words), run);
    if (run.is === 'break') return '<br>';
    if (run.is === 'picture') return this.#picture(run);
    const times = (this.#marks.get(run.note) ?? 0) + 1;
    this.#marks.set(run.note, times);
    const number = run.note + 1;
    const id = times === 1 ? `r${number}` : `r${number}-${times}`;
    return `<sup><a href="#n${number}" id="${id}" role="doc-noteref">${number}</a></sup>`;
  }

  #picture({ address, description }: Picture): string {
    const words = escaped(description);
    const kept = isBeside(address) || /^https?:/i.test(address) ? ` data-address="${escaped(address)}"` : '';
    const picture = this.#pictures.get(address);
    if (picture) {
      const size = picture.width > 0 ? ` width="${picture.width}" height="${picture.height}"` : '';
      return `<img src="${dataAddress(picture)}" alt="${words}"${size}${kept}>`;
    }
    const link = safeLink(address);
    return link !== undefined && /^https?:/i.test(link)
      ? `<a href="${escaped(link)}"${kept}>${words || escaped(link)}</a>`
      : `<em${kept}>${words}</em>`;
  }
}

/** A word, such as an address, for which a column is not made wide: it is broken. */
const longWord = /\S{25}/;

const mediaTypes: Record<LoadedPicture['kind'], string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

const dataAddress = ({ kind, bytes }: LoadedPicture): string => `data:${mediaTypes[kind]};base64,${toBase64(bytes)}`;

/** Words of which those that run from right to left are set by themselves, so that a number behind them stays there. */
const isolated = (words: string): string =>
  stretchesOf(words)
    .map((stretch) => (rightToLeft.test(stretch) ? `<bdi>${escaped(stretch)}</bdi>` : escaped(stretch)))
    .join('');

/** Words in the elements of their look. */
function marked(words: string, look: Look): string {
  const tags = [look.code && 'code', look.bold && 'strong', look.italic && 'em', look.struck && 'del'];
  const inTags = tags.reduce<string>((inner, tag) => (tag ? `<${tag}>${inner}</${tag}>` : inner), words);
  const inMark = look.problem === undefined ? inTags : `<mark data-problem="${look.problem}">${inTags}</mark>`;
  return look.isAdded ? `<span class="brieflint-added">${inMark}</span>` : inMark;
}

const classOf = (kind: string): string =>
  kind === 'text' ? '' : ` class="${kind === 'ignored' ? 'brieflint-added' : kind}"`;

/** Words of a script that runs from right to left set the direction of their block. */
const direction = (runs: readonly Inline[]): string =>
  runs.some((run) => run.is === 'words' && rightToLeft.test(run.words)) ? ' dir="auto"' : '';

/** Puts what stands behind a note into its last paragraph, if it ends with one. */
const withBehind = (html: string, behind: string): string =>
  /<\/p>\n$/.test(html) ? html.replace(/<\/p>\n$/, `${behind}</p>\n`) : html + behind;
