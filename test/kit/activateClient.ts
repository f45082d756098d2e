import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { distFolder } from "../../src/node/distFolder.ts";

// Run as a program: activates the built extension the way VS Code does for a plain Markdown file, with a stand-in for
// `vscode` that answers whatever it is asked, and prints the files of the extension that were read for it.

const require = createRequire(import.meta.url);
const dist = distFolder();

/** Answers every call and every property with another of its kind, those of `known` as written there. */
function standIn(known: object = {}): object {
  return new Proxy(class {}, {
    // Not a promise, so that whoever waits for it goes on.
    get: (_, name) => (name in known ? Reflect.get(known, name) : name === "then" ? undefined : standIn()),
    apply: () => standIn(),
    construct: () => standIn(),
  });
}

const uri = { scheme: "file", path: "/workspace/readme.md", toString: () => "file:///workspace/readme.md" };
const document = { languageId: "markdown", uri, getText: () => "# Readme\n\n## Basic\n\nNothing of ours.\n" };
const known: Readonly<Record<string, object>> = {
  workspace: standIn({
    textDocuments: [document],
    workspaceFolders: undefined,
    asRelativePath: () => "readme.md",
    getConfiguration: () => ({ get: () => undefined, inspect: () => undefined }),
    // No `slick.json` anywhere.
    fs: { readFile: () => Promise.reject(new Error("no such file")) },
  }),
  window: standIn({
    // Nobody looks at the views yet.
    createTreeView: () => standIn({ visible: false }),
    activeTextEditor: { document, selections: [] },
    visibleTextEditors: [],
  }),
  Uri: standIn({ joinPath: (_: unknown, ...parts: string[]) => ({ path: join("/", ...parts) }) }),
  l10n: { bundle: undefined, t: (message: string) => message },
};
const types = readFileSync(require.resolve("@types/vscode/index.d.ts"), "utf8");
const names = [...types.matchAll(/^\texport (?:namespace|class|enum|const) (\w+)/gm)].map(
  ([, name]) => name!,
);
const vscode = Object.fromEntries(names.map((name) => [name, known[name] ?? standIn()]));

const modules = require("node:module") as { _load(id: string, ...rest: unknown[]): unknown };
const load = modules._load;
modules._load = (id, ...rest) => (id === "vscode" ? vscode : load.call(modules, id, ...rest));

const { activate } = require(join(dist, "extension.cjs")) as { activate(context: object): Promise<unknown> };
const state = { get: (_: string, initial: unknown) => initial, update: () => Promise.resolve() };
await activate(standIn({ subscriptions: [], workspaceState: state, globalState: state }));
console.log(JSON.stringify(Object.keys(require.cache).filter((path) => path.startsWith(dist))));
process.exit(0);
