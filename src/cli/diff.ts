import { defineCommand } from "./command.ts";

export const diff = defineCommand({
  name: "diff",
  about: "tells what was changed since a revision of Git: skills, evidence, claims without new evidence",
  operands: "[REV|REV..REV] [FILES|FOLDERS|GLOBS…]",
  options: {
    format: { choices: ["text", "json", "markdown"], about: "how it is printed (default text)" },
    "exit-code": { about: "exit with 2 where there are changes" },
    "fail-on-claims": { about: "exit with 2 where a claim was raised without new evidence" },
    config: { value: "FILE", about: "a configuration in place of every slick.json" },
  },
  notes: `Exit code: 0, 1 where something could not be read, 2 as asked for. REV is HEAD where none is given, and is compared
with what stands on the disk; REV..REV compares two revisions. Without FILES all documents of the current folder are
compared. Formatting and order are no changes. Git is used as installed; nothing that a repository configures is run.`,
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
