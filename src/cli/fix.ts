import * as l10n from "@vscode/l10n";
import { exitCodes, readCheckOptions, sharedOptions } from "./checkOptions.ts";
import { defineCommand } from "./common/command.ts";

export const fix = defineCommand({
  name: "fix",
  about: () => l10n.t("applies all safe fixes and reports what is left, like check --fix"),
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: sharedOptions,
  notes: () =>
    `${exitCodes()}
${l10n.t("With --stdin only the fixed document is written to standard output.")}`,
  async run(call) {
    const options = await readCheckOptions(call, { format: "text", fixes: true });
    return (await import("./check/runCheck.ts")).runCheck(options);
  },
});
