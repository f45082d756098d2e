import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestedConfusable } from "../../src/core/confusables/confusable.ts";
import { parseConfusables } from "../../src/core/confusables/parseConfusables.ts";

/** The confusables of `data/confusables` with their tests. Throws an Error that names the line of one that cannot be read. */
export function readConfusables(): readonly TestedConfusable[] {
  const root = join(import.meta.dirname, "..", "..");
  const paths = globSync("data/confusables/*.txt", { cwd: root }).sort();
  return parseConfusables(
    paths.map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8") })),
  );
}

/** The same without their tests as the code reads them, one a line. */
export function confusablesJson(): string {
  const lines = readConfusables().map(({ id, becomes, contexts }) =>
    JSON.stringify({ id, becomes, contexts }),
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}
