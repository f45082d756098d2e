import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Plugin } from "esbuild";

/** What starts without checking documents, and at once. */
const light =
  /^src\/(?:cli\/(?:main|help|common\/version|completionScript|printOutline|printSuggestions)|node\/spelling\/cspell\/workerEntry)\.ts$/;

/**
 * Puts all that checks documents into one chunk. The bundler makes one for each set of programs that share a module, and a
 * start waits for each. So whatever is loaded for itself, but for what must be light, imports it all.
 */
export function checkChunk(root: string): Plugin {
  const check = join(root, "src/cli/check/runCheck.ts");
  return {
    name: "check-chunk",
    setup(setup) {
      const loaded = new Set<string>();
      setup.onResolve({ filter: /\.ts$/ }, ({ path, kind, resolveDir }) => {
        if (kind === "dynamic-import" || kind === "entry-point") loaded.add(join(resolveDir, path));
        return undefined;
      });
      setup.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const name = relative(root, path).replaceAll("\\", "/");
        if (!loaded.has(path) || path === check || light.test(name)) return undefined;
        return {
          contents: `${await readFile(path, "utf8")}\nimport ${JSON.stringify(check)};`,
          loader: "ts",
        };
      });
    },
  };
}
