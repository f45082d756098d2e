import * as l10n from "@vscode/l10n";
import { defineCommand, UsageError } from "./common/command.ts";

export const outline = defineCommand({
  name: "outline",
  about: () => l10n.t("prints the levels, skills, projects and bullets of a document"),
  operands: "FILE",
  options: {
    format: { choices: ["text", "json"], about: () => l10n.t("the output format (default text)") },
  },
  async run({ operands, options }) {
    const [file] = operands;
    if (file === undefined || operands.length > 1)
      throw new UsageError(l10n.t("{0} takes one file", "outline"));
    const { printOutline } = await import("./printOutline.ts");
    return printOutline({ file, format: options.format ?? "text" });
  },
});
