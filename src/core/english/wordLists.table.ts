import lists from "./wordLists.json" with { type: "json" };

// What `data/english` says of words; `Lexicon` tells what each list is.

export const { onlyVerbs, mainlyVerbs, otherVerbs, doubling, countedNouns, uncountedNouns } = lists;

export const irregularVerbs = lists.irregularVerbs as unknown as readonly (readonly [
  string,
  string,
  string?,
])[];

/** The classes of `data/english/classes.txt`. */
export const classes: Readonly<Record<string, readonly string[]>> = lists.classes;
