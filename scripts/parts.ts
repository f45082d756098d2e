// What the packages consist of: which of it npm gets, and under which name its size is told.

interface Part {
  readonly name: string;
  /** Which files are of it, by their path from the project's root; the first part that fits has a file. */
  readonly files: RegExp;
  /** True for what only VS Code needs. */
  readonly isEditor?: true;
}

const parts: readonly Part[] = [
  { name: "extension in a browser", files: /^dist\/(?:web\/|dictionary\/[^/]+\.gz$)/, isEditor: true },
  { name: "extension", files: /^dist\/(?:extension\.cjs$|client\/|coverage\.js$)/, isEditor: true },
  { name: "page of the extension", files: /^dist\/extensionPage\.md$|^readme\.md$/, isEditor: true },
  { name: "command line and server", files: /^dist\/(?:[^/]+\.mjs$|chunks\/)/ },
  { name: "dictionary", files: /^dist\/dictionary\// },
  { name: "pages of the rules", files: /^dist\/slick-rules\// },
  { name: "documentation", files: /^(?:docs\/|README\.md$|CHANGELOG\.md$)/ },
  { name: "schemas", files: /^schemas\// },
  { name: "licences", files: /^(?:LICENSE$|THIRD-PARTY-NOTICES\.txt$)/ },
  { name: "manifest, strings, pictures, samples", files: /^/ },
];

/** The part that a file belongs to. */
export function partOf(path: string): Part {
  return parts.find(({ files }) => files.test(path))!;
}
