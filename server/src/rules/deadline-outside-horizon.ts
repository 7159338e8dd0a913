import {
  type Briefing,
  dated,
  type Horizon,
  type JudgementInBlock,
  type PlacedProseBlock,
  type ProseBlock,
} from '../briefing/model.ts';
import { signMark } from '../briefing/prose/signedLines.ts';
import { type Day, type Days, formatDay, isBefore } from '../dates/calendar.ts';
import { isAsRead, writtenSpan } from '../markdown/cutWords.ts';
import type { Fix } from '../problem.ts';
import { emptyJudgement } from '../templates/scaffold.ts';
import { lineEnd } from '../text/lines.ts';
import { oneLine } from '../text/oneLine.ts';
import { moved, type Span, slice } from '../text/span.ts';
import { endBefore, isInBox, outsideOpen } from './edits.ts';
import type { Rule } from './rule.ts';

export const deadlineOutsideHorizon: Rule = {
  name: 'deadline-outside-horizon',
  severity: 'error',
  readsEnglish: true,
  summary: 'A judgement’s deadline lies wholly outside the window of its horizon.',

  *check(briefing) {
    const { published } = briefing.byline;
    for (const placed of briefing.judgedBlocks) {
      const { proseBlock, base, horizon } = placed;
      for (const judgement of proseBlock.judgements) {
        const { deadline } = judgement;
        if (!deadline || !horizon || !published) continue;
        const span = moved(writtenSpan(dated(judgement), deadline.span.start, deadline.span.end), base);
        const words = slice(briefing.text, span);
        const after = briefing.text.slice(span.end, span.end + 20);
        const quoted = `“${oneLine(words)}”`;
        const isWhole = isAsRead(words, dated(judgement).prose.slice(deadline.span.start, deadline.span.end));
        if (deadline.days.to && isBefore(deadline.days.to, published)) {
          yield {
            span,
            message: `${quoted} lies before the date of the briefing, ${formatDay(published)}.`,
            fixes: isWhole ? writeDeadline(span, words, after, horizon.days?.to) : [],
          };
        } else if (horizon.days && isOutside(deadline.days, horizon.days)) {
          const fittingHorizon = briefing.horizons.find(({ days }) => days && !isOutside(deadline.days, days));
          const advice = fittingHorizon
            ? `move the judgement to “${fittingHorizon.label.text}”`
            : 'change the one or the other';
          yield {
            span,
            message: `${quoted} lies outside “${horizon.heading.text}” (${describeDays(horizon.days)}): ${advice}.`,
            fixes: [
              ...(fittingHorizon && bulletFits(proseBlock, judgement, fittingHorizon)
                ? move(placed, judgement, fittingHorizon, briefing)
                : []),
              ...(isWhole ? writeDeadline(span, words, after, horizon.days.to) : []),
            ],
            related: [{ span: horizon.heading.words, message: `The window is ${describeDays(horizon.days)}.` }],
          };
        }
      }
    }
  },
};

/**
 * Whether two stretches of days have no day in common; an open end reaches without limit. The end of the month in which a
 * window closes is in it: writers count windows in months, and *by the end of August* means that month.
 */
const isOutside = (days: Days, window: Days): boolean =>
  isEarlier(days.to, window.from) || (isEarlier(window.to, days.from) && !isEndOfMonth(days.to, window.to));
const isEndOfMonth = (day: Day | undefined, of: Day | undefined): boolean =>
  day !== undefined && of !== undefined && day.equals(of.with({ day: of.daysInMonth }));
const isEarlier = (a: Day | undefined, b: Day | undefined): boolean =>
  a !== undefined && b !== undefined && isBefore(a, b);

function describeDays({ from, to }: Days): string {
  if (from && to) return `${formatDay(from)} to ${formatDay(to)}`;
  return from ? `from ${formatDay(from)} on` : `until ${to ? formatDay(to) : ''}`;
}

/** Whether no other judgement of the same bullet would lie outside of the horizon that it moves to. */
const bulletFits = ({ judgements }: ProseBlock, { sentence }: JudgementInBlock, { days }: Horizon): boolean =>
  judgements.every(
    (other) =>
      other.sentence.block !== sentence.block || !other.deadline || !days || !isOutside(other.deadline.days, days),
  );

/**
 * The fix that makes the end of its horizon the deadline of a judgement: only of one day or stretch by which something happens,
 * since what lasts *until* or *throughout* is another thing.
 */
function writeDeadline(span: Span, words: string, after: string, end: Day | undefined): Fix[] {
  const [, lead] = /^(by|before|in|on|within)\b/i.exec(words) ?? [];
  if (!end || !lead || /^\s*(?:,\s*)?(?:or|and|to|through|[-–—])\b/i.test(after)) return [];
  const newText = `${/^\p{Lu}/u.test(lead) ? 'By' : 'by'} ${formatDay(end)}`;
  return [
    { title: `Write “${newText}”, the end of its horizon`, safe: false, isChoice: true, edits: [{ ...span, newText }] },
  ];
}

/**
 * The fix that moves the bullet, with its line, to the end of the horizon that fits; none for paragraphs, rows, run-in
 * horizons and those of a table.
 */
function move(
  { proseBlock, base, horizon }: PlacedProseBlock,
  { sentence }: JudgementInBlock,
  fittingHorizon: Horizon,
  briefing: Briefing,
): Fix[] {
  const { text } = briefing;
  const isInBlock = [horizon, fittingHorizon].some(
    (horizon) => horizon?.heading.style === 'run-in' || horizon?.heading.style === 'cell',
  );
  if (sentence.blockKind !== 'item' || isInBlock) return [];
  const item = moved(sentence.block, base);
  // A line with a bullet sign ends where its paragraph goes on.
  if (signMark.test(text.slice(item.start)) || isInBox(briefing, item) || isInBox(briefing, fittingHorizon.span))
    return [];
  const start = text.lastIndexOf('\n', item.start - 1) + 1;
  const lineStop = text.indexOf('\n', item.end);
  const end = lineStop < 0 ? text.length : lineStop + 1;
  const bullet = text.slice(start, end).trimEnd();
  const at = endBefore(text, outsideOpen(briefing, fittingHorizon.span.end));
  // After anything but a bullet a blank line is needed for a list to begin.
  const lastLine = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const gap = /^\s*(?:[-*+]|\d+[.)])\s/.test(lastLine) ? '' : lineEnd(text);
  const insertion = { start: at, end: at, newText: `${lineEnd(text)}${gap}${bullet}` };
  // Where it was the only judgement, one to fill in takes its place.
  const isOnly = briefing.judgedBlocks.every(
    (other) => other.horizon !== horizon || other.base === base || other.proseBlock.judgements.length === 0,
  );
  const isAlone = isOnly && proseBlock.judgements.every((other) => other.sentence.block === sentence.block);
  const mark = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(bullet)?.[0] ?? '- ';
  const left = isAlone ? `${mark}${emptyJudgement.slice(2)}${lineEnd(text)}` : '';
  return [
    {
      title: `Move to “${fittingHorizon.heading.text}”`,
      safe: false,
      edits: [insertion, { start, end, newText: left }].toSorted((a, b) => a.start - b.start),
    },
  ];
}
