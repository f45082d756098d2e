import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeHost } from "../../node/nodeHost.ts";
import { withEditorFiles } from "../../server/editorFiles.ts";
import { startServer } from "../../server/server.ts";

/** Serves over the transport the command line names (`--stdio`, `--node-ipc`) and ends with the client. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, withEditorFiles(nodeHost(), connection));
  // One request that failed in an unforeseen way must not take the others with it.
  process.on("unhandledRejection", (error) => connection.console.error(String(error)));
  // The connection's own handling of `exit`, which knows whether `shutdown` was asked for, ends the process with 0 or 1.
  connection.listen();
}
