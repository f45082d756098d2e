import { checkFormatIds } from "./check/formats/index.ts";
import { exitCodes, readCheckOptions, sharedOptions } from "./checkOptions.ts";
import { defineCommand } from "./command.ts";
import { UsageError } from "./usageError.ts";

export const check = defineCommand({
  name: "check",
  about: "checks requirements documents",
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: {
    format: {
      choices: checkFormatIds,
      about: "how findings are printed (default text)",
    },
    fix: { about: "apply all safe fixes first, as in the editor" },
    ...sharedOptions,
    watch: { about: "check again when something changes; Ctrl+C stops" },
  },
  notes: exitCodes,
  async run(call) {
    const { format = "text", fix, stdin, watch } = call.options;
    if (watch && (stdin || format !== "text"))
      throw new UsageError("--watch cannot be used with --stdin or --format");
    const options = await readCheckOptions(call, { format, fixes: fix });
    if (!watch) return (await import("./check/runCheck.ts")).runCheck(options);
    const stop = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
    return (await import("./check/watch.ts")).watchAndCheck(options, stop.signal);
  },
});
