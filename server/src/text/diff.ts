/**
 * The one stretch in which two texts differ: offsets `from`–`to` of the first (UTF-16 units) became `from`–`to + by`
 * of the second; what follows moved by `by`.
 */
export type Change = { readonly from: number; readonly to: number; readonly by: number };

/** The shortest change that turns `before` into `after`; an empty one where they are equal. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const from = longest(shorter, (length) => before.slice(0, length) === after.slice(0, length));
  const end = longest(
    shorter - from,
    (length) => before.slice(before.length - length) === after.slice(after.length - length),
  );
  return { from, to: before.length - end, by: after.length - before.length };
}

/** The greatest length up to `max` for which `holds` is true; it must be true for all smaller ones too. */
function longest(max: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, max];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
