import type { TimeWindow } from '../dates/windows.ts';
import type { Severity } from '../problem.ts';
import type { ContentName } from './contents.ts';

/**
 * What a section is for. A summary holds points, a forecast horizons, a body argument; an apparatus (sources,
 * methods) holds no argument and is not checked as prose.
 */
export type Role = 'summary' | 'body' | 'forecast' | 'apparatus';

/** A section that a template asks for or allows. */
export type TemplateSection = {
  readonly id: string;
  readonly role: Role;
  readonly heading: string;
  readonly level: number;
  readonly required: boolean;
  /** The heading of the section in whose place it may stand. */
  readonly instead: string | undefined;
  /** What it is repeated for: *Theme*; those with the same word stand together under a heading for each. */
  readonly each: string | undefined;
  /** The headings by which it is recognised, `heading` among them, some with `*` for any words; such a heading is evidence that the file is a briefing. */
  readonly names: readonly string[];
  /** Headings by which it is recognised only in a file that is a briefing for other reasons: *Conclusion*. */
  readonly loose: readonly string[];
  /** Whether a bold or plain line may be its heading. */
  readonly lines: boolean;
  /** The least and the greatest number of points, and of words in a point at the most; undefined where they are not counted. */
  readonly points: { readonly min: number; readonly max: number; readonly words: number } | undefined;
  /** Whether its sentences are judgements, which must give a likelihood, as those of a horizon are. */
  readonly judgements: boolean;
  /** Whether what stands under its heading are scenarios that exclude each other, as *Scenarios* says by itself. */
  readonly scenarios: boolean;
  /** The columns of the table that it must have; none where it need not have one. */
  readonly columns: readonly string[];
  /** What has to be said in it. */
  readonly contains: readonly ContentName[];
  /** The Markdown under its heading in a new briefing; `[…]` are placeholders to fill in. */
  readonly text: string;
  /** Markdown that follows it in a new briefing and has no heading. */
  readonly after: string;
};

/** A horizon that a template asks for or allows. */
export type TemplateHorizon = {
  readonly id: string;
  /** As a heading writes it: `Short-term`. */
  readonly name: string;
  /** As a heading writes it: `Now - 3 months`. */
  readonly windowText: string;
  readonly window: TimeWindow;
  readonly required: boolean;
  /** Further names by which a heading is recognised. */
  readonly names: readonly string[];
};

/** The structure that a briefing must have. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The id of the standard that a new briefing names in its front matter; undefined where it names none. */
  readonly standard: string | undefined;
  /** The Traffic Light Protocol label that a new briefing carries. */
  readonly tlp: string | undefined;
  /** What counts as a point of a section; *either* is bullets where there are any, else paragraphs. */
  readonly point: 'bullet' | 'paragraph' | 'either';
  /**
   * What counts as a judgement in a horizon or a section of judgements; *either* is a bullet, or a sentence of a
   * paragraph that has no estimate yet.
   */
  readonly judgement: 'bullet' | 'sentence' | 'either';
  /** Whether the sections stand in the order of the list. */
  readonly order: 'fixed' | 'free';
  /** Whether two or more horizons with windows of the writer’s own may stand instead of those of the list. */
  readonly windows: 'fixed' | 'free';
  /** Fields of the front matter or the byline that a briefing must have. */
  readonly metadata: readonly string[];
  /** What has to be said somewhere in a briefing. */
  readonly contains: readonly ContentName[];
  readonly sections: readonly TemplateSection[];
  readonly horizons: readonly TemplateHorizon[];
  /** The severities of rules that differ from the rules’ defaults; settings override them. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
};

/** A name that, among those of a body, stands for any heading of the writer’s own. */
export const anyHeading = '*';

/** The place of a section in the order of its template: that of the section in whose place it stands. */
export const placeOf = ({ sections }: Pick<Template, 'sections'>, section: TemplateSection): number =>
  sections.findIndex((other) =>
    section.instead === undefined ? other === section : other.heading === section.instead,
  );

/** The heading of a horizon: `Short-term (Now - 3 months)`. */
export const horizonHeading = ({ name, windowText }: TemplateHorizon): string => `${name} (${windowText})`;
