import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** What is read of Babel's path, whose type is not part of the API. */
interface Path {
  readonly node: { readonly type: string; readonly key?: { readonly name?: string } };
}

/** Leaves out what a rule's page says: `npm run check` compares the pages with it, and its examples are tests. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "docs", {
    shouldIgnore(path) {
      const { type, key } = (path as unknown as Path).node;
      return type === "ObjectProperty" && key?.name === "docs" ? "the page of a rule" : undefined;
    },
  }),
];
