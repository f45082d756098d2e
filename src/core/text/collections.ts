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

/** Groups items by a key, in their order. `Map.groupBy` does the same, but Node 20 does not have it. */
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

/** Inserts an item into a sorted list; returns its index. */
export function insertInOrder<T extends { readonly order: number }>(list: T[], item: T): number {
  let low = 0;
  let high = list.length;
  // Most items belong at the end, so the last one is compared first.
  for (let middle = high - 1; low < high; middle = (low + high) >> 1) {
    if (list[middle]!.order < item.order) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
  return low;
}

/** Adds all items to the end of a list, however many: `push(...items)` puts them onto the stack, which holds some 100,000. */
export function appendAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** How many items are put in at a time: they fit on the stack as arguments. */
const portion = 1000;

/** Puts items in the place of `count` others, from the index on, and returns those; `splice` for any number of items. */
export function replaceItems<T>(list: T[], index: number, count: number, items: readonly T[]): T[] {
  // biome-ignore lint/plugin/noSpreadArguments: a portion
  const removed = list.splice(index, count, ...items.slice(0, portion));
  for (let i = portion; i < items.length; i += portion)
    // biome-ignore lint/plugin/noSpreadArguments: a portion
    list.splice(index + i, 0, ...items.slice(i, i + portion));
  return removed;
}

/** The largest of the numbers, or `atLeast` if none is larger; however many they are. */
export function largest(numbers: Iterable<number>, atLeast: number): number {
  let most = atLeast;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** How many elements two lists, or units two texts, have in common at their start, and of the others at their end. */
export function commonEnds<A, B>(
  one: ArrayLike<A>,
  other: ArrayLike<B>,
  equal: (a: A, b: B) => boolean,
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && equal(one[head]!, other[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && equal(one[one.length - 1 - tail]!, other[other.length - 1 - tail]!)) tail++;
  return { head, tail };
}

/** Whether two elements are the same one, or equal units of text. */
export function isIdentical<T>(one: T, other: T): boolean {
  return one === other;
}
