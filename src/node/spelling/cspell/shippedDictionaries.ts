/** Lists of technical words, by their cspell names, that people compiled by hand. */
export const curatedDictionaries: readonly string[] = [
  "softwareTerms",
  "software-tools",
  "networking-terms",
  "computing-acronyms",
  "web-services",
  "companies",
  "aws",
  "k8s",
  "docker",
  "git",
  "google",
  "npm",
  "terraform",
  "fullstack",
  "data-science",
  "data-science-models",
  "data-science-tools",
  "filetypes",
  "gaming-terms",
  "game-development",
];

/** Lists that were extracted from the names in a language's libraries: many entries are not words. */
export const codeDictionaries: readonly string[] = [
  "node",
  "python",
  "typescript",
  "sql",
  "golang",
  "html",
  "css",
  "java",
  "dotnet",
];

export const americanDictionary = "en_us";
export const britishDictionary = "en-gb";

/** The word lists that our dictionary is built from; each was chosen by measurement (`npm run bench:spelling`). */
export const shippedDictionaries: readonly string[] = [
  americanDictionary,
  britishDictionary,
  ...curatedDictionaries,
  ...codeDictionaries,
];
