import type { RootContent } from 'mdast';
import type { GenericSchema } from 'valibot';
import type { Briefing, ProseBlock, Suppression } from '../briefing/model.ts';
import type { Day } from '../dates/calendar.ts';
import type { Fix, Severity } from '../problem.ts';
import type { Standard, Term } from '../standards/standard.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import type { Span } from '../text/span.ts';

/** What a rule reports: where, in one sentence that quotes the text and says what to do. */
export type Report = {
  readonly span: Span;
  readonly message: string;
  /** Where it differs from the rule's own severity. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  /** The other place of a problem that has two. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
};

/** What a rule may know besides the briefing. The engine reads no clock: today comes in. */
export type RuleContext = {
  readonly today: Day;
  /** The options that the settings give the rule, checked by its own schema; empty where they give none. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The names of all rules. */
  readonly ruleNames: readonly string[];
  /** The rules that each ignore comment silenced, or that are off, once all other rules have spoken. */
  readonly suppressed: ReadonlyMap<Suppression, ReadonlySet<string>>;
};

/** A part of a briefing as a rule sees it: all offsets count from its block, in which `text` is all that there is. */
export type ProseView = Pick<ProseBlock, 'sentences' | 'judgements'> & {
  readonly text: string;
  readonly node: RootContent;
  readonly standard: Standard;
  readonly published: Day | undefined;
  /** The terms to offer: of two rows of a standard, those of the one that the briefing uses. */
  readonly terms: readonly Term[];
  readonly lowercaseWords: Pick<LowercaseWords, 'has'>;
  /** The line end that the briefing uses. */
  readonly lineEnd: string;
};

/**
 * A rule looks at the whole briefing, or at one part after another. What a rule of parts says hangs on nothing but what it
 * is given: after an edit, only parts that are other are asked about again.
 */
export type Rule = BriefingRule | ProseRule;

export type BriefingRule = RuleHead & {
  readonly check: (briefing: Briefing, context: RuleContext) => Iterable<Report>;
};

export type ProseRule = RuleHead & { readonly checkProse: (part: ProseView) => Iterable<Report> };

type RuleHead = {
  /** The kebab-case name of the fault; it reads well in “ignore …”. */
  readonly name: string;
  readonly severity: Severity;
  /** Off until the settings or the template turn it on. */
  readonly isOff?: true;
  /** One line for lists; why is on the rule's page. */
  readonly summary: string;
  /** What the settings may say of the rule beyond its severity. */
  readonly options?: GenericSchema<Record<string, unknown>>;
};
