import { Console } from "node:console";
import { exit, stderr, stdin, stdout } from "node:process";
import { setFlagsFromString } from "node:v8";
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { nodeHost } from "../../node/nodeHost.ts";
import { heapGrowth } from "../../node/serverArguments.ts";
import { withEditorFiles } from "../../server/editorFiles.ts";
import { encodeMessage } from "../../server/lsp/encodeMessage.ts";
import { startServer } from "../../server/server.ts";

/**
 * Serves over standard input and output, or over the transport that the command line selects (`--node-ipc`), and ends
 * with the client.
 */
export function serve(usesStdio: boolean): void {
  // Other editors start the server without arguments for Node. In Electron, whose flags may be frozen by now, they are given.
  if (!process.versions.electron) setFlagsFromString(heapGrowth);
  const connection = usesStdio ? overStdio() : createConnection(ProposedFeatures.all);
  startServer(connection, withEditorFiles(nodeHost(), connection));
  // A request that fails unexpectedly must not end the others.
  process.on("unhandledRejection", (error) => connection.console.error(String(error)));
  // The connection handles `exit` itself, and ends the process with 0 or 1 depending on whether `shutdown` was
  // requested.
  connection.listen();
}

/**
 * What `createConnection` makes for `--stdio`, with messages encoded by us: the process ends with its client, and nothing
 * but messages is written to standard output.
 */
function overStdio(): Connection {
  globalThis.console = new Console(stderr);
  const contentTypeEncoder = {
    name: "application/json",
    encode: async (message: object) => encodeMessage(message),
  };
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(stdin),
    new StreamMessageWriter(stdout, { contentTypeEncoder }),
  );
  let wasShutDown = false;
  connection.onShutdown(() => {
    wasShutDown = true;
  });
  // What is no pipe, such as a file, ends without being closed.
  for (const end of ["end", "close"]) stdin.on(end, () => exit(wasShutDown ? 0 : 1));
  return connection;
}
