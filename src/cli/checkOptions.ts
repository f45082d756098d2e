import type { CheckOptions } from "./check/runCheck.ts";
import type { Call, CommandOption } from "./command.ts";
import { failOnSeverities } from "./failOn.ts";
import { UsageError } from "./usageError.ts";

/** The options that `check` and `fix` have in common. */
export const sharedOptions = {
  "fail-on": {
    choices: failOnSeverities,
    about: "least severity that makes the exit code 2 (default information)",
  },
  "max-warnings": { value: "N", about: "findings that are no errors and are let pass (default 0)" },
  "dry-run": { about: "print what would be fixed as a unified diff, write nothing" },
  quiet: { about: "print only errors and the summary" },
  since: { value: "REV", about: "only documents, and findings in lines, changed since a Git revision" },
  stdin: { about: "read the document from standard input" },
  "stdin-filename": { value: "NAME", about: "the file that standard input stands for" },
  config: { value: "FILE", about: "a configuration in place of every slick.json" },
  require: { about: "exit with 1 if a file that is named is not a requirements document, or none is found" },
  "no-workspace": { about: "project names of other files do not count" },
} as const satisfies Record<string, CommandOption>;

/** What the exit codes are, for help. */
export const exitCodes = `Exit code: 0 clean, 2 with findings at or above --fail-on, 1 where something could not be read or the call
was wrong. Folders stand for the Markdown below them without what .gitignore ignores; without operands
it is the current folder. Only requirements documents are looked at.`;

/** Reads the options; throws a UsageError for those that do not go together. */
export async function readCheckOptions(
  { operands, options }: Call<typeof sharedOptions>,
  { format, fixes }: { readonly format: CheckOptions["format"]; readonly fixes: boolean },
): Promise<CheckOptions> {
  const { since, stdin, quiet } = options;
  const name = options["stdin-filename"];
  const dryRun = options["dry-run"];
  if (name !== undefined && !stdin) throw new UsageError("--stdin-filename needs --stdin");
  if (stdin && operands.length > 0) throw new UsageError(`--stdin is read in place of "${operands[0]}"`);
  if (stdin && since !== undefined) throw new UsageError("--since needs files, not --stdin");
  if (dryRun && !fixes) throw new UsageError("--dry-run goes with --fix");
  if (format !== "text" && (dryRun || (stdin && fixes)))
    throw new UsageError(
      `--${dryRun ? "dry-run" : "fix"} writes documents to standard output: no --format ${format}`,
    );
  const max = options["max-warnings"] ?? "0";
  if (!/^\d{1,9}$/.test(max)) throw new UsageError(`--max-warnings is a number, not "${max}"`);
  return {
    patterns: operands.length > 0 ? operands : ["."],
    format,
    failOn: options["fail-on"] ?? "information",
    maxWarnings: Number(max),
    fix: fixes ? (dryRun ? "diff" : "write") : undefined,
    quiet,
    since,
    input: stdin ? await readInput(name) : undefined,
    config: await readConfig(options.config),
    workspace: !options["no-workspace"],
    requires: options.require,
  };
}

/** Without a name it is taken for a requirements document. */
async function readInput(name = "stdin.requirements.md"): Promise<CheckOptions["input"]> {
  const { decodeDocument, UnreadableFile } = await import("./readDocument.ts");
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    return { name, ...decodeDocument(Buffer.concat(chunks), name) };
  } catch (error) {
    throw error instanceof UnreadableFile ? new UsageError(error.message) : error;
  }
}

async function readConfig(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const { resolve } = await import("node:path");
  const { readDocument, UnreadableFile } = await import("./readDocument.ts");
  try {
    readDocument(file);
  } catch (error) {
    throw error instanceof UnreadableFile ? new UsageError(error.message) : error;
  }
  return resolve(file);
}
