import * as l10n from "@vscode/l10n";
import { locales } from "../core/settings/configuration.ts";
import { defineCommand } from "./common/command.ts";

export const suggest = defineCommand({
  name: "suggest",
  about: () => l10n.t("prints corrections, one line of JSON per word"),
  operands: "[WORD…]",
  completes: [],
  options: {
    locale: { choices: locales, about: () => l10n.t("the spelling to use (default en-US)") },
  },
  notes: () => l10n.t("Without words it reads standard input, one word per line."),
  async run({ operands, options }) {
    const { printSuggestions } = await import("./printSuggestions.ts");
    return printSuggestions({ words: operands, locale: options.locale });
  },
});
