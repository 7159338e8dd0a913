/**
 * Binary search: the index of the first item for which `matches` is true, or the number of items if there is none.
 * `matches` must be true for all items after that one.
 */
export function firstIndex<T>(items: readonly T[], matches: (item: T) => boolean): number {
  let [first, last] = [0, items.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (matches(items[middle] as T)) last = middle;
    else first = middle + 1;
  }
  return first;
}
