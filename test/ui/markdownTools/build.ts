import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Builds the extension of this folder in another one, and returns its path. */
export async function buildMarkdownTools(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(import.meta.dirname, "manifest.json"), join(folder, "package.json"));
  await build({
    entryPoints: [join(import.meta.dirname, "extension.ts")],
    outfile: join(folder, "extension.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode"],
    logLevel: "warning",
  });
  return folder;
}
