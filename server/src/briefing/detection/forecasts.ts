// The sections that look ahead, and which of them stand where a forecast does.
import type { Sign } from '../model.ts';
import type { OutlineBlock, OutlineHeading, OutlineItem } from '../outline/outlineItem.ts';
import { isHeading, signOf } from './signs.ts';

/** A section of the outline that looks ahead, with what stands in it. */
export type Forecast = {
  readonly heading: OutlineHeading;
  /** Its headings that name a horizon of the template or a window. */
  readonly horizons: readonly Sign[];
  readonly blocks: readonly OutlineBlock[];
  /** Those of `blocks` that stand in a horizon with a window. */
  readonly windowed: readonly OutlineBlock[];
};

/** The forecasts, each up to the next heading at level 1 or 2 that is no horizon. */
export function forecastsIn(outline: readonly OutlineItem[]): Forecast[] {
  const forecasts: { heading: OutlineHeading; horizons: Sign[]; blocks: OutlineBlock[]; windowed: OutlineBlock[] }[] =
    [];
  let current: (typeof forecasts)[number] | undefined;
  let isWindowed = false;
  for (const item of outline) {
    if (item.kind === 'block') {
      current?.blocks.push(item);
      if (isWindowed) current?.windowed.push(item);
    } else if (item.section?.role === 'forecast') {
      current = { heading: item, horizons: [], blocks: [], windowed: [] };
      isWindowed = false;
      forecasts.push(current);
    } else if (item.horizon) {
      if ((item.horizon.is && item.heading.style !== 'cell') || item.horizon.window)
        current?.horizons.push(signOf('horizon', item));
      isWindowed = item.horizon.window !== undefined;
    } else if (item.section || item.heading.level <= 2) current = undefined;
  }
  return forecasts;
}

/** A heading of a section that is no plain line and stands at the level of sections: that of an API’s method *Forecast* does not. */
export const standsAtTop = ({ heading }: OutlineHeading, lowest: number): boolean =>
  heading.style !== 'plain' && (heading.level <= lowest || heading.style === 'box');

/** The lowest level of sections: 2, or 3 where the only headings above those are a title and its second line at once below it. */
export function lowestOfSections(outline: readonly OutlineItem[]): number {
  const headings = outline.filter(isHeading).filter(({ heading }) => heading.style === 'heading');
  const [title, second, ...others] = headings.map(({ heading }) => heading.level);
  const isSubtitle = title === 1 && second === 2 && outline[outline.findIndex(isHeading) + 1] === headings[1];
  return isSubtitle && others.length > 1 && others.every((level) => level > 2) ? 3 : 2;
}
