import type { TimeWindow } from '../dates/windows.ts';
import type { Severity } from '../problem.ts';

/** What a section is for: the engine looks for points in a summary, for horizons in a forecast, for no argument in an apparatus. */
export type Role = 'summary' | 'body' | 'forecast' | 'apparatus';

/** A section of a template, and the names it goes by. */
export type TemplateSection = {
  readonly id: string;
  readonly role: Role;
  readonly heading: string;
  readonly level: number;
  readonly required: boolean;
  /** Names that are evidence of a briefing, the heading among them. */
  readonly names: readonly string[];
  /** Names that count only in a file that is a briefing for other reasons: *Conclusion*. */
  readonly loose: readonly string[];
  /** How many points it has, and how many words a point; undefined where nobody counts. */
  readonly points: { readonly min: number; readonly max: number; readonly words: number } | undefined;
  /** Whether what stands in it is held to give a likelihood, as in a horizon. */
  readonly judgements: boolean;
  /** The Markdown of a new one, under its heading; `[…]` are the places to fill in. */
  readonly text: string;
  /** What follows it in a new briefing without a heading of its own. */
  readonly after: string;
};

export type TemplateHorizon = {
  readonly id: string;
  /** `Short-term`, as a heading writes it. */
  readonly name: string;
  /** `Now - 3 months`, as a heading writes it. */
  readonly windowText: string;
  readonly window: TimeWindow;
  readonly required: boolean;
  readonly names: readonly string[];
};

/** The structure that a briefing must have, as data. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The standard that a new briefing names in its front matter; an old one may name another. */
  readonly standard: string | undefined;
  /** The Traffic Light Protocol label that a new briefing carries. */
  readonly tlp: string | undefined;
  /** What counts as a point of a section; *either* is bullets where there are any, else paragraphs. */
  readonly point: 'bullet' | 'paragraph' | 'either';
  /** What is held to be a judgement; *either* is a bullet, or a sentence of a paragraph that has no estimate yet. */
  readonly judgement: 'bullet' | 'sentence' | 'either';
  readonly sections: readonly TemplateSection[];
  readonly horizons: readonly TemplateHorizon[];
  /** Rules with another severity than their own; settings go before them. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
};

/** `Short-term (Now - 3 months)`. */
export const horizonHeading = ({ name, windowText }: TemplateHorizon): string => `${name} (${windowText})`;
