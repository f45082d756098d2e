import lists from "./wordLists.json" with { type: "json" };

// The lists of `data/english`; `Lexicon` documents each of them.

export const { onlyVerbs, mainlyVerbs, otherVerbs, doubling, countedNouns, uncountedNouns } = lists;

export const irregularVerbs = lists.irregularVerbs as unknown as readonly (readonly [
  string,
  string,
  string?,
])[];

/** The classes of `data/english/classes.txt`. */
export const classes: Readonly<Record<string, readonly string[]>> = lists.classes;
