import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "./address.ts";
import { partOf } from "./parts.ts";
import { isPreRelease } from "./version.ts";

// Makes the package of the command line for npm: what is built, without what only VS Code needs, with a separate manifest.

const root = join(import.meta.dirname, "..");

/** The folder it is made in, from the project's root. */
export const npmPackageFolder = "out/npm";

/** What ships as it is. */
const files = [
  "dist/**",
  "l10n/bundle.l10n.*.json",
  "schemas/*.json",
  "CHANGELOG.md",
  "LICENSE",
  "THIRD-PARTY-NOTICES.txt",
];

/** The manifest of the package: the extension's, with what npm and Node read of it. */
export function npmManifest(extension: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { name, version, license, repository: place, homepage, bugs, type, bin, engines } = extension;
  return {
    name,
    version,
    description:
      "Checks requirement documents: skills by level, with the evidence for each. Command line and language server.",
    license,
    repository: place,
    homepage,
    bugs,
    keywords: [...(extension.keywords as string[]), "cli", "linter", "language-server"],
    type,
    bin,
    engines: { node: (engines as Record<string, string>).node },
    publishConfig: {
      access: "public",
      provenance: true,
      // Who does not ask for a pre-release does not get one.
      tag: isPreRelease(String(version)) ? "next" : "latest",
    },
  };
}

/** Links of a page in `docs`, whose files are not in the package, with their address in the repository. */
export function npmReadme(page: string, version: string): string {
  const base = `${repository}/blob/v${version}/docs/`;
  return page.replace(/\]\((?![\w+.-]+:|#)([^)]+)\)/g, (_, path: string) => `](${new URL(path, base).href})`);
}

/** Makes the folder again from what is built. */
export function makeNpmPackage(): void {
  const folder = join(root, npmPackageFolder);
  const extension = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  rmSync(folder, { recursive: true, force: true });
  for (const entry of globSync(files, { cwd: root, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const path = source.slice(root.length + 1).replaceAll("\\", "/");
    if (partOf(path).isEditor) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(source, join(folder, path));
  }
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(npmManifest(extension), null, 2)}\n`);
  const page = readFileSync(join(root, "docs", "npm.md"), "utf8");
  writeFileSync(join(folder, "README.md"), npmReadme(page, extension.version));
}

if (import.meta.filename === process.argv[1]) makeNpmPackage();
