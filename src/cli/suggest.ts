import { locales } from "../core/config/locales.ts";
import { defineCommand } from "./command.ts";

export const suggest = defineCommand({
  name: "suggest",
  about: "prints corrections, a line of JSON for each word",
  operands: "[WORD…]",
  completes: [],
  options: {
    locale: { choices: locales, about: "the spelling that counts (default en-US)" },
  },
  notes: "Without words it reads standard input, a word a line.",
  async run({ operands, options }) {
    const { printSuggestions } = await import("./printSuggestions.ts");
    return printSuggestions({ words: operands, locale: options.locale });
  },
});
