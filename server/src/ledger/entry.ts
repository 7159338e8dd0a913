// What the ledger says of a judgement. It is data alone, in the words and the order of `brieflint ledger --format json`.
import type { Verdict } from '../briefing/outcomes/verdicts.ts';

/** Whether a judgement can be held to account: not yet, soon, too late, done, or never by a day of its own. */
export type State = 'open' | 'due' | 'overdue' | 'resolved' | 'undated';

/** The states in the order in which they matter to who keeps the ledger. */
export const states: readonly State[] = ['overdue', 'due', 'open', 'undated', 'resolved'];

/** How sure the writers say that they are of a judgement. */
export type ConfidenceGrade = 'low' | 'moderate' | 'high';

/** Another place of the same judgement: in the summary, or in a copy of the paper, whose `path` it then has. */
export type OtherPlace = {
  readonly path?: string;
  readonly line: number;
  readonly column: number;
  readonly term: string | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** A judgement as its text alone tells it. Days are ISO 8601 dates, probabilities per cent; lines and columns count from 1, columns in UTF-16 units. */
export type EntryInText = {
  /** 12 hex digits, of title, authors, day of publication and event: it stays when the estimate changes. */
  readonly id: string;
  readonly line: number;
  readonly column: number;
  /** The sentence, as a reader sees it. */
  readonly text: string;
  /** What is to happen, without how likely it is. */
  readonly event: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  /** The id of the standard. */
  readonly standard: string;
  /** The term of the standard; null for other words, and for figures alone. */
  readonly term: string | null;
  /** The band of the term, else the writer’s figures. */
  readonly low: number | null;
  readonly high: number | null;
  /** The middle of the writer’s own figures, else of the band. */
  readonly point: number | null;
  readonly confidence: ConfidenceGrade | null;
  readonly section: string | null;
  readonly horizon: string | null;
  /** The day from which it can be reviewed. */
  readonly opens: string | null;
  /** The last day on which its event can come about. */
  readonly due: string | null;
  readonly dueFrom: 'deadline' | 'horizon' | null;
  readonly outcome: Verdict | null;
  /** The day of the outcome. */
  readonly resolved: string | null;
  readonly evidence: string | null;
  readonly also: readonly OtherPlace[];
};

/** The judgements of one briefing, and what they have in common. */
export type EntriesOfBriefing = { readonly title: string | null; readonly entries: readonly EntryInText[] };

/** A judgement in the ledger of several briefings. */
export type Entry = EntryInText & { readonly path: string; readonly state: State };

/** The ledger: the contract of `brieflint ledger --format json`. */
export type Ledger = {
  readonly version: 1;
  readonly today: string;
  /** By due day, those without one last; then by path and place. */
  readonly judgements: readonly Entry[];
  readonly counts: Readonly<Record<State, number>>;
};
