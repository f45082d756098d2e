/** Words as a tree of letters. */
export interface LetterTree {
  /** True where a word ends. */
  readonly eow: boolean;
  entries(): Iterable<readonly [string, LetterTree]>;
}

/** Every word of the tree that `max` letters too many, too few, wrong or swapped make of `word`, in lower case; capitals do not count. */
export function nearWords(word: string, tree: LetterTree, max: number): readonly string[] {
  const found: string[] = [];
  // Each row holds the distances of the path so far to the beginnings of the word.
  const walk = (
    node: LetterTree,
    path: string,
    last: string,
    row: readonly number[],
    before?: readonly number[],
  ) => {
    for (const [letter, child] of node.entries()) {
      // cspell keeps what is no plain word behind these.
      if (path === "" && marks.has(letter)) continue;
      const small = letter.toLowerCase();
      const next = [row[0]! + 1];
      let least = next[0]!;
      for (let j = 1; j <= word.length; j++) {
        const here = word[j - 1];
        let distance = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (here === small ? 0 : 1));
        if (before && j > 1 && here === last && word[j - 2] === small) {
          distance = Math.min(distance, before[j - 2]! + 1);
        }
        next.push(distance);
        least = Math.min(least, distance);
      }
      if (least > max) continue;
      if (child.eow && next[word.length]! <= max) found.push(path + letter);
      walk(child, path + letter, small, next, row);
    }
  };
  walk(
    tree,
    "",
    "",
    [...word, ""].map((_, i) => i),
  );
  return found;
}

const marks = new Set(["~", "!", "*", "+"]);
