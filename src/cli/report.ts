import { defineCommand } from "./command.ts";

const formats = ["text", "html", "json"] as const;

export const report = defineCommand({
  name: "report",
  about: "tells how well documents cover what they claim: skills by projects, targets, gaps",
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: {
    format: { choices: formats, about: "what is written (default: the ending of --output, else text)" },
    output: { value: "FILE", about: "the file to write; - or nothing is standard output" },
    "fail-on-gaps": { about: "exit with 2 where a target or the profile is not met" },
    config: { value: "FILE", about: "a configuration in place of every slick.json" },
  },
  notes: `Exit code: 0, 1 where something could not be read or written, 2 with --fail-on-gaps where targets or profile
are not met. Folders stand for the Markdown below them; without operands it is the current folder. Targets and
profile stand in slick.json.`,
  async run({ operands, options }) {
    const output = options.output === "-" ? undefined : options.output;
    const { runReport } = await import("./runReport.ts");
    return runReport({
      patterns: operands.length > 0 ? operands : ["."],
      format: options.format ?? formatOf(output) ?? "text",
      output,
      failsOnGaps: options["fail-on-gaps"],
      config: options.config,
    });
  },
});

function formatOf(file: string | undefined): (typeof formats)[number] | undefined {
  if (file === undefined) return undefined;
  if (/\.html?$/i.test(file)) return "html";
  return /\.json$/i.test(file) ? "json" : undefined;
}
