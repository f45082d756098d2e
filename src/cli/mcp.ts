import * as l10n from "@vscode/l10n";
import { defineCommand } from "./common/command.ts";

export const mcp = defineCommand({
  name: "mcp",
  about: () =>
    l10n.t("serves read-only tools for agents over the Model Context Protocol (standard input and output)"),
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: {
    config: { value: "FILE", about: () => l10n.t("use this configuration instead of every slick.json") },
  },
  notes: () =>
    l10n.t(
      'The tools read the requirements documents among the operands (default: the current folder) and write nothing. What an agent reads of them is sent to its model, which may be on another machine. Terms that slick.json lists under "confidential" are replaced; if that is not possible, there is no answer.',
    ),
  async run({ operands, options }) {
    const { runMcp } = await import("./runMcp.ts");
    return runMcp({ patterns: operands.length > 0 ? operands : ["."], config: options.config });
  },
});
