import * as l10n from "@vscode/l10n";
import { defineCommand } from "./common/command.ts";
import { formatOfFile } from "./common/formatOfFile.ts";
import { reportFormatIds, reportFormats } from "./reportFormats.ts";

export const report = defineCommand({
  name: "report",
  about: () => l10n.t("reports the evidence for each skill: skills by projects, targets, gaps"),
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: {
    format: {
      choices: reportFormatIds,
      about: () => l10n.t("the output format (default: by the extension of --output, else text)"),
    },
    output: { value: "FILE", about: () => l10n.t("the file to write (default -, standard output)") },
    "fail-on-gaps": { about: () => l10n.t("exit with 2 if a target or the profile is not met") },
    config: { value: "FILE", about: () => l10n.t("use this configuration instead of every slick.json") },
  },
  notes: () =>
    l10n.t(
      "Exit code: 0; 1 if something could not be read or written; 2 with --fail-on-gaps if a target or the profile is not met. For a folder, all Markdown files below it are read. The default is the current folder. Targets and profile are in slick.json.",
    ),
  async run({ operands, options }) {
    const output = options.output === "-" ? undefined : options.output;
    const { runReport } = await import("./runReport.ts");
    return runReport({
      patterns: operands.length > 0 ? operands : ["."],
      format: options.format ?? formatOfFile(output, reportFormats) ?? "text",
      output,
      failsOnGaps: options["fail-on-gaps"],
      config: options.config,
    });
  },
});
