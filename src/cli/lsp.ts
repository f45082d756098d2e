import { defineCommand } from "./command.ts";
import { UsageError } from "./usageError.ts";

export const lsp = defineCommand({
  name: "lsp",
  about: "starts the language server",
  options: {
    stdio: { about: "communicate over standard input and output" },
    "node-ipc": { about: "communicate over the IPC channel of the parent Node process" },
    clientProcessId: { value: "PID", about: "end when this process ends" },
  },
  async run({ options }) {
    if (!options.stdio && !options["node-ipc"]) throw new UsageError("lsp needs --stdio or --node-ipc");
    const { serve } = await import("../server/main.ts");
    serve();
    return new Promise<never>(() => undefined);
  },
});
