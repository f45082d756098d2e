/** Word lists that are merged into our dictionary, by their names in cspell; each was taken in by measurement (`npm run bench:spelling`). */
export const shippedDictionaries: readonly string[] = [
  "en_us",
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
  "node",
  "npm",
  "python",
  "typescript",
  "sql",
  "terraform",
  "golang",
  "fullstack",
  "data-science",
  "data-science-models",
  "data-science-tools",
  "html",
  "css",
  "java",
  "dotnet",
  "filetypes",
];

/** British spellings, a list of its own that the language `en-GB` switches on. */
export const britishDictionary = "en-gb";
