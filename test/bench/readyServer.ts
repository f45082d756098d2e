import { readFileSync } from "node:fs";
import { type RequestMessage, StreamMessageReader } from "vscode-languageserver-protocol/node";

// node readyServer.ts FILE: a language server over stdio that answers a request for diagnostics with those in the file, as bytes that
// are ready. What its client waits for is what a pipe and the reading of JSON take, whatever a server does.

const items = readFileSync(process.argv[2]!);
// Notifications have no id.
new StreamMessageReader(process.stdin).listen((message) => take(message as RequestMessage));

function take({ id, method }: RequestMessage): void {
  if (method === "exit") process.exit();
  if (method === "textDocument/diagnostic") answer(id, '{"kind":"full","items":', items, "}");
  else if (id !== undefined) answer(id, method === "initialize" ? '{"capabilities":{}}' : "null");
}

function answer(id: RequestMessage["id"], ...parts: readonly (string | Buffer)[]): void {
  const body = Buffer.concat(
    [`{"jsonrpc":"2.0","id":${id},"result":`, ...parts, "}"].map((part) => Buffer.from(part)),
  );
  process.stdout.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}
