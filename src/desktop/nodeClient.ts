import type { LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { serverArguments } from "../node/serverArguments.ts";
import { serveFiles } from "./serveFiles.ts";

/** A client of the server in the file `module`, which runs in a separate process. */
export function createNodeClient(module: string, options: LanguageClientOptions): LanguageClient {
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [...serverArguments] } };
  const client = new LanguageClient("slickRequirements", "Slick Requirements", server, options);
  serveFiles(client);
  return client;
}
