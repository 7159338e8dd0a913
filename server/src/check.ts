import type { Briefing } from './briefing/briefing.ts';
import type { Span } from './briefing/span.ts';
import { rules } from './rules/index.ts';
import type { Context, Fix, Report, Rule, Severity } from './rules/rule.ts';

/** What a rule found in a briefing. Spans are offsets in the text, inside it. */
export type Problem = {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly { readonly span: Span; readonly message: string }[];
};

/** What the settings make of a rule: off, or another severity than its own. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

/**
 * The problems of a briefing, by their place in the text; none in a file that is no briefing. It never throws: a rule
 * that does gives one `internal-error` that names it.
 */
export function check(briefing: Briefing, levels: RuleLevels, context: Context): Problem[] {
  if (!briefing.isBriefing) return [];
  return rules.flatMap((rule) => run(rule, briefing, levels[rule.name], context)).toSorted(byPlace);
}

function run(rule: Rule, briefing: Briefing, level: Severity | 'off' | undefined, context: Context): Problem[] {
  if (level === 'off') return [];
  try {
    return Array.from(rule.check(briefing, context), (report) => toProblem(rule, level, report));
  } catch (error) {
    return [
      {
        rule: 'internal-error',
        severity: 'error',
        span: { start: 0, end: Math.min(1, briefing.text.length) },
        message: `The rule “${rule.name}” failed on this text: ${error instanceof Error ? error.message : error}. Please report it.`,
        fixes: [],
        related: [],
      },
    ];
  }
}

const toProblem = (
  rule: Rule,
  level: Severity | undefined,
  { span, message, severity, fixes, related }: Report,
): Problem => ({
  rule: rule.name,
  severity: level ?? severity ?? rule.severity,
  span,
  message,
  fixes: fixes ?? [],
  related: related ?? [],
});

const byPlace = (a: Problem, b: Problem): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule);

/** The text with a fix's edits made; they are in order and do not overlap. */
export function applyFix(text: string, fix: Fix): string {
  return fix.edits
    .toReversed()
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
