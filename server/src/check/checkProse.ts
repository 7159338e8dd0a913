// The rules of parts, asked only of what is other than it was.
import type { Briefing, Part } from '../briefing/model.ts';
import type { Day } from '../dates/calendar.ts';
import { termsToOffer } from '../estimates/offer.ts';
import type { PartRule, Report, Rule } from '../rules/rule.ts';
import type { Standard, Term } from '../standards/standard.ts';
import { lineEnd } from '../text/lines.ts';
import { moved } from '../text/span.ts';

/** What a rule says, or why it failed. */
export type Reported = { readonly rule: Rule; readonly report: Report | Failure };
export type Failure = { readonly reason: string };

export const failure = (error: unknown): Failure => ({
  reason: error instanceof Error ? error.message : String(error),
});

/** What the rules of parts are told of the whole briefing besides its small words. */
type Around = {
  readonly standard: Standard;
  readonly published: Day | undefined;
  readonly terms: readonly Term[];
  readonly lineEnd: string;
  /** The day of publication in words, which compare faster than days. */
  readonly day: string;
};

/** What was said of a part, and what that hangs on. */
type Said = {
  readonly rules: readonly PartRule[];
  readonly around: Around;
  /** The words that were asked about, and the answers. */
  readonly asked: readonly { readonly word: string; readonly answer: boolean }[];
  readonly reported: readonly Reported[];
};

/** What was asked last: mostly it is asked again, and what is the same object needs no comparing. */
let last: Pick<Said, 'rules' | 'around'> | undefined;

/** What rules of parts say of a briefing, in the order of the text; each that throws is said once. */
export function checkParts(briefing: Briefing, asked: readonly PartRule[]): Reported[] {
  const { standard, byline, parts, text, smallWords } = briefing;
  const now: Around = {
    standard,
    published: byline.published,
    terms: termsToOffer(standard, parts),
    lineEnd: lineEnd(text),
    day: String(byline.published),
  };
  if (!last || !isSameList(last.rules, asked) || !isSameAround(last.around, now)) last = { rules: asked, around: now };
  const { rules, around } = last;
  const reported: Reported[] = [];
  const failed = new Set<Rule>();
  for (const { part, base } of parts) {
    const before = part.memo.said as Said | undefined;
    const isStill =
      before !== undefined &&
      isSameList(before.rules, rules) &&
      isSameAround(before.around, around) &&
      before.asked.every(({ word, answer }) => smallWords.has(word) === answer);
    const said = isStill ? before : say(part, rules, around, briefing);
    if (!isStill) part.memo.said = said;
    for (const { rule, report } of said.reported) {
      if (!('reason' in report)) reported.push({ rule, report: reportAt(report, base) });
      else if (!failed.has(rule)) {
        failed.add(rule);
        reported.push({ rule, report });
      }
    }
  }
  return reported;
}

function say(part: Part, rules: readonly PartRule[], around: Around, { smallWords }: Briefing): Said {
  const asked: { word: string; answer: boolean }[] = [];
  const has = (word: string) => {
    const answer = smallWords.has(word);
    asked.push({ word, answer });
    return answer;
  };
  const { block, sentences, judgements } = part;
  const seen = { ...around, text: block.source, node: block.node, sentences, judgements, smallWords: { has } };
  const reported: Reported[] = [];
  for (const rule of rules) {
    const before = reported.length;
    try {
      for (const report of rule.checkPart(seen)) reported.push({ rule, report });
    } catch (error) {
      reported.splice(before, Number.POSITIVE_INFINITY, { rule, report: failure(error) });
    }
  }
  return { rules, around, asked, reported };
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

const isSameAround = (a: Around, b: Around): boolean =>
  a === b || (a.standard === b.standard && a.lineEnd === b.lineEnd && a.day === b.day && isSameList(a.terms, b.terms));

/** A report with its offsets in the document. */
const reportAt = (report: Report, base: number): Report => ({
  ...report,
  span: moved(report.span, base),
  fixes: (report.fixes ?? []).map((fix) => ({
    ...fix,
    edits: fix.edits.map(({ newText, ...span }) => ({ newText, ...moved(span, base) })),
  })),
  related: (report.related ?? []).map(({ span, message }) => ({ span: moved(span, base), message })),
});
