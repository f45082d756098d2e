/** Puts an item in its place in a list that is in order; returns its index there. */
export function insertInOrder<T extends { readonly order: number }>(list: T[], item: T): number {
  let low = 0;
  let high = list.length;
  // Most come behind all others: the last is asked first.
  for (let middle = high - 1; low < high; middle = (low + high) >> 1) {
    if (list[middle]!.order < item.order) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
  return low;
}
