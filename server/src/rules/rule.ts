import type { RootContent } from 'mdast';
import type { GenericSchema } from 'valibot';
import type { Briefing, ProseBlock, Suppression } from '../briefing/model.ts';
import type { Day } from '../dates/calendar.ts';
import type { Previous } from '../ledger/compare/previous.ts';
import type { Fix, Severity } from '../problem.ts';
import type { Standard, Term } from '../standards/standard.ts';
import type { LowercaseWords } from '../text/lowercaseWords.ts';
import type { Span } from '../text/span.ts';

/**
 * What a rule reports: where, and one sentence that quotes the text and says what to do. Offsets count as in what the
 * rule is given.
 */
export type Report = {
  readonly span: Span;
  readonly message: string;
  /** Given where it differs from the severity of the rule. */
  readonly severity?: Severity | undefined;
  readonly fixes?: readonly Fix[];
  /** Further spans that explain the problem, each with its message. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
};

/** What a rule is given besides the briefing. The engine reads no clock, so the day comes in. */
export type RuleContext = {
  readonly today: Day;
  /** The issue before, where the front matter names one and somebody read it. */
  readonly previous?: Previous | undefined;
  /** The rule's options from the settings, valid by its schema; empty where there are none. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The names of all rules. */
  readonly ruleNames: readonly string[];
  /**
   * For each ignore comment the names of its rules that suppressed a problem or are off. Complete for `unused-ignore`
   * only, which runs last.
   */
  readonly suppressed: ReadonlyMap<Suppression, ReadonlySet<string>>;
};

/** A block of prose as a rule sees it. `text` is the source of the block, and all offsets count from its beginning. */
export type ProseView = Pick<ProseBlock, 'sentences' | 'judgements'> & {
  readonly text: string;
  readonly node: RootContent;
  readonly standard: Standard;
  readonly published: Day | undefined;
  /** The terms to offer. Where the standard has two rows of terms, only those of the row that the briefing uses. */
  readonly terms: readonly Term[];
  readonly lowercaseWords: Pick<LowercaseWords, 'has'>;
  /** The line end that the briefing uses. */
  readonly lineEnd: string;
};

/**
 * A rule checks the whole briefing, or one block of prose after another. A prose rule's reports may depend on nothing
 * but its argument: they are cached, and after an edit only the blocks that changed are checked again.
 */
export type Rule = BriefingRule | ProseRule;

/** A rule that checks the whole briefing; its spans count from the beginning of the document. */
export type BriefingRule = RuleHead & {
  readonly check: (briefing: Briefing, context: RuleContext) => Iterable<Report>;
};

/** A rule that checks one block of prose at a time; its spans count from the beginning of the block. */
export type ProseRule = RuleHead & { readonly checkProse: (block: ProseView) => Iterable<Report> };

type RuleHead = {
  /** The fault in kebab case, as settings and ignore comments name it. */
  readonly name: string;
  readonly severity: Severity;
  /** Off until the settings or the template turn it on. */
  readonly isOff?: true;
  /** Whether it reads English words outside of prose blocks, as every prose rule does inside: silent in another language. */
  readonly readsEnglish?: true;
  /** One line for lists; the rule's page says why. */
  readonly summary: string;
  /** The schema of the options that the settings may give beside the severity. */
  readonly options?: GenericSchema<Record<string, unknown>>;
};
