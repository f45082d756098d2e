import * as l10n from "@vscode/l10n";
import { checkFormatIds } from "./check/formats/index.ts";
import { exitCodes, readCheckOptions, sharedOptions } from "./checkOptions.ts";
import { defineCommand, UsageError } from "./common/command.ts";

export const check = defineCommand({
  name: "check",
  about: () => l10n.t("checks requirements documents"),
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: {
    format: {
      choices: checkFormatIds,
      about: () => l10n.t("how findings are printed (default text)"),
    },
    fix: { about: () => l10n.t("apply all safe fixes first, as in the editor") },
    ...sharedOptions,
    watch: { about: () => l10n.t("check again when something changes; Ctrl+C stops") },
  },
  notes: exitCodes,
  async run(call) {
    const { format = "text", fix, stdin, watch } = call.options;
    if (watch && (stdin || format !== "text"))
      throw new UsageError(
        l10n.t("{0} cannot be used with {1}", "--watch", l10n.t("{0} or {1}", "--stdin", "--format")),
      );
    const options = await readCheckOptions(call, { format, fixes: fix });
    if (!watch) return (await import("./check/runCheck.ts")).runCheck(options);
    const stop = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
    return (await import("./check/watch.ts")).watchAndCheck(options, stop.signal);
  },
});
