/** Lists of technical words, by their names in cspell, that people wrote down one by one. */
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

/** Lists that were drawn from the names in a language's libraries: many of them are not words. */
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

/** Word lists whose words our dictionary is made of; each was taken in by measurement (`npm run bench:spelling`). */
export const shippedDictionaries: readonly string[] = [
  americanDictionary,
  britishDictionary,
  ...curatedDictionaries,
  ...codeDictionaries,
];
