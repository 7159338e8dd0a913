/** A band as a bar on a track from 0 to 100 %, which a screen reader passes over: the figures stand beside it. */
export const barOf = (low: number, high: number): string =>
  `<span class="bar" aria-hidden="true"><span style="margin-left:${low}%;width:${high - low}%"></span></span>`;
