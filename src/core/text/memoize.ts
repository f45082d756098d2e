/**
 * Memoizes a function of a word or name. A text contains few words that did not occur before. The cache is cleared when
 * it has `maxEntries` entries. The result must depend on the word alone.
 */
export function memoize<T>(ask: (word: string) => T, maxEntries = 5000): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined && !known.has(word)) {
      // JavaScript engines represent a long substring as a pointer into its text; without this copy, a cached word
      // would keep the whole text in memory.
      const copy = ` ${word}`.slice(1);
      answer = ask(copy);
      if (known.size >= maxEntries) known.clear();
      known.set(copy, answer);
    }
    return answer as T;
  };
}
