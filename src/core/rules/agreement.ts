import * as l10n from "@vscode/l10n";
import type { BlockRule } from "./rule.ts";
import { slipFindings } from "./slipFindings.ts";

export const agreement: BlockRule = {
  id: "agreement",
  scope: "block",
  isEnglish: true,
  severity: "warning",
  docs: () => ({
    when: l10n.t(
      'A verb or a noun is in a form that the words around it rule out: "can uses", "several service", "it help".',
    ),
    fix: l10n.t("Use the form that fits."),
    why: l10n.t(
      "One wrong ending makes readers doubt the rest. Only mistakes that the words next to them make certain are reported.",
    ),
    examples: [
      {
        bad: "- Managed 3 ⟦developer⟧. The racks ⟦includes⟧ two disks.\n",
        good: "- Managed 3 developers. The racks include two disks.\n",
      },
      { fine: "- Angular 2 developer, phase 3 student and level 5 engineer.\n" },
      {
        bad: "- Ran several ⟦service⟧, one of the biggest ⟦cluster⟧ and each ⟦servers⟧ in it.\n",
        good: "- Ran several services, one of the biggest clusters and each server in it.\n",
      },
      {
        bad: "- Wrote a tool that can ⟦prevents⟧ outages. It ⟦help⟧ the team to ⟦allows⟧ changes.\n",
        good: "- Wrote a tool that can prevent outages. It helps the team to allow changes.\n",
      },
      {
        bad: "- The services ⟦was⟧ slow. They have ⟦became⟧ fast and are ⟦take⟧ from one job.\n",
        good: "- The services were slow. They have become fast and are taken from one job.\n",
      },
      {
        bad: "- Ran mutliple small ⟦service⟧ with ⟦a several⟧ new teams for a diverse ⟦projects⟧.\n",
        good: "- Ran mutliple small services with several new teams for a diverse project.\n",
      },
      {
        fine: "- Saw a multiple advantage, there are a ton of rules, multiple choice tests, a sales team, users it can help, and how teams can users find. What it does is build by hand.\n",
      },
    ],
  }),
  check: (block) =>
    slipFindings(block, "agreement", (found, replacement, neighbour) =>
      found.split(/\s/).includes(neighbour)
        ? l10n.t('Write "{0}", not "{1}".', replacement, found)
        : l10n.t('"{0}" does not go with "{1}". Write "{2}".', found, neighbour, replacement),
    ),
};
