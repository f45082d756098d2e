/**
 * The function with a memory, for what is asked of words and names again and again: a text has few that it has not had
 * before. It forgets everything when it holds `most` of them. What is asked must depend on the word alone.
 */
export function byWord<T>(ask: (word: string) => T, most = 5000): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined && !known.has(word)) {
      // Engines cut a long word out of its text by pointing into it: what is kept would keep the whole text.
      const copy = ` ${word}`.slice(1);
      answer = ask(copy);
      if (known.size >= most) known.clear();
      known.set(copy, answer);
    }
    return answer as T;
  };
}
