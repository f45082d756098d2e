import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeHost } from "../../node/nodeHost.ts";
import { heapGrowth } from "../../node/serverArguments.ts";
import { withEditorFiles } from "../../server/editorFiles.ts";
import { startServer } from "../../server/server.ts";

/** Serves over the transport that the command line selects (`--stdio`, `--node-ipc`), and ends with the client. */
export function serve(): void {
  // Other editors start the server without arguments for Node. In Electron, whose flags may be frozen by now, they are given.
  if (!process.versions.electron) setFlagsFromString(heapGrowth);
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, withEditorFiles(nodeHost(), connection));
  // A request that fails unexpectedly must not end the others.
  process.on("unhandledRejection", (error) => connection.console.error(String(error)));
  // The connection handles `exit` itself, and ends the process with 0 or 1 depending on whether `shutdown` was
  // requested.
  connection.listen();
}
