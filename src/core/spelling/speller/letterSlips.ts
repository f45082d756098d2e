/**
 * Names of what an edit weighs: its kind, its letters, its place. The ranking's weights are kept under them. Letters are 0
 * to 25, 26 for any other.
 */
export const letterSlips = {
  /** `a` was written as `b`. */
  wrong(a: number, b: number): readonly string[] {
    const kind = neighbours.has(a * 32 + b)
      ? "wrong beside"
      : isVowel(a) && isVowel(b)
        ? "wrong vowel"
        : isVowel(a) || isVowel(b)
          ? "wrong vowel or consonant"
          : "wrong consonant";
    return [kind, `${nameOf(a)}>${nameOf(b)}`];
  },

  /** A letter was left out; `doubled` is 1 where its neighbour is the same. */
  missing(a: number, doubled: number): readonly string[] {
    const kind = isVowel(a) ? "missing vowel" : "missing consonant";
    return [kind, `${nameOf(a)}>`, ...(doubled ? ["missing double"] : [])];
  },

  /** A letter was put in; `why` is 1 where it doubles its neighbour, 2 where its key lies beside a neighbour's. */
  extra(b: number, why: number): readonly string[] {
    const kind = isVowel(b) ? "extra vowel" : "extra consonant";
    const reason = why === 1 ? ["extra double"] : why === 2 ? ["extra beside"] : [];
    return [kind, `>${nameOf(b)}`, ...reason];
  },

  swapped(): readonly string[] {
    return ["swapped"];
  },

  /** Where in the word: 0 inside, 1 at its first letter, 2 at its second, 3 at its last. */
  place(place: number): readonly string[] {
    return place === 0 ? [] : [["", "at first", "at second", "at last"][place]!];
  },

  /** A segment of letters was written as another one; three letters or more together. */
  segment(target: string, typed: string): readonly string[] {
    return ["segment", `${target}>${typed}`];
  },

  /** The segment that a name stands for; undefined for names of other things. */
  readSegment(name: string): { readonly target: string; readonly typed: string } | undefined {
    const arrow = name.indexOf(">");
    // Names of single letters have no more than three characters, and those of other things have no arrow.
    return arrow > 0 && name.length > 3
      ? { target: name.slice(0, arrow), typed: name.slice(arrow + 1) }
      : undefined;
  },

  /** True for letters whose keys lie side by side on a QWERTY keyboard. */
  areNeighbours(a: number, b: number): boolean {
    return neighbours.has(a * 32 + b);
  },
};

function nameOf(letter: number): string {
  return letter < 26 ? String.fromCharCode(97 + letter) : "*";
}

function isVowel(letter: number): boolean {
  return "aeiouy".includes(nameOf(letter));
}

const neighbours = findNeighbours();

function findNeighbours(): ReadonlySet<number> {
  const keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row, y) =>
    [...row].map((key, x) => ({ letter: key.charCodeAt(0) - 97, x: x + y / 2, y })),
  );
  const found = new Set<number>();
  for (const a of keys) {
    for (const b of keys)
      if (a !== b && Math.hypot(a.x - b.x, a.y - b.y) < 1.3) found.add(a.letter * 32 + b.letter);
  }
  return found;
}
