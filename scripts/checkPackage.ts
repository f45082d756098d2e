import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extensionPagePath } from "./extensionPage.ts";
import { isPreRelease } from "./version.ts";

// Says what a registry would refuse, or show worse than it could, and fails.

const root = join(import.meta.dirname, "..");

/** What the packages are made of, as it is read from the checkout. */
export interface Packaged {
  /** `package.json`, and the strings of `package.nls.json` by key. */
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly strings: Readonly<Record<string, string>>;
  readonly readme: string;
  /** `.vscodeignore`: all but the lines with `!` stays out. */
  readonly ignored: string;
  /** Paths, from the project's root, that a pattern of it names; pictures and the icon are asked for as well. */
  readonly matches: (pattern: string) => readonly string[];
  /** Width and height of a picture of the checkout, in pixels; undefined if it is not a PNG file. */
  readonly pngSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
}

/** The categories of the Marketplace. */
const categories = [
  "AI,Azure,Chat,Data Science,Debuggers,Education,Extension Packs,Formatters,Keymaps,Language Packs,Linters,Machine Learning",
  "Notebooks,Other,Programming Languages,SCM Providers,Snippets,Testing,Themes,Visualization",
].flatMap((line) => line.split(","));

/** What each field that the Marketplace, Open VSX or npm needs must be. */
const fields: readonly (readonly [path: string, expected: string, isRight: (value: unknown) => boolean])[] = [
  ["name", "lower case, without a scope", (value) => matches(value, /^[a-z][a-z0-9-]+$/)],
  ["publisher", "the name of the publisher, which is the namespace on Open VSX", isId],
  ["version", "three numbers without a suffix", (value) => matches(value, /^\d+\.\d+\.\d+$/)],
  ["displayName", "1 to 50 characters", (value) => isText(value, 50)],
  ["description", "1 to 200 characters", (value) => isText(value, 200)],
  ["license", "an SPDX name", (value) => matches(value, /^[\w.+-]+$/)],
  ["engines.vscode", "the oldest VS Code", (value) => matches(value, /^\^\d+\.\d+\.\d+$/)],
  ["engines.node", "the oldest Node of the command line", (value) => matches(value, /^>=\d+\.\d+\.\d+$/)],
  ["icon", "a PNG file of at least 128 × 128 pixels", (value) => matches(value, /\.png$/)],
  ["repository.url", "a public address", (value) => matches(value, /^git\+https:\/\/.+\.git$/)],
  ["homepage", "a public address", isAddress],
  ["bugs.url", "a public address", isAddress],
  ["qna", "a public address", isAddress],
  [
    "categories",
    "categories of the Marketplace",
    (value) => isList(value, 4, (one) => categories.includes(one)),
  ],
  ["keywords", "1 to 30 words", (value) => isList(value, 30, (one) => one.length <= 50)],
  ["pricing", '"Free"', (value) => value === "Free"],
  ["galleryBanner.color", "a colour", (value) => matches(value, /^#[\da-f]{6}$/)],
  ["main", "the extension", (value) => matches(value, /\.cjs$/)],
  ["browser", "the extension for browsers, by its name no ES module", (value) => matches(value, /\.cjs$/)],
  ["bin.slick-requirements", "the command line", (value) => matches(value, /\.mjs$/)],
  ["private", "true: npm gets the package of the command line, not this one", (value) => value === true],
  ["scripts.vscode:prepublish", "the build", (value) => isText(value, 200)],
  ["vsce.readmePath", "the page of the extension", (value) => value === extensionPagePath],
];

/** What ships beside the code. */
const neededFiles = [
  "CHANGELOG.md",
  "LICENSE",
  "THIRD-PARTY-NOTICES.txt",
  "package.json",
  "package.nls.json",
];

/** What is wrong with the packages that would be made, a line each. */
export function packageProblems({
  manifest,
  strings,
  readme,
  ignored,
  matches: find,
  pngSize,
}: Packaged): readonly string[] {
  const problems: string[] = [];
  const fieldAt = (path: string) => {
    let value: unknown = manifest;
    for (const key of path.split(".")) value = (value as Record<string, unknown> | undefined)?.[key];
    const key = typeof value === "string" ? /^%(.+)%$/.exec(value)?.[1] : undefined;
    return key === undefined ? value : strings[key];
  };
  for (const [path, expected, isRight] of fields)
    if (!isRight(fieldAt(path))) problems.push(`package.json: "${path}" must be ${expected}`);
  const version = String(manifest.version);
  if (matches(version, /^\d+\.\d+\.\d+$/) && isPreRelease(version) !== (fieldAt("vsce.preRelease") === true))
    problems.push(`package.json: "vsce.preRelease" does not fit ${version}: run npm run generate`);
  if (Object.keys((manifest.dependencies as object | undefined) ?? {}).length > 0)
    problems.push('package.json: "dependencies" must be empty, since all of them are bundled');
  const icon = fieldAt("icon");
  const size = typeof icon === "string" ? pngSize(icon) : undefined;
  if (!size || size.width < 128 || size.height < 128)
    problems.push(`${icon}: the icon must be a PNG file of at least 128 × 128 pixels`);
  const patterns = ignored.split("\n").flatMap((line) => /^!(.+)/.exec(line)?.[1] ?? []);
  for (const pattern of patterns)
    if (!pattern.startsWith("dist/") && find(pattern).length === 0)
      problems.push(`.vscodeignore: "${pattern}" is not there`);
  for (const file of neededFiles)
    if (!patterns.includes(file)) problems.push(`.vscodeignore: "!${file}" is missing`);
  for (const [, path] of readme.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g))
    if (/^\w+:/.test(path!) || find(path!).length === 0 || !pngSize(path!))
      problems.push(`README.md: ${path} must be a PNG file of the repository`);
  return problems;
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= longest;
}

function isId(value: unknown): boolean {
  return matches(value, /^[a-z0-9][a-z0-9-]*$/i);
}

function isAddress(value: unknown): boolean {
  return matches(value, /^https:\/\/[^/]+\/.+$/);
}

function isList(value: unknown, longest: number, isRight: (one: string) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= longest && value.every(isRight);
}

/** The checkout as it is. */
export function checkout(): Packaged {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  return {
    manifest: JSON.parse(read("package.json")),
    strings: JSON.parse(read("package.nls.json")),
    readme: read("README.md"),
    ignored: read(".vscodeignore"),
    matches: (pattern) => globSync(pattern, { cwd: root }),
    pngSize(path) {
      if (!existsSync(join(root, path))) return undefined;
      const bytes = readFileSync(join(root, path));
      // The signature of PNG, then the header with the size.
      if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47) return undefined;
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    },
  };
}

if (import.meta.filename === process.argv[1]) {
  const problems = packageProblems(checkout());
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
