import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { buildClient } from "./buildClient.ts";
import { builtins, requireBuiltin } from "./builtins.ts";
import { checkChunk } from "./checkChunk.ts";
import { buildDictionary } from "./dictionary/buildDictionary.ts";
import { late, lateFile } from "./late.ts";
import { tables } from "./tables.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

const common: BuildOptions = {
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
  plugins: [tables],
};

/** Builds everything the extension and the command line ship into `dist`. */
export async function buildAll(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist))
    if (name !== "dictionary") rmSync(join(dist, name), { recursive: true });
  mkdirSync(join(dist, "dictionary"), { recursive: true });
  copyFileSync(join(root, "data", "misspellings.txt"), join(dist, "dictionary", "misspellings.txt"));
  // Under a name that the manifest can tell from other people's Markdown: these pages open rendered.
  cpSync(join(root, "docs", "rules"), join(dist, "slick-rules"), { recursive: true });
  await Promise.all([
    buildClient(common, dist),
    build({
      ...common,
      entryPoints: [
        { in: "src/cli/main.ts", out: "cli" },
        { in: "src/server/entry.ts", out: "server" },
        { in: "src/node/spelling/cspell/workerEntry.ts", out: "cspellWorker" },
        { in: "src/cli/check/checkWorker.ts", out: "checkWorker" },
      ],
      outdir: dist,
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      plugins: [tables, late, builtins, checkChunk(root)],
      outExtension: { ".js": ".mjs" },
      banner: { js: requireBuiltin },
    }),
    ...globSync("src/**/*.late.ts", { cwd: root }).map((path) =>
      build({
        ...common,
        entryPoints: [path],
        outfile: join(dist, "chunks", lateFile(path)),
        format: "cjs",
      }),
    ),
    build({
      ...common,
      entryPoints: [{ in: "src/webview/coverage.ts", out: "coverage" }],
      outdir: dist,
      platform: "browser",
      target: "es2022",
      format: "iife",
    }),
    isDictionaryNew() ? undefined : buildDictionary(join(dist, "dictionary")),
  ]);
}

/** True where the dictionary was made from the code as it is, and nobody asked for all to be made anew. */
function isDictionaryNew(): boolean {
  const file = join(dist, "dictionary", "words.dictionary");
  if (!existsSync(file) || process.argv.includes("--all")) return false;
  const sources = globSync("{scripts/dictionary,src/core/spelling/dictionary,src/core/terms}/**/*.ts", {
    cwd: root,
  });
  const made = statSync(file).mtimeMs;
  return sources.every((source) => statSync(join(root, source)).mtimeMs <= made);
}

if (import.meta.filename === process.argv[1]) await buildAll();
