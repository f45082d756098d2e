import { exitCodes, readCheckOptions, sharedOptions } from "./checkOptions.ts";
import { defineCommand } from "./command.ts";

export const fix = defineCommand({
  name: "fix",
  about: "applies all lossless fixes and tells what is left: check --fix",
  operands: "[FILES|FOLDERS|GLOBS…]",
  options: sharedOptions,
  notes: `${exitCodes}
With --stdin the fixed document is all that is written to standard output.`,
  async run(call) {
    const options = await readCheckOptions(call, { format: "text", fixes: true });
    return (await import("./check/runCheck.ts")).runCheck(options);
  },
});
