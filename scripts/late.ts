import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

/**
 * Modules named `*.late.ts`, which export functions only: each is a file of its own beside the chunks, read when one of its
 * functions is first called. Unlike `import()` that asks nobody to wait. They keep no state that other modules share.
 */
export const late: Plugin = {
  name: "late",
  setup(setup) {
    setup.onLoad({ filter: /\.late\.ts$/ }, async ({ path }) => {
      const names = Object.keys(await import(pathToFileURL(path).href));
      return {
        contents: [
          'import { createRequire } from "node:module";',
          "let made;",
          "const module = () => {",
          "  // Where the bundler put this code.",
          '  const folder = /\\/chunks\\/[^/]*$/.test(import.meta.url) ? "./" : "./chunks/";',
          `  made ??= createRequire(import.meta.url)(folder + ${JSON.stringify(lateFile(path))});`,
          "  return made;",
          "};",
          ...names.map((name) => `export const ${name} = (...given) => module().${name}(...given);`),
        ].join("\n"),
      };
    });
  },
};

/** The name of the file a late module is bundled into. */
export function lateFile(path: string): string {
  return `${basename(path, ".late.ts")}.cjs`;
}
