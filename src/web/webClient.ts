import type { LanguageClientOptions } from "vscode-languageclient";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { createConnection } from "vscode-languageserver/browser";
import type { Host } from "../host/host.ts";
import { startServer } from "../server/server.ts";

/** Sends what JSON keeps: the values of settings are proxies, which no port takes. */
class PlainWriter extends BrowserMessageWriter {
  override write(message: Parameters<BrowserMessageWriter["write"]>[0]): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)));
  }
}

/** A client of a server in the same thread; each start has a separate server, on a separate host. */
export function createWebClient(newHost: () => Host, options: LanguageClientOptions): LanguageClient {
  const start = async () => {
    const { port1, port2 } = new MessageChannel();
    const connection = createConnection(new BrowserMessageReader(port2), new BrowserMessageWriter(port2));
    startServer(connection, newHost());
    connection.listen();
    return { reader: new BrowserMessageReader(port1), writer: new PlainWriter(port1) };
  };
  return new LanguageClient("slickRequirements", "Slick Requirements", start, options);
}
