import * as l10n from "@vscode/l10n";
import type { BlockRule } from "./rule.ts";
import { slipFindings } from "./slipFindings.ts";

export const repeatedWord: BlockRule = {
  id: "repeated-word",
  scope: "block",
  isEnglish: true,
  severity: "warning",
  docs: () => ({
    when: l10n.t("The same word comes twice in a row."),
    fix: l10n.t("Remove one."),
    why: l10n.t(
      "It is easy to overlook, especially at the end of a line. Words that may come twice, names and letters are left alone.",
    ),
    examples: [
      {
        bad: "- Moved all of the⟦\n  the⟧ data to⟦ to⟧ one place.\n",
        good: "- Moved all of the data to one place.\n",
      },
      { fine: "- Said that that was what it had had, on Duran Duran Street, and and-gates.\n" },
    ],
  }),
  check: (block) =>
    slipFindings(block, "repeated-word", (found) => l10n.t('"{0}" appears twice. Remove one.', found.trim())),
};
