import { exportFormats } from "../core/exports/exportFormat.ts";
import { defineCommand } from "./command.ts";
import { UsageError } from "./usageError.ts";

export const exportCommand = defineCommand({
  name: "export",
  about: "writes documents, or parts of them, as HTML, JSON, CSV, JSON Resume or Markdown",
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: {
    format: { choices: exportFormats, about: "what is written; without it the ending of --output says so" },
    project: { value: "NAME", isList: true, about: "only this project, by any of its names" },
    skill: { value: "NAME", isList: true, about: "only this skill" },
    level: {
      value: "NAME",
      isList: true,
      about: "only this level: its name, or without the words all levels share",
    },
    output: { value: "FILE", about: "the file to write; - or nothing is standard output" },
    redact: { about: 'replace the terms that slick.json lists under "confidential", or write nothing' },
    config: { value: "FILE", about: "a configuration in place of every slick.json" },
  },
  notes: `Exit code: 0 when it was written, 1 when not: nothing is written then. Folders stand for the Markdown below them; without
operands it is the current folder. Names are taken in any case; of several of a kind each is taken, and of a
project only what stands below the skills and levels named as well. One --project as markdown is a brief of it.`,
  async run({ operands, options }) {
    const { output, format = formatOf(output) } = options;
    if (format === undefined)
      throw new UsageError(
        `export needs --format ${exportFormats.join("|")}, or --output with such an ending`,
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

function formatOf(file: string | undefined): (typeof exportFormats)[number] | undefined {
  if (file === undefined) return undefined;
  if (/resume\.json$/i.test(file)) return "json-resume";
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  return (
    { html: "html", htm: "html", json: "json", csv: "csv", md: "markdown", markdown: "markdown" } as const
  )[ending as "html"];
}
