import * as l10n from "@vscode/l10n";
import type { CheckOptions } from "./check/runCheck.ts";
import { type Call, type CommandOption, UsageError } from "./common/command.ts";
import { failOnSeverities } from "./common/failOn.ts";

/** The options that `check` and `fix` have in common. */
export const sharedOptions = {
  "fail-on": {
    choices: failOnSeverities,
    about: () => l10n.t("the lowest severity that makes the exit code 2 (default information)"),
  },
  "max-warnings": {
    value: "N",
    about: () => l10n.t("allow this many findings that are not errors (default 0)"),
  },
  "dry-run": { about: () => l10n.t("print the fixes as a unified diff and write no file") },
  quiet: { about: () => l10n.t("print only errors and the summary") },
  since: {
    value: "REV",
    about: () => l10n.t("report only findings in lines that changed since a Git revision"),
  },
  stdin: { about: () => l10n.t("read the document from standard input") },
  "stdin-filename": { value: "NAME", about: () => l10n.t("the name of the file that is on standard input") },
  config: { value: "FILE", about: () => l10n.t("use this configuration instead of every slick.json") },
  require: {
    about: () => l10n.t("exit with 1 if a given file is not a requirements document, or none is found"),
  },
  "no-workspace": {
    about: () => l10n.t("do not compare project names with those in other files of the workspace"),
  },
} as const satisfies Record<string, CommandOption>;

/** The meaning of the exit codes, for the help. */
export function exitCodes(): string {
  return l10n.t(
    "Exit code: 0 without findings, 2 with findings at or above --fail-on, 1 if something could not be read or the command was wrong. For a folder, all Markdown files below it are checked, except those that .gitignore ignores. The default is the current folder. Files that are not requirements documents are skipped.",
  );
}

/** Parses the options. Throws a UsageError for invalid combinations. */
export async function readCheckOptions(
  { operands, options }: Call<typeof sharedOptions>,
  { format, fixes }: { readonly format: CheckOptions["format"]; readonly fixes: boolean },
): Promise<CheckOptions> {
  const { since, stdin, quiet } = options;
  const name = options["stdin-filename"];
  const dryRun = options["dry-run"];
  if (name !== undefined && !stdin)
    throw new UsageError(l10n.t("{0} needs {1}", "--stdin-filename", "--stdin"));
  if (stdin && operands.length > 0)
    throw new UsageError(l10n.t("{0} cannot be used with {1}", "--stdin", `"${operands[0]}"`));
  if (stdin && since !== undefined)
    throw new UsageError(l10n.t("{0} cannot be used with {1}", "--since", "--stdin"));
  if (dryRun && !fixes) throw new UsageError(l10n.t("{0} needs {1}", "--dry-run", "--fix"));
  if (format !== "text" && (dryRun || (stdin && fixes)))
    throw new UsageError(
      l10n.t(
        "{0} writes to standard output, so {1} cannot be used with it",
        dryRun ? "--dry-run" : "--fix",
        `--format ${format}`,
      ),
    );
  const max = options["max-warnings"] ?? "0";
  if (!/^\d{1,9}$/.test(max)) throw new UsageError(l10n.t('--max-warnings must be a number, not "{0}"', max));
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

/** Standard input without a name counts as a requirements document. */
async function readInput(name = "stdin.requirements.md"): Promise<CheckOptions["input"]> {
  const { decodeDocument, UnreadableFile } = await import("./common/readDocument.ts");
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
  const { readDocument, UnreadableFile } = await import("./common/readDocument.ts");
  try {
    readDocument(file);
  } catch (error) {
    throw error instanceof UnreadableFile ? new UsageError(error.message) : error;
  }
  return resolve(file);
}
