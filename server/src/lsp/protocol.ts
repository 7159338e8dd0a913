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
export type BriefingSnippet = { readonly snippet: string };

/** What a user may choose: when it runs and how it shows, never what is found. `brieflint.*` in VS Code, sent at the start and whenever it changes. */
export type Preferences = {
  /** Milliseconds from the last change to the check. */
  readonly delay: number;
  readonly inlayHints: { readonly bands: boolean; readonly dates: boolean };
  readonly codeLens: boolean;
};

/** `initializationOptions`; what is left out has its default. */
export type InitializationOptions = Partial<Preferences> & {
  /** Where the pages of the rules lie, for a client that knows better than the server. */
  readonly rulePages?: string;
  /** Whether the client has the commands of our extension, so that code actions may name them. */
  readonly hasCommands?: boolean;
};

/** `brieflint/readFile`, a request of the server with `{uri}`: the text of a file that only the editor can read, or null. */
export type ReadFile = { readonly uri: string };

/** `brieflint/overview`, a request with `{uri}`: what there is to see of a briefing beside its text; null for no open document. */
export type Overview = {
  readonly version: number;
  readonly isBriefing: boolean;
  readonly title: string;
  readonly standard: {
    readonly name: string;
    readonly short: string;
    /** From the least to the most likely; `low` and `high` in per cent. */
    readonly terms: readonly {
      readonly text: string;
      readonly band: string;
      readonly shade: number;
      readonly low: number;
      readonly high: number;
    }[];
  };
  /** Horizons, and sections that hold judgements outside of one. */
  readonly groups: readonly {
    readonly name: string;
    /** The name without its window: `Short-term`. */
    readonly label: string;
    /** `closes 2 August 2025, in 75 days`; empty for no window. */
    readonly state: string;
    readonly isClosed: boolean;
    /** `2 May 2025 – 2 August 2025`; empty for no window. */
    readonly dates: string;
    readonly range: TextRange;
    readonly judgements: readonly ListedJudgement[];
  }[];
  /** The terms of the text, in their order. */
  readonly terms: readonly {
    readonly text: string;
    readonly band: string;
    readonly shade: number;
    readonly range: TextRange;
  }[];
};

export type ListedJudgement = {
  readonly text: string;
  /** The text without the words that open it: *It is likely that*. */
  readonly event: string;
  /** The words of the estimate; empty for none. */
  readonly estimate: string;
  readonly band: string;
  /** From 1 (lowest) to 5; 0 for no term of the standard. */
  readonly shade: number;
  readonly deadline: string;
  readonly range: TextRange;
  readonly problems: readonly { readonly severity: 'error' | 'warning' | 'information'; readonly message: string }[];
};

/** `brieflint/setStandard`, a request: the text of a settings file with that standard, or null where it has to be mended first. */
export type SetStandard = { readonly text: string; readonly id: string };

/** `brieflint/settingsChanged`, from the server without a word: what was found by the old settings holds no longer. */

/** `brieflint/check`, a request with `{uri, text}`: the diagnostics of a file that is not open, as the protocol has them. */
export type WorkspaceFile = { readonly isBriefing: boolean; readonly diagnostics: readonly unknown[] };

type TextRange = { readonly start: TextPosition; readonly end: TextPosition };

/** `brieflint/standards`, a request: what a file can be converted to, the one in force marked. */
export type StandardChoice = {
  readonly id: string;
  readonly name: string;
  /** Its terms in words, from the least to the most likely. */
  readonly terms: string;
  readonly isInForce: boolean;
};

type TextEdit = { readonly range: TextRange; readonly newText: string };
type TextPosition = { readonly line: number; readonly character: number };

/** `brieflint/convert`, a request with `{uri, to}`: the edits that need no question, and the terms that do. */
export type ConversionResult = {
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
