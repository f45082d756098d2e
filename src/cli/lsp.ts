import * as l10n from "@vscode/l10n";
import { defineCommand, UsageError } from "./common/command.ts";

export const lsp = defineCommand({
  name: "lsp",
  about: () => l10n.t("starts the language server"),
  options: {
    stdio: { about: () => l10n.t("communicate over standard input and output") },
    "node-ipc": { about: () => l10n.t("communicate over the IPC channel of the parent Node process") },
    clientProcessId: { value: "PID", about: () => l10n.t("end when this process ends") },
  },
  async run({ options }) {
    if (!options.stdio && !options["node-ipc"])
      throw new UsageError(l10n.t("{0} needs {1}", "lsp", l10n.t("{0} or {1}", "--stdio", "--node-ipc")));
    const { serve } = await import("./server/serve.ts");
    serve(options.stdio === true);
    return new Promise<never>(() => undefined);
  },
});
