import { globSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { tables } from "../../../scripts/tables.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/** Bundles `test/vscode` with all its suites into one file that an extension host can load, and returns its path. */
export async function bundleSuites(): Promise<string> {
  const suites = globSync(process.env.SLICK_SUITES ?? "test/vscode/**/*.test.ts", { cwd: root }).sort();
  const outfile = join(root, "out/test/vscode/index.cjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/vscode/index.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    sourcemap: "inline",
    logLevel: "warning",
    external: ["vscode", "mocha"],
    mainFields: ["module", "main"],
    plugins: [
      tables,
      {
        name: "suites",
        setup(setup) {
          setup.onResolve({ filter: /^suites$/ }, () => ({ path: "suites", namespace: "suites" }));
          setup.onLoad({ filter: /.*/, namespace: "suites" }, () => ({
            contents: suites.map((suite) => `require(${JSON.stringify(`./${suite}`)});`).join("\n"),
            resolveDir: root,
          }));
        },
      },
    ],
  });
  return outfile;
}
