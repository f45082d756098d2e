import * as l10n from "@vscode/l10n";
import { defineCommand } from "./common/command.ts";

export const diff = defineCommand({
  name: "diff",
  about: () =>
    l10n.t("reports what changed since a Git revision: skills, evidence, claims without new evidence"),
  operands: "[REV|REV..REV] [FILES|FOLDERS|GLOBS…]",
  options: {
    format: {
      choices: ["text", "json", "markdown"],
      about: () => l10n.t("the output format (default text)"),
    },
    "exit-code": { about: () => l10n.t("exit with 2 if there are changes") },
    "fail-on-claims": { about: () => l10n.t("exit with 2 if a claim was raised without new evidence") },
    config: { value: "FILE", about: () => l10n.t("use this configuration instead of every slick.json") },
  },
  notes: () =>
    l10n.t(
      "Exit code: 0; 1 if something could not be read; 2 as the options say. REV is compared with the files on disk; the default is HEAD. REV..REV compares two revisions. Without FILES, all documents in the current folder are compared. Formatting and order are not changes. Programs that a repository configures for Git are not run.",
    ),
  async run({ operands, options }) {
    const { runDiff } = await import("./runDiff.ts");
    return runDiff({
      operands,
      format: options.format ?? "text",
      failsOnChanges: options["exit-code"],
      failsOnClaims: options["fail-on-claims"],
      config: options.config,
    });
  },
});
