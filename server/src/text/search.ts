/** The index of the first of `all` for which `isIt` holds, which then holds for all after it; their number where it holds for none. */
export function firstIndex<T>(all: readonly T[], isIt: (one: T) => boolean): number {
  let [first, last] = [0, all.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (isIt(all[middle] as T)) last = middle;
    else first = middle + 1;
  }
  return first;
}
