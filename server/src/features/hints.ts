import type { Briefing } from '../briefing/model.ts';
import { formatDays } from '../dates/calendar.ts';
import { isBackwards } from '../dates/windows.ts';
import { describeBand } from '../standards/standard.ts';
import { label } from '../text/label.ts';
import { bandMeaning } from './band.ts';
import { termsUsed } from './termsUsed.ts';

/** A remark that an editor shows inside a line without changing the text (an inlay hint). */
export type Hint = {
  readonly kind: 'band' | 'dates';
  /** The offset in the document. */
  readonly at: number;
  readonly text: string;
  readonly tooltip: string;
};

/**
 * The band behind each term and the dates behind each horizon, in the order of the text; none where the writer has
 * given them.
 */
export function hintsOf(briefing: Briefing): Hint[] {
  const { text, standard, isBriefing, horizons } = briefing;
  const bands = termsUsed(briefing)
    .filter(({ span }) => !hasFigures(text, span.end))
    .map(
      ({ span, term }): Hint => ({
        kind: 'band',
        at: span.end,
        text: describeBand(term.band),
        tooltip: `${label(standard.name)}. ${bandMeaning(term.band)}`,
      }),
    );
  const dates = (isBriefing ? horizons : []).flatMap(({ heading, days, window }): Hint[] =>
    days && window && window.kind !== 'absolute' && !isBackwards(window, undefined)
      ? [
          {
            kind: 'dates',
            at: heading.words.end,
            text: formatDays(days),
            tooltip: 'Counted from the date of the byline.',
          },
        ]
      : [],
  );
  return [...bands, ...dates].toSorted((a, b) => a.at - b.at);
}

/** Whether the writer has put figures behind a term that ends at the offset `end`. */
export const hasFigures = (text: string, end: number): boolean => figures.test(text.slice(end, end + 80));

/** Figures that the writer has put behind a term: *(60 %)*, *(about 55 to 75 per cent)*, *, at 60 %,*. */
const figures =
  /^[*_]*\s*(?:\[\^[^\]\s]{1,40}\])?(?:\s|&nbsp;)*(?:\([^()\d]{0,20}|,[^()\d.;]{0,20})\d[^().;]{0,24}?(?:%|per\s?cent)/i;
