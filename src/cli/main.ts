#!/usr/bin/env node
import * as l10n from "@vscode/l10n";
import { commands } from "./commands.ts";
import { readCall, UsageError } from "./common/command.ts";
import { useLanguageOf } from "./common/language.ts";
import { writeError } from "./common/visible.ts";
import { enableCompileCache } from "./compileCache.ts";

// The reader of the output may close it early: `check | head`. The exit code is still that of the findings or, if that
// is not known yet, that of a program that was ended by the closed pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? closedPipe);
  writeError(
    `slick-requirements: ${l10n.t("the output cannot be written: {0}", error.code ?? error.message)}`,
  );
  process.exit(1);
});
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** 128 and the number of the signal SIGPIPE. */
const closedPipe = 141;

useLanguageOf(process.env);
enableCompileCache();

process.exitCode = await run(process.argv.slice(2));

/** Runs the command in the arguments. Returns the exit code; never throws. */
async function run([name, ...args]: readonly string[]): Promise<number> {
  try {
    if (name === undefined || name === "help" || name === "--help" || name === "-h") {
      const { overallHelp } = await import("./help.ts");
      process.stdout.write(overallHelp());
      return name === undefined ? 1 : 0;
    }
    if (name === "--version" || name === "-V") {
      const { version } = await import("./common/version.ts");
      process.stdout.write(`${version()}\n`);
      return 0;
    }
    const command = commands.find((one) => one.name === name);
    if (!command)
      throw new UsageError(l10n.t('unknown command "{0}"; see {1}', name, "slick-requirements --help"));
    const call = readCall(command, args);
    if (call) return await command.run(call, commands);
    const { commandHelp } = await import("./help.ts");
    process.stdout.write(commandHelp(command));
    return 0;
  } catch (error) {
    writeError(`slick-requirements: ${said(error)}`);
    return 1;
  }
}

function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return error.message;
  // The current folder was removed while a shell was in it.
  if ((error as NodeJS.ErrnoException).syscall === "uv_cwd")
    return l10n.t("the current folder does not exist any more");
  return error.stack ?? error.message;
}
