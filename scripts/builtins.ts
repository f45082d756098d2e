import { builtinModules } from "node:module";
import type { Plugin } from "esbuild";

/**
 * Node's own modules, asked for one export at a time. Importing one as a module has Node look at everything it exports, and
 * some of that loads further modules: `node:fs` all that promises need.
 */
export const builtins: Plugin = {
  name: "builtins",
  setup(setup) {
    const names = new Set(builtinModules);
    setup.onResolve({ filter: /^(?:node:)?[a-z0-9_/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, "");
      // What CommonJS requires is the module itself, often a function; see `requireBuiltin`.
      return kind === "import-statement" && names.has(name)
        ? { path: name, namespace: "builtin" }
        : undefined;
    });
    setup.onLoad({ filter: /./, namespace: "builtin" }, async ({ path }) => {
      const exported = Object.keys(await import(`node:${path}`)).filter((name) => name !== "default");
      // Exports that nobody imports are left out by the bundler, since the calls are marked as pure.
      return {
        contents: [
          `const builtin = ${path === "process" ? "process" : `process.getBuiltinModule(${JSON.stringify(path)})`};`,
          "const get = (name) => builtin[name];",
          "export default builtin;",
          ...exported.map(
            (name, index) =>
              `const e${index} = /* @__PURE__ */ get("${name}");\nexport { e${index} as "${name}" };`,
          ),
        ].join("\n"),
      };
    });
  },
};

/** The `require` of CommonJS dependencies in a bundle of modules: beside what is bundled they ask for nothing but Node's own. */
export const requireBuiltin = `const require = (name) => {
  const found = process.getBuiltinModule(name);
  if (!found) throw Object.assign(new Error(\`Cannot find module '\${name}'\`), { code: "MODULE_NOT_FOUND" });
  return found;
};`;
