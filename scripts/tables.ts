import { deepStrictEqual } from "node:assert/strict";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

/**
 * Modules named `*.table.ts` are run by the build, and what they export ships as plain data: nobody waits for tables to be
 * made. What they export must survive JSON.
 */
export const tables: Plugin = {
  name: "tables",
  setup(setup) {
    setup.onLoad({ filter: /\.table\.ts$/ }, async ({ path }) => {
      const made: Record<string, unknown> = await import(pathToFileURL(path).href);
      const lines = Object.entries(made).map(([name, value]) => {
        const json = JSON.stringify(value);
        deepStrictEqual(JSON.parse(json), value, `${path}: "${name}" is not plain data`);
        // Engines read a string of JSON faster than the same as a program.
        return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(json)});`;
      });
      return { contents: lines.join("\n"), loader: "js" };
    });
  },
};
