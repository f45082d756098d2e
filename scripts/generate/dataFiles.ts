import { brandList } from "./brandNames.ts";
import { englishJson } from "./english.ts";
import { termsJson } from "./terms.ts";
import { wordGroups } from "./words.ts";

/** The path of a file, and what makes its text: throws an Error that names file and line where a list cannot be read. */
export type DataFile = readonly [path: string, make: () => string | Promise<string>];

/** What the code reads of `data`. The later ones are made by code that reads the earlier ones. */
export const dataFiles: readonly DataFile[] = [
  ["src/core/english/wordLists.json", englishJson],
  ...wordGroups,
  ["data/terms/brand.txt", brandList],
  ["src/core/terms/terms.json", termsJson],
  // The contexts of confusables name classes of words.
  ["src/core/confusables/confusables.json", async () => (await import("./confusables.ts")).confusablesJson()],
];
