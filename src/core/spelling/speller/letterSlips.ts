/**
 * Names of the features of an edit: its kind, its letters, its place. The ranking's weights are stored under these
 * names. Letters are 0 to 25, and 26 for any other.
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

  /** A letter was left out; `doubled` is 1 if its neighbour is the same. */
  missing(a: number, doubled: number): readonly string[] {
    const kind = isVowel(a) ? "missing vowel" : "missing consonant";
    return [kind, `${nameOf(a)}>`, ...(doubled ? ["missing double"] : [])];
  },

  /** A letter was added; `why` is 1 if it doubles its neighbour, 2 if its key is next to that of a neighbour. */
  extra(b: number, why: number): readonly string[] {
    const kind = isVowel(b) ? "extra vowel" : "extra consonant";
    const reason = why === 1 ? ["extra double"] : why === 2 ? ["extra beside"] : [];
    return [kind, `>${nameOf(b)}`, ...reason];
  },

  swapped(): readonly string[] {
    return ["swapped"];
  },

  /** The place in the word: 0 inside, 1 at its first letter, 2 at its second, 3 at its last. */
  place(place: number): readonly string[] {
    return place === 0 ? [] : [["", "at first", "at second", "at last"][place]!];
  },

  /** A segment of letters was written as another one; both have three letters or more in total. */
  segment(target: string, typed: string): readonly string[] {
    return ["segment", `${target}>${typed}`];
  },

  /** The segment for a name of this kind; undefined for other names. */
  readSegment(name: string): { readonly target: string; readonly typed: string } | undefined {
    const arrow = name.indexOf(">");
    // Names with single letters have at most three characters, and other names contain no arrow.
    return arrow > 0 && name.length > 3
      ? { target: name.slice(0, arrow), typed: name.slice(arrow + 1) }
      : undefined;
  },

  /** True for letters whose keys are next to each other on a QWERTY keyboard. */
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
