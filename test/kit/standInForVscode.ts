import { registerHooks } from "node:module";

/** Makes an import of `vscode` in this process give an object of a test, property by property. */
export function standInForVscode(vscode: Readonly<Record<string, unknown>>): void {
  const key = Symbol.for("slick.test.vscode");
  (globalThis as Record<symbol, unknown>)[key] = vscode;
  const lines = Object.keys(vscode).map(
    (name) => `export const ${name} = globalThis[Symbol.for("slick.test.vscode")].${name};`,
  );
  const url = `data:text/javascript,${encodeURIComponent(lines.join("\n"))}`;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "vscode" ? { url, shortCircuit: true } : next(specifier, context),
  });
}
