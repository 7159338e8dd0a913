/** What lies between two texts: `from`–`to` of the first is other in the second, which is `by` longer. */
export type Change = { readonly from: number; readonly to: number; readonly by: number };

/** The least change that makes `after` of `before`. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  const from = longest(most, (length) => before.slice(0, length) === after.slice(0, length));
  const end = longest(
    most - from,
    (length) => before.slice(before.length - length) === after.slice(after.length - length),
  );
  return { from, to: before.length - end, by: after.length - before.length };
}

/** The greatest length for which `holds`, which then holds for all below it. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
