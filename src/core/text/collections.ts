/** How many of the sorted numbers are less than `limit`. */
export function countBefore(sorted: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items by what they are grouped by, in the order they came. `Map.groupBy` does the same, but not on Node 20. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Puts an item in its place in a list that is in order; returns its index there. */
export function insertInOrder<T extends { readonly order: number }>(list: T[], item: T): number {
  let low = 0;
  let high = list.length;
  // Most come after all others: the last is asked first.
  for (let middle = high - 1; low < high; middle = (low + high) >> 1) {
    if (list[middle]!.order < item.order) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
  return low;
}
