import * as l10n from "@vscode/l10n";
import type { BlockRule } from "./rule.ts";
import { slipFindings } from "./slipFindings.ts";

export const capital: BlockRule = {
  id: "capital",
  // `Iam` is not a service, and `i'm` no unknown word.
  overrules: ["term", "typo"],
  scope: "block",
  isEnglish: true,
  severity: "warning",
  docs: () => ({
    when: l10n.t(
      '"I", a language, a nation, a day or a month is in lower case, or a common adjective has a capital inside a sentence.',
    ),
    fix: l10n.t("Write it with a capital, and the common adjective without."),
    why: l10n.t("A wrong capital is the first thing that a careful reader sees, and so is a missing one."),
    examples: [
      {
        bad: "- Wrote the ⟦french⟧ guide in ⟦february⟧, which ⟦i⟧ had translated.\n",
        good: "- Wrote the French guide in February, which I had translated.\n",
      },
      { bad: "- ⟦Iam⟧ responsible for two teams.\n", good: "- I am responsible for two teams.\n" },
      { bad: "- Served a number of ⟦Medical⟧ offices.\n", good: "- Served a number of medical offices.\n" },
      { fine: "- Knew several Agile teams, many Medical Centers and multiple React apps.\n" },
      { fine: "- Wrote `Iam` and IAM policies, an iam role.\n" },
      { fine: "- Ate french fries with `english` speakers in may, at index i of the march.\n" },
    ],
  }),
  check: (block) =>
    slipFindings(block, "capital", (found, replacement) =>
      replacement === "I am"
        ? l10n.t('Write "{0}", not "{1}".', replacement, found)
        : found[0] === found[0]!.toLowerCase()
          ? l10n.t('"{0}" takes a capital. Write "{1}".', found, replacement)
          : l10n.t('"{0}" takes no capital here. Write "{1}".', found, replacement),
    ),
};
