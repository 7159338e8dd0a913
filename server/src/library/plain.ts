// What the engine found, as plain data.
import type { Briefing } from '../briefing/model.ts';
import { type ReadOptions, readBriefing } from '../briefing/read.ts';
import { check } from '../check/check.ts';
import type { Findings as Found } from '../check/findings.ts';
import { fixAll } from '../check/fixAll.ts';
import type { Day } from '../dates/calendar.ts';
import { convert, declare, plainEdits } from '../estimates/convert.ts';
import type { Problem as FoundProblem, RuleSettings } from '../problem.ts';
import { standardIds } from '../standards/index.ts';
import { mainTerms, type Standard as ReadStandard, type Term as ReadTerm } from '../standards/standard.ts';
import { templateIds } from '../templates/index.ts';
import { scaffold } from '../templates/scaffold.ts';
import type { Template } from '../templates/template.ts';
import { applyEdits } from '../text/edit.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { oneLine } from '../text/oneLine.ts';
import type { Span } from '../text/span.ts';
import type { Converted, Findings, Fixed, Place, Problem, Standard, Term } from './types.ts';

const plainTerm = ({ text, band }: ReadTerm): Term => ({ text, low: band.low, high: band.high });

export const plainStandard = (standard: ReadStandard): Standard => ({
  id: standard.id,
  name: standard.name,
  short: standard.short,
  issuer: standard.issuer ?? '',
  year: standard.year ?? null,
  terms: mainTerms(standard).map(plainTerm),
});

export function plainFindings({ problems, suppressed }: Found, text: string): Findings {
  const lines = new LineIndex(text);
  return {
    problems: problems.map((problem) => plainProblem(problem, lines)),
    ignored: suppressed.map(({ problem, suppression }) => ({
      ...plainProblem(problem, lines),
      reason: suppression.reason,
    })),
  };
}

/** A text with its fixes made, and what is left in it. */
export function fixed(
  text: string,
  {
    options,
    rules,
    today,
    unsafe,
  }: {
    readonly options: ReadOptions;
    readonly rules: RuleSettings;
    readonly today: Day;
    readonly unsafe: boolean | undefined;
  },
): Fixed {
  let last = readBriefing(text, options);
  const findingsIn = (of: string) => {
    last = readBriefing(of, options, last);
    return check(last, rules, { today });
  };
  const result = fixAll(text, (of) => findingsIn(of).problems, unsafe);
  return {
    text: result.text,
    made: result.made,
    problems: plainFindings(findingsIn(result.text), result.text).problems,
  };
}

/** The text of a briefing in another standard. */
export function converted(briefing: Briefing, to: ReadStandard): Converted {
  if (to.id === briefing.standard.id) return { text: briefing.text, changes: [], left: [] };
  const conversions = convert(briefing, to);
  const edits = [...plainEdits(conversions), declare(briefing, to)].toSorted((a, b) => a.start - b.start);
  const lines = new LineIndex(briefing.text);
  const parts = conversions.map(({ span, from, candidates, isPlain }) => ({
    place: { ...placeOf(span, lines), from: plainTerm(from.term) },
    choices: candidates.map(({ term }) => plainTerm(term)),
    isPlain,
  }));
  return {
    text: applyEdits(briefing.text, edits),
    changes: parts.flatMap(({ place, choices: [first], isPlain }) =>
      isPlain && first ? [{ ...place, to: first }] : [],
    ),
    left: parts.filter(({ isPlain }) => !isPlain).map(({ place, choices }) => ({ ...place, choices })),
  };
}

/** A briefing to fill in; its front matter names a template or a standard of ours where it is not the one in force. */
export function begun(
  template: Template,
  {
    standard,
    title,
    author,
    date,
    inForce,
  }: {
    readonly standard?: ReadStandard | '' | undefined;
    readonly title?: string | undefined;
    readonly author?: string | undefined;
    readonly date: Day | undefined;
    readonly inForce: { readonly template: Template; readonly standard: ReadStandard };
  },
): string {
  const id = (standard || undefined)?.id ?? template.standard;
  return scaffold(
    { ...template, standard: id !== undefined && standardIds.includes(id) ? id : undefined },
    {
      date,
      title: title && oneLine(title).trim(),
      author: author && oneLine(author).trim(),
      inForce: { template: inForce.template.id, standard: inForce.standard.id },
      isNamed: templateIds.includes(template.id),
    },
  );
}

function placeOf(span: Span, lines: LineIndex): Place {
  const [start, end] = [lines.at(span.start), lines.at(span.end)];
  return { ...span, ...start, endLine: end.line, endColumn: end.column };
}

function plainProblem({ rule, severity, message, span, fixes }: FoundProblem, lines: LineIndex): Problem {
  return {
    ...placeOf(span, lines),
    rule,
    severity,
    message,
    fixes: fixes.map(({ title, safe, isChoice = false, edits }) => ({ title, safe, isChoice, edits })),
  };
}
