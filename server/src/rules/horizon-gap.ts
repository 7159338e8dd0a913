import type { Briefing, Heading, Horizon } from '../briefing/model.ts';
import { windowAgrees } from '../briefing/outline/horizons.ts';
import { type Day, isBefore } from '../dates/calendar.ts';
import { compareWindows, isBackwards, sameWindow } from '../dates/windows.ts';
import type { Rule } from './rule.ts';

export const horizonGap: Rule = {
  name: 'horizon-gap',
  severity: 'warning',
  summary: 'Windows overlap, leave a hole between them, or run backwards.',

  *check(briefing) {
    const { horizons, byline } = briefing;
    for (const { window, windowWords } of horizons) {
      if (window && windowWords && isBackwards(window, byline.published))
        yield {
          span: windowWords.span,
          message:
            window.kind === 'absolute' && !window.days.from
              ? `“${windowWords.text}” ended before the briefing was published: write a later end.`
              : `“${windowWords.text}” runs backwards: write the nearer end first.`,
        };
    }
    const isOfThemes = themesIn(horizons);
    const bySister = new Map<Heading | undefined, Horizon[]>();
    for (const later of horizons) {
      const sisters = bySister.get(later.parent) ?? [];
      bySister.set(later.parent, [...sisters, later]);
      const duplicated = later.is && !isOfThemes(later) && sisters.find(({ is }) => is === later.is);
      if (duplicated) {
        yield {
          span: later.heading.words,
          message: `“${later.label.text}” stands twice: put the two together.`,
          related: [{ span: duplicated.heading.words, message: `“${duplicated.label.text}” stands here too.` }],
        };
        continue;
      }
      const earlier = sisters.at(-1);
      if (!earlier || !later.windowWords || !earlier.windowWords) continue;
      if (!isSound(earlier, briefing) || !isSound(later, briefing) || areTemplateWindows(earlier, later, briefing))
        continue;
      const meeting = meet(earlier, later, byline.published);
      if (meeting === 'well') continue;
      yield {
        span: later.windowWords.span,
        message: `“${later.windowWords.text}” ${meeting === 'overlap' ? 'overlaps' : 'leaves a hole after'} “${earlier.windowWords.text}”: begin where the horizon before ends.`,
        related: [{ span: earlier.windowWords.span, message: `“${earlier.windowWords.text}” ends before it.` }],
      };
    }
  },
};

/** Returns a function that tells whether the horizons beside one repeat as a whole: each theme, set in bold perhaps, has its own. */
function themesIn(horizons: readonly Horizon[]): (horizon: Horizon) => boolean {
  const times = new Map<Heading | undefined, Map<Horizon['is'], number>>();
  for (const { is, parent } of horizons) {
    const counts = times.get(parent) ?? new Map<Horizon['is'], number>();
    if (is) counts.set(is, (counts.get(is) ?? 0) + 1);
    times.set(parent, counts);
  }
  return ({ parent }) => {
    const counts = [...(times.get(parent)?.values() ?? [])];
    return counts.length > 1 && counts.every((count) => count > 1 && count === counts[0]);
  };
}

/**
 * Whether the window can be read, does not run backwards and fits its horizon: other windows have problems of their
 * own.
 */
const isSound = ({ is, window }: Horizon, { template, byline }: Briefing): boolean =>
  window !== undefined &&
  !isBackwards(window, byline.published) &&
  (is ? windowAgrees(window, is, byline.published) : template.horizons.length === 0);

/**
 * Whether both windows are the template's, or the horizons stand in the wrong order, which `misplaced-horizon` reports.
 */
function areTemplateWindows(earlier: Horizon, later: Horizon, { template }: Briefing): boolean {
  if (!earlier.is || !later.is) return false;
  const order = template.horizons;
  const isTemplateWindow = ({ is, window }: Horizon) => is && window && sameWindow(is.window, window);
  return (
    order.indexOf(earlier.is) > order.indexOf(later.is) || Boolean(isTemplateWindow(earlier) && isTemplateWindow(later))
  );
}

/** Windows given as dates are written in months and quarters, so ends up to a month apart count as meeting. */
const slack = { days: 31 };

/**
 * How the end of one window and the beginning of the next lie to each other; `well` too where the dates are not known.
 */
function meet(earlier: Horizon, later: Horizon, published: Day | undefined): 'well' | 'overlap' | 'hole' {
  if (earlier.window?.kind === 'relative' && later.window?.kind === 'relative')
    return compareWindows(earlier.window, later.window);
  const end = earlier.days?.to;
  const begin = later.days?.from;
  if (!published || !begin || (!end && earlier.days === undefined)) return 'well';
  if (!end || isBefore(begin, end.subtract(slack))) return 'overlap';
  return isBefore(end.add(slack), begin) ? 'hole' : 'well';
}
