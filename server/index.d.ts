export type Severity = 'error' | 'warning' | 'information';
/** A likelihood in words, and the probabilities that it stands for, in per cent. */
export type Term = {
    readonly text: string;
    readonly low: number;
    readonly high: number;
};
/** A standard of estimative language. */
export type Standard = {
    readonly id: string;
    readonly name: string;
    /** The name that messages use: `PHIA`. */
    readonly short: string;
    readonly issuer: string;
    readonly year: number | null;
    /** From the least likely to the most likely. */
    readonly terms: readonly Term[];
};
/** A structure that a briefing may have. */
export type Template = {
    readonly id: string;
    readonly name: string;
    readonly description: string;
};
export type Rule = {
    readonly name: string;
    readonly severity: Severity;
    /** Whether it is off until settings or the template turn it on. */
    readonly isOff: boolean;
    readonly summary: string;
};
export type ReadOptions = {
    /** The id of a standard of ours, or the text of a house’s own in YAML. Default: `phia`. */
    readonly standard?: string | undefined;
    /** The id of a template of ours, or the text of a house’s own in YAML. Default: `situation`. */
    readonly template?: string | undefined;
    /** Whether the text is a briefing whatever it holds. Default: its text decides. */
    readonly isBriefing?: boolean | undefined;
    /** Names by which the writers speak of themselves. */
    readonly own?: readonly string[] | undefined;
};
export type CheckOptions = {
    /** The day that counts as today: `2026-11-29`. */
    readonly today: string;
    /** Severities that differ from the rules’ own, with the rule’s options where it has any. */
    readonly rules?: Readonly<Record<string, Severity | 'off' | readonly [Severity, Readonly<Record<string, unknown>>]>> | undefined;
    /** The issue before, with which the estimates are compared. */
    readonly previous?: Briefing | undefined;
};
/** A text that was read. It never changes. */
export type Briefing = {
    readonly text: string;
    /** Whether it is a briefing; of ordinary Markdown nothing is said. */
    readonly isBriefing: boolean;
};
/** Offsets are UTF-16 units in the text; ends are exclusive. */
export type Edit = {
    readonly start: number;
    readonly end: number;
    readonly newText: string;
};
export type Fix = {
    readonly title: string;
    /** Whether it keeps the meaning of the text. */
    readonly safe: boolean;
    /** Whether only the writer can tell that this is meant and not another fix. */
    readonly isChoice: boolean;
    readonly edits: readonly Edit[];
};
/** Offsets, and lines and columns from 1; both count UTF-16 units, ends are exclusive. */
export type Place = {
    readonly start: number;
    readonly end: number;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
};
export type Problem = Place & {
    /** The name of the rule, as settings and ignore comments have it. */
    readonly rule: string;
    readonly severity: Severity;
    /** One sentence that quotes the text and says what to do. */
    readonly message: string;
    /** The likeliest first; where none is safe, the writer has to choose. */
    readonly fixes: readonly Fix[];
};
export type Findings = {
    readonly problems: readonly Problem[];
    /** What a comment in the text silences, with its reason. */
    readonly ignored: readonly (Problem & {
        readonly reason: string;
    })[];
};
export type Fixed = {
    readonly text: string;
    readonly made: readonly {
        readonly rule: string;
        readonly title: string;
    }[];
    /** What is left in the fixed text. */
    readonly problems: readonly Problem[];
};
export type ExpressionKind = 'likelihood' | 'vague' | 'confidence' | 'certainty' | 'number';
/** What came of the event that a judgement names. */
export type Verdict = 'happened' | 'did-not-happen' | 'partly' | 'cannot-be-told' | 'void';
/** What was read in a text. Dates are ISO, an open end is null; `low` and `high` are per cent: the term’s band, else the writer’s figure. */
export type Inspection = {
    readonly briefing: boolean;
    /** `other` is a language other than English, whose words are not checked. */
    readonly language: 'en' | 'other' | 'unknown';
    readonly title: string | null;
    readonly author: string | null;
    readonly published: string | null;
    readonly standard: string;
    readonly template: string;
    readonly sections: readonly {
        readonly name: string | null;
        readonly heading: string | null;
        readonly line: number;
        readonly endLine: number;
    }[];
    readonly horizons: readonly {
        readonly name: string | null;
        readonly heading: string;
        readonly opens: string | null;
        readonly closes: string | null;
        readonly line: number;
    }[];
    readonly judgements: readonly {
        readonly section: string;
        readonly horizon: string | null;
        readonly text: string;
        readonly line: number;
        readonly column: number;
        readonly term: string | null;
        readonly low: number | null;
        readonly high: number | null;
        readonly deadline: string | null;
        readonly closes: string | null;
        /** What the text says came of it; null where it says nothing, or nothing that can be read. */
        readonly outcome: Verdict | null;
        /** The day of the outcome; of a month or a quarter its last day. */
        readonly resolved: string | null;
        /** What the outcome says besides, as Markdown. */
        readonly evidence: string | null;
    }[];
    readonly expressions: readonly {
        readonly kind: ExpressionKind;
        readonly text: string;
        readonly start: number;
        readonly end: number;
        readonly line: number;
        readonly column: number;
        readonly term: string | null;
        readonly low: number | null;
        readonly high: number | null;
    }[];
};
export type Converted = {
    readonly text: string;
    /** What was written for each term that has a plain counterpart. */
    readonly changes: readonly (Place & {
        readonly from: Term;
        readonly to: Term;
    })[];
    /** Terms for which the writer has to choose; empty `choices` where the sentence would have to be built anew. */
    readonly left: readonly (Place & {
        readonly from: Term;
        readonly choices: readonly Term[];
    })[];
};
export type NewBriefingOptions = {
    readonly template?: string | undefined;
    readonly standard?: string | undefined;
    readonly title?: string | undefined;
    readonly author?: string | undefined;
    /** The day of publication, `2026-11-29`, from which windows are written as dates; without it they stay words. */
    readonly date?: string | undefined;
};

/** The standards that Brieflint brings; their sources stand in the documentation. */
export declare const standards: readonly Standard[];
/** The templates that Brieflint brings. */
export declare const templates: readonly Template[];
/** All rules. */
export declare const rules: readonly Rule[];
/**
 * Reads a Markdown text. `before` is what an earlier text of the same file was read as: the result is equal with it and
 * without, and comes sooner. Throws an `Error` with one sentence where `options` name what is not there or is at fault.
 */
export declare function readBriefing(text: string, options?: ReadOptions, before?: Briefing): Briefing;
/** The problems of a briefing, by their place; none of other Markdown. Throws an `Error` where `options` are at fault. */
export declare function check(briefing: Briefing, options: CheckOptions): Findings;
/**
 * Makes the safe fixes until none is left; with `unsafe` also those others that leave no choice of meaning. Other Markdown
 * stays as it is.
 */
export declare function fix(text: string, options: ReadOptions & CheckOptions & {
    readonly unsafe?: boolean;
}): Fixed;
/** What was read in a text: title, author, date, sections, horizons, judgements and expressions. */
export declare const inspect: (briefing: Briefing) => Inspection;
/**
 * Writes each term that has a plain counterpart in another standard, by its id or as the text of a house’s own, and names
 * that standard in the front matter; the others are left for the writer to choose. Throws an `Error` where there is no such
 * standard.
 */
export declare const convert: (briefing: Briefing, to: string) => Converted;
/**
 * A briefing to fill in, as Markdown; what is to be filled in stands in square brackets. Throws an `Error` where `options` are at
 * fault.
 */
export declare function newBriefing({ template, standard, title, author, date }?: NewBriefingOptions): string;
/** The text with edits made. Throws an `Error` where two of them overlap. */
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
