import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type BuildOptions, build, transform } from "esbuild";
import { lateInClient } from "./late.ts";
import { tables } from "./tables.ts";

/**
 * Builds the extension so that each `import()` is a file of its own, read when it is reached: first as ES modules, since the
 * bundler splits no others, then each file as CommonJS, which every VS Code loads.
 */
export async function buildClient(common: BuildOptions, dist: string): Promise<void> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [{ in: "src/extension/extension.ts", out: "extension" }],
    outdir: dist,
    format: "esm",
    splitting: true,
    chunkNames: "client/[name]-[hash]",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
    plugins: [tables, lateInClient],
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      minify: true,
      target: common.target!,
      // `import()` as well becomes `require`, which VS Code answers for `vscode`.
      supported: { "dynamic-import": false },
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
}
