import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { listFiles, PackageManager } from "@vscode/vsce";
import { groupBy } from "../src/core/collections/groupBy.ts";
import { npmPackageFolder } from "./npmPackage.ts";
import { partOf } from "./parts.ts";

// Says how large the packages are, by part: as they are unpacked, and as each file is compressed.

const root = join(import.meta.dirname, "..");

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
