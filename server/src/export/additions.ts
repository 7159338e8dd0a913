// What readers of a paper are told beside the writer’s words: the band of a term, the days of a window.
import type { Briefing } from '../briefing/model.ts';
import { formatDays } from '../dates/calendar.ts';
import { isBackwards } from '../dates/windows.ts';
import { hasFigures } from '../features/hints.ts';
import { termsUsed } from '../features/termsUsed.ts';
import type { BandPlaces } from '../settings/bandPlaces.ts';
import { describeBand } from '../standards/standard.ts';

/** Words that are added at an offset of the text. */
export type Addition = { readonly at: number; readonly words: string };

/** The additions in the order of the text; none where the writer says the same. */
export function additionsTo(briefing: Briefing, bands: BandPlaces): Addition[] {
  return [...bandsIn(briefing, bands), ...daysIn(briefing)].toSorted((a, b) => a.at - b.at);
}

function bandsIn(briefing: Briefing, places: BandPlaces): Addition[] {
  if (places === 'never') return [];
  const used = new Set<string>();
  return termsUsed(briefing).flatMap(({ span, term }) => {
    const isFirst = !used.has(term.text);
    used.add(term.text);
    if ((places === 'first' && !isFirst) || hasFigures(briefing.text, span.end)) return [];
    // The sign stays with its figures at the end of a line.
    return [{ at: span.end, words: ` (${describeBand(term.band).replace(' %', '\u00A0%')})` }];
  });
}

const daysIn = ({ isBriefing, horizons }: Briefing): Addition[] =>
  (isBriefing ? horizons : []).flatMap(({ heading, days, window, windowWords }) =>
    days && window && window.kind !== 'absolute' && !isBackwards(window, undefined)
      ? [{ at: Math.max(heading.words.end, windowWords?.span.end ?? 0), words: ` · ${formatDays(days)}` }]
      : [],
  );
