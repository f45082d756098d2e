/** The pages of `docs` as a reader goes through them. */
export const navigation: readonly { readonly title: string; readonly pages: readonly string[] }[] = [
  { title: "The document", pages: ["format.md", "ladders.md", "layouts.md", "strength.md"] },
  { title: "In use", pages: ["configuration.md", "report.md", "review.md", "exports.md", "beside.md"] },
  { title: "Elsewhere", pages: ["ci.md", "editors.md", "agents.md", "npm.md"] },
  { title: "Rules", pages: ["rules/README.md"] },
  {
    title: "Under the hood",
    pages: ["accuracy.md", "measurements.md", "testing.md", "dictionaries.md", "security.md"],
  },
];
