import type { EntryInText, State } from '../ledger/entry.ts';

// What the client and the server send each other beyond the Language Server Protocol. Types only: the client bundles
// nothing of the server. Both send and answer these messages by the functions of their `messages.ts`.

/** What the client may ask of the server. */
export type ServerRequests = {
  /** The snippet of a briefing to fill in; from the template in force where none is named. */
  'brieflint/newBriefing': Call<{ readonly uri: string; readonly template?: string }, BriefingSnippet>;
  /** What a new briefing beside that file can be made from. */
  'brieflint/templates': Call<{ readonly uri: string }, readonly TemplateChoice[]>;
  /** Pasted text as a briefing, or as a part of one, by the template in force. */
  'brieflint/structure': Call<
    { readonly uri: string; readonly text: string; readonly isPart?: boolean },
    StructuredText
  >;
  /** What the file can be converted to, the one in force marked. */
  'brieflint/standards': Call<{ readonly uri: string }, readonly StandardChoice[]>;
  /** The edits that need no question, and the terms that do; null for no open document or no such standard. */
  'brieflint/convert': Call<{ readonly uri: string; readonly to: string }, ConversionResult | null>;
  /** The terms of a text that need no question, from one standard to another; the text does not say its standard. */
  'brieflint/convertText': Call<
    { readonly uri: string; readonly text: string; readonly from: string; readonly to: string },
    { readonly edits: readonly TextEdit[]; readonly converted: number; readonly left: number }
  >;
  /** The text of a settings file changed for the file at `uri`; null for no change that we know, or where only its writer can make it. */
  'brieflint/changeSettings': Call<
    { readonly text: string; readonly uri: string; readonly change: SettingChange },
    string | null
  >;
  /** The edit by which the front matter says that a file is a briefing; null for no open document. */
  'brieflint/markBriefing': Call<
    { readonly uri: string },
    { readonly version: number; readonly edits: readonly TextEdit[] } | null
  >;
  /** The safe fixes of an open document; null for no open document. */
  'brieflint/fixAll': Call<{ readonly uri: string }, FixedDocument | null>;
  /** The pictures beside an open document that a paper of it shows, by their addresses; null for no open document. */
  'brieflint/pictures': Call<PaperChoice, readonly string[] | null>;
  /** An open document as a file for readers; null for no open document. `pictures` are bytes in Base64 by their addresses. */
  'brieflint/export': Call<
    PaperChoice & { readonly to: ExportFormat; readonly pictures: Readonly<Record<string, string>> },
    ExportedFile | null
  >;
  /** What is found in a Word file, whose bytes are given in Base64; its text is shown at an address of its own. */
  'brieflint/checkWord': Call<{ readonly uri: string; readonly shownAt: string; readonly file: string }, WordFile>;
  /** What a client shows of a briefing beside its text; null for no open document. */
  'brieflint/overview': Call<{ readonly uri: string }, Overview | null>;
  /** The judgements of a text as the ledger has them; none where it is no briefing. */
  'brieflint/entries': Call<{ readonly uri: string; readonly text: string }, EntriesOfFile>;
  /** What to ask of a judgement whose outcome is to be recorded, by its id in the ledger; null for no open document. */
  'brieflint/outcomeQuestion': Call<JudgementOfFile, OutcomeQuestion | Refusal | null>;
  /** The day that a writer typed for an outcome, as an ISO 8601 date. */
  'brieflint/outcomeDay': Call<
    JudgementOfFile & { readonly verdict: string; readonly words: string },
    { readonly day: string } | Refusal | null
  >;
  /** The edit that writes an outcome; `evidence` is Markdown, empty for none. */
  'brieflint/recordOutcome': Call<
    JudgementOfFile & { readonly verdict: string; readonly day: string; readonly evidence: string },
    { readonly version: number; readonly edits: readonly TextEdit[] } | Refusal | null
  >;
  /** The scorecard of briefings as one HTML page without scripts, their judgements as the server gave them. */
  'brieflint/scorecard': Call<{ readonly briefings: readonly JudgedFile[] }, string>;
  /** The path that a briefing names as its issue before, from its own folder; null where it names none that is there. */
  'brieflint/previousIssue': Call<{ readonly uri: string }, string | null>;
  /** What became of the judgements of one issue in another. */
  'brieflint/compareIssues': Call<{ readonly old: IssueText; readonly now: IssueText }, ComparedIssues | Refusal>;
  /** The diagnostics of a file that is not open, as the protocol has them. */
  'brieflint/check': Call<{ readonly uri: string; readonly text: string }, WorkspaceFile>;
};

export type ExportFormat = 'html' | 'docx' | 'pdf';

export type PaperChoice = { readonly uri: string; readonly onlySummary: boolean };

/** The bytes in Base64 and what of the text is not in them, as sentences; or why there is none. */
export type ExportedFile = { readonly file: string; readonly notes: readonly string[] } | { readonly error: string };

/** A Word file as it was checked, or why it cannot be read. */
export type WordFile =
  | (Pick<WorkspaceFile, 'isBriefing' | 'counts' | 'language' | 'diagnostics'> & {
      /** The briefing that import makes of it, and what it does not keep. */
      readonly text: string;
      readonly notes: readonly string[];
    })
  | { readonly error: string };

/** What a command or the light bulb writes into a settings file: by one of its keys. */
export type SettingChange =
  | { readonly standard: string }
  | { readonly template: string }
  /** The name of a rule that is turned off. */
  | { readonly off: string }
  /** An acronym that every reader knows. */
  | { readonly known: string }
  /** A name by which the writers speak of themselves. */
  | { readonly own: string };

export type FixedDocument = {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many fixes were made, and how many problems are left of which the writer has to choose the fix. */
  readonly made: number;
  readonly choices: number;
  readonly problems: number;
};

/** What the server asks of the client. */
export type ClientRequests = {
  /** The text of a file that only the editor can read; null where it cannot either. */
  'brieflint/readFile': Call<{ readonly uri: string }, string | null>;
};

/** What the server tells the client, with the parameters of each message. */
export type ServerNotifications = {
  /** After each check: what is in force for a file, and what was found. */
  'brieflint/status': [Status];
  /** What was found by the old settings holds no longer. */
  'brieflint/settingsChanged': [];
};

type Call<Params, Result> = { readonly params: Params; readonly result: Result };

/** What is in force for a file, and what was found in it. */
export type Status = {
  readonly uri: string;
  readonly isBriefing: boolean;
  /** Why it is a briefing or none, as a clause that can stand after a colon. */
  readonly reason: string;
  /** `other`: plainly not English, so that its words are not checked. `unknown`: no words show it, checked as English. */
  readonly language: 'en' | 'other' | 'unknown';
  /** The standard's short name: `PHIA`. */
  readonly standard: string;
  readonly template: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly information: number };
  /** The settings file in force; undefined for the defaults. */
  readonly settings: string | undefined;
  /** Whether that file is broken, so that the last good settings stay in force. */
  readonly settingsBroken: boolean;
};

export type TemplateChoice = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isInForce: boolean;
};

export type StructuredText = {
  readonly text: string;
  /** Whether a summary or a forecast was found, and structuring changes anything. */
  readonly isWorthIt: boolean;
};

export type BriefingSnippet = { readonly snippet: string };

/** What a user may choose: when it runs and how it shows, never what is found. */
export type Preferences = {
  /** Milliseconds from the last change to the check. */
  readonly delay: number;
  readonly inlayHints: { readonly bands: boolean; readonly dates: boolean };
  readonly codeLens: boolean;
  /** Whether anything is shown beside the text: one switch over the two above. */
  readonly annotations: boolean;
  /** Whether a hover says why a word was taken for an expression or left alone. */
  readonly traceFinder: boolean;
};

/** The preferences as the client sends them at the start and whenever they change, named as `brieflint.*` in VS Code; what is left out stays as it was. */
export type PreferenceSettings = Partial<Omit<Preferences, 'traceFinder'>> & {
  readonly trace?: { readonly finder?: boolean };
};

/** `initializationOptions`; what is left out has its default. */
export type InitializationOptions = PreferenceSettings & {
  /** Where the pages of the rules lie, for a client that knows better than the server. */
  readonly rulePages?: string;
  /** Whether the client has the commands of our extension, so that code actions may name them. */
  readonly hasCommands?: boolean;
};

/** What there is to see of a briefing beside its text. */
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

export type WorkspaceFile = {
  readonly isBriefing: boolean;
  /** The ids of the standard and the template in force. */
  readonly standard: string;
  readonly template: string;
  readonly counts: Status['counts'];
  readonly language: Status['language'];
  readonly diagnostics: readonly unknown[];
};

/** The judgements of a file on a day, for lists: words are on one line and shortened. */
export type EntriesOfFile = {
  /** The day by which the states are told, an ISO 8601 date. */
  readonly today: string;
  readonly title: string | null;
  readonly entries: readonly ListedEntry[];
};

export type ListedEntry = EntryInText & {
  readonly state: State;
  /** The band in words, `25–35 %`; empty for no estimate. */
  readonly band: string;
  /** The sentence. */
  readonly range: TextRange;
};

/** The judgements of a file by the name that people know it by. */
export type JudgedFile = {
  readonly path: string;
  readonly title: string | null;
  readonly entries: readonly ListedEntry[];
};

/** The text of an issue; the settings for `uri` hold for it, and `name` is what people know it by. */
export type IssueText = { readonly uri: string; readonly name: string; readonly text: string };

export type ComparedIssues = {
  /** `2 changed, 1 new, 4 kept`. */
  readonly counts: string;
  /** Those that matter most first. */
  readonly judgements: readonly {
    readonly change: 'changed' | 'new' | 'dropped' | 'reworded' | 'kept';
    readonly event: string;
    /** What changed, or how likely it is: `unlikely → likely: 25–35 % → 55–75 %, more likely`. */
    readonly words: string;
    /** The sentence before, of a judgement that was reworded; else empty. */
    readonly was: string;
    /** Where it stands in each issue; null where it does not. */
    readonly old: TextRange | null;
    readonly now: TextRange | null;
  }[];
};

/** A judgement by its id in the ledger, which stays when its line moves. */
export type JudgementOfFile = { readonly uri: string; readonly id: string };

/** What the command *Record Outcome* is called with: the judgements to choose from. */
export type JudgementsOfFile = { readonly uri: string; readonly ids: readonly string[] };

/** One sentence that says why something cannot be done. */
export type Refusal = { readonly refusal: string };

export type OutcomeQuestion = {
  /** The judgement. */
  readonly text: string;
  readonly range: TextRange;
  readonly choices: readonly {
    readonly verdict: string;
    /** What it means for this judgement: *Dredging did not begin*. */
    readonly title: string;
    /** How it is written: *did not happen*. */
    readonly words: string;
    /** Why it cannot be given today. */
    readonly refusal?: string;
  }[];
  /** Days to choose from, as ISO 8601 dates; another can be typed. */
  readonly days: readonly { readonly day: string; readonly label: string }[];
};

export type TextRange = { readonly start: TextPosition; readonly end: TextPosition };

export type StandardChoice = {
  readonly id: string;
  readonly name: string;
  /** Its terms in words, from the least to the most likely. */
  readonly terms: string;
  readonly isInForce: boolean;
};

type TextEdit = { readonly range: TextRange; readonly newText: string };
type TextPosition = { readonly line: number; readonly character: number };

export type ConversionResult = {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** What those edits convert, each as `“unlikely” (25–35 %) becomes “improbable” (20–45 %)`, with its line. */
  readonly converted: readonly { readonly words: string; readonly line: number }[];
  readonly questions: readonly {
    /** `“unlikely” (25–35 %)` */
    readonly from: string;
    /** Why there is no other term to choose; empty where there is one. */
    readonly reason: string;
    readonly line: number;
    readonly candidates: readonly {
      readonly text: string;
      readonly band: string;
      readonly edits: readonly TextEdit[];
    }[];
  }[];
};
