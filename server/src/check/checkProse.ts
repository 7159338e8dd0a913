// Runs the rules that look at one prose block at a time. Each block keeps what they reported, so that after an edit only
// the blocks whose text or context changed are asked about again.
import type { Briefing, ProseBlock } from '../briefing/model.ts';
import { type Day, sameDay } from '../dates/calendar.ts';
import { termsToOffer } from '../estimates/offer.ts';
import type { ProseRule, Report, Rule } from '../rules/rule.ts';
import type { Standard, Term } from '../standards/standard.ts';
import { lazy } from '../text/lazy.ts';
import { lineEnd } from '../text/lines.ts';
import { moved } from '../text/span.ts';
import { told } from './told.ts';

/** A rule's report, or the error that it threw. */
export type Reported = { readonly rule: Rule; readonly report: Report | Failure };
export type Failure = { readonly cause: unknown };

/** What a prose rule is told of the whole briefing; a block's cached reports hold while all of it is the same. */
type BriefingContext = {
  readonly standard: Standard;
  readonly published: Day | undefined;
  readonly terms: readonly Term[];
  readonly lineEnd: string;
};

/** The reports on a block, and everything that they depend on besides the block itself. */
type CachedReports = {
  readonly rules: readonly ProseRule[];
  readonly context: BriefingContext;
  /** The words that rules looked up among the lowercase words of the briefing, with the answers that they got. */
  readonly recordedReads: readonly { readonly word: string; readonly answer: boolean }[];
  readonly reported: readonly Reported[];
};

/** The rules and the context of the last call: while they are equal, the same objects are used again, which compare fastest. */
let last: Pick<CachedReports, 'rules' | 'context'> | undefined;

/** What `asked` report on the prose of a briefing, in the order of the text, offsets in the document; a rule that throws is reported once. */
export function checkProse(briefing: Briefing, asked: readonly ProseRule[]): Reported[] {
  const { standard, byline, proseBlocks, text, lowercaseWords } = briefing;
  const current: BriefingContext = {
    standard,
    published: byline.published,
    terms: termsToOffer(standard, proseBlocks),
    lineEnd: lineEnd(text),
  };
  if (!last || !isSameList(last.rules, asked) || !isSameContext(last.context, current))
    last = { rules: asked, context: current };
  const { rules, context } = last;
  const reported: Reported[] = [];
  const failed = new Set<Rule>();
  for (const { proseBlock, base } of proseBlocks) {
    const cached = proseBlock.memo.cachedReports as CachedReports | undefined;
    const isCurrent =
      cached !== undefined &&
      isSameList(cached.rules, rules) &&
      isSameContext(cached.context, context) &&
      cached.recordedReads.every(({ word, answer }) => lowercaseWords.has(word) === answer);
    const reports = isCurrent ? cached : reportsOf(proseBlock, rules, context, briefing);
    if (!isCurrent) proseBlock.memo.cachedReports = reports;
    for (const { rule, report } of reports.reported) {
      if (!('cause' in report)) reported.push({ rule, report: reportAt(report, base) });
      else if (!failed.has(rule)) {
        failed.add(rule);
        reported.push({ rule, report });
      }
    }
  }
  return reported;
}

function reportsOf(
  { block, sentences, judgements }: ProseBlock,
  rules: readonly ProseRule[],
  context: BriefingContext,
  { lowercaseWords }: Briefing,
): CachedReports {
  const recordedReads: { word: string; answer: boolean }[] = [];
  const has = (word: string) => {
    const answer = lowercaseWords.has(word);
    recordedReads.push({ word, answer });
    return answer;
  };
  const view = { ...context, text: block.source, node: block.node, sentences, judgements, lowercaseWords: { has } };
  const reported: Reported[] = [];
  for (const rule of rules) {
    const first = reported.length;
    try {
      for (const report of rule.checkProse(view)) reported.push({ rule, report: told(report) });
    } catch (cause) {
      reported.splice(first, Number.POSITIVE_INFINITY, { rule, report: { cause } });
    }
  }
  return { rules, context, recordedReads: orNothing(recordedReads), reported: orNothing(reported) };
}

/** Most blocks have neither words that were looked up nor reports: one empty list serves them all. */
const nothing: readonly never[] = [];
const orNothing = <T>(list: readonly T[]): readonly T[] => (list.length > 0 ? list : nothing);

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]));

const isSameContext = (a: BriefingContext, b: BriefingContext): boolean =>
  a === b ||
  (a.standard === b.standard &&
    a.lineEnd === b.lineEnd &&
    sameDay(a.published, b.published) &&
    isSameList(a.terms, b.terms));

/**
 * A report with its offsets in the document. Its fixes, which are most of it, are moved when somebody reads them: an editor
 * does for a few problems of a text, and after each letter all that stand below it have moved.
 */
function reportAt(report: Report, base: number): Report {
  const fixes = lazy(() =>
    (report.fixes ?? []).map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ newText, ...span }) => ({ newText, ...moved(span, base) })),
    })),
  );
  return {
    severity: report.severity,
    message: report.message,
    span: moved(report.span, base),
    get fixes() {
      return fixes();
    },
    related: (report.related ?? []).map(({ span, message }) => ({ span: moved(span, base), message })),
  };
}
