// The styles of a Word file: Word’s own by their names, and ours for what import takes away again.
import type { IParagraphStyleOptions, IPropertiesOptions } from 'docx';
import { ours } from './ours.ts';

/** The name that Word knows a style by in every language, and the id that our own files give it. */
const names = {
  title: ['Title', 'Title'],
  heading1: ['heading 1', 'Heading1'],
  heading2: ['heading 2', 'Heading2'],
  heading3: ['heading 3', 'Heading3'],
  heading4: ['heading 4', 'Heading4'],
  heading5: ['heading 5', 'Heading5'],
  body: ['Body Text', 'BodyText'],
  byline: ['Byline', 'Byline'],
  caption: ['caption', 'Caption'],
  bullet1: ['List Bullet', 'ListBullet'],
  bullet2: ['List Bullet 2', 'ListBullet2'],
  bullet3: ['List Bullet 3', 'ListBullet3'],
  number1: ['List Number', 'ListNumber'],
  number2: ['List Number 2', 'ListNumber2'],
  number3: ['List Number 3', 'ListNumber3'],
  continue1: ['List Continue', 'ListContinue'],
  continue2: ['List Continue 2', 'ListContinue2'],
  continue3: ['List Continue 3', 'ListContinue3'],
  quote: ['Quote', 'Quote'],
  quoteStart: ['Quote Start', 'QuoteStart'],
  code: ['HTML Preformatted', 'HTMLPreformatted'],
  rule: ['Horizontal Line', 'HorizontalLine'],
  cell: ['Table Contents', 'TableContents'],
  head: ['Table Heading', 'TableHeading'],
  footnote: ['footnote text', 'FootnoteText'],
  inlineCode: ['HTML Code', 'HTMLCode'],
  link: ['Hyperlink', 'Hyperlink'],
  addedHeading: [ours.heading, 'BrieflintHeading'],
  addedText: [ours.text, 'BrieflintText'],
  marks: [ours.marks, 'BrieflintMarks'],
  added: [ours.run, 'BrieflintAdded'],
} as const;

export type StyleName = keyof typeof names;

/** The style of a level of lists, from 0; deeper ones look as the third. */
export const listStyle = (kind: 'bullet' | 'number' | 'continue', level: number): StyleName =>
  `${kind}${Math.min(3, level + 1) as 1 | 2 | 3}`;

type BaseStyle = Omit<IParagraphStyleOptions, 'id'>;

/** Without the rule LibreOffice takes a height for a fixed one. */
const lines = { line: 264, lineRule: 'auto' as const };
const keep = { keepNext: true, keepLines: true };
/** Named for Latin letters only: Word finds others for the rest. */
const fontOf = (name: string) => ({ ascii: name, hAnsi: name });
const sans = fontOf('Calibri');
const heading = (size: number, before: number): BaseStyle => ({
  run: { font: sans, bold: true, size, color: '1F2D3A' },
  paragraph: { ...keep, spacing: { before, after: 80 } },
});
const listed = (level: number, hanging: number): BaseStyle => ({
  paragraph: { spacing: { after: 60, ...lines }, indent: { left: 360 * level, hanging } },
});

const quoted: BaseStyle['paragraph'] = {
  indent: { left: 397, right: 567 },
  border: { left: { style: 'single', size: 12, space: 10, color: 'C9D1D9' } },
};

/** What each style looks like where a house has none of its own; sizes in half points, lengths in twips. */
const looks: Record<StyleName, BaseStyle & { readonly next?: string }> = {
  title: { ...heading(40, 0), next: 'BodyText', paragraph: { ...keep, spacing: { after: 120 } } },
  heading1: { ...heading(28, 320), next: 'BodyText' },
  heading2: { ...heading(24, 240), next: 'BodyText' },
  heading3: { ...heading(22, 200), next: 'BodyText' },
  heading4: { ...heading(22, 160), next: 'BodyText', run: { font: sans, size: 22, color: '4A5560' } },
  heading5: { ...heading(22, 160), next: 'BodyText', run: { font: sans, size: 22, italics: true, color: '4A5560' } },
  body: { paragraph: { spacing: { after: 120, ...lines } } },
  byline: { run: { font: sans, color: '4A5560' }, paragraph: { spacing: { after: 240 } } },
  caption: { run: { size: 18, color: '4A5560' }, paragraph: { spacing: { after: 160 } } },
  bullet1: listed(1, 360),
  bullet2: listed(2, 360),
  bullet3: listed(3, 360),
  number1: listed(1, 360),
  number2: listed(2, 360),
  number3: listed(3, 360),
  continue1: listed(1, 0),
  continue2: listed(2, 0),
  continue3: listed(3, 0),
  quote: { paragraph: { ...quoted, spacing: { after: 120, ...lines } } },
  quoteStart: { paragraph: { ...quoted, spacing: { before: 240, after: 120, ...lines } } },
  code: {
    run: { font: fontOf('Consolas'), size: 18 },
    paragraph: { spacing: { after: 120 }, shading: { type: 'clear', color: 'auto', fill: 'F2F4F7' } },
  },
  rule: {
    run: { size: 8 },
    paragraph: {
      spacing: { before: 60, after: 180 },
      border: { bottom: { style: 'single', size: 6, color: '999999' } },
    },
  },
  cell: { run: { font: sans, size: 20 }, paragraph: { spacing: { before: 30, after: 30 } } },
  head: { run: { font: sans, size: 20, bold: true }, paragraph: { spacing: { before: 30, after: 30 } } },
  footnote: { run: { size: 18 }, paragraph: { spacing: { after: 40 } } },
  inlineCode: {},
  link: {},
  addedHeading: { ...heading(28, 0), paragraph: { ...keep, outlineLevel: 0, spacing: { after: 120 } } },
  addedText: { run: { font: sans, size: 20, color: '4A5560' }, paragraph: { spacing: { before: 30, after: 30 } } },
  marks: { run: { font: sans, size: 24, bold: true }, paragraph: { spacing: { after: 0 } } },
  added: {},
};

const runStyles = {
  inlineCode: { font: fontOf('Consolas'), size: 20 },
  link: { color: '1F4E79', underline: { type: 'single' } },
  added: { color: '4A5560', bold: false, italics: false },
} as const;

const isRunStyle = (name: StyleName): name is keyof typeof runStyles => name in runStyles;

/** The styles of a file, and their ids; those of a house by their names, since Word translates the ids. */
export class Styles {
  readonly #ids: ReadonlyMap<string, string>;
  readonly #house: string | undefined;

  /** `house` is the `word/styles.xml` of a house’s file. */
  constructor(house: string | undefined) {
    // Their numbering stands in another part, which is not taken over.
    this.#house = house?.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/g, '');
    this.#ids = new Map(
      [...(house ?? '').matchAll(/<w:style\b([^>]*)>[\s\S]*?<w:name w:val="([^"]*)"/g)].map(
        ([, tag = '', name = '']) => [name.toLowerCase(), /w:styleId="([^"]*)"/.exec(tag)?.[1] ?? ''],
      ),
    );
  }

  idOf(name: StyleName): string {
    const [inWord, id] = names[name];
    return this.#ids.get(inWord.toLowerCase()) || id;
  }

  /** Whether a style is ours, since there is no house or it has none of that name. */
  isOurs(name: StyleName): boolean {
    return !this.#ids.has(names[name][0].toLowerCase());
  }

  /** Whether the house has a style of that name with another id. */
  hasOther(name: string, id: string): boolean {
    const own = this.#ids.get(name.toLowerCase());
    return own !== undefined && own !== id;
  }

  /** For a document: those of the house, and ours for what it has none of. */
  get options(): Pick<IPropertiesOptions, 'styles' | 'externalStyles'> {
    const missing = (Object.keys(names) as StyleName[]).filter((name) => this.isOurs(name));
    const base = this.#ids.get('normal') ?? 'Normal';
    const common = (name: StyleName) => ({ id: names[name][1], name: names[name][0], quickFormat: true });
    return {
      ...(this.#house === undefined ? {} : { externalStyles: this.#house }),
      styles: {
        ...(this.#house === undefined
          ? { default: { document: { run: { font: fontOf('Cambria'), size: 22, language: { value: 'en-GB' } } } } }
          : {}),
        paragraphStyles: missing
          .filter((name) => !isRunStyle(name))
          .map((name) => ({ ...common(name), basedOn: base, ...looks[name] })),
        characterStyles: missing.filter(isRunStyle).map((name) => ({ ...common(name), run: runStyles[name] })),
      },
    };
  }
}
