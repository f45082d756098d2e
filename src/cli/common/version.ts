import { join } from "node:path";
import { distFolder } from "../../node/distFolder.ts";
import { readTextFile } from "../../node/files/regularFile.ts";

/** The version of the running package; `unknown` if its `package.json` is missing. */
export function version(): string {
  const text = readTextFile(join(distFolder(), "..", "package.json")) ?? "{}";
  return (JSON.parse(text) as { version?: string }).version ?? "unknown";
}
