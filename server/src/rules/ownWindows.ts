// Forecasts whose horizons are the writer's own: windows that no horizon of the template has, where the template leaves them free.
import type { Briefing, Heading, Horizon } from '../briefing/model.ts';
import { grouped } from '../text/grouped.ts';

/**
 * The headings (undefined for none) under which two or more horizons have nothing but a window, of which one at least is no
 * window of the template, where the template lets them.
 */
export function headingsOfOwnWindows({ horizons, template }: Briefing): ReadonlySet<Heading | undefined> {
  if (template.windows !== 'free') return new Set();
  const own = grouped(horizons.filter(isOwn), ({ parent }) => parent);
  return new Set([...own].filter(([, of]) => of.length >= 2 && of.some(({ is }) => !is)).map(([parent]) => parent));
}

/** *Next 90 days* may be the short term of the template, but does not call itself so. */
const isOwn = ({ is, label, window, isWholeForecast }: Horizon): boolean =>
  (!is || label.text === '') && window !== undefined && !isWholeForecast;
