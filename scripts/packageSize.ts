import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { listFiles, PackageManager } from "@vscode/vsce";
import { groupBy } from "../src/core/text/collections.ts";
import { dictionaryNames } from "../src/host/spelling/dictionaryFiles.ts";
import { npmPackageFolder } from "./npmPackage.ts";
import { partOf } from "./parts.ts";

// Says how large the packages are, by part: as they are unpacked, and as each file is compressed.

const root = join(import.meta.dirname, "..");

/** So much may a browser have to download before the first finding, in bytes. */
const maxDownloaded = 2_500_000;

interface PackedFile {
  readonly path: string;
  readonly size: number;
  readonly compressed: number;
}

function show(title: string, folder: string, paths: readonly string[]): void {
  const files = paths.map((path): PackedFile => {
    const content = readFileSync(join(folder, path));
    return { path, size: content.length, compressed: deflateRawSync(content).length };
  });
  const rows = [...groupBy(files, ({ path }) => partOf(path).name)].map(([part, those]) => row(part, those));
  console.log([title, ...rows.sort(), row("together", files)].join("\n"));
}

function row(name: string, files: readonly PackedFile[]): string {
  const kilobytes = (key: "size" | "compressed") =>
    (files.reduce((sum, file) => sum + file[key], 0) / 1000).toFixed(0).padStart(6);
  const count = String(files.length).padStart(4);
  return `  ${name.padEnd(38)} ${count} files ${kilobytes("size")} KB, compressed ${kilobytes("compressed")} KB`;
}

const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const extension = `${name}-${version}.vsix`;
show(
  `\n${extension}: ${(statSync(join(root, extension)).size / 1e6).toFixed(2)} MB`,
  root,
  await listFiles({ cwd: root, packageManager: PackageManager.None }),
);
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--json", "--dry-run"], {
    cwd: join(root, npmPackageFolder),
    encoding: "utf8",
    shell: process.platform === "win32",
  }),
);
show(
  `\n${packed.filename} for npm: ${(packed.size / 1e6).toFixed(2)} MB`,
  join(root, npmPackageFolder),
  packed.files.map(({ path }: { path: string }) => path),
);

// Code is served compressed; the packed dictionary comes as it is.
const code = gzipSync(readFileSync(join(root, "dist/web/extension.cjs"))).length;
const dictionary = dictionaryNames
  .map((name) => statSync(join(root, `dist/dictionary/${name}.gz`)).size)
  .reduce((sum, size) => sum + size);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
console.log(
  `\nin a browser before the first finding: ${megabytes(code)} of code, served as gzip, and before the first of the spelling ` +
    `${megabytes(dictionary)} of dictionary, packed by the build: ${megabytes(code + dictionary)}`,
);
if (code + dictionary > maxDownloaded) {
  console.error(`more than ${megabytes(maxDownloaded)}`);
  process.exitCode = 1;
}
