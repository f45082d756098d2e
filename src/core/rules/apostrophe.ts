import * as l10n from "@vscode/l10n";
import type { BlockRule } from "./rule.ts";
import { slipFindings } from "./slipFindings.ts";

export const apostrophe: BlockRule = {
  id: "apostrophe",
  scope: "block",
  isEnglish: true,
  severity: "warning",
  docs: () => ({
    when: l10n.t(
      'A plural has an apostrophe, or a period of time before a noun has none: "five years experience".',
    ),
    fix: l10n.t('Write "two GUIs" and "five years\' experience".'),
    why: l10n.t("An apostrophe shows that something is owned, not that there are several."),
    examples: [
      {
        bad: "- Built two ⟦GUI's⟧ for clinics and several ⟦server's⟧ in 5 ⟦years⟧ experience.\n",
        good: "- Built two GUIs for clinics and several servers in 5 years' experience.\n",
      },
      { fine: "- Read AWS's guide, the API's docs and the team's plan after 5 years of experience.\n" },
    ],
  }),
  check: (block) =>
    slipFindings(block, "apostrophe", (found, replacement) =>
      l10n.t('Write "{1}", not "{0}".', found, replacement),
    ),
};
