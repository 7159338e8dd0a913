// What the client and the server say to each other beyond the Language Server Protocol. Types only: the client bundles nothing of the server.

/** `brieflint/status`, from the server after each check: what is in force for a file, and what was found. */
export type Status = {
  readonly uri: string;
  readonly isBriefing: boolean;
  /** The standard's short name: `PHIA`. */
  readonly standard: string;
  readonly template: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly information: number };
  /** The settings file in force; undefined for the defaults. */
  readonly settings: string | undefined;
  /** Whether that file is broken, so that the last good settings stay in force. */
  readonly settingsBroken: boolean;
};

/** `brieflint/templates`, a request with `{uri}`: what a new briefing beside that file can be made from. */
export type TemplateChoice = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isInForce: boolean;
};

/** `brieflint/structure`, a request with `{uri, text, isPart}`: pasted text as a briefing, or as a part of one, by the template in force. */
export type StructuredText = {
  readonly text: string;
  /** Whether a summary or a forecast was found, and structuring changes anything. */
  readonly isWorthIt: boolean;
};

/** `brieflint/newBriefing`, a request with `{uri, template}`: the snippet of a briefing to fill in. */
export type NewBriefing = { readonly snippet: string };

/** `initializationOptions` */
export type InitializationOptions = { readonly delay?: number };

/** `brieflint/standards`, a request: what a file can be converted to, the one in force marked. */
export type StandardChoice = { readonly id: string; readonly name: string; readonly isInForce: boolean };

type TextEdit = { readonly range: { readonly start: Place; readonly end: Place }; readonly newText: string };
type Place = { readonly line: number; readonly character: number };

/** `brieflint/convert`, a request with `{uri, to}`: the edits that need no question, and the terms that do. */
export type Conversion = {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many terms those edits convert. */
  readonly converted: number;
  readonly questions: readonly {
    /** `“unlikely” (25–35 %)` */
    readonly from: string;
    readonly line: number;
    readonly candidates: readonly {
      readonly text: string;
      readonly band: string;
      readonly edits: readonly TextEdit[];
    }[];
  }[];
};
