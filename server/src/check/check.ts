import type { Briefing } from '../briefing/model.ts';
import type { Day } from '../dates/calendar.ts';
import type { Fix, Problem, RuleSettings, Severity } from '../problem.ts';
import { ruleNames, rules } from '../rules/index.ts';
import type { BriefingRule, Context, Rule } from '../rules/rule.ts';
import { unusedIgnore } from '../rules/unused-ignore.ts';
import { checkParts, failure, type Reported } from './checkProse.ts';
import type { Findings } from './findings.ts';
import { silence } from './suppress.ts';

/**
 * What there is to say of a briefing, by its place in the text; nothing of a file that is no briefing. Settings go
 * before the template, the template before a rule's own severity. It never throws: a rule that does gives one
 * `internal-error` that names it.
 */
export function check(briefing: Briefing, settings: RuleSettings, { today }: { readonly today: Day }): Findings {
  if (!briefing.isBriefing) return { problems: [], ignored: [] };
  const levelOf = ({ name, isOff }: Rule) =>
    settings[name]?.level ?? briefing.template.rules[name] ?? (isOff ? 'off' : undefined);
  const context = (rule: Rule): Context => ({
    today,
    options: settings[rule.name]?.options ?? {},
    ruleNames,
    silenced: new Map(),
  });
  const inForce = rules.filter((rule) => levelOf(rule) !== 'off');
  const found = [
    ...checkParts(
      briefing,
      inForce.filter((rule) => 'checkPart' in rule),
    ),
    ...inForce
      .filter((rule) => 'check' in rule)
      .filter((rule) => rule !== unusedIgnore)
      .flatMap((rule) => checkBriefing(rule, briefing, context(rule))),
  ].map((one) => toProblem(one, levelOf(one.rule), briefing));
  const { problems, ignored } = silence(found, briefing.ignores);

  // Nobody can tell whether a comment for a rule that is off would silence something.
  const off = rules.filter((rule) => levelOf(rule) === 'off').map(({ name }) => name);
  const silenced = new Map(briefing.ignores.map((ignore) => [ignore, new Set(off)]));
  for (const { problem, ignore } of ignored) silenced.get(ignore)?.add(problem.rule);
  const idle = inForce.includes(unusedIgnore)
    ? checkBriefing(unusedIgnore, briefing, { ...context(unusedIgnore), silenced })
    : [];
  const last = silence(
    idle.map((one) => toProblem(one, levelOf(one.rule), briefing)),
    briefing.ignores,
  );
  return {
    problems: [...problems, ...last.problems].toSorted(byPlace),
    ignored: [...ignored, ...last.ignored].toSorted((a, b) => byPlace(a.problem, b.problem)),
  };
}

function checkBriefing(rule: BriefingRule, briefing: Briefing, context: Context): Reported[] {
  try {
    return Array.from(rule.check(briefing, context), (report) => ({ rule, report }));
  } catch (error) {
    return [{ rule, report: failure(error) }];
  }
}

/** A rule that throws is an error of ours, and no severity of its own holds for that. */
const toProblem = ({ rule, report }: Reported, level: Severity | 'off' | undefined, { text }: Briefing): Problem =>
  'reason' in report
    ? {
        rule: 'internal-error',
        severity: 'error',
        span: { start: 0, end: (text.codePointAt(0) ?? 0) > 0xffff ? 2 : Math.min(1, text.length) },
        message: `The rule “${rule.name}” failed on this text: ${report.reason}. Please report it.`,
        fixes: [],
        related: [],
      }
    : {
        rule: rule.name,
        severity: level === undefined || level === 'off' ? (report.severity ?? rule.severity) : level,
        span: report.span,
        message: report.message,
        fixes: (report.fixes ?? []).filter(isSound),
        related: report.related ?? [],
      };

/** In a text whose lines end with CR alone, edits of lines may meet: such a fix is none. */
const isSound = ({ edits }: Fix): boolean => edits.every(({ start }, i) => start >= (edits[i - 1]?.end ?? 0));

const byPlace = (a: Problem, b: Problem): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule);
