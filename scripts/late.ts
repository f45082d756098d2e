import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

/**
 * Modules named `*.late.ts`, which export functions only: each is a separate file beside the chunks, read when one of its
 * functions is first called. Unlike `import()` that asks nobody to wait. They keep no state that other modules share.
 */
export const late = readLate([
  'import { createRequire } from "node:module";',
  "const read = (file) => {",
  "  // Where the bundler put this code.",
  '  const folder = /\\/chunks\\/[^/]*$/.test(import.meta.url) ? "./" : "./chunks/";',
  "  return createRequire(import.meta.url)(folder + file);",
  "};",
]);

/** The same for the client, whose files are CommonJS in the end. */
export const lateInClient = readLate([
  'const read = (file) => require(__dirname.replace(/[\\\\/]client$/, "") + "/chunks/" + file);',
]);

/** `read` are the lines that define a function of that name, which answers what a late file exports. */
function readLate(read: readonly string[]): Plugin {
  return {
    name: "late",
    setup(setup) {
      setup.onLoad({ filter: /\.late\.ts$/ }, async ({ path }) => {
        const names = Object.keys(await import(pathToFileURL(path).href));
        return {
          contents: [
            ...read,
            "let made;",
            `const module = () => (made ??= read(${JSON.stringify(lateFile(path))}));`,
            ...names.map((name) => `export const ${name} = (...given) => module().${name}(...given);`),
          ].join("\n"),
        };
      });
    },
  };
}

/** The name of the file a late module is bundled into. */
export function lateFile(path: string): string {
  return `${basename(path, ".late.ts")}.cjs`;
}
