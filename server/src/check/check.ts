import type { Briefing } from '../briefing/model.ts';
import type { Day } from '../dates/calendar.ts';
import type { Previous } from '../ledger/compare/previous.ts';
import type { Problem, RuleSettings, Severity } from '../problem.ts';
import { ruleNames, rules } from '../rules/index.ts';
import type { BriefingRule, Rule, RuleContext } from '../rules/rule.ts';
import { unusedIgnore } from '../rules/unused-ignore.ts';
import { message } from '../text/message.ts';
import { checkProse, type Reported } from './checkProse.ts';
import type { Findings } from './findings.ts';
import { suppress } from './suppress.ts';
import { told } from './told.ts';

/** What a check is given besides the briefing and its settings: today, and the issue before where the text names one. */
export type CheckInputs = { readonly today: Day; readonly previous?: Previous | undefined };

/**
 * What there is to say of a briefing, by its place in the text; nothing of a file that is no briefing. The severity of a
 * rule is the settings’, else the template’s, else its own. It never throws: a rule that does gives one `internal-error`
 * that names the rule and keeps what was thrown as its `cause`.
 */
export function check(briefing: Briefing, settings: RuleSettings, { today, previous }: CheckInputs): Findings {
  if (!briefing.isBriefing) return { problems: [], suppressed: [] };
  const { suppressions } = briefing;
  const levelOf = (rule: Rule) =>
    isMute(rule, briefing)
      ? 'off'
      : (settings[rule.name]?.level ?? briefing.template.rules[rule.name] ?? (rule.isOff ? 'off' : undefined));
  const contextFor = (rule: Rule): RuleContext => ({
    today,
    previous,
    options: settings[rule.name]?.options ?? {},
    ruleNames,
    suppressed: new Map(),
  });
  const toProblems = (reported: readonly Reported[]) =>
    reported.map((item) => toProblem(item, levelOf(item.rule), briefing));

  const enabled = rules.filter((rule) => levelOf(rule) !== 'off');
  const proseRules = enabled.filter((rule) => 'checkProse' in rule);
  const briefingRules = enabled.filter((rule) => 'check' in rule).filter((rule) => rule !== unusedIgnore);
  const { problems, suppressed } = suppress(
    toProblems([
      ...checkProse(briefing, proseRules),
      ...briefingRules.flatMap((rule) => checkBriefing(rule, briefing, contextFor(rule))),
    ]),
    suppressions,
  );

  // `unused-ignore` comes last: it is told which rules each comment suppressed. Those that are off count as suppressed,
  // since nobody can tell whether they would have reported something.
  const off = rules.filter((rule) => levelOf(rule) === 'off').map(({ name }) => name);
  const rulesByComment = new Map(suppressions.map((suppression) => [suppression, new Set(off)]));
  for (const { problem, suppression } of suppressed) rulesByComment.get(suppression)?.add(problem.rule);
  const unused = enabled.includes(unusedIgnore)
    ? checkBriefing(unusedIgnore, briefing, { ...contextFor(unusedIgnore), suppressed: rulesByComment })
    : [];
  const last = suppress(toProblems(unused), suppressions);
  return {
    problems: [...problems, ...last.problems].toSorted(byPlace),
    suppressed: [...suppressed, ...last.suppressed].toSorted((a, b) => byPlace(a.problem, b.problem)),
  };
}

/** In another language than English an English word is none: what goes by words says nothing. */
const isMute = (rule: Rule, { language }: Briefing): boolean =>
  language !== 'en' && ('checkProse' in rule || rule.readsEnglish === true);

function checkBriefing(rule: BriefingRule, briefing: Briefing, context: RuleContext): Reported[] {
  try {
    return Array.from(rule.check(briefing, context), (report) => ({ rule, report: told(report) }));
  } catch (cause) {
    return [{ rule, report: { cause } }];
  }
}

/** A rule that throws is an error of ours, whatever severity the settings give the rule. */
const toProblem = ({ rule, report }: Reported, level: Severity | 'off' | undefined, { text }: Briefing): Problem =>
  'cause' in report
    ? {
        rule: 'internal-error',
        severity: 'error',
        span: { start: 0, end: (text.codePointAt(0) ?? 0) > 0xffff ? 2 : Math.min(1, text.length) },
        message: message(`The rule “${rule.name}” failed on this text: ${reasonOf(report.cause)}. Please report it.`),
        fixes: [],
        related: [],
        cause: report.cause,
      }
    : {
        rule: rule.name,
        severity: level === undefined || level === 'off' ? (report.severity ?? rule.severity) : level,
        span: report.span,
        message: report.message,
        get fixes() {
          return report.fixes ?? [];
        },
        related: report.related ?? [],
      };

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const byPlace = (a: Problem, b: Problem): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule);
