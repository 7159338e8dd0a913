// A briefing as its readers get it, in no format yet: what `readPaper` makes, and each writer writes.
import type { Scale } from './scale.ts';

/** A run of words in one look, or what stands among words. */
export type Inline =
  | ({ readonly is: 'words'; readonly words: string } & Look)
  /** The mark of a footnote: its index in `Paper.notes`. */
  | { readonly is: 'note'; readonly note: number }
  | { readonly is: 'break' }
  | Picture;

export type Look = {
  readonly bold?: true;
  readonly italic?: true;
  readonly struck?: true;
  readonly code?: true;
  /** Where it leads: an address that is safe to follow, see `links.ts`. */
  readonly link?: string;
  /** Not the writer’s: a band, the days of a window. Import takes it away again. */
  readonly isAdded?: true;
  /** The number of the problem that is marked there, from 1. */
  readonly problem?: number;
};

/** A picture by the address that the text gives; whoever writes the paper has its bytes or has not: see `Pictures`. */
export type Picture = { readonly is: 'picture'; readonly address: string; readonly description: string };

/** The words of runs alone. */
export const wordsOf = (runs: readonly Inline[]): string =>
  runs.map((run) => (run.is === 'words' ? run.words : ' ')).join('');

export type Part =
  /** `level` as in Markdown: 1 is the title’s. */
  | { readonly is: 'heading'; readonly level: number; readonly runs: readonly Inline[] }
  | { readonly is: 'paragraph'; readonly kind: ParagraphKind; readonly runs: readonly Inline[] }
  | { readonly is: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Part[])[] }
  | { readonly is: 'quotation'; readonly parts: readonly Part[] }
  | { readonly is: 'table'; readonly align: readonly Align[]; readonly rows: readonly Row[] }
  | { readonly is: 'code'; readonly words: string }
  | { readonly is: 'rule' };

/** The first row of a table is its head. */
export type Row = readonly (readonly Inline[])[];
export type Align = 'left' | 'center' | 'right' | undefined;

/** `ignored` is what an ignore comment says, which is not the writer’s text. */
export type ParagraphKind = 'text' | 'byline' | 'caption' | 'ignored';

/** What the file says of itself. */
export type Properties = {
  readonly title: string;
  readonly author: string;
  /** The day of publication as `2026-05-02`; empty where it is not known. */
  readonly published: string;
  /** `en`, or empty for another language or one that cannot be told. */
  readonly language: string;
  /** Fields of the front matter that say how the briefing is read: `standard`, `template`. Import gives them back. */
  readonly fields: Readonly<Record<string, string>>;
};

/** The marks that each page bears. */
export type Handling = {
  /** A label of TLP 2.0, `TLP:AMBER`; undefined without one. */
  readonly tlp: string | undefined;
  /** Another mark, *OFFICIAL–SENSITIVE*; undefined without one. */
  readonly classification: string | undefined;
};

export type Paper = {
  readonly properties: Properties;
  readonly handling: Handling;
  readonly parts: readonly Part[];
  readonly notes: readonly (readonly Part[])[];
  /** The standard’s scale, for the last page; undefined where it is not wanted. */
  readonly scale: Scale | undefined;
  /** What of the text is not in the paper, or is there otherwise: sentences without their full stop. */
  readonly leftOut: readonly string[];
};

/** What is known of the pictures of a paper, by their addresses. */
export type Pictures = ReadonlyMap<string, LoadedPicture>;

/** The bytes of a picture and its size in pixels. */
export type LoadedPicture = {
  readonly bytes: Uint8Array;
  readonly kind: 'png' | 'jpg' | 'gif' | 'svg' | 'webp';
  readonly width: number;
  readonly height: number;
};
