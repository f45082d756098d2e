import { join } from "node:path";
import { distFolder } from "../../node/distFolder.ts";
import { readTextFile } from "../../node/files/regularFile.ts";

/** The version of the package that is run; `unknown` where its `package.json` is not beside it. */
export function version(): string {
  const text = readTextFile(join(distFolder(), "..", "package.json")) ?? "{}";
  return (JSON.parse(text) as { version?: string }).version ?? "unknown";
}
