import situation from './templates/situation.yaml';
import { readWindow, type Window } from './windows.ts';

export type Role = 'summary' | 'forecast';

/** A section that a template requires, and the names it goes by. */
export type TemplateSection = {
  readonly id: string;
  readonly role: Role;
  readonly heading: string;
  readonly required: boolean;
  /** Names that are evidence of a briefing. */
  readonly names: readonly string[];
  /** Names that count only in a file that is a briefing for other reasons: *Conclusion*. */
  readonly loose: readonly string[];
  readonly placeholder: readonly string[];
};

export type TemplateHorizon = {
  readonly id: string;
  /** `Short-term`, as a heading writes it. */
  readonly name: string;
  /** `Now - 3 months`, as a heading writes it. */
  readonly windowText: string;
  readonly window: Window;
  readonly names: readonly string[];
};

/** The structure that a briefing must have, as data. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly TemplateSection[];
  readonly horizons: readonly TemplateHorizon[];
};

type TemplateData = {
  id: string;
  name: string;
  sections: {
    id: string;
    role: Role;
    heading: string;
    required: boolean;
    names: string[];
    loose?: string[];
    placeholder?: string[];
  }[];
  horizons: { id: string; name: string; window: string; names: string[] }[];
};

function readTemplate(data: TemplateData): Template {
  return {
    id: data.id,
    name: data.name,
    sections: data.sections.map((section) => ({ loose: [], placeholder: [], ...section })),
    horizons: data.horizons.map(({ window: windowText, ...horizon }) => {
      const window = readWindow(windowText);
      if (!window) throw new Error(`Template ${data.id}: “${windowText}” is no window.`);
      return { ...horizon, windowText, window };
    }),
  };
}

export const templates: readonly Template[] = [readTemplate(situation as TemplateData)];

export const findTemplate = (id: string): Template | undefined => templates.find((template) => template.id === id);

/** `Short-term (Now - 3 months)`. */
export const horizonHeading = ({ name, windowText }: TemplateHorizon): string => `${name} (${windowText})`;
