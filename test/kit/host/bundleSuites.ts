import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { tables } from "../../../scripts/tables.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/**
 * Bundles `test/vscode` with its suites into one file that an extension host can load, and returns its path. For the one in a
 * browser these are the suites that need nothing of Node's.
 */
export async function bundleSuites(isWeb = false): Promise<string> {
  const needsNode = (suite: string) => /from "node:(?!assert)/.test(readFileSync(join(root, suite), "utf8"));
  const suites = globSync(process.env.SLICK_SUITES ?? "test/vscode/**/*.test.ts", { cwd: root })
    .filter((suite) => !isWeb || !needsNode(suite))
    .sort();
  const name = isWeb ? "indexWeb" : "index";
  const outfile = join(root, `out/test/vscode/${name}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`test/vscode/${name}.ts`],
    bundle: true,
    platform: isWeb ? "browser" : "node",
    format: "cjs",
    outfile,
    sourcemap: "inline",
    logLevel: "warning",
    external: isWeb ? ["vscode"] : ["vscode", "mocha"],
    mainFields: isWeb ? ["browser", "module", "main"] : ["module", "main"],
    ...(isWeb && {
      conditions: ["worker"],
      alias: { "@vscode/l10n": "@vscode/l10n/dist/browser.js" },
      // For the stand-in of Node's `assert`.
      banner: { js: "var global = globalThis, process = { env: {}, versions: {} };" },
    }),
    plugins: [
      tables,
      {
        name: "suites",
        setup(setup) {
          if (isWeb) {
            setup.onResolve({ filter: /^node:assert\/strict$/ }, () => ({
              path: "assert",
              namespace: "assert",
            }));
            setup.onLoad({ filter: /.*/, namespace: "assert" }, () => ({
              contents: 'module.exports = require("assert/").strict;',
              resolveDir: root,
            }));
          }
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
