import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build, transform } from "esbuild";
import { client } from "./bundles.ts";

/**
 * Builds the extension so that each `import()` is a separate file, read when it is reached: first as ES modules, since the
 * bundler splits no others, then each file as CommonJS, which every VS Code loads.
 */
export async function buildClient(): Promise<void> {
  const { outputFiles } = await build({ ...client, write: false });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      minify: true,
      target: client.target,
      // `import()` as well becomes `require`, which VS Code answers for `vscode`.
      supported: { "dynamic-import": false },
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
}
