import { defineCommand } from "./command.ts";
import { UsageError } from "./usageError.ts";

export const lsp = defineCommand({
  name: "lsp",
  about: "starts the language server",
  options: {
    stdio: { about: "talks over standard input and output" },
    "node-ipc": { about: "talks over the channel of a parent process of Node" },
    clientProcessId: { value: "PID", about: "ends when this process does" },
  },
  async run({ options }) {
    if (!options.stdio && !options["node-ipc"]) throw new UsageError("lsp needs --stdio or --node-ipc");
    const { serve } = await import("../server/main.ts");
    serve();
    return new Promise<never>(() => undefined);
  },
});
