import * as l10n from "@vscode/l10n";
import { exportFormatIds, exportFormats } from "../core/features/exports/exportFormats.ts";
import { defineCommand, UsageError } from "./common/command.ts";
import { formatOfFile } from "./common/formatOfFile.ts";

const titles = exportFormats.map(({ title }) => title);

export const exportCommand = defineCommand({
  name: "export",
  about: () =>
    l10n.t(
      "writes documents, or parts of them, as {0} or {1}",
      titles.slice(0, -1).join(", "),
      titles.at(-1)!,
    ),
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: {
    format: {
      choices: exportFormatIds,
      about: () => l10n.t("the output format (default: by the extension of --output)"),
    },
    project: { value: "NAME", isList: true, about: () => l10n.t("only this project; an alias is enough") },
    skill: { value: "NAME", isList: true, about: () => l10n.t("only this skill") },
    level: {
      value: "NAME",
      isList: true,
      about: () => l10n.t("only this level; words that all levels share may be left out"),
    },
    output: { value: "FILE", about: () => l10n.t("the file to write (default -, standard output)") },
    redact: {
      about: () => l10n.t('replace the terms that slick.json lists under "confidential", or write nothing'),
    },
    config: { value: "FILE", about: () => l10n.t("use this configuration instead of every slick.json") },
  },
  notes: () =>
    l10n.t(
      "Exit code: 0 if the export was written, 1 if nothing was. For a folder, all Markdown files below it are read. The default is the current folder. No requirements document is written over. Names may be in upper or lower case. Several names of one kind are added up; names of different kinds restrict each other. One --project in the format markdown is exported as a summary.",
    ),
  async run({ operands, options }) {
    const { output, format = formatOfFile(output, exportFormats) } = options;
    if (format === undefined)
      throw new UsageError(
        l10n.t(
          "export needs {0}, or an --output whose extension says the format",
          `--format ${exportFormatIds.join("|")}`,
        ),
      );
    const { runExport } = await import("./runExport.ts");
    return runExport({
      patterns: operands.length > 0 ? operands : ["."],
      format,
      names: { projects: options.project, skills: options.skill, levels: options.level },
      output: output === "-" ? undefined : output,
      isRedacted: options.redact,
      config: options.config,
    });
  },
});
