import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { groupBy } from "../../src/core/text/collections.ts";
import { bundles, client } from "../bundles.ts";
import { listPackages, packageFile, shippedLists } from "../dictionary/readLists.ts";

const root = join(import.meta.dirname, "..", "..");
/** What packages should say themselves, as `NAME.txt`: licences that they lack, and those of the data in them. */
const ownTexts = join(root, "data", "licences");

/** The licences of all that ships and is not ours: of the packages in the bundles and tables, and of the word lists. */
export async function notices(): Promise<string> {
  const folders = new Set([
    ...(await bundledPackages()),
    ...(await shippedLists()).keys(),
    ...listPackages.map((name) => packageFile(name, "")),
  ]);
  const packages = [...folders].map(readNotice).sort((a, b) => (a.title < b.title ? -1 : 1));
  const sections = [...groupBy(packages, ({ text }) => text)].map(
    ([text, those]) => `${"=".repeat(80)}\n${titles(those)}\n${"-".repeat(80)}\n\n${text}\n`,
  );
  return `Slick Requirements contains code and words of ${new Set(packages.map(({ title }) => title)).size} packages, each under its own licence. Packages with the same
licence text are listed together. docs/dictionaries.md says what is made of which list of words.

${sections.join("\n")}`;
}

function titles(packages: readonly Notice[]): string {
  return [...new Set(packages.map(({ title }) => title))].join("\n");
}

/** Absolute paths of the packages that the bundles and the tables contain anything of. */
export async function bundledPackages(): Promise<ReadonlySet<string>> {
  const folders = new Set<string>();
  for (const options of [client, ...bundles, tablesAsCode]) {
    const { metafile } = await build({ ...options, minify: false, write: false, metafile: true });
    for (const { inputs } of Object.values(metafile.outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(join(root, folder));
      }
  }
  return folders;
}

/** The modules that the build runs and that ship as data: bundled as they are, they show what they are made of. */
const tablesAsCode: BuildOptions = {
  ...client,
  entryPoints: globSync("src/**/*.table.ts", { cwd: root }),
  plugins: [],
};

/** A package, with its version, and all that it says of its licence. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** The notice of the package in a folder. Throws an Error for one that has no text of its licence. */
export function readNotice(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|copyright|notice|thirdpartynotice)/i.test(file))
    .sort()
    .map((file) => join(folder, file));
  const own = join(ownTexts, `${name.replace("/", "-")}.txt`);
  if (existsSync(own)) files.push(own);
  if (files.length === 0)
    throw new Error(`${name} ships and has no text of its licence: put one into data/licences.`);
  const text = files.map((file) => trimmed(readFileSync(file, "utf8"))).join("\n\n");
  return { title: `${name} ${version} (${license})`, text };
}

function trimmed(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll(/[ \t]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");
}
