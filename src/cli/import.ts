import * as l10n from "@vscode/l10n";
import { defineCommand, UsageError } from "./common/command.ts";

export const importCommand = defineCommand({
  name: "import",
  about: () => l10n.t("makes a requirements document of a table in a CSV or Markdown file"),
  operands: "FILE",
  options: {
    output: { value: "FILE", about: () => l10n.t("the file to write (default -, standard output)") },
    level: { value: "NAME", about: () => l10n.t("the level of rows that say none") },
    config: { value: "FILE", about: () => l10n.t("use this configuration instead of every slick.json") },
  },
  notes: () =>
    l10n.t(
      'Exit code: 0 if the document was written, 1 if not. Columns are recognised by their headings: Skill, Level, Project, Evidence, Period, or similar words. Several bullets in a cell are separated by line breaks, <br> or "; ". What has no place in a requirements document is kept below "Notes". An existing file is never overwritten.',
    ),
  async run({ operands, options: { output, level, config } }) {
    const [file, ...others] = operands;
    if (file === undefined || others.length > 0) throw new UsageError(l10n.t("{0} takes one file", "import"));
    const { runImport } = await import("./runImport.ts");
    return runImport({ file, output: output === "-" ? undefined : output, level, config });
  },
});
