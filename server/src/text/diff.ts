/**
 * The one stretch in which two texts differ: offsets `from`–`to` of the first (UTF-16 units) became `from`–`to + by`
 * of the second; what follows moved by `by`.
 */
export type Change = { readonly from: number; readonly to: number; readonly by: number };

/** The shortest change that turns `before` into `after`; an empty one where they are equal. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const from = longest(shorter, (start, end) => before.slice(start, end) === after.slice(start, end));
  const end = longest(shorter - from, (start, end) => {
    const [last, lastAfter] = [before.length - start, after.length - start];
    return before.slice(before.length - end, last) === after.slice(after.length - end, lastAfter);
  });
  return { from, to: before.length - end, by: after.length - before.length };
}

/** The greatest length up to `max` of which every stretch `holds`; none is asked about twice. */
function longest(max: number, holds: (start: number, end: number) => boolean): number {
  let [low, high] = [0, max];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
