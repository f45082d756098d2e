import { globSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { builtins, requireBuiltin } from "./builtins.ts";
import { checkChunk } from "./checkChunk.ts";
import { late, lateFile, lateInClient } from "./late.ts";
import { tables } from "./tables.ts";

// What the bundler makes of the code: the build writes it, the notices are of the packages that are in it.

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  // jsonc-parser's `main` asks for its parts in a way that cannot be bundled.
  mainFields: ["module", "main"],
  // Strings come with the call; the one for Node loads what reads them from disk and network.
  alias: { "@vscode/l10n": "@vscode/l10n/dist/browser.js" },
  // VS Code brings a newer one; other editors and CI start the server and the checks with the Node they have.
  target: "node20.18",
  minify: true,
  sourcemap: false,
  legalComments: "none",
  logLevel: "warning",
  outdir: dist,
  plugins: [tables],
} as const satisfies BuildOptions;

/** The extension as ES modules, which `buildClient.ts` makes CommonJS of. */
export const client = {
  ...common,
  entryPoints: [{ in: "src/desktop/extension.ts", out: "extension" }],
  format: "esm",
  splitting: true,
  chunkNames: "client/[name]-[hash]",
  outExtension: { ".js": ".cjs" },
  external: ["vscode"],
  plugins: [tables, lateInClient],
} satisfies BuildOptions;

/** The command line, the language server and their threads. */
export const commandLine: BuildOptions = {
  ...common,
  entryPoints: [
    { in: "src/cli/main.ts", out: "cli" },
    { in: "src/cli/server/entry.ts", out: "server" },
    { in: "src/node/spelling/cspell/workerEntry.ts", out: "cspellWorker" },
    { in: "src/cli/check/checkWorker.ts", out: "checkWorker" },
  ],
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  plugins: [tables, late, builtins, checkChunk(root)],
  outExtension: { ".js": ".mjs" },
  banner: { js: requireBuiltin },
};

/** What both load when it is first called. */
export const lateFiles: readonly BuildOptions[] = globSync("src/**/*.late.ts", { cwd: root }).map((path) => ({
  ...common,
  entryPoints: [{ in: path, out: lateFile(path).replace(/\.cjs$/, "") }],
  outdir: join(dist, "chunks"),
  format: "cjs",
  outExtension: { ".js": ".cjs" },
}));

/** The scripts of the panels. */
const panels: BuildOptions = {
  ...common,
  entryPoints: [{ in: "src/webview/coverage.ts", out: "coverage" }],
  platform: "browser",
  target: "es2022",
  format: "iife",
};

/** The extension for browsers, client and server in one file: a worker there loads no other. */
const web: BuildOptions = {
  ...common,
  entryPoints: [{ in: "src/web/extension.ts", out: "web/extension" }],
  platform: "browser",
  mainFields: ["browser", "module", "main"],
  // Before what is for pages: a worker has no `document`.
  conditions: ["worker"],
  target: "es2022",
  format: "cjs",
  // By this the editor tells that it is not an ES module, which a worker there does not load.
  outExtension: { ".js": ".cjs" },
  external: ["vscode"],
};

/** All but the client on a computer. */
export const bundles: readonly BuildOptions[] = [commandLine, ...lateFiles, panels, web];
