import { readFileSync } from "node:fs";

// node readyServer.ts FILE: a language server over stdio that answers a request for diagnostics with those in the file, as bytes that
// are ready. What its client waits for is what a pipe and the reading of JSON take, whatever a server does.

const items = readFileSync(process.argv[2]!);
let waiting = Buffer.alloc(0);

process.stdin.on("data", (chunk: Buffer) => {
  waiting = Buffer.concat([waiting, chunk]);
  for (let message = nextMessage(); message; message = nextMessage()) take(message);
});

/** The next whole message that came. */
function nextMessage(): { readonly id?: number; readonly method: string } | undefined {
  const end = waiting.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const start = end + 4;
  const length = Number(/Content-Length: (\d+)/.exec(waiting.toString("latin1", 0, end))![1]);
  if (waiting.length < start + length) return undefined;
  const text = waiting.toString("utf8", start, start + length);
  waiting = waiting.subarray(start + length);
  return JSON.parse(text) as { readonly id?: number; readonly method: string };
}

function take({ id, method }: { readonly id?: number; readonly method: string }): void {
  if (method === "exit") process.exit();
  if (method === "textDocument/diagnostic") answer(id, '{"kind":"full","items":', items, "}");
  else if (id !== undefined) answer(id, method === "initialize" ? '{"capabilities":{}}' : "null");
}

function answer(id: number | undefined, ...parts: readonly (string | Buffer)[]): void {
  const body = Buffer.concat(
    [`{"jsonrpc":"2.0","id":${id},"result":`, ...parts, "}"].map((part) => Buffer.from(part)),
  );
  process.stdout.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}
