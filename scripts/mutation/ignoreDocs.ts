import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Leaves out what a rule's page says: `npm run check` compares the pages with it, and its examples are tests. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "docs", {
    shouldIgnore: (path) =>
      path.isObjectProperty() && path.node.key.type === "Identifier" && path.node.key.name === "docs"
        ? "the page of a rule"
        : undefined,
  }),
];
